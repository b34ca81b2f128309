"""A list over the lower half of a comparison: whatever is under its cursor is shown above it."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct
from textual import on, work
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.message import Message
from textual.widgets import OptionList
from textual.widgets.option_list import Option

from storydiff.model import Change, Comparison
from storydiff.present import Fold
from storydiff.tui.keeping import same_change
from storydiff.tui.rows import Place
from storydiff.tui.screens.panel import ListPanel
from storydiff.tui.widgets.options import Options
from storydiff.tui.widgets.pair import Pair

__all__ = ["Line", "Listed", "ListingScreen"]

_ABOVE = 2
"""Lines that stay above what is shown: the list covers the lower half."""


class Line(Struct, frozen=True):
    """One entry of a list; what it shows is a change, or a place; a heading shows neither."""

    label: Content
    change: int | None = None
    """Index in the changes of the comparison that the list was made of."""
    place: Place | None = None


class Listed(Struct, frozen=True):
    """A list and what stands over it."""

    title: str
    lines: tuple[Line, ...]


class ListingScreen(ListPanel[None], inherit_bindings=False):
    """A list of places in the two versions of `pair`; subclasses say what is in it."""

    class Made(Message):
        """The list is made."""

        def __init__(self, listed: Listed) -> None:
            super().__init__()
            self.listed = listed

    def __init__(self, comparison: Comparison, pair: Pair) -> None:
        super().__init__()
        self.comparison = comparison
        self._pair = pair
        self._lines: tuple[Line, ...] = ()

    def listed(self) -> Listed:
        """Make the list; in a thread, so that a book does not stop the keys."""
        raise NotImplementedError

    def compose(self) -> ComposeResult:
        """One list."""
        with Vertical(id="listing") as box:
            self.tell_keys(box)
            yield Options(markup=False)

    def on_mount(self) -> None:
        """Begin to make the list."""
        self.options.focus()
        self.make()

    def make(self) -> None:
        """Make the list, as it is wanted now."""
        self.query_one("#listing").border_title = "One moment…"
        self._make()

    @work(thread=True, group="listing", exclusive=True)
    def _make(self) -> None:
        self.post_message(self.Made(self.listed()))

    @on(Made)
    def _fill(self, event: Made) -> None:
        box = self.query_one("#listing")
        so_far = "" if self.comparison.complete else " (so far)"
        box.border_title = Content(event.listed.title + so_far)
        keep = self._current
        self._lines = event.listed.lines
        options = self.options
        options.clear_options()
        options.add_options(
            Option(line.label, disabled=line.change is None and line.place is None)
            for line in self._lines
        )
        options.highlighted = self._begin(keep)

    @property
    def _current(self) -> Line | None:
        place = self.options.highlighted
        return None if place is None or place >= len(self._lines) else self._lines[place]

    def _begin(self, keep: Line | None) -> int | None:
        """The line to begin with: that of the change the reader is at, else the first one."""
        change = keep.change if keep is not None else self._pair.current
        place = keep.place if keep is not None else None
        first: int | None = None
        for number, line in enumerate(self._lines):
            if line.change is None and line.place is None:
                continue
            if (change is not None and line.change == change) or (
                place is not None and line.place == place
            ):
                return number
            first = number if first is None else first
        return first

    @on(OptionList.OptionHighlighted)
    def _follow(self, event: OptionList.OptionHighlighted) -> None:
        event.stop()
        line = self._lines[event.option_index]
        if line.change is not None:
            self._show_change(self.comparison.changes[line.change])
        elif line.place is not None:
            self._show_place(line.place)

    def _show_change(self, change: Change) -> None:
        pair = self._pair
        if pair.comparison is None or pair.view is None:
            return
        index = same_change(change, self.comparison, pair.comparison)
        if index is None:
            return
        if not pair.view.lines_of(index):
            pair.open_folds(self._folds_with(index))
        pair.go_to(index)
        lines = pair.view.lines_of(index) if pair.view else range(0)
        if lines:
            pair.scroll_lines_to(lines.start - _ABOVE)

    def _folds_with(self, change: int) -> Iterator[Fold]:
        """The fold that hides a change."""
        for row in self._pair.view.rows if self._pair.view else ():
            if isinstance(row, Fold) and any(change in inner.changes for inner in row.rows):
                yield row

    def _show_place(self, place: Place) -> None:
        pair = self._pair
        if pair.comparison is None or pair.view is None:
            return
        index = _change_at(pair.comparison, place)
        if index is not None:
            pair.go_to(index)
        y = pair.view.line_of(place)
        if y is not None:
            pair.scroll_lines_to(y - _ABOVE)

    @on(OptionList.OptionSelected)
    def _stay(self, event: OptionList.OptionSelected) -> None:
        event.stop()
        self.action_go_there()

    def action_go_there(self) -> None:
        """Back to the comparison, at the place that is shown."""
        self.dismiss(None)


def _change_at(comparison: Comparison, place: Place) -> int | None:
    """The change in whose text a place is."""
    for index, change in enumerate(comparison.changes):
        for article, span in ((comparison.left, change.left), (comparison.right, change.right)):
            if article is place.article and span.start <= place.offset < span.end:
                return index
    return None
