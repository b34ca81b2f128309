r"""Cutting a text into the lines that its line breaks make, without changing a character.

What ends a line is what `str.splitlines` takes for an end: CRLF, CR, LF, vertical tab, form feed, the
separators U+001C to U+001E, NEL, U+2028 and U+2029.
"""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

__all__ = ["Line", "groups_of", "lines_of"]

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

    def of(self, text: str) -> str:
        """What is written on it."""
        return text[self.start : self.end]


def lines_of(text: str) -> list[Line]:
    """The lines of `text` that hold more than white space, in order."""
    lines: list[Line] = []
    blank = end = 0
    for row in text.splitlines(keepends=True):
        begin, end = end, end + len(row)
        words = row.lstrip()
        if not words:
            blank += 1
            continue
        start = end - len(words)
        indent = len(row[: start - begin].expandtabs(_TAB)) if start > begin else 0
        lines.append(Line(start, start + len(words.rstrip()), indent, start - begin, blank))
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
