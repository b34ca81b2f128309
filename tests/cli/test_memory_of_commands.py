"""A command searches for no garbage while it runs; the app, which lives long, does."""

from __future__ import annotations

import gc
import subprocess
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest

from cli.running import Command
from storydiff.cli import output


@pytest.fixture
def searching() -> Iterator[None]:
    """Leaves the search as it was."""
    was = gc.isenabled()
    yield
    (gc.enable if was else gc.disable)()


def test_the_app_has_garbage_searched_for(
    command: Command, here: Path, monkeypatch: pytest.MonkeyPatch, searching: None
) -> None:
    """Also after the command has been started without."""
    import storydiff.tui.app

    seen: list[bool] = []

    class App:
        return_code = 0

        def __init__(self, paths: Sequence[str], **_given: object) -> None:
            self.paths = paths

        def run(self) -> None:
            seen.append(gc.isenabled())

    monkeypatch.setattr(output, "can_run_app", lambda: True)
    monkeypatch.setattr(storydiff.tui.app, "StorydiffApp", App)
    gc.disable()
    assert command("left.txt").code == 0
    assert seen == [True]


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
