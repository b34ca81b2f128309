"""The whole document in a column of a few cells: where changes are, and how serious.

::

    lines of the page   0 ········ 40 ········ 80 ········ 120        cells   0   ·
    changes                 "          27           -                         1   ~
                                                                              2   -

Each cell stands for as many lines as fit; of the changes there it shows the most serious one.
"""

from __future__ import annotations

from msgspec import Struct

from storydiff.model import Family
from storydiff.tui.looks import Look, Sign, look_of, sign_of
from storydiff.tui.rows import Rows

__all__ = ["Mark", "line_of_cell", "overview"]

#: A sign is told by the colour of its ink; these looks have theirs in the ground.
_INKED = {
    Look.INSERTED: Look.STYLE_RIGHT,
    Look.REPLACED_RIGHT: Look.STYLE_RIGHT,
    Look.DELETED: Look.STYLE_LEFT,
    Look.REPLACED_LEFT: Look.STYLE_LEFT,
}


class Mark(Struct, frozen=True):
    """What one cell shows."""

    sign: Sign
    look: Look
    change: int
    """The change it stands for, by its index: the most serious in these lines."""
    is_loud: bool
    """Whether that is one of substance."""


def overview(view: Rows, height: int) -> tuple[Mark | None, ...]:
    """The marks of a column of `height` cells, from top to bottom; none where nothing differs.

    What is muted or folded away is not in it.
    """
    total = view.page.height
    if not total or height <= 0:
        return (None,) * max(0, height)
    best: list[int | None] = [None] * height
    changes = view.comparison.changes
    for index, line in _lines(view, max(1, total // height)):
        cell = min(height - 1, line * height // total)
        known = best[cell]
        if known is None or changes[index].family.rank < changes[known].family.rank:
            best[cell] = index
    return tuple(None if index is None else _mark(view, index) for index in best)


def line_of_cell(cell: int, height: int, view: Rows) -> int:
    """The first line that a cell of the column stands for."""
    return cell * view.page.height // max(1, height)


def _lines(view: Rows, coarse: int) -> list[tuple[int, int]]:
    """The changes that may be shown, and a line on which each stands.

    :param coarse: of a row of no more lines the loudest change is taken for all, on its first line.
    """
    found: list[tuple[int, int]] = []
    tops, heights = view.page.tops, view.page.heights
    for number, changes in view.visited_in.items():
        if heights[number] <= coarse:
            found.append((changes[0], tops[number]))
        else:
            found += [(index, view.lines_of(index).start) for index in sorted(changes)]
    return found


def _mark(view: Rows, index: int) -> Mark:
    change = view.comparison.changes[index]
    look = look_of(change, 1 if change.left.is_empty else 0)
    return Mark(sign_of(change), _INKED.get(look, look), index, change.family is Family.SUBSTANCE)
