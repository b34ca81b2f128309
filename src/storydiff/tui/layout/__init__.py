"""Where everything stands, in terminal cells: pure functions of texts and widths.

Widths of characters exist here and nowhere else; everywhere else positions are code points.
"""

from storydiff.tui.layout.column import Column
from storydiff.tui.layout.flow import Flow, flow
from storydiff.tui.layout.page import Line, Page, Slot, lay_out
from storydiff.tui.layout.wrap import wrap

__all__ = ["Column", "Flow", "Line", "Page", "Slot", "flow", "lay_out", "wrap"]
