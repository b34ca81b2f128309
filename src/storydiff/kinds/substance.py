"""Kinds of the substance family: what the reader is told is something else."""

from __future__ import annotations

import re
from collections import Counter

from storydiff.kinds.evidence import Evidence, Half
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


def told_by(evidence: Evidence) -> str:
    """How a reason goes on: what went, what came, or what became what."""
    if not evidence.left.words:
        return f"added: {evidence.told()}"
    if not evidence.right.words:
        return f"gone: {evidence.told()}"
    return f"changed: {evidence.told()}"


def _differ(evidence: Evidence, words: frozenset[str]) -> list[str]:
    """Which of `words` one side has more of."""
    left, right = (_counted(half, words) for half in (evidence.left, evidence.right))
    return sorted(((left - right) + (right - left)).keys())


def _counted(half: Half, words: frozenset[str]) -> Counter[str]:
    return Counter(key for key in half.keys if key in words)


def _negations(half: Half) -> int:
    words = vocabulary().negation
    return sum(key in words or key.endswith("n't") for key in half.keys)


def _negation(evidence: Evidence) -> str | None:
    left, right = _negations(evidence.left), _negations(evidence.right)
    if left == right:
        return None
    return f"A negation was {told_by(evidence)}"


def _number(evidence: Evidence) -> str | None:
    from storydiff.kinds.values import values_in

    dates = _differ(evidence, vocabulary().dates)
    capital = [
        date
        for date in dates
        if any(
            word[:1].isupper() and word.casefold() == date
            for half in evidence.halves
            for word in half.words
        )
        or date in ("today", "yesterday", "tomorrow", "tonight")
    ]
    left, right = (Counter(values_in(half.text)) for half in (evidence.left, evidence.right))
    if left == right and not capital:
        scales = _scales(evidence.left), _scales(evidence.right)
        return None if scales[0] == scales[1] else f"A number was {told_by(evidence)}"
    if len(left) == len(right) == 1 and not capital:
        (one,), (other,) = left, right
        if one.unit == other.unit and not (
            isinstance(one.number, str) or isinstance(other.number, str)
        ):
            by = other.number - one.number
            size = abs(by)
            amount = f"{size.numerator:,}" if size.denominator == 1 else f"{float(size):,.10g}"
            return f"The number changed: {evidence.told()}, {amount} {'more' if by > 0 else 'less'}"
    what = "A date or day" if capital and left == right else "A number"
    return f"{what} was {told_by(evidence)}"


def _scales(half: Half) -> Counter[str]:
    """The words for a size in it, without their number: million, dozens."""
    scales = vocabulary().scales
    words = (key.removesuffix("s") for key in half.keys)
    return Counter(word for word in words if len(word) > 2 and word in scales)


def _look_alike(evidence: Evidence) -> str | None:
    left, right = evidence.left.text, evidence.right.text
    if left == right or (left.isascii() and right.isascii()):
        return None
    if left.translate(_LOOK_ALIKES).casefold() == right.translate(_LOOK_ALIKES).casefold():
        return f"A letter of another script that looks the same: {evidence.told()}"
    return None


def _quotation(evidence: Evidence) -> str | None:
    if evidence.is_quoted and evidence.differing:
        return f"Words inside a quotation were {told_by(evidence)}"
    return None


def _name(evidence: Evidence) -> str | None:
    names = [_names(half) for half in (evidence.left, evidence.right)]
    if None in names or not (names[0] or names[1]):
        return None
    if evidence.left.words and evidence.right.words and not (names[0] and names[1]):
        return None
    return f"A name was {told_by(evidence)}"


def _names(half: Half) -> list[str] | None:
    """The capitalised words of one side; none at all if a word that says something is no name."""
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
        return f"Who says it, or how, was {told_by(evidence)}"
    return None


def _hedge(evidence: Evidence) -> str | None:
    if _differ(evidence, vocabulary().hedge):
        return f"How sure it is said was {told_by(evidence)}"
    return None


def _passage(evidence: Evidence) -> str | None:
    full = evidence.left if evidence.left.words else evidence.right
    if evidence.left.words and evidence.right.words:
        return None
    if evidence.has_left and evidence.has_right:
        if not full.whole_sentences or len(full.letters) < 2:
            return None
        what = "A whole sentence"
    else:
        what = "A whole paragraph"
    side = "left" if evidence.left.words else "right"
    return f"{what} is on the {side} only."


def _wording(evidence: Evidence) -> str | None:
    if evidence.halves and re.search(r"\w", evidence.left.text + evidence.right.text):
        return f"Words were {told_by(evidence)}"
    return f"Signs were {told_by(evidence)}"


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
