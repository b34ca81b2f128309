"""Inside one word that changed a little: the characters that are others.

::

    27 → 29           7 → 9
    Koreas' → Korea's s' → 's
    said → claimed    nothing: these are two words
"""

from __future__ import annotations

import unicodedata

from storydiff.model import Sides, Span

__all__ = ["inner_spans"]


def inner_spans(left: str, right: str) -> Sides[Span] | None:
    """The stretches of two words that differ, in code points of each; one of them may be empty.

    None if either is empty or more than one word, or if they have less than half in common at
    their beginning and end. A letter is never parted from what combines with it.
    """
    if not left or not right or left == right:
        return None
    if any(map(str.isspace, left + right)):
        return None
    shorter = min(len(left), len(right))
    head = 0
    while head < shorter and left[head] == right[head]:
        head += 1
    while head and (_combines(left, head) or _combines(right, head)):
        head -= 1
    tail = 0
    while tail < shorter - head and left[-1 - tail] == right[-1 - tail]:
        tail += 1
    while tail and (_combines(left, len(left) - tail) or _combines(right, len(right) - tail)):
        tail -= 1
    if 2 * (head + tail) < max(len(left), len(right)):
        return None
    return Sides(Span(head, len(left) - tail), Span(head, len(right) - tail))


def _combines(text: str, place: int) -> bool:
    """Whether what stands at `place` belongs to what stands before it."""
    return place < len(text) and unicodedata.combining(text[place]) != 0
