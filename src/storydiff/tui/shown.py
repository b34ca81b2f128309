"""What a pane draws from: one side of two, or both written in one."""

from __future__ import annotations

from dataclasses import dataclass

from storydiff.tui.inline import InlineView
from storydiff.tui.layout import Page
from storydiff.tui.paint import Painted, paint
from storydiff.tui.paint_inline import paint_inline
from storydiff.tui.sought import Sought
from storydiff.tui.view import View

__all__ = ["Half", "Whole"]


@dataclass(frozen=True, slots=True)
class Half:
    """One version beside the other."""

    view: View
    column: int
    margin: int
    current: int | None
    sought: Sought

    @property
    def page(self) -> Page:
        """All lines."""
        return self.view.page

    def paint(self, y: int) -> Painted:
        """The pieces of line `y`."""
        return paint(self.view, self.column, y, self.margin, self.current, self.sought)


@dataclass(frozen=True, slots=True)
class Whole:
    """Both versions in one column."""

    view: InlineView
    margin: int
    current: int | None
    sought: Sought

    @property
    def page(self) -> Page:
        """All lines."""
        return self.view.page

    def paint(self, y: int) -> Painted:
        """The pieces of line `y`."""
        return paint_inline(self.view, y, self.margin, self.current, self.sought)
