"""What can be seen of a comparison, and what stands where."""

from __future__ import annotations

from storydiff.model import Sides
from storydiff.present import Fold, Row, Sign
from storydiff.tui.rows import Rows

__all__ = ["other_end", "rows_in", "top_of"]

_MOVED = frozenset({Sign.MOVED_AWAY, Sign.MOVED_HERE})
"""The rows of a paragraph that moved: where it stood, and where it stands."""


def rows_in(view: Rows, lines: range) -> tuple[Row | Fold, ...]:
    """The rows that stand on these lines of the page, whole or in part."""
    first = view.page.slot_at(lines.start) or 0
    last = view.page.slot_at(lines.stop)
    return view.rows[first : (len(view.rows) if last is None else last + 1)]


def top_of(view: Rows, lines: range) -> Sides[int]:
    """The first code points on these lines, left and right; -1 where a side has none."""
    found = Sides(-1, -1)
    left, right = view.articles
    for y in lines:
        for place in view.places_at(y):
            if place.article is left and found.left < 0:
                found = Sides(place.offset, found.right)
            if place.article is right and found.right < 0:
                found = Sides(found.left, place.offset)
        if min(found) >= 0:
            break
    return found


def other_end(view: Rows, link: int, lines: range) -> int | None:
    """The first line of the other end of a move; none if `link` did not move.

    The end that stands on `lines` is the one to leave; if neither does, or both do, the first.
    """
    tops = [
        view.page.tops[number]
        for number, row in enumerate(view.rows)
        if isinstance(row, Row) and row.link == link and row.sign in _MOVED
    ]
    if len(tops) < 2:
        return None
    seen = [y for y in tops if y in lines]
    here = seen[0] if seen else tops[0]
    return next(y for y in tops if y != here)
