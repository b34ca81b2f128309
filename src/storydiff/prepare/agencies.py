"""The names of news agencies, found in short texts by looking them up (a pattern of all is slow)."""

from __future__ import annotations

import re
from functools import cache

from storydiff.model import Span
from storydiff.prepare.data import entries

__all__ = ["agency_in", "are_agencies"]

_BETWEEN = re.compile(r"\s*[/,&+]\s*|\s+-\s+|-(?=[a-z]{1,6}\Z)")
_INITIALS = re.compile(r"[a-z]{1,6}\Z")


@cache
def _names() -> frozenset[str]:
    """As they are printed, and all in capitals."""
    names = entries("agencies")
    return frozenset([*names, *(name.upper() for name in names)])


def are_agencies(text: str) -> bool:
    """Whether a text is the name of an agency, or several: ``AFP``, ``AP/Reuters``.

    After the first, initials of a desk may stand: ``AFP/jd``.
    """
    text = text.strip()
    if len(text) > 80:
        return False
    if text in _names():
        return True
    first, *others = _BETWEEN.split(text)
    return (
        first in _names()
        and bool(others)
        and all(other in _names() or _INITIALS.match(other) for other in others)
    )


def agency_in(text: str) -> Span | None:
    """Where the first name of an agency stands in a text of a few words, in its code points.

    Latin names must stand by themselves; names in scripts without spaces have no edges.
    """
    best: tuple[int, int] | None = None
    for name in _names():
        start = text.find(name)
        while start >= 0:
            end = start + len(name)
            alone = not (_joins(text[start - 1 : start]) or _joins(text[end : end + 1]))
            if alone and (best is None or (start, -end) < (best[0], -best[1])):
                best = start, end
            start = -1 if alone else text.find(name, start + 1)
    return Span(*best) if best else None


def _joins(neighbour: str) -> bool:
    return neighbour.isascii() and neighbour.isalnum()
