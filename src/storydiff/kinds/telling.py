"""What the rules of substance have in common: how a change is told, and which words differ."""

from __future__ import annotations

from collections import Counter

from storydiff.kinds.evidence import Evidence
from storydiff.kinds.half import Half

__all__ = ["differing_words", "told_by"]


def told_by(evidence: Evidence, one: str, *, many: bool = False) -> str:
    """A reason: what was added, is gone, or changed, and from what to what."""
    if evidence.left.is_blank:
        return f"{one} {'were' if many else 'was'} added: {evidence.told()}"
    if evidence.right.is_blank:
        return f"{one} {'are' if many else 'is'} gone: {evidence.told()}"
    return f"{one} changed: {evidence.told()}"


def differing_words(evidence: Evidence, words: frozenset[str]) -> list[str]:
    """Which of `words` one side has more of."""
    if not (evidence.left.may_have(words) or evidence.right.may_have(words)):
        return []
    left, right = (_counted(half, words) for half in (evidence.left, evidence.right))
    return sorted(((left - right) + (right - left)).keys())


def _counted(half: Half, words: frozenset[str]) -> Counter[str]:
    return Counter([key for key in half.keys if key in words])
