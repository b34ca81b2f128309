"""A line of heat: where a version differs from the first of its story, and how much."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from msgspec.structs import replace
from textual.pilot import Pilot

from laws.strategies import articles
from storydiff.model import Article, Correction, Role, RoleCorrection, Sides
from storydiff.pipeline import compare, read
from storydiff.prepare.article import from_strings
from storydiff.prepare.recast import recast
from storydiff.sources.sidecar import keep_corrections
from storydiff.tui.heat import CELLS, HEATS, Heat, heat_line
from storydiff.tui.screens.library import LibraryScreen
from storydiff.tui.screens.previewing import PreviewingScreen
from tui.versions import HARBOUR, opened, screen_lines, settled

#: Twelve paragraphs of one length: each is one cell.
TWELVE = tuple(
    f"On day {number} of the march {who} wrote that the river had frozen over in the night again."
    for number, who in enumerate(
        "Annas Boris Clara Dmitr Elena Fjodr Galin Henry Irina Josef Karin Lazar".split(), 10
    )
)


def drawn(left: tuple[str, ...], right: tuple[str, ...]) -> str:
    return "".join(heat_line(compare(left, right)))


def changed(number: int, text: str) -> tuple[str, ...]:
    return (*TWELVE[:number], text, *TWELVE[number + 1 :])


def test_one_text_twice_is_cold() -> None:
    assert drawn(TWELVE, TWELVE) == Heat.SAME * 12


def test_what_is_cut_from_the_bottom_is_hot_at_the_bottom() -> None:
    assert drawn(TWELVE, TWELVE[:9]) == Heat.SAME * 9 + Heat.ALL * 3


def test_a_word_is_little_and_a_quotation_mark_is_quiet() -> None:
    """Each in the cell where it stands."""
    assert drawn(TWELVE, changed(2, TWELVE[2].replace("12", "92"))) == "╌╌▂╌╌╌╌╌╌╌╌╌"
    spaced = changed(4, TWELVE[4].replace("march ", "march\u00a0"))
    assert drawn(TWELVE, spaced) == "╌╌╌╌·╌╌╌╌╌╌╌"


def test_what_is_new_is_hot_where_it_stands() -> None:
    new = "A paragraph that only the second version has, as long as three of the others are together. "
    assert drawn(TWELVE, (*TWELVE[:6], new * 3, *TWELVE[6:])).count(Heat.SAME) == CELLS - 1


def test_blank_lines_between_paragraphs_are_no_heat() -> None:
    left = from_strings(TWELVE)
    right = replace(left, text=left.text + "\n\n\n")
    assert "".join(heat_line(compare(left, right))) == Heat.SAME * 12


def test_what_is_not_the_article_takes_no_room() -> None:
    """A menu that is gone is no heat."""
    menu = tuple(f"Menu line {number} of the page" for number in range(12))
    page = from_strings((*menu, *TWELVE))
    page = recast(page, [RoleCorrection(number, Role.FURNITURE) for number in range(12)])
    text = from_strings(changed(11, TWELVE[11].replace("21", "29")))
    assert "".join(heat_line(compare(page, text))) == "╌╌╌╌╌╌╌╌╌╌╌▂"


def test_every_sign_is_one_cell_and_told_in_the_help() -> None:
    assert [heat for heat, _ in HEATS] == list(Heat)
    assert all(len(heat.value) == 1 for heat in Heat)


@settings(deadline=None)
@given(articles(), articles())
def test_law_a_line_has_its_cells_whatever_the_texts(left: Article, right: Article) -> None:
    """Or none, where there is no article; a text with itself is cold."""
    assert len(heat_line(compare(left, right))) in (0, CELLS)
    assert set(heat_line(compare(left, left))) <= {Heat.SAME}


# On the screen


def heat_of(pilot: Pilot[int], name: str) -> str:
    """The signs of heat on the line of a file."""
    line = next(line for line in screen_lines(pilot) if f"  {name}" in line)
    return "".join(sign for sign in line if sign in set(Heat))


async def test_each_version_has_its_line_but_the_first(harbour: Path) -> None:
    """Of fixed width: it does not move when it fills."""
    async with opened(["."], size=(80, 24)) as pilot:
        await settled(pilot)
        assert heat_of(pilot, "a.txt") == ""
        assert len(heat_of(pilot, "b.txt")) == CELLS
        assert heat_of(pilot, "c.txt").endswith(Heat.ALL * 2)
        assert heat_of(pilot, "lemon.txt") == ""


async def test_nothing_is_compared_before_the_cursor_rests(
    harbour: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """And the words of a line stand where they stand then."""
    async with opened(["."], size=(80, 24)) as pilot:
        await settled(pilot)
        filled = screen_lines(pilot)
    monkeypatch.setattr(PreviewingScreen, "REST", 600.0)
    async with opened(["."], "j", "j", "k", "k", size=(80, 24)) as pilot:
        await settled(pilot)
        screen = pilot.app.screen
        assert isinstance(screen, LibraryScreen)
        assert screen.heats == {}
        empty = screen_lines(pilot)
    signs = str.maketrans(dict.fromkeys("".join(Heat), " "))
    rows = range(1, 8)
    assert [empty[row].rstrip() for row in rows] == [
        filled[row].translate(signs).rstrip() for row in rows
    ]


async def test_long_texts_wait_for_the_cursor(
    harbour: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Near it is not enough."""
    monkeypatch.setattr("storydiff.tui.screens.previewing._LIGHT", 10)
    async with opened(["."], size=(80, 24)) as pilot:
        await settled(pilot)
        assert heat_of(pilot, "c.txt") == ""
        await pilot.press("j", "j", "j")
        await settled(pilot)
        assert len(heat_of(pilot, "c.txt")) == CELLS


async def test_pairs_set_right_by_hand_count_for_the_preview(harbour: Path) -> None:
    """What is told below the list is what comparing the two tells."""
    sides = Sides(read("a.txt"), read("b.txt"))
    keep_corrections(sides, [Correction(8, 8, together=False)])
    async with opened(["."], "j", "j", size=(80, 24)) as pilot:
        await settled(pilot)
        assert Heat.ALL in heat_of(pilot, "b.txt")
        assert "paragraph" in " ".join(screen_lines(pilot)[-4:])


async def test_where_there_is_no_room_there_are_no_lines(harbour: Path) -> None:
    async with opened(["."], size=(50, 16)) as pilot:
        await settled(pilot)
        assert heat_of(pilot, "b.txt") == ""
        assert "like 1" in next(line for line in screen_lines(pilot) if "  b.txt" in line)


async def test_help_tells_what_the_signs_mean(harbour: Path) -> None:
    async with opened(["."], "?", size=(100, 60)) as pilot:
        await settled(pilot)
        text = "\n".join(screen_lines(pilot))
        for _, meaning in HEATS:
            assert meaning in text


def test_the_harbour_has_as_many_paragraphs_as_these_tests_take_it_to_have() -> None:
    assert len(HARBOUR) == 10
