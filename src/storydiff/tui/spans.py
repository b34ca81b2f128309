"""What two stretches of one text have in common."""

from __future__ import annotations

from storydiff.model import Span

__all__ = ["overlap"]


def overlap(span: Span, other: Span) -> Span | None:
    """What two spans have in common; none if nothing."""
    start, end = max(span.start, other.start), min(span.end, other.end)
    return Span(start, end) if start < end else None
