"""What sort of change a change is."""

from __future__ import annotations

from enum import StrEnum

from msgspec import Struct

__all__ = ["Family", "Kind"]


class Family(StrEnum):
    """The families of kinds, the most serious first."""

    SUBSTANCE = "substance"
    STYLE = "style"
    CREDIT = "credit"
    TYPOGRAPHY = "typography"
    LAYOUT = "layout"

    @property
    def rank(self) -> int:
        """Its place among them: 0 for the most serious."""
        return _RANKS[self]


_RANKS = {family: rank for rank, family in enumerate(Family)}


class Kind(Struct, frozen=True):
    """One kind of change; the list of all of them is the registry in `storydiff.kinds`."""

    name: str
    """The word for it everywhere: screen, JSON, help, documents."""
    family: Family
    one: str
    """What a reader calls one of them, after "1": ``quotation mark``."""
    many: str
    """What a reader calls several of them: ``quotation marks``."""
    summary: str
    """One sentence: what it is, and what it is not."""

    def count(self, number: int) -> str:
        """How many, in words: ``1 quotation mark``, ``21 quotation marks``."""
        return f"{number:,} {self.one if number == 1 else self.many}"
