"""Cells: what the collated words say about each left and right paragraph that they lie in."""

from __future__ import annotations

from msgspec import Struct

from storydiff.alignment.runs import Block
from storydiff.alignment.stream import Streams
from storydiff.model import Pair

__all__ = ["Cell", "cells_of"]

#: Weight added to a paragraph before shares are taken of it, so that two words of a heading of two
#: are not as good as twenty of twenty. Four to eight do equally well on all gold sets.
_DOUBT = 6.0


class Cell(Struct):
    """The evidence that a left and a right paragraph share text."""

    left: int
    right: int
    matched: float = 0.0
    """Weight of the collated words."""
    whole: bool = False
    """Whether the two paragraphs have one key, or are twins."""
    share: float = 0.0
    """`matched` as a share of the lighter paragraph, from 0 to 1: high for a half that was split
    off."""
    alike: float = 0.0
    """`matched` as a share of the two on average, from 0 to 1: high only if neither has much more."""


def cells_of(streams: Streams, blocks: list[Block]) -> list[Cell]:
    """Every cell that a collated word lies in, in order; they form a staircase."""
    left, right = streams.sides
    cells: dict[tuple[int, int], Cell] = {}
    for block in blocks:
        for row, column in zip(
            range(block.left, block.left + block.length),
            range(block.right, block.right + block.length),
            strict=True,
        ):
            where = left.homes[row], right.homes[column]
            cell = cells.get(where)
            if cell is None:
                cell = cells[where] = Cell(*where)
            cell.matched += left.weights[row]
            if left.items[row] < 0:
                cell.whole = True
    for cell in cells.values():
        if cell.whole:
            cell.share = cell.alike = streams.twins.get(Pair(cell.left, cell.right), 1.0)
            cell.matched *= cell.alike
        else:
            one, other = streams.masses.left[cell.left], streams.masses.right[cell.right]
            cell.share = cell.matched / (min(one, other) + _DOUBT)
            cell.alike = 2 * cell.matched / (one + other + _DOUBT)
    return sorted(cells.values(), key=lambda cell: (cell.left, cell.right))
