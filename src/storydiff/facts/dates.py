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


_DAY = r"(?:0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th|er|\.)?"
_YEAR = r"(?:1[5-9]|20)\d\d"
# Four figures before a plural count something.
_COUNTED = r"\s+(?:people|men|women|(?!(?:this|thus|does)\b)[a-z]{3,}s)\b"
_WORD = r"[^\W\d_]{3,14}(?:-feira)?"
# What stands where a month or a day should is looked up: a pattern of all of them is slow.
_DATE = re.compile(
    rf"""
      (?<![\w.,/-]) (?P<iso> \d{{4}}([-/.])\d{{1,2}}\2\d{{1,2}} ) (?![\w/-])
    | (?<![\w.,/-]) (?P<slashed> \d{{1,2}}([-/.])\d{{1,2}}\4(?:\d{{4}}|\d\d) ) (?![\w/-])
    | (?<![\w.,/$-]) (?P<years> {_YEAR} \s?(?:-|\u2013|to|/)\s? (?:{_YEAR}|\d\d) )
          (?! [\w/-] | [.,]\d | {_COUNTED} )
    | (?<![\w.,]) (?P<day1>{_DAY}) \s+ (?:(?:of|de)\s+)? (?P<month1>{_WORD})\b
          (?: \.?,? \s+ (?:de\s+)? (?P<year1>{_YEAR})\b )?
    | (?<![\w.,$]) (?P<decade>(?:1[5-9]|20)\d0s)\b
    | (?<=\s) (?P<year>{_YEAR}) \b (?![.,:/-]?\d | \s?% | {_COUNTED} )
    | (?<!\w) (?P<word>{_WORD})\b
          (?: \.? \s+ (?P<day2>{_DAY}) (?![\w%:]|[.,]\d) (?: ,? \s+ (?P<year2>{_YEAR})\b )?
            | \.? ,? \s+ (?:of\s+|de\s+)? (?P<year3>{_YEAR})\b )?
    """,
    re.VERBOSE | re.IGNORECASE,
)
_WORDS = re.compile(r"[^\W\d_]+(?:-feira)?")
_FIGURE = re.compile(r"\d")
_FIGURE_OR_WORD = re.compile(rf"{_FIGURE.pattern}|{_WORDS.pattern}")


@cache
def _words_of_dates() -> frozenset[str]:
    return vocabulary().days | vocabulary().months.keys() | words_of_kinds().days


def dates_in(text: str) -> Iterator[tuple[Span, str]]:
    """Where dates stand in `text`, in code points of it, and what each says: ``2024/10/19``."""
    if _FIGURE.search(text) is None and _words_of_dates().isdisjoint(_WORDS.findall(text.lower())):
        return
    place = 0
    for begins in _beginnings(text):
        match = _DATE.match(text, begins) if begins >= place else None
        if match and (key := _key(text, match)):
            span = Span(*match.span())
            if match["word"] and match["word"].lower() not in vocabulary().months:
                span = Span(*match.span("word"))  # Monday 5
            yield span, key
            place = span.end


def _beginnings(text: str) -> list[int]:
    """Every place where a figure stands, or a word with which a date may begin."""
    words = _words_of_dates()
    return [
        match.start()
        for match in _FIGURE_OR_WORD.finditer(text)
        if match[0].isdecimal() or match[0].lower() in words
    ]


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
    if match["decade"]:
        return match["decade"].lower()
    word = match["month1"] or match["word"]
    months = vocabulary().months
    if word.lower() not in months:
        return word.lower() if match["word"] and word.lower() in _words_of_dates() else ""
    if not _is_month(text, match, word):
        return ""
    year = match["year1"] or match["year2"] or match["year3"] or "-"
    figures = re.sub(r"\D", "", match["day1"] or match["day2"] or "")
    return f"{year}/{months[word.lower()]}/{int(figures) if figures else '-'}"


def _is_month(text: str, match: re.Match[str], word: str) -> bool:
    """Whether a word is a month here: by its capital, or by the figures beside it.

    ::

        May 3, in May, 5 mai 2024  are      may, May we, a march, set 10 records, Dec  are not
    """
    is_other = word.lower() in _OTHER_WORDS
    if match.end() == match.end("word"):
        short = len(word) < 4 and text[match.end() : match.end() + 1] != "."
        if is_other:
            return word[0].isupper() and _word_before(text, match) in vocabulary().before_years
        return not word.islower() and not short
    has_year = bool(match["year1"] or match["year2"] or match["year3"])
    return word[0].isupper() or has_year or (len(word) > 3 and not is_other)


def _word_before(text: str, match: re.Match[str]) -> str:
    return (text[max(0, match.start() - 40) : match.start()].split() or [""])[-1].lower()
