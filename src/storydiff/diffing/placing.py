"""From positions in two passages to positions in the two files."""

from __future__ import annotations

from collections.abc import Iterator

from storydiff.diffing.passage import Passage
from storydiff.model import Edit, Op, Sides, Span

__all__ = ["in_the_files"]


def in_the_files(step: Edit, left: Passage, right: Passage, texts: Sides[str]) -> Iterator[Edit]:
    """A step in positions of the two files; cut where something stands between two paragraphs.

    :param texts: of the two files.
    """
    lefts, rights = left.spans_of(step.left), right.spans_of(step.right)
    if len(lefts) == len(rights) == 1:
        yield Edit(step.op, lefts[0], rights[0])
        return
    if step.op is Op.EQUAL:
        yield from _equal_pieces(lefts, rights)
        return
    here, there = lefts[0], rights[0]
    while lefts or rights:
        here = lefts.pop(0) if lefts else Span.at(here.end)
        there = rights.pop(0) if rights else Span.at(there.end)
        if here.of(texts.left) == there.of(texts.right):
            if not here.is_empty:
                yield Edit(Op.EQUAL, here, there)
        else:
            yield Edit(Op.between(here, there), here, there)


def _equal_pieces(lefts: list[Span], rights: list[Span]) -> Iterator[Edit]:
    """Equal text that is whole on neither side, cut at the seams of both."""
    while lefts and rights:
        size = min(len(lefts[0]), len(rights[0]))
        if size:
            yield Edit(
                Op.EQUAL,
                Span(lefts[0].start, lefts[0].start + size),
                Span(rights[0].start, rights[0].start + size),
            )
        for spans in (lefts, rights):
            rest = Span(spans[0].start + size, spans[0].end)
            if rest.is_empty:
                spans.pop(0)
            else:
                spans[0] = rest
