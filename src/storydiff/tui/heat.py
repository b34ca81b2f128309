"""One version against the first of its story in a line of a dozen cells: where it differs, how much.

::

    version 1    ¶1 ¶2 ¶3 ¶4 ¶5 ¶6 ¶7 ¶8 ¶9      the same stretch of it in one column of all lines
    version 2    ╌  ╌  ▂  ╌  ╌  ╌  ·  ╌  ╌       a word in the middle; below, curled quotes alone
    version 3    ▆  ╌  ╌  ╌  ╌  █  █  █  █       another lead, and cut from the bottom
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from enum import StrEnum

from storydiff.model import Article, Change, Comparison, Family, Op, Span

__all__ = ["CELLS", "HEATS", "Heat", "heat_line"]

CELLS = 12
"""Cells of a line: a twelfth of an article of 600 words is a paragraph or two."""
_HOT = (Family.SUBSTANCE, Family.STYLE)
"""Families that tell how much differs; the others tell that something does."""


class Heat(StrEnum):
    """How much of a stretch differs; the value is its sign, one cell wide."""

    SAME = "╌"
    QUIET = "·"
    LITTLE = "▂"
    SOME = "▄"
    MUCH = "▆"
    ALL = "█"


#: What help says of each sign.
HEATS: tuple[tuple[Heat, str], ...] = (
    (Heat.SAME, "nothing differs in this twelfth of version 1"),
    (Heat.QUIET, "only typography, layout or credits differ"),
    (Heat.LITTLE, "less than a tenth of the text differs"),
    (Heat.SOME, "less than a third differs"),
    (Heat.MUCH, "less than three quarters differ"),
    (Heat.ALL, "more than that differs"),
)

_BELOW = ((0.1, Heat.LITTLE), (1 / 3, Heat.SOME), (0.75, Heat.MUCH))


def heat_line(comparison: Comparison) -> tuple[Heat, ...]:
    """How much of each twelfth of the left article differs on the right.

    Only what is the article counts, on the left; what is new on the right counts where it stands.
    Texts without an article have no line.
    """
    scale = _Scale(comparison.left)
    if not scale.length:
        return ()
    changed, added = [0.0] * CELLS, [0.0] * CELLS
    quiet = [False] * CELLS
    for change in comparison.changes:
        hot = change.family in _HOT and change.op is not Op.MOVE
        if not hot and not _in_article(comparison, change):
            continue
        for cell, share in scale.cells(change.left):
            quiet[cell] = True
            changed[cell] += share * hot
        more = len(change.right) - len(change.left)
        if hot and more > 0:
            added[scale.cell(change.left.end)] += more
    size = scale.length / CELLS
    return tuple(
        _heat((changed[cell] + added[cell]) / (size + added[cell]), quiet[cell])
        for cell in range(CELLS)
    )


def _in_article(comparison: Comparison, change: Change) -> bool:
    """Whether a change stands in a paragraph of the article, and not between two or round it."""
    if change.link is None:
        return False
    link = comparison.alignment.links[change.link]
    return any(
        article.paragraphs[one].role.is_article
        for article, indexes in ((comparison.left, link.left), (comparison.right, link.right))
        for one in indexes
    )


def _heat(share: float, quiet: bool) -> Heat:
    if not share:
        return Heat.QUIET if quiet else Heat.SAME
    return next((heat for limit, heat in _BELOW if share < limit), Heat.ALL)


class _Scale:
    """Places of an article as cells: what is not the article takes no room."""

    def __init__(self, article: Article) -> None:
        self._starts: list[int] = []
        self._spans: list[Span] = []
        self._before: list[int] = []
        """Code points of the article before each of `_spans`."""
        self.length = 0
        for paragraph in article.paragraphs:
            if not paragraph.role.is_article or paragraph.span.is_empty:
                continue
            self._starts.append(paragraph.span.start)
            self._spans.append(paragraph.span)
            self._before.append(self.length)
            self.length += len(paragraph.span)

    def cell(self, place: int) -> int:
        """The cell of a code point; between paragraphs that of the end of the one before."""
        return min(CELLS - 1, self._along(place) * CELLS // self.length)

    def cells(self, span: Span) -> Iterator[tuple[int, int]]:
        """The cells that a stretch lies in, each with how many code points of it; one if empty."""
        start, end = self._along(span.start), self._along(span.end)
        first, last = (
            self.cell(span.start),
            min(CELLS - 1, max(end - 1, start) * CELLS // self.length),
        )
        for cell in range(first, last + 1):
            low = max(start, -(-cell * self.length // CELLS))
            high = min(end, -(-(cell + 1) * self.length // CELLS))
            yield cell, max(0, high - low)

    def _along(self, place: int) -> int:
        """How many code points of the article come before a place."""
        index = bisect_right(self._starts, place) - 1
        if index < 0:
            return 0
        span = self._spans[index]
        return self._before[index] + min(place - span.start, len(span))
