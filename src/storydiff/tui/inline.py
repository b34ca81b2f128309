"""Two versions in one column: each row as one text with the changes written into it.

::

      3 ~ About [27]{29} people came to the harbour, the
          port authority said.
        ▸ 12 paragraphs the same
     16 + {She was not asked.}
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from msgspec import Struct

from storydiff.model import Article, Comparison, Family, Role, Span
from storydiff.present import Fold, Row, Sheet, Sign
from storydiff.present.redline import Redline, redline
from storydiff.tui.layout import Column, Flow, Slot, flow, lay_out
from storydiff.tui.layout.wrap import wrap
from storydiff.tui.rows import Choices, Place, Rows, rows_of, visible_rows

__all__ = ["InlineView", "Redlines", "make_inline_view"]

_QUIET = frozenset({Family.TYPOGRAPHY, Family.LAYOUT})
"""Of these the new form alone is written: two quotation marks side by side cannot be read."""
_TIGHT = frozenset({Role.LIST, Role.TABLE, Role.CODE})


class _Written(Struct, frozen=True):
    """A row as it was written once, and what it was written from."""

    row: Row
    muted: tuple[frozenset[Family], frozenset[str]]
    line: Redline
    flow: Flow

    def is_of(self, row: Row) -> bool:
        """Whether `row` has the same paragraphs of the same articles, and the same was found."""
        known = self.row
        return known is row or (
            known.articles == row.articles
            and known.paragraphs == row.paragraphs
            and known.found == row.found
        )


class Redlines:
    """The texts of rows; each is written once, and again when more was found in it."""

    def __init__(self) -> None:
        self._known: dict[tuple[int, Sign], _Written] = {}
        self._ends: dict[tuple[int, Sign], tuple[Flow, int, tuple[int, ...]]] = {}

    def of(self, row: Row, choices: Choices) -> _Written:
        """The text of a row, with what is muted written as it is on the right."""
        key = row.link, row.sign
        known = self._known.get(key)
        muted = choices.muted, choices.muted_kinds
        if known is None or known.muted != muted or not known.is_of(row):
            line = redline(row, lambda change: change.family in _QUIET or choices.mutes(change))
            drawn = flow(line.text, Span(0, len(line.text)), keep_lines=True)
            known = self._known[key] = _Written(row, muted, line, drawn)
        return known

    def ends(self, row: Row, drawn: Flow, width: int) -> tuple[int, ...]:
        """Where the lines of a row end at a width in cells."""
        key = row.link, row.sign
        known = self._ends.get(key)
        if known is None or known[0] is not drawn or known[1] != width:
            known = self._ends[key] = drawn, width, wrap(drawn, width)
        return known[2]


class _RowsColumn(Column):
    """Rows as the paragraphs of one column: what a paragraph is elsewhere, a row is here."""

    def __init__(
        self,
        article: Article,
        rows: Sequence[Row | Fold],
        choices: Choices,
        width: int,
        redlines: Redlines,
    ) -> None:
        super().__init__(article, width)
        self._rows = rows
        self._choices = choices
        self._redlines = redlines

    def line(self, row: int) -> Redline:
        """What is written in row number `row`."""
        found = self._rows[row]
        assert isinstance(found, Row)
        return self._redlines.of(found, self._choices).line

    def flow(self, paragraph: int) -> Flow:
        """The drawn form of row number `paragraph`."""
        row = self._rows[paragraph]
        assert isinstance(row, Row)
        return self._redlines.of(row, self._choices).flow

    def ends(self, paragraph: int) -> tuple[int, ...]:
        """Where each line of a row ends, as indexes into what is drawn of it."""
        row = self._rows[paragraph]
        assert isinstance(row, Row)
        return self._redlines.ends(row, self.flow(paragraph), self.width)

    def copied(self, stretches: dict[int, Span]) -> str:
        """What the right version says there; of a row that only the left has, what that says."""
        texts = []
        for number, span in stretches.items():
            row = self._rows[number]
            assert isinstance(row, Row)
            on_left = not row.paragraphs.right
            article = row.articles.left if on_left else row.articles.right
            line = self.line(number)
            parts = []
            for piece, start in zip(line.pieces, line.starts, strict=False):
                place = piece.spans.left if on_left else piece.spans.right
                first = max(0, span.start - start)
                last = min(len(piece.text), span.end - start)
                if place is None or first >= last:
                    continue
                text = place.of(article.text)
                whole = last - first == len(piece.text)
                parts.append(text if whole else text[first:last])
            texts.append("".join(parts))
        return "\n\n".join(text for text in texts if text)


class InlineView(Rows, frozen=True, dict=True):
    """Rows in one column; everything that painting and moving about need."""

    column: _RowsColumn

    def lines_of(self, change: int) -> range:
        """The lines on which a change is written; empty if it is folded away."""
        number = self.row_of_change.get(change)
        if number is None or isinstance(self.rows[number], Fold):
            return range(0)
        span = self.column.line(number).of_change(change)
        if span is None:
            top = self.page.tops[number]
            return range(top, top + 1)
        first = self.page.find(0, number, number, span.start)
        last = self.page.find(0, number, number, max(span.start, span.end - 1))
        return range(first, last + 1)

    def find(self, number: int, side: int, paragraph: int, offset: int) -> int:
        """The line of row `number` on which a code point of one version is written."""
        at = self.column.line(number).offset(offset, on_left=side == 0)
        return self.page.find(0, number, number, at or 0)

    def words_at(self, number: int, y: int) -> Iterator[Place]:
        """The code points that line `y`, which is one of row `number`, begins with."""
        span = self.page.line(0, y).span
        if span is None:
            return
        line = self.column.line(number)
        for side, article in enumerate(self.articles):
            for offset in (span.start, max(span.start, span.end - 1)):
                place = line.place(offset, on_left=side == 0)
                if place is not None:
                    yield Place(article, place)
                    break

    def written_at(self, change: int, column: int, number: int) -> Span:
        """Where a change is written in the text of row `number`."""
        return self.column.line(number).of_change(change) or Span.at(0)


def make_inline_view(
    comparison: Comparison, sheet: Sheet, choices: Choices, width: int, redlines: Redlines
) -> InlineView:
    """Lay out what `choices` lets be seen of `comparison`.

    :param sheet: all its rows, none folded.
    :param width: cells there are for words.
    :param redlines: where texts of rows that were written before are kept.
    """
    rows = visible_rows(comparison, sheet, choices)
    column = _RowsColumn(comparison.right, rows, choices, width, redlines)
    slots = [
        Slot(((),)) if isinstance(row, Fold) else Slot(((number,),), _is_tight(row))
        for number, row in enumerate(rows)
    ]
    page = lay_out((column,), slots)
    return InlineView(comparison, rows, page, choices, rows_of(rows), column)


def _is_tight(row: Row) -> bool:
    return not row.is_article or all(
        article.paragraphs[index].role in _TIGHT
        for article, cell in zip(row.articles, row.paragraphs, strict=True)
        for index in cell
    )
