"""Comparisons laid out for two panes: what is known of rows and lines is used again.

::

    snapshot 1   rows, columns, lines      made, in the thread of the work
    snapshot 2   rows where nothing was found since, all columns, all lines      kept
    resized      rows kept, columns and lines made anew
"""

from __future__ import annotations

from storydiff.model import Article, Comparison, Sides
from storydiff.present import Row, Sheet, make_sheet
from storydiff.tui.inline import InlineView, Redlines, make_inline_view
from storydiff.tui.layout import Column
from storydiff.tui.paint import gutter_width
from storydiff.tui.rows import Choices, Layout, Rows
from storydiff.tui.view import View, make_view

__all__ = ["Pages", "margin_of"]

_UNEVEN = 3
"""Cells by which panes differ that have the same share of the room."""
_WIDEST = 100
"""Cells: longer lines of prose tire the eye."""


class Pages:
    """Makes the views of one comparison after the other.

    In all of `choices` the layout is decided.
    """

    def __init__(self) -> None:
        self.view: Rows | None = None
        """What `lay_out` made last."""
        self._sheet = Sheet(())
        """All rows of the comparison; to fold and to lay them out costs less than to make them."""
        self._columns: tuple[Column, ...] = ()
        self._redlines = Redlines()
        self._ahead: tuple[Sheet, Rows] | None = None
        self._furniture: tuple[Sheet, bool] | None = None
        """What `has_furniture` said of a sheet."""

    @property
    def has_furniture(self) -> bool:
        """Whether there are rows without any article in them, shown or folded."""
        sheet = self._sheet
        if self._furniture is None or self._furniture[0] is not sheet:
            found = any(isinstance(row, Row) and not row.is_article for row in sheet.rows)
            self._furniture = sheet, found
        return self._furniture[1]

    def prepare(self, comparison: Comparison, choices: Choices, widths: tuple[int, int]) -> None:
        """Make ahead what `lay_out` will need.

        For a book that takes a good part of a second; it may be done in another thread than that
        of `lay_out`, which then takes what is there.

        :param widths: cells of the panes.
        """
        if min(widths) <= 0:
            return
        sheet = make_sheet(comparison, before=self._sheet)
        if choices.layout is Layout.INLINE:
            view: Rows = self._inline(comparison, sheet, choices, widths)
        else:
            columns = self._columns_for(comparison, widths)
            for column in columns:
                column.measure()
            before = self.view if isinstance(self.view, View) else None
            view = make_view(comparison, sheet, choices, columns, before)
        self._ahead = sheet, view

    def lay_out(self, comparison: Comparison, choices: Choices, widths: tuple[int, int]) -> Rows:
        """The rows of `comparison` that `choices` lets be seen, in panes of `widths` cells."""
        like = self.view
        known = like is not None and like.comparison is comparison
        if self._ahead and not known:
            ahead = self._ahead[1]
            like = ahead if ahead.comparison.alignment is comparison.alignment else like
        self._sheet = self._sheet_of(comparison)
        if choices.layout is Layout.INLINE:
            self.view = self._inline(comparison, self._sheet, choices, widths)
            return self.view
        columns = self._columns_for(comparison, widths)
        self._columns = tuple(columns)
        before = like if isinstance(like, View) else None
        self.view = make_view(comparison, self._sheet, choices, columns, before)
        return self.view

    def fits(self, comparison: Comparison, choices: Choices, widths: tuple[int, int]) -> bool:
        """Whether `comparison` is laid out as `choices` says for panes of `widths` cells."""
        if choices.layout is Layout.INLINE:
            return (
                isinstance(self.view, InlineView)
                and self.view.comparison is comparison
                and self.view.column.width == self._inline_width(comparison, widths)
            )
        return isinstance(self.view, View) and self._columns == tuple(
            self._columns_for(comparison, widths)
        )

    def _inline(
        self, comparison: Comparison, sheet: Sheet, choices: Choices, widths: tuple[int, int]
    ) -> InlineView:
        width = self._inline_width(comparison, widths)
        return make_inline_view(comparison, sheet, choices, width, self._redlines)

    def _inline_width(self, comparison: Comparison, widths: tuple[int, int]) -> int:
        return max(1, min(_WIDEST, widths[0] - margin_of(comparison, widths[0])))

    def _sheet_of(self, comparison: Comparison) -> Sheet:
        if self.view is not None and self.view.comparison is comparison:
            return self._sheet
        if self._ahead and self._ahead[1].comparison is comparison:
            return self._ahead[0]
        return make_sheet(comparison, before=self._sheet)

    def _columns_for(self, comparison: Comparison, widths: tuple[int, int]) -> Sides[Column]:
        # Both equally wide, if the panes differ by some cells only: the same words then break at the
        # same places. Numbers stand on both sides or on neither.
        narrower = min(widths)
        if max(widths) - narrower <= _UNEVEN:
            widths = (narrower, narrower)
        margin = margin_of(comparison, narrower)
        left = self._column(comparison.left, widths[0] - margin)
        right = self._column(comparison.right, widths[1] - margin)
        if left.width == right.width:
            right.share(left)
        return Sides(left, right)

    def _column(self, article: Article, width: int) -> Column:
        """The column of `article` with `width` cells for words; what is known of it is kept."""
        made = self._ahead[1] if self._ahead else None
        ahead = made.page.columns if isinstance(made, View) else ()
        known = [column for column in (*self._columns, *ahead) if column.article is article]
        for column in known:
            if column.resized(width) is column:
                return column
        return known[0].resized(width) if known else Column(article, width)


def margin_of(comparison: Comparison, width: int) -> int:
    """Cells of the margin in a pane of `width` cells: as many for both versions."""
    return max(gutter_width(article, width) for article in (comparison.left, comparison.right))
