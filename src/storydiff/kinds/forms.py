"""In what form two wordings differ besides: capitals, quotation marks, dashes; told by tags."""

from __future__ import annotations

from storydiff.kinds.evidence import Evidence
from storydiff.kinds.half import Half
from storydiff.prepare.marks import DASHES, DOUBLE_QUOTES, SINGLE_QUOTES

__all__ = ["forms"]

_QUOTES = frozenset(DOUBLE_QUOTES + SINGLE_QUOTES)
_DASHES = frozenset(DASHES)


def forms(evidence: Evidence) -> list[str]:
    """The kinds of form in which both sides of a replacement differ, though other words stand there.

    ::

        troop → Troops\u2019      case, quotes
    """
    found = []
    cases = [_opens_with_capital(half) for half in (evidence.left, evidence.right)]
    if None not in cases and cases[0] != cases[1]:
        found.append("case")
    differing = evidence.differing_characters
    if differing & _QUOTES:
        found.append("quotes")
    if differing & _DASHES and all(_DASHES & set(half.text) for half in evidence.halves):
        found.append("dashes")
    return found


def _opens_with_capital(half: Half) -> bool | None:
    """Whether its first letter is a capital; none if it begins with no letter."""
    first = next((word for word in half.words if word[:1].isalnum()), "")
    return first[0].isupper() if first[:1].isalpha() else None
