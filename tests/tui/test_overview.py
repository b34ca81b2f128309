"""The whole document at the edge."""

from __future__ import annotations

from pathlib import Path

import pytest
from textual.pilot import Pilot

from storydiff.model import Family
from storydiff.tui.looks import Sign
from storydiff.tui.overview import line_of_cell, overview
from storydiff.tui.rows import Rows
from storydiff.tui.widgets.overviewbar import OverviewBar
from storydiff.tui.widgets.pair import Pair
from tui.versions import opened, screen_lines, settled

TWO = ("a.txt", "b.txt")


def view(pilot: Pilot[int]) -> Rows:
    found = pilot.app.screen.query_one(Pair).view
    assert found is not None
    return found


@pytest.mark.parametrize("height", [1, 3, 10, 28, 200])
async def test_each_cell_shows_the_most_serious_change_of_its_lines(
    height: int, harbour: Path
) -> None:
    """Of changes that stand in the same cell none is more serious."""
    async with opened(TWO) as pilot:
        seen = view(pilot)
        marks = overview(seen, height)
        assert len(marks) == height
        changes = seen.comparison.changes
        families = list(Family)
        for cell, mark in enumerate(marks):
            here = [
                index
                for index in seen.order
                if seen.lines_of(index).start * height // seen.page.height == cell
            ]
            if mark is not None:
                known = families.index(changes[mark.change].family)
                assert all(known <= families.index(changes[index].family) for index in here)
        if height == 1:
            assert marks[0] is not None
            assert marks[0].is_loud


async def test_what_is_muted_is_not_in_it(harbour: Path) -> None:
    async with opened(TWO, "t") as pilot:
        signs = {mark.sign for mark in overview(view(pilot), 20) if mark}
        assert Sign.QUIET not in signs


async def test_a_click_goes_to_the_change(harbour: Path) -> None:
    """On an empty cell, to the lines it stands for."""
    async with opened(TWO, size=(100, 14)) as pilot:
        pair = pilot.app.screen.query_one(Pair)
        bar = pilot.app.screen.query_one(OverviewBar)
        marks = overview(view(pilot), bar.size.height)
        cell, mark = next((y, mark) for y, mark in enumerate(marks) if mark and mark.is_loud)
        await pilot.click(OverviewBar, offset=(0, cell))
        assert pair.current == mark.change
        await pilot.click(OverviewBar, offset=(0, bar.size.height - 1))
        await settled(pilot)
        line = line_of_cell(bar.size.height - 1, bar.size.height, view(pilot))
        assert pair.lead.scroll_y >= min(line, pair.lead.max_scroll_y) - bar.size.height


async def test_signs_stand_at_the_edge_of_the_screen(harbour: Path) -> None:
    async with opened(TWO) as pilot:
        edge = "".join(line[-1] for line in screen_lines(pilot)[3:-3])
        assert "~" in edge or "▶" in edge
