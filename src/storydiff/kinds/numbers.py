"""The kind of change "number": a quantity, sum, share, date or time that has another value."""

from __future__ import annotations

from collections import Counter
from fractions import Fraction
from typing import TYPE_CHECKING

from storydiff.kinds.evidence import Evidence
from storydiff.kinds.half import Half
from storydiff.kinds.names import is_date
from storydiff.kinds.rule import Rule
from storydiff.kinds.telling import differing_words, told_by

if TYPE_CHECKING:
    from storydiff.kinds.values import Numbers

__all__ = ["RULES"]


def _number(evidence: Evidence) -> str | None:
    words = evidence.vocabulary
    if _day_differs(evidence):
        return told_by(evidence, "A date or day")
    if evidence.quantities is None:
        return (
            told_by(evidence, "A quantity") if differing_words(evidence, words.quantities) else None
        )
    # Imported when words differ: most comparisons of two outlets need no arithmetic.
    from storydiff.kinds.values import read_numbers, same_values

    left, right = evidence.quantities
    if same_values(left.values, right.values):
        if left.measure != right.measure and left.measure and right.measure:
            return f"The unit changed: {left.told} → {right.told}"
        if _size_differs(evidence) or differing_words(evidence, words.quantities):
            return told_by(evidence, "A number")
        return None
    inner = [read_numbers(half.text, words) for half in (evidence.left, evidence.right)]
    if len(evidence.halves) == 1 and _is_pronoun(evidence.halves[0], inner):
        return None
    for one, other in (inner, inner[::-1]):
        if one.only_ordinals and not other.values:
            return None  # "first" is no number where the other side has none
    if len(left.values) == len(right.values) == 1 and left.measure == right.measure:
        one_, other_ = left.values[0], right.values[0]
        if one_.unit == other_.unit != "clock" and not (
            isinstance(one_.number, str) or isinstance(other_.number, str)
        ):
            by = other_.number - one_.number
            more = "more" if by > 0 else "less"
            return f"The number changed: {left.told} → {right.told}, {_in_words(abs(by))} {more}"
    if left.values and right.values:
        return f"A number changed: {left.told} → {right.told}"
    return told_by(evidence, "A number")


def _is_pronoun(half: Half, inner: list[Numbers]) -> bool:
    """Whether the only number of a longer stretch is a lone "one", which counts nothing."""
    if len(half.words) < _FEW or any(map(str.isdecimal, half.text)):
        return False
    return all(value.number == 1 and not value.unit for side in inner for value in side.values)


#: Words from which on a "one" among them is rather a pronoun than a count.
_FEW = 4
_SMALL = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")


def _in_words(number: Fraction) -> str:
    """A number as a sentence has it: whole ones up to ten in words."""
    if number.denominator != 1:
        return f"{float(number):,.10g}"
    return _SMALL[int(number)] if number <= 10 else f"{number.numerator:,}"


def _day_differs(evidence: Evidence) -> bool:
    """Whether a weekday, month or half of the day is another; some need their capital."""
    words = evidence.vocabulary
    if differing_words(evidence, words.halves_of_day) and not differing_words(
        evidence, frozenset({"a", "p"})
    ):
        sides = [
            {key.replace(".", "")[:1] for key in half.keys if key in words.halves_of_day}
            for half in (evidence.left, evidence.right)
        ]
        if sides[0] != sides[1]:
            return True
    differing = set(differing_words(evidence, words.dates))
    return any(
        is_date(half, at)
        for half in (evidence.left, evidence.right)
        if differing
        for at, key in enumerate(half.keys)
        if key in differing
    )


def _size_differs(evidence: Evidence) -> bool:
    """Whether a word for a size, or a sign for a share, came or went without its figure."""
    percents = [half.text.count("%") for half in (evidence.left, evidence.right)]
    if percents[0] != percents[1]:
        figures = any(map(str.isdecimal, evidence.left.text + evidence.right.text))
        if not figures:
            return True
    return _scales(evidence.left) != _scales(evidence.right)


def _scales(half: Half) -> Counter[str]:
    """The words for a size in it, without their number: million, dozens."""
    scales = half.vocabulary.scales
    if not half.may_have(half.vocabulary.of_scale):
        return Counter()
    words = [key.removesuffix("s") for key in half.keys]
    return Counter([word for word in words if word in scales and len(word) > 2])


def _measure(evidence: Evidence) -> str | None:
    """Feet become inches, or minutes seconds."""
    return f"The unit changed: {evidence.told()}" if evidence.is_measure else None


RULES = (Rule("number", _number), Rule("number", _measure))
