"""A pair of things, one for each of the two texts that are compared."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Generic, TypeVar

from msgspec import Struct

__all__ = ["Sides"]

T = TypeVar("T")
U = TypeVar("U")


class Sides(Struct, Generic[T], frozen=True):
    """The left one and the right one: instead of twins named ``_left`` and ``_right``."""

    left: T
    right: T

    def __iter__(self) -> Iterator[T]:
        """Left, then right."""
        yield self.left
        yield self.right

    def flip(self) -> Sides[T]:
        """The two changed over; flipping twice changes nothing."""
        return Sides(self.right, self.left)

    def map(self, function: Callable[[T], U]) -> Sides[U]:
        """What `function` makes of each."""
        return Sides(function(self.left), function(self.right))
