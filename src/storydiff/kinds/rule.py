"""A kind of change as a rule: one small pure function."""

from __future__ import annotations

from collections.abc import Callable

from msgspec import Struct

from storydiff.kinds.evidence import Evidence

__all__ = ["Rule"]


class Rule(Struct, frozen=True):
    """Says whether a kind applies to an edit."""

    kind: str
    """Its name in `storydiff.kinds.table`."""
    applies: Callable[[Evidence], str | None]
    """Gives the reason, one sentence for a person, or none if the kind does not apply."""
