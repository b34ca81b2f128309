"""What leaves as text: a comparison, an article or a list of stories, in each format.

A new format of a comparison is one file in `formats` with a function
``write(comparison: Comparison, view: View) -> str``, and one line here.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

from msgspec import Struct

if TYPE_CHECKING:
    from storydiff.export.view import View
    from storydiff.model import Comparison

__all__ = ["EXPORTERS", "Exporter", "exporter"]


class Exporter(Struct, frozen=True):
    """One format that a comparison can be written in."""

    name: str
    """The word for it, and the name of its module in `storydiff.export.formats`."""
    suffix: str
    """How the name of such a file ends: ``.html``."""
    summary: str
    """What it is for, in a few words."""

    def write(self, comparison: Comparison, view: View | None = None) -> str:
        """The comparison in this format.

        :param view: what to mark and what to leave out; the usual things if not given.
        """
        if view is None:
            from storydiff.export.view import View

            view = View()
        module = import_module(f"storydiff.export.formats.{self.name}")
        text: str = module.write(comparison, view)
        return text


#: Every format there is; the first is the one for people.
EXPORTERS: tuple[Exporter, ...] = (
    Exporter("text", ".txt", "for people, in a terminal"),
    Exporter("json", ".json", "for programs: everything that was found, by a published schema"),
    Exporter("html", ".html", "one page that needs nothing else, side by side"),
    Exporter("changes", ".changes.txt", "every change as a sentence, to be read in order or aloud"),
    Exporter("markdown", ".md", "a report to paste, with {--gone--} and {++new++}"),
)


def exporter(name: str) -> Exporter:
    """The exporter called `name`.

    :raises KeyError: if there is none.
    """
    for one in EXPORTERS:
        if one.name == name:
            return one
    raise KeyError(name)
