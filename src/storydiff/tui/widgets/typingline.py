"""A line over a screen's lower edge in which one types; while it is open, its keys come first."""

from __future__ import annotations

from typing import ClassVar, cast

from textual import on
from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.content import Content
from textual.message import Message
from textual.widgets import Input, Static

from storydiff.tui.commands import Place, bindings
from storydiff.tui.screens.base import Host, with_own_keys
from storydiff.tui.widgets.line import Line

__all__ = ["TypingLine"]


class TypingLine(Horizontal, inherit_bindings=False):
    """Hidden until it is opened; here: where one types what a list is to hold."""

    place: ClassVar[Place] = Place.NARROWING
    BINDINGS = bindings(Place.NARROWING)

    class Typed(Message):
        """Something else is typed."""

        def __init__(self, text: str) -> None:
            super().__init__()
            self.text = text

    class Settled(Message):
        """The reader has typed to the end, and goes on with the keys of the screen."""

    class Ended(Message):
        """What was typed is to have no effect any more."""

    def __init__(self) -> None:
        super().__init__(id="search")

    def compose(self) -> ComposeResult:
        """A sign, the line, the count."""
        yield Static("/", id="search-sign", markup=False)
        yield Line(id="search-line", compact=True)
        yield Static("", id="search-count", markup=False)

    def on_mount(self) -> None:
        """Take the keys that the reader has set."""
        with_own_keys(self, self.place, cast(Host, self.app).config)

    @property
    def line(self) -> Line:
        """Where one types."""
        return self.query_one("#search-line", Line)

    @property
    def is_open(self) -> bool:
        """Whether it is seen."""
        return self.has_class("-open")

    def open(self) -> None:
        """Show it and let the reader type; what was typed before can be typed over."""
        self.add_class("-open")
        self.line.focus()
        self.line.offer(self.line.value)

    def close(self) -> None:
        """Hide it, empty."""
        self.remove_class("-open")
        with self.prevent(Input.Changed):
            self.line.value = ""

    def say(self, sentence: str) -> None:
        """Say what became of what is typed; `sentence` is data."""
        self.query_one("#search-count", Static).update(Content(sentence))

    @on(Input.Changed)
    def _pass_on(self, event: Input.Changed) -> None:
        event.stop()
        self.typed(self.line.value)

    def typed(self, text: str) -> None:
        """The line holds something else."""
        self.post_message(self.Typed(text))

    def action_settle(self) -> None:
        """Go on with the keys of the screen."""
        self.post_message(self.Settled())

    def action_end(self) -> None:
        """Let what was typed have no effect any more."""
        self.post_message(self.Ended())
