"""A window may be dragged to almost nothing, with anything open, and back."""

from __future__ import annotations

from pathlib import Path

import pytest
from textual.widgets._toast import Toast

from storydiff.tui.app import StorydiffApp
from storydiff.tui.commands.palette import Palette
from storydiff.tui.config import Config
from storydiff.tui.memory import Memory
from storydiff.tui.screens.library import LibraryScreen
from tui.versions import opened, settled


@pytest.mark.parametrize("key", ["l", "F", "m", "e", "?", "/"])
@pytest.mark.parametrize("size", [(6, 3), (2, 2)])
async def test_what_is_open_over_a_comparison_outlives_it(
    harbour: Path, key: str, size: tuple[int, int]
) -> None:
    """Keys that move do no harm meanwhile."""
    async with opened(["."], "enter", key) as pilot:
        await settled(pilot)
        await pilot.resize_terminal(*size)
        await pilot.press("pagedown", "down", "pageup", "up", "end", "home")
        await pilot.resize_terminal(80, 24)
        await settled(pilot)
        assert pilot.app.is_running
        assert pilot.app._exception is None


@pytest.mark.parametrize("key", ["m", "a", "/", "?"])
async def test_what_is_open_over_the_library_outlives_it(harbour: Path, key: str) -> None:
    """And opens in a window that is too small already."""
    async with opened(["."], size=(6, 3)) as pilot:
        await settled(pilot)
        await pilot.press(key, "pagedown", "down", "pageup", "up", "end", "home")
        await pilot.resize_terminal(80, 24)
        await settled(pilot)
        assert pilot.app.is_running
        assert pilot.app._exception is None


@pytest.mark.parametrize("key", ["ctrl+p", "T"])
@pytest.mark.parametrize("size", [(1, 1), (5, 4), (80, 3), (3, 24)])
async def test_the_palette_goes_when_there_is_no_room_for_it(
    harbour: Path, key: str, size: tuple[int, int]
) -> None:
    """And does not come in such a window; it is there again when there is room."""
    async with opened(["."], key) as pilot:
        assert isinstance(pilot.app.screen, Palette)
        await pilot.resize_terminal(*size)
        await pilot.press("pagedown", "down", "pageup", "up", "end")
        await settled(pilot)
        assert isinstance(pilot.app.screen, LibraryScreen)
        await pilot.press(key, "pagedown", "down")
        assert isinstance(pilot.app.screen, LibraryScreen)
        await pilot.resize_terminal(80, 24)
        await settled(pilot)
        await pilot.press(key)
        assert isinstance(pilot.app.screen, Palette)
        assert pilot.app._exception is None


@pytest.mark.parametrize("size", [(50, 16), (80, 24), (100, 30)])
async def test_the_first_hint_leaves_the_texts_to_be_seen(
    harbour: Path, size: tuple[int, int]
) -> None:
    """It covers less than a sixth of the window, and names the keys that the reader has."""
    config = Config(keys={"change.next": ("w",)})
    app = StorydiffApp(("a.txt", "b.txt"), config=config, memory=Memory(harbour / "state"))
    async with app.run_test(size=size, notifications=True) as pilot:
        await settled(pilot)
        toast = app.screen.query_one(Toast)
        assert "w next change" in " ".join(str(toast.render()).split())
        assert toast.region.area < size[0] * size[1] / 6
