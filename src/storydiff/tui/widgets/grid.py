"""The table of how like the versions of a story are, with their numbers on both edges."""

from __future__ import annotations

from collections.abc import Sequence

from textual import events
from textual.content import Content
from textual.geometry import Size
from textual.message import Message
from textual.widget import Widget

from storydiff.tui import wording
from storydiff.tui.matrix import Window

__all__ = ["Grid"]

_CELL = 4
"""Cells that a per cent takes, 100 included, with a blank in front."""
_HEADS = 1
"""Lines above the table."""
_STRONG, _WEAK = 0.95, 0.5
"""From this likeness on a figure is bold; below the other it is faint. Bold is what differs little,
faint what shares half its phrases or less: only a help for the eye, the figures say the same."""


class Grid(Widget, can_focus=True):
    """One row and one column for each version; one cell is current.

    :param similarity: square and symmetric, from 0 to 1.
    """

    class Moved(Message):
        """Another cell is current."""

        def __init__(self, row: int, column: int) -> None:
            super().__init__()
            self.row = row
            self.column = column

    class Chosen(Message):
        """The reader wants to compare the two versions of the current cell."""

    def __init__(self, similarity: Sequence[Sequence[float]], row: int, column: int) -> None:
        super().__init__(id="grid")
        self._similarity = similarity
        self.row, self.column = row, column
        count = len(similarity)
        self._rows, self._columns = Window(count, count), Window(count, count)

    @property
    def _edge(self) -> int:
        """Cells of the left edge: the numbers of the rows."""
        return len(str(len(self._similarity))) + 1

    def get_content_width(self, container: Size, viewport: Size) -> int:
        """As wide as the whole table."""
        return self._edge + _CELL * len(self._similarity)

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """As high as the whole table."""
        return _HEADS + len(self._similarity)

    @property
    def unseen(self) -> str:
        """What part is seen, if it is not all: ``rows 1–16 and columns 1–18 of 30``."""
        parts = [
            f"{name} {window.seen.start + 1}–{window.seen.stop}"
            for name, window in (("rows", self._rows), ("columns", self._columns))
            if len(window.seen) < window.count
        ]
        return f"{' and '.join(parts)} of {len(self._similarity)}" if parts else ""

    def on_resize(self) -> None:
        """There is another room."""
        self._go(self.row, self.column)

    def on_focus(self) -> None:
        """Show where one is."""
        self._go(self.row, self.column)

    def step(self, down: int, right: int) -> None:
        """Go to another cell, so many rows down and columns to the right."""
        self._go(self.row + down, self.column + right)

    @property
    def rows_seen(self) -> int:
        """How many rows are on the screen; at least one."""
        return max(1, len(self._rows.seen))

    def _go(self, row: int, column: int) -> None:
        if not self.size:
            return
        last = len(self._similarity) - 1
        self.row, self.column = max(0, min(row, last)), max(0, min(column, last))
        self._rows = self._rows.around(self.row, self.size.height - _HEADS)
        self._columns = self._columns.around(self.column, (self.size.width - self._edge) // _CELL)
        self.refresh()
        self.post_message(self.Moved(self.row, self.column))

    def on_click(self, event: events.Click) -> None:
        """One click goes to a cell, two compare."""
        x, y = event.x - self._edge, event.y - _HEADS
        if x < 0 or y < 0:
            return
        row, column = self._rows.start + y, self._columns.start + x // _CELL
        if row in self._rows.seen and column in self._columns.seen:
            self._go(row, column)
            if event.chain == 2:
                self.post_message(self.Chosen())

    def on_mouse_scroll_down(self, event: events.MouseScrollDown) -> None:
        """The wheel goes down."""
        event.stop()
        self.step(*((0, 1) if event.shift else (1, 0)))

    def on_mouse_scroll_up(self, event: events.MouseScrollUp) -> None:
        """The wheel goes up."""
        event.stop()
        self.step(*((0, -1) if event.shift else (-1, 0)))

    def render(self) -> Content:
        """The part that is seen."""
        head = [(" " * self._edge, "")]
        head += [
            (
                f"{column + 1:>{_CELL}}",
                "bold $accent" if column == self.column else "$foreground 60%",
            )
            for column in self._columns.seen
        ]
        lines = [Content.assemble(*head)]
        for row in self._rows.seen:
            edge = "bold $accent" if row == self.row else "$foreground 60%"
            pieces = [(f"{row + 1:>{self._edge - 1}} ", edge)]
            pieces += [self._cell(row, column) for column in self._columns.seen]
            lines.append(Content.assemble(*pieces))
        return Content("\n").join(lines)

    def _cell(self, row: int, column: int) -> tuple[str, str]:
        """The text of a cell and its style."""
        here = row == self.row and column == self.column
        if row == column:
            return f"{'·':>{_CELL}}", "reverse" if here else "$foreground 40%"
        value = self._similarity[row][column]
        text = f"{wording.percent(value)[:-1]:>{_CELL}}"
        if here:
            return text, "bold reverse"
        if value >= _STRONG:
            return text, "bold"
        return text, "$foreground 65%" if value < _WEAK else ""
