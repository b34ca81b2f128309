"""The panes of a comparison: level rows or one column, one scroll, the reader's place kept."""

from __future__ import annotations

import threading
from collections.abc import Iterable

from msgspec.structs import replace
from textual import on
from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.geometry import Size
from textual.message import Message

from storydiff.model import Change, Comparison, Sides
from storydiff.present import Fold, Row
from storydiff.tui.hunt import Hunt
from storydiff.tui.in_sight import rows_in, top_of
from storydiff.tui.inline import InlineView
from storydiff.tui.keeping import kept_places, same_change
from storydiff.tui.pages import Pages, margin_of
from storydiff.tui.rows import HALF, SHARES, Choices, Layout, Place, Rows
from storydiff.tui.shown import Half, Whole
from storydiff.tui.view import View
from storydiff.tui.widgets.divider import Divider
from storydiff.tui.widgets.overviewbar import OverviewBar
from storydiff.tui.widgets.pane import Pane
from storydiff.tui.widgets.sight import Sight

__all__ = ["ABOVE", "TWO_FROM", "Panes"]

TWO_FROM = 60
"""Cells from which on two columns fit beside each other at all; below, one at a time."""
SIDES_FROM = 100
"""Cells from which on two columns of prose are read with ease; below, both are set in one, unless
the reader wants it otherwise."""
_PATIENCE = 0.5
"""Seconds to wait for a first size, at most."""
ABOVE = 3
"""A change that was out of sight comes into view with a share of one in so many lines above it."""


class Panes(Horizontal):
    """Draws a comparison and keeps the reader's place in it, whatever changes."""

    class Changed(Message):
        """Another change is current, or other changes can be visited."""

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
        self._sizes: tuple[tuple[Size, bool], ...] = ()
        """The sizes of both, borders and all, that were last looked at."""
        self._sized = threading.Event()
        """Set when they are known."""
        self._share = HALF
        """What the left pane has of the room, in per cent."""
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
        yield Divider()
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
        left, right = self.panes
        if inline and right.has_focus:
            self.turn()
        if self.choices.share != self._share:
            self._share = self.choices.share
            left.styles.width = f"{self._share}fr"
            right.styles.width = f"{100 - self._share}fr"

    @on(Divider.Dragged)
    def _move_divider(self, event: Divider.Dragged) -> None:
        """Share the room out as the mouse says."""
        event.stop()
        room = self.size.width - self.query_one(OverviewBar).size.width
        share = round(100 * (event.x - self.region.x) / max(1, room))
        self.move_divider(share)

    def move_divider(self, share: int) -> None:
        """Give the left column so many per cent of the room, as far as both stay readable."""
        share = min(max(share, SHARES.start), SHARES.stop - 1)
        if share != self.choices.share:
            self.choose(replace(self.choices, share=share))

    @property
    def left_width(self) -> int:
        """Cells of the left pane and the divider; half of all there are if the pane fills them."""
        left, right = self.panes
        return left.outer_size.width + 1 if right.display else self.size.width // 2

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
    def _lines(self) -> range:
        """The lines of the page that can be seen."""
        top = int(self.lead.scroll_y)
        return range(top, top + self.lead.size.height)

    @property
    def _seen(self) -> tuple[Row | Fold, ...]:
        return () if self.view is None else rows_in(self.view, self._lines)

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
        return Sides(-1, -1) if self.view is None else top_of(self.view, self._lines)

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

    def scroll_lines_to(self, y: int, *, at_once: bool = True) -> None:
        """Put line `y` on top, as far as there are lines.

        :param at_once: before anything is drawn, so that a key takes one picture and not two; not
            where lines have just been laid out, which the pane has to learn first.
        """
        self._sight.forget()
        self.lead.scroll_to(y=max(0, y), animate=False, force=True, immediate=at_once)

    def scroll_by(self, lines: int) -> None:
        """Go so many lines down (up, if negative)."""
        pane = self.lead
        self.scroll_lines_to(min(int(pane.scroll_y) + lines, int(pane.max_scroll_y)))

    def _show_sight(self) -> None:
        """Show in the overview which lines can be seen."""
        self.query_one(OverviewBar).see(self._lines)

    @on(Pane.Resized)
    def _notice_size(self, event: Pane.Resized) -> None:
        event.stop()
        self.fit()

    def fit(self) -> None:
        """Break the words anew, if the panes have another size than they were broken for."""
        sizes = tuple((pane.outer_size, pane.display) for pane in self.panes)
        if sizes == self._sizes:
            return  # as at nearly every picture: where everything stands is not asked for
        room, height = self._widths(), self.lead.size.height
        if min(room) <= 0:
            return
        self._sizes = sizes
        if (room, height) == (self._room, self._height):
            return
        keep = self._places()
        lower = height < self._height
        self._room, self._height = room, height
        self._sized.set()
        if self.comparison is None:
            return
        if not self._pages.fits(self.comparison, self._decided, room):
            self._lay_out(keep)
        elif lower:
            self._return_to(keep)

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
                top = y - (above if above < height else height // ABOVE)
                self.scroll_lines_to(top, at_once=False)
                break

    def _repaint(self) -> None:
        view = self.view
        if isinstance(view, InlineView):
            margin = margin_of(view.comparison, self.panes[0].text_width)
            self.panes[0].show(Whole(view, margin, self.current, self.hunt.sought))
            self.panes[1].show(None)
            return
        if not isinstance(view, View):
            return
        margin = margin_of(view.comparison, min(self._widths()))
        for pane in self.panes:
            pane.show(Half(view, margin, self.current, self.hunt.sought, pane.column))

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
