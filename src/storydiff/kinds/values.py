"""What numbers are worth, however they are written.

::

    1,500 = 1500 = 1 500 = fifteen hundred     $6.2 million = $6.2m     10% = 10 percent     five = 5
    9:30 a.m. = 9.30am     9:30 p.m. = 21:30     2½ = 2.5     3rd = third     3-1 is not 1-3
"""

from __future__ import annotations

import re
import unicodedata
from fractions import Fraction

from msgspec import Struct

from storydiff.kinds.number_words import ARTICLES, number_at, parts_of
from storydiff.kinds.words import Vocabulary, vocabulary
from storydiff.model import Span

__all__ = ["Numbers", "Value", "read_numbers", "same_values", "values_in"]

# The currency signs (general category Sc) of Unicode 14.
_SIGNS = "$\u00a2-\u00a5\u058f\u060b\u09f2\u09f3\u0e3f\u17db\u20a0-\u20c0\uff04\uffe1\uffe5\uffe6"
_NUMBER = re.compile(
    rf"""
      (?P<hour>(?<![\d.,:])\d{{1,2}}) (?:[:.h](?P<minute>[0-5]\d))? \s? (?P<half>[ap])\.?m\b\.?
    | (?<![\d:.,]) (?P<hour24>[01]?\d|2[0-3]) : (?P<minute24>[0-5]\d) (?![\d:])
    | (?P<sign>(?<![\w)\]])[-+\u2212])? (?: (?P<money>(?<![^\W\d_])[a-z]{{0,3}}[{_SIGNS}]) \s? )?
      (?: (?P<digits> \d{{1,3}}(?:[ \u00a0\u2009\u202f]\d{{3}})+(?!\d) | \d+(?:[.,]\d+)* )
          (?: \s? (?P<vulgar>[\u00bc-\u00be\u2150-\u215e])
            | \s(?P<over>\d{{1,2}})/(?P<under>\d{{1,2}}) )?
        | (?P<lone>[\u00bc-\u00be\u2150-\u215e]) )
      (?: (?:(?P<ordinal>st|nd|rd|th|er)\b|[\u00ba\u00aa]) | (?P<space>[\s-]?)(?P<scale>[^\W\d_]+) )?
    | (?P<word>[^\W\d_]+)
    """,
    re.VERBOSE,
)
# Where a comma is the decimal mark, a point groups thousands; and two points do everywhere.
_GROUPED = {
    False: re.compile(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d{1,3}(?:\.\d{3}){2,}(?:,\d+)?"),
    True: re.compile(r"\d{1,3}(?:\.\d{3})+(?:,\d+)?|\d{1,3}(?:,\d{3}){2,}(?:\.\d+)?"),
}
_WORD = re.compile(r"[^\W\d_]+")
# The rest of a fraction such as 2/3; 9/11 is a date, 3/5/2024 too.
_PART = re.compile(r"/([2-9]|10)(?![\d/])")
_FIGURE = re.compile(r"[\d\u00bc-\u00be\u2150-\u215e]")
# A fraction is a letter to \w, and so are the raised ones of an ordinal.
_BARE_WORD = re.compile(r"[^\W\d_\u00bc-\u00be\u2150-\u215e\u00ba\u00aa]+")
_FIGURE_OR_WORD = re.compile(rf"{_FIGURE.pattern}|({_BARE_WORD.pattern})")
_LETTER = re.compile(r"[^\W\d_]")
#: What may stand before the first figure of a number: a sign, three letters, a currency and a space.
_MOST_BEFORE = 6
_SPACES = re.compile(r"[ \u00a0\u2009\u202f]")


class Value(Struct, frozen=True):
    """A number and what it counts: nothing, money, a share, minutes of the day."""

    number: Fraction | str
    """What cannot be worked out (three decimal marks) stays as it is written."""
    unit: str = ""
    """A currency sign with its letters, ``%``, ``clock`` (minutes after midnight), or nothing."""


class Numbers(Struct, frozen=True):
    """The numbers of a text."""

    values: tuple[Value, ...]
    only_ordinals: bool
    """Whether every number is an ordinal in words: first, second."""
    places: tuple[Span, ...] = ()
    """Where each of `values` stands, with its sign, scale and unit; code points of the text."""


def values_in(text: str, words: Vocabulary | None = None) -> tuple[Value, ...]:
    """The values of all numbers in `text`, in figures and in words, in order."""
    return read_numbers(text, words).values


def same_values(left: tuple[Value, ...], right: tuple[Value, ...]) -> bool:
    """Whether two texts have the same numbers in the same order; 14.05 can be a time of day."""
    return len(left) == len(right) and all(map(_is_same, left, right))


def _is_same(one: Value, other: Value) -> bool:
    if one == other:
        return True
    clock, decimal = (one, other) if one.unit == "clock" else (other, one)
    if clock.unit != "clock" or decimal.unit or isinstance(decimal.number, str):
        return False
    hour, minutes = divmod(decimal.number, 1)
    return hour * 60 + minutes * 100 == clock.number


def read_numbers(text: str, words: Vocabulary | None = None) -> Numbers:
    """Find the numbers of `text`."""
    words = words or vocabulary()
    folded = text.casefold()
    values: list[Value] = []
    places: list[Span] = []
    ordinals = 0
    place = 0
    for begins in _beginnings(folded, words):
        if begins < place:
            continue
        place = _aligned(folded, place, begins)
        # A number may end inside a word, and another begin there.
        while (place <= begins or _LETTER.match(folded, place)) and (
            match := _NUMBER.search(folded, place)
        ):
            place = match.end()
            if match["word"] is None:
                value, place = _in_figures(folded, match, words)
            elif (worded := number_at(folded, match.start(), words)) is None:
                continue
            elif worded.is_clock:
                value, place = Value(worded.number, "clock"), worded.end
            else:
                value, place = _with_unit(worded.number, "", folded, worded.end, words)
                ordinals += worded.is_ordinal
            values.append(value)
            places.append(_trimmed(folded, match.start(), place))
    if len(folded) != len(text):
        places = _unfolded(text, places)
    return Numbers(tuple(values), bool(values) and ordinals == len(values), tuple(places))


def _beginnings(text: str, words: Vocabulary) -> list[int]:
    """Every place of a folded text where a figure stands, or a word with which a number may begin.

    Looking at these alone takes a seventh of looking at every word.
    """
    known = words.of_number
    found = known.intersection(_BARE_WORD.findall(text))
    if words.compounds:
        found = found.union([word for word in _BARE_WORD.findall(text) if parts_of(word, words)])
    if not found:
        return [match.start() for match in _FIGURE.finditer(text)]
    found = found.union(ARTICLES)
    return [
        match.start()
        for match in _FIGURE_OR_WORD.finditer(text)
        if match[1] in found or not match[1]
    ]


def _aligned(text: str, place: int, begins: int) -> int:
    """Where the match may start that has the figure or word at `begins` in it; not before `place`."""
    start = max(place, begins - _MOST_BEFORE)
    while start > place and _LETTER.match(text, start - 1) and _LETTER.match(text, start):
        start -= 1
    return start


def _trimmed(text: str, start: int, end: int) -> Span:
    """A stretch without the white space at its ends."""
    found = text[start:end]
    return Span(start + len(found) - len(found.lstrip()), start + len(found.rstrip()))


def _unfolded(text: str, places: list[Span]) -> list[Span]:
    """Places in the folded text as places in `text`: a sharp s is two letters when folded."""
    origin = [at for at, character in enumerate(text) for _ in character.casefold()]
    return [Span(origin[one.start], origin[one.end - 1] + 1) for one in places]


def _in_figures(text: str, match: re.Match[str], words: Vocabulary) -> tuple[Value, int]:
    if match["hour"]:
        hour = int(match["hour"]) % 12 + (12 if match["half"] == "p" else 0)
        return Value(Fraction(hour * 60 + int(match["minute"] or 0)), "clock"), match.end()
    if match["hour24"]:
        minutes = int(match["hour24"]) * 60 + int(match["minute24"])
        return Value(Fraction(minutes), "clock"), match.end()
    number = _figures(match["digits"] or "0", words)
    end = match.end()
    found = _PART.match(text, end) if end == match.end("digits") else None
    if found and match["digits"].isdecimal():
        over, under = int(match["digits"]), int(found[1])
        return _with_unit(Fraction(over, under), "", text, found.end(), words)
    if not isinstance(number, str):
        vulgar = match["vulgar"] or match["lone"]
        if vulgar:
            number += Fraction(unicodedata.numeric(vulgar)).limit_denominator(1000)
        elif match["under"] and int(match["under"]):
            number += Fraction(int(match["over"]), int(match["under"]))
        if match["sign"] and match["sign"] != "+":
            number = -number
    scale = match["scale"]
    if scale:
        known = scale in words.scales and (len(scale) > 1 or not match["space"])
        if known and not isinstance(number, str):
            number *= words.scales[scale]
        if not known:
            end = match.start("space")
    return _with_unit(number, (match["money"] or "").removeprefix("us"), text, end, words)


def _with_unit(
    number: Fraction | str, unit: str, text: str, end: int, words: Vocabulary
) -> tuple[Value, int]:
    """The value with the sign or the words for its unit that follow at `end`."""
    rest = text[end:].lstrip()
    after = len(text) - len(rest)
    for sign in ("%", *words.percent):
        if rest.startswith(sign) and not rest[len(sign) : len(sign) + 1].isalpha():
            return Value(number, "%"), after + len(sign)
    if rest and not unit and unicodedata.category(rest[0]) == "Sc":
        return Value(number, rest[0]), after + 1
    if not unit and (named := _WORD.match(rest)) and named.group() in words.currencies:
        return Value(number, words.currencies[named.group()]), after + named.end()
    return Value(number, unit), end


def _figures(digits: str, words: Vocabulary) -> Fraction | str:
    """The value of figures: separators of thousands are told from a decimal mark by their groups."""
    digits = _SPACES.sub("", digits)
    if _GROUPED[words.comma_is_decimal].fullmatch(digits):
        separator = next(character for character in digits if not character.isdigit())
        digits = digits.replace(separator, "").replace(",", ".")
    if re.fullmatch(r"\d+(?:[.,]\d+)?", digits):
        return Fraction(digits.replace(",", "."))
    return digits
