"""The names of news agencies, found in short texts by looking them up (a pattern of all is slow)."""

from __future__ import annotations

from functools import cache

from storydiff.model import Span
from storydiff.prepare.data import entries
from storydiff.prepare.patterns import pattern

__all__ = ["agency_in", "are_agencies", "begins_with_agency"]

_BETWEEN = pattern(r"\s*[/,&+]\s*|\s+-\s+|-(?=[a-z]{1,6}\Z)")
_INITIALS = pattern(r"[a-z]{1,6}\Z")


@cache
def _names() -> frozenset[str]:
    """As they are printed, and all in capitals."""
    names = entries("agencies")
    return frozenset([*names, *(name.upper() for name in names)])


@cache
def _all_names() -> tuple[str, ...]:
    return tuple(_names())


def begins_with_agency(text: str) -> bool:
    """Whether a text begins with a name, maybe inside a bracket: `are_agencies` can be true there."""
    return text.lstrip().lstrip("(（[").lstrip().startswith(_all_names())


def are_agencies(text: str) -> bool:
    """Whether a text is the name of an agency, or several: ``AFP``, ``AP/Reuters``.

    After the first, initials of a desk may stand: ``AFP/jd``.
    """
    text = text.strip()
    if len(text) > 80:
        return False
    if text in _names():
        return True
    if not text.startswith(_all_names()):
        return False
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
