"""Kinds of the substance family: what the reader is told is something else."""

from __future__ import annotations

import re
from collections import Counter

from storydiff.kinds.evidence import Evidence
from storydiff.kinds.half import Half
from storydiff.kinds.rule import Rule
from storydiff.kinds.words import vocabulary

__all__ = ["RULES", "told_by"]

# Letters that look like Latin ones, from the confusables of Unicode Technical Standard 39.
_LOOK_ALIKES = str.maketrans(
    "\u0430\u0435\u043e\u0440\u0441\u0443\u0445\u0456\u0458\u0455\u0501\u051b\u03bf\u03b1\u03bd"
    "\u0410\u0412\u0415\u041a\u041c\u041d\u041e\u0420\u0421\u0422\u0425\u0391\u0392\u0395\u0396"
    "\u0397\u0399\u039a\u039c\u039d\u039f\u03a1\u03a4\u03a5\u03a7",
    "aeopcyxijsdqoavABEKMHOPCTXABEZHIKMNOPTYX",
)


def told_by(evidence: Evidence, one: str, *, many: bool = False) -> str:
    """A reason: what was added, is gone, or changed, and from what to what."""
    if evidence.left.is_blank:
        return f"{one} {'were' if many else 'was'} added: {evidence.told()}"
    if evidence.right.is_blank:
        return f"{one} {'are' if many else 'is'} gone: {evidence.told()}"
    return f"{one} changed: {evidence.told()}"


def _differ(evidence: Evidence, words: frozenset[str]) -> list[str]:
    """Which of `words` one side has more of."""
    if not (evidence.left.may_have(words) or evidence.right.may_have(words)):
        return []
    left, right = (_counted(half, words) for half in (evidence.left, evidence.right))
    return sorted(((left - right) + (right - left)).keys())


def _counted(half: Half, words: frozenset[str]) -> Counter[str]:
    return Counter([key for key in half.keys if key in words])


def _negation(evidence: Evidence) -> str | None:
    if evidence.left.negations == evidence.right.negations:
        return None
    return told_by(evidence, "A negation")


def _number(evidence: Evidence) -> str | None:
    # Imported when words differ: most comparisons of two outlets need no arithmetic.
    from storydiff.kinds.values import read_numbers, same_values

    if _day_differs(evidence):
        return told_by(evidence, "A date or day")
    left, right = (read_numbers(half.text) for half in (evidence.left, evidence.right))
    if same_values(left.values, right.values):
        return told_by(evidence, "A number") if _size_differs(evidence) else None
    if (left.only_ordinals and not right.values) or (right.only_ordinals and not left.values):
        return None  # "first" is no number where the other side has none
    if len(left.values) == len(right.values) == 1:
        one, other = left.values[0], right.values[0]
        if one.unit == other.unit != "clock" and not (
            isinstance(one.number, str) or isinstance(other.number, str)
        ):
            by = other.number - one.number
            size = abs(by)
            amount = f"{size.numerator:,}" if size.denominator == 1 else f"{float(size):,.10g}"
            return f"The number changed: {evidence.told()}, {amount} {'more' if by > 0 else 'less'}"
    return told_by(evidence, "A number")


def _day_differs(evidence: Evidence) -> bool:
    """Whether a weekday, month or half of the day is another; months need their capital."""
    words = vocabulary()
    if _differ(evidence, words.halves_of_day) and not _differ(evidence, frozenset({"a", "p"})):
        sides = [
            {key.replace(".", "")[:1] for key in half.keys if key in words.halves_of_day}
            for half in (evidence.left, evidence.right)
        ]
        if sides[0] != sides[1]:
            return True
    dates = _differ(evidence, words.dates)
    if not dates:
        return False
    written = {word for half in evidence.halves for word in half.words if word[:1].isupper()}
    capitals = {word.casefold() for word in written}
    return any(date in capitals or date in words.days for date in dates)


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
    scales = vocabulary().scales
    if not half.may_have(vocabulary().of_scale):
        return Counter()
    words = [key.removesuffix("s") for key in half.keys]
    return Counter([word for word in words if word in scales and len(word) > 2])


def _look_alike(evidence: Evidence) -> str | None:
    left, right = evidence.left.text, evidence.right.text
    if left == right or not (left and right) or (left.isascii() and right.isascii()):
        return None
    if left.translate(_LOOK_ALIKES).casefold() == right.translate(_LOOK_ALIKES).casefold():
        return f"A letter of another script that looks the same: {evidence.told()}"
    return None


def _quotation(evidence: Evidence) -> str | None:
    if marks := _quotation_marks(evidence):
        return marks
    if evidence.is_quoted and evidence.differing:
        return told_by(evidence, "Words inside a quotation", many=True)
    return None


def _quotation_marks(evidence: Evidence) -> str | None:
    """Words that were somebody's, to the letter, are no longer, or are now."""
    return told_by(evidence, "A quotation mark") if evidence.is_lone_quotation_mark else None


def _name(evidence: Evidence) -> str | None:
    names = [_names(half) for half in (evidence.left, evidence.right)]
    if None in names or not (names[0] or names[1]):
        return None
    if len(evidence.halves) == 2 and not (names[0] and names[1]):
        return None
    return told_by(evidence, "A name")


def _names(half: Half) -> list[str] | None:
    """The capitalised words of one side; none at all if a word that says something is no name."""
    if half.has_long_small_word:
        return None
    names: list[str] = []
    for index, word in enumerate(half.words):
        if not word[:1].isalpha():
            continue
        if word[0].isupper() and not (index == 0 and half.opens_sentence):
            names.append(word)
        elif len(word) > 3:
            return None
    return names


def _attribution(evidence: Evidence) -> str | None:
    if _differ(evidence, vocabulary().attribution):
        return told_by(evidence, "Who says it, or how,")
    return None


def _hedge(evidence: Evidence) -> str | None:
    if _differ(evidence, vocabulary().hedge):
        return told_by(evidence, "How sure it is said")
    return None


def _passage(evidence: Evidence) -> str | None:
    if len(evidence.halves) == 2:
        return None
    full = evidence.right if evidence.left.is_blank else evidence.left
    if evidence.has_left and evidence.has_right:
        if not full.whole_sentences or len(full.letters) < 2:
            return None
        what = "A whole sentence"
    else:
        what = "A whole paragraph"
    side = "right" if evidence.left.is_blank else "left"
    return f"{what} is on the {side} only."


def _wording(evidence: Evidence) -> str | None:
    if evidence.halves and re.search(r"\w", evidence.left.text + evidence.right.text):
        return told_by(evidence, "Words", many=True)
    return told_by(evidence, "Signs", many=True)


RULES = (
    Rule("negation", _negation),
    Rule("number", _number),
    Rule("look-alike", _look_alike),
    Rule("quotation", _quotation),
    Rule("name", _name),
    Rule("attribution", _attribution),
    Rule("hedge", _hedge),
    Rule("passage", _passage),
    Rule("wording", _wording),
)
