"""Laws of the edit script."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from laws.strategies import article_from, articles
from storydiff.diffing import write_script
from storydiff.diffing.passage import Passage, read_passage
from storydiff.diffing.sequence import match
from storydiff.diffing.tidy import drop_islands
from storydiff.model import Article, Link, Op, Pair

elements = st.lists(st.sampled_from("abcdef"), max_size=40)


def some_link(data: st.DataObject, left: Article, right: Article) -> Link | None:
    sides = [
        tuple(
            sorted(
                data.draw(
                    st.sets(st.integers(0, len(article.paragraphs) - 1), min_size=1, max_size=3)
                )
            )
        )
        if article.paragraphs
        else ()
        for article in (left, right)
    ]
    if not all(sides):
        return None
    pairs = tuple(Pair(i, j) for i in sides[0] for j in sides[1])
    return Link(sides[0], sides[1], pairs, 1.0, "made")


@given(elements, elements)
def test_kept_runs_ascend_and_are_equal(a: list[str], b: list[str]) -> None:
    end = (0, 0)
    for kept in match(a, b).kept:
        assert kept.length > 0
        assert kept.left >= end[0]
        assert kept.right >= end[1]
        assert a[kept.left : kept.left + kept.length] == b[kept.right : kept.right + kept.length]
        end = (kept.left + kept.length, kept.right + kept.length)


@given(elements)
def test_a_sequence_against_itself_is_kept_whole(a: list[str]) -> None:
    kept = match(a, a).kept
    assert sum(run.length for run in kept) == len(a)
    assert len(kept) <= 1


@given(st.lists(st.sampled_from("ab"), min_size=30, max_size=60), st.integers(0, 29))
def test_one_deletion_keeps_everything_else(a: list[str], place: int) -> None:
    b = a[:place] + a[place + 1 :]
    assert sum(run.length for run in match(a, b).kept) == len(b)


@given(st.data(), articles(), articles())
def test_the_steps_tile_both_sides_and_equal_is_equal(
    data: st.DataObject, left: Article, right: Article
) -> None:
    """Each character of the paragraphs of a link is in exactly one step, in order."""
    link = some_link(data, left, right)
    if link is None:
        return
    edits = write_script(left, right, link).edits
    for side, article, indexes in (("left", left, link.left), ("right", right, link.right)):
        covered = "".join(getattr(edit, side).of(article.text) for edit in edits)
        wanted = ""
        for number, index in enumerate(indexes):
            if number and indexes[number - 1] == index - 1:
                wanted += article.gap(index).of(article.text)
            wanted += article.text_of(index)
        assert covered == wanted
        end = article.paragraphs[indexes[0]].span.start
        for edit in edits:
            assert getattr(edit, side).start >= end
            end = getattr(edit, side).end
    for edit in edits:
        same = edit.left.of(left.text) == edit.right.of(right.text)
        assert same == (edit.op is Op.EQUAL)
        assert not (edit.left.is_empty and edit.right.is_empty)


@given(articles())
def test_a_paragraph_against_itself_is_one_equal_step(article: Article) -> None:
    for index, paragraph in enumerate(article.paragraphs):
        link = Link((index,), (index,), (Pair(index, index),), 1.0, "made")
        steps = write_script(article, article, link).edits
        assert [(step.op, step.left) for step in steps] == (
            [(Op.EQUAL, paragraph.span)] if len(paragraph.span) else []
        )


@given(st.lists(st.sampled_from(["a", "the", "dog", "barked", ".", "x"]), max_size=24), st.data())
def test_islands_are_dropped_until_none_is_left(words: list[str], data: st.DataObject) -> None:
    """What is kept was kept before, and nothing more would be dropped from it."""
    other = data.draw(st.permutations(words))
    left, right = (one_passage(" ".join(side)) for side in (words, other))
    runs = match(left.keys, right.keys).kept
    once = drop_islands(runs, left, right)
    assert set(once) <= set(runs)
    assert list(once) == sorted(once, key=lambda run: run.left)
    assert drop_islands(once, left, right) == once


def one_passage(text: str) -> Passage:
    return read_passage(article_from([text], ["", ""]), (0,))


def test_a_step_cut_at_a_seam_is_equal_where_its_pieces_are() -> None:
    """Between the two paragraphs on the left stands another; what is before the seam is kept."""
    left = article_from(["a dog sat\n ", "MENU", " down there"], ["", "\n\n", "\n\n", ""])
    right = article_from(["a dog sat\n up there"], ["", ""])
    link = Link((0, 2), (0,), (Pair(0, 0), Pair(2, 0)), 0.9, "made")
    for edit in write_script(left, right, link).edits:
        same = edit.left.of(left.text) == edit.right.of(right.text)
        assert same == (edit.op is Op.EQUAL)
