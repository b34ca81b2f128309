"""Twins: edited paragraphs that no word-by-word look can part, found by their place.

::

    left    [equal] P Q [equal]         P and P', Q and Q' stand in the same places between paragraphs
    right   [equal] P' Q' [equal]       that are equal, and each has nearly all words of the other

They go into the streams as whole paragraphs. Of an edited text nine paragraphs in ten need not be
collated then, which takes half of the time that aligning takes.
"""

from __future__ import annotations

from itertools import pairwise

from storydiff.alignment.likeness import likeness
from storydiff.alignment.reading import Reading
from storydiff.alignment.runs import Block, heaviest_run
from storydiff.model import Deadline, Pair, Sides

__all__ = ["twins"]

#: Twins have this share of their words in common, in order. What is left of either is less than a
#: paragraph that could have been split off it and stands elsewhere.
_NEARLY = 0.8
#: Texts of fewer code points are looked at word by word from end to end, twins too: it takes some
#: hundredths of a second, and what is rare is told better by all of their words.
_LONG_TEXT = 100_000
#: A paragraph of fewer words is too easily like another.
_ENOUGH = 6


def twins(
    readings: Sides[Reading], picked: Sides[list[int]], shared: set[str], deadline: Deadline
) -> dict[Pair, float]:
    """The twins among the `picked` paragraphs of two long articles, and the share of their words.

    Shorter articles have none.

    :param shared: keys that both have.
    """
    left = [readings.left.keys[index] for index in picked.left]
    right = [readings.right.keys[index] for index in picked.right]
    found: dict[Pair, float] = {}
    if min(sum(map(len, left)), sum(map(len, right))) < _LONG_TEXT:
        return found
    anchors = _anchors(left, right, shared)
    corners = [Pair(-1, -1), *anchors, Pair(len(left), len(right))]
    for before, after in pairwise(corners):
        if deadline.passed:
            break
        if after.left - before.left != after.right - before.right:
            continue
        gap = [
            Pair(row, row - before.left + before.right)
            for row in range(before.left + 1, after.left)
        ]
        shares = [_share(left[pair.left], right[pair.right]) for pair in gap]
        if all(share >= _NEARLY for share in shares):
            found |= {
                Pair(picked.left[pair.left], picked.right[pair.right]): share
                for pair, share in zip(gap, shares, strict=True)
                if left[pair.left] != right[pair.right]
            }
    return found


def _anchors(left: list[str], right: list[str], shared: set[str]) -> list[Pair]:
    """The paragraphs that each list has once and both have, as many as keep one order."""
    here, there = _once(left, shared), _once(right, shared)
    blocks = [Block(row, there[key], 1, 1.0) for key, row in here.items() if key in there]
    return [Pair(block.left, block.right) for block in heaviest_run(blocks)]


def _once(keys: list[str], shared: set[str]) -> dict[str, int]:
    """The `shared` keys that the list has once, and where."""
    places: dict[str, int] = {}
    for place, key in enumerate(keys):
        if key in shared:
            places[key] = -1 if key in places else place
    return {key: place for key, place in places.items() if place >= 0}


def _share(one: str, other: str) -> float:
    """The words of two paragraphs that both have, in order, as a share of all; 0 if too few."""
    if one == other:
        return 1.0
    words, others = one.split(), other.split()
    if min(len(words), len(others)) < _ENOUGH:
        return 0.0
    return likeness(words, others, _NEARLY)
