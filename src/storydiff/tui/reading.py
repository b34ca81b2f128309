"""One article as lines, each paragraph with its role in the margin.

::

     headline   1  North and South
    ▶body*      2  The first paragraph, wrapped at words as
    │              wide as the pane is.
     furniture  3  More stories

The cursor is at the second, whose role a reader has set.
"""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from storydiff.model import Article, Paragraph, Role, Span
from storydiff.tui.layout import Column, Page, Slot, lay_out
from storydiff.tui.looks import Look, Sign
from storydiff.tui.paint import Painted, Piece
from storydiff.tui.rows import Place
from storydiff.tui.spans import overlap

__all__ = ["BY_HAND", "ArticlePage", "article_page"]

_ROLE = max(len(role.value) for role in Role)
BY_HAND = "*"
"""Behind a role that a reader has set."""
_BAR = "│"
"""Beside the further lines of the paragraph the reader is at."""
_TIGHT = frozenset({Role.LIST, Role.TABLE, Role.CODE})
_WIDEST = 100
"""Cells: longer lines of prose tire the eye."""


class ArticlePage(Struct, frozen=True):
    """An article laid out in one column."""

    article: Article
    page: Page
    margin: int
    cursor: int | None = None
    """The paragraph the reader is at."""

    def lines_of(self, paragraph: int) -> range:
        """The lines on which a paragraph stands."""
        top = self.page.tops[paragraph]
        return range(top, top + self.page.heights[paragraph])

    def paragraph_at(self, y: int) -> int | None:
        """The paragraph on line `y`, or the one before the blank line there."""
        return self.page.slot_at(y)

    def stale_since(self, before: object) -> tuple[range, ...] | None:
        """The lines that look other than in `before`: all may."""
        return None

    def paint(self, y: int) -> Painted:
        """What stands on line `y`."""
        line = self.page.line(0, y)
        if line.paragraph is None or line.span is None:
            return Painted()
        paragraph = self.article.paragraphs[line.paragraph]
        flow = self.page.columns[0].flow(line.paragraph)
        base = _base(paragraph)
        body = []
        for span, aside in _cut(paragraph, line.span):
            start, stop = flow.index(span.start), min(flow.index(span.end), line.stop)
            if start < stop:
                looks = (*base, Look.ASIDE) if aside else base
                body.append(Piece(flow.shown(start, stop), looks))
        gutter = self._gutter(line.paragraph, first=not line.number)
        return Painted(gutter, tuple(body), flow.width(line.start, line.stop), base)

    def _gutter(self, index: int, *, first: bool) -> tuple[Piece, ...]:
        """The role of a paragraph, a sign if it was set by hand, its number."""
        here = index == self.cursor
        if not first:
            sign = _BAR if here else " "
            return (Piece(sign, (Look.SIGN,)), Piece(" " * (self.margin - 1), (Look.GUTTER,)))
        sign = Sign.CURRENT.value if here else " "
        star = BY_HAND if self.article.found_role(index) else " "
        role = f"{self.article.paragraphs[index].role.value + star:<{_ROLE + 1}}"
        number = f"{index + 1:>{self.margin - _ROLE - 4}}"
        return (
            Piece(sign, (Look.SIGN,)),
            Piece(role, (Look.GUTTER, Look.CURRENT) if here else (Look.GUTTER,)),
            Piece(f"{number}  ", (Look.GUTTER,)),
        )

    def place_at(self, y: int) -> Place | None:
        """The code point that stands on line `y`, or on the next line that has any."""
        for at in range(y, self.page.height):
            span = self.page.line(0, at).span
            if span is not None:
                return Place(self.article, span.start)
        return None

    def line_of(self, offset: int) -> int:
        """The line of a code point; of a place between paragraphs, that of the next one."""
        for index, paragraph in enumerate(self.article.paragraphs):
            if offset < paragraph.span.end:
                return self.page.find(0, index, index, max(offset, paragraph.span.start))
        return max(0, self.page.height - 1)


def article_page(article: Article, width: int, cursor: int | None = None) -> ArticlePage:
    """Lay out `article` in a pane of `width` cells; the reader is at the paragraph `cursor`."""
    margin = _ROLE + 4 + max(2, len(str(len(article.paragraphs))))
    column = Column(article, min(width - margin, _WIDEST))
    slots = [
        Slot(((index,),), not paragraph.role.is_article or paragraph.role in _TIGHT)
        for index, paragraph in enumerate(article.paragraphs)
    ]
    return ArticlePage(article, lay_out((column,), slots), margin, cursor)


def _base(paragraph: Paragraph) -> tuple[Look, ...]:
    if not paragraph.role.is_article:
        return (Look.TEXT, Look.ASIDE)
    if paragraph.role in (Role.HEADLINE, Role.SUBHEAD):
        return (Look.TEXT, Look.HEADING)
    return (Look.TEXT,)


def _cut(paragraph: Paragraph, within: Span) -> Iterator[tuple[Span, bool]]:
    """A line's code points, cut at the parts; with whether each piece is not the article."""
    at = within.start
    for part in paragraph.parts:
        inner = overlap(part.span, within)
        if inner is None:
            continue
        if at < inner.start:
            yield Span(at, inner.start), False
        yield inner, not part.role.is_article
        at = inner.end
    if at < within.end:
        yield Span(at, within.end), False
