"""Recognising dates as they are written on a page: in a line, alone on it, or in front of a headline."""

from __future__ import annotations

import re
from functools import cache

from storydiff.model import Span
from storydiff.prepare.data import entries, words_of
from storydiff.prepare.patterns import Opening, pattern

__all__ = ["ago_stamp", "date_in", "date_in_front", "has_digit", "is_date_line", "is_time_line"]

_DIGIT = pattern(r"\d")
_UNITS_AGO = r"(?:secs?|seconds?|mins?|minutes?|hrs?|hours?|days?|weeks?|months?|years?)\s+ago"
_MONTH = r"([^\W\d_]{3,12})\b\.?"
# What stands where a month should is looked up: a pattern of all months is slow to make.
_DATE = pattern(
    rf"""
      (?<!\d) (?: \d{{4}} [-/.] \d{{1,2}} [-/.] \d{{1,2}} (?!\d)
                | \d{{1,2}} ([-/.]) \d{{1,2}} \1 (?:\d{{4}}|\d{{2}}) (?!\d)
                | \d{{4}} \s? 年 \s? \d{{1,2}} \s? 月 \s? \d{{1,2}} \s? 日
                | \d{{4}}년 \s? \d{{1,2}}월 \s? \d{{1,2}}일
                | \d{{1,2}} (?:st|nd|rd|th|er|\.|º)? \s+ (?:de\s+|of\s+)? {_MONTH}
                  (?: ,? \s+ (?:de\s+)? \d{{4}} \b )?
              )
      | \b {_MONTH} \s+ \d{{1,2}} (?:st|nd|rd|th)? \b (?: ,? \s* \d{{4}} \b )?
    """,
    re.VERBOSE | re.IGNORECASE,
)
_WORD = pattern(r"[^\W\d_]+(?:[.'’-][^\W\d_]+)*")
_LABEL = Opening(
    lambda: entries("dates", "labels"),
    lambda: (
        r"(?:"
        + "|".join(sorted(map(re.escape, entries("dates", "labels")), key=lambda n: (-len(n), n)))
        + r")\b\s*[:：]?\s*"
    ),
)
_CLOCK = r"(?:\s*[,|@–—-]?\s*\d{1,2}[:.h]\d{2}(?::\d{2})?\s*(?:[ap]\.?m\.?)?)?"
_TIME = pattern(r"(?<!\d)\d{1,2}[:.h]\d{2}(?!\d)")
_AFTER = pattern(_CLOCK + r"[\s:|,/–—•·-]+(?=\S)", re.IGNORECASE)
_BULLETS = pattern(r"[\s•·*–—-]*")
_AGO = pattern(
    rf"(?:\b(?:posted|published|updated|about)\s+)*(?:\d{{1,3}}|an?|one)\s?{_UNITS_AGO}\W*\Z",
    re.IGNORECASE,
)


def date_in(text: str) -> Span | None:
    """Where a date with a day stands in one short line, in code points of the line."""
    text = text[:400]
    return _find(text, 0) if has_digit(text) else None


def has_digit(text: str) -> bool:
    """Whether there is a digit in it, of whatever script: every date and time has one."""
    return _DIGIT.search(text) is not None


@cache
def _months() -> frozenset[str]:
    return words_of("dates", "months")


@cache
def _date_words() -> frozenset[str]:
    return _months() | words_of("dates", "days") | words_of("dates", "beside")


def _find(text: str, place: int) -> Span | None:
    """The first date in a short text from `place` on."""
    while match := _DATE.search(text, place):
        if _is_date(match):
            return Span(*match.span())
        place = match.start() + 1
    return None


def _is_date(match: re.Match[str]) -> bool:
    month = match.group(2) or match.group(3)
    return month is None or month.lower() in _months()


def is_date_line(text: str) -> bool:
    """Whether a line is a date, with time and labels, and nothing else.

    ``• 11/29/2024`` and ``Published: Monday, 3 June 2024, 09:30 GMT`` are; ``June was wet`` is not.
    """
    if len(text) > 120:
        return False
    date = date_in(text)
    if date is None:
        return False
    rest: list[str] = []
    place = 0
    while date is not None:
        rest.append(text[place : date.start])
        place = date.end
        date = _find(text, place)
    words = _WORD.findall(" ".join([*rest, text[place:]]))
    return all(word.lower().rstrip(".") in _date_words() for word in words)


def is_time_line(text: str) -> bool:
    """Whether a line is a time of day with a label or zone, and nothing else: ``Updated 10:12 AM``."""
    if len(text) > 60 or not has_digit(text) or _TIME.search(text) is None:
        return False
    words = _WORD.findall(text)
    return bool(words) and all(word.lower().rstrip(".") in _date_words() for word in words)


def date_in_front(text: str) -> Span | None:
    """A date in front of the words of a headline, with its label and what separates it.

    ``date 2024-10-19 North Korea Troop ...`` has ``date 2024-10-19 `` in front. A headline that
    only mentions a date (``June 4 remembered``) has none: there the words go on with it.
    """
    if not has_digit(text):
        return None
    place = _BULLETS.match(text)
    start = place.end() if place else 0
    label = _LABEL.match(text, start)
    begin = label.end() if label else start
    date = _DATE.match(text, begin)
    if date is None or not _is_date(date):
        return None
    after = _AFTER.match(text, date.end())
    if after is None or len(text[after.end() :].split()) < 2:
        return None
    written = date.group()
    plain = not any(character.isalpha() for character in written)
    parted = any(character in ":|/–—•·-" for character in after.group())
    if not (label or (plain and len(written) >= 8) or parted):
        return None
    return Span(0, after.end())


def ago_stamp(text: str) -> Span | None:
    """A stamp such as ``48 seconds ago`` at the end of a line."""
    tail = max(0, len(text) - 60)
    if "ago" not in text[tail:].lower():
        return None
    match = _AGO.search(text, tail)
    return Span(*match.span()) if match else None
