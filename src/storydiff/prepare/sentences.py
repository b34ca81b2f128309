"""Where sentences end, how long a text is in words, and how a line begins: small plain questions."""

from __future__ import annotations

from storydiff.prepare.marks import INVISIBLE
from storydiff.prepare.patterns import pattern
from storydiff.prepare.scripts import is_plain, spaced_words

__all__ = [
    "begins_low",
    "ends_sentence",
    "has_letter",
    "is_capitals",
    "measure",
    "sentence_inside",
]

_CLOSING = (
    "\"'\u2018\u2019\u201c\u201d\u00bb\u203a\u300d\u300f\uff02\uff07)]}\uff09\u3011*_" + INVISIBLE
)
_ENDS = tuple(".?!\u2026\u3002\uff01\uff1f\uff0e\u061f\u06d4\u0964\u0965\u1362\u104b\u17d4")
_INSIDE = pattern(
    r"[^\W\d_]{2}[.?!\u061f\u06d4\u0964][\"'\u2019\u201d\u00bb)]?\s+[\"'\u2018\u201c\u00ab(]?[^\W_a-z]"
    r"|[\u3002\uff01\uff1f]."
)
# Characters of scripts written without spaces; two of them are about a word.
_SOLID = pattern("[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3041-\u30ff\u3400-\u9fff\uac00-\ud7a3]")
_LETTER = pattern(r"[^\W\d_]")
_FIRST_WORD = pattern(r"[^\W\d_]+")


def ends_sentence(text: str) -> bool:
    """Whether it ends as a sentence does: a full stop or its like, and what closes after it.

    A truncated line (``... Strategic MoU ..``) does not end as one.
    """
    tail = text[-12:]
    if not tail.rstrip().rstrip(_CLOSING).endswith(_ENDS):
        return False
    return not (tail.endswith("..") and not tail.endswith("...")) and not tail.endswith(" ...")


def sentence_inside(text: str) -> bool:
    """Whether a sentence ends somewhere before the end of `text`."""
    return _INSIDE.search(text) is not None


def measure(text: str) -> int:
    """The length in words; two characters of a script without spaces count as one word."""
    words = spaced_words(text)
    if is_plain(text):
        return words
    solid = len(_SOLID.findall(text))
    return max(words, words + (solid - words) // 2) if solid else words


def begins_low(text: str) -> bool:
    """Whether it begins in lower case: ``its own.`` does, ``iPhone sales`` and ``10 dead`` do not."""
    if not text[:1].islower():
        return False
    word = text[:40].split(maxsplit=1)[0]
    if not word.isalpha():
        match = _FIRST_WORD.match(word)
        word = match.group() if match else ""
    return word.islower()


def has_letter(text: str) -> bool:
    """Whether there is a letter or digit in it."""
    return any(character.isalnum() for character in text)


def is_capitals(text: str) -> bool:
    """Whether every letter that has a case is a capital, and there are at least two of them."""
    return text.isupper() and len(_LETTER.findall(text[:40])) > 1
