"""The column at the edge that shows the whole document; a click goes there."""

from __future__ import annotations

from rich.segment import Segment
from rich.style import Style
from textual import events
from textual.geometry import Region
from textual.message import Message
from textual.strip import Strip

from storydiff.tui.looks import Look
from storydiff.tui.overview import Mark, line_of_cell, overview
from storydiff.tui.rows import Rows
from storydiff.tui.widgets.inked import Inked

__all__ = ["OverviewBar"]


class OverviewBar(Inked, can_focus=False):
    """Signs of changes from the top of the text to its end, and which part of it is in sight."""

    class Pressed(Message):
        """The reader clicked on a line of the document."""

        def __init__(self, line: int, change: int | None) -> None:
            super().__init__()
            self.line = line
            self.change = change
            """The change whose sign is there."""

    def __init__(self) -> None:
        super().__init__("overview")
        self._view: Rows | None = None
        self._marks: tuple[Mark | None, ...] = ()
        self._drawn: dict[tuple[Mark | None, bool], Strip] = {}
        """Cells as they look, by their mark and whether their lines are in sight."""
        self._seen = range(0)
        self._grounds = range(0)
        """The cells on another ground, as their lines are in sight."""

    def show(self, view: Rows | None) -> None:
        """Show another picture of the document."""
        self._view = view
        self._marks = ()
        # Of a book the marks take a moment: the words are drawn first.
        self.call_after_refresh(self._mark)

    def _mark(self) -> None:
        """Find the marks, and draw them."""
        if self._view is not None:
            self._marks = overview(self._view, self.size.height)
            self._grounds = self._cells()
        self.refresh()

    def see(self, lines: range) -> None:
        """These lines are in sight; only cells that are so no longer, or newly, are drawn anew."""
        self._seen = lines
        was, self._grounds = self._grounds, self._cells()
        for y in (*range(was.start, was.stop), *range(self._grounds.start, self._grounds.stop)):
            if (y in was) is not (y in self._grounds):
                self.refresh(Region(0, y, self.size.width, 1))

    def _cells(self) -> range:
        """The cells that stand for lines in sight."""
        view, height = self._view, self.size.height
        if view is None or not view.page.height or not height:
            return range(0)
        total = view.page.height
        first = self._seen.start * height // total
        last = min(height, max(first + 1, -(-self._seen.stop * height // total)))
        return range(first, last)

    def on_resize(self) -> None:
        """Cells stand for other lines."""
        self._mark()

    def notify_style_update(self) -> None:
        """Forget what was drawn in the colours of the old theme."""
        super().notify_style_update()
        self._drawn.clear()

    def on_click(self, event: events.Click) -> None:
        """Go there."""
        if self._view is None:
            return
        mark = self._marks[event.y] if event.y < len(self._marks) else None
        line = line_of_cell(event.y, self.size.height, self._view)
        self.post_message(self.Pressed(line, mark.change if mark else None))

    def render_lines(self, crop: Region) -> list[Strip]:
        """Draw the cells: a sign each, on a ground that tells whether its lines are in sight."""
        cells = [self._cell(y) for y in range(crop.y, crop.bottom)]
        if crop.x or crop.width != self.region.width:
            cells = [cell.crop(crop.x, crop.right) for cell in cells]
        return cells

    def _cell(self, y: int) -> Strip:
        key = (self._marks[y] if y < len(self._marks) else None, y in self._grounds)
        cell = self._drawn.get(key)
        if cell is None:
            cell = self._drawn[key] = self._draw(*key)
        return cell

    def _draw(self, mark: Mark | None, in_sight: bool) -> Strip:
        text = self.ink((Look.TEXT,))
        ground = self.ink((Look.FOLD,)) if in_sight else text
        # Where there is no tint, a line tells what is in sight.
        is_untold = in_sight and ground.bgcolor == text.bgcolor
        edge = Segment("│" if is_untold else " ", text)
        if mark is None:
            return Strip([edge, Segment(" ", ground)])
        colour = self.ink((mark.look,)).color
        style = Style(color=colour, bgcolor=ground.bgcolor, bold=mark.is_loud)
        return Strip([edge, Segment(mark.sign.value, style)])
