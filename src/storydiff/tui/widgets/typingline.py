"""A line in which one types what the list is to hold, and reads what it hides."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from textual import on
from textual.actions import SkipAction
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal
from textual.content import Content
from textual.message import Message
from textual.widgets import Input, Static

__all__ = ["TypingLine"]


class _Line(Input):
    """Where one types; Escape is the line's."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape", "leave", "End", show=False)]

    def action_leave(self) -> None:
        """End the filter."""
        self.post_message(TypingLine.Ended())

    def action_copy(self) -> None:
        """Copy what is selected; with nothing selected the key has its other meaning."""
        if self.selection.is_empty:
            raise SkipAction
        super().action_copy()


class TypingLine(Horizontal):
    """Hidden until it is opened; looks as the line for searching does."""

    @dataclass
    class Typed(Message):
        """Something else is typed."""

        text: str

    class Settled(Message):
        """The reader has typed to the end, and goes on with the keys of the screen."""

    class Ended(Message):
        """All is to be listed again."""

    def __init__(self) -> None:
        super().__init__(id="search")

    def compose(self) -> ComposeResult:
        """A sign, the line, the count."""
        yield Static("/", id="search-sign", markup=False)
        yield _Line(id="search-line", compact=True)
        yield Static("", id="search-count", markup=False)

    @property
    def line(self) -> Input:
        """Where one types."""
        return self.query_one("#search-line", Input)

    @property
    def is_open(self) -> bool:
        """Whether it is seen."""
        return self.has_class("-open")

    def open(self) -> None:
        """Show it and let the reader type; what was typed before can be typed over."""
        self.add_class("-open")
        self.line.focus()
        self.line.action_select_all()

    def close(self) -> None:
        """Hide it, empty."""
        self.remove_class("-open")
        with self.prevent(Input.Changed):
            self.line.value = ""

    def say(self, sentence: str) -> None:
        """Say how much is listed."""
        self.query_one("#search-count", Static).update(Content(sentence))

    @on(Input.Changed)
    def _pass_on(self, event: Input.Changed) -> None:
        event.stop()
        self.post_message(self.Typed(self.line.value))

    @on(Input.Submitted)
    def _settle(self, event: Input.Submitted) -> None:
        event.stop()
        self.post_message(self.Settled())
