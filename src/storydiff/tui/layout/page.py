"""Rows of paragraphs, level in all columns, as lines of a screen.

::

    row 0   ¶1 first line       | ¶1 first line
            ¶1 second line      |
    (blank between rows)
    row 1   ¶2                  | ¶2
                                | (blank between the halves)
                                | ¶3
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from msgspec import Struct

from storydiff.model import Span
from storydiff.tui.layout.column import Column

__all__ = ["Line", "Page", "Slot", "lay_out"]


class Slot(Struct, frozen=True):
    """The paragraphs that stand level: for each column their indexes, in order.

    A slot without any paragraph is one line high: a fold.
    """

    cells: tuple[tuple[int, ...], ...]
    tight: bool = False
    """Whether no blank line parts it from a neighbour that is tight too."""


class Line(Struct, frozen=True):
    """One line of one column."""

    slot: int | None
    """Index of the slot it lies in; none for the blank line after one."""
    within: int = 0
    """Which line of the slot it is."""
    paragraph: int | None = None
    """The paragraph it shows a line of; none if the column has nothing there."""
    number: int = 0
    """Which line of the paragraph it is."""
    start: int = 0
    """First drawn character of the paragraph that stands on it."""
    stop: int = 0
    """First drawn character after those that are shown."""
    span: Span | None = None
    """The code points that belong to it, the white space at its end too."""


class Page(Struct, frozen=True):
    """Every slot at its place. Law: a slot is equally high in all columns."""

    columns: tuple[Column, ...]
    slots: tuple[Slot, ...]
    tops: tuple[int, ...]
    """The first line of each slot."""
    heights: tuple[int, ...]
    """Lines of each slot, the blank line after it not counted."""
    height: int
    """Lines in all."""

    def slot_at(self, y: int) -> int | None:
        """The slot on line `y`, or the one before the blank line there; none if there is none."""
        index = bisect_right(self.tops, y) - 1
        return index if index >= 0 and y < self.height else None

    def line(self, column: int, y: int) -> Line:
        """What stands on line `y` of a column."""
        index = self.slot_at(y)
        if index is None:
            return Line(None)
        within = y - self.tops[index]
        if within >= self.heights[index]:
            return Line(None)
        slot = self.slots[index]
        source = self.columns[column]
        left = within
        for paragraph in slot.cells[column]:
            ends = source.ends(paragraph)
            if left < len(ends):
                return _line(source, index, within, paragraph, left)
            left -= len(ends) + (not slot.tight)
            if left < 0:
                break
        return Line(index, within)

    def find(self, column: int, paragraph: int, slot: int, place: int) -> int:
        """The line on which the code point at `place` of a paragraph of `slot` stands."""
        y = self.tops[slot]
        for other in self.slots[slot].cells[column]:
            ends = self.columns[column].ends(other)
            if other == paragraph:
                flow = self.columns[column].flow(paragraph)
                return y + min(bisect_right(ends, flow.index(place)), len(ends) - 1)
            y += len(ends) + (not self.slots[slot].tight)
        raise ValueError(f"paragraph {paragraph} is not in slot {slot}")


def lay_out(columns: Sequence[Column], slots: Sequence[Slot]) -> Page:
    """Put each slot below the one before it."""
    tops: list[int] = []
    heights: list[int] = []
    y = 0
    before: Slot | None = None
    for slot in slots:
        if before is not None and not (before.tight and slot.tight):
            y += 1
        height = 1
        for column, cell in zip(columns, slot.cells, strict=True):
            # Of most slots each cell is one paragraph: a book is laid out while a window is dragged.
            if len(cell) == 1:
                lines = len(column.ends(cell[0]))
            elif cell:
                lines = sum([len(column.ends(paragraph)) for paragraph in cell])
                lines += (len(cell) - 1) * (not slot.tight)
            else:
                continue
            if lines > height:
                height = lines
        tops.append(y)
        heights.append(height)
        y += height
        before = slot
    return Page(tuple(columns), tuple(slots), tuple(tops), tuple(heights), y)


def _line(column: Column, slot: int, within: int, paragraph: int, number: int) -> Line:
    ends = column.ends(paragraph)
    flow = column.flow(paragraph)
    start = ends[number - 1] if number else 0
    end = ends[number]
    stop = start + len(flow.drawn[start:end].rstrip(" \n\t\u3000"))
    first = flow.place(start) if number else flow.span.start
    return Line(slot, within, paragraph, number, start, stop, Span(first, flow.place(end)))
