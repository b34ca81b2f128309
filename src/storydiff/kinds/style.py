"""Kinds of the style family: what a house style decides, with the same sense."""

from __future__ import annotations

import re
import unicodedata

from storydiff.kinds.evidence import Evidence
from storydiff.kinds.rule import Rule
from storydiff.kinds.spelling import one_spelling
from storydiff.kinds.words import vocabulary

__all__ = ["RULES"]


def _case(evidence: Evidence) -> str | None:
    if not evidence.differs_in_form:
        return None
    left, right = evidence.left.words, evidence.right.words
    if any(
        a != b and _bare(a) != _bare(b) and _bare(a).casefold() == _bare(b).casefold()
        for a, b in zip(left, right, strict=False)
    ):
        return f"Capital and small letters: {evidence.told()}"
    return None


def _bare(word: str) -> str:
    return "".join(filter(str.isalnum, unicodedata.normalize("NFKC", word)))


def _punctuation(evidence: Evidence) -> str | None:
    if not evidence.halves or evidence.differs_in_form or evidence.is_lone_quotation_mark:
        return None
    if evidence.left.letters or evidence.right.letters or evidence.says_something:
        return None
    if evidence.left.is_blank:
        return f"A mark was added: {evidence.told()}"
    if evidence.right.is_blank:
        return f"A mark is gone: {evidence.told()}"
    return f"Another mark: {evidence.told()}"


def _spelling(evidence: Evidence) -> str | None:
    texts = evidence.lines
    if texts is None:
        return None
    left, right = texts
    joined = re.sub(r"[-\s]", "", left) == re.sub(r"[-\s]", "", right)
    if joined and evidence.left.negations != evidence.right.negations:
        return None  # not able, notable
    if joined or [*map(one_spelling, left.split())] == [*map(one_spelling, right.split())]:
        return f"Another spelling of the same: {evidence.told()}"
    return None


def _abbreviation(evidence: Evidence) -> str | None:
    texts = evidence.lines
    if texts is None:
        return None
    one, other = (_spelt_out(text) for text in texts)
    if one == other or any(_is_initial(*pair) for pair in (texts, texts[::-1])):
        return f"A short form of the same: {evidence.told()}"
    return None


def _spelt_out(text: str) -> str:
    words = vocabulary().abbreviations
    expanded = [words.get(word, words.get(word + ".", word)) for word in text.split()]
    return " ".join(expanded).replace(".", "")


def _is_initial(short: str, long: str) -> bool:
    """Whether `short` is `long` cut to initials: n. korea, n.korea, north korea."""
    parts = [part for part in re.split(r"[.\s]+", short) if part]
    whole = long.split()
    return (
        "." in short
        and len(parts) == len(whole)
        and any(len(part) == 1 for part in parts)
        and all(
            part == word or (len(part) == 1 and word.startswith(part))
            for part, word in zip(parts, whole, strict=True)
        )
    )


def _number_style(evidence: Evidence) -> str | None:
    if not (evidence.left.letters and evidence.right.letters):
        return None
    # Imported when words differ: most comparisons of two outlets need no arithmetic.
    from storydiff.kinds.values import read_numbers, same_values

    left, right = (read_numbers(half.text) for half in (evidence.left, evidence.right))
    if not left.values or not same_values(left.values, right.values):
        return None
    # "61-38", "61 to 38"
    rests = [[word for word in side.rest if word != "to"] for side in (left, right)]
    if rests[0] == rests[1]:
        return f"The same number, written otherwise: {evidence.told()}"
    return None


def _contraction(evidence: Evidence) -> str | None:
    texts = evidence.lines
    if texts is None:
        return None
    left, right = (_drawn_apart(text) for text in texts)
    if left == right:
        return f"The same words, drawn together: {evidence.told()}"
    return None


def _drawn_apart(text: str) -> str:
    words = vocabulary()
    apart: list[str] = []
    for word in text.split():
        if word in words.contractions:
            apart.append(words.contractions[word])
            continue
        for ending, full in words.contraction_endings.items():
            if word.endswith(ending) and len(word) > len(ending):
                apart.append(word[: -len(ending)] + full)
                break
        else:
            apart.append(word)
    return " ".join(apart).replace("can not", "cannot")


RULES = (
    Rule("case", _case),
    Rule("punctuation", _punctuation),
    Rule("contraction", _contraction),
    Rule("number-style", _number_style),
    Rule("abbreviation", _abbreviation),
    Rule("spelling", _spelling),
)
