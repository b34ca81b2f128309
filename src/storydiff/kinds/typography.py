"""Kinds of the typography family: the same signs in another form."""

from __future__ import annotations

import unicodedata
from functools import lru_cache

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

__all__ = ["RULES", "became", "named"]

_QUOTES = frozenset(DOUBLE_QUOTES + SINGLE_QUOTES)
_DASHES = frozenset(DASHES)
_INVISIBLE = frozenset(INVISIBLE)
_SPECIAL_SPACES = frozenset(SPECIAL_SPACES)


@lru_cache(maxsize=256)
def named(text: str) -> str:
    """The characters of `text` by code point and Unicode name, as a reader asks for them."""
    names = [
        f"{_times(text.count(character))}U+{ord(character):04X} "
        f"{unicodedata.name(character, 'unnamed')}"
        for character in dict.fromkeys(text)
    ]
    return ", ".join(names) or "nothing"


def _times(number: int) -> str:
    return f"{number} × " if number > 1 else ""


def became(left: str, right: str) -> str:
    """What one mark was and is, by names; of a mark with space round it, the mark."""
    one, other = left.strip(), right.strip()
    if one == other:
        return f"the space round {named(one)}"
    return f"{named(one)} became {named(other)}"


def _quotes(evidence: Evidence) -> str | None:
    if evidence.differs_in_form and evidence.differing_characters & _QUOTES:
        what = "apostrophe" if _inside_word(evidence) else "quotation mark"
        return f"Another {what}: {_signs(evidence, _QUOTES)}"
    return None


def _signs(evidence: Evidence, signs: frozenset[str]) -> str:
    """What those of `signs` were and are; the sides may hold letters too."""
    left, right = (
        "".join([sign for sign in half.text if sign in signs])
        for half in (evidence.left, evidence.right)
    )
    return became(left, right) if left or right else evidence.told()


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
        return f"Another dash: {_signs(evidence, _DASHES)}"
    return None


def _ellipsis(evidence: Evidence) -> str | None:
    if evidence.differs_in_form and ELLIPSIS in evidence.left.keys:
        return f"Another ellipsis: {became(evidence.left.text, evidence.right.text)}"
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
