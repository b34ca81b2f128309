"""Word lists as data, a file for each language; adding a language is adding a file."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from msgspec import Struct

from storydiff.prepare.data import sections_of

__all__ = ["Vocabulary", "vocabulary"]


class Vocabulary(Struct, frozen=True):
    """What one language's file says; all words in the folded form of token keys."""

    negation: frozenset[str]
    hedge: frozenset[str]
    attribution: frozenset[str]
    dates: frozenset[str]
    """Months, weekdays and words such as "yesterday"."""
    days: frozenset[str]
    """Days by where they stand from the writer's: yesterday."""
    percent: tuple[str, ...]
    abbreviations: Mapping[str, str]
    contractions: Mapping[str, str]
    contraction_endings: Mapping[str, str]
    spellings: Mapping[str, str]
    spelling_stems: Mapping[str, tuple[str, ...]]
    scales: Mapping[str, int]
    numbers: Mapping[str, int]
    ordinals: Mapping[str, int]
    halves_of_day: frozenset[str]
    counts: frozenset[str]
    """Words for a size that are a number without another before them."""
    clock: Mapping[str, int]
    """Words for a time of day, in minutes after midnight."""
    of_number: frozenset[str]
    """Every word with which a number in words can begin."""
    of_scale: frozenset[str]
    """The words for a size, and for many of it: million, millions."""


@cache
def vocabulary(language: str = "en") -> Vocabulary:
    """The words of `language`, an ISO 639-1 code.

    :raises FileNotFoundError: if there is no file for it.
    """
    lists = sections_of(__path__[0], language)
    days = _words(lists, "days")
    scales, numbers = _values(lists, "scales"), _values(lists, "numbers")
    ordinals, clock = _values(lists, "ordinals"), _values(lists, "clock")
    return Vocabulary(
        _words(lists, "negation"),
        _words(lists, "hedge"),
        _words(lists, "attribution"),
        _words(lists, "months") | _words(lists, "weekdays") | days,
        days,
        lists["percent"],
        _pairs(lists, "abbreviations"),
        _pairs(lists, "contractions"),
        {end: f" {word}" for end, word in _pairs(lists, "contraction_endings").items()},
        _pairs(lists, "spellings"),
        {end: tuple(stems.split()) for end, stems in _pairs(lists, "spelling_stems").items()},
        scales,
        numbers,
        ordinals,
        _words(lists, "halves_of_day"),
        _words(lists, "counts"),
        clock,
        frozenset().union(scales, numbers, ordinals, clock),
        frozenset(scales) | frozenset(f"{scale}s" for scale in scales),
    )


_Lists = Mapping[str, tuple[str, ...]]


def _words(lists: _Lists, section: str) -> frozenset[str]:
    return frozenset(" ".join(lists[section]).split())


def _pairs(lists: _Lists, section: str) -> dict[str, str]:
    found = {}
    for line in lists[section]:
        word, _, other = line.partition(" = ")
        found[word] = other
    return found


def _values(lists: _Lists, section: str) -> dict[str, int]:
    return {word: int(value) for word, value in _pairs(lists, section).items()}
