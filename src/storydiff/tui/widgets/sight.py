"""Whether the reader has scrolled away from the change they are at.

::

    n n n     change 3 is current, in sight           n  ─►  change 4
    G         the last lines; change 3 is far above   n  ─►  the next one below the top line
"""

from __future__ import annotations

__all__ = ["Sight"]


class Sight:
    """Told of every scroll; tells those of the reader from those that brought a change into view.

    All places are lines of the page.
    """

    def __init__(self) -> None:
        self.is_lost = False
        """Whether the reader scrolled until the current change was out of sight."""
        self._aim: int | None = None
        """The top line that was asked for to show a change, until it is there."""

    def go(self, top: int, aim: int) -> None:
        """A change becomes current that is in sight once line `aim` is on top; `top` is now."""
        self.is_lost = False
        self._aim = None if aim == top else aim

    def forget(self) -> None:
        """Something else is asked for than what was aimed at."""
        self._aim = None

    def scrolled(self, seen: range, lines: range) -> None:
        """The lines `seen` are on the screen now; the current change stands on `lines`, if any."""
        if self._aim is None:
            self.is_lost = bool(lines) and not (lines.start < seen.stop and seen.start < lines.stop)
        elif seen.start == self._aim:
            self._aim = None
