"""Which format, which name: then the comparison is a file."""

from __future__ import annotations

import re
from pathlib import Path
from typing import ClassVar, cast

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.events import Key
from textual.screen import ModalScreen
from textual.widgets import Input, OptionList, Static
from textual.widgets.option_list import Option

from storydiff.export import EXPORTERS
from storydiff.model import Comparison
from storydiff.tui import wording
from storydiff.tui.screens.base import Host
from storydiff.tui.widgets.options import Options

__all__ = ["ExportScreen", "free_path"]


class ExportScreen(ModalScreen[str | None]):
    """Asks for a format and a name, writes the file, and gives the sentence that tells where."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "leave", "Leave", show=False),
        Binding("ctrl+q,ctrl+c", "quit", "Quit", show=False),
    ]

    def __init__(self, comparison: Comparison) -> None:
        super().__init__()
        self._comparison = comparison
        self._exporters = tuple(EXPORTERS)

    def compose(self) -> ComposeResult:
        """A list of formats, a line for the name, a line for what is the matter."""
        with Vertical(id="export") as box:
            box.border_title = "Export"
            box.border_subtitle = "Enter writes, Esc leaves"
            yield Options(
                *(Option(Content(exporter.name)) for exporter in self._exporters), markup=False
            )
            yield Input(id="name")
            yield Static("", id="matter", markup=False)

    def on_mount(self) -> None:
        """Offer the first format."""
        formats = self.query_one(OptionList)
        formats.highlighted = 0
        formats.focus()

    def on_key(self, event: Key) -> None:
        """Who types means the name, wherever the cursor is."""
        line = self.query_one(Input)
        if event.is_printable and event.character and not line.has_focus:
            event.stop()
            line.select_on_focus = False  # the next letter comes after this one, not in its place
            line.focus()
            line.value = event.character
            line.cursor_position = len(line.value)

    @on(OptionList.OptionHighlighted)
    def _offer_name(self, event: OptionList.OptionHighlighted) -> None:
        line = self.query_one(Input)
        if line.has_focus:
            return  # the reader is giving it a name
        path = free_path(Path(_stem(self._comparison)), self._exporters[event.option_index].suffix)
        line.value = str(path)

    @on(OptionList.OptionSelected)
    @on(Input.Submitted)
    def _write(self) -> None:
        number = self.query_one(OptionList).highlighted or 0
        name = self.query_one(Input).value.strip()
        matter = self.query_one("#matter", Static)
        if not name:
            matter.update(Content("Give the file a name."))
            return
        text = self._exporters[number].write(self._comparison)
        path = Path(name).expanduser()
        try:
            # "x": a file that is there already is never written over.
            with path.open("x", encoding="utf-8", newline="") as file:
                file.write(text)
        except FileExistsError:
            matter.update(
                Content(f"{wording.in_one_line(name)} is there already. Choose another name.")
            )
        except (OSError, ValueError) as error:
            why = getattr(error, "strerror", None) or str(error)
            matter.update(
                Content(
                    f"{wording.in_one_line(name)} cannot be written: {why}. Choose another name."
                )
            )
        else:
            self.dismiss(f"Written to {wording.in_one_line(str(path))}")

    def action_quit(self) -> None:
        """Leave the app."""
        cast(Host, self.app).leave()

    def action_leave(self) -> None:
        """Write nothing."""
        self.dismiss(None)


def free_path(stem: Path, suffix: str) -> Path:
    """A path that is not taken: ``a-b.html``, else ``a-b-2.html`` and so on."""
    number = 1
    while True:
        name = stem.name if number == 1 else f"{stem.name}-{number}"
        path = stem.with_name(f"{name}{suffix}")
        if not path.exists():
            return path
        number += 1


def _stem(comparison: Comparison) -> str:
    """A name made of both versions' names; only letters, digits, dot, dash and underscore."""
    names = [Path(article.origin.name).stem for article in (comparison.left, comparison.right)]
    safe = re.sub(r"[^\w.-]+", "-", "--".join(names)).strip("-.")
    return safe[:100] or "comparison"
