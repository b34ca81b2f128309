"""Numbers, sums of money, dates and times of a stretch of text.

::

    On October 19 some 1,500 men got $6.2m at 9:30.
       time            number       money    time
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from decimal import Decimal
from fractions import Fraction

from storydiff.facts.dates import dates_in
from storydiff.facts.model import Mention, Sort
from storydiff.kinds.values import Value, read_numbers
from storydiff.model import Span
from storydiff.prepare.keys import token_key

__all__ = ["numbers_in"]

_NEXT = re.compile(r"[\s\u2010-\u2015-]*([^\W\d_][\w'\u2019]*)")
_CURRENCY = re.compile(
    r"\s*(?:[A-Z][a-z]+\s+)?(dollars?|euros?|pounds?|yen|yuan|won|rubles?|roubles?|rupees?|francs?|"
    r"crowns?|pesos?|rials?|riyals?|dirhams?|lira|shekels?|zloty|cents?|pence|"
    r"USD|EUR|GBP|JPY|CNY|KRW|INR|CHF|RUB)\b"
)


def numbers_in(text: str) -> Iterator[Mention]:
    """What `text` says in numbers, in order; places are code points of it.

    Law: every number that `read_numbers` finds in it lies in exactly one of the mentions.
    """
    read = read_numbers(text)
    numbers = list(zip(read.places, read.values, strict=True))
    for place, key in _dates_with_whole_numbers(text, [place for place, _ in numbers]):
        while numbers and numbers[0][0].end <= place.start:
            yield _of_number(text, *numbers.pop(0))
        while numbers and numbers[0][0].start < place.end:
            numbers.pop(0)
        yield Mention(Sort.TIME, key, place)
    for one, value in numbers:
        yield _of_number(text, one, value)


def _dates_with_whole_numbers(text: str, numbers: list[Span]) -> Iterator[tuple[Span, str]]:
    """Dates, none of which ends inside a number."""
    end = 0
    for place, key in dates_in(text):
        for number in numbers:
            if number.overlaps(place):
                place = place.hull(number)
        if place.start >= end:
            yield place, key
            end = place.end


def _of_number(text: str, place: Span, value: Value) -> Mention:
    number = _figure(value.number)
    if value.unit == "clock":
        return Mention(Sort.TIME, _clock(value.number), place)
    if value.unit and value.unit != "%" and unicodedata.category(value.unit[-1]) == "Sc":
        return Mention(Sort.MONEY, f"{value.unit}{number}", place)
    if not value.unit and (currency := _CURRENCY.match(text, place.end)):
        whole = Span(place.start, currency.end())
        word = currency[1].casefold().rstrip("s")
        return Mention(Sort.MONEY, f"{word}{number}", whole)
    following = _NEXT.match(text, place.end)
    about = token_key(following[1]) if following else ""
    return Mention(Sort.NUMBER, f"{number}{value.unit}", place, about)


def _figure(number: Fraction | str) -> str:
    """In decimals if it ends there, else as a fraction."""
    if isinstance(number, str):
        return number
    rest = number.denominator
    for prime in (2, 5):
        while rest % prime == 0:
            rest //= prime
    if rest != 1:
        return str(number)
    return f"{Decimal(number.numerator) / Decimal(number.denominator):f}"


def _clock(minutes: Fraction | str) -> str:
    """A time of day: ``21:30``."""
    if isinstance(minutes, str) or minutes.denominator != 1:
        return f"at {minutes}"
    return f"{int(minutes) // 60}:{int(minutes) % 60:02}"
