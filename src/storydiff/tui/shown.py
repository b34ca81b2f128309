"""What a pane draws from: one side of two, or both written in one."""

from __future__ import annotations

from msgspec import Struct

from storydiff.tui.inline import InlineView
from storydiff.tui.layout import Page
from storydiff.tui.paint import Painted, paint
from storydiff.tui.paint_inline import paint_inline
from storydiff.tui.rows import Rows
from storydiff.tui.sought import Sought
from storydiff.tui.view import View

__all__ = ["Half", "Whole"]


class _Drawn(Struct, frozen=True):
    """Rows, and what of them is pointed out."""

    view: Rows
    margin: int
    current: int | None
    sought: Sought

    @property
    def page(self) -> Page:
        """All lines."""
        return self.view.page

    def stale_since(self, before: object) -> tuple[range, ...] | None:
        """The lines that look other than in `before`; none if that is not known.

        From one change to the next it is the lines of the two rows in which they are.
        """
        if (
            not isinstance(before, _Drawn)
            or before.view is not self.view
            or before.margin != self.margin
            or before.sought is not self.sought
        ):
            return None
        stale: list[range] = []
        for change in {self.current, before.current} - {None}:
            assert change is not None
            lines = self.view.lines_round(change)
            if lines is None:
                return None
            stale.append(lines)
        return tuple(stale)


class Half(_Drawn, frozen=True):
    """One version beside the other."""

    view: View
    column: int = 0

    def paint(self, y: int) -> Painted:
        """The pieces of line `y`."""
        return paint(self.view, self.column, y, self.margin, self.current, self.sought)


class Whole(_Drawn, frozen=True):
    """Both versions in one column."""

    view: InlineView

    def paint(self, y: int) -> Painted:
        """The pieces of line `y`."""
        return paint_inline(self.view, y, self.margin, self.current, self.sought)
