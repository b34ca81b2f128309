"""Edited paragraphs that their place alone pairs."""

from __future__ import annotations

import pytest

import storydiff
from storydiff.alignment import twins as room
from storydiff.alignment.reading import Reading
from storydiff.alignment.twins import twins
from storydiff.model import Deadline, Pair, Relation, Sides
from storydiff.prepare.article import from_strings

FIRST = "the harbour was closed on monday after two ferries ran aground in the fog"
SECOND = "divers went down at noon and found that neither hull was breached at all"
OTHER = "the council will meet on thursday to hear what the pilots have to say"
LAST = "nobody was hurt and the first boats sailed again before it was dark"


@pytest.fixture(autouse=True)
def _any_length(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(room, "_LONG_TEXT", 0)


def found(left: list[str], right: list[str]) -> set[Pair]:
    shared = {key for key in left if key in right and key.count(" ") > 4}
    readings = Sides(Reading.of(from_strings(left, "a")), Reading.of(from_strings(right, "b")))
    picked = Sides([*range(len(left))], [*range(len(right))])
    return set(twins(readings, picked, shared, Deadline()))


def test_edited_paragraphs_between_equal_ones_are_twins() -> None:
    edited = [SECOND.replace("noon", "two"), OTHER.replace("thursday", "friday")]
    assert found([FIRST, SECOND, OTHER, LAST], [FIRST, *edited, LAST]) == {Pair(1, 1), Pair(2, 2)}


def test_at_the_ends_of_the_text_too() -> None:
    assert found([SECOND, LAST], [SECOND.replace("noon", "two"), LAST]) == {Pair(0, 0)}


def test_equal_ones_are_no_twins() -> None:
    assert found([FIRST, SECOND, LAST], [FIRST, SECOND, LAST]) == set()


def test_where_one_side_has_more_the_words_decide() -> None:
    edited = SECOND.replace("noon", "two")
    assert found([FIRST, SECOND, LAST], [FIRST, edited, OTHER, LAST]) == set()


def test_one_that_is_hardly_alike_spoils_the_gap() -> None:
    edited = SECOND.replace("noon", "two")
    assert found([FIRST, SECOND, OTHER, LAST], [FIRST, edited, FIRST[:30], LAST]) == set()


def test_a_few_words_are_too_easily_alike() -> None:
    assert found([FIRST, "two men said so", LAST], [FIRST, "two women said so", LAST]) == set()


def test_a_link_of_twins_says_why_and_how_sure() -> None:
    edited = SECOND.replace("noon", "two")
    link = storydiff.align([FIRST, SECOND, LAST], [FIRST, edited, LAST]).links[1]
    assert link.relation is Relation.EDITED
    assert link.reason == "most words in common, in order"
    assert 0.8 < link.score < 1


def test_in_a_short_text_all_words_are_looked_at(monkeypatch: pytest.MonkeyPatch) -> None:
    edited = SECOND.replace("noon", "two")
    monkeypatch.setattr(room, "_LONG_TEXT", 1_000)
    assert found([FIRST, SECOND, LAST], [FIRST, edited, LAST]) == set()
