"""The changes that most texts have most of, named at once: marks and plain words.

::

    " → “        quotes                                   WHALE → Whale     case
    -- → —       dashes                                   colour → color    spelling
    , → ;        punctuation                              masthead → mast-head     spelling
    dog → cat    wording, or quotation where somebody     dog → d\u00ad\u200bog   invisible
                 is quoted

Law: what this gives is what the rules give. It saves nine tenths of naming where an outlet curled
the quotation marks, half where words were edited.
"""

from __future__ import annotations

import unicodedata
from functools import cache, lru_cache

from storydiff.kinds.context import Context
from storydiff.kinds.half import shortened
from storydiff.kinds.spelling import one_spelling
from storydiff.kinds.table import kind
from storydiff.kinds.typography import became, named
from storydiff.kinds.words import Vocabulary
from storydiff.model import Change, Edit
from storydiff.prepare.marks import DASHES, DOUBLE_QUOTES, INVISIBLE, SINGLE_QUOTES

__all__ = ["quickly_named"]

#: Those that are no composed form of another.
_MARKS = frozenset(
    mark for mark in DOUBLE_QUOTES + SINGLE_QUOTES if unicodedata.normalize("NFKC", mark) == mark
)
_DASHES = frozenset(
    ["--", "---"] + [mark for mark in DASHES if unicodedata.normalize("NFKC", mark) == mark]
)
#: Marks that are of no other kind, one of them at a time.
_STOPS = frozenset(".,;:!?()")
_STOPS_OR_NONE = _STOPS | {""}
#: Single words are spelt otherwise, or two that were set off; more go to the rules.
_MOST_SPELT = 8
_INVISIBLE = frozenset(INVISIBLE)
_STROKE = frozenset(SINGLE_QUOTES)
#: Code points of the longest dash with its space; no mark is longer.
_LONGEST_MARK = 5


def quickly_named(edit: Edit, context: Context, index: int) -> Change | None:
    """The change of `edit`, if it is one of those; none if the rules have to be asked.

    :param index: the link's place in the alignment.
    """
    place = context.plain_place(edit)
    if place is None:
        return None
    left = edit.left.of(context.articles.left.text)
    right = edit.right.of(context.articles.right.text)
    words_of = context.vocabulary
    found = None
    if len(left) <= _LONGEST_MARK and len(right) <= _LONGEST_MARK:
        found = _of_marks(left, right) or _of_stops(left, right)
        if found and (left in _STROKE) != (right in _STROKE) and context.follows_figure(edit):
            return None  # feet may have become inches
    found = found or _of_forms(left, right) or _of_hyphens(left, right, words_of)
    is_quoted = context.is_quoted(edit, place)
    if found is None:
        words, others = left.split(), right.split()
        if not (_says_little(words, words_of) and _says_little(others, words_of)):
            return None
        if words and others and _denies(words, others, words_of):
            return None
        if not (words and others) and context.reaches_end(edit, place):
            return None  # it may be a whole sentence
        found = _of_words(words, others, left, right, is_quoted=is_quoted)
    if found is None:
        return None
    name, reason = found
    tags = context.places(place, on_left=bool(left), on_right=bool(right))
    if is_quoted:
        tags = (*tags, "in-quotation")
    return Change(edit.op, edit.left, edit.right, kind(name), tags, index, reason)


_Named = tuple[str, str] | None
"""A kind and a reason."""


@lru_cache(maxsize=1 << 10)
def _of_marks(left: str, right: str) -> _Named:
    """One mark for another of its sort."""
    if left in _MARKS and right in _MARKS:
        return "quotes", f"Another quotation mark: {became(left, right)}"
    dash, other = left.strip(" "), right.strip(" ")
    if dash in _DASHES and other in _DASHES:
        return "dashes", f"Another dash: {became(dash, other)}"
    return None


@lru_cache(maxsize=1 << 10)
def _of_stops(left: str, right: str) -> _Named:
    """A full stop, comma or the like that came, went, or became another."""
    if left == right or not (left in _STOPS_OR_NONE and right in _STOPS_OR_NONE):
        return None
    if not left:
        return "punctuation", f"A mark was added: {right}"
    if not right:
        return "punctuation", f"A mark is gone: {left}"
    return "punctuation", f"Another mark: {_changed(left, right)}"


def _of_hyphens(left: str, right: str, words: Vocabulary) -> _Named:
    """One word of several in small ASCII letters that has hyphens on one side only."""
    if ("-" in left) == ("-" in right) or words.compounds:
        return None
    apart, whole = (left, right) if "-" in left else (right, left)
    parts = apart.split("-")
    if not all(parts) or "".join(parts) != whole or not _says_little([*parts, whole], words):
        return None
    if apart in words.hyphen_tells or whole in words.hyphen_tells or apart in _telling(words):
        return None
    return "spelling", f"Another spelling of the same: {_changed(left, right)}"


def _of_forms(left: str, right: str) -> _Named:
    """One word whose letters are capital or small, or that has something invisible in it."""
    if left.isascii() and right.isascii():
        word = left.lower()
        if word == right.lower() and word.isalpha():
            return "case", f"Capital and small letters: {_changed(left, right)}"
        return None
    unseen = _INVISIBLE.intersection(left + right)
    if not unseen:
        return None
    bare, other = left, right
    for mark in unseen:
        bare, other = bare.replace(mark, ""), other.replace(mark, "")
    if bare != other or not ((bare.isascii() and bare.isalpha()) or bare in _STOPS):
        return None
    differing = [mark for mark in sorted(unseen) if left.count(mark) != right.count(mark)]
    if not differing:
        return None
    return "invisible", f"An invisible character: {named(''.join(differing))}"


def _of_words(
    words: list[str], others: list[str], left: str, right: str, *, is_quoted: bool
) -> _Named:
    """Words that no list knows."""
    if words == others:
        return None
    if words and others and _is_one(words, others):
        if len(words) + len(others) > _MOST_SPELT:
            return None
        return "spelling", f"Another spelling of the same: {_changed(left, right)}"
    if is_quoted and set(words) != set(others):
        return "quotation", _told("Words inside a quotation", left, right)
    return "wording", _told("Words", left, right)


def _says_little(words: list[str], known: Vocabulary) -> bool:
    """Whether all are words in small ASCII letters of which no list knows anything."""
    if not words:
        return True
    joined = "".join(words)
    return (
        joined.isascii()
        and joined.isalpha()
        and joined.islower()
        and _telling(known).isdisjoint(words)
        and not (known.compounds and _counts(words, known))
    )


def _counts(words: list[str], known: Vocabulary) -> bool:
    """Whether a number is among words that may be written as one: siebenundzwanzig."""
    from storydiff.kinds.values import values_in  # few texts need any arithmetic

    return bool(values_in(" ".join(words), known))


def _denies(words: list[str], others: list[str], known: Vocabulary) -> bool:
    """Whether a word of one side is one of the other with a prefix before it that denies."""
    prefixes = known.negative_prefixes
    for word in (*words, *others):
        if word.startswith(prefixes):
            for prefix in prefixes:
                rest = word.removeprefix(prefix)
                if rest != word and (rest in words or rest in others):
                    return True
    return False


def _is_one(left: list[str], right: list[str]) -> bool:
    """Whether the two are the same words, spelt or set off otherwise."""
    return "".join(left) == "".join(right) or (
        len(left) == len(right) and [*map(one_spelling, left)] == [*map(one_spelling, right)]
    )


@cache
def _telling(words: Vocabulary) -> frozenset[str]:
    """Every word that a rule asks for."""
    phrases = (
        *words.percent,
        *words.contractions,
        *words.contractions.values(),
        *words.abbreviations,
        *words.abbreviations.values(),
    )
    found = {part for phrase in phrases for part in phrase.replace(".", " ").split()}
    found.update(words.negation, words.hedge, words.attribution, words.dates, words.opposites)
    found.update(words.of_quantity, words.quantities, words.halves_of_day)
    found.update(words.telling_of_phrases)
    return frozenset(found)


def _changed(left: str, right: str) -> str:
    return f"{shortened(left)} → {shortened(right)}"


def _told(what: str, left: str, right: str) -> str:
    if not left.strip():
        return f"{what} were added: {shortened(right)}"
    if not right.strip():
        return f"{what} are gone: {shortened(left)}"
    return f"{what} changed: {_changed(left, right)}"
