"""Asks for a file or folder that is to be in the library too."""

from __future__ import annotations

import os

from textual import on, work
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.message import Message
from textual.widgets import Input, Static

from storydiff.errors import StorydiffError
from storydiff.pipeline import read
from storydiff.tui import wording
from storydiff.tui.commands import Place, bindings
from storydiff.tui.completing import complete
from storydiff.tui.screens.panel import Panel
from storydiff.tui.widgets.line import Line

__all__ = ["AddingScreen"]

_OFFERED = 8
"""Names that are shown below the line."""


class AddingScreen(Panel[str | None], inherit_bindings=False):
    """Gives the path of something that can be read, or nothing."""

    place = Place.ADDING
    BINDINGS = bindings(Place.ADDING)
    FOOT = (
        ("path.complete", "completes"),
        ("path.add", "adds"),
        ("dialogue.leave", "leaves"),
        ("help.show", "keys"),
    )

    class Tried(Message):
        """A file was read, or could not be."""

        def __init__(self, path: str, trouble: str) -> None:
            super().__init__()
            self.path = path
            self.trouble = trouble

    def compose(self) -> ComposeResult:
        """A line, the names that fit, a line for what is the matter."""
        with Vertical(id="adding") as box:
            box.border_title = "Add a file or a folder"
            self.tell_keys(box)
            yield Line(id="path", compact=True)
            yield Static("", id="offered", markup=False)
            yield Static("", id="matter", markup=False)

    def on_mount(self) -> None:
        """Offer what is in the current folder."""
        self.query_one(Line).focus()
        self._offer("")

    @on(Input.Changed)
    def _type(self, event: Input.Changed) -> None:
        event.stop()
        self._offer(event.value)
        self._say("")

    def _offer(self, typed: str) -> None:
        names = complete(typed).names
        lines = [wording.in_one_line(name) for name in names[:_OFFERED]]
        if len(names) > _OFFERED:
            lines.append(f"… and {len(names) - _OFFERED:,} more")
        self.query_one("#offered", Static).update(Content("\n".join(lines) or "(nothing so named)"))

    def _say(self, sentence: str) -> None:
        self.query_one("#matter", Static).update(Content(wording.in_one_line(sentence)))

    def action_complete(self) -> None:
        """Add what all names that begin so have in common."""
        line = self.query_one(Line)
        line.value = complete(line.value).typed
        line.cursor_position = len(line.value)

    def action_add(self) -> None:
        """Read what is named, to see whether it can be."""
        typed = self.query_one(Line).value
        if not typed.strip():
            self._say("Type the name of a file or a folder.")
            return
        self._say("Reading…")
        self._read(typed)

    @work(thread=True, group="adding")
    def _read(self, typed: str) -> None:
        path, trouble = _existing(typed), ""
        try:
            if not os.path.isdir(path):  # noqa: PTH112 — no error for a name that is too long
                read(path)
        except StorydiffError as error:
            trouble = str(error)
        except ValueError:
            trouble = f"{typed} cannot be the name of a file."
        self.post_message(self.Tried(path, trouble))

    @on(Tried)
    def _take(self, event: Tried) -> None:
        event.stop()
        if event.trouble:
            self._say(event.trouble)
        else:
            self.dismiss(event.path)


def _existing(typed: str) -> str:
    """The path that is meant: as typed if there is such a file, else without blanks round it."""
    for path in (typed, typed.strip()):
        home = os.path.expanduser(path)  # noqa: PTH111 — leaves a stranger's home as it is
        if os.path.exists(home):  # noqa: PTH110 — no error for a name that is too long
            return home
    return typed.strip()
