"""What is found by a short way is what the long way finds."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from laws.strategies import MARKS, WORDS, article_from
from storydiff.diffing import write_script
from storydiff.diffing.windows import Windows, steps_of_alike, windows
from storydiff.facts import dates
from storydiff.kinds import names, naming, values
from storydiff.kinds.half import Half
from storydiff.kinds.naming import name_link
from storydiff.kinds.words import vocabulary
from storydiff.model import Article, Link, Op, Pair, Role, Sides, Span
from storydiff.prepare.tokens import words_in

pytestmark = pytest.mark.filterwarnings("error")

PLAIN = ["cat", "Cat", "sat", "on", "a", "dog", "do\u00adg", "they", "colour", "color", "Colour"]
PLAIN += [
    "may",
    "May",
    "One",
    "one",
    "million",
    "for ever",
    "for-ever",
    "forever",
    "re-sign",
    "resign",
]
PLAIN += [
    "no-one",
    "noone",
    "sat,",
    "sat;",
    "(dog)",
    "dog!",
    "dog!\u2060",
    "No.",
    "No",
    "and",
    "AND",
]
PLAIN += [
    "legal",
    "illegal",
    "lucky",
    "unlucky",
    "at least 5",
    "days",
    "weeks",
    "half",
    "10 km",
    "5'",
    '5"',
]
words = st.one_of(st.sampled_from(PLAIN), st.sampled_from(PLAIN), st.sampled_from(WORDS + MARKS))
texts = st.lists(words, min_size=1, max_size=12).map(lambda found: " ".join(found).strip())
LINK = Link((0,), (0,), (Pair(0, 0),), 0.5, "made")


def one(text: str, role: Role = Role.BODY) -> Article:
    return article_from([text], ["", ""], [role])


@given(texts, texts, st.sampled_from([Role.BODY, Role.HEADLINE, Role.LEAD]))
def test_a_change_named_at_once_is_named_as_the_rules_name_it(a: str, b: str, role: Role) -> None:
    left, right = one(a, role), one(b, role)
    edits = write_script(left, right, LINK).edits
    quick = name_link(left, right, LINK, 0, edits)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(naming, "quickly_named", lambda *_: None)
        assert quick == name_link(left, right, LINK, 0, edits)


@given(st.lists(texts, min_size=1, max_size=3), st.lists(texts, min_size=1, max_size=3))
def test_so_it_is_where_paragraphs_were_split_or_joined(a: list[str], b: list[str]) -> None:
    left, right = (article_from(side, ["", *["\n\n"] * (len(side) - 1), ""]) for side in (a, b))
    pairs = tuple(Pair(i, j) for i in range(len(a)) for j in range(len(b)))
    link = Link(tuple(range(len(a))), tuple(range(len(b))), pairs, 0.5, "made")
    edits = write_script(left, right, link).edits
    quick = name_link(left, right, link, 0, edits)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(naming, "quickly_named", lambda *_: None)
        assert quick == name_link(left, right, link, 0, edits)


long_texts = st.lists(words, min_size=12, max_size=40).map(lambda found: " ".join(found).strip())
edits = st.lists(
    st.tuples(st.integers(0, 39), st.sampled_from(["", "cat", "bird", "cat sat", "“", "27"])),
    max_size=3,
)


def edited(text: str, changes: list[tuple[int, str]]) -> str:
    parts = text.split(" ")
    for place, new in changes:
        parts[place % len(parts)] = new
    return " ".join(filter(None, parts)).strip()


@given(long_texts, edits, st.sampled_from(['"', "“", "«"]))
def test_between_windows_the_words_are_the_same(
    a: str, changes: list[tuple[int, str]], mark: str
) -> None:
    b = edited(a, changes).replace('"', mark)
    found = windows(a, b)
    if found is None:
        return
    x = y = 0
    stretches = [found.spans(index) for index in range(len(found.ranges))]
    for spans in (*stretches, Sides(Span.at(len(a)), Span.at(len(b)))):
        assert x <= spans.left.start
        assert y <= spans.right.start
        here, there = Span(x, spans.left.start), Span(y, spans.right.start)
        for edit in steps_of_alike(a, b, here, there):
            assert edit.op is Op.EQUAL or words_of(edit.left.of(a)) == words_of(edit.right.of(b))
        x, y = spans.left.end, spans.right.end


def words_of(text: str) -> list[str]:
    """The keys of the words; a quotation mark is one whichever it is."""
    return words_in(text, Span(0, len(text))).keys


@given(long_texts, edits)
def test_windows_that_grow_end_as_one_of_the_whole_text(
    a: str, changes: list[tuple[int, str]]
) -> None:
    found = windows(a, edited(a, changes))
    if found is None or not found.ranges:
        return
    for _ in range(20):
        found = found.wider(len(found.ranges) - 1)
        assert isinstance(found, Windows)
    assert len(found.ranges) == 1
    assert found.spans(0).left == Span(0, len(a))


@given(long_texts, edits)
def test_windows_change_no_more_than_the_whole_would(
    a: str, changes: list[tuple[int, str]]
) -> None:
    """The characters that are not kept are as few, give or take a word at each change."""
    left, right = one(a), one(edited(a, changes))

    def changed() -> int:
        found = write_script(left, right, LINK).edits
        return sum(len(edit.left) + len(edit.right) for edit in found if edit.op is not Op.EQUAL)

    few = changed()
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("storydiff.diffing.script.windows", lambda *_: None)
        assert few <= changed() + 24 * (1 + len(changes))


@given(long_texts, edits)
def test_one_word_at_once_is_what_the_long_way_finds(
    a: str, changes: list[tuple[int, str]]
) -> None:
    left, right = one(a), one(edited(a, changes))
    quick = write_script(left, right, LINK).edits
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("storydiff.diffing.script.steps_of_one_word", lambda *_: None)
        slow = write_script(left, right, LINK).edits
    assert [edit for edit in quick if edit.op is not Op.EQUAL] == [
        edit for edit in slow if edit.op is not Op.EQUAL
    ]


@given(texts, st.sampled_from(["negation", "hedge", "attribution", "dates", "halves_of_day"]))
def test_a_half_that_may_not_have_a_word_has_none(text: str, name: str) -> None:
    listed: frozenset[str] = getattr(vocabulary(), name)
    text = f"{text} not Don’t a.m. So-called"[: len(text) + len(text) % 24]
    half = Half(text, Span(0, len(text)), Role.BODY, False, False, False)
    assert half.may_have(listed) or listed.isdisjoint(half.keys)


@given(texts, st.sampled_from([Role.BODY, Role.HEADLINE]))
def test_a_passage_holds_a_name_whether_or_not_it_is_cut_into_words(text: str, role: Role) -> None:
    half = Half(text, Span(0, len(text)), role, False, False, True, Span(0, len(text)))
    found = names.names_inside(half)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(names, "_surely_has_name", lambda *_: None)
        assert found == names.names_inside(half)


COUNTING = ["a", "an", "one", "half", "third", "hundred", "two", "twenty", "five", "and", "word"]
COUNTING += ["-", "$", "us$", "€", "%", "5", "1,500", "9:30", "p.m.", "½", "2½", "x²", "3rd", "5º"]
COUNTING += [
    "siebenundzwanzig",
    "quatre",
    "vingt",
    "dix",
    "noon",
    "/",
    "2/3",
    ".",
    "İ",
    "ß",
    "(27)",
]
counting = st.lists(
    st.tuples(st.sampled_from(COUNTING), st.sampled_from(["", " ", " "])), max_size=10
).map(lambda found: "".join(word + space for word, space in found))


@given(counting, st.sampled_from(["en", "de", "fr", ""]))
def test_numbers_are_those_that_are_found_by_looking_everywhere(text: str, language: str) -> None:
    words = vocabulary(language)
    found = values.read_numbers(text, words)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(values, "_beginnings", lambda folded, _: range(len(folded)))
        assert found == values.read_numbers(text, words)


DATES = ["May", "may", "3", "12th", "of", ",", "2024", "1990s", "Monday", "yesterday", "in", "men"]
DATES += ["2024-10-19", "19.10.2024", "segunda-feira", "Dec", ".", "1998-99", "İmay", "-", "$"]
dated = st.lists(
    st.tuples(st.sampled_from(DATES), st.sampled_from(["", " ", " "])), max_size=10
).map(lambda found: "".join(word + space for word, space in found))


@given(dated)
def test_dates_are_those_that_are_found_by_looking_everywhere(text: str) -> None:
    found = list(dates.dates_in(text))
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(dates, "_beginnings", lambda of: range(len(of)))
        assert found == list(dates.dates_in(text))
