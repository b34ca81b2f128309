"""What is folded away, and what is not."""

from __future__ import annotations

import pytest

from laws.strategies import article_from
from storydiff.model import Role
from storydiff.pipeline import compare
from storydiff.present import Fold, Row, fold, make_sheet

SAME = [f"This is what paragraph {word} of both texts says." for word in "abcdefgh"]


def drawn(left: str, right: str, context: int = 1) -> str:
    """The rows of two texts: a letter for each paragraph, a capital one for one that is edited.

    In the result a letter is a row, a figure a fold of so many.
    """

    def texts(letters: str) -> list[str]:
        found = []
        for letter in letters:
            text = SAME["abcdefgh".index(letter.lower())]
            found.append(text.replace("says", "claims") if letter.isupper() else text)
        return found

    sheet = fold(
        make_sheet(compare(texts(left), texts(right))),
        same=lambda row: not row.found,
        context=context,
    )
    return "".join(str(len(row.rows)) if isinstance(row, Fold) else "." for row in sheet.rows)


@pytest.mark.parametrize(
    ("left", "right", "rows"),
    [
        ("abcdefgh", "abcdefgh", "8"),
        ("abcdefgh", "abcdEfgh", "3...2"),
        ("abcdefgh", "abCdEfgh", "......2"),
        ("abcdefgh", "Abcdefgh", "..6"),
        ("abcdefgh", "abcdefgH", "6.."),
        ("abcdefgh", "bcdefgh", "..6"),
        ("ab", "Ab", ".."),
        ("abc", "Abc", "..."),  # one paragraph alone is not worth a line that says so
    ],
)
def test_what_stands_next_to_a_change_is_shown(left: str, right: str, rows: str) -> None:
    assert drawn(left, right) == rows


def test_without_context_all_that_is_the_same_is_folded() -> None:
    assert drawn("abcdefgh", "abcdEfgh", context=0) == "4.3"


def test_a_menu_between_is_a_fold_of_its_own_and_no_context() -> None:
    """Two folds of two sorts stand beside one another; what they hide is told apart."""
    texts = [*SAME[:3], "Menu", "Contact", *SAME[3:6]]
    roles = [Role.BODY] * 3 + [Role.FURNITURE] * 2 + [Role.BODY] * 3
    gaps = ["", *["\n\n"] * 7, ""]
    left = article_from(texts, gaps, roles)
    right = article_from([*texts[:5], texts[5] + " More.", *texts[6:]], gaps, roles)
    sheet = fold(make_sheet(compare(left, right)), same=lambda row: not row.found)
    first, last, menu, *rest = sheet.rows
    assert isinstance(first, Fold)
    assert first.is_same
    assert isinstance(last, Row)
    assert isinstance(menu, Fold)
    assert not menu.is_same
    assert all(isinstance(row, Row) for row in rest)


def test_a_line_of_asterisks_is_not_folded() -> None:
    """The fold would take a line as well, and say less."""
    roles = [Role.BODY, Role.FURNITURE, Role.BODY]
    left = article_from([SAME[0], "* * *", SAME[1]], ["", "\n\n", "\n\n", ""], roles)
    assert all(isinstance(row, Row) for row in fold(make_sheet(compare(left, left))).rows)
