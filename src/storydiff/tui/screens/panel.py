"""A panel over a screen: what is under it stays; its keys come from the registry too."""

from __future__ import annotations

from typing import ClassVar

from textual.content import Content
from textual.screen import ModalScreen, ScreenResultType
from textual.widget import Widget

from storydiff.tui.commands import key_of
from storydiff.tui.screens.base import KeyedScreen
from storydiff.tui.widgets.options import Options

__all__ = ["ListPanel", "Panel"]


class Panel(KeyedScreen[ScreenResultType], ModalScreen[ScreenResultType], inherit_bindings=False):
    """Gives what was chosen to the screen below, or nothing."""

    FOOT: ClassVar[tuple[tuple[str, str], ...]] = ()
    """What the lower edge tells: commands by their ids, each with a word or two."""

    def tell_keys(self, box: Widget) -> None:
        """Say on the lower edge of `box` which keys there are, as the reader has set them."""
        told = " · ".join(f"{key_of(self, id_)} {words}" for id_, words in self.FOOT)
        box.border_subtitle = Content(told)

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
