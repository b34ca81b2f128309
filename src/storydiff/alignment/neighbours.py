"""A second look between pairs: what stands at the same place there needs less to be a pair.

::

    left   A  x1 x2  B          right  A  y1 y2  B        A-A, B-B; so perhaps x1-y1, x2-y2

And two headlines head the same story, even if every word of theirs was changed.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator

from storydiff.alignment.likeness import likeness
from storydiff.alignment.pairing import Found, Gap, between
from storydiff.alignment.reading import Reading, may_resemble
from storydiff.alignment.runs import Block, heaviest_run
from storydiff.model import Deadline, Role, Sides

__all__ = ["fits", "paired_as_headlines", "paired_by_neighbours"]

#: Between two pairs, paragraphs are one if they are at least so much alike: in a published study of
#: edited documents the true pair least alike had 0.45, the false pair most alike 0.33.
_LEAST_ALIKE = 0.4
#: A headline is as much like the first sentence; so one that heads and one that does not need more.
_LEAST_ODD = 0.75
#: Gaps of at most so many cells (left times right paragraphs) are searched; in larger ones the first
#: are compared with the first and the last with the last, as long as they are alike.
_MOST_CELLS = 144
#: Two texts this close are versions of one story, whose headlines belong together.
_RELATED = 0.1


def paired_by_neighbours(
    found: list[Found], readings: Sides[Reading], deadline: Deadline
) -> list[Found]:
    """Pairs that fit into the gaps of `found`, none sharing a paragraph with another."""
    more: list[Found] = []
    for gap in between(found, len(readings.left), len(readings.right)):
        if deadline.passed:
            break
        if gap.left and gap.right:
            small = len(gap.left) * len(gap.right) <= _MOST_CELLS
            more += _best_order(gap, readings) if small else list(_from_ends(gap, readings))
    return more


def _best_order(gap: Gap, readings: Sides[Reading]) -> list[Found]:
    blocks = [
        Block(row, column, 1, alike)
        for row, left in enumerate(gap.left)
        for column, right in enumerate(gap.right)
        if (alike := _alike(left, right, readings))
    ]
    return [
        _found(gap.left[block.left], gap.right[block.right], block.weight)
        for block in heaviest_run(blocks)
    ]


def _from_ends(gap: Gap, readings: Sides[Reading]) -> Iterator[Found]:
    left, right = gap.left, gap.right
    head = 0
    while head < min(len(left), len(right)):
        alike = _alike(left[head], right[head], readings)
        if not alike:
            break
        yield _found(left[head], right[head], alike)
        head += 1
    for tail in range(1, min(len(left), len(right)) - head + 1):
        alike = _alike(left[-tail], right[-tail], readings)
        if not alike:
            break
        yield _found(left[-tail], right[-tail], alike)


def _alike(left: int, right: int, readings: Sides[Reading]) -> float:
    if not may_resemble(readings.left.standings[left], readings.right.standings[right]):
        return 0.0
    odd = readings.left.is_head(left) != readings.right.is_head(right)
    least = _LEAST_ODD if odd else _LEAST_ALIKE
    return likeness(readings.left.words(left), readings.right.words(right), least)


def _found(left: int, right: int, alike: float) -> Found:
    return Found(left, right, min(0.999, round(alike, 3)), "alike, between two pairs")


def paired_as_headlines(found: list[Found], readings: Sides[Reading], close: float) -> list[Found]:
    """The pair of the two headlines, if each text has one, alone, and the texts are close."""
    lefts, rights = (
        [index for index in range(len(reading)) if reading.role(index) is Role.HEADLINE]
        for reading in readings
    )
    if close < _RELATED or len(lefts) != 1 or len(rights) != 1:
        return []
    left, right = lefts[0], rights[0]
    if any(pair.left == left or pair.right == right for pair in found):
        return []
    if not fits(left, right, found):
        return []
    return [Found(left, right, 0.5, "both are the headline")]


def fits(left: int, right: int, found: list[Found]) -> bool:
    """Whether a pair of paragraphs without partners crosses none of `found`, which are in order."""
    rows = [pair.left for pair in found]
    columns = [pair.right for pair in found]
    return bisect_left(rows, left) == bisect_left(columns, right)
