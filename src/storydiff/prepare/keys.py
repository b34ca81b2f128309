r"""Folded forms: what is compared instead of the text, which itself is never altered.

Two texts with one key differ in typography, letter case or layout, and in nothing else::

    “Koreas’”  and  "Koreas'"      fold to one key
    bаnk (with a Cyrillic а)  and  bank  do not
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from storydiff.prepare.marks import DASHES, DOUBLE_QUOTES, INVISIBLE, SINGLE_QUOTES

__all__ = ["DASH", "ELLIPSIS", "QUOTE", "paragraph_key", "token_key"]

#: The key of every dash that stands by itself, of every ellipsis, and of every quotation mark.
DASH, ELLIPSIS, QUOTE = "-", "...", '"'

_FOLDED = str.maketrans(
    {
        **dict.fromkeys(DOUBLE_QUOTES, '"'),
        **dict.fromkeys(SINGLE_QUOTES, "'"),
        **dict.fromkeys(DASHES, "-"),
        **dict.fromkeys(INVISIBLE, ""),
    }
)
_WHOLE = {
    **dict.fromkeys(("-", "--", "---", "----"), DASH),
    **dict.fromkeys(("'", "''", '"'), QUOTE),
    **dict.fromkeys(("..", "...", ". . .", ". ."), ELLIPSIS),
}
# Figures above or below the line, and fractions.
_RAISED = re.compile(
    "([\u00b2\u00b3\u00b9\u00bc-\u00be\u2070\u2074-\u2079\u2080-\u2089\u2150-\u215e])"
)
_DOT_RUN = re.compile(r"\.(?: \.)+")
_DASH_RUN = re.compile(r"\s*-[-\s]*")
_QUOTE_RUN = re.compile(r"''|\"")


@lru_cache(maxsize=1 << 16)
def token_key(word: str) -> str:
    """The key of one token: quotes, dashes, width, composition and letter case folded.

    A mark that stands by itself has the key of its sort (`DASH`, `ELLIPSIS`, `QUOTE`).
    """
    if word.isascii():
        key = word.lower().replace("`", "'")
    else:
        key = _composed(word.translate(_FOLDED)).casefold()
    return _WHOLE.get(key, key)


def _composed(text: str) -> str:
    """Compatible forms made one (NFKC), but not of numbers: ² is not 2, and ½ is not 1⁄2."""
    if _RAISED.search(text) is None:
        return unicodedata.normalize("NFKC", text)
    return "".join(
        piece if _RAISED.fullmatch(piece) else unicodedata.normalize("NFKC", piece)
        for piece in _RAISED.split(text)
    )


def paragraph_key(text: str) -> str:
    """The key of a whole paragraph: that of its words, white space between them made one space.

    Spaces round dashes do not count, nor does which of the two sorts of quotation mark is used.
    """
    if not text.isascii():
        # Few of its characters are folded: replacing those takes a tenth of translating all.
        for code in _FOLDED.keys() & set(map(ord, set(text))):
            text = text.replace(chr(code), _FOLDED[code])
        text = _composed(text)
    key = " ".join(text.casefold().replace("`", "'").split())
    if ". ." in key:
        key = _DOT_RUN.sub(ELLIPSIS, key)
    if "-" in key:
        key = _DASH_RUN.sub("-", key)
    if '"' in key or "''" in key:
        key = _QUOTE_RUN.sub("'", key)
    return key
