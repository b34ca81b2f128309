"""The whole number or date of which an edit changes a part.

::

    $6.2 [million → billion]      is  $6.2 million → $6.2 billion
    €5 million [ + euros]         is  €5 million → 5 million euros, the same
    [March ]3[, → + March] 2024   is  March 3, 2024 → 3 March 2024, the same day
"""

from __future__ import annotations

import re

from msgspec import Struct

from storydiff.kinds.half import Half, shortened
from storydiff.kinds.values import Value, read_numbers
from storydiff.model import Span
from storydiff.prepare.patterns import pattern

__all__ = ["Dates", "Round", "dates_round", "numbers_round"]

#: Code points before and after an edit that are looked at; no number or date is longer.
_REACH = 40
_WORD = re.compile(r"[^\W\d_]+")
_DATE = pattern(
    r"""
      (?<![\d.,]) (?P<day>\d{1,2}) (?:st|nd|rd|th|er|\.|\u00ba)? \s+ (?:of\s+|de\s+)?
        (?P<month>[^\W\d_]{3,12}) \b \.? (?: ,? \s+ (?:de\s+)? (?P<year>\d{4}) \b )?
    | \b (?P<month2>[^\W\d_]{3,12}) \.? \s+ (?P<day2>\d{1,2}) (?:st|nd|rd|th)? (?![\d.,]\d|\d)
        (?: ,? \s+ (?P<year2>\d{4}) \b )?
    | \b (?P<year3>\d{4}) - (?P<month3>\d{2}) - (?P<day3>\d{2}) (?![\w-])
    | (?<![\d.,]) (?P<day4>\d{1,2}) \. \s? (?P<month4>\d{1,2}) \. \s? (?P<year4>\d{4}) (?!\d)
    """,
    re.VERBOSE | re.IGNORECASE,
)


class Round(Struct, frozen=True):
    """What stands round one side of an edit."""

    values: tuple[Value, ...]
    """The numbers of which the edit has a part, or that it touches."""
    rest: tuple[str, ...]
    """The words of the edit that are part of none of them, folded."""
    told: str
    """From the first of them to the last, the edit with them, as one line."""
    measure: str
    """The unit behind the last of them, in one form for all that mean the same; or nothing."""


def numbers_round(half: Half) -> Round:
    """The numbers of which one side of an edit has a part."""
    window, inner = _window(half)
    found = read_numbers(window, half.vocabulary)
    near = _with_space(window, inner)
    touched = [
        (value, place)
        for value, place in zip(found.values, found.places, strict=True)
        if place.start <= near.end and near.start <= place.end
    ]
    spans = [place for _, place in touched]
    rest = _words_outside(window, inner, spans)
    whole = inner
    for place in spans:
        whole = whole.hull(place)
    measure = ""
    if touched and (unit := _WORD.match(window[spans[-1].end :].lstrip(" -\u00a0\u202f\u00b0"))):
        measure = half.vocabulary.units.get(unit.group().casefold(), "")
        if not measure and len(unit.group()) == 1 and "\u00b0" in window[spans[-1].end :][:3]:
            measure = unit.group().casefold()
    return Round(tuple([value for value, _ in touched]), rest, shortened(whole.of(window)), measure)


class Dates(Struct, frozen=True):
    """The dates that stand round one side of an edit."""

    days: tuple[tuple[int, int, int], ...]
    """Year (0 if none is given), month and day of each."""
    rest: tuple[str, ...]
    """The words of the edit that are part of none of them, folded."""
    told: str
    """From the first of them to the last, the edit with them, as one line."""


def dates_round(half: Half) -> Dates:
    """The dates of which one side of an edit has a part."""
    window, inner = _window(half)
    near = _with_space(window, inner)
    days: list[tuple[int, int, int]] = []
    spans: list[Span] = []
    whole = inner
    for match in _DATE.finditer(window):
        if match.start() > near.end or near.start > match.end():
            continue
        named = match["month"] or match["month2"]
        figures = match["month3"] or match["month4"]
        month = half.vocabulary.months.get(named.casefold()) if named else int(figures)
        if month is None:
            continue
        day = match["day"] or match["day2"] or match["day3"] or match["day4"]
        year = match["year"] or match["year2"] or match["year3"] or match["year4"] or "0"
        days.append((int(year), month, int(day)))
        spans.append(Span(*match.span()))
        whole = whole.hull(spans[-1])
    rest = _words_outside(window, inner, spans)
    return Dates(tuple(days), rest, shortened(whole.of(window)))


def _window(half: Half) -> tuple[str, Span]:
    """The text round an edit, cut at white space, and where the words of the edit stand in it."""
    start = _window_start(half)
    end = min(half.paragraph.end, half.span.end + _REACH)
    if end < half.paragraph.end:
        while end > half.span.end and not half.source[end].isspace():
            end -= 1
    window = half.source[start:end]
    before = half.span.start - start
    text = half.text
    if not text.strip():
        return window, Span.at(before)
    first = before + len(text) - len(text.lstrip())
    return window, Span(first, before + len(text.rstrip()))


def _window_start(half: Half) -> int:
    start = max(half.paragraph.start, half.span.start - _REACH)
    if start > half.paragraph.start:
        while start < half.span.start and not half.source[start - 1].isspace():
            start += 1
    return start


def _with_space(window: str, inner: Span) -> Span:
    """The edit with the white space on both sides: what it touches, it is next to."""
    before = len(window[: inner.start].rstrip())
    after = len(window) - len(window[inner.end :].lstrip())
    return Span(before, after)


def _words_outside(window: str, inner: Span, spans: list[Span]) -> tuple[str, ...]:
    """The words of `inner` that lie in none of `spans`."""
    return tuple(
        [
            word.group().casefold()
            for word in _WORD.finditer(window, inner.start, inner.end)
            if not any(span.start <= word.start() and word.end() <= span.end for span in spans)
        ]
    )
