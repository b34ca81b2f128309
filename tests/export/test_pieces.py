"""The two texts of a link as one sequence of pieces."""

from __future__ import annotations

from hypothesis import given, settings

from export.handmade import article, comparison, link, replaced
from laws.strategies import articles
from storydiff.export.pieces import pieces_of, stretches
from storydiff.model import Article, Op
from storydiff.pipeline import compare


def test_a_replacement_stands_between_what_is_the_same() -> None:
    left, right = article(["At least 27 died."]), article(["At least 29 died."])
    found = comparison(left, right, [link([0], [0])], [replaced(left, right, 0, "27", "29")])
    pieces = [(one.left, one.right, one.change) for one in pieces_of(found, 0, (0,))]
    assert pieces == [
        ("At least ", "At least ", None),
        ("27", "29", 0),
        (" died.", " died.", None),
    ]


def test_what_stands_between_two_halves_is_no_part_of_them() -> None:
    """An advertisement between two halves of a sentence is in another link."""
    left = article(["He came ", "BUY SOAP", "and went."])
    right = article(["He came and went."])
    found = comparison(left, right, [link([0, 2], [0]), link([1], [])])
    pieces = pieces_of(found, 0, ())
    assert "".join(one.left for one in pieces) == "He came and went."
    assert all(one.left == one.right for one in pieces)


def test_words_that_were_not_compared_are_one_piece() -> None:
    left, right = article(["One text."]), article(["Another text, longer."])
    found = comparison(left, right, [link([0], [0])], awaiting=frozenset([0]))
    (piece,) = pieces_of(found, 0, ())
    assert (piece.left, piece.right, piece.change) == ("One text.", "Another text, longer.", None)


@settings(deadline=None)
@given(articles(), articles())
def test_pieces_tile_both_texts_of_every_link(left: Article, right: Article) -> None:
    """And what is in no change is equal on both sides."""
    found = compare(left, right)
    for index, record in enumerate(found.alignment.links):
        changes = [i for i, change in enumerate(found.changes) if change.link == index]
        pieces = pieces_of(found, index, changes)
        for side, text, indexes in (
            ("left", left, record.left),
            ("right", right, record.right),
        ):
            wanted = "".join(span.of(text.text) for span in stretches(text, indexes))
            assert "".join(getattr(one, side) for one in pieces) == wanted
        assert all(one.left == one.right for one in pieces if one.change is None)
        told = [i for i in changes if found.changes[i].op is not Op.MOVE]
        assert [one.change for one in pieces if one.change is not None] == told
