r"""Cutting a text into the lines that its line breaks make, without changing a character.

CRLF, CR, LF, vertical tab, form feed, NEL, U+2028 and U+2029 all end a line.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from msgspec import Struct

__all__ = ["Line", "groups_of", "lines_of"]

_BREAKS = "\n\r\x0b\x0c\x1c\x1d\x1e\x85\u2028\u2029"
_ROW = re.compile(rf"[^{_BREAKS}]++|\r\n|[{_BREAKS}]")
_TAB = 8


class Line(Struct, frozen=True):
    """One line with something on it; the white space round its words is left out."""

    start: int
    """First code point that is not white space."""
    end: int
    """After the last one that is not."""
    indent: int
    """Columns of white space in front; a tab goes to the next multiple of eight."""
    lead: int
    """The same in code points: a tab is one."""
    blank: int
    """How many empty lines stand before it."""
    hard: bool
    """Whether it ends with two spaces, which Markdown keeps as a line break."""


def lines_of(text: str) -> list[Line]:
    """The lines of `text` that hold more than white space, in order."""
    lines: list[Line] = []
    blank = 0
    begun = False
    for match in _ROW.finditer(text):
        row = match.group()
        if row[0] in _BREAKS:
            blank += not begun
            begun = False
            continue
        left = row.lstrip()
        begun = bool(left)
        if not begun:
            continue
        start = match.end() - len(left)
        words = left.rstrip()
        lead = row[: len(row) - len(left)]
        indent = len(lead.expandtabs(_TAB)) if lead else 0
        lines.append(Line(start, start + len(words), indent, len(lead), blank, left.endswith("  ")))
        blank = 0
    return lines


def groups_of(lines: list[Line]) -> Iterator[list[Line]]:
    """Runs of lines with no empty line between them."""
    group: list[Line] = []
    for line in lines:
        if line.blank and group:
            yield group
            group = []
        group.append(line)
    if group:
        yield group
