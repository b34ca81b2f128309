"""One thing the reader can do."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

__all__ = ["Command", "Place"]


class Place(StrEnum):
    """The screens on which commands work."""

    LIBRARY = "library"
    COMPARE = "compare"
    READER = "reader"
    HELP = "help"


@dataclass(frozen=True, slots=True)
class Command:
    """A command, its keys and its words.

    The screen carries it out in a method ``action_`` + `action`, and says by ``check_action``
    whether it can be done now.
    """

    id: str
    """Its name for good: help shows it and a user's own keys will refer to it."""
    title: str
    """What palette and help call it."""
    help: str
    """One sentence: what it does."""
    keys: tuple[str, ...]
    """As Textual names them, the one to teach first."""
    places: tuple[Place, ...]
    group: str
    """The heading in help under which it stands."""
    action: str
    label: str = ""
    """The word in the footer; commands without one are not in it."""
