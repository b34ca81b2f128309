"""What a reader has set right: which paragraphs belong together, and what one of them is."""

from __future__ import annotations

from msgspec import Struct

from storydiff.model.role import Role

__all__ = ["Correction", "RoleCorrection"]


class Correction(Struct, frozen=True):
    """Two paragraphs that belong together, or do not, whatever was found."""

    left: int
    """Index of a paragraph of the left article."""
    right: int
    together: bool = True

    def flip(self) -> Correction:
        """The same when the two texts change sides."""
        return Correction(self.right, self.left, self.together)


class RoleCorrection(Struct, frozen=True):
    """What a paragraph is, whatever was found."""

    paragraph: int
    """Its index."""
    role: Role | None
    """None takes back what was said before: the paragraph is what it was found to be."""
