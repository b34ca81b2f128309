"""What the signs mean that stand on a screen, for its help."""

from __future__ import annotations

from storydiff.tui.commands import Place
from storydiff.tui.heat import HEATS
from storydiff.tui.looks import SIGNS, Sign
from storydiff.tui.reading import BY_HAND

__all__ = ["signs_of"]


def signs_of(place: Place) -> tuple[str, tuple[tuple[str, str], ...]] | None:
    """A heading, and each sign with its meaning; none where there are no signs."""
    match place:
        case Place.COMPARE:
            return "Signs in the margin", tuple((sign.value, said) for sign, said in SIGNS)
        case Place.READER:
            return "Signs in the margin", (
                (Sign.CURRENT.value, "the paragraph you are at"),
                (BY_HAND, "a role that was set by hand"),
            )
        case Place.LIBRARY:
            heats = tuple((heat.value, said) for heat, said in HEATS)
            return "Where a version differs from the first", (*heats, ("✓", "picked to compare"))
    return None
