"""Characters in words, for changes that an eye may not tell apart and a voice does not speak.

::

    "        U+0022 QUOTATION MARK
    пay      U+043F CYRILLIC SMALL LETTER PE, “ay”
    two line ends and a tab      2 line ends, tab
"""

from __future__ import annotations

import re
import unicodedata
from itertools import groupby

__all__ = ["characters"]

_BLANKS = {" ": "space", "\t": "tab", "\n": "line end", "\r": "line end", "\r\n": "line end"}
#: More pieces than this are not a sign to compare any more, but a text.
_MOST = 12


def characters(text: str) -> str:
    """`text` with every sign, special space and letter beyond ASCII by its Unicode name."""
    pieces = [_named(piece) for piece in _pieces(text)]
    told = []
    for name, same in groupby(pieces):
        number = len(list(same))
        if number == 1 or name.startswith("“"):
            told += [name] * number
        elif name in _BLANKS.values():
            told.append(f"{number} {name}s")
        else:
            told.append(f"{number} times {name}")
    if len(told) > _MOST:
        told = [*told[:_MOST], "and so on"]
    return ", ".join(told) or "nothing"


def _pieces(text: str) -> list[str]:
    """Runs of plain letters and figures, and everything else sign by sign; CR LF is one."""
    return re.findall("[0-9A-Za-z]+|\r\n|.", text, re.DOTALL)


def _named(piece: str) -> str:
    if piece in _BLANKS:
        return _BLANKS[piece]
    if piece.isascii() and piece.isalnum():
        return f"“{piece}”"
    return f"U+{ord(piece):04X} {unicodedata.name(piece, 'without a name')}"
