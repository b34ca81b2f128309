"""The reader's place: what stays in view when everything round it changes.

::

    width 120, line 40 on top: "The Koreas' ..."   ─►  width 80, line 63 on top: "The Koreas' ..."
    change 3: 27 → 29, sides swapped               ─►  change 3: 29 → 27
"""

from __future__ import annotations

from storydiff.model import Article, Change, Comparison
from storydiff.tui.rows import Place, Rows

__all__ = ["kept_places", "same_change"]


def kept_places(view: Rows, seen: range, current: int | None) -> list[tuple[Place, int]]:
    """What should stay in view, and on which line of the screen; what matters most comes first.

    :param seen: the lines of the page that are on the screen.
    :param current: the change the reader is at: if it is on the screen, it stays.
    """
    kept: list[tuple[Place, int]] = []
    if current is not None:
        change = view.comparison.changes[current]
        lines = view.lines_of(current)
        if lines and lines.start in seen:
            spans = sorted(
                zip(view.articles, (change.left, change.right), strict=True),
                # The side on which the change has text tells better where it is.
                key=lambda side: side[1].is_empty,
            )
            kept += [
                (Place(article, span.start), lines.start - seen.start) for article, span in spans
            ]
    for y in seen:
        kept += [(place, y - seen.start) for place in view.places_at(y)]
    return kept


def same_change(was: Change, old: Comparison, new: Comparison) -> int | None:
    """The change of `new` that has the text of `was`, on whichever sides that stands now."""
    wanted: dict[Article, tuple[int, int]] = {
        old.left: (was.left.start, was.left.end),
        old.right: (was.right.start, was.right.end),
    }
    for index, change in enumerate(new.changes):
        spans = ((new.left, change.left), (new.right, change.right))
        if change.kind == was.kind and all(
            wanted.get(article) == (span.start, span.end) for article, span in spans
        ):
            return index
    return None
