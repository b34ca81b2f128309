"""A stretch of one article's text."""

from __future__ import annotations

from msgspec import Struct

__all__ = ["Span"]


class Span(Struct, frozen=True, order=True):
    """A half-open range ``[start, end)`` of code points in one article's text.

    Law: ``0 <= start <= end``; anything else raises ``ValueError``.
    """

    start: int
    """First code point inside."""
    end: int
    """First code point outside."""

    def __post_init__(self) -> None:
        if not 0 <= self.start <= self.end:
            raise ValueError(f"not a span: [{self.start}, {self.end})")

    def __len__(self) -> int:
        """Length in code points."""
        return self.end - self.start

    def __bool__(self) -> bool:
        """Every span is a place, also an empty one: emptiness is asked for by `is_empty`."""
        return True

    @classmethod
    def at(cls, place: int) -> Span:
        """The empty span at `place`."""
        return cls(place, place)

    @property
    def is_empty(self) -> bool:
        """Whether nothing is inside."""
        return self.start == self.end

    def of(self, text: str) -> str:
        """The part of `text` that this span covers."""
        return text[self.start : self.end]

    def contains(self, other: Span) -> bool:
        """Whether `other` lies wholly inside."""
        return self.start <= other.start and other.end <= self.end

    def overlaps(self, other: Span) -> bool:
        """Whether the two have a code point in common; an empty span has none."""
        return max(self.start, other.start) < min(self.end, other.end)

    def shift(self, by: int) -> Span:
        """The same length, `by` code points further on (back if negative)."""
        return Span(self.start + by, self.end + by)

    def hull(self, other: Span) -> Span:
        """The smallest span that contains both."""
        return Span(min(self.start, other.start), max(self.end, other.end))
