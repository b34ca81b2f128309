"""Words of scripts that put no spaces between them: Chinese, Japanese, Thai, Lao, Khmer, Burmese.

::

    彼は東京に行った      彼 は 東京 に 行 っ た
    他去北京            他 去 北京

By ICU, through icu4py: it alone has a dictionary for each of these scripts and a wheel for each
system. The rules of Unicode without one (uniseg) make every ideograph a word and find none in Thai;
budoux finds phrases, with their particles, and knows no Lao or Khmer.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

__all__ = ["LETTERS", "in_words"]

#: Letters of those scripts, as the inside of a character class; what combines is not among them.
LETTERS = (
    "\u3041-\u3096\u309d-\u309f\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff"
    "\u0e01-\u0e30\u0e32\u0e33\u0e40-\u0e46\u0e81-\u0eb0\u0eb2\u0eb3\u0ebd-\u0ec6"
    "\u1000-\u102a\u103f\u1050-\u1055\u1780-\u17b3\U00020000-\U0003ffff"
)
_LETTER = re.compile(f"[{LETTERS}]")

Place = tuple[int, int]
"""Where a token begins and ends, in code points."""


def in_words(text: str, places: list[Place]) -> list[Place]:
    """Join the letters of a text that make a word.

    A run of letters is looked at by itself, so that it is cut the same wherever it stands.

    :param places: the tokens of `text` in order; letters of these scripts are one each, with what
        combines with them.
    """
    if not places or _LETTER.search(text, places[0][0], places[-1][1]) is None:
        return places
    joined: list[Place] = []
    run: list[Place] = []
    for place in places:
        is_letter = _LETTER.match(text, place[0]) is not None
        if run and not (is_letter and run[-1][1] == place[0]):
            joined += _joined(text, run)
            run = []
        if is_letter:
            run.append(place)
        else:
            joined.append(place)
    return joined + _joined(text, run)


def _joined(text: str, run: list[Place]) -> list[Place]:
    """The words of letters that stand together."""
    if len(run) < 2:
        return run
    # Composed, so that letters and marks that are code points of their own are cut as one would be.
    letters = [unicodedata.normalize("NFC", text[start:end]) for start, end in run]
    starts = _starts("".join(letters))
    words: list[Place] = []
    reached = 0
    for (start, end), letter in zip(run, letters, strict=True):
        if reached in starts:
            words.append((start, end))
        else:
            words[-1] = (words[-1][0], end)
        reached += len(letter)
    return words


@lru_cache(maxsize=1 << 12)
def _starts(run: str) -> frozenset[int]:
    """Where the words of `run` begin, in code points."""
    # Fifty milliseconds that only texts in these scripts need.
    from icu4py.breakers import WordBreaker

    starts = set()
    place = 0
    for word in WordBreaker(run, "root"):
        starts.add(place)
        place += len(word)
    return frozenset(starts)
