"""Kinds of the substance family: what the reader is told is something else."""

from __future__ import annotations

import re
from collections import Counter

from storydiff.kinds import numbers
from storydiff.kinds.evidence import Evidence
from storydiff.kinds.half import Half
from storydiff.kinds.names import names_in, names_inside
from storydiff.kinds.rule import Rule
from storydiff.kinds.telling import differing_words, told_by
from storydiff.kinds.words import denies
from storydiff.prepare.marks import DOUBLE_QUOTES

__all__ = ["RULES", "holds"]

# Letters that look like Latin ones, from the confusables of Unicode Technical Standard 39.
_LOOK_ALIKES = str.maketrans(
    "\u0430\u0435\u043e\u0440\u0441\u0443\u0445\u0456\u0458\u0455\u0501\u051b\u03bf\u03b1\u03bd"
    "\u0410\u0412\u0415\u041a\u041c\u041d\u041e\u0420\u0421\u0422\u0425\u0391\u0392\u0395\u0396"
    "\u0397\u0399\u039a\u039c\u039d\u039f\u03a1\u03a4\u03a5\u03a7",
    "aeopcyxijsdqoavABEKMHOPCTXABEZHIKMNOPTYX",
)


def _negation(evidence: Evidence) -> str | None:
    if evidence.left.negations == evidence.right.negations and not _is_opposite(evidence):
        return None
    return told_by(evidence, "A negation")


def _is_opposite(evidence: Evidence) -> bool:
    """Whether a word has become its opposite by a prefix: legal, illegal."""
    if len(evidence.halves) < 2:
        return False
    return any(
        denies(long, short, evidence.vocabulary)
        for one, other in ((evidence.gone, evidence.come), (evidence.come, evidence.gone))
        for long in one
        for short in other
        if len(long) > len(short) and long.endswith(short)
    )


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
    names = [names_in(half) for half in (evidence.left, evidence.right)]
    if None in names or not (names[0] or names[1]):
        return None
    if len(evidence.halves) == 2 and not (names[0] and names[1]):
        return None
    return told_by(evidence, "A name")


def _attribution(evidence: Evidence) -> str | None:
    if differing_words(evidence, evidence.vocabulary.attribution):
        return told_by(evidence, "Who says it, or how,")
    return None


def _hedge(evidence: Evidence) -> str | None:
    names = evidence.vocabulary.name_dates
    hedges = differing_words(evidence, evidence.vocabulary.hedge)
    if any(word not in names or _is_written_small(evidence, word) for word in hedges) or (
        _phrases_differ(evidence)
    ):
        return told_by(evidence, "How sure it is said")
    return None


def _is_written_small(evidence: Evidence, key: str) -> bool:
    """Whether a word stands somewhere without a capital: May is no verb, may is."""
    return any(word == key for half in evidence.halves for word in half.words)


def _phrases_differ(evidence: Evidence) -> bool:
    """Whether one side has more hedges of several words, or that need a number behind them."""
    words = evidence.vocabulary
    telling = words.telling_of_phrases
    if not (evidence.left.may_have(telling) or evidence.right.may_have(telling)):
        return False
    counts = [
        Counter(
            [phrase for phrase in words.hedge_phrases if f" {phrase} " in line]
            + [
                phrase
                for phrase in words.number_hedges
                if f" {phrase} " in line and _counts_on(half, line, phrase)
            ]
        )
        for half in (evidence.left, evidence.right)
        for line in (f" {' '.join(half.keys)} ",)
    ]
    return counts[0] != counts[1]


def _counts_on(half: Half, line: str, phrase: str) -> bool:
    """Whether a number follows the first `phrase` of the words of a half."""
    behind = line.partition(f" {phrase} ")[2] or half.source[half.span.end :][:24]
    word = next(iter(behind.split()), "").casefold()
    return any(map(str.isdecimal, word)) or word.split("-")[0] in half.vocabulary.of_number


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


def holds(evidence: Evidence) -> list[str]:
    """What a passage holds besides what has a rule for one-sided edits: names, quotations."""
    full = evidence.right if evidence.left.is_blank else evidence.left
    found = []
    if any(mark in full.text for mark in _OPENING) or full.quoted:
        found.append("quotation")
    if names_inside(full):
        found.append("name")
    return found


_OPENING = (*DOUBLE_QUOTES, "``")

RULES = (
    Rule("negation", _negation),
    *numbers.RULES,
    Rule("look-alike", _look_alike),
    Rule("quotation", _quotation),
    Rule("name", _name),
    Rule("attribution", _attribution),
    Rule("hedge", _hedge),
    Rule("passage", _passage),
    Rule("wording", _wording),
)
