"""The line between the columns: dragged or moved by key, remembered, and put back."""

from __future__ import annotations

from pathlib import Path

from textual.pilot import Pilot

from storydiff.tui.app import StorydiffApp
from storydiff.tui.memory import Memory
from storydiff.tui.rows import SHARES
from storydiff.tui.widgets.divider import Divider
from storydiff.tui.widgets.heads import Heads
from storydiff.tui.widgets.pair import Pair
from tui.versions import opened, screen_lines, settled

TWO = ["a.txt", "b.txt"]
SIZE = (120, 30)


def pair(pilot: Pilot[int]) -> Pair:
    return pilot.app.screen.query_one(Pair)


def widths(pilot: Pilot[int]) -> tuple[int, int]:
    left, right = pair(pilot).panes
    return left.size.width, right.size.width


def rows_are_level(pilot: Pilot[int]) -> bool:
    """Whether the divider, and the border of the heads above it, stand in one column."""
    region = pilot.app.screen.query_one(Divider).region
    lines = screen_lines(pilot)
    column = {lines[y][region.x] for y in range(region.y - 1, region.bottom)}
    return column == {"▕"}


async def test_a_key_gives_one_side_more_room(harbour: Path) -> None:
    """As far as both stay columns; another key makes them even again."""
    async with opened(TWO, size=SIZE) as pilot:
        even = widths(pilot)
        assert abs(even[0] - even[1]) <= 3
        assert rows_are_level(pilot)
        await pilot.press(">")
        await settled(pilot)
        assert widths(pilot)[0] > even[0]
        assert widths(pilot)[1] < even[1]
        assert rows_are_level(pilot)
        for _ in range(20):
            await pilot.press("<")
        await settled(pilot)
        assert pair(pilot).choices.share == SHARES.start
        assert rows_are_level(pilot)
        await pilot.press("=")
        await settled(pilot)
        assert widths(pilot) == even


async def test_the_mouse_drags_it_and_selects_nothing(harbour: Path) -> None:
    """It follows the pointer, as far as both stay columns, and stays where it is let go."""
    async with opened(TWO, size=SIZE) as pilot:
        divider = pilot.app.screen.query_one(Divider)
        start = divider.region.x
        await pilot.mouse_down(Divider, offset=(0, 5))
        await pilot.hover(offset=(start - 20, 12))
        await settled(pilot)
        assert abs(divider.region.x - (start - 20)) <= 1
        assert rows_are_level(pilot)
        await pilot.mouse_up(offset=(start - 20, 12))
        await pilot.hover(offset=(start + 10, 12))
        await settled(pilot)
        assert abs(divider.region.x - (start - 20)) <= 1
        assert not pilot.app.screen.get_selected_text()


async def test_it_is_remembered_and_forgotten_with_all_else(harbour: Path, tmp_path: Path) -> None:
    """The same two texts open as they were left; showing all as at first puts it back."""
    memory = Memory(tmp_path / "state")
    for share in (55, 60):
        app = StorydiffApp(TWO, memory=memory)
        async with app.run_test(size=SIZE) as pilot:
            await settled(pilot)
            await pilot.press(">")
            await settled(pilot)
            assert pair(pilot).choices.share == share
            await pilot.press("q")
    app = StorydiffApp(TWO, memory=memory)
    async with app.run_test(size=SIZE) as pilot:
        await settled(pilot)
        assert widths(pilot)[0] > widths(pilot)[1] + 10
        await pilot.press("R")
        await settled(pilot)
        assert abs(widths(pilot)[0] - widths(pilot)[1]) <= 3


async def test_there_is_none_in_one_column(harbour: Path) -> None:
    """Nor are its keys."""
    async with opened(TWO, "v", size=SIZE) as pilot:
        await settled(pilot)
        assert not pilot.app.screen.query_one(Divider).display
        before = screen_lines(pilot)
        await pilot.press(">")
        await settled(pilot)
        assert screen_lines(pilot) == before
        assert pilot.app.screen.query_one(Heads).size.width == SIZE[0]


def test_what_cannot_be_a_share_is_the_half() -> None:
    """Whatever stands in the file that is remembered in."""
    from storydiff.tui.memory import Looked

    assert Looked(share=0).choices.share == 50
    assert Looked(share=70).choices.share == 70
