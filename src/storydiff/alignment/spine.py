"""The spine of an alignment: the pairs that keep one order, by the words of both texts.

What is not the article is looked at by kind, bylines with bylines; each kind is gated by itself.
"""

from __future__ import annotations

from msgspec import Struct

from storydiff.alignment.cells import Cell, cells_of
from storydiff.alignment.collating import collated
from storydiff.alignment.diagonal import strays
from storydiff.alignment.gate import (
    HOPELESS,
    closeness,
    evidence,
    is_loose,
    is_odd,
    is_retold,
    least_held,
    sureness,
    toll,
)
from storydiff.alignment.pairing import Found
from storydiff.alignment.places import equal_reason
from storydiff.alignment.reading import ARTICLE, Reading
from storydiff.alignment.retold import LIKELY, weighed_again
from storydiff.alignment.runs import heaviest_chain
from storydiff.alignment.stream import Streams, streams_of
from storydiff.model import Deadline, Pair, Sides

__all__ = ["STRANGERS", "Spine", "spine"]

#: From this share on one speaks of most words.
_MOSTLY = 0.5

_MOST = "most words in common, in order"


class Spine(Struct, frozen=True):
    """The first pairs, and what was learnt on the way."""

    found: list[Found]
    """A staircase, in order."""
    close: float
    """How close the two are, as articles."""
    unseen: bool
    """Whether much of them could not be collated, so that `close` says little."""
    complete: bool


#: That of two texts of which it is known that they have nothing to do with each other.
STRANGERS = Spine([], 0.0, False, True)


def spine(readings: Sides[Reading], deadline: Deadline) -> Spine:
    """The pairs that the words show."""
    candidates: list[tuple[Cell, float]] = []
    complete = True
    close_as_articles = 0.0
    unseen = False
    twins: dict[Pair, float] = {}
    for kind in sorted(set(readings.left.standings) & set(readings.right.standings)):
        picked = Sides(readings.left.of_kind(kind), readings.right.of_kind(kind))
        streams = streams_of(readings, picked, deadline)
        if streams is None:
            complete = False
            break
        twins |= streams.twins
        found = collated(streams.sides, deadline)
        complete = complete and found.complete
        cells = cells_of(streams, found.blocks)
        close = closeness(streams, cells, readings)
        if kind == ARTICLE:
            close_as_articles = close
            shorter = min(len(stream.items) for stream in streams.sides)
            unseen = found.unseen > shorter // 2
        some, asked = _told(readings, picked, streams, cells, close)
        held = max(
            len({cell.left for cell, _ in some}) / len(picked.left),
            len({cell.right for cell, _ in some}) / len(picked.right),
        )
        asked = max(asked, least_held(close, held))
        candidates += [
            (cell, told)
            for cell, told in some
            if cell.whole or (told > asked and not is_odd(cell, readings))
        ]
    chain = heaviest_chain(
        [(cell.left, cell.right, _weight(cell, told)) for cell, told in candidates]
    )
    return Spine(
        [_found(*candidates[who], readings, twins) for who in chain],
        close_as_articles,
        unseen,
        complete,
    )


def _told(
    readings: Sides[Reading],
    picked: Sides[list[int]],
    streams: Streams,
    cells: list[Cell],
    close: float,
) -> tuple[list[tuple[Cell, float]], float]:
    """The cells that may be pairs, with the evidence for each, and how much is asked for."""
    least = LIKELY if is_retold(close) else 0.0
    told = [(cell, 0.0) for cell in cells if cell.whole]
    if is_retold(close):
        missing = toll(close, readings, picked)
        if missing < HOPELESS:
            again = weighed_again(readings, picked, streams, cells)
            told += [(cell, found - missing) for cell, found in again]
    else:
        places = strays(streams, cells, cells) if is_loose(close) else [0.0] * len(cells)
        told += [
            (cell, evidence(cell, close, stray))
            for cell, stray in zip(cells, places, strict=True)
            if not cell.whole
        ]
    return [(cell, found) for cell, found in told if cell.whole or found > least], least


def _weight(cell: Cell, told: float) -> float:
    """What a pair adds to a chain: a whole paragraph outweighs any other pair that it crosses."""
    return HOPELESS + cell.matched if cell.whole else told - LIKELY


def _found(cell: Cell, told: float, readings: Sides[Reading], twins: dict[Pair, float]) -> Found:
    left, right = readings
    share = twins.get(Pair(cell.left, cell.right))
    if share is not None:
        score = min(0.999, round(share, 3))
        return Found(cell.left, cell.right, score, _MOST, share)
    if left.keys[cell.left] == right.keys[cell.right]:
        return Found(cell.left, cell.right, 1.0, equal_reason(cell.left, cell.right, readings))
    if left.words(cell.left) == right.words(cell.right):
        return Found(cell.left, cell.right, 0.999, "the same words")
    score = min(0.999, round(sureness(told), 3))
    if cell.alike >= _MOSTLY:
        reason = _MOST
    elif cell.share >= _MOSTLY:
        reason = "one has most words of the other"
    else:
        reason = "shared rare words, in order"
    return Found(cell.left, cell.right, score, reason)
