"""Every command there is, in the order of the help."""

from __future__ import annotations

from textual.binding import Binding, BindingType

from storydiff.tui.commands.command import Command, Place
from storydiff.tui.commands.comparing import COMPARING
from storydiff.tui.commands.everywhere import EVERYWHERE
from storydiff.tui.commands.reading import READING
from storydiff.tui.commands.stories import STORIES

__all__ = ["COMMANDS", "bindings", "commands_of"]

#: Every command, grouped as help shows them.
COMMANDS: tuple[Command, ...] = (*STORIES, *COMPARING, *READING, *EVERYWHERE)


def commands_of(place: Place) -> tuple[Command, ...]:
    """The commands that work on a screen."""
    return tuple(command for command in COMMANDS if place in command.places)


def bindings(place: Place) -> list[BindingType]:
    """The key bindings of a screen; where two commands share a key, the first may pass it on."""
    return [
        Binding(
            key,
            command.action,
            command.label or command.title,
            show=bool(command.label),
            tooltip=command.help,
            id=command.id if number == 0 else f"{command.id}.{number}",
        )
        for command in commands_of(place)
        for number, key in enumerate(command.keys)
    ]
