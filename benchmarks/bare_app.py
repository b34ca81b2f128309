"""The least that Textual can do: the first screen of a file, `python -m benchmarks.bare_app FILE`."""

from __future__ import annotations

import sys

from textual.app import App, ComposeResult
from textual.content import Content
from textual.widgets import Static

LINES = 200
"""More than any screen has."""


class Bare(App[None]):
    """One text, and nothing to do with it."""

    def compose(self) -> ComposeResult:
        """The text in one widget."""
        with open(sys.argv[1], encoding="utf-8") as file:  # noqa: PTH123 (as little as can be)
            yield Static(
                Content("".join(line for _, line in zip(range(LINES), file, strict=False)))
            )


if __name__ == "__main__":
    Bare().run()
