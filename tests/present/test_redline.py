"""A row as one text, with what is gone and what is new."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given, settings

from laws.strategies import article_from, articles
from storydiff.model import Article, Change, Family
from storydiff.pipeline import compare
from storydiff.present import Row, make_sheet
from storydiff.present.redline import Redline, redline

QUIET = frozenset({Family.TYPOGRAPHY, Family.LAYOUT})


def hushed(change: Change) -> bool:
    return change.family in QUIET


def written(row: Row) -> str:
    """The pieces as text: ``[gone]``, ``{new}``, ``(hushed)``."""
    found = []
    for piece in redline(row, hushed).pieces:
        left, right = piece.spans
        if piece.change is None:
            found.append(piece.text)
        elif any(change.family in QUIET for index, change in row.found if index == piece.change):
            found.append(f"({piece.text})")
        else:
            found.append(f"[{piece.text}]" if right is None and left else f"{{{piece.text}}}")
    return "".join(found)


def rows(left: list[str], right: list[str]) -> list[str]:
    return [written(row) for row in make_sheet(compare(left, right)).unfolded()]


@pytest.mark.parametrize(
    ("left", "right", "text"),
    [
        ("About 27 people came.", "About 29 people came.", "About [27]{29} people came."),
        ("He really said so.", "He said so.", "He [really ]said so."),
        ("He said so.", "He really said so.", "He {really }said so."),
        ('He said "no" then.', "He said “no” then.", "He said (“)no(”) then."),
        ("two\nlines of it here", "two lines of it here", "two( )lines of it here"),
        ("the co\u00adoperation here", "the cooperation here", "the (cooperation) here"),
    ],
)
def test_what_is_gone_stands_before_what_is_new(left: str, right: str, text: str) -> None:
    assert rows([left], [right]) == [text]


ONE = "The first half of it says that the harbour will close in March for repairs."
TWO = "The second half of it says that nobody was asked, and that a petition is under way."


def test_a_split_is_a_boundary_and_a_line_of_its_own() -> None:
    assert rows([f"{ONE} {TWO}"], [ONE, TWO]) == [f"{ONE}( ¶\n){TWO}"]


def test_where_two_became_one_a_sign_is_left() -> None:
    assert rows([ONE, TWO], [f"{ONE} {TWO}"]) == [f"{ONE}(¶)( ){TWO}"]


def test_a_paragraph_on_one_side_only_is_one_piece() -> None:
    assert rows([ONE, TWO], [ONE]) == [ONE, f"[{TWO}]"]


def test_what_moved_says_from_where_and_to_where() -> None:
    """At both its ends; the words that changed are marked there as far as that side has them."""
    three = "The third of it is about the ferries, which go every ten minutes until midnight."
    assert rows([ONE, TWO, three], [three, ONE, TWO]) == [
        f"(moved from ¶3) {three}",
        ONE,
        TWO,
        f"(moved to ¶1) {three}",
    ]


def test_a_dateline_that_is_gone_ends_no_paragraph() -> None:
    """The right paragraph begins inside the left one; that is no boundary."""
    left, right = (
        article_from([f"LUNDE {ONE}"], ["", ""], parts=True),
        article_from([ONE], ["", ""]),
    )
    (row,) = make_sheet(compare(left, right)).unfolded()
    assert written(row) == f"[LUNDE ]{ONE}"


@settings(deadline=None)
@given(articles(), articles())
def test_each_side_can_be_read_off(left: Article, right: Article) -> None:
    """With nothing hushed, the spans of a side tile its paragraphs of each row."""
    comparison = compare(left, right)
    for row in make_sheet(comparison).unfolded():
        line = redline(row, lambda change: False)
        for side, article in enumerate((left, right)):
            paragraphs = tuple(row.paragraphs)[side]
            spans = [span for piece in line.pieces if (span := tuple(piece.spans)[side])]
            text = "".join(span.of(article.text) for span in spans)
            assert "".join(text.split()) == "".join(
                "".join(article.text_of(index).split()) for index in paragraphs
            )
            assert all(a.end <= b.start for a, b in pairwise(spans))
            check_places(line, on_left=side == 0)


def check_places(line: Redline, *, on_left: bool) -> None:
    """A place and where it is written lead to each other."""
    for piece, start in zip(line.pieces, line.starts, strict=False):
        span = piece.spans.left if on_left else piece.spans.right
        if span is None or span.is_empty or not piece.text:
            continue
        assert line.offset(span.start, on_left) == start
        assert line.place(start, on_left) == span.start
