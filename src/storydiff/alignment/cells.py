"""Cells: what the collated words say about each left and right paragraph that they lie in."""

from __future__ import annotations

from dataclasses import dataclass

from storydiff.alignment.runs import Block
from storydiff.alignment.stream import Streams

__all__ = ["Cell", "cells_of"]


@dataclass(slots=True)
class Cell:
    """The evidence that a left and a right paragraph share text."""

    left: int
    right: int
    matched: float = 0.0
    """Weight of the collated words."""
    words: int = 0
    """How many they are."""
    share: float = 0.0
    """`matched` as a share of the lighter paragraph's weight, from 0 to 1."""
    whole: bool = False
    """Whether the two paragraphs have one key."""
    longest: int = 0
    """Words of the longest run without a break."""


def cells_of(streams: Streams, blocks: list[Block]) -> list[Cell]:
    """Every cell that a collated word lies in, in order; they form a staircase."""
    left, right = streams.sides
    cells: dict[tuple[int, int], Cell] = {}
    for block in blocks:
        run = 0
        last = None
        for row, column in zip(
            range(block.left, block.left + block.length),
            range(block.right, block.right + block.length),
            strict=True,
        ):
            where = left.homes[row], right.homes[column]
            if where != last:
                run, last = 0, where
                cell = cells.setdefault(where, Cell(*where))
            run += 1
            cell.matched += left.weights[row]
            cell.words += 1
            cell.longest = max(cell.longest, run)
            if left.items[row] < 0:
                cell.whole = True
    for cell in cells.values():
        lighter = min(
            streams.masses.left.get(cell.left, cell.matched),
            streams.masses.right.get(cell.right, cell.matched),
        )
        cell.share = 1.0 if cell.whole else min(1.0, cell.matched / lighter)
    return sorted(cells.values(), key=lambda cell: (cell.left, cell.right))
