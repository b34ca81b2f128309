"""Which elements of two sequences are kept: one algorithm for keys of any sort.

::

    a = t h e   d o g   s a t          trim what begins and ends alike,
    b = t h e   o l d   d o g          pin what is unique on both sides, in order,
        ─────────                      and solve the small stretches between exactly
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Hashable, Sequence

from msgspec import Struct

from storydiff.model import Deadline

__all__ = ["Kept", "Matching", "match"]

#: Up to this many cells a stretch is solved in plain Python, which weighs runs; 24 words against 24.
_SMALL = 600
#: Up to this many cells the bit-parallel solver is asked; its matrix takes a bit a cell.
_LARGE = 64_000_000
#: What a run is worth beyond its elements: two kept runs must keep two elements more than one run
#: to be preferred. Keeps lone words from being picked out of a rewritten clause.
_RUN_COST = 0.75


class Kept(Struct, frozen=True):
    """A run of elements that both sequences have, `length` of them from `left` and `right` on."""

    left: int
    right: int
    length: int


class Matching(Struct, frozen=True):
    """The runs that are kept, in order; no two overlap or touch on both sides."""

    kept: tuple[Kept, ...]
    complete: bool = True
    """False if the deadline passed first: then what is not kept may still be alike."""


def match(
    left: Sequence[Hashable], right: Sequence[Hashable], deadline: Deadline | None = None
) -> Matching:
    """Find what is kept between two sequences.

    Laws: kept runs ascend on both sides; their elements are equal; a sequence against itself is
    kept whole. Time is near linear where unique elements abound.
    """
    found: list[Kept] = []
    complete = True
    pending = [(0, len(left), 0, len(right), True)]
    while pending:
        a0, a1, b0, b1, may_pin = pending.pop()
        while a0 < a1 and b0 < b1 and left[a0] == right[b0]:
            start = a0
            while a0 < a1 and b0 < b1 and left[a0] == right[b0]:
                a0 += 1
                b0 += 1
            found.append(Kept(start, b0 - (a0 - start), a0 - start))
        end = a1
        while a0 < a1 and b0 < b1 and left[a1 - 1] == right[b1 - 1]:
            a1 -= 1
            b1 -= 1
        if a1 < end:
            found.append(Kept(a1, b1, end - a1))
        if a0 == a1 or b0 == b1:
            continue
        if deadline is not None and deadline.passed:
            complete = False
            continue
        cells = (a1 - a0) * (b1 - b0)
        if cells <= _SMALL:
            found += _solve_small(left, right, a0, a1, b0, b1)
            continue
        pins = _pins(left, right, a0, a1, b0, b1) if may_pin else []
        if pins:
            for a, b in zip([*pins, (a1, b1)], [(a0 - 1, b0 - 1), *pins], strict=True):
                (next_a, next_b), (last_a, last_b) = a, b
                pending.append((last_a + 1, next_a, last_b + 1, next_b, True))
            found += [Kept(a, b, 1) for a, b in pins]
        elif cells <= _LARGE:
            found += _solve_large(left, right, a0, a1, b0, b1)
        else:
            # No unique element and too large to solve: halve both, which keeps order and bounds time.
            middle_a, middle_b = (a0 + a1) // 2, (b0 + b1) // 2
            pending.append((a0, middle_a, b0, middle_b, True))
            pending.append((middle_a, a1, middle_b, b1, True))
    return Matching(_joined(found), complete)


def _joined(found: list[Kept]) -> tuple[Kept, ...]:
    """Sort runs and join those that continue each other."""
    found.sort(key=lambda kept: kept.left)
    joined: list[Kept] = []
    for kept in found:
        last = joined[-1] if joined else None
        if last and last.left + last.length == kept.left and last.right + last.length == kept.right:
            joined[-1] = Kept(last.left, last.right, last.length + kept.length)
        else:
            joined.append(kept)
    return tuple(joined)


def _pins(
    left: Sequence[Hashable], right: Sequence[Hashable], a0: int, a1: int, b0: int, b1: int
) -> list[tuple[int, int]]:
    """Elements that occur once on each side, as many as keep their order (patience diff)."""
    once, partner = _unique(left[a0:a1], a0), _unique(right[b0:b1], b0)
    pairs = [(a, partner[key]) for key, a in once.items() if key in partner]
    # Longest increasing run of the right places: tails[k] ends the best run of k + 1 pairs.
    tails: list[int] = []
    ends: list[int] = []
    before: list[int] = []
    for index, (_, b) in enumerate(pairs):
        place = bisect_left(tails, b)
        before.append(ends[place - 1] if place else -1)
        if place == len(tails):
            tails.append(b)
            ends.append(index)
        else:
            tails[place] = b
            ends[place] = index
    run: list[tuple[int, int]] = []
    index = ends[-1] if ends else -1
    while index >= 0:
        run.append(pairs[index])
        index = before[index]
    return run[::-1]


def _unique(elements: Sequence[Hashable], start: int) -> dict[Hashable, int]:
    """The elements that occur once, in order, and where: the first counts as `start`."""
    last = dict(zip(elements, range(start, start + len(elements)), strict=True))
    if len(last) == len(elements):
        return last
    places = range(start + len(elements) - 1, start - 1, -1)
    first = dict(zip(reversed(elements), places, strict=True))
    return {key: place for key, place in last.items() if first[key] == place}


def _solve_small(
    left: Sequence[Hashable], right: Sequence[Hashable], a0: int, a1: int, b0: int, b1: int
) -> list[Kept]:
    """Keep the most elements in the fewest runs, exactly.

    A dynamic programme over cells with two values each: the best score of what lies from here on,
    and the best if the element before was kept too (then no new run need be paid).
    """
    wide = b1 - b0
    width = wide + 1
    size = (a1 - a0 + 1) * width
    fresh = [0.0] * size
    going = [0.0] * size
    for a in range(a1 - a0 - 1, -1, -1):
        element = left[a0 + a]
        row = a * width
        below = row + width
        for b in range(wide - 1, -1, -1):
            best = fresh[below + b]
            if fresh[row + b + 1] > best:
                best = fresh[row + b + 1]
            if element == right[b0 + b]:
                kept = going[below + b + 1] + 1.0
                going[row + b] = kept if kept > best else best
                kept -= _RUN_COST
                fresh[row + b] = kept if kept > best else best
            else:
                fresh[row + b] = going[row + b] = best
    found: list[Kept] = []
    a = b = 0
    high = a1 - a0
    in_run = False
    while a < high and b < wide:
        here = a * width + b
        value = going[here] if in_run else fresh[here]
        if left[a0 + a] == right[b0 + b]:
            kept = going[here + width + 1] + (1.0 if in_run else 1.0 - _RUN_COST)
            if kept >= value:
                found.append(Kept(a0 + a, b0 + b, 1))
                a += 1
                b += 1
                in_run = True
                continue
        in_run = False
        if fresh[here + width] >= value:
            a += 1
        else:
            b += 1
    return found


def _solve_large(
    left: Sequence[Hashable], right: Sequence[Hashable], a0: int, a1: int, b0: int, b1: int
) -> list[Kept]:
    """Keep the most elements: rapidfuzz, whose bit-parallel solver does 64 cells at a step."""
    from rapidfuzz.distance import LCSseq

    return [
        Kept(a0 + block.a, b0 + block.b, block.size)
        for block in LCSseq.editops(left[a0:a1], right[b0:b1]).as_matching_blocks()
        if block.size
    ]
