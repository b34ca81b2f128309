"""The last line: the keys of a screen; those without room are counted, the way to help never."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct
from rich.cells import cell_len
from textual import events
from textual.content import Content
from textual.screen import Screen
from textual.widgets import Static

from storydiff.tui.commands import Command, commands_of, key_name, keys_at
from storydiff.tui.screens.base import KeyedScreen

__all__ = ["Item", "KeyLine", "fitting"]

_LAST = ("help.show", "screen.back")
"""Commands that always have a place: one leads to all the others, one out."""
_GAP = 2
_MORE = "…"


class Item(Struct, frozen=True):
    """A command as the line shows it."""

    command: Command
    key: str
    enabled: bool
    """Whether it can be carried out now; if not, it keeps its place and is dim."""

    @property
    def text(self) -> str:
        """``n next``."""
        return f"{self.key} {self.command.label}"


def fitting(items: Sequence[Item], width: int) -> tuple[Item | None, ...]:
    """As many of `items` as fit in `width` cells, the last ones always; none stands for those left out.

    ::

        n next  l list  … ? help  q back
    """
    last = [item for item in items if item.command.id in _LAST]
    first = [item for item in items if item.command.id not in _LAST]
    room = width - sum(cell_len(item.text) + _GAP for item in last)
    if sum(cell_len(item.text) + _GAP for item in first) <= room + _GAP:
        return (*first, *last)
    room -= len(_MORE) + _GAP
    shown: list[Item] = []
    for item in first:
        room -= cell_len(item.text) + _GAP
        if room < 0:
            break
        shown.append(item)
    return (*shown, None, *last)


class KeyLine(Static):
    """Shows what the registry has for the screen it is on; a click does it.

    One widget, and not one for each key: it is drawn anew whenever other commands are possible.
    """

    ALLOW_SELECT = False

    def __init__(self) -> None:
        super().__init__("", markup=False)
        self._places: tuple[tuple[range, Item], ...] = ()

    def on_mount(self) -> None:
        """Follow the screen."""
        self.screen.bindings_updated_signal.subscribe(self, self._follow)

    def on_resize(self) -> None:
        """There is another room."""
        self.renew()

    def _follow(self, screen: Screen[object]) -> None:
        if screen is self.screen and self.is_attached:
            self.renew()

    def renew(self) -> None:
        """Draw what is possible now."""
        parts: list[Content | tuple[str, str]] = []
        places: list[tuple[range, Item]] = []
        at = 1
        for item in fitting(self._items(), self.size.width - 2):
            text = item.text if item else _MORE
            if item is None:
                parts.append((text, "dim"))
            else:
                dim = "" if item.enabled else " dim"
                parts.append((item.key, f"bold $footer-key-foreground{dim}"))
                parts.append((f" {item.command.label}", f"$foreground{dim}"))
                places.append((range(at, at + cell_len(text)), item))
            parts.append(Content(" " * _GAP))
            at += cell_len(text) + _GAP
        self._places = tuple(places)
        self.update(Content.assemble(*parts), layout=False)

    def _items(self) -> list[Item]:
        screen = self.screen
        if not isinstance(screen, KeyedScreen):
            return []
        keys = screen.storydiff.config.keys
        return [
            Item(command, key_name(own[0]), can is True)
            for command in commands_of(screen.place)
            if command.label
            and (own := keys_at(command, screen.place, keys))
            and (can := screen.check_action(command.action, ())) is not False
        ]

    async def on_click(self, event: events.Click) -> None:
        """Do what was clicked on."""
        screen = self.screen
        for place, item in self._places:
            if event.x in place and item.enabled and isinstance(screen, KeyedScreen):
                await screen.carry_out(item.command)
                break
