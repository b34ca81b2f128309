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
    left, right = (_first_letter(half) for half in (evidence.left, evidence.right))
    # Where words came or went, the two first ones may have nothing to do with each other.
    corresponds = left.lower() == right.lower() or (
        len(evidence.left.letters) == len(evidence.right.letters)
    )
    if corresponds and left.isalpha() and right.isalpha() and left.isupper() != right.isupper():
        found.append("case")
    differing = evidence.differing_characters
    if differing & _QUOTES:
        found.append("quotes")
    if differing & _DASHES and all(_DASHES & set(half.text) for half in evidence.halves):
        found.append("dashes")
    return found


def _first_letter(half: Half) -> str:
    return next((word for word in half.words if word[:1].isalnum()), "")[:1]
