"""The line between the panes; dragged with the mouse it gives one of them more room."""

from __future__ import annotations

from rich.segment import Segment
from textual import events
from textual.geometry import Region
from textual.message import Message
from textual.strip import Strip

from storydiff.tui.looks import Look
from storydiff.tui.widgets.inked import Inked

__all__ = ["Divider"]

_LINE = "▕"


class Divider(Inked, can_focus=False):
    """One cell wide; says where the mouse takes it, and leaves it to its parent to go there."""

    ALLOW_SELECT = False

    class Dragged(Message):
        """The reader wants it in this column of the screen."""

        def __init__(self, x: int) -> None:
            super().__init__()
            self.x = x

    def __init__(self) -> None:
        super().__init__("divider")
        self._held = False

    def on_mouse_down(self) -> None:
        """Take hold of it."""
        self._held = True
        self.capture_mouse()
        self.refresh()

    def on_mouse_move(self, event: events.MouseMove) -> None:
        """Take it along."""
        if self._held:
            self.post_message(self.Dragged(event.screen_x))

    def on_mouse_up(self) -> None:
        """Let it go."""
        self._held = False
        self.release_mouse()
        self.refresh()

    def render_lines(self, crop: Region) -> list[Strip]:
        """The line, and brighter while it is held."""
        style = self.ink((Look.TEXT, Look.SIGN if self._held else Look.DIVIDER))
        return [Strip([Segment(_LINE, style)])] * crop.height
