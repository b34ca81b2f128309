"""One version's text: a widget that draws only the lines that can be seen."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Protocol

from rich.cells import cell_len
from rich.segment import Segment
from rich.style import Style
from textual import events
from textual.geometry import Region, Size
from textual.message import Message
from textual.scroll_view import ScrollView
from textual.selection import Selection
from textual.strip import Strip

from storydiff.model import Span
from storydiff.tui.layout import Page
from storydiff.tui.looks import Look
from storydiff.tui.paint import Painted
from storydiff.tui.widgets.inked import Inked

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

    def stale_since(self, before: object) -> tuple[range, ...] | None:
        """The lines that look other than in `before`; none if all may."""
        ...


class Pane(Inked, ScrollView, can_focus=True, inherit_bindings=False):
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
        super().__init__(name)
        self.column = column
        """Which column of the page it draws."""
        self.partner: Pane | None = None
        """The pane that scrolls along."""
        self._shown: Shown | None = None
        self._strips: dict[int, Strip] = {}
        """The lines that were drawn, each `_drawn_width` cells wide."""
        self._drawn_width = 0

    @property
    def margin(self) -> int:
        """Cells of the gutter of what is shown."""
        return self._shown.margin if self._shown is not None else 0

    @property
    def text_width(self) -> int:
        """Cells there are for margin and words."""
        return self.scrollable_content_region.width

    def show(self, shown: Shown | None) -> None:
        """Draw something else; the place on the screen is kept as far as there are lines."""
        before, self._shown = self._shown, shown
        stale = shown.stale_since(before) if shown else None
        if stale is None:
            self._strips.clear()
        else:
            for lines in stale:
                for y in lines:
                    self._strips.pop(y, None)
        height = shown.page.height if shown else 0
        size = Size(self.text_width, height)
        if self.partner is None:
            self.virtual_size = size
        elif size != self.virtual_size:
            # It has no bar to scroll with that would have to be laid out anew.
            self.set_reactive(ScrollView.virtual_size, size)
        self.refresh()

    def repaint(self) -> None:
        """Draw the same lines anew: a look has changed."""
        self._strips.clear()
        self.refresh()

    def notify_style_update(self) -> None:
        """Forget what was drawn in the old colours."""
        super().notify_style_update()
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
        """Line `y` of what can be seen, each cell with its place: asked for by the mouse alone."""
        at = y + self.scroll_offset.y
        width = self.size.width
        segments = self._segments(at, width, width, self._span_selected(at))
        return Strip(segments).apply_offsets(0, at)

    def render_lines(self, crop: Region) -> list[Strip]:
        """Draw the lines that can be seen.

        By itself, past the cache of styled lines: a pane has neither borders nor titles, and a page
        of two panes is drawn in a third of the time.
        """
        width = self.region.width
        if width != self._drawn_width:
            self._strips.clear()
            self._drawn_width = width
        if self._shown is None:
            return [Strip([Segment(" " * crop.width, self.ink((Look.TEXT,)))])] * crop.height
        content = self.size.width
        top = int(self.scroll_y)
        strips: list[Strip] = []
        for y in range(top + crop.y, top + crop.bottom):
            strip = self._strips.get(y)
            if strip is None:
                segments = self._segments(y, content, width, self._span_selected(y))
                strip = self._strips[y] = Strip(segments, width)
            strips.append(strip)
        if crop.x or crop.width != width:
            strips = [strip.crop(crop.x, crop.right) for strip in strips]
        return strips

    def _span_selected(self, y: int) -> tuple[int, int] | None:
        selection = self.text_selection
        return None if selection is None else selection.get_span(y)

    def _segments(
        self, y: int, content: int, width: int, selected: tuple[int, int] | None
    ) -> list[Segment]:
        """Line `y` of the page in `content` cells, and the edge up to `width`."""
        painted = self._shown.paint(y) if self._shown is not None else Painted()
        known, ink = self._inked, self.ink
        pieces = [
            (piece.text, known.get(piece.looks) or ink(piece.looks))
            for piece in (*painted.gutter, *painted.body)
            if piece.text
        ]
        if selected is not None:
            style = self.screen.get_visual_style("screen--selection").rich_style
            margin = sum(len(piece.text) for piece in painted.gutter)
            pieces = _selected(pieces, margin, selected, style)
        segments = [Segment(text, style) for text, style in pieces]
        length = painted.width + sum([cell_len(piece.text) for piece in painted.gutter])
        if length > content:
            segments = Segment.adjust_line_length(segments, content, pad=False)
        elif length < content:
            segments.append(Segment(" " * (content - length), self.ink(painted.rest)))
        if content < width:
            segments.append(Segment(" " * (width - content), self.ink((Look.TEXT,))))
        return segments


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
