"""The registry's commands in the command palette."""

from __future__ import annotations

from functools import partial
from typing import Protocol, runtime_checkable

from textual.command import CommandPalette, DiscoveryHit, Hit, Hits, Provider
from textual.content import Content
from textual.events import Resize
from textual.geometry import Size
from textual.theme import ThemeProvider

from storydiff.tui.commands.command import Command

__all__ = ["CommandsHere", "Palette"]

_LEAST = Size(12, 9)
"""The window in which there is a line to type in and one to choose."""


@runtime_checkable
class _Offering(Protocol):
    """A screen with commands."""

    @property
    def possible(self) -> tuple[Command, ...]: ...

    async def carry_out(self, command: Command) -> None: ...


class CommandsHere(Provider):
    """Offers what can be done on the screen the palette was opened on, and nothing else."""

    @property
    def _here(self) -> _Offering | None:
        return self.screen if isinstance(self.screen, _Offering) else None

    def _hit(self, command: Command) -> DiscoveryHit:
        assert self._here is not None
        carry_out = partial(self._here.carry_out, command)
        return DiscoveryHit(Content(command.title), carry_out, command.title, command.help)

    async def discover(self) -> Hits:
        """Everything, before a letter is typed."""
        for command in self._here.possible if self._here else ():
            yield self._hit(command)

    async def search(self, query: str) -> Hits:
        """What the letters typed so far fit."""
        matcher = self.matcher(query)
        for command in self._here.possible if self._here else ():
            score = max(matcher.match(command.title), 0.7 * matcher.match(command.help))
            if score > 0:
                hit = self._hit(command)
                yield Hit(
                    score, matcher.highlight(command.title), hit.command, hit.text, command.help
                )


class Palette(CommandPalette):
    """Textual's palette, which goes when the window has no room for it: it fails in one of no lines."""

    @classmethod
    def of_themes(cls) -> Palette:
        """One to choose the colours from."""
        return cls([ThemeProvider], placeholder="Search for themes…")

    def __init__(
        self,
        providers: list[type[Provider]] | None = None,
        *,
        placeholder: str = "Search for commands…",
    ) -> None:
        super().__init__(providers or [CommandsHere], placeholder=placeholder)

    @staticmethod
    def fits(size: Size) -> bool:
        """Whether it can be shown in a window of `size` cells."""
        return size.width >= _LEAST.width and size.height >= _LEAST.height

    def on_resize(self, event: Resize) -> None:
        """Go, if there is no room any more."""
        if self.is_current and not self.fits(event.size):
            self.dismiss(None)

    def _action_command_list(self, action: str) -> None:
        """Move in the list, if any of it can be seen."""
        if self.fits(self.app.size):
            super()._action_command_list(action)
