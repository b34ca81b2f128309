"""What a reader wants to see of a comparison, for the formats that leave things out."""

from __future__ import annotations

from msgspec import Struct

from storydiff.model import Change, Family
from storydiff.present.order import Order

__all__ = ["USUAL", "View"]

#: The families whose changes are marked unless a reader asks for others.
USUAL = frozenset({Family.SUBSTANCE, Family.STYLE, Family.CREDIT})


class View(Struct, frozen=True):
    """What to mark, what to leave out, and how wide."""

    show: frozenset[Family] = USUAL
    """Families whose changes are marked."""
    furniture: bool = False
    """Whether paragraphs of page furniture are shown rather than counted."""
    ignore: frozenset[Family] = frozenset()
    """Families that count as the same; they are never marked."""
    full: bool = False
    """Both texts whole, with every mark, those of `ignore` aside."""
    colour: bool = False
    """Mark with colour, underline and strike instead of brackets; text only."""
    width: int | None = None
    """Wrap lines at this many cells; text only. None for one line a paragraph."""
    order: Order = Order.SERIOUSNESS
    """How the change list is ordered."""

    def marks(self, change: Change) -> bool:
        """Whether `change` is marked."""
        return change.family not in self.ignore and (self.full or change.family in self.show)
