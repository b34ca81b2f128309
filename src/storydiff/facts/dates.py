"""Dates, days and years in running text, each with one key however it is written.

::

    October 19, 2024 = 19 Oct 2024 = 19th of October, 2024 = 2024-10-19
    Thursday      in 2024      yesterday      the 1990s
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from storydiff.facts.vocabulary import vocabulary
from storydiff.kinds.words import vocabulary as words_of_kinds
from storydiff.model import Span

__all__ = ["dates_in"]

# Months that are other words too.
_OTHER_WORDS = frozenset({"may", "march", "mars", "mai", "mag", "set", "ago", "out", "dec", "gen"})


@cache
def _pattern() -> re.Pattern[str]:
    words = vocabulary()
    months = "|".join(sorted(map(re.escape, words.months), key=lambda name: (-len(name), name)))
    days = "|".join(sorted(map(re.escape, words.days), key=lambda name: (-len(name), name)))
    relative = "|".join(sorted(map(re.escape, words_of_kinds().days)))
    day = r"(?:0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th|er|\.)?"
    year = r"(?:1[5-9]|20)\d\d"
    # Four figures before a plural count something.
    counted = r"\s+(?:people|men|women|(?!(?:this|thus|does)\b)[a-z]{3,}s)\b"
    return re.compile(
        rf"""
          (?<![\w.,/-]) (?P<iso> \d{{4}}([-/.])\d{{1,2}}\2\d{{1,2}} ) (?![\w/-])
        | (?<![\w.,/-]) (?P<slashed> \d{{1,2}}([-/.])\d{{1,2}}\4(?:\d{{4}}|\d\d) ) (?![\w/-])
        | (?<![\w.,/$-]) (?P<years> {year} \s?(?:-|\u2013|to|/)\s? (?:{year}|\d\d) )
              (?! [\w/-] | [.,]\d | {counted} )
        | (?<![\w.,]) (?P<day1>{day}) \s+ (?:(?:of|de)\s+)? (?P<month1>{months})\b
              (?: \.?,? \s+ (?:de\s+)? (?P<year1>{year})\b )?
        | \b (?P<month2>{months})\b \.? \s+ (?P<day2>{day}) (?![\w%:]|[.,]\d)
              (?: ,? \s+ (?P<year2>{year})\b )?
        | \b (?P<month3>{months})\b \.? ,? \s+ (?:of\s+|de\s+)? (?P<year3>{year})\b
        | \b (?P<month4>{months})\b
        | \b (?P<weekday>{days})\b
        | \b (?P<relative>{relative})\b
        | (?<![\w.,$]) (?P<decade>(?:1[5-9]|20)\d0s)\b
        | (?<=\s) (?P<year>{year}) \b (?![.,:/-]?\d | \s?% | {counted} )
        """,
        re.VERBOSE | re.IGNORECASE,
    )


def dates_in(text: str) -> Iterator[tuple[Span, str]]:
    """Where dates stand in `text`, in code points of it, and what each says: ``2024/10/19``."""
    for match in _pattern().finditer(text):
        key = _key(text, match)
        if key:
            yield Span(*match.span()), key


def _key(text: str, match: re.Match[str]) -> str:
    """What a date says: year, month and day, a dash for each that it does not; empty if it is none."""
    if match["iso"]:
        year, month, day = re.split("[-/.]", match["iso"])
        return f"{year}/{int(month)}/{int(day)}"
    if match["slashed"]:
        return re.sub("[.-]", "/", match["slashed"])
    if match["years"]:
        return "-".join(re.findall(r"\d+", match["years"]))
    if match["year"]:
        return match["year"] if _word_before(text, match) in vocabulary().before_years else ""
    month = match["month1"] or match["month2"] or match["month3"] or match["month4"]
    if not month:
        return match.group().lower()
    if not _is_month(text, match, month):
        return ""
    year = match["year1"] or match["year2"] or match["year3"] or "-"
    figures = re.sub(r"\D", "", match["day1"] or match["day2"] or "")
    return f"{year}/{vocabulary().months[month.lower()]}/{int(figures) if figures else '-'}"


def _is_month(text: str, match: re.Match[str], word: str) -> bool:
    """Whether a word is a month here: by its capital, or by the figures beside it.

    ::

        May 3, in May, 5 mai 2024  are      may, May we, a march, set 10 records, Dec  are not
    """
    is_other = word.lower() in _OTHER_WORDS
    if match["month4"]:
        short = len(word) < 4 and text[match.end() : match.end() + 1] != "."
        if is_other:
            return word[0].isupper() and _word_before(text, match) in vocabulary().before_years
        return not word.islower() and not short
    has_year = bool(match["year1"] or match["year2"] or match["year3"])
    return word[0].isupper() or has_year or (len(word) > 3 and not is_other)


def _word_before(text: str, match: re.Match[str]) -> str:
    return (text[max(0, match.start() - 40) : match.start()].split() or [""])[-1].lower()
