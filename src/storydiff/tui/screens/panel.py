"""A panel over a screen: what is under it stays; its keys come from the registry too."""

from __future__ import annotations

from typing import ClassVar

from rich.cells import cell_len
from textual.content import Content
from textual.screen import ModalScreen, ScreenResultType
from textual.widget import Widget

from storydiff.tui.commands import key_of
from storydiff.tui.screens.base import KeyedScreen
from storydiff.tui.widgets.options import Options

__all__ = ["ListPanel", "Panel"]

_CORNERS = 2
"""Cells of a box's inner width that the ends of what stands on its edge take."""
_AT_LEAST = 3
"""Keys that are told in the narrowest window."""


class Panel(KeyedScreen[ScreenResultType], ModalScreen[ScreenResultType], inherit_bindings=False):
    """Gives what was chosen to the screen below, or nothing."""

    FOOT: ClassVar[tuple[tuple[str, str], ...]] = ()
    """What the lower edge tells: commands by their ids, each with a word or two."""

    _box: Widget | None = None

    def tell_keys(self, box: Widget) -> None:
        """Say on the lower edge of `box` which keys there are, as the reader has set them."""
        self._box = box
        self._fit_keys()

    def on_resize(self) -> None:
        """There is another room."""
        self.call_after_refresh(self._fit_keys)

    def _fit_keys(self) -> None:
        """Say as much as there is room for; the first is what the panel is for, the last ways out."""
        if self._box is None:
            return
        told = [f"{key_of(self, id_)} {words}" for id_, words in self.FOOT]
        room = (self._box.size.width or self.app.size.width) - _CORNERS
        while len(told) > _AT_LEAST and cell_len(" · ".join(told)) > room:
            del told[max(1, len(told) - _AT_LEAST)]
        self._box.border_subtitle = Content(" · ".join(told))

    def action_back(self) -> None:
        """Leave, with nothing chosen."""
        self.dismiss(None)


class ListPanel(Panel[ScreenResultType], inherit_bindings=False):
    """A panel with one list, in which one moves."""

    @property
    def options(self) -> Options:
        """The list."""
        return self.query_one(Options)

    def move(self, lines: int) -> None:
        """Move the cursor."""
        for _ in range(abs(lines)):
            if lines > 0:
                self.options.action_cursor_down()
            else:
                self.options.action_cursor_up()

    def move_pages(self, pages: int) -> None:
        """Move the cursor by screens."""
        if pages > 0:
            self.options.action_page_down()
        else:
            self.options.action_page_up()

    def move_to_end(self, *, bottom: bool) -> None:
        """Move the cursor to the last line, or to the first."""
        if bottom:
            self.options.action_last()
        else:
            self.options.action_first()
