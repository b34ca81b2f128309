"""What a reader is told first."""

from __future__ import annotations

import pytest

from laws.strategies import article_from
from storydiff.model import Family, Role
from storydiff.pipeline import compare
from storydiff.prepare.article import from_strings
from storydiff.present import Fold, Row, Sign, fold, make_sheet, summarise

A = "The river rose by two metres overnight and flooded the lower streets of the old town."
B = "Firefighters carried residents from their homes in rubber boats, the mayor said."
C = "Schools will stay closed until Thursday, and trains to the coast are cancelled."
D = "Forecasters expect the rain to ease at the weekend, but more storms are on their way."


@pytest.mark.parametrize(
    ("left", "right", "line"),
    [
        ([A, B], [A, B], "The same, to the character"),
        ([A, B], [A.replace("two", "three"), B], "1 change of substance · “two” → “three”"),
        (
            [A, B, C, D],
            [A, B],
            "The paragraphs they share say the same · 2 paragraphs cut from the bottom",
        ),
        ([A, B, C], [A, D, B, C], "The paragraphs they share say the same · 1 paragraph added"),
        ([A, B, C, D], [B, C, D, A], "No change of substance · 1 move: ¶1 to ¶4"),
        ([A + " " + B, C], [A, B, C], "No change of substance · 1 paragraph split"),
        ([A, B, C], [A + " " + B, C], "No change of substance · 2 paragraphs merged"),
        ([A, B], [A.replace("the lower", "the  lower"), B], "No change of substance · 1 spacing"),
    ],
)
def test_the_first_line(left: list[str], right: list[str], line: str) -> None:
    assert summarise(compare(left, right)).line == line


def test_an_unfinished_comparison_says_so() -> None:
    """What is not complete never claims that there is no change of substance."""
    from storydiff.pipeline import Comparing

    comparing = Comparing(from_strings([A, B]), from_strings([A, B.replace("rubber", "small")]))
    assert (
        summarise(comparing.snapshot()).verdict
        == "So far: nothing of substance, the words of 1 link not compared"
    )


def test_what_is_not_the_article_is_folded_and_counted() -> None:
    roles = [Role.FURNITURE, Role.FURNITURE, Role.BODY]
    gaps = ["", "\n", "\n", ""]
    left = article_from(["Menu", "Contact", A], gaps, roles)
    right = article_from([A], ["", ""])
    comparison = compare(left, right)
    assert comparison.tally.family(Family.CREDIT) == 2
    hidden, row = fold(make_sheet(comparison)).rows
    assert isinstance(hidden, Fold)
    assert (hidden.paragraphs.left, hidden.paragraphs.right) == (2, 0)
    assert isinstance(row, Row)
    assert row.sign is Sign.SAME


def test_a_moved_link_stands_at_both_its_ends() -> None:
    rows = list(make_sheet(compare([A, B, C, D], [B, C, D, A])).unfolded())
    assert [(row.sign, row.link) for row in rows if row.sign not in (Sign.SAME,)] == [
        (Sign.MOVED_AWAY, 0),
        (Sign.MOVED_HERE, 0),
    ]
    assert [bool(row.cells.left) for row in rows] == [True, True, True, True, False]
