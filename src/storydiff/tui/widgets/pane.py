"""One version's text: a widget that draws only the lines that can be seen."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Protocol

from rich.segment import Segment
from rich.style import Style
from textual import events
from textual.geometry import Size
from textual.message import Message
from textual.scroll_view import ScrollView
from textual.selection import Selection
from textual.strip import Strip

from storydiff.model import Span
from storydiff.tui.inks import Inks
from storydiff.tui.layout import Page
from storydiff.tui.looks import Look
from storydiff.tui.paint import Painted

__all__ = ["Pane", "Shown"]


class Shown(Protocol):
    """What a pane draws from: lines at their places, and how each looks."""

    @property
    def page(self) -> Page:
        """All lines."""
        ...

    @property
    def margin(self) -> int:
        """Cells of the gutter."""
        ...

    def paint(self, y: int) -> Painted:
        """The pieces of line `y`."""
        ...


class Pane(ScrollView, can_focus=True, inherit_bindings=False):
    """The lines of one column; scrolls with its partner if it has one."""

    ALLOW_SELECT = True

    class Resized(Message):
        """The pane has another width than the page it shows."""

    class Pressed(Message):
        """The reader clicked on a line."""

        def __init__(self, pane: Pane, y: int, offset: int | None) -> None:
            super().__init__()
            self.pane = pane
            self.y = y
            """The line of the page."""
            self.offset = offset
            """The code point under the pointer; none if there are no words."""

        @property
        def control(self) -> Pane:
            """The pane that was clicked."""
            return self.pane

    class Scrolled(Message):
        """Other lines can be seen."""

    class SelectionBegun(Message):
        """The reader pressed the button here: what is selected belongs to this pane."""

        def __init__(self, pane: Pane) -> None:
            super().__init__()
            self.pane = pane

    def __init__(self, name: str, column: int = 0) -> None:
        super().__init__(id=name)
        self.column = column
        """Which column of the page it draws."""
        self.partner: Pane | None = None
        """The pane that scrolls along."""
        self._shown: Shown | None = None
        self._strips: dict[int, Strip] = {}
        self._inks: Inks | None = None

    @property
    def inks(self) -> Inks:
        """What the looks are in this theme."""
        if self._inks is None:
            self._inks = Inks(self.app.theme_variables, coloured=not self.app.no_color)
        return self._inks

    @property
    def text_width(self) -> int:
        """Cells there are for margin and words."""
        return self.scrollable_content_region.width

    def show(self, shown: Shown | None) -> None:
        """Draw something else; the place on the screen is kept as far as there are lines."""
        self._shown = shown
        self._strips.clear()
        height = shown.page.height if shown else 0
        self.virtual_size = Size(self.text_width, height)
        self.refresh()

    def repaint(self) -> None:
        """Draw the same lines anew: a look has changed."""
        self._strips.clear()
        self.refresh()

    def notify_style_update(self) -> None:
        """Forget what was drawn in the old colours."""
        super().notify_style_update()
        self._inks = None
        self._strips.clear()

    def selection_updated(self, selection: Selection | None) -> None:
        """Draw the selected words anew."""
        self._strips.clear()
        self.refresh()

    def on_resize(self) -> None:
        """Tell that the words need other lines."""
        self._strips.clear()
        self.post_message(self.Resized())

    def watch_scroll_y(self, old_value: float, new_value: float) -> None:
        """Take the partner along."""
        super().watch_scroll_y(old_value, new_value)
        if self.partner is not None and self.partner.scroll_y != new_value:
            # At once: both are drawn in one picture.
            self.partner.scroll_to(y=new_value, animate=False, force=True, immediate=True)
        self.post_message(self.Scrolled())

    def on_mouse_down(self, event: events.MouseDown) -> None:
        """Remember where a selection begins."""
        self.post_message(self.SelectionBegun(self))

    def on_click(self, event: events.Click) -> None:
        """Say which line and which word was clicked; a double click must not select it all."""
        event.prevent_default()
        if self._shown is None:
            return
        at = event.get_content_offset(self)
        if at is None:
            return
        y = at.y + self.scroll_offset.y
        self.post_message(self.Pressed(self, y, self._offset_at(at.x, y)))

    def _offset_at(self, x: int, y: int) -> int | None:
        assert self._shown is not None
        page = self._shown.page
        line = page.line(self.column, y)
        x -= self._shown.margin
        if line.paragraph is None or x < 0:
            return None
        flow = page.columns[self.column].flow(line.paragraph)
        index = flow.index_at(line.start, line.stop, x)
        return None if index is None else flow.place(index)

    def get_selection(self, selection: Selection) -> tuple[str, str] | None:
        """The selected text of this version, as it stands in the file; no margin, no padding."""
        if self._shown is None:
            return None
        text = selected_text(self._shown.page, self.column, self._shown.margin, selection)
        return (text, "\n") if text else None

    def render_line(self, y: int) -> Strip:
        """Draw line `y` of what can be seen."""
        width = self.size.width
        if self._shown is None:
            return Strip.blank(width, self.inks[Look.TEXT,])
        at = y + self.scroll_offset.y
        strip = self._strips.get(at)
        if strip is None or strip.cell_length != width:
            strip = self._strip(self._shown.paint(at), at, width)
            self._strips[at] = strip
        return strip

    def _strip(self, painted: Painted, y: int, width: int) -> Strip:
        inks = self.inks
        pieces: Iterable[tuple[str, Style]] = [
            (piece.text, inks[piece.looks])
            for piece in (*painted.gutter, *painted.body)
            if piece.text
        ]
        selection = self.text_selection
        span = selection.get_span(y) if selection is not None else None
        if span is not None:
            style = self.screen.get_visual_style("screen--selection").rich_style
            margin = sum(len(piece.text) for piece in painted.gutter)
            pieces = _selected(pieces, margin, span, style)
        strip = Strip([Segment(text, style) for text, style in pieces])
        return strip.adjust_cell_length(width, inks[painted.rest]).apply_offsets(0, y)


def _selected(
    pieces: Iterable[tuple[str, Style]], margin: int, span: tuple[int, int], style: Style
) -> list[tuple[str, Style]]:
    """Lay the style of a selection over the words between two columns of characters."""
    start, stop = span
    start = max(start, margin)
    cut: list[tuple[str, Style]] = []
    at = 0
    for text, old in pieces:
        end = at + len(text)
        first = min(max(start, at), end)
        last = end if stop < 0 else max(first, min(stop, end))
        cut += [
            (text[: first - at], old),
            (text[first - at : last - at], old + style),
            (text[last - at :], old),
        ]
        at = end
    return [(text, look) for text, look in cut if text]


def selected_text(page: Page, column: int, margin: int, selection: Selection) -> str:
    """The text of one column between two places on the screen."""
    first = max(0, selection.start.y if selection.start else 0)
    last = min(page.height - 1, selection.end.y if selection.end else page.height - 1)
    found: dict[int, tuple[int, int]] = {}
    for y in range(first, last + 1):
        line = page.line(column, y)
        if line.paragraph is None or line.span is None:
            continue
        flow = page.columns[column].flow(line.paragraph)
        start, end = line.span.start, line.span.end
        if selection.start and y == selection.start.y:
            index = flow.index_after(line.start, line.stop, selection.start.x - margin)
            start = flow.place(index)
        if selection.end and y == selection.end.y:
            index = flow.index_after(line.start, line.stop, selection.end.x - margin)
            end = flow.place(index)
        begun = found.get(line.paragraph, (start, end))[0]
        found[line.paragraph] = (begun, max(begun, end))
    return page.columns[column].copied(
        {paragraph: Span(start, end) for paragraph, (start, end) in found.items()}
    )
