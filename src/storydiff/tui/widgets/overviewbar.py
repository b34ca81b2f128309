"""The column at the edge that shows the whole document; a click goes there."""

from __future__ import annotations

from typing import ClassVar

from rich.segment import Segment
from rich.style import Style
from textual import events
from textual.message import Message
from textual.strip import Strip
from textual.widget import Widget

from storydiff.tui.looks import Look
from storydiff.tui.overview import Mark, line_of_cell, overview
from storydiff.tui.rows import Rows

__all__ = ["OverviewBar"]


class OverviewBar(Widget, can_focus=False):
    """Signs of changes from the top of the text to its end, and which part of it is in sight."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {look.component for look in Look}

    class Pressed(Message):
        """The reader clicked on a line of the document."""

        def __init__(self, line: int, change: int | None) -> None:
            super().__init__()
            self.line = line
            self.change = change
            """The change whose sign is there."""

    def __init__(self) -> None:
        super().__init__(id="overview")
        self._view: Rows | None = None
        self._marks: tuple[Mark | None, ...] = ()
        self._seen = range(0)
        self._styles: dict[Look | None, Style] = {}

    def show(self, view: Rows | None) -> None:
        """Show another picture of the document."""
        self._view = view
        self._marks = ()
        self.refresh()

    def see(self, lines: range) -> None:
        """These lines are in sight."""
        if lines != self._seen:
            self._seen = lines
            self.refresh()

    def on_resize(self) -> None:
        """Cells stand for other lines."""
        self._marks = ()

    def notify_style_update(self) -> None:
        """Forget the old colours."""
        super().notify_style_update()
        self._styles.clear()

    def on_click(self, event: events.Click) -> None:
        """Go there."""
        if self._view is None:
            return
        mark = self._marks[event.y] if event.y < len(self._marks) else None
        line = line_of_cell(event.y, self.size.height, self._view)
        self.post_message(self.Pressed(line, mark.change if mark else None))

    def render_line(self, y: int) -> Strip:
        """Draw one cell: a sign, on a ground that tells whether its lines are in sight."""
        view, height = self._view, self.size.height
        if view is not None and len(self._marks) != height:
            self._marks = overview(view, height)
        mark = self._marks[y] if y < len(self._marks) else None
        ground = self._style(None)
        if view is not None:
            first = line_of_cell(y, height, view)
            last = max(first + 1, line_of_cell(y + 1, height, view))
            if first < self._seen.stop and self._seen.start < last:
                ground = self._style(Look.FOLD)
        if mark is None:
            return Strip([Segment(" " * self.size.width, ground)])
        style = Style(color=self._style(mark.look).color, bgcolor=ground.bgcolor, bold=mark.is_loud)
        return Strip([Segment(mark.sign.value.ljust(self.size.width), style)])

    def _style(self, look: Look | None) -> Style:
        known = self._styles.get(look)
        if known is None:
            names = [look.component] if look else []
            known = self._styles[look] = self.get_visual_style(*names).rich_style
        return known
