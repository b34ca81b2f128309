"""A command searches for no garbage while it runs; the app, which lives long, does."""

from __future__ import annotations

import gc
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest


@pytest.fixture
def searching() -> Iterator[None]:
    """Leaves the search as it was."""
    was = gc.isenabled()
    yield
    (gc.enable if was else gc.disable)()


async def test_the_app_has_garbage_searched_for(
    here: Path, monkeypatch: pytest.MonkeyPatch, searching: None
) -> None:
    """Also after the command has been started without: not before its first picture, but then."""
    from storydiff.tui import app as module

    monkeypatch.setattr(module, "_STARTED", 0.01)
    gc.disable()
    async with module.StorydiffApp(("left.txt", "right.txt")).run_test() as pilot:
        for _ in range(100):
            await pilot.pause(0.01)
            if gc.isenabled():
                break
    assert gc.isenabled()


def test_a_command_leaves_without_searching(here: Path) -> None:
    """What it has made is set aside at its end, so that Python need not look through it."""
    code = (
        "import atexit, gc, sys\n"
        "from storydiff.cli.main import run\n"
        "atexit.register(lambda: print(gc.isenabled(), gc.get_freeze_count() > 1000))\n"
        "run()"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, "inspect", "left.txt"],
        capture_output=True,
        check=True,
        text=True,
    )
    assert done.stdout.splitlines()[-1] == "False True"
