"""What the two panes show: the rows of a comparison, laid out, and the changes that are visited."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from functools import cached_property

from storydiff.model import Article, Comparison, Family, Op, Role, Sides, Span
from storydiff.present import Fold, Row, Sheet, Sign, fold, is_paired
from storydiff.tui.layout import Column, Page, Slot, lay_out

__all__ = ["Choices", "Place", "View", "make_view"]

_TIGHT = frozenset({Role.LIST, Role.TABLE, Role.CODE})


@dataclass(frozen=True, slots=True)
class Choices:
    """What the reader chose to see."""

    muted: frozenset[Family] = frozenset()
    """Families whose changes are neither marked nor visited."""
    furniture: bool = False
    """Whether what is not the article is shown."""
    changes_only: bool = False
    """Whether paragraphs in which nothing differs that is not muted are folded away."""
    opened: frozenset[int] = frozenset()
    """Folds opened one by one, by the link of their first row."""

    def hears(self, row: Row) -> bool:
        """Whether something differs in a row that is not muted."""
        return not is_paired(row) or any(change.family not in self.muted for _, change in row.found)

    def toggled(self, families: frozenset[Family]) -> Choices:
        """The same with `families` muted, or heard again if they were."""
        muted = self.muted - families if families <= self.muted else self.muted | families
        return replace(self, muted=muted)


@dataclass(frozen=True, slots=True)
class Place:
    """A code point of one article: what stays in view when everything round it changes."""

    article: Article
    offset: int


@dataclass(frozen=True)
class View:
    """Rows at their places; everything that painting and moving about need."""

    comparison: Comparison
    rows: tuple[Row | Fold, ...]
    page: Page
    choices: Choices
    _rows_of: tuple[dict[int, int], dict[int, int]] = field(repr=False)

    @property
    def articles(self) -> tuple[Article, Article]:
        """Left and right."""
        return self.comparison.left, self.comparison.right

    @cached_property
    def order(self) -> tuple[int, ...]:
        """Indexes of the changes that can be visited, from top to bottom.

        What moved is visited where it is now, with all that changed in it. Neighbours that moved
        together are one move: it is visited at the first of them.
        """
        changes = self.comparison.changes
        visited: dict[int, None] = {}
        for row in self.rows:
            if isinstance(row, Row) and row.sign is not Sign.MOVED_AWAY:
                for index in row.changes:
                    change = changes[index]
                    led = change.op is Op.MOVE and not row.leads
                    if not led and change.family not in self.choices.muted:
                        visited.setdefault(index)
        return tuple(visited)

    @cached_property
    def place_in_order(self) -> dict[int, int]:
        """For each change that can be visited, which it is, from nought."""
        return {index: place for place, index in enumerate(self.order)}

    @cached_property
    def _row_of_change(self) -> dict[int, int]:
        """The row at which a change is shown."""
        return {
            index: number
            for number, row in enumerate(self.rows)
            if isinstance(row, Row)
            for index in row.changes
        }

    @cached_property
    def unplaced(self) -> int:
        """How many changes lie between paragraphs or at the ends, where no row is."""
        return sum(change.link is None for change in self.comparison.changes)

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
        number = self._row_of_change.get(change)
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

    def line_of(self, place: Place) -> int | None:
        """The line of a code point, or of what stands nearest before it; none if of no side."""
        for column, article in enumerate(self.articles):
            if article is not place.article:
                continue
            paragraphs = article.paragraphs
            known = self._rows_of[column]
            nearest = [
                index for index in known if paragraphs[index].span.start <= place.offset
            ] or list(known)
            if not nearest:
                return None
            paragraph = max(nearest)
            span = paragraphs[paragraph].span
            offset = min(max(place.offset, span.start), span.end)
            if isinstance(self.rows[known[paragraph]], Fold):
                return self.page.tops[known[paragraph]]
            return self.page.find(column, paragraph, known[paragraph], offset)
        return None

    def places_at(self, y: int) -> Iterator[Place]:
        """The code points that line `y` begins with, left and right; of a fold, what it hides."""
        number = self.page.slot_at(y)
        if number is None:
            return
        row = self.rows[number]
        for column, article in enumerate(self.articles):
            if isinstance(row, Fold):
                hidden = [one for inner in row.rows for one in tuple(inner.paragraphs)[column]]
                if hidden and y == self.page.tops[number]:
                    yield Place(article, article.paragraphs[hidden[0]].span.start)
                continue
            span = self.page.line(column, y).span
            if span is not None:
                yield Place(article, span.start)

    def change_at(self, column: int, y: int, offset: int | None) -> int | None:
        """The change that can be visited and stands at a code point, or next to it in its row."""
        number = self.page.slot_at(y)
        if number is None or isinstance(row := self.rows[number], Fold):
            return None
        can = [index for index in row.changes if index in self.place_in_order]
        if not can:
            return None if row.leads else self._move_of(row)
        if offset is None:
            return next((index for index in can if y in self.lines_of(index)), can[0])

        def distance(index: int) -> int:
            change = self.comparison.changes[index]
            span = (change.left, change.right)[column]
            if span.start <= offset < span.end:
                return 0
            return min(abs(span.start - offset), abs(span.end - 1 - offset)) + 1

        return min(can, key=distance)

    def _move_of(self, row: Row) -> int | None:
        """The change that tells of the move of which `row` is a part, if it can be visited."""
        link = row.move.links[0] if row.move else row.link
        return next(
            (
                index
                for index in self.order
                if self.comparison.changes[index].link == link
                and self.comparison.changes[index].op is Op.MOVE
            ),
            None,
        )

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
    sheet = fold(
        sheet,
        furniture=not choices.furniture,
        same=_is_quiet(comparison, choices) if choices.changes_only else None,
    )
    rows = tuple(_opened(sheet.rows, choices.opened))
    if before is not None and before.has_lines_of(comparison, choices, columns):
        return View(comparison, rows, before.page, choices, before._rows_of)
    slots = [_slot(comparison, row) for row in rows]
    rows_of: tuple[dict[int, int], dict[int, int]] = ({}, {})
    for number, row in enumerate(rows):
        for inner in row.rows if isinstance(row, Fold) else (row,):
            for known, cell in zip(rows_of, inner.paragraphs, strict=True):
                for paragraph in cell:
                    known[paragraph] = number
    return View(comparison, rows, lay_out(tuple(columns), slots), choices, rows_of)


def _is_quiet(comparison: Comparison, choices: Choices) -> Callable[[Row], bool]:
    """Says of a row whether nothing in it is heard, which is not known before it is compared."""
    awaiting = comparison.awaiting
    return lambda row: row.link not in awaiting and not choices.hears(row)


def _opened(rows: tuple[Row | Fold, ...], opened: frozenset[int]) -> Iterator[Row | Fold]:
    for row in rows:
        if isinstance(row, Fold) and row.rows[0].link in opened:
            yield from row.rows
        else:
            yield row


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


def overlap(span: Span, other: Span) -> Span | None:
    """What two spans have in common; none if nothing."""
    start, end = max(span.start, other.start), min(span.end, other.end)
    return Span(start, end) if start < end else None
