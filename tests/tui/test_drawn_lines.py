"""What panes draw past Textual's cache: the same words as line by line, anew only where they changed."""

from __future__ import annotations

from pathlib import Path

import pytest
from textual.geometry import Region
from textual.pilot import Pilot

from storydiff.tui.widgets.pair import Pair
from storydiff.tui.widgets.pane import Pane
from tui.versions import opened, settled

TWO = ["a.txt", "c.txt"]


def panes(pilot: Pilot[int]) -> tuple[Pane, Pane]:
    return pilot.app.screen.query_one(Pair).panes


def drawn(pane: Pane) -> list[str]:
    region = Region(0, 0, pane.region.width, pane.region.height)
    return [strip.text for strip in pane.render_lines(region)]


@pytest.mark.parametrize("keys", [(), ("n", "n"), ("G",), ("v",), ("f",)])
async def test_the_mouse_finds_the_words_that_are_drawn(
    keys: tuple[str, ...], harbour: Path
) -> None:
    """Line by line, and as wide as the widget."""
    async with opened(TWO, *keys, size=(120, 20)) as pilot:
        await settled(pilot)
        for pane in panes(pilot):
            if not pane.display:
                continue
            lines = drawn(pane)
            assert {len(line) for line in lines} == {pane.region.width}
            for y, line in enumerate(lines):
                assert pane.render_line(y).text == line[: pane.size.width]


async def test_a_part_of_a_line_is_the_line_cut(harbour: Path) -> None:
    """What lies over a pane leaves parts of it to be drawn."""
    async with opened(TWO, size=(120, 20)) as pilot:
        pane = panes(pilot)[0]
        part = pane.render_lines(Region(5, 3, 20, 4))
        assert [strip.text for strip in part] == [line[5:25] for line in drawn(pane)[3:7]]


@pytest.mark.parametrize("size", [(120, 20), (80, 20)])
async def test_stepping_draws_what_drawing_all_anew_would(
    size: tuple[int, int], harbour: Path
) -> None:
    """From change to change only their lines are made again, and nothing of the old one stays."""
    async with opened(TWO, size=size) as pilot:
        kept = 0
        for key in "nnnnNNnntnn":
            await pilot.press(key)
            await pilot.pause()
            for pane in (pane for pane in panes(pilot) if pane.display):
                kept += len(pane._strips)
                region = Region(0, 0, pane.region.width, pane.region.height)
                before = [strip._segments for strip in pane.render_lines(region)]
                pane.repaint()
                assert [strip._segments for strip in pane.render_lines(region)] == before
        assert kept


async def test_another_theme_draws_other_colours(harbour: Path) -> None:
    """Also of lines that were drawn before."""
    async with opened(TWO, "n", size=(120, 20)) as pilot:
        pane = panes(pilot)[0]
        region = Region(0, 0, pane.region.width, pane.region.height)
        dark = {segment.style for strip in pane.render_lines(region) for segment in strip}
        pilot.app.theme = "storydiff-light"
        await settled(pilot)
        light = {segment.style for strip in pane.render_lines(region) for segment in strip}
        assert not dark & light
