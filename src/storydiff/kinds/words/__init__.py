"""Word lists as data, a file for each language; adding a language is adding a file."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from msgspec import Struct

from storydiff.prepare.data import sections_of

__all__ = ["Vocabulary", "denies", "vocabulary"]


class Vocabulary(Struct, frozen=True, eq=False):
    """What one language's file says; all words in the folded form of token keys.

    A section that a file does not have is empty.
    """

    negation: frozenset[str]
    negation_starts: tuple[str, ...]
    """What a word that denies begins with: ``n'``."""
    negation_ends: tuple[str, ...]
    """What one ends with: ``n't``."""
    negative_prefixes: tuple[str, ...]
    """What turns any word into its opposite when put before it: ``un``."""
    opposites: frozenset[str]
    """Words that are another with a prefix before it that denies: impossible."""
    hedge: frozenset[str]
    hedge_phrases: tuple[str, ...]
    """Hedges of several words, with a space between."""
    number_hedges: tuple[str, ...]
    """Words that make a number behind them less sure: at least, some."""
    telling_of_phrases: frozenset[str]
    """Of each of these phrases the word that others have least."""
    attribution: frozenset[str]
    dates: frozenset[str]
    """Months, weekdays and words such as "yesterday"."""
    days: frozenset[str]
    """Days by where they stand from the writer's: yesterday."""
    months: Mapping[str, int]
    """Every form of a month's name, and the month's number from 1."""
    capital_dates: frozenset[str]
    """Those of `dates` that are another word if they have no capital: may, march."""
    name_dates: frozenset[str]
    """Those of `dates` that are also people's names: may, april."""
    before_dates: frozenset[str]
    """What stands before a month or day, and not before a name: in, since."""
    titles: frozenset[str]
    """What stands before a person's name, without a full stop: mrs."""
    percent: tuple[str, ...]
    currencies: Mapping[str, str]
    """Words for a currency after a number, and its sign."""
    units: Mapping[str, str]
    """Words for what a number measures, and one of them for all that mean the same."""
    fractions: Mapping[str, int]
    """Words for a part, and into how many parts it divides: half, thirds."""
    quantities: frozenset[str]
    """Other words that say how much or how many: twice, dozens."""
    abbreviations: Mapping[str, str]
    """Short forms and what they stand for; several with a slash between."""
    contractions: Mapping[str, str]
    """Likewise, of words drawn together."""
    contraction_endings: Mapping[str, str]
    contraction_s: frozenset[str]
    """Words behind which 's is a verb: it, that."""
    spellings: Mapping[str, str]
    hyphen_tells: frozenset[str]
    """Compounds that are another word without their hyphen: re-sign."""
    accents_tell: frozenset[str]
    """Words that are another with an accent: resume."""
    scales: Mapping[str, int]
    numbers: Mapping[str, int]
    inner_numbers: Mapping[str, int]
    """Words that are a number only inside a longer one: French *un*."""
    joined_numbers: Mapping[str, int]
    """Two words of a number that are worth neither sum nor product: *quatre vingt*."""
    joins: frozenset[str]
    """What stands between the words of a number: and."""
    compounds: bool
    """Whether a number is written in one word: *siebenundzwanzig*."""
    ordinals: Mapping[str, int]
    halves_of_day: frozenset[str]
    counts: frozenset[str]
    """Words for a size that are a number without another before them."""
    clock: Mapping[str, int]
    """Words for a time of day, in minutes after midnight."""
    small_words: frozenset[str]
    """The commonest words; a text is in the language that it has most of these of."""
    capital_nouns: bool
    """Whether every noun has a capital, so that one tells no name."""
    comma_is_decimal: bool
    """Whether 1,5 is one and a half, and 1.500 fifteen hundred."""
    of_number: frozenset[str]
    """Every word with which a number in words can begin."""
    of_scale: frozenset[str]
    """The words for a size, and for many of it: million, millions."""
    of_quantity: frozenset[str]
    """Every word that can be a part of a quantity or a date."""


def denies(long: str, short: str, words: Vocabulary) -> bool:
    """Whether `long` is `short` with a prefix before it that denies: illegal, unconfirmed.

    Both are keys, and `long` ends in `short`.
    """
    prefix = long[: len(long) - len(short)]
    if long in words.opposites:
        return len(prefix) <= 3
    return len(short) >= 4 and prefix in words.negative_prefixes


@cache
def vocabulary(language: str = "en") -> Vocabulary:
    """The words of `language`, an ISO 639-1 code; none at all if it is empty.

    :raises FileNotFoundError: if there is no file for it.
    """
    lists = sections_of(__path__[0], language) if language else {}
    days = _words(lists, "days")
    months = _months(lists)
    traits = _words(lists, "traits")
    scales, numbers = _values(lists, "scales"), _values(lists, "numbers")
    ordinals, clock = _values(lists, "ordinals"), _values(lists, "clock")
    inner, fractions = _values(lists, "inner_numbers"), _values(lists, "fractions")
    of_number = frozenset().union(scales, numbers, ordinals, clock, inner, fractions)
    of_scale = frozenset(scales) | frozenset(f"{scale}s" for scale in scales)
    units = {word: line.split()[0] for line in _lines(lists, "units") for word in line.split()}
    currencies = _pairs(lists, "currencies")
    percent = _lines(lists, "percent")
    return Vocabulary(
        negation=_words(lists, "negation"),
        negation_starts=_lines(lists, "negation_starts"),
        negation_ends=_lines(lists, "negation_ends"),
        negative_prefixes=_lines(lists, "negative_prefixes"),
        opposites=_words(lists, "opposites"),
        hedge=_words(lists, "hedge"),
        hedge_phrases=_lines(lists, "hedge_phrases"),
        number_hedges=_lines(lists, "number_hedges"),
        telling_of_phrases=frozenset(
            max(phrase.split(), key=len)
            for section in ("hedge_phrases", "number_hedges")
            for phrase in _lines(lists, section)
        ),
        attribution=_words(lists, "attribution"),
        dates=frozenset(months) | _words(lists, "weekdays") | days,
        days=days,
        months=months,
        capital_dates=_words(lists, "capital_dates"),
        name_dates=_words(lists, "name_dates"),
        before_dates=_words(lists, "before_dates"),
        titles=_words(lists, "titles"),
        percent=percent,
        currencies=currencies,
        units=units,
        fractions=fractions,
        quantities=_words(lists, "quantities"),
        abbreviations=_pairs(lists, "abbreviations"),
        contractions=_pairs(lists, "contractions"),
        contraction_endings=_pairs(lists, "contraction_endings"),
        contraction_s=_words(lists, "contraction_s"),
        spellings=_pairs(lists, "spellings"),
        hyphen_tells=_words(lists, "hyphen_tells"),
        accents_tell=_words(lists, "accents_tell"),
        scales=scales,
        numbers=numbers,
        inner_numbers=inner,
        joined_numbers=_values(lists, "joined_numbers"),
        joins=_words(lists, "joins"),
        compounds="compounds" in traits,
        ordinals=ordinals,
        halves_of_day=_words(lists, "halves_of_day"),
        counts=_words(lists, "counts"),
        clock=clock,
        small_words=_words(lists, "small_words"),
        capital_nouns="capital-nouns" in traits,
        comma_is_decimal="comma-is-decimal" in traits,
        of_number=of_number,
        of_scale=of_scale,
        of_quantity=frozenset().union(
            of_number, of_scale, units, currencies, months, " ".join(percent).split()
        ),
    )


_Lists = Mapping[str, tuple[str, ...]]


def _lines(lists: _Lists, section: str) -> tuple[str, ...]:
    return lists.get(section, ())


def _words(lists: _Lists, section: str) -> frozenset[str]:
    return frozenset(" ".join(_lines(lists, section)).split())


def _pairs(lists: _Lists, section: str) -> dict[str, str]:
    found = {}
    for line in _lines(lists, section):
        word, _, other = line.partition(" = ")
        found[word] = other
    return found


def _values(lists: _Lists, section: str) -> dict[str, int]:
    return {word: int(value) for word, value in _pairs(lists, section).items()}


def _months(lists: _Lists) -> dict[str, int]:
    """A line for each month, from the first on."""
    lines = enumerate(_lines(lists, "months"), start=1)
    return {word: number for number, line in lines for word in line.split()}
