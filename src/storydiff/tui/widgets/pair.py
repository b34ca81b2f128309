"""Two versions side by side: level rows, one scroll, one current change."""

from __future__ import annotations

import threading
from bisect import bisect_left
from collections.abc import Iterable
from dataclasses import replace

from textual import on
from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.message import Message

from storydiff.model import Change, Comparison, Family, Sides
from storydiff.present import Fold, Row, Sign
from storydiff.tui.hunt import Hunt
from storydiff.tui.inline import InlineView
from storydiff.tui.keeping import kept_places, same_change
from storydiff.tui.pages import Pages, inline_gutter
from storydiff.tui.rows import Choices, Layout, Place, Rows
from storydiff.tui.searching import Query, Stop
from storydiff.tui.shown import Half, Whole
from storydiff.tui.view import View
from storydiff.tui.widgets.overviewbar import OverviewBar
from storydiff.tui.widgets.pane import Pane
from storydiff.tui.widgets.sight import Sight

__all__ = ["QUIET", "TWO_FROM", "Pair"]

QUIET = frozenset({Family.TYPOGRAPHY, Family.LAYOUT})
"""What one key mutes: what no reader hears when the text is read aloud."""
TWO_FROM = 60
"""Cells from which on two columns fit beside each other at all; below, one at a time."""
SIDES_FROM = 100
"""Cells from which on two columns of prose are read with ease; below, both are set in one, unless
the reader wants it otherwise."""
_PATIENCE = 0.5
"""Seconds to wait for a first size, at most."""
MOVED = frozenset({Sign.MOVED_AWAY, Sign.MOVED_HERE})
"""The rows of a paragraph that moved: where it stood, and where it stands."""
_ABOVE = 3
"""A change that was out of sight comes into view with a share of one in so many lines above it."""


class Pair(Horizontal):
    """Draws a comparison and keeps the reader's place in it, whatever changes."""

    class Changed(Message):
        """Another change is current, or other changes can be visited."""

    class NoMore(Message):
        """There is no change further on in the direction asked for."""

        def __init__(self, forward: bool) -> None:
            super().__init__()
            self.forward = forward

    def __init__(self, choices: Choices) -> None:
        super().__init__(id="pair")
        self.choices = choices
        self.comparison: Comparison | None = None
        self.view: Rows | None = None
        self.current: int | None = None
        """Index of the change the reader is at; it may be muted or folded away meanwhile."""
        self._sought: tuple[Change, Comparison] | None = None
        """The change that was current, while it is not known yet in what is shown now."""
        self._pages = Pages()
        self._room = (0, 0)
        """Cells of each pane, as far as they are known."""
        self._sized = threading.Event()
        """Set when they are known."""
        self._height = 0
        """Lines of a pane, before it has another size."""
        self._sight = Sight()
        self.hunt = Hunt()
        """What the reader searches for."""

    def compose(self) -> ComposeResult:
        """The two panes."""
        left, right = Pane("left", 0), Pane("right", 1)
        left.partner, right.partner = right, left
        left.add_class("-front")
        yield left
        yield right
        yield OverviewBar()

    @property
    def panes(self) -> tuple[Pane, Pane]:
        """Left and right."""
        return self.query_one("#left", Pane), self.query_one("#right", Pane)

    @property
    def set_out(self) -> Layout:
        """How the two versions are set out now: as the reader chose, or as the width suggests."""
        if self.choices.layout is not None:
            return self.choices.layout
        return Layout.SIDES if self.size.width >= SIDES_FROM else Layout.INLINE

    @property
    def _decided(self) -> Choices:
        return replace(self.choices, layout=self.set_out)

    def on_resize(self) -> None:
        """Another width may suggest another layout."""
        self._show_panes()

    def _show_panes(self) -> None:
        """Show the pane or the panes that the layout has."""
        inline = self.set_out is Layout.INLINE
        self.set_class(inline, "-inline")
        if inline and self.panes[1].has_focus:
            self.turn()

    @property
    def lead(self) -> Pane:
        """The pane whose scroll and height count: the one that can be seen."""
        left, right = self.panes
        return left if left.display else right

    def turn(self) -> None:
        """Go to the other pane; where there is room for one only, it takes the place."""
        left, right = self.panes
        front, back = (right, left) if left.has_focus else (left, right)
        y = self.lead.scroll_y
        front.add_class("-front")
        back.remove_class("-front")
        front.focus()
        front.scroll_to(y=y, animate=False, force=True)

    @property
    def has_furniture(self) -> bool:
        """Whether there are rows without any article in them, shown or folded."""
        return self._pages.has_furniture

    @property
    def wanted(self) -> tuple[int, ...]:
        """The links of the rows that can be seen, for which words are compared first."""
        return tuple(row.link for row in self._seen if not isinstance(row, Fold))

    @property
    def folds_in_sight(self) -> tuple[Fold, ...]:
        """The folds that can be seen."""
        return tuple(row for row in self._seen if isinstance(row, Fold))

    @property
    def link(self) -> int | None:
        """The link the reader is at: that of the current change, else of the first row in sight."""
        if self.current is not None and self.comparison is not None:
            link = self.comparison.changes[self.current].link
            if link is not None:
                return link
        return next((row.link for row in self._seen if not isinstance(row, Fold)), None)

    @property
    def _seen(self) -> tuple[Row | Fold, ...]:
        view = self.view
        if view is None:
            return ()
        pane = self.lead
        top = int(pane.scroll_y)
        first = view.page.slot_at(top) or 0
        last = view.page.slot_at(top + pane.size.height)
        return view.rows[first : (len(view.rows) if last is None else last + 1)]

    def show(self, comparison: Comparison) -> None:
        """Draw `comparison` (or what more is known of it), at the reader's place."""
        keep = self._places()
        was = self._current_change()
        if was is not None and self.view is not None:
            self._sought = (was, self.view.comparison)
        self.comparison = comparison
        self.current = None
        if self._sought is not None:
            self.current = same_change(*self._sought, comparison)
            if self.current is not None or comparison.complete:
                self._sought = None
        self._lay_out(keep)

    def prepare(self, comparison: Comparison) -> None:
        """Make rows and lines of `comparison` before it is shown; to be done in a thread.

        Waits a moment for the panes to have a size: a book takes a second to be broken into lines.
        """
        self._sized.wait(_PATIENCE)
        self._pages.prepare(comparison, self._decided, self._room)

    def choose(self, choices: Choices) -> None:
        """Show and mute what `choices` says."""
        self.choices = choices
        self._show_panes()
        self._lay_out()

    @property
    def top(self) -> Sides[int]:
        """The code points that stand on top of the screen, left and right; -1 for none."""
        found = Sides(-1, -1)
        if self.view is None:
            return found
        left, right = self.view.articles
        y = int(self.lead.scroll_y)
        for at in range(y, y + self.lead.size.height):
            for place in self.view.places_at(at):
                if place.article is left and found.left < 0:
                    found = Sides(place.offset, found.right)
                if place.article is right and found.right < 0:
                    found = Sides(found.left, place.offset)
            if min(found) >= 0:
                break
        return found

    def return_to(self, top: Sides[int]) -> None:
        """Put these code points on top, as far as they are there."""
        if self.view is not None and self.comparison is not None:
            articles = Sides(self.comparison.left, self.comparison.right)
            places = [
                (Place(article, offset), 0)
                for article, offset in zip(articles, top, strict=True)
                if offset >= 0
            ]
            self._return_to(places)

    def open_folds(self, folds: Iterable[Fold]) -> None:
        """Show what is folded there."""
        links = {fold.rows[0].link for fold in folds}
        self.choose(replace(self.choices, opened=self.choices.opened | links))

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
            y = max(0, min(lines.start - height // _ABOVE, int(pane.max_scroll_y)))
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
        """Bring the other end of the move the reader is at into view; false if it did not move.

        The end that is in sight is the one left; if neither is, the reader goes to the new place.
        """
        view, link = self.view, self.link
        if view is None or link is None:
            return False
        ends = [
            number
            for number, row in enumerate(view.rows)
            if isinstance(row, Row) and row.link == link and row.sign in MOVED
        ]
        if len(ends) < 2:
            return False
        tops = [view.page.tops[number] for number in ends]
        top = int(self.lead.scroll_y)
        height = self.lead.size.height
        seen = [y for y in tops if top <= y < top + height]
        here = seen[0] if seen else tops[0]
        there = next((y for y in tops if y not in seen), None)
        if there is None:  # both are in sight: the reader is at one of them
            there = next(y for y in tops if y != here)
        self.scroll_lines_to(there - height // _ABOVE)
        return True

    def scroll_lines_to(self, y: int) -> None:
        """Put line `y` on top, as far as there are lines."""
        self._sight.forget()
        self.lead.scroll_to(y=max(0, y), animate=False, force=True)

    def scroll_by(self, lines: int) -> None:
        """Go so many lines down (up, if negative)."""
        pane = self.lead
        self.scroll_lines_to(min(int(pane.scroll_y) + lines, int(pane.max_scroll_y)))

    @on(Pane.Scrolled)
    def _notice(self) -> None:
        """See whether the current change is still in sight."""
        self._show_sight()
        if self.view is not None and self.current is not None:
            top = int(self.lead.scroll_y)
            seen = range(top, top + self.lead.size.height)
            self._sight.scrolled(seen, self.view.lines_of(self.current))

    def _show_sight(self) -> None:
        """Show in the overview which lines can be seen."""
        top = int(self.lead.scroll_y)
        self.query_one(OverviewBar).see(range(top, top + self.lead.size.height))

    @on(OverviewBar.Pressed)
    def _jump(self, event: OverviewBar.Pressed) -> None:
        """Go where the reader clicked: to the change there, else to the line."""
        event.stop()
        if event.change is not None:
            self.go_to(event.change)
        else:
            self.scroll_lines_to(event.line)

    @on(Pane.Resized)
    def _fit(self, event: Pane.Resized) -> None:
        event.stop()
        keep = self._places()
        self._room, height = self._widths(), self.lead.size.height
        self._sized.set()
        lower, self._height = height < self._height, height
        if self.comparison is None:
            return
        if not self._pages.fits(self.comparison, self._decided, self._room):
            self._lay_out(keep)
        elif lower:
            self._return_to(keep)

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

    def _widths(self) -> tuple[int, int]:
        widths = [pane.text_width if pane.display else self.lead.text_width for pane in self.panes]
        return widths[0], widths[1]

    def _lay_out(self, keep: list[tuple[Place, int]] | None = None) -> None:
        comparison = self.comparison
        if comparison is None or min(self._widths()) <= 0:
            return
        keep = self._places() if keep is None else keep
        self.view = self._pages.lay_out(comparison, self._decided, self._widths())
        self.hunt.renew(self.view)
        self.query_one(OverviewBar).show(self.view)
        self._show_sight()
        self._repaint()
        self._return_to(keep)
        self.post_message(self.Changed())

    def _return_to(self, keep: list[tuple[Place, int]]) -> None:
        """Put the first of these places that there is on its line of the screen."""
        height = self.lead.size.height
        for place, above in keep:
            y = self.view.line_of(place) if self.view else None
            if y is not None:
                # What stood low on a higher screen would be below the end of this one.
                self.scroll_lines_to(y - (above if above < height else height // _ABOVE))
                break

    def _repaint(self) -> None:
        view = self.view
        if isinstance(view, InlineView):
            margin = inline_gutter(view.comparison, self.panes[0].text_width)
            self.panes[0].show(Whole(view, margin, self.current, self.hunt.sought))
            self.panes[1].show(None)
            return
        if not isinstance(view, View):
            return
        for pane, column in zip(self.panes, view.page.columns, strict=True):
            width = pane.text_width if pane.display else self.lead.text_width
            margin = width - column.width
            pane.show(Half(view, pane.column, margin, self.current, self.hunt.sought))

    def _places(self) -> list[tuple[Place, int]]:
        """What should stay where it is, and how many lines of the screen are above it."""
        if self.view is None:
            return []
        pane = self.lead
        top = int(pane.scroll_y)
        height = self._height or pane.size.height
        return kept_places(self.view, range(top, top + height), self.current)

    def _current_change(self) -> Change | None:
        if self.current is None or self.view is None:
            return None
        return self.view.comparison.changes[self.current]

    def _line_of_current(self) -> int:
        """From where the search for the next change begins."""
        view = self.view
        assert view is not None
        if self.current is not None and not self._sight.is_lost:
            lines = view.lines_of(self.current)
            if lines:
                return lines.start
        return int(self.lead.scroll_y)
