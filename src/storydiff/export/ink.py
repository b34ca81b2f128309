"""Marked text for a terminal: brackets without colour; with it colour, underline and strike."""

from __future__ import annotations

import re
from collections.abc import Iterable
from enum import StrEnum

from msgspec import Struct

__all__ = ["Ink", "Stretch", "rendered", "wrapped"]


class Ink(StrEnum):
    """What a stretch of text is, for the eye; the value is its SGR parameters."""

    PLAIN = ""
    STRONG = "1"
    FAINT = "2"
    GONE = "31;9"
    """Red and struck through."""
    NEW = "32;4"
    """Green and underlined."""
    QUIET_GONE = "2;9"
    """Typography and layout: without a colour of their own."""
    QUIET_NEW = "2;4"


_BRACKETS = {
    Ink.GONE: ("[-", "-]"),
    Ink.QUIET_GONE: ("[-", "-]"),
    Ink.NEW: ("{+", "+}"),
    Ink.QUIET_NEW: ("{+", "+}"),
}


class Stretch(Struct, frozen=True):
    """Some text in one ink."""

    text: str
    ink: Ink = Ink.PLAIN


Line = list[Stretch]


def rendered(lines: Iterable[Line], *, colour: bool, width: int | None, indent: str = "") -> str:
    """Lines as text, wrapped at `width` cells if it is given, each behind `indent`."""
    out: list[str] = []
    paint = _painted if colour else _bracketed
    for line in lines:
        if width is None:
            texts = ["".join(map(paint, line))]
        elif colour:
            texts = ["".join(map(paint, row)) for row in wrapped(line, width - len(indent))]
        else:
            whole = [Stretch(paint(one)) for one in line]
            rows = wrapped(whole, width - len(indent))
            texts = ["".join(one.text for one in row) for row in rows]
        out += [(indent + text if text else "") + "\n" for text in texts]
    return "".join(out)


def _bracketed(one: Stretch) -> str:
    if one.ink not in _BRACKETS:
        return one.text
    opening, closing = _BRACKETS[one.ink]
    return f"{opening}{one.text}{closing}"


def _painted(one: Stretch) -> str:
    if one.ink is Ink.PLAIN or not one.text:
        return one.text
    return f"\x1b[{one.ink.value}m{one.text}\x1b[0m"


_WORDS = re.compile(r" +|[^ ]+")


def wrapped(line: Line, width: int) -> list[Line]:
    """A line cut at spaces into lines of at most `width` cells; the spaces at the cuts go.

    A word longer than a line, as in a script without spaces, is cut where the line is full.
    """
    from rich.cells import cell_len

    width = max(width, 8)
    rows: list[Line] = [[]]
    used = 0
    word: Line = []
    length = 0

    def place() -> None:
        nonlocal used, word, length
        if used and used + length > width:
            _strip_end(rows[-1])
            rows.append([])
            used = 0
        for one in word:
            cells = cell_len(one.text)
            if used + cells <= width:
                rows[-1].append(one)
                used += cells
                continue
            for character in one.text:
                cells = cell_len(character)
                if used + cells > width:
                    rows.append([])
                    used = 0
                rows[-1].append(Stretch(character, one.ink))
                used += cells
        word, length = [], 0

    for one in line:
        for text in _WORDS.findall(one.text):
            if not text.startswith(" "):
                word.append(Stretch(text, one.ink))
                length += cell_len(text)
                continue
            place()
            if used and used + len(text) <= width:
                rows[-1].append(Stretch(text, one.ink))
                used += len(text)
    place()
    _strip_end(rows[-1])
    return [_joined(row) for row in rows]


def _strip_end(row: Line) -> None:
    while row and not row[-1].text.strip(" "):
        row.pop()


def _joined(row: Line) -> Line:
    """Neighbours of one ink as one, so that a marked phrase is one stretch."""
    out: Line = []
    for one in row:
        if out and out[-1].ink is one.ink:
            out[-1] = Stretch(out[-1].text + one.text, one.ink)
        else:
            out.append(one)
    return out
