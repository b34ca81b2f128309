"""The gate: how much evidence a pair needs, given how close the two texts are as a whole.

Two reports of one event share names and phrases, not paragraphs; two translations share hardly
more words, and all their paragraphs. So a cell is not judged by itself: where little of the two
texts goes together, it must show much.
"""

from __future__ import annotations

from storydiff.alignment.cells import Cell
from storydiff.alignment.stream import Streams

__all__ = ["closeness", "least_share"]


def closeness(streams: Streams, cells: list[Cell]) -> float:
    """How much of the lighter text the other one has, from 0 to 1.

    Each cell counts by its own share, so that words scattered here and there come to nothing.
    """
    masses = []
    for stream in streams.sides:
        masses.append(sum(stream.weights))
    lighter = min(masses)
    return sum(cell.matched * cell.share for cell in cells) / lighter if lighter else 0.0


def least_share(close: float) -> float:
    """The least share of the lighter paragraph's words that makes a pair, by closeness."""
    return _STRICT + (_LENIENT - _STRICT) * min(1.0, max(0.0, (close - _FAR) / (_NEAR - _FAR)))


_STRICT, _LENIENT = 0.5, 0.15
_FAR, _NEAR = 0.1, 0.5
