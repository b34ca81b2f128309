"""One paragraph as it is drawn, before it is cut into lines."""

from __future__ import annotations

from bisect import bisect_left

from msgspec import Struct

from storydiff.model import Role, Span
from storydiff.tui.layout.pictures import cells, is_plain, pictured, without_silent

__all__ = ["Flow", "flow", "keeps_lines"]

_TAB = 4
"""Cells from one tab stop to the next."""
_KEEP_LINES = frozenset({Role.VERSE, Role.LIST, Role.TABLE, Role.CODE})


def keeps_lines(role: Role) -> bool:
    """Whether a line break inside a paragraph of this role is meant; elsewhere it is a space."""
    return role in _KEEP_LINES


class Flow(Struct, frozen=True):
    """The drawn characters of one paragraph and which code points they stand for.

    A newline in `drawn` ends a line; a tab is as many blanks as `widths` says.
    """

    span: Span
    """The paragraph, in code points of the article's text."""
    drawn: str
    places: tuple[int, ...] = ()
    """For each drawn character its code point, counted from the paragraph's start; empty if the
    two run in step."""
    widths: bytes = b""
    """Cells of each drawn character; empty if each takes one."""

    def place(self, index: int) -> int:
        """The offset in the article of drawn character `index`; past the last: the end."""
        if index >= len(self.drawn):
            return self.span.end
        return self.span.start + (self.places[index] if self.places else index)

    def index(self, place: int) -> int:
        """The first drawn character that stands for the code point at offset `place` or later."""
        offset = max(0, place - self.span.start)
        if self.places:
            return bisect_left(self.places, offset)
        return min(offset, len(self.drawn))

    def index_at(self, start: int, stop: int, cell: int) -> int | None:
        """Which drawn character from `start` on covers a cell; none if the line is shorter."""
        column = 0
        for index in range(start, stop):
            column += self.widths[index] if self.widths else 1
            if column > cell:
                return index
        return None

    def index_after(self, start: int, stop: int, characters: int) -> int:
        """Which drawn character comes after so many characters of `shown`; at most `stop`."""
        index = start
        while index < stop and characters > 0:
            characters -= self.widths[index] if self.drawn[index] == "\t" else 1
            index += 1
        return index

    def width(self, start: int, stop: int) -> int:
        """Cells of the drawn characters from `start` to `stop`."""
        return sum(self.widths[start:stop]) if self.widths else stop - start

    def shown(self, start: int, stop: int) -> str:
        """What is put on the screen for the drawn characters from `start` to `stop`."""
        text = self.drawn[start:stop]
        if "\n" in text:
            text = text.replace("\n", " ")
        if "\t" not in text:
            return text
        return "".join(
            " " * self.widths[start + index] if character == "\t" else character
            for index, character in enumerate(text)
        )


def flow(text: str, span: Span, *, keep_lines: bool = False) -> Flow:
    """The drawn form of the paragraph at `span` of `text`.

    :param keep_lines: whether its line breaks are kept; if not, they are drawn as spaces.
    """
    raw = span.of(text)
    flat = raw if keep_lines else raw.replace("\n", " ")
    if is_plain(flat):
        return Flow(span, flat)
    kept, places = without_silent(raw)
    drawn = pictured(kept)
    if not keep_lines:
        drawn = drawn.replace("\n", " ").replace("\t", " ")
    return Flow(span, drawn, tuple(places), _widths(drawn))


def _widths(drawn: str) -> bytes:
    if all(cells(character) == 1 for character in set(drawn) if character != "\n") and (
        "\t" not in drawn
    ):
        return b""
    widths = bytearray(len(drawn))
    column = 0
    for index, character in enumerate(drawn):
        if character == "\n":
            column = 0
            continue
        width = _TAB - column % _TAB if character == "\t" else cells(character)
        widths[index] = width
        column += width
    return bytes(widths)
