"""The laws hold at the size of a book as they do for a page."""

from __future__ import annotations

from itertools import groupby, pairwise

import pytest

from laws.books import book
from laws.test_alignment_laws import check
from storydiff.export.pieces import stretches
from storydiff.model import Article, Change, Comparison, Op, Relation
from storydiff.pipeline import compare
from storydiff.present import make_sheet, moves_of
from storydiff.sources.reading import article_from

WORDS = 60_000


def read(text: str, name: str) -> Article:
    """`text` as a file would be read."""
    return article_from(text.encode(), name)


@pytest.fixture(scope="module")
def found() -> Comparison:
    """Two versions of a book, compared once."""
    first, second = book(7, WORDS)
    return compare(read(first, "first.txt"), read(second, "second.txt"))


def changes_of_links(found: Comparison) -> dict[int | None, list[Change]]:
    """The changes of each link, without what only says that it moved."""
    told = [change for change in found.changes if change.op is not Op.MOVE]
    return {link: list(changes) for link, changes in groupby(told, key=lambda change: change.link)}


def text_of(article: Article, paragraphs: tuple[int, ...]) -> str:
    """Their text, with the gaps between those that are neighbours."""
    return "".join(span.of(article.text) for span in stretches(article, paragraphs))


def test_it_is_a_book_and_everything_happened_in_it(found: Comparison) -> None:
    """Else the laws below would say little."""
    assert found.complete
    assert len(found.left.text.split()) > WORDS
    relations = found.tally.relations
    assert all(
        relations.get(relation.value, 0) > 3 for relation in Relation if relation != "regrouped"
    )
    assert any(len(move.links) > 1 for move in moves_of(found.alignment))
    assert len(found.tally.kinds) > 5


def test_the_laws_of_its_alignment(found: Comparison) -> None:
    """Every paragraph in exactly one link, in order, unmoved links never crossing."""
    check(found.alignment, found.left, found.right)


def test_each_links_changes_turn_its_left_text_into_its_right_one(found: Comparison) -> None:
    """In order and disjoint on both sides; what lies between two of them is equal on both.

    So the changes and what lies between them tile both texts of each link, and each can be rebuilt
    from the other.
    """
    changes = changes_of_links(found)
    apart = 0
    for index, link in enumerate(found.alignment.links):
        left, right = stretches(found.left, link.left), stretches(found.right, link.right)
        if len(left) > 1 or len(right) > 1:
            apart += 1
            continue
        if not (left and right):
            continue
        here, there = left[0].start, right[0].start
        for change in changes.get(index, []):
            assert here <= change.left.start <= change.left.end <= left[0].end
            assert there <= change.right.start <= change.right.end <= right[0].end
            kept = found.left.text[here : change.left.start]
            assert kept == found.right.text[there : change.right.start]
            assert change.left.of(found.left.text) != change.right.of(found.right.text)
            here, there = change.left.end, change.right.end
        assert found.left.text[here : left[0].end] == found.right.text[there : right[0].end]
    assert apart < len(found.alignment.links) / 50


def test_what_stands_on_one_side_only_is_one_change(found: Comparison) -> None:
    """All of its text, and its place on the other side is empty."""
    changes = changes_of_links(found)
    for index, link in enumerate(found.alignment.links):
        if link.is_two_sided:
            continue
        (change,) = changes[index]
        here, there = (change.left, change.right) if link.left else (change.right, change.left)
        article = found.left if link.left else found.right
        assert here.of(article.text) == text_of(article, link.left or link.right)
        assert there.is_empty


def test_the_right_text_is_rebuilt_from_the_left_one(found: Comparison) -> None:
    """Each of its paragraphs by the changes of its link, with the right side's gaps between."""
    changes = changes_of_links(found)
    text, right = found.left.text, found.right
    written: dict[int, str] = {}
    for index, link in enumerate(found.alignment.links):
        if not link.right:
            continue
        place = stretches(found.left, link.left)[0].start if link.left else 0
        rebuilt = ""
        for change in changes.get(index, []):
            rebuilt += text[place : change.left.start] if link.left else ""
            rebuilt += change.right.of(right.text)
            place = change.left.end
        if link.left:
            rebuilt += text[place : stretches(found.left, link.left)[-1].end]
        if len(stretches(found.left, link.left)) > 1 or len(stretches(right, link.right)) > 1:
            rebuilt = text_of(right, link.right)
        written[link.right[0]] = rebuilt
    whole, at = "", 0
    for first in sorted(written):
        link = next(one for one in found.alignment.links if first in one.right)
        span = stretches(right, link.right)
        whole += right.text[at : span[0].start] + written[first]
        at = span[0].end if len(span) == 1 else span[-1].end
    assert whole + right.text[at:] == right.text


def test_all_changes_are_disjoint_and_told_once(found: Comparison) -> None:
    """No character of either text is in two of them, and each has a name of its own."""
    for side in ("left", "right"):
        spans = sorted(
            span for change in found.changes if not (span := getattr(change, side)).is_empty
        )
        assert all(one.end <= other.start for one, other in pairwise(spans))
    assert len({change.id for change in found.changes}) == len(found.changes)


def test_every_paragraph_stands_in_one_row(found: Comparison) -> None:
    """And its runs tile it."""
    rows = list(make_sheet(found).unfolded())
    for article, side in ((found.left, "left"), (found.right, "right")):
        blocks = [block for row in rows for block in getattr(row.cells, side)]
        assert sorted(block.paragraph for block in blocks) == list(range(len(article.paragraphs)))
        for block in blocks:
            text = "".join(run.span.of(article.text) for run in block.runs)
            assert text == article.text_of(block.paragraph)


def test_a_book_against_itself_has_no_change() -> None:
    """Nor have two readings of it."""
    text, _ = book(7, WORDS)
    same = compare(read(text, "one.txt"), read(text, "other.txt"))
    assert same.complete
    assert not same.changes
    assert {link.relation for link in same.alignment.links} == {Relation.SAME}
