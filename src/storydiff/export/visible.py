"""Characters that a reader cannot see, or that a terminal would obey, as pictures.

::

    ESC [31m          ␛[31m
    U+009B            ⟨U+009B⟩
    U+202E in a name  ⟨U+202E⟩
"""

from __future__ import annotations

import re

from storydiff.prepare.marks import INVISIBLE, SPECIAL_SPACES
from storydiff.prepare.patterns import pattern

__all__ = ["lines_of", "on_one_line", "pictured", "spelled", "visible"]

#: What is never written as it is: controls, what turns the direction of writing, halves of
#: surrogate pairs (bytes of a file name that are no UTF-8), interlinear anchors.
_OBEYED = (
    "\\x00-\\x08\\x0b\\x0c\\x0e-\\x1f\\x7f-\\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"
    "\u206a-\u206f\\ud800-\\udfff\ufff9-\ufffb"
)
_CONTROL = pattern(f"[{_OBEYED}]")
_UNSEEN = pattern(f"[{_OBEYED}\\t{re.escape(INVISIBLE)}{SPECIAL_SPACES}\u0300-\u036f\u2028\u2029]")
_LINE_END = pattern("\r\n|[\n\r\u2028\u2029]")
_LINE_BREAK = pattern("[ \t]*(?:[\n\r\u2028\u2029][ \t]*)+")


def visible(text: str) -> str:
    """`text` with its control characters as pictures; tabs and line ends stay."""
    if text.isprintable():
        return text
    return _CONTROL.sub(_picture, text)


def on_one_line(text: str) -> str:
    """`text`, for example the name of a file, on one line: line ends and tabs are pictures too."""
    if text.isprintable():
        return text
    return "".join(_picture_of(c) if c in "\t\n\r\u2028\u2029" else c for c in visible(text))


def lines_of(text: str, *, keep_lines: bool = False) -> str:
    """The text of a paragraph: visible, tabs as spaces, and each line break as one space too.

    :param keep_lines: leave the line ends in, for verse, lists, tables and code.
    """
    if text.isprintable():
        return text
    if keep_lines:
        return visible(_LINE_END.sub("\n", text).expandtabs(4))
    return visible(_LINE_BREAK.sub(" ", text).replace("\t", " "))


def pictured(text: str) -> str:
    """The text of a change of layout or typography: white space and the invisible as pictures.

    A plain space stays; a line end is ``⏎``.
    """
    if text.isascii() and text.isprintable():
        return text
    return _UNSEEN.sub(_picture, _LINE_END.sub("⏎", text))


def spelled(text: str) -> str:
    """`text` with the code point after each character that is not ASCII: ``pа⟨U+0430⟩ypal``.

    For two texts that look the same and are not.
    """
    return "".join(
        c if c.isascii() or c == "⏎" else f"{visible(c)}⟨U+{ord(c):04X}⟩"
        for c in _LINE_END.sub("⏎", text)
    )


def _picture(match: re.Match[str]) -> str:
    return _picture_of(match[0])


def _picture_of(character: str) -> str:
    code = ord(character)
    if code < 0x20:
        return chr(0x2400 + code)
    return "␡" if code == 0x7F else f"⟨U+{code:04X}⟩"
