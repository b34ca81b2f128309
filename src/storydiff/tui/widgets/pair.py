"""Two versions to go about in: from change to change, from match to match, to where one clicks."""

from __future__ import annotations

from bisect import bisect_left

from textual import on
from textual.message import Message

from storydiff.model import Family
from storydiff.present import Fold
from storydiff.tui.in_sight import other_end
from storydiff.tui.searching import Query, Stop
from storydiff.tui.widgets.overviewbar import OverviewBar
from storydiff.tui.widgets.pane import Pane
from storydiff.tui.widgets.panes import ABOVE, TWO_FROM, Panes

__all__ = ["QUIET", "TWO_FROM", "Pair"]

QUIET = frozenset({Family.TYPOGRAPHY, Family.LAYOUT})
"""What one key mutes: what no reader hears when the text is read aloud."""


class Pair(Panes):
    """The panes, with one current change."""

    class NoMore(Message):
        """There is no change further on in the direction asked for."""

        def __init__(self, forward: bool) -> None:
            super().__init__()
            self.forward = forward

    def step(self, forward: bool) -> None:
        """Go to the next change that can be visited, or to the one before.

        Counted from the current one, or from the top of the screen if the reader scrolled away.
        """
        view = self.view
        if view is None:
            return
        order = view.order
        known = None
        if self.current is not None and not self._sight.is_lost:
            known = view.place_in_order.get(self.current)
        if known is not None:
            place = known + (1 if forward else -1)
        else:
            top = self._line_of_current()
            place = bisect_left(order, top, key=lambda index: view.lines_of(index).start)
            place -= not forward
        if 0 <= place < len(order):
            self.go_to(order[place])
        else:
            self.post_message(self.NoMore(forward))

    def seek(self, query: Query) -> None:
        """Look for something, from the top of the screen on; for nothing, to end the search."""
        if self.view is None:
            return
        if not query.text:
            self.hunt.end()
        else:
            self.hunt.begin(query, self.view)
            self._go_to_stop(self.hunt.step(forward=True, top=int(self.lead.scroll_y)))
        self._repaint()

    def step_match(self, forward: bool) -> None:
        """Go to the next match of the search, or to the one before; what hides it is opened."""
        self._go_to_stop(self.hunt.step(forward=forward, top=None))
        self._repaint()

    def _go_to_stop(self, stop: Stop | None) -> None:
        if stop is None or self.view is None:
            return
        if stop.fold is not None:
            self.open_folds([stop.fold])
            stop = self.hunt.current or stop
        y = self.view.line_of(stop.place(self.view))
        if y is not None:
            self._bring_into_view(range(y, y + 1))

    def _bring_into_view(self, lines: range) -> tuple[int, int]:
        """Scroll until `lines` can be seen: the line on top before, and the one wanted there."""
        pane = self.lead
        y = top = int(pane.scroll_y)
        height = pane.size.height
        if lines and (lines.start < top or lines.stop > top + height):
            y = max(0, min(lines.start - height // ABOVE, int(pane.max_scroll_y)))
            self.scroll_lines_to(y)
        return top, y

    def go_to(self, change: int) -> None:
        """Make `change` current and bring it into view."""
        self.current = change
        self._repaint()
        view = self.view
        self._sight.go(*self._bring_into_view(view.lines_of(change) if view else range(0)))
        self.post_message(self.Changed())

    @property
    def has_moves(self) -> bool:
        """Whether a paragraph moved."""
        return self.comparison is not None and any(
            link.moved for link in self.comparison.alignment.links
        )

    def go_to_other_end(self) -> bool:
        """Bring the other end of the move the reader is at into view; false if it did not move."""
        view, link = self.view, self.link
        y = None if view is None or link is None else other_end(view, link, self._lines)
        if y is None:
            return False
        self.scroll_lines_to(y - self.lead.size.height // ABOVE)
        return True

    @on(Pane.Scrolled)
    def _notice(self) -> None:
        """See whether the current change is still in sight."""
        self._show_sight()
        if self.view is not None and self.current is not None:
            top = int(self.lead.scroll_y)
            seen = range(top, top + self.lead.size.height)
            self._sight.scrolled(seen, self.view.lines_of(self.current))

    @on(OverviewBar.Pressed)
    def _jump(self, event: OverviewBar.Pressed) -> None:
        """Go where the reader clicked: to the change there, else to the line."""
        event.stop()
        if event.change is not None:
            self.go_to(event.change)
        else:
            self.scroll_lines_to(event.line)

    @on(Pane.Pressed)
    def _press(self, event: Pane.Pressed) -> None:
        event.stop()
        view = self.view
        number = view.page.slot_at(event.y) if view else None
        if view is None or number is None:
            return
        row = view.rows[number]
        if isinstance(row, Fold):
            self.open_folds([row])
            return
        change = view.change_at(event.pane.column, event.y, event.offset)
        if change is not None:
            self.go_to(change)

    def _line_of_current(self) -> int:
        """From where the search for the next change begins."""
        view = self.view
        assert view is not None
        if self.current is not None and not self._sight.is_lost:
            lines = view.lines_of(self.current)
            if lines:
                return lines.start
        return int(self.lead.scroll_y)
