"""Two versions side by side: the rows of a comparison, level in two columns."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property

from storydiff.model import Comparison, Role, Sides, Span
from storydiff.present import Fold, Row, Sheet
from storydiff.tui.layout import Column, Page, Slot, lay_out
from storydiff.tui.rows import Choices, Place, Rows, rows_of, visible_rows

__all__ = ["View", "make_view"]

_TIGHT = frozenset({Role.LIST, Role.TABLE, Role.CODE})


class View(Rows, frozen=True, dict=True):
    """Rows side by side; everything that painting and moving about need."""

    @cached_property
    def edges(self) -> tuple[frozenset[int], frozenset[int]]:
        """For each side, the code points where blank space begins that is other on the other side.

        That is the end of the paragraph before it; at the start of a text, its first paragraph.
        """
        places: tuple[set[int], set[int]] = (set(), set())
        for change in self.comparison.changes:
            if change.link is None:
                for known, article, span in zip(
                    places, self.articles, (change.left, change.right), strict=True
                ):
                    first = article.paragraphs[0].span.start if article.paragraphs else 0
                    known.add(max(first, span.start))
        return frozenset(places[0]), frozenset(places[1])

    def has_rows_of(self, comparison: Comparison, choices: Choices) -> bool:
        """Whether there would be the very rows that there are here; their lines may be others."""
        return self.comparison is comparison and self.choices == choices

    def with_page(self, page: Page, choices: Choices) -> View:
        """The same rows on other lines; what was found out about them stays known."""
        view = View(self.comparison, self.rows, page, choices, self.rows_of)
        view.__dict__.update(self.__dict__)  # properties of rows and changes, none of lines
        return view

    def has_lines_of(
        self, comparison: Comparison, choices: Choices, columns: Sides[Column]
    ) -> bool:
        """Whether every line would stand where it stands here."""
        return (
            self.comparison.alignment is comparison.alignment
            and self.choices.furniture == choices.furniture
            and not (self.choices.changes_only or choices.changes_only)
            and self.choices.opened == choices.opened
            and all(old is new for old, new in zip(self.page.columns, columns, strict=True))
        )

    def lines_of(self, change: int) -> range:
        """The lines on which a change stands, on either side; empty if it is folded away."""
        number = self.row_of_change.get(change)
        if number is None:
            return range(0)
        found = self.comparison.changes[change]
        at: list[int] = []
        for column, span in enumerate((found.left, found.right)):
            for place in (span.start, max(span.start, span.end - 1)):
                y = self._line_in_row(number, column, place)
                if y is not None:
                    at.append(y)
        if not at:
            at = [self.page.tops[number]]
        return range(min(at), max(at) + 1)

    def find(self, number: int, side: int, paragraph: int, offset: int) -> int:
        """The line of row `number` on which a code point of one version stands."""
        span = self.articles[side].paragraphs[paragraph].span
        return self.page.find(side, paragraph, number, min(max(offset, span.start), span.end))

    def words_at(self, number: int, y: int) -> Iterator[Place]:
        """The code points that line `y`, which is one of row `number`, begins with."""
        for column, article in enumerate(self.articles):
            span = self.page.line(column, y).span
            if span is not None:
                yield Place(article, span.start)

    def written_at(self, change: int, column: int, number: int) -> Span:
        """Where a change stands in the version of that column."""
        found = self.comparison.changes[change]
        return (found.left, found.right)[column]

    def _line_in_row(self, number: int, column: int, place: int) -> int | None:
        row = self.rows[number]
        if isinstance(row, Fold):
            return None
        article = self.articles[column]
        for paragraph in (row.paragraphs.left, row.paragraphs.right)[column]:
            span = article.paragraphs[paragraph].span
            if span.start <= place <= span.end:
                return self.page.find(column, paragraph, number, place)
        return None


def make_view(
    comparison: Comparison,
    sheet: Sheet,
    choices: Choices,
    columns: Sides[Column],
    before: View | None = None,
) -> View:
    """Lay out what `choices` lets be seen of `comparison`.

    :param sheet: all its rows, none folded.
    :param before: what was shown before; if the same rows stood in the same columns, only what was
        found in them is new, and every line stays where it is.
    """
    if before is not None and before.has_rows_of(comparison, choices):
        page = before.page
        if not all(old is new for old, new in zip(page.columns, columns, strict=True)):
            page = lay_out(tuple(columns), page.slots)
        return before.with_page(page, choices)
    rows = visible_rows(comparison, sheet, choices)
    if before is not None and before.has_lines_of(comparison, choices, columns):
        return View(comparison, rows, before.page, choices, before.rows_of)
    slots = [_slot(comparison, row) for row in rows]
    page = lay_out(tuple(columns), slots)
    return View(comparison, rows, page, choices, rows_of(rows))


def _slot(comparison: Comparison, row: Row | Fold) -> Slot:
    if isinstance(row, Fold):
        return Slot(((), ()))
    cells = tuple(row.paragraphs)
    articles = (comparison.left, comparison.right)
    tight = not row.is_article or all(
        article.paragraphs[index].role in _TIGHT
        for article, cell in zip(articles, cells, strict=True)
        for index in cell
    )
    return Slot(cells, tight)
