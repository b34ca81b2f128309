"""Which format, which name: then the comparison is a file."""

from __future__ import annotations

import re
from pathlib import Path

from textual import on
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

from storydiff.export import EXPORTERS
from storydiff.model import Comparison
from storydiff.tui import wording
from storydiff.tui.commands import Place, bindings
from storydiff.tui.screens.panel import ListPanel
from storydiff.tui.widgets.line import Line
from storydiff.tui.widgets.options import Options

__all__ = ["ExportScreen", "free_path"]


class ExportScreen(ListPanel[str | None], inherit_bindings=False):
    """Asks for a format and a name, writes the file, and gives the sentence that tells where."""

    place = Place.EXPORT
    BINDINGS = bindings(Place.EXPORT)
    FOOT = (
        ("move.down", "format"),
        ("export.write", "writes"),
        ("dialogue.leave", "leaves"),
        ("help.show", "keys"),
    )

    def __init__(self, comparison: Comparison) -> None:
        super().__init__()
        self._comparison = comparison
        self._exporters = tuple(EXPORTERS)
        self._suggested = ""
        """The name that was offered last."""

    def compose(self) -> ComposeResult:
        """A list of formats, a line for the name, a line for what is the matter."""
        with Vertical(id="export") as box:
            box.border_title = "Export"
            self.tell_keys(box)
            formats = Options(
                *(Option(Content(exporter.name)) for exporter in self._exporters), markup=False
            )
            formats.can_focus = False  # who types means the name
            yield formats
            yield Line(id="name")
            yield Static("", id="matter", markup=False)

    def on_mount(self) -> None:
        """Offer the first format."""
        self.options.highlighted = 0
        self.query_one(Line).focus()

    @on(OptionList.OptionHighlighted)
    def _offer_name(self, event: OptionList.OptionHighlighted) -> None:
        line = self.query_one(Line)
        if line.value != self._suggested:
            return  # the reader is giving it a name
        suffix = self._exporters[event.option_index].suffix
        self._suggested = str(free_path(Path(_stem(self._comparison)), suffix))
        line.offer(self._suggested)

    @on(OptionList.OptionSelected)
    def action_write(self) -> None:
        """Write the file, if that can be."""
        number = self.options.highlighted or 0
        name = self.query_one(Line).value.strip()
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
