"""Kinds of the style family: what a house style decides, with the same sense."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from itertools import product

from storydiff.kinds.evidence import Evidence
from storydiff.kinds.half import Half
from storydiff.kinds.rule import Rule
from storydiff.kinds.spelling import one_spelling
from storydiff.kinds.words import Vocabulary

__all__ = ["RULES"]


def _case(evidence: Evidence) -> str | None:
    if not evidence.differs_in_form:
        return None
    left, right = evidence.left.words, evidence.right.words
    if any(
        a != b and _bare(a) != _bare(b) and _bare(a).lower() == _bare(b).lower()
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
    if evidence.differs_in_form:
        return _of_one_key(evidence)
    texts = evidence.lines
    if texts is None:
        return None
    left, right = texts
    words = evidence.vocabulary
    if _lacks_apostrophe(left, right) or _lacks_apostrophe(right, left):
        return f"Another spelling of the same: {evidence.told()}"
    joined = _JOINS.sub("", left) == _JOINS.sub("", right)
    if joined and evidence.left.negations != evidence.right.negations:
        return None  # not able, notable
    if joined and not words.hyphen_tells.isdisjoint((*left.split(), *right.split())):
        return None
    if (
        joined
        or _POSSESSIVE.sub("s'", left) == _POSSESSIVE.sub("s'", right)
        or [*map(one_spelling, left.split())] == [*map(one_spelling, right.split())]
        or _differ_in_accents(evidence, left, right)
    ):
        return f"Another spelling of the same: {evidence.told()}"
    return None


#: Behind an s some houses write a possessive without another: James's, James'.
_POSSESSIVE = re.compile(r"s's\b")
_JOINS = re.compile(r"[-\s]")


def _lacks_apostrophe(bare: str, full: str) -> bool:
    """Whether a word that denies was written without its apostrophe: dont, don't."""
    return full.endswith("n't") and full.replace("'", "") == bare


def _of_one_key(evidence: Evidence) -> str | None:
    """Two spellings that are folded to one key: a sharp s and two of them."""
    left, right = (
        [_bare(word).lower() for word in half.words] for half in (evidence.left, evidence.right)
    )
    one, other = ("".join(words) for words in (left, right))
    if one != other and one.casefold() == other.casefold():
        return f"Another spelling of the same: {evidence.told()}"
    return None


def _differ_in_accents(evidence: Evidence, left: str, right: str) -> bool:
    """Whether a foreign word or name has its accents on one side only: Erdogan, Erdoğan.

    In a language that has accents of its own they make another word: ou, où.
    """
    if left.isascii() and right.isascii():
        return False
    if left.translate(_LIGATURES) == right.translate(_LIGATURES):
        return True
    if left.isascii() == right.isascii() or evidence.vocabulary.comma_is_decimal:
        return False
    if not evidence.vocabulary.accents_tell.isdisjoint((*left.split(), *right.split())):
        return False
    return _unaccented(left) == _unaccented(right)


def _unaccented(text: str) -> str:
    parts = unicodedata.normalize("NFD", text.translate(_STROKED))
    return "".join([part for part in parts if not unicodedata.combining(part)]).replace("-", "")


#: Two letters drawn together, as older print has them: Cæsar, manœuvre.
_LIGATURES = {0xE6: "ae", 0x153: "oe"}
#: Letters with a stroke or a hook that Unicode does not take apart.
_STROKED = str.maketrans("\u0142\u00f8\u0111\u0131\u0127", "lodih")


def _abbreviation(evidence: Evidence) -> str | None:
    texts = evidence.lines
    if texts is None:
        return None
    both = f"{texts[0]} {texts[1]}"
    known = evidence.vocabulary.abbreviations
    if "." not in both and known.keys().isdisjoint(
        [form for word in both.split() for form in (word, f"{word}.")]
    ):
        return None
    if _in_one_spelling(texts[0]) == _in_one_spelling(texts[1]):
        return None
    bare, short = (_DOTS.sub("", text) for text in texts)
    if bare == short:
        return f"A short form of the same: {evidence.told()}"
    one, other = (_spelt_out(text, evidence.vocabulary) for text in texts)
    if not one.isdisjoint(other) or any(_is_initial(*pair) for pair in (texts, texts[::-1])):
        return f"A short form of the same: {evidence.told()}"
    return None


def _spelt_out(text: str, words: Vocabulary) -> frozenset[str]:
    """What `text` can be without short forms, in one spelling."""
    return frozenset(
        [
            _in_one_spelling(whole.replace(".", ""))
            for whole in _alternatives(text, lambda word: _long_forms(word, words))
        ]
    )


#: Between letters that may stand for words: Ph.D., PhD.
_DOTS = re.compile(r"\.\s*")


def _in_one_spelling(text: str) -> str:
    return " ".join([one_spelling(word) for word in text.split()])


def _long_forms(word: str, words: Vocabulary) -> str:
    known = words.abbreviations
    return known.get(word) or known.get(f"{word}.") or word


def _alternatives(text: str, long: Callable[[str], str]) -> list[str]:
    """`text` with each word's long form; all of them where one has several."""
    words = text.split()
    longer = [long(word) for word in words]
    if longer == words:
        return [text]
    forms = [form.split(" / ") for form in longer]
    several = [choice for choice in forms if len(choice) > 1]
    if len(several) > 4:  # no edit of style has more; each doubles what there is to compare
        forms = [choice[:1] for choice in forms]
    return [" ".join(choice) for choice in product(*forms)]


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
    found = None if evidence.differs_in_form else evidence.quantities
    if found is None or not any(half.has_letters for half in evidence.halves):
        return None
    # Imported when words differ: most comparisons of two outlets need no arithmetic.
    from storydiff.kinds.quantities import dates_round
    from storydiff.kinds.values import same_values

    left, right = found
    months = evidence.vocabulary.months
    if not same_values(left.values, right.values) or any(
        word in months for word in (*left.rest, *right.rest)
    ):
        one, other = map(dates_round, (evidence.left, evidence.right))
        if one.days and one.days == other.days and not (one.rest or other.rest):
            return f"The same date, written otherwise: {one.told} → {other.told}"
        return None
    if not left.values or _is_another_sort(evidence.left, evidence.right):
        return None
    # "61-38", "61 to 38"
    rests = [[word for word in side.rest if word != "to"] for side in (left, right)]
    if rests[0] == rests[1] and left.measure == right.measure:
        return f"The same number, written otherwise: {found.left.told} → {found.right.told}"
    return None


def _is_another_sort(one: Half, other: Half) -> bool:
    """Whether one is an ordinal in words, and the other a number in words that is none: first, one.

    A figure can be either: 3 May, the third of May.
    """
    if any(map(str.isdecimal, one.text + other.text)):
        return False
    sorts = [
        any(key.rpartition("-")[2] in half.vocabulary.ordinals for key in half.keys)
        for half in (one, other)
    ]
    return sorts[0] != sorts[1]


def _contraction(evidence: Evidence) -> str | None:
    texts = evidence.lines
    if texts is None or not ("'" in texts[0] or "'" in texts[1]):
        return None
    left, right = (_drawn_apart(text, evidence.vocabulary) for text in texts)
    if not left.isdisjoint(right):
        return f"The same words, drawn together: {evidence.told()}"
    return None


def _drawn_apart(text: str, words: Vocabulary) -> frozenset[str]:
    """What `text` can be with no words drawn together."""
    apart = _alternatives(text, lambda word: _whole_words(word, words))
    return frozenset([line.replace("can not", "cannot") for line in apart])


def _whole_words(word: str, words: Vocabulary) -> str:
    if word in words.contractions:
        return words.contractions[word]
    if word.endswith("'s") and word[:-2] in words.contraction_s:
        return f"{word[:-2]} is / {word[:-2]} has"
    for ending, full in words.contraction_endings.items():
        if word.endswith(ending) and len(word) > len(ending):
            return " / ".join([f"{word[: -len(ending)]} {verb}" for verb in full.split(" / ")])
    return word


RULES = (
    Rule("case", _case),
    Rule("punctuation", _punctuation),
    Rule("contraction", _contraction),
    Rule("number-style", _number_style),
    Rule("abbreviation", _abbreviation),
    Rule("spelling", _spelling),
)
