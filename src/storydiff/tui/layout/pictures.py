"""What each character looks like in a terminal: never obeyed, always seen, of a known width.

::

    ESC [31m          ␛[31m          a control character is a picture of itself
    zero-width space  ◦              what cannot be seen is made plain
    right-to-left     ⇆              what would turn the line round is a sign
    no-break space    (a blank)      what is a space is a space
    👍 and a tone        👍◑            a tone of skin is a sign beside what has it
"""

from __future__ import annotations

import re
from functools import cache
from unicodedata import category

from rich.cells import cell_len, get_character_cell_size, set_cell_size

__all__ = ["cells", "fitted", "is_plain", "picture", "pictured", "without_silent"]

_DIRECTIONAL = frozenset("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
"""Unicode's explicit directional formatting characters (UAX 9)."""
_SELECTORS = frozenset(map(chr, (*range(0xFE00, 0xFE10), *range(0xE0100, 0xE01F0))))
"""Variation selectors: some terminals make the character before one wider, others do not."""
_LINE_ENDS = frozenset("\x85\u2028\u2029")
_FORMAT_BUT_SEEN = frozenset(
    "\u0600\u0601\u0602\u0603\u0604\u0605\u06dd\u070f\u0890\u0891\u08e2\U000110bd\U000110cd"
)
"""Characters of category Cf that have a picture of their own: signs that stand over numbers."""
_TONES = dict(zip("\U0001f3fb\U0001f3fc\U0001f3fd\U0001f3fe\U0001f3ff", "○◔◑◕●", strict=True))
"""Emoji modifiers (Fitzpatrick types, UTS 51), light to dark: some terminals colour the emoji before
one, others draw a swatch of two cells. A sign takes one cell in each, and a changed tone is seen."""


def picture(character: str) -> str:
    """The one character that is drawn for `character`; newlines and tabs stand for themselves."""
    code = ord(character)
    if character in "\n\t" or 0x20 <= code < 0x7F:
        return character
    if character == "\r":
        return "\n"
    if code < 0x20:
        return chr(0x2400 + code)
    if code == 0x7F:
        return "␡"
    if character in _LINE_ENDS:
        return "␤"
    if character in _DIRECTIONAL:
        return "⇆"
    if character in _TONES:
        return _TONES[character]
    if character in _SELECTORS:
        return "◦"
    match category(character):
        case "Cc" | "Cs":
            return "\ufffd"
        case "Cf" if character not in _FORMAT_BUT_SEEN:
            return "◦"
        case "Zs" if character in "\xa0\u2007\u202f":
            return "\xa0"
        case "Zs" if character != "\u3000":
            return " "
    return character


class _Pictures(dict[int, str]):
    """The table for `str.translate`, filled as characters are met."""

    def __missing__(self, code: int) -> str:
        drawn = self[code] = picture(chr(code))
        return drawn


class _Cells(dict[str, int]):
    """How many cells each drawn character takes: 0, 1 or 2."""

    def __missing__(self, character: str) -> int:
        width = self[character] = get_character_cell_size(character)
        return width


_PICTURES = _Pictures()
_CELLS = _Cells()


def cells(character: str) -> int:
    """How many cells one drawn character takes: 0 (combining), 1 or 2."""
    return _CELLS[character]


def is_plain(text: str) -> bool:
    """Whether each character of `text` is drawn as itself and takes one cell."""
    if not text.isprintable():
        return False
    return text.isascii() or all(_CELLS[character] == 1 for character in set(text))


def pictured(text: str) -> str:
    """`text` as it is drawn, character by character; as long as `text`."""
    return text.translate(_PICTURES)


@cache
def _silent() -> re.Pattern[str]:
    """Code points that are drawn as nothing, because what they do happens to their neighbour.

    The carriage return of a CRLF, a joiner after a letter of a script that joins (or after an
    emoji), a variation selector. A joiner after a Latin letter does nothing there and is shown.
    """
    return re.compile(
        "\r(?=\n)|(?<=[\u0590-\u1fff\u2190-\ud7ff\uf900-\U000e0fff])[\u200c\u200d]"
        "|[\ufe00-\ufe0f\U000e0100-\U000e01ef]"
    )


def without_silent(text: str) -> tuple[str, list[int]]:
    """`text` without what is drawn as nothing, and where each remaining code point stood."""
    dropped = {match.start() for match in _silent().finditer(text)}
    if not dropped:
        return text, []
    kept = [index for index in range(len(text)) if index not in dropped]
    return "".join([text[index] for index in kept]), kept


def fitted(text: str, width: int) -> str:
    """`text` in exactly `width` cells: filled with blanks, or cut, which an ellipsis tells."""
    if cell_len(text) <= width:
        return set_cell_size(text, width)
    return f"{set_cell_size(text, width - 1)}…"
