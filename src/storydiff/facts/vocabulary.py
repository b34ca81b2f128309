"""The words with which names and dates are found, from lists."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from msgspec import Struct

from storydiff.prepare.data import entries, sections_of, words_of

__all__ = ["Vocabulary", "vocabulary"]

_FOLDER = Path(__file__).parent / "words"
#: A language is a file of the folder; the first is assumed where words do not tell.
_LANGUAGES = ("en", *sorted(file.stem for file in _FOLDER.glob("*.txt") if file.stem != "en"))


class Vocabulary(Struct, frozen=True):
    """All words folded."""

    openers: frozenset[str]
    """Words that are no name though a sentence begins with them."""
    titles: frozenset[str]
    """Forms of address, without their full stop."""
    particles: frozenset[str]
    """Small words inside a name."""
    before_years: frozenset[str]
    """Words after which four figures are a year."""
    months: dict[str, str]
    """Names of months and their short forms, each with the number of the month if it is known."""
    days: frozenset[str]
    """Names of weekdays, in full."""
    small: dict[str, frozenset[str]]
    """For each language words that nearly every text of it has."""

    def language(self, words: frozenset[str]) -> str:
        """The language, as an ISO 639-1 code, that has most of its small words among `words`."""
        return max(self.small, key=lambda name: len(self.small[name] & words))


@cache
def vocabulary() -> Vocabulary:
    """The words of all languages there are lists for."""
    lists = {name: sections_of(str(_FOLDER), name) for name in _LANGUAGES}

    def words(section: str) -> frozenset[str]:
        return frozenset().union(*(_words(one[section]) for one in lists.values()))

    days = frozenset(day for day in words_of("dates", "days") if len(day) > 5 or day == "lundi")
    return Vocabulary(
        words("openers"),
        words("titles"),
        words("particles"),
        words("before_years"),
        _months(),
        days,
        {name: _words(one["small"]) for name, one in lists.items()},
    )


def _words(lines: tuple[str, ...]) -> frozenset[str]:
    return frozenset(" ".join(lines).split())


def _months() -> dict[str, str]:
    """A line of twelve whole names is a year from its first month on; a short form begins a name.

    Months of which that is not known have their name for a number.
    """
    found: dict[str, str] = {}
    for line in entries("dates", "months"):
        names = line.split()
        short = any(a != b and b.startswith(a) for a in names for b in names)
        if len(names) == 12 and not short:
            for number, name in enumerate(names, 1):
                found.setdefault(name, str(number))
    full = list(found.items())
    for name in words_of("dates", "months"):
        if name not in found:
            numbers = {number for whole, number in full if whole.startswith(name)}
            found[name] = numbers.pop() if len(numbers) == 1 else name
    return found
