"""Which changes are marked, chosen by family and by kind."""

from __future__ import annotations

from pathlib import Path

from textual.pilot import Pilot
from textual.widgets import OptionList

from storydiff.model import Family
from storydiff.tui.screens.filter import FilterScreen
from storydiff.tui.widgets.pair import Pair
from tui.versions import opened, screen_lines, settled

TWO = ("a.txt", "b.txt")


def pair(pilot: Pilot[int]) -> Pair:
    return pilot.app.screen_stack[-1 if len(pilot.app.screen_stack) < 3 else 1].query_one(Pair)


def listed(pilot: Pilot[int]) -> list[str]:
    options = pilot.app.screen.query_one(OptionList)
    return [
        " ".join(str(options.get_option_at_index(i).prompt).split())
        for i in range(options.option_count)
    ]


async def test_families_and_kinds_stand_there_with_their_counts(harbour: Path) -> None:
    """Only those that there are."""
    async with opened(TWO, "m") as pilot:
        assert isinstance(pilot.app.screen, FilterScreen)
        assert "[x] number 1" in listed(pilot)
        assert any(line.startswith("[x] typography") for line in listed(pilot))
        assert not any("furniture" in line for line in listed(pilot))


async def test_a_muted_kind_is_not_visited_and_is_counted(harbour: Path) -> None:
    """Its family is then partly heard; below the panes stands what is muted."""
    async with opened(TWO) as pilot:
        before = len(pair(pilot).view.order)  # type: ignore[union-attr]
        await pilot.press("m")
        number = listed(pilot).index("[x] number 1")
        for _ in range(number):
            await pilot.press("j")
        await pilot.press("space")
        assert "[ ] number 1" in listed(pilot)
        assert listed(pilot)[0].startswith("[-] substance")
        await pilot.press("escape")
        await settled(pilot)
        view = pair(pilot).view
        assert view is not None
        assert len(view.order) == before - 1
        assert "muted: 1 number" in "\n".join(screen_lines(pilot))


async def test_only_one_family_and_then_all_again(harbour: Path) -> None:
    """The letters o and a; what t does is shown here too."""
    async with opened(TWO, "t", "m") as pilot:
        assert any(line.startswith("[ ] typography") for line in listed(pilot))
        await pilot.press("o")
        assert pair(pilot).choices.muted >= {Family.TYPOGRAPHY}
        assert Family.SUBSTANCE not in pair(pilot).choices.muted
        await pilot.press("a")
        assert not pair(pilot).choices.muted & {Family.TYPOGRAPHY, Family.STYLE}
        assert all(line.startswith("[x]") for line in listed(pilot))
