"""What numbers are worth, however they are written.

::

    1,500 = 1500 = fifteen hundred      $6.2 million = $6.2m      10% = 10 percent      five = 5
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from fractions import Fraction

from storydiff.kinds.words import Vocabulary, vocabulary

__all__ = ["Value", "values_in"]

_NUMBER = re.compile(
    r"(?P<money>[$€£¥₹₩₽])?(?P<digits>\d+(?:[.,:/]\d+)*)\s?(?P<scale>[a-z]+)?(?P<percent>%)?", re.I
)
_GROUPED = re.compile(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d{1,3}(?:\.\d{3}){2,}(?:,\d+)?")
_WORD = re.compile(r"[^\W\d_]+")


@dataclass(frozen=True, slots=True)
class Value:
    """A number and what it counts: nothing, money, a share."""

    number: Fraction | str
    """What cannot be worked out (a time, a date in figures) stays as it is written."""
    unit: str = ""


def values_in(text: str, words: Vocabulary | None = None) -> tuple[Value, ...]:
    """The values of all numbers in `text`, in figures and in words, in order."""
    words = words or vocabulary()
    folded = text.casefold().replace("-", " ")
    found: list[tuple[int, Value]] = []
    covered = 0
    for match in re.finditer(rf"{_NUMBER.pattern}|{_WORD.pattern}", folded, re.I):
        if match.start() < covered:
            continue
        if match["digits"]:
            value, end = _in_figures(folded, match, words)
        else:
            worded = _in_words(folded, match.start(), words)
            if worded is None:
                continue
            value, end = worded
        found.append((match.start(), value))
        covered = end
    return tuple(value for _, value in found)


def _in_figures(text: str, match: re.Match[str], words: Vocabulary) -> tuple[Value, int]:
    digits = match["digits"]
    number = _figures(digits)
    end = match.end("digits")
    unit = match["money"] or ""
    scale = match["scale"]
    if scale and scale in words.scales and not isinstance(number, str):
        number *= words.scales[scale]
        end = match.end("scale")
    rest = text[end:].lstrip()
    percent = next((word for word in ("%", *words.percent) if rest.startswith(word)), None)
    if percent:
        unit = "%"
        end = len(text) - len(rest) + len(percent)
    return Value(number, unit), end


def _figures(digits: str) -> Fraction | str:
    """The value of figures: separators of thousands are told from a decimal mark by their groups."""
    if _GROUPED.fullmatch(digits):
        separator = next(character for character in digits if not character.isdigit())
        digits = digits.replace(separator, "").replace(",", ".")
    if re.fullmatch(r"\d+(?:[.,]\d+)?", digits):
        whole = digits.replace(",", ".")
        return Fraction(whole)
    return digits


def _in_words(text: str, start: int, words: Vocabulary) -> tuple[Value, int] | None:
    """Read a number in words from `start`; none if there is none."""
    total = Fraction(0)
    current = Fraction(0)
    end = start
    for match in _WORD.finditer(text, start):
        word = match.group()
        if text[end : match.start()].strip():
            break
        if word in words.numbers:
            current += words.numbers[word]
        elif word in words.scales and len(word) > 2 and end > start:
            scale = words.scales[word]
            if scale == 100:
                current *= scale
            else:
                total += current * scale
                current = Fraction(0)
        elif word in words.ordinals:
            current += words.ordinals[word]
            end = match.end()
            break
        elif word != "and" or end == start:
            break
        else:
            continue
        end = match.end()
    if end == start:
        return None
    rest = text[end:].lstrip()
    percent = next((word for word in words.percent if rest.startswith(word)), None)
    if percent:
        return Value(total + current, "%"), len(text) - len(rest) + len(percent)
    return Value(total + current), end
