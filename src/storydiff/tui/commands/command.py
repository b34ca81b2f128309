"""One thing the reader can do."""

from __future__ import annotations

from enum import StrEnum

from msgspec import Struct

__all__ = ["Command", "Place"]


class Place(StrEnum):
    """Where commands work: screens, the panels over them, and the lines in which one types."""

    LIBRARY = "library"
    COMPARE = "compare"
    READER = "reader"
    OPENING = "opening"
    CHANGES = "changes"
    FACTS = "facts"
    FILTER = "filter"
    LIKENESS = "likeness"
    ROLES = "roles"
    EXPORT = "export"
    ADDING = "adding"
    SEARCH = "search line"
    NARROWING = "filter line"
    HELP = "help"

    @property
    def is_typed_in(self) -> bool:
        """Whether one types there: letters are text, and so is no key."""
        return self in (Place.EXPORT, Place.ADDING, Place.SEARCH, Place.NARROWING)

    @property
    def below(self) -> Place | None:
        """The place whose other keys work here too, if this is a line on its screen."""
        return {Place.SEARCH: Place.COMPARE, Place.NARROWING: Place.LIBRARY}.get(self)


class Command(Struct, frozen=True):
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
