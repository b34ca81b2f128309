"""The last line: what fits of the screen's keys, and the way to the others always."""

from __future__ import annotations

from pathlib import Path

import pytest
from rich.cells import cell_len

from storydiff.tui.commands import COMMANDS, Place, commands_of
from storydiff.tui.screens.changelist import ChangeListScreen
from storydiff.tui.widgets.keyline import Item, KeyLine, fitting
from tui.versions import opened, screen_lines, settled

ITEMS = [
    Item(command, command.keys[0], True) for command in commands_of(Place.COMPARE) if command.label
]


@pytest.mark.parametrize("width", [12, 20, 40, 60, 80, 120, 200])
def test_what_is_shown_fits_and_help_and_back_always_are(width: int) -> None:
    """In the order of the registry; a sign stands for what is left out."""
    shown = fitting(ITEMS, width)
    texts = [item.text if item else "…" for item in shown]
    if width >= 20:
        assert sum(map(cell_len, texts)) + 2 * (len(texts) - 1) <= width
    assert [item.command.id for item in shown if item][-2:] == ["help.show", "screen.back"]
    places = [ITEMS.index(item) for item in shown if item]
    assert places == sorted(places)
    assert (None in shown) == (len(places) < len(ITEMS))


def test_with_room_for_all_all_are_shown() -> None:
    assert fitting(ITEMS, 500) == tuple(ITEMS)


@pytest.mark.parametrize("size", [(80, 24), (50, 16), (200, 50)])
async def test_the_line_says_what_the_registry_has(size: tuple[int, int], harbour: Path) -> None:
    """Nothing is cut in the middle of a word."""
    async with opened(["a.txt", "b.txt"], size=size) as pilot:
        line = screen_lines(pilot)[-1]
        labels = {f"{command.keys[0]} {command.label}" for command in COMMANDS if command.label}
        said = [part for part in line.strip().split("  ") if part.strip() not in ("", "…")]
        assert said
        assert {part.strip() for part in said} <= labels


async def test_a_click_does_what_it_stands_on(harbour: Path) -> None:
    """As its key does; what cannot be done now does nothing."""
    async with opened(["a.txt", "b.txt"], size=(100, 24)) as pilot:
        x = screen_lines(pilot)[-1].index("l list")
        await pilot.click(KeyLine, offset=(x, 0))
        await settled(pilot)
        assert isinstance(pilot.app.screen, ChangeListScreen)


async def test_it_follows_what_can_be_done(harbour: Path) -> None:
    """What cannot be done keeps its place, dim."""
    async with opened(["a.txt", "a.txt"], size=(100, 24)) as pilot:
        line = pilot.app.screen.query_one(KeyLine)
        filters = next(item for _, item in line._places if item.command.id == "changes.filter")
        assert not filters.enabled
