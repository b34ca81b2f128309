"""Where everything stands, in terminal cells: pure functions of texts and widths.

Widths of characters exist here and nowhere else; everywhere else positions are code points.
"""

from storydiff.tui.layout.column import Column
from storydiff.tui.layout.flow import Flow, flow
from storydiff.tui.layout.page import Line, Page, Slot, lay_out
from storydiff.tui.layout.wrap import broken, height, wrap

__all__ = ["Column", "Flow", "Line", "Page", "Slot", "broken", "flow", "height", "lay_out", "wrap"]
