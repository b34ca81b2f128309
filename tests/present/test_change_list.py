"""The change list: every change once, in words."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import storydiff
from laws.strategies import articles
from storydiff.model import Article, Family, Origin, Sides
from storydiff.prepare.article import prepare
from storydiff.present.changes import ChangeList, Wanted, list_changes
from storydiff.present.characters import characters
from storydiff.present.order import Order
from storydiff.present.whereabouts import Lines, paragraphs

EVERYTHING = frozenset(Family)
BODY = [
    "The harbour of the old town was closed on Monday after a storm broke the eastern wall.",
    "Engineers counted 27 cracks in the masonry and said that repairs would take a month.",
    "Fishing boats lay at anchor outside the bay and waited for the water to fall again.",
    "The mayor said the town would not ask the province for money before the autumn.",
]


def listed(left: list[str], right: list[str], wanted: Wanted | None = None) -> ChangeList:
    return list_changes(storydiff.compare(left, right), wanted)


@pytest.mark.parametrize(
    ("left", "right", "sentence"),
    [
        ("He saw 27 ships.", "He saw 29 ships.", "The number changed: “27” became “29”, two more."),
        ("It really is solid.", "It is solid.", "Words are gone: “really”."),
        ("It is solid.", "It really is solid.", "Words were added: “really”."),
        ("They did not go home.", "They did go home.", "A negation is gone: “not”."),
    ],
)
def test_a_change_is_said_in_words(left: str, right: str, sentence: str) -> None:
    """No arrow and no bracket carries a meaning."""
    (item,) = listed([left], [right]).items
    assert item.sentence == sentence


def test_the_words_round_a_change_are_given_as_each_side_has_them() -> None:
    right = [one.replace("27", "29") for one in BODY]
    (item,) = listed(BODY, right).items
    assert item.context == Sides(
        "Engineers counted 27 cracks in the masonry and said …",
        "Engineers counted 29 cracks in the masonry and said …",
    )
    assert item.where == "paragraph 2, line 3 on the left; paragraph 2, line 3 on the right"


def test_signs_that_look_alike_are_called_by_their_names() -> None:
    wanted = Wanted(EVERYTHING)
    items = listed(['He said "no" and left.'], ["He said “no” and left."], wanted).items
    assert [item.sentence for item in items] == [
        "Another quotation mark: U+0022 QUOTATION MARK became U+201C LEFT DOUBLE QUOTATION MARK.",
        "Another quotation mark: U+0022 QUOTATION MARK became U+201D RIGHT DOUBLE QUOTATION MARK.",
    ]
    (item,) = listed(["Pay with paypal."], ["Pay with pаypal."]).items
    assert "U+0430 CYRILLIC SMALL LETTER A" in item.sentence


def test_a_whole_paragraph_is_told_with_its_beginning_and_its_words_counted() -> None:
    (item,) = listed(BODY, BODY[:3]).items
    assert item.sentence.startswith("A whole paragraph is on the left only, 15 words: “The mayor")
    assert item.where == "paragraph 4, line 7 on the left"
    assert item.context == Sides("", "")


def test_a_long_paragraph_is_quoted_whole_only_if_asked() -> None:
    long = " ".join(f"{word} and so on" for word in BODY)
    (short,) = listed([*BODY, long], BODY).items
    (whole,) = listed([*BODY, long], BODY, Wanted(whole=True)).items
    assert long not in short.sentence
    assert f"“{long}”" in whole.sentence


def test_neighbours_that_moved_together_are_one_item() -> None:
    right = [*BODY[2:], *BODY[:2]]
    (item,) = listed(BODY, right).items
    assert "Paragraphs 3 to 4 on the left are paragraphs 1 to 2 on the right" in item.sentence or (
        "Paragraphs 1 to 2 on the left are paragraphs 3 to 4 on the right" in item.sentence
    )
    assert len(item.changes) == 2


def test_where_a_paragraph_was_split_both_halves_are_told() -> None:
    (item,) = listed([f"{BODY[0]} {BODY[1]}"], BODY[:2]).items
    assert item.kind.name == "paragraph-split"
    assert item.sentence == "A paragraph ends here on the right and goes on on the left."
    assert "eastern wall. Engineers counted" in item.context.left
    assert "eastern wall. (the paragraph ends) Engineers counted" in item.context.right


def test_typography_is_counted_and_listed_when_asked() -> None:
    left, right = ['He said "no" to it.'], ["He said “no” to it."]
    found = listed(left, right)
    assert found.items == ()
    assert [(kind.name, number) for kind, number in found.counted.items()] == [("quotes", 2)]
    assert len(listed(left, right, Wanted(EVERYTHING)).items) == 2
    ignored = listed(left, right, Wanted(EVERYTHING, frozenset({Family.TYPOGRAPHY})))
    assert ignored.items == ()
    assert ignored.ignored == {Family.TYPOGRAPHY: 2}


LEFT = ["The dog slept on 3 mats.", "It was grey.", "Nobody said it would not bark."]
RIGHT = ["The dog slept on 4 mats.", "It was gray.", "Nobody said it would bark."]


def test_the_most_serious_comes_first_under_headings_with_counts() -> None:
    found = listed(LEFT, RIGHT)
    assert [group.heading for group in found.groups] == [
        "Negation (1)",
        "Number (1)",
        "Spelling (1)",
    ]
    assert [item.number for item in found.items] == [1, 2, 3]


def test_the_order_of_the_text_is_one_list() -> None:
    found = listed(LEFT, RIGHT, Wanted(order=Order.TEXT))
    assert [group.heading for group in found.groups] == ["In the order of the text (3)"]
    assert [item.kind.name for item in found.items] == ["number", "spelling", "negation"]


def test_the_capitals_of_a_headline_are_one_item() -> None:
    (item,) = listed(["Harbour closed after storm"], ["Harbour Closed After Storm"]).items
    assert item.sentence == (
        "Capital and small letters: “closed” became “Closed”, “after” became “After”, "
        "“storm” became “Storm”."
    )
    assert len(item.changes) == 3


def test_the_place_in_the_article_is_told() -> None:
    left = prepare("Dogs bark all night\n\n" + "\n\n".join(BODY), Origin("a"))
    right = prepare("Dogs bark all day\n\n" + "\n\n".join(BODY), Origin("b"))
    (item,) = list_changes(storydiff.compare(left, right)).items
    assert "; in the headline" in item.where


@pytest.mark.parametrize(
    ("text", "place", "line"),
    [
        ("a\nb", 2, 2),
        ("a\r\nb", 3, 2),
        ("a\rb", 2, 2),
        ("", 0, 1),
        ("a\n\n\nb", 4, 4),
        ("ab", 2, 1),
    ],
)
def test_lines_are_counted_as_editors_do(text: str, place: int, line: int) -> None:
    assert Lines(text).number(place) == line


@pytest.mark.parametrize(
    ("indexes", "words"),
    [
        ([2], "paragraph 3"),
        ([2, 3, 4], "paragraphs 3 to 5"),
        ([0, 1, 5], "paragraphs 1 to 2 and 6"),
    ],
)
def test_paragraphs_in_words(indexes: list[int], words: str) -> None:
    assert paragraphs(indexes) == words


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", "nothing"),
        ("  ", "2 spaces"),
        ("\r\n\r\n", "2 line ends"),
        ("—", "U+2014 EM DASH"),
        ("x\u00e9", "“x”, U+00E9 LATIN SMALL LETTER E WITH ACUTE"),
        ("--", "2 times U+002D HYPHEN-MINUS"),
        ("\x00", "U+0000 without a name"),
    ],
)
def test_characters_in_words(text: str, words: str) -> None:
    assert characters(text) == words


@settings(deadline=None, max_examples=80)
@given(
    articles(),
    articles(),
    st.frozensets(st.sampled_from(Family)),
    st.frozensets(st.sampled_from(Family)),
    st.booleans(),
    st.sampled_from(Order),
)
def test_every_change_is_listed_or_counted_once(
    left: Article,
    right: Article,
    families: frozenset[Family],
    ignored: frozenset[Family],
    furniture: bool,
    order: Order,
) -> None:
    """In any order, whatever is wanted; the order decides about nothing else."""
    comparison = storydiff.compare(left, right)
    wanted = Wanted(families, ignored, furniture, order=order)
    found = list_changes(comparison, wanted)
    inside = [index for item in found.items for index in item.changes]
    assert len(set(inside)) == len(inside)
    counted = sum(found.counted.values()) + sum(found.ignored.values()) + found.furniture
    assert len(inside) + counted == len(comparison.changes)
    assert [item.number for item in found.items] == [*range(1, len(found.items) + 1)]
    other = Order.TEXT if order is Order.SERIOUSNESS else Order.SERIOUSNESS
    again = list_changes(comparison, Wanted(families, ignored, furniture, order=other))
    assert {item.sentence for item in again.items} == {item.sentence for item in found.items}
    for item in found.items:
        change = comparison.changes[item.changes[0]]
        link = None if change.link is None else comparison.alignment.links[change.link]
        for name, indexes in (("left", link.left), ("right", link.right)) if link else ():
            assert (f"on the {name}" in item.where) >= bool(indexes)
