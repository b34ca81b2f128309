"""The change list and the facts over a comparison: what is under the cursor is on the screen."""

from __future__ import annotations

from pathlib import Path

import pytest
from textual.pilot import Pilot
from textual.widgets import OptionList

from storydiff.tui.screens.changelist import ChangeListScreen
from storydiff.tui.screens.compare import CompareScreen
from storydiff.tui.screens.factlist import FactsScreen
from storydiff.tui.widgets.pair import Pair
from tui.versions import opened, settled

TWO = ("a.txt", "b.txt")
SIZES = pytest.mark.parametrize("size", [(80, 24), (120, 40), (200, 60)])


def pair(pilot: Pilot[int]) -> Pair:
    for screen in pilot.app.screen_stack:
        if isinstance(screen, CompareScreen):
            return screen.query_one(Pair)
    raise AssertionError("nothing is compared")


def listed(pilot: Pilot[int]) -> list[str]:
    options = pilot.app.screen.query_one(OptionList)
    return [
        " ".join(str(options.get_option_at_index(i).prompt).split())
        for i in range(options.option_count)
    ]


async def pressed(pilot: Pilot[int], *keys: str) -> None:
    for key in keys:
        await pilot.press(key)
        await settled(pilot)


def current_text(pilot: Pilot[int]) -> tuple[str, str]:
    """Both sides of the change that is current in the panes."""
    shown = pair(pilot)
    assert shown.comparison is not None
    assert shown.current is not None
    change = shown.comparison.changes[shown.current]
    return change.left.of(shown.comparison.left.text), change.right.of(shown.comparison.right.text)


async def test_the_change_list_is_in_words_the_most_serious_first(harbour: Path) -> None:
    async with opened(TWO, size=(120, 40)) as pilot:
        await pressed(pilot, "l")
        assert isinstance(pilot.app.screen, ChangeListScreen)
        lines = listed(pilot)
        assert lines[0] == "Number (1)"
        assert "“27” became “29”" in lines[1]
        assert "paragraph 4, line 7 on the left" in lines[1]
        assert lines[-1].startswith("Counted, not listed: ")


async def test_moving_in_the_list_shows_each_change_above_it(harbour: Path) -> None:
    async with opened(TWO, size=(80, 24)) as pilot:
        await pressed(pilot, "l")
        assert current_text(pilot) == ("27", "29")
        await pressed(pilot, "j")
        assert current_text(pilot)[0].strip() == "about"
        shown = pair(pilot)
        assert shown.view is not None
        assert shown.current is not None
        top = int(shown.lead.scroll_y)
        lines = shown.view.lines_of(shown.current)
        assert top <= lines.start < top + shown.lead.size.height // 2
        await pressed(pilot, "enter")
        assert type(pilot.app.screen) is CompareScreen
        assert current_text(pilot)[0].strip() == "about"


async def test_the_list_begins_at_the_change_the_reader_is_at(harbour: Path) -> None:
    async with opened(TWO, size=(120, 40)) as pilot:
        await pressed(pilot, "l", "j", "escape", "l")
        assert current_text(pilot)[0].strip() == "about"


async def test_one_key_changes_the_order_and_one_lists_all(harbour: Path) -> None:
    async with opened(TWO, size=(120, 40)) as pilot:
        await pressed(pilot, "l")
        usual = listed(pilot)
        await pressed(pilot, "o")
        assert listed(pilot)[0].startswith("1. Number. The number changed")
        await pressed(pilot, "a")
        assert any("QUOTATION MARK" in line for line in listed(pilot))
        await pressed(pilot, "a", "o")
        assert listed(pilot) == usual


async def test_a_change_in_a_fold_is_opened(harbour: Path) -> None:
    """A byline of one side is folded away, and listed."""
    Path("d.txt").write_text(
        Path("a.txt").read_text(encoding="utf-8").replace("By Rosa Lind", "By Karl Lind"),
        encoding="utf-8",
    )
    async with opened(("a.txt", "d.txt"), size=(120, 40)) as pilot:
        await pressed(pilot, "l")
        byline = next(i for i, line in enumerate(listed(pilot)) if "byline" in line.lower())
        pilot.app.screen.query_one(OptionList).highlighted = byline + 1
        await settled(pilot)
        shown = pair(pilot)
        assert shown.view is not None
        assert shown.current is not None
        assert shown.view.lines_of(shown.current)


async def test_facts_are_listed_sort_by_sort(harbour: Path) -> None:
    async with opened(TWO, size=(120, 40)) as pilot:
        await pressed(pilot, "F")
        assert isinstance(pilot.app.screen, FactsScreen)
        lines = listed(pilot)
        assert lines[0].startswith("Numbers: 1 changed")
        assert lines[1].startswith("changed 27 → 29")
        assert current_text(pilot) == ("27", "29")
        assert any(line.startswith("the same Ada Holm") for line in lines)
        await pressed(pilot, "a")
        assert not any(line.startswith("the same") for line in listed(pilot))
        await pressed(pilot, "escape")
        assert len(pilot.app.screen_stack) == 2


async def test_a_fact_that_did_not_change_is_shown_too(harbour: Path) -> None:
    async with opened(TWO, size=(80, 24)) as pilot:
        await pressed(pilot, "F")
        options = pilot.app.screen.query_one(OptionList)
        options.highlighted = next(i for i, line in enumerate(listed(pilot)) if "Constance" in line)
        await settled(pilot)
        shown = pair(pilot)
        assert shown.view is not None
        top = int(shown.lead.scroll_y)
        assert top > 0


@SIZES
async def test_the_lists_leave_room_for_the_texts(harbour: Path, size: tuple[int, int]) -> None:
    for key in ("l", "F"):
        async with opened(TWO, size=size) as pilot:
            await pressed(pilot, key)
            box = pilot.app.screen.query_one("#listing")
            assert box.region.bottom == size[1]
            assert box.region.y >= size[1] // 2 - 1


async def test_markup_in_a_text_is_text(harbour: Path) -> None:
    Path("x.txt").write_text('He said "[red]27[/red]" to [sic] Ada Holm.\n', encoding="utf-8")
    Path("y.txt").write_text('He said "[red]29[/red]" to [sic] Ada Holm.\n', encoding="utf-8")
    async with opened(("x.txt", "y.txt"), size=(120, 40)) as pilot:
        await pressed(pilot, "F")
        assert any("[red]" in line for line in listed(pilot))
        await pressed(pilot, "escape", "l")
        assert any("“27” became “29”" in line for line in listed(pilot))
