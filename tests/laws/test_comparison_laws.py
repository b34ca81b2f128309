"""Laws of a comparison: nothing is lost, nothing is told twice."""

from __future__ import annotations

import itertools
import random

from hypothesis import given, settings
from hypothesis import strategies as st

from laws.strategies import articles, paragraph_texts
from storydiff.model import Article, Comparison, Family, Link, Op, Relation, Span
from storydiff.pipeline import Comparing, compare
from storydiff.present import fold, make_sheet, summarise


def neighbours(indexes: tuple[int, ...]) -> bool:
    return bool(indexes) and indexes[-1] - indexes[0] == len(indexes) - 1


def extent(article: Article, indexes: tuple[int, ...]) -> Span:
    return Span(article.paragraphs[indexes[0]].span.start, article.paragraphs[indexes[-1]].span.end)


def applied(comparison: Comparison, index: int, link: Link) -> str:
    """The left text of a link with its changes applied."""
    left, right = comparison.left.text, comparison.right.text
    extent_left = extent(comparison.left, link.left)
    place, written = extent_left.start, ""
    for change in comparison.changes:
        if change.link == index and change.op is not Op.MOVE:
            written += left[place : change.left.start] + change.right.of(right)
            place = change.left.end
    return written + left[place : extent_left.end]


@settings(deadline=None)
@given(articles(), articles())
def test_changes_applied_to_the_left_give_the_right(left: Article, right: Article) -> None:
    """For every link whose paragraphs are neighbours on both sides, to the character."""
    comparison = compare(left, right)
    assert comparison.complete
    for index, link in enumerate(comparison.alignment.links):
        if neighbours(link.left) and neighbours(link.right):
            wanted = extent(right, link.right).of(right.text)
            assert applied(comparison, index, link) == wanted


@settings(deadline=None)
@given(articles(), articles())
def test_changes_are_disjoint_and_differ(left: Article, right: Article) -> None:
    """No character is in two changes, no change covers equal text, every name is unique."""
    comparison = compare(left, right)
    for side, text in (("left", left.text), ("right", right.text)):
        spans = sorted(
            getattr(change, side)
            for change in comparison.changes
            if not getattr(change, side).is_empty
        )
        for first, second in itertools.pairwise(spans):
            assert first.end <= second.start
        assert all(span.end <= len(text) for span in spans)
    for change in comparison.changes:
        same = change.left.of(left.text) == change.right.of(right.text)
        assert same == (change.op is Op.MOVE)
        assert change.reason
    assert len({change.id for change in comparison.changes}) == len(comparison.changes)


@settings(deadline=None)
@given(articles(), articles())
def test_no_change_means_the_same_text(left: Article, right: Article) -> None:
    comparison = compare(left, right)
    assert (not comparison.changes) == (left.text == right.text)


@settings(deadline=None)
@given(articles())
def test_a_text_against_itself_has_no_change(article: Article) -> None:
    comparison = compare(article, article)
    assert not comparison.changes
    assert {link.relation for link in comparison.alignment.links} <= {Relation.SAME}
    assert summarise(comparison).verdict == "The same, to the character"


@settings(deadline=None)
@given(articles(), articles())
def test_what_is_not_the_article_is_never_substance(left: Article, right: Article) -> None:
    """Changes of substance lie where at least one side is the article."""
    comparison = compare(left, right)
    for change in comparison.changes:
        if change.family is not Family.SUBSTANCE:
            continue
        roles = [
            paragraph.role if span == paragraph.span else paragraph.role_at(span.start)
            for article, span in ((left, change.left), (right, change.right))
            for paragraph in article.paragraphs
            if paragraph.span.overlaps(span)
        ]
        assert any(role.is_article for role in roles)


@settings(deadline=None)
@given(articles(), articles())
def test_every_paragraph_stands_in_one_row_and_its_runs_tile_it(
    left: Article, right: Article
) -> None:
    comparison = compare(left, right)
    whole = make_sheet(comparison)
    for sheet in (whole, fold(whole), fold(whole, same=lambda row: not row.found, context=0)):
        for article, side in ((left, "left"), (right, "right")):
            blocks = [block for row in sheet.unfolded() for block in getattr(row.cells, side)]
            unmoved = [block.paragraph for block in blocks]
            assert sorted(unmoved) == list(range(len(article.paragraphs)))
            for block in blocks:
                span = article.paragraphs[block.paragraph].span
                text = "".join(run.span.of(article.text) for run in block.runs)
                assert text == span.of(article.text)


@settings(deadline=None)
@given(articles(), articles())
def test_what_is_reported_does_not_depend_on_the_order_of_work(
    left: Article, right: Article
) -> None:
    """Changes asked for link by link, last first, are those of the whole."""
    comparing = Comparing(left, right)
    for index in reversed(range(len(comparing.alignment.links))):
        comparing.changes_of(index)
    comparing.changes_between()
    assert comparing.snapshot().changes == compare(left, right).changes


@settings(deadline=None)
@given(st.lists(paragraph_texts, max_size=5), st.lists(paragraph_texts, max_size=5))
def test_element_i_is_paragraph_i(left: list[str], right: list[str]) -> None:
    """Plain sequences of strings are compared as they are, empty ones too."""
    comparison = compare(left, right)
    for article, texts in ((comparison.left, left), (comparison.right, right)):
        assert [article.text_of(i) for i in range(len(article.paragraphs))] == texts
    assert (not comparison.changes) == (comparison.left.text == comparison.right.text)


@settings(deadline=None)
@given(articles(), articles(), st.randoms(use_true_random=False))
def test_rows_kept_from_an_earlier_snapshot_are_the_rows_made_anew(
    left: Article, right: Article, order: random.Random
) -> None:
    """Whatever became known in which order, and whichever blocks were cut before."""
    comparing = Comparing(left, right)
    sheet = make_sheet(comparing.snapshot())
    links = list(range(len(comparing.alignment.links)))
    order.shuffle(links)
    for link in links:
        comparing.changes_of(link)
        snapshot = comparing.snapshot()
        kept, anew = make_sheet(snapshot, before=sheet), make_sheet(snapshot)
        assert kept == anew
        assert [row.cells for row in kept.unfolded()] == [row.cells for row in anew.unfolded()]
        assert [row.changes for row in kept.unfolded()] == [row.changes for row in anew.unfolded()]
        sheet = kept
