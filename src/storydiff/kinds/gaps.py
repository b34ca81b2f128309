"""What differs between paragraphs, and at the ends of the texts: changes without a link."""

from __future__ import annotations

from collections.abc import Iterator

from storydiff.kinds.table import kind
from storydiff.model import Alignment, Article, Change, Op, Sides, Span

__all__ = ["name_gaps"]


def name_gaps(left: Article, right: Article, alignment: Alignment) -> tuple[Change, ...]:
    """The changes of white space between paragraphs, in the order of the text.

    Compared are the starts of the two texts, their ends, and the gaps between two links that follow
    each other on both sides. What stands before or after a paragraph that is on one side only, or
    that moved, came and went with it and is no change of its own.
    """
    return tuple(
        Change(
            Op.between(gap.left, gap.right),
            gap.left,
            gap.right,
            kind("spacing"),
            reason="Other white space between paragraphs."
            if gap.left.start and gap.right.start
            else "Other white space before the first paragraph.",
        )
        for gap in _gaps(left, right, alignment)
        if gap.left.of(left.text) != gap.right.of(right.text)
    )


def _gaps(left: Article, right: Article, alignment: Alignment) -> Iterator[Sides[Span]]:
    """Each two gaps that correspond."""
    last_left, last_right = len(left.paragraphs), len(right.paragraphs)
    if not (last_left and last_right):
        # Without paragraphs to stand between, the whole white space of a text is its start.
        starts = left.gap(0), right.gap(0)
        yield Sides(*starts)
        return
    yield Sides(left.gap(0), right.gap(0))
    ends = {
        (link.left[-1] + 1, link.right[-1] + 1)
        for link in alignment.links
        if link.is_two_sided and not link.moved
    }
    for link in alignment.links:
        if link.is_two_sided and not link.moved:
            i, j = link.left[0], link.right[0]
            if i and j and (i, j) in ends:
                yield Sides(left.gap(i), right.gap(j))
    yield Sides(left.gap(last_left), right.gap(last_right))
