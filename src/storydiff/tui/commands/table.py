"""Every command there is, in the order of the help, and the keys it has where."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from textual.binding import Binding, BindingType

from storydiff.tui.commands.command import Command, Place
from storydiff.tui.commands.comparing import COMPARING
from storydiff.tui.commands.everywhere import EVERYWHERE
from storydiff.tui.commands.panels import PANELS
from storydiff.tui.commands.reading import READING
from storydiff.tui.commands.stories import STORIES

__all__ = ["COMMANDS", "Keys", "bindings", "commands_of", "is_text", "keys_at"]

#: Every command, grouped as help shows them.
COMMANDS: tuple[Command, ...] = (*STORIES, *COMPARING, *READING, *PANELS, *EVERYWHERE)

Keys = Mapping[str, tuple[str, ...]]
"""The keys of commands that have others than at first, by the id of the command."""


def commands_of(place: Place) -> tuple[Command, ...]:
    """The commands that work at a place; in a line, those of its screen come after its own."""
    own = tuple(command for command in COMMANDS if place in command.places)
    return own if place.below is None else (*own, *commands_of(place.below))


def keys_at(command: Command, place: Place, keys: Keys | None = None) -> tuple[str, ...]:
    """The keys of a command that lead to it at `place`, the one to teach first; may be none."""
    named = _named(command, keys)
    if not place.is_typed_in:
        return named
    if place in command.places:
        return tuple(key for key in named if not is_text(key))
    own = {key for one in COMMANDS if place in one.places for key in _named(one, keys)}
    taken = own | _editing_keys()
    return tuple(key for key in named if not is_text(key) and key not in taken)


def bindings(place: Place, keys: Keys | None = None) -> list[BindingType]:
    """The key bindings of a place; where two commands share a key, the first may pass it on.

    A line has those of its own commands alone: its screen has the others.
    """
    return [
        Binding(
            key,
            command.action,
            command.label or command.title,
            show=bool(command.label),
            tooltip=command.help,
            id=command.id if number == 0 else f"{command.id}.{number}",
        )
        for command in COMMANDS
        if place in command.places
        for number, key in enumerate(keys_at(command, place, keys))
    ]


def is_text(key: str) -> bool:
    """Whether a key is a letter where one types."""
    return len(key) == 1 or key == "space"


def _named(command: Command, keys: Keys | None) -> tuple[str, ...]:
    return (keys or {}).get(command.id, command.keys)


@cache
def _editing_keys() -> frozenset[str]:
    """The keys with which one edits a line; that for copying passes if nothing is selected."""
    from storydiff.tui.widgets.line import EDITING

    return frozenset(
        key.strip()
        for binding in EDITING
        if binding.action != "copy"
        for key in binding.key.split(",")
    )
