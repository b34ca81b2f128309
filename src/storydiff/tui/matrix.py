"""A table of how like the versions of a story are: which two are nearest, which part of it is seen."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations

from msgspec import Struct

__all__ = ["Alike", "Window", "extremes"]


class Alike(Struct, frozen=True):
    """Two versions, by their indexes in the story, and how alike they are, from 0 to 1."""

    one: int
    other: int
    likeness: float


def extremes(similarity: Sequence[Sequence[float]]) -> tuple[Alike, Alike]:
    """The nearest pair of versions and the farthest; of several the first.

    :param similarity: square and symmetric, of two versions at least.
    """
    pairs = [
        Alike(one, other, similarity[one][other])
        for one, other in combinations(range(len(similarity)), 2)
    ]
    return (
        max(pairs, key=lambda pair: pair.likeness),
        min(pairs, key=lambda pair: pair.likeness),
    )


class Window(Struct, frozen=True):
    """The rows (or columns) of a table that are seen: `room` of `count`, from `start`."""

    count: int
    room: int
    start: int = 0

    @property
    def seen(self) -> range:
        """Which ones are seen."""
        return range(self.start, min(self.count, self.start + self.room))

    def around(self, cursor: int, room: int) -> Window:
        """Moved as little as may be, so that `cursor` is seen and no room is left empty."""
        room = max(1, room)
        start = min(max(self.start, cursor - room + 1), cursor)
        return Window(self.count, room, max(0, min(start, self.count - room)))
