"""Which words the mouse has selected: always those of one pane."""

from __future__ import annotations

from textual.geometry import Offset
from textual.selection import Selection
from textual.widget import Widget

__all__ = ["one_sided"]

_PAST_THE_LINE = 1 << 16
"""A column to the right of every line."""


def one_sided(
    selections: dict[Widget, Selection], origin: Widget | None
) -> dict[Widget, Selection]:
    """What of `selections` belongs to the pane `origin`, in which the button was pressed.

    When the mouse leaves that pane, the line it is on still tells how far the selection goes,
    because the lines of both panes are level::

        left: begins at line 3   ─►  left: line 3 to the end of line 7
        right: ends at line 7
    """
    if origin is None or origin not in selections or len(selections) == 1:
        return {origin: selections[origin]} if origin in selections else selections
    own = selections[origin]
    others = [selection for widget, selection in selections.items() if widget is not origin]
    if own.start is not None:
        ends = [other.end for other in others if other.end is not None]
        if ends:
            return {origin: _between(own.start, Offset(_PAST_THE_LINE, ends[0].y))}
    if own.end is not None:
        starts = [other.start for other in others if other.start is not None]
        if starts:
            return {origin: _between(Offset(0, starts[0].y), own.end)}
    return {origin: own}


def _between(one: Offset, other: Offset) -> Selection:
    return Selection.from_offsets(one, other)
