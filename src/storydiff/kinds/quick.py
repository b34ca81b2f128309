"""The changes that most texts have most of, named at once: marks and plain words.

::

    " → “        quotes
    -- → —       dashes
    dog → cat    wording, or quotation where somebody is quoted

Law: what this gives is what the rules give. It saves nine tenths of naming where an outlet curled
the quotation marks, half where words were edited.
"""

from __future__ import annotations

import unicodedata
from functools import cache

from storydiff.kinds.context import Context
from storydiff.kinds.half import shortened
from storydiff.kinds.spelling import one_spelling
from storydiff.kinds.table import kind
from storydiff.kinds.words import vocabulary
from storydiff.model import Change, Edit
from storydiff.prepare.marks import DASHES, DOUBLE_QUOTES, SINGLE_QUOTES

__all__ = ["quickly_named"]

#: Those that are no composed form of another.
_MARKS = frozenset(
    mark for mark in DOUBLE_QUOTES + SINGLE_QUOTES if unicodedata.normalize("NFKC", mark) == mark
)
_DASHES = frozenset(
    ["--", "---"] + [mark for mark in DASHES if unicodedata.normalize("NFKC", mark) == mark]
)


def quickly_named(edit: Edit, context: Context, index: int) -> Change | None:
    """The change of `edit`, if it is one of those; none if the rules have to be asked.

    :param context: of a link of two paragraphs whose words are all the article's own.
    :param index: the link's place in the alignment.
    """
    left = edit.left.of(context.articles.left.text)
    right = edit.right.of(context.articles.right.text)
    if left in _MARKS and right in _MARKS:
        name, reason = "quotes", f"Another quotation mark: {left} → {right}"
    elif (dash := left.strip(" ")) in _DASHES and (other := right.strip(" ")) in _DASHES:
        name, reason = "dashes", f"Another dash: {dash} → {other}"
    else:
        words, others = left.split(), right.split()
        if not (_says_little(words) and _says_little(others)) or _may_be_one(words, others):
            return None
        if not (words and others) and context.reaches_end(edit):
            return None  # it may be a whole sentence
        is_quotation = set(words) != set(others) and context.is_quoted(edit)
        name = "quotation" if is_quotation else "wording"
        reason = _told("Words inside a quotation" if is_quotation else "Words", left, right)
    tags = context.places(bool(left), bool(right))
    if context.is_quoted(edit):
        tags = (*tags, "in-quotation")
    return Change(edit.op, edit.left, edit.right, kind(name), tags, index, reason)


def _says_little(words: list[str]) -> bool:
    """Whether all are words in small ASCII letters of which no list knows anything."""
    if not words:
        return True
    joined = "".join(words)
    return (
        joined.isascii() and joined.isalpha() and joined.islower() and _telling().isdisjoint(words)
    )


def _may_be_one(left: list[str], right: list[str]) -> bool:
    """Whether the two may be the same words, spelt or set off otherwise."""
    return "".join(left) == "".join(right) or (
        len(left) == len(right) and [*map(one_spelling, left)] == [*map(one_spelling, right)]
    )


@cache
def _telling() -> frozenset[str]:
    """Every word that a rule asks for."""
    words = vocabulary()
    phrases = (
        *words.percent,
        *words.contractions,
        *words.contractions.values(),
        *words.abbreviations,
        *words.abbreviations.values(),
    )
    found = {part for phrase in phrases for part in phrase.replace(".", " ").split()}
    found.update(words.negation, words.hedge, words.attribution, words.dates, words.days)
    found.update(words.numbers, words.ordinals, words.counts, words.clock, words.scales)
    found.update(words.halves_of_day, (f"{scale}s" for scale in words.scales))
    return frozenset(found)


def _told(what: str, left: str, right: str) -> str:
    one, other = shortened(left), shortened(right)
    if not one:
        return f"{what} were added: {other}"
    return f"{what} changed: {one} → {other}" if other else f"{what} are gone: {one}"
