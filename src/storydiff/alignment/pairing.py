"""Pairs of paragraphs as they are found, before they become links."""

from __future__ import annotations

from msgspec import Struct

from storydiff.model import Pair

__all__ = ["Found", "Gap", "between"]


class Found(Struct, frozen=True):
    """A left and a right paragraph that share text, and why that is thought."""

    left: int
    right: int
    score: float
    """How sure, from 0 to 1."""
    reason: str
    alike: float | None = None
    """Their `likeness`, where it is known already."""

    @property
    def pair(self) -> Pair:
        """The two indexes."""
        return Pair(self.left, self.right)


class Gap(Struct, frozen=True):
    """Paragraphs without a partner that stand between two neighbouring pairs, on each side."""

    left: list[int]
    right: list[int]


def between(found: list[Found], lefts: int, rights: int) -> list[Gap]:
    """The gaps of a staircase of pairs over `lefts` and `rights` paragraphs, empty ones left out.

    What stands alone inside a link's range belongs to the gap after the pair it follows.
    """
    taken = {pair.left for pair in found}, {pair.right for pair in found}
    gaps: list[Gap] = []
    row = column = 0
    corners = [*((pair.left, pair.right) for pair in found), (lefts, rights)]
    for next_row, next_column in corners:
        left = [index for index in range(row, next_row) if index not in taken[0]]
        right = [index for index in range(column, next_column) if index not in taken[1]]
        if left or right:
            gaps.append(Gap(left, right))
        row, column = next_row, next_column
    return gaps
