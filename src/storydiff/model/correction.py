"""What a reader has set right about which paragraphs belong together."""

from __future__ import annotations

from msgspec import Struct

__all__ = ["Correction"]


class Correction(Struct, frozen=True):
    """Two paragraphs that belong together, or do not, whatever was found."""

    left: int
    """Index of a paragraph of the left article."""
    right: int
    together: bool = True

    def flip(self) -> Correction:
        """The same when the two texts change sides."""
        return Correction(self.right, self.left, self.together)
