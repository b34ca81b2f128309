"""In which order a list of changes is read."""

from __future__ import annotations

from enum import StrEnum

__all__ = ["Order"]


class Order(StrEnum):
    """How a list of changes is ordered."""

    SERIOUSNESS = "seriousness"
    """Kind by kind, the most serious first; changes of one kind as they stand in the text."""
    TEXT = "text"
    """From the top of the text to its end."""
