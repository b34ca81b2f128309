"""The ways out: signals, Control-C over a list, and being set aside."""

from __future__ import annotations

import asyncio
import os
import signal
from pathlib import Path

import pytest

from storydiff.tui.screens.compare import CompareScreen
from storydiff.tui.screens.library import LibraryScreen
from tui.versions import opened, settled


@pytest.mark.skipif(not hasattr(signal, "SIGHUP"), reason="no such signals here")
@pytest.mark.parametrize("name", ["SIGTERM", "SIGHUP"])
async def test_a_signal_leaves_the_app_in_order(harbour: Path, name: str) -> None:
    """As quitting does, with the exit status that a shell expects; then it does as ever."""
    number = getattr(signal, name)
    async with opened(["."], "enter") as pilot:
        os.kill(os.getpid(), number)
        for _ in range(100):
            await pilot.pause()
            if pilot.app._exit:
                break
        assert pilot.app.return_code == 128 + number
    assert not asyncio.get_running_loop().remove_signal_handler(number)


@pytest.mark.parametrize("key", ["l", "F", "m", "e", "/"])
async def test_control_c_leaves_from_whatever_is_on_top(harbour: Path, key: str) -> None:
    """Also from a list, a dialogue and the line one types in."""
    async with opened(["."], "enter", key) as pilot:
        await settled(pilot)
        await pilot.press("ctrl+c")
        await settled(pilot)
        assert pilot.app.return_code == 0


@pytest.mark.parametrize("key", ["m", "a", "/"])
async def test_control_c_leaves_from_over_the_library(harbour: Path, key: str) -> None:
    """Also from the table and the lines one types in."""
    async with opened(["."], key) as pilot:
        await settled(pilot)
        await pilot.press("ctrl+c")
        await settled(pilot)
        assert pilot.app.return_code == 0


async def test_control_c_in_a_line_copies_what_is_selected(harbour: Path) -> None:
    """As everywhere."""
    async with opened(["."], "/", *"lemon", "home", "shift+end", "ctrl+c") as pilot:
        await settled(pilot)
        assert pilot.app.clipboard == "lemon"
        assert isinstance(pilot.app.screen, LibraryScreen)
        assert pilot.app.return_code is None


async def test_a_terminal_that_cannot_set_programs_aside_says_so(harbour: Path) -> None:
    """Instead of nothing at all."""
    async with opened(["."], "enter", "ctrl+z") as pilot:
        await settled(pilot)
        assert isinstance(pilot.app.screen, CompareScreen)
        assert any("set a program aside" in one.message for one in pilot.app._notifications)
