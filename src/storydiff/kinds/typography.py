"""Kinds of the typography family: the same signs in another form."""

from __future__ import annotations

import unicodedata

from storydiff.kinds.evidence import Evidence
from storydiff.kinds.rule import Rule
from storydiff.prepare.keys import DASH, ELLIPSIS, token_key
from storydiff.prepare.marks import (
    DASHES,
    DOUBLE_QUOTES,
    INVISIBLE,
    SINGLE_QUOTES,
    SPECIAL_SPACES,
)

__all__ = ["RULES", "named"]

_QUOTES = frozenset(DOUBLE_QUOTES + SINGLE_QUOTES)
_DASHES = frozenset(DASHES)
_INVISIBLE = frozenset(INVISIBLE)
_SPECIAL_SPACES = frozenset(SPECIAL_SPACES)


def named(text: str) -> str:
    """The characters of `text` by code point and Unicode name, as a reader asks for them."""
    names = [
        f"U+{ord(character):04X} {unicodedata.name(character, 'unnamed')}"
        for character in dict.fromkeys(text)
    ]
    return ", ".join(names) or "nothing"


def _quotes(evidence: Evidence) -> str | None:
    if evidence.differs_in_form and evidence.differing_characters & _QUOTES:
        what = "apostrophe" if _inside_word(evidence) else "quotation mark"
        return f"Another {what}: {evidence.told()}"
    return None


def _inside_word(evidence: Evidence) -> bool:
    return any(len(half.text) > 1 and half.text[0].isalnum() for half in evidence.halves)


def _dashes(evidence: Evidence) -> str | None:
    if not evidence.differs_in_form:
        return None
    has_dash = any(
        token_key(word) == DASH or _DASHES & set(word)
        for half in evidence.halves
        for word in half.words
    )
    if has_dash and evidence.differing_characters & (_DASHES | {" "} | _SPECIAL_SPACES):
        return f"Another dash: {evidence.told()}"
    return None


def _ellipsis(evidence: Evidence) -> str | None:
    if evidence.differs_in_form and ELLIPSIS in evidence.left.keys:
        return f"Another ellipsis: {evidence.told()}"
    return None


def _special_space(evidence: Evidence) -> str | None:
    found = evidence.differing_characters & _SPECIAL_SPACES
    if evidence.halves or not found or any(evidence.ends_paragraph):
        return None
    return f"Another space: {named(evidence.left.text)} → {named(evidence.right.text)}"


def _invisible(evidence: Evidence) -> str | None:
    found = evidence.differing_characters & _INVISIBLE
    if not found or not evidence.differs_in_form:
        return None
    return f"An invisible character: {named(''.join(sorted(found)))}"


def _character_form(evidence: Evidence) -> str | None:
    if not evidence.halves or not evidence.differs_in_form:
        return None
    bare = [
        "".join(character for character in half.text if character not in _INVISIBLE)
        for half in (evidence.left, evidence.right)
    ]
    left, right = (unicodedata.normalize("NFKC", text).split() for text in bare)
    if left == right and bare[0].split() != bare[1].split():
        return f"The same letters, composed otherwise: {evidence.told()}"
    return None


RULES = (
    Rule("quotes", _quotes),
    Rule("dashes", _dashes),
    Rule("ellipsis", _ellipsis),
    Rule("special-space", _special_space),
    Rule("invisible", _invisible),
    Rule("character-form", _character_form),
)
