"""The edit script of a paragraph that only one side has."""

from __future__ import annotations

from collections.abc import Iterator

from storydiff.model import Alignment, Article, Edit, Op, Sides, Span

__all__ = ["places_of_one_sided"]


def places_of_one_sided(left: Article, right: Article, alignment: Alignment) -> dict[int, Edit]:
    """The one step of every one-sided link, by the link's index.

    The empty span stands on the other side at the end of what precedes it in reading order: the
    last link that both sides have, and has not moved.
    """
    return dict(_places(left, right, alignment))


def _places(left: Article, right: Article, alignment: Alignment) -> Iterator[tuple[int, Edit]]:
    before = Sides(Span.at(0), Span.at(0))
    for index, link in enumerate(alignment.links):
        if link.is_two_sided:
            if not link.moved:
                before = Sides(
                    Span.at(left.paragraphs[link.left[-1]].span.end),
                    Span.at(right.paragraphs[link.right[-1]].span.end),
                )
            continue
        here = _extent(left, link.left[0]) if link.left else before.left
        there = _extent(right, link.right[0]) if link.right else before.right
        if not (here.is_empty and there.is_empty):
            yield index, Edit(Op.between(here, there), here, there)


def _extent(article: Article, index: int) -> Span:
    """The paragraph; of an empty one the white space that sets it off."""
    paragraphs = article.paragraphs
    span = paragraphs[index].span
    if not span.is_empty:
        return span
    if index:
        return article.gap(index)
    # The first paragraph has no gap before it: the one after is its own, unless the next needs it.
    followed = len(paragraphs) > 1 and not paragraphs[1].span.is_empty
    return article.gap(1) if followed else span
