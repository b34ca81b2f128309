"""The keys that work on the screen below, and what its signs mean."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from itertools import groupby

from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Static

from storydiff.tui.commands import Command, Place, bindings
from storydiff.tui.layout import broken
from storydiff.tui.screens.base import CommandScreen
from storydiff.tui.signs import signs_of

__all__ = ["HelpScreen", "key_names"]

_KEY_NAMES = {
    "pagedown": "PgDn",
    "pageup": "PgUp",
    "down": "↓",
    "up": "↑",
    "space": "Space",
    "enter": "Enter",
    "escape": "Esc",
    "tab": "Tab",
    "home": "Home",
    "end": "End",
}
_INDENT = 20
"""Cells that the keys take."""
_TITLES = {
    Place.LIBRARY: "Keys in the library",
    Place.COMPARE: "Keys while comparing",
    Place.READER: "Keys while reading",
    Place.HELP: "Keys",
}


class _Keys(Static):
    """The text of the help, broken anew whenever its width changes."""

    def __init__(self, text: Callable[[int], Content]) -> None:
        super().__init__("", id="keys", markup=False)
        self._text = text
        self._width = 0

    def on_resize(self) -> None:
        """Break the sentences anew."""
        width = self.scrollable_content_region.width
        if width != self._width:
            self._width = width
            self.update(self._text(width))


class HelpScreen(ModalScreen[None], CommandScreen, inherit_bindings=False):
    """Lists commands by group; what cannot be done now is not in the list."""

    place = Place.HELP
    BINDINGS = bindings(Place.HELP)

    def __init__(self, commands: tuple[Command, ...], below: Place) -> None:
        super().__init__()
        self._commands = commands
        self._below = below

    def compose(self) -> ComposeResult:
        """One text, that scrolls."""
        with VerticalScroll(id="help", can_focus=False) as box:
            box.border_title = _TITLES[self._below]
            box.border_subtitle = "q closes"
            yield _Keys(self._text)

    def _text(self, width: int) -> Content:
        room = width - _INDENT
        lines: list[Content] = []
        for group, commands in groupby(self._commands, lambda command: command.group):
            lines += [Content(""), Content.styled(group, "bold")]
            for command in commands:
                first, *rest = broken(command.help, room)
                keys = f"  {key_names(self.storydiff.config.keys_of(command)):<{_INDENT - 2}}"
                lines.append(Content.assemble((keys, "bold $accent"), Content(first)))
                lines += [Content(" " * _INDENT + line) for line in rest]
        if (signs := signs_of(self._below)) is not None:
            lines += [Content(""), Content.styled(signs[0], "bold")]
            lines += [
                Content.assemble(
                    (f"  {sign:<{_INDENT - 2}}", "bold $accent"), Content(meaning)
                )
                for sign, meaning in signs[1]
            ]
        return Content("\n").join(lines[1:])

    def move(self, lines: int) -> None:
        """Go so many lines down."""
        box = self.query_one("#help", VerticalScroll)
        box.scroll_relative(y=lines, animate=False)

    def move_pages(self, pages: int) -> None:
        """Go so many screens down."""
        box = self.query_one("#help", VerticalScroll)
        self.move(pages * max(1, box.size.height - 1))

    def move_to_end(self, *, bottom: bool) -> None:
        """Go to the last line, or to the first."""
        box = self.query_one("#help", VerticalScroll)
        box.scroll_to(y=box.max_scroll_y if bottom else 0, animate=False)


def key_names(keys: Iterable[str]) -> str:
    """Keys as a reader knows them: ``n ]``, ``PgDn``, ``^q``."""
    return " ".join(
        _KEY_NAMES.get(key, _short(key)) for key in keys if not key.startswith("super+")
    )


def _short(key: str) -> str:
    """``^q`` for ctrl+q, ``⇧F7`` for shift+f7."""
    short = key.replace("ctrl+", "^").replace("shift+", "⇧").replace("⇧tab", "⇧Tab")
    return re.sub(r"(?<![a-z])f\d+$", lambda found: found[0].upper(), short)
