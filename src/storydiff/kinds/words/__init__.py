"""Word lists as data, a file for each language; adding a language is adding a file."""

from __future__ import annotations

import pkgutil
import tomllib
from collections.abc import Mapping
from functools import cache

from msgspec import Struct

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


@cache
def vocabulary(language: str = "en") -> Vocabulary:
    """The words of `language`, an ISO 639-1 code.

    :raises FileNotFoundError: if there is no file for it.
    """
    # Not importlib.resources, which takes as long to import as all words to read.
    found = pkgutil.get_data(__name__, f"{language}.toml")
    if found is None:
        raise FileNotFoundError(f"no words of {language}")
    data = tomllib.loads(found.decode("utf-8"))
    return Vocabulary(
        frozenset(data["negation"]),
        frozenset(data["hedge"]),
        frozenset(data["attribution"]),
        frozenset(data["months"]) | frozenset(data["weekdays"]) | frozenset(data["days"]),
        frozenset(data["days"]),
        tuple(data["percent"]),
        data["abbreviations"],
        data["contractions"],
        data["contraction_endings"],
        data["spellings"],
        {ending: tuple(stems) for ending, stems in data["spelling_stems"].items()},
        data["scales"],
        data["numbers"],
        data["ordinals"],
        frozenset(data["halves_of_day"]),
        frozenset(data["counts"]),
        data["clock"],
        frozenset().union(data["scales"], data["numbers"], data["ordinals"], data["clock"]),
    )
