"""A window may be dragged to almost nothing, with anything open, and back."""

from __future__ import annotations

from pathlib import Path

import pytest

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
