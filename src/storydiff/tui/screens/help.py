"""The keys that work on the screen below, and what its signs mean."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import groupby

from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widgets import Static

from storydiff.tui import config
from storydiff.tui.commands import Command, Place, bindings, key_names, keys_at
from storydiff.tui.layout import broken
from storydiff.tui.screens.panel import Panel
from storydiff.tui.signs import signs_of

__all__ = ["HelpScreen"]

_WIDE = 60
"""Cells from which on keys and sentences have columns of their own; below, they take turns."""
_COLUMN, _STEP = 20, 4
"""Cells that the keys take beside the sentence; cells by which a sentence stands in below them."""
_TITLES = {
    Place.LIBRARY: "Keys in the library",
    Place.COMPARE: "Keys while comparing",
    Place.READER: "Keys while reading",
    Place.OPENING: "Keys while files are opened",
    Place.CHANGES: "Keys in the list of changes",
    Place.FACTS: "Keys in the list of facts",
    Place.FILTER: "Keys in the filter",
    Place.LIKENESS: "Keys in the table",
    Place.ROLES: "Keys in the list of roles",
    Place.EXPORT: "Keys while exporting",
    Place.ADDING: "Keys while adding",
    Place.SEARCH: "Keys while typing a search",
    Place.NARROWING: "Keys while typing a filter",
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


class HelpScreen(Panel[None], inherit_bindings=False):
    """Lists commands by group; what cannot be done now is not in the list."""

    place = Place.HELP
    BINDINGS = bindings(Place.HELP)
    FOOT = (("screen.back", "closes"),)

    def __init__(self, commands: tuple[Command, ...], below: Place) -> None:
        super().__init__()
        self._commands = commands
        self._below = below

    def compose(self) -> ComposeResult:
        """One text, that scrolls."""
        with VerticalScroll(id="help", can_focus=False) as box:
            box.border_title = _TITLES[self._below]
            self.tell_keys(box)
            yield _Keys(self._text)

    def _text(self, width: int) -> Content:
        lines: list[Content] = []
        for group, commands in groupby(self._commands, lambda command: command.group):
            lines += [Content(""), Content.styled(group, "bold")]
            for command in commands:
                keys = keys_at(command, self._below, self.storydiff.config.keys)
                lines += _entry(key_names(keys), command.help, command.id, width)
        if (signs := signs_of(self._below)) is not None:
            lines += [Content(""), Content.styled(signs[0], "bold")]
            for sign, meaning in signs[1]:
                lines += _entry(sign, meaning, "", width)
        where = (
            f"The words in grey name the commands: under [keys] in {config.config_path()} you give a "
            "command other keys."
        )
        lines += [Content(""), *(Content(line) for line in broken(where, width))]
        return Content("\n").join(lines[1:])

    def action_show_help(self) -> None:
        """The key that opens the help closes it."""
        self.action_back()

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


def _entry(keys: str, sentence: str, id_: str, width: int) -> Iterator[Content]:
    """What a command's keys do, and what it is called in the reader's file.

    Wide, with the name after the sentence if there is room, and narrow::

        n ] F7              Go to the next change      n ] F7
                            that is shown.                 Go to the next change
                            change.next                    that is shown.  change.next
    """
    is_wide = width >= _WIDE
    indent = _COLUMN if is_wide else _STEP
    room = max(1, width - indent)
    lines = [Content(" " * indent + line) for line in broken(sentence, room)]
    if is_wide:
        head = f"  {keys:<{indent - 2}}"
        lines[0] = Content.assemble((head, "bold $accent"), lines[0][indent:])
    else:
        lines.insert(0, Content.styled(f"  {keys}", "bold $accent"))
    if id_:
        name = Content.styled(id_, "dim")
        if lines[-1].cell_length + 2 + name.cell_length <= width:
            lines[-1] = Content.assemble(lines[-1], "  ", name)
        else:
            lines.append(Content.assemble(" " * indent, name))
    yield from lines
