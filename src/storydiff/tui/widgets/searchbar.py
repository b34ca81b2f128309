"""The line in which one types what to search for, and reads how often it is there."""

from __future__ import annotations

from typing import ClassVar

from textual import on
from textual.actions import SkipAction
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal
from textual.content import Content
from textual.message import Message
from textual.timer import Timer
from textual.widgets import Input, Static

from storydiff.tui import wording
from storydiff.tui.hunt import Hunt
from storydiff.tui.searching import Query

__all__ = ["SearchBar"]


class _Line(Input):
    """Where one types; Escape and Control-R are the bar's."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "leave", "End the search", show=False),
        Binding("ctrl+r", "regex", "Regular expression", show=False),
    ]

    def action_leave(self) -> None:
        """End the search."""
        self.post_message(SearchBar.Ended())

    def action_copy(self) -> None:
        """Copy what is selected; with nothing selected the key has its other meaning."""
        if self.selection.is_empty:
            raise SkipAction
        super().action_copy()

    def action_regex(self) -> None:
        """Read what is typed as a regular expression, or as it stands."""
        self.post_message(SearchBar.Switched())


class SearchBar(Horizontal):
    """Hidden until it is opened."""

    class Sought(Message):
        """Something else is searched for."""

        def __init__(self, query: Query) -> None:
            super().__init__()
            self.query = query

    class Settled(Message):
        """The reader has typed to the end, and goes on with the keys of the screen."""

    class Ended(Message):
        """The search is over."""

    class Switched(Message):
        """What is typed is to be read the other way."""

    def __init__(self) -> None:
        super().__init__(id="search")
        self.is_regex = False
        self.patience = 0.0
        """Seconds to wait for another letter before what is typed is looked for."""
        self._waiting: Timer | None = None

    def compose(self) -> ComposeResult:
        """A sign, the line, the count."""
        yield Static("/", id="search-sign", markup=False)
        yield _Line(id="search-line", compact=True)
        yield Static("", id="search-count", markup=False)

    @property
    def line(self) -> Input:
        """Where one types."""
        return self.query_one("#search-line", Input)

    def open(self) -> None:
        """Show it and let the reader type; what was typed before can be typed over."""
        self.add_class("-open")
        self.line.focus()
        self.line.action_select_all()

    def close(self) -> None:
        """Hide it."""
        self.remove_class("-open")

    def show(self, hunt: Hunt) -> None:
        """Say how often it is found, and where the reader is."""
        how = "regular expression · " if self.is_regex else ""
        self.query_one("#search-count", Static).update(Content(how + _counted(hunt)))

    @on(Input.Changed)
    def _ask(self, event: Input.Changed) -> None:
        event.stop()
        if self._waiting is not None:
            self._waiting.stop()
            self._waiting = None
        if self.patience:
            self._waiting = self.set_timer(self.patience, self._seek)
        else:
            self._seek()

    def _seek(self) -> None:
        self._waiting = None
        self.post_message(self.Sought(Query(self.line.value, self.is_regex)))

    @on(Input.Submitted)
    def _settle(self, event: Input.Submitted) -> None:
        event.stop()
        if self._waiting is not None:
            self._waiting.stop()
            self._seek()
        self.post_message(self.Settled())

    @on(Switched)
    def _switch(self, event: Switched) -> None:
        event.stop()
        self.is_regex = not self.is_regex
        self.post_message(self.Sought(Query(self.line.value, self.is_regex)))


def _counted(hunt: Hunt) -> str:
    """How many matches there are, as far as something is searched for."""
    if not hunt.is_on:
        return "^r: regular expression · Enter · Esc"
    if hunt.found.trouble:
        return wording.in_one_line(hunt.found.trouble)
    if not hunt.stops:
        return "not found"
    place = "" if hunt.at is None else f"{hunt.at + 1:,} of "
    folded = f", {hunt.folded:,} folded away" if hunt.folded else ""
    return f"{place}{wording.counted(len(hunt.stops), 'match', 'matches')}{folded} · n N · Esc ends"
