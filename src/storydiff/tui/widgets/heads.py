"""The line over the panes: which version is in which, and where the reader is."""

from __future__ import annotations

from textual.content import Content
from textual.widgets import Static

from storydiff.model import Sides

__all__ = ["Heads"]

_BORDER = "▕"


class Heads(Static):
    """Names what is below it: one name a column, or both in a row over one column."""

    def __init__(self) -> None:
        super().__init__("", id="heads", markup=False)
        self._names = Sides("", "")
        self._front: int | None = None
        self._left: int | None = None

    def show(self, names: Sides[str], front: int | None, left: int | None) -> None:
        """Show these names.

        :param front: 0 if the reader is in the left pane, 1 if in the right, none if there is one.
        :param left: cells of the left column with its border; none if only one name has room.
        """
        if (names, front, left) != (self._names, self._front, self._left):
            self._names, self._front, self._left = names, front, left
            self._draw()

    def on_resize(self) -> None:
        """There is another room."""
        self._draw()

    def _draw(self) -> None:
        width = self.size.width
        if self._left is None:
            self.update(self._named(1 if self._front == 1 else 0, width), layout=False)
            return
        left = max(0, min(self._left, width) - 1)
        border = Content.styled(_BORDER, "$foreground 20%")
        parts = (self._named(0, left), border, self._named(1, max(0, width - left - 1)))
        self.update(Content.assemble(*parts), layout=False)

    def _named(self, side: int, width: int) -> Content:
        front = side == self._front
        name = f"{'▸' if front else ' '} {tuple(self._names)[side]}"
        style = "bold $primary" if front else "$foreground 70%"
        return Content.styled(name, style).truncate(width, ellipsis=True, pad=True)
