"""Searching both versions."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

import pytest
from textual.pilot import Pilot
from textual.widgets import Static

from storydiff.model import Span
from storydiff.prepare.article import from_strings
from storydiff.tui.hunt import Hunt
from storydiff.tui.screens.compare import CompareScreen
from storydiff.tui.searching import Query, search
from storydiff.tui.sought import Sought
from storydiff.tui.widgets.detail import Detail
from storydiff.tui.widgets.pair import Pair
from storydiff.tui.widgets.searchbar import SearchBar
from tui.versions import opened, settled

TWO = ("a.txt", "b.txt")


def found(text: str, query: str, *, is_regex: bool = False) -> list[str]:
    article = from_strings([text])
    spans = search(article, from_strings([""]), Query(query, is_regex)).spans[0]
    return [span.of(article.text) for span in spans]


@pytest.mark.parametrize(
    ("text", "query", "matches"),
    [
        ("They don’t know", "don't", ["don’t"]),
        ("They don't know", "don’t", ["don't"]),
        ("He said “no” twice", '"no"', ["“no”"]),
        ("arms – which", "arms - which", ["arms – which"]),
        ("one line\nand the next", "line and", ["line\nand"]),
        ("Bridge and bridge", "bridge", ["Bridge", "bridge"]),
        ("Bridge and bridge", "Bridge", ["Bridge"]),
        ("the co\u00adoperation", "cooperation", ["co\u00adoperation"]),
        ("a [sic] in it", "[sic]", ["[sic]"]),
        ("a [sic] in it", "a.c", []),
        ("nothing here", "", []),
    ],
)
def test_what_is_typed_is_found_in_whatever_form_it_was_printed(
    text: str, query: str, matches: list[str]
) -> None:
    assert found(text, query) == matches


def test_a_regular_expression_is_one_if_asked_for() -> None:
    assert found("27 dead, 29 hurt", r"\d+", is_regex=True) == ["27", "29"]
    assert found("abc", r"x*", is_regex=True) == []


def test_what_is_wrong_with_a_pattern_is_told() -> None:
    """Neither a broken pattern nor an endless one is an error of the program."""
    text = from_strings(["a" * 200 + "b"])
    assert "regular expression" in search(text, text, Query("(", is_regex=True)).trouble
    assert "too long" in search(text, text, Query(r"(a|aa|a?)+$", is_regex=True)).trouble


def test_words_as_they_stand_are_always_found(monkeypatch: pytest.MonkeyPatch) -> None:
    """However busy the machine is, and however often they are there."""
    monkeypatch.setattr("storydiff.tui.searching._PATIENCE", 1e-9)
    text = from_strings(["sea " * 20_000], "a")
    assert "too long" in search(text, text, Query("sea", is_regex=True)).trouble
    found = search(text, text, Query("sea"))
    assert [len(side) for side in found.spans] == [20_000, 20_000]


def test_a_line_is_cut_where_matches_begin_and_end() -> None:
    text = from_strings(["one two one"])
    sought = Sought(search(text, text, Query("one")))
    parts = [span for span, _ in sought.cut(0, Span(1, 10))]
    assert parts == [Span(1, 3), Span(3, 8), Span(8, 10)]
    assert all(one.end == other.start for one, other in pairwise(parts))


def count(pilot: Pilot[int]) -> str:
    return str(pilot.app.screen.query_one("#search-count", Static).render())


def hunt(pilot: Pilot[int]) -> Hunt:
    return pilot.app.screen.query_one(Pair).hunt


async def test_n_goes_from_match_to_match_and_round_until_escape(harbour: Path) -> None:
    """Then it goes from change to change again."""
    async with opened(TWO, "/", *"holm") as pilot:
        assert "1 of 2 matches" in count(pilot)
        await pilot.press("enter", "n")
        assert "2 of 2" in count(pilot)
        await pilot.press("n")
        assert "1 of 2" in count(pilot)
        await pilot.press("N")
        assert "2 of 2" in count(pilot)
        await pilot.press("escape")
        assert not hunt(pilot).is_on
        assert isinstance(pilot.app.screen, CompareScreen)
        await pilot.press("n")
        assert "Change" in str(pilot.app.screen.query_one(Detail).change)


async def test_a_match_of_one_side_alone_is_a_stop_of_its_own(harbour: Path) -> None:
    async with opened(TWO, "/", *"29") as pilot:
        assert "1 of 1 match" in count(pilot)
        current = hunt(pilot).current
        assert current is not None
        assert current.spans[0] is None


async def test_what_is_folded_is_counted_and_opened_when_the_reader_comes_there(
    harbour: Path,
) -> None:
    """The byline is folded away at first."""
    async with opened(TWO, "/", *"rosa") as pilot:
        assert "folded" not in count(pilot)  # it was opened to show the match
        await pilot.press("escape", "f", "f", "/", *"bridge")
        assert "folded" not in count(pilot)
        await pilot.press("escape", "z", "/", *"1986")
        view = pilot.app.screen.query_one(Pair).view
        assert view is not None
        stop = hunt(pilot).current
        assert stop is not None
        assert stop.fold is None


async def test_the_match_stays_current_when_the_layout_changes(harbour: Path) -> None:
    async with opened(TWO, "/", *"holm", "enter", "n", "v", size=(120, 30)) as pilot:
        await settled(pilot)
        assert hunt(pilot).at == 1
        assert "2 of 2" in count(pilot)


async def test_letters_typed_are_letters(harbour: Path) -> None:
    """While one types, q does not leave and s does not swap."""
    async with opened(TWO, "/", "q", "s", "?") as pilot:
        assert isinstance(pilot.app.screen, CompareScreen)
        assert "not found" in count(pilot)
        await pilot.press("ctrl+r")
        assert "regular expression" in count(pilot)


async def test_in_a_long_text_the_search_waits_for_the_next_letter(harbour: Path) -> None:
    """Enter does not wait."""
    async with opened(TWO, "/") as pilot:
        pilot.app.screen.query_one(SearchBar).patience = 60.0
        await pilot.press(*"holm")
        assert not hunt(pilot).is_on
        await pilot.press("enter")
        assert "1 of 2" in count(pilot)
