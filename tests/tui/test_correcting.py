"""Pairing and parting paragraphs by hand."""

from __future__ import annotations

from pathlib import Path

import pytest
from textual.pilot import Pilot

from storydiff.alignment import BY_HAND
from storydiff.tui.screens.comparing import ComparingScreen
from tui.versions import HARBOUR, opened, settled


@pytest.fixture
def rewritten(harbour: Path) -> Path:
    """A version in which one paragraph has entirely other words."""
    other = [*HARBOUR]
    other[5] = "Lemons, meanwhile, cost twice what they did in spring, growers in the valley say."
    (harbour / "r.txt").write_text("\n\n".join(other) + "\n", encoding="utf-8")
    return harbour


def relations(pilot: Pilot[int]) -> list[tuple[tuple[int, ...], tuple[int, ...]]]:
    screen = pilot.app.screen
    assert isinstance(screen, ComparingScreen)
    assert screen.comparison is not None
    return [(link.left, link.right) for link in screen.comparison.alignment.links]


async def test_two_paragraphs_are_paired_and_stay_so(rewritten: Path) -> None:
    """The first key press picks one, the second pairs it with the one on the other side."""
    async with opened(("a.txt", "r.txt"), "n", "p", "n", "p") as pilot:
        await settled(pilot)
        assert ((5,), (5,)) in relations(pilot)
        screen = pilot.app.screen
        assert isinstance(screen, ComparingScreen)
        assert screen.comparison is not None
        assert BY_HAND in [link.reason for link in screen.comparison.alignment.links]
    async with opened(("r.txt", "a.txt")) as pilot:
        assert ((5,), (5,)) in relations(pilot)


async def test_two_paragraphs_are_parted(harbour: Path) -> None:
    async with opened(("a.txt", "b.txt"), "n", "n", "n", "P") as pilot:
        await settled(pilot)
        assert ((3,), ()) in relations(pilot)
        assert ((), (3,)) in relations(pilot)


async def test_without_a_change_that_one_is_at_nothing_is_parted(harbour: Path) -> None:
    """Not the paragraph that happens to stand on top."""
    async with opened(("a.txt", "b.txt"), "P", "p") as pilot:
        assert not list(harbour.glob("*.json"))
        assert ((0,), (0,)) in relations(pilot)


async def test_what_cannot_be_read_is_told_and_the_rest_is_shown(harbour: Path) -> None:
    (harbour / "a.txt.storydiff.json").write_text("{]")
    async with opened(("a.txt", "b.txt")) as pilot:
        told = " ".join(one.message for one in pilot.app._notifications)
        assert "a.txt.storydiff.json" in told
        assert ((3,), (3,)) in relations(pilot)


async def test_a_role_that_fits_no_paragraph_any_more_is_told(harbour: Path) -> None:
    """In one sentence, and the two are compared."""
    (harbour / "a.txt.storydiff.json").write_text('{"roles": {"0-1": "body"}}')
    async with opened(("a.txt", "b.txt")) as pilot:
        told = [one.message for one in pilot.app._notifications]
        assert told == ["a.txt.storydiff.json: 1 role set by hand fits no paragraph any more."]
        assert ((3,), (3,)) in relations(pilot)
