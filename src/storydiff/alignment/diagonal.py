"""How far cells lie from where one would look: on the line between the nearest sure pairs."""

from __future__ import annotations

from bisect import bisect_left, bisect_right

from storydiff.alignment.cells import Cell
from storydiff.alignment.runs import heaviest_chain
from storydiff.alignment.stream import Streams

__all__ = ["strays"]

#: From this share on a pair is sure by itself, and others may be placed by it.
_SURE = 0.7


def strays(streams: Streams, cells: list[Cell], asked: list[Cell]) -> list[float]:
    """For each of the `asked` cells how far it strays from the sure ones of `cells`, from 0 to 1.

    Between two sure pairs (or the ends of the texts) the middle of the left paragraph lies at some
    fraction of the way, and so does that of the right one; the difference is what counts::

        sure 0-0 | left 1 2 3 4 | right 1 2 | sure 5-3        cell 2-1 strays 1/8, cell 4-1 5/8
    """
    sure = [cell for cell in cells if cell.share >= _SURE]
    chain = [
        sure[who]
        for who in heaviest_chain([(cell.left, cell.right, cell.matched) for cell in sure])
    ]
    rows = [cell.left for cell in chain]
    columns = [cell.right for cell in chain]
    ruler, other = (_Ruler.of(stream.homes, stream.weights) for stream in streams.sides)
    found: list[float] = []
    for cell in asked:
        # The last sure pair that is before the cell on both sides, and the first that is after it.
        low = min(bisect_left(rows, cell.left), bisect_left(columns, cell.right)) - 1
        high = max(bisect_right(rows, cell.left), bisect_right(columns, cell.right))
        across = ruler.fraction(
            cell.left, rows[low] if low >= 0 else None, rows[high] if high < len(rows) else None
        )
        down = other.fraction(
            cell.right,
            columns[low] if low >= 0 else None,
            columns[high] if high < len(columns) else None,
        )
        found.append(abs(across - down))
    return found


class _Ruler:
    """Where each paragraph of one stream begins and ends, in weight from the start."""

    __slots__ = ("_ends", "_starts", "_total")

    def __init__(self, starts: dict[int, float], ends: dict[int, float], total: float) -> None:
        self._starts, self._ends, self._total = starts, ends, total

    @classmethod
    def of(cls, homes: list[int], weights: list[float]) -> _Ruler:
        starts: dict[int, float] = {}
        ends: dict[int, float] = {}
        total = 0.0
        for home, weight in zip(homes, weights, strict=True):
            starts.setdefault(home, total)
            total += weight
            ends[home] = total
        return cls(starts, ends, total)

    def fraction(self, index: int, low: int | None, high: int | None) -> float:
        """Where the middle of a paragraph lies on the way from `low`'s end to `high`'s start."""
        start = 0.0 if low is None else self._ends[low]
        end = self._total if high is None else self._starts[high]
        if end <= start:
            return 0.5
        middle = (self._starts[index] + self._ends[index]) / 2
        return min(1.0, max(0.0, (middle - start) / (end - start)))
