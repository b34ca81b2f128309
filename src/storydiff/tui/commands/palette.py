"""The registry's commands in the command palette."""

from __future__ import annotations

from functools import partial

from textual.command import DiscoveryHit, Hit, Hits, Provider
from textual.content import Content

from storydiff.tui.commands.command import Command
from storydiff.tui.screens.base import CommandScreen

__all__ = ["CommandsHere"]


class CommandsHere(Provider):
    """Offers what can be done on the screen the palette was opened on, and nothing else."""

    def _commands(self) -> tuple[Command, ...]:
        screen = self.screen
        return screen.possible if isinstance(screen, CommandScreen) else ()

    async def discover(self) -> Hits:
        """Everything, before a letter is typed."""
        for command in self._commands():
            yield DiscoveryHit(
                Content(command.title),
                partial(self.screen.run_action, command.action),
                command.title,
                command.help,
            )

    async def search(self, query: str) -> Hits:
        """What the letters typed so far fit."""
        matcher = self.matcher(query)
        for command in self._commands():
            score = max(matcher.match(command.title), 0.7 * matcher.match(command.help))
            if score > 0:
                yield Hit(
                    score,
                    matcher.highlight(command.title),
                    partial(self.screen.run_action, command.action),
                    command.title,
                    command.help,
                )
