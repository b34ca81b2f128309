"""The heaviest run: of matches that cross, those that keep one order and weigh most."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct

__all__ = ["Block", "heaviest_chain", "heaviest_run"]


class Block(Struct, frozen=True):
    """Equal stretches of two sequences: `length` items from `left` and from `right` on."""

    left: int
    right: int
    length: int
    weight: float


class _Peaks:
    """For each prefix of the places ``0 .. size - 1``, the heaviest entry (a Fenwick tree)."""

    __slots__ = ("_best", "_who")

    def __init__(self, size: int) -> None:
        self._best = [0.0] * (size + 1)
        self._who = [-1] * (size + 1)

    def put(self, place: int, weight: float, who: int) -> None:
        """Enter `who`; of two that weigh the same the first stays."""
        best, place = self._best, place + 1
        while place < len(best):
            if weight > best[place]:
                best[place] = weight
                self._who[place] = who
            place += place & -place

    def before(self, place: int) -> tuple[float, int]:
        """The heaviest entry at the places before `place`, and who it is; -1 for nobody."""
        weight, who = 0.0, -1
        best = self._best
        while place > 0:
            if best[place] > weight:
                weight, who = best[place], self._who[place]
            place -= place & -place
        return weight, who


def heaviest_run(blocks: Sequence[Block]) -> list[Block]:
    """The heaviest of the blocks that follow one another on both sides without overlap.

    ``O(n log n)``: a sweep over the left with a prefix maximum over the right.
    """
    if len(blocks) < 2:
        return list(blocks)
    # Places on the right count from the first one, so that the work is that of the stretch alone.
    first = min(block.right for block in blocks)
    peaks = _Peaks(max(block.right + block.length for block in blocks) - first + 1)
    starting = sorted(range(len(blocks)), key=lambda who: (blocks[who].left, blocks[who].right))
    ending = sorted(
        range(len(blocks)),
        key=lambda who: (blocks[who].left + blocks[who].length, blocks[who].right),
    )
    totals = [0.0] * len(blocks)
    before = [-1] * len(blocks)
    ended = 0
    for who in starting:
        block = blocks[who]
        while ended < len(ending):
            other = blocks[ending[ended]]
            if other.left + other.length > block.left:
                break
            peaks.put(other.right + other.length - first, totals[ending[ended]], ending[ended])
            ended += 1
        total, before[who] = peaks.before(block.right - first + 1)
        totals[who] = total + block.weight
    who = max(range(len(blocks)), key=totals.__getitem__)
    run: list[Block] = []
    while who >= 0:
        run.append(blocks[who])
        who = before[who]
    return run[::-1]


def heaviest_chain(cells: Sequence[tuple[int, int, float]]) -> list[int]:
    """The heaviest staircase through cells ``(row, column, weight)``: indexes into `cells`.

    Along it neither row nor column ever goes back, and at each step at least one goes on: a row
    that keeps its place while the column goes on is a paragraph that was split. ``O(n log n)``.
    """
    if not cells:
        return []
    peaks = _Peaks(max(cell[1] for cell in cells) + 1)
    totals: list[float] = [0.0] * len(cells)
    before = [-1] * len(cells)
    for who in sorted(range(len(cells)), key=lambda who: cells[who][:2]):
        _, column, weight = cells[who]
        total, before[who] = peaks.before(column + 1)
        totals[who] = total + weight
        peaks.put(column, totals[who], who)
    who = max(range(len(cells)), key=lambda who: (totals[who], -cells[who][0], -cells[who][1]))
    chain: list[int] = []
    while who >= 0:
        chain.append(who)
        who = before[who]
    return chain[::-1]
