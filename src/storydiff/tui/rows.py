"""What every picture of a comparison has: its rows, and the changes that are visited."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from enum import StrEnum
from functools import cached_property

from msgspec import Struct
from msgspec.structs import replace

from storydiff.model import Article, Change, Comparison, Family, Kind, Op, Sides, Span
from storydiff.present import Fold, Row, Sheet, Sign, fold, is_paired
from storydiff.tui.layout import Page

__all__ = ["HALF", "SHARES", "Choices", "Layout", "Place", "Rows", "rows_of", "visible_rows"]


HALF = 50
"""Per cent of the room for two columns: both equally wide."""
SHARES = range(20, 81)
"""What the left one may have: less is no column any more."""


class Layout(StrEnum):
    """How two versions are set out."""

    SIDES = "side by side"
    INLINE = "inline"


class Choices(Struct, frozen=True):
    """What the reader chose to see."""

    muted: frozenset[Family] = frozenset()
    """Families whose changes are neither marked nor visited."""
    muted_kinds: frozenset[str] = frozenset()
    """Names of kinds of other families, likewise."""
    furniture: bool = False
    """Whether what is not the article is shown."""
    changes_only: bool = False
    """Whether paragraphs in which nothing differs that is not muted are folded away."""
    opened: frozenset[int] = frozenset()
    """Folds opened one by one, by the link of their first row."""
    layout: Layout | None = None
    """How the two are set out; none for what suits the width."""
    share: int = HALF
    """How much of the room for both columns the left one has, in per cent."""

    def mutes(self, change: Change) -> bool:
        """Whether a change is neither marked nor visited."""
        return self.mutes_kind(change.kind)

    def mutes_kind(self, kind: Kind) -> bool:
        """Whether changes of a kind are neither marked nor visited."""
        return kind.family in self.muted or kind.name in self.muted_kinds

    def hears(self, row: Row) -> bool:
        """Whether something differs in a row that is not muted."""
        return not is_paired(row) or not all(self.mutes(change) for _, change in row.found)

    def toggled(self, families: frozenset[Family]) -> Choices:
        """The same with `families` muted, or heard again if they were."""
        muted = self.muted - families if families <= self.muted else self.muted | families
        return replace(self, muted=muted)


class Place(Struct, frozen=True):
    """A code point of one article: what stays in view when everything round it changes."""

    article: Article
    offset: int


class Rows(Struct, frozen=True, dict=True):
    """Rows at their places, and the changes in them."""

    comparison: Comparison
    rows: tuple[Row | Fold, ...]
    page: Page
    choices: Choices
    rows_of: tuple[dict[int, int], dict[int, int]]
    """For each side the number of the row in which each paragraph is, shown or folded."""

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
                    if not led and not self.choices.mutes(change):
                        visited.setdefault(index)
        return tuple(visited)

    @cached_property
    def place_in_order(self) -> dict[int, int]:
        """For each change that can be visited, which it is, from nought."""
        return {index: place for place, index in enumerate(self.order)}

    @cached_property
    def visited_in(self) -> dict[int, tuple[int, ...]]:
        """For each row at which changes can be visited those changes, the most serious first."""
        visited, changes = self.place_in_order, self.comparison.changes
        found: dict[int, tuple[int, ...]] = {}
        for number, row in enumerate(self.rows):
            if isinstance(row, Row) and row.sign is not Sign.MOVED_AWAY:
                here = [index for index in row.changes if index in visited]
                if here:
                    here.sort(key=lambda index: changes[index].family.rank)
                    found[number] = tuple(here)
        return found

    @cached_property
    def row_of_change(self) -> dict[int, int]:
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
    def folded(self) -> Sides[int]:
        """How many paragraphs of each side are folded away."""
        folds = [row.paragraphs for row in self.rows if isinstance(row, Fold)]
        return Sides(sum(fold.left for fold in folds), sum(fold.right for fold in folds))

    def lines_round(self, change: int) -> range | None:
        """The lines of the row in which a change is marked; none if it may be marked elsewhere too."""
        number = self.row_of_change.get(change)
        link = self.comparison.changes[change].link
        if number is None or link is None or self.comparison.alignment.links[link].moved:
            return None
        top = self.page.tops[number]
        return range(top, top + self.page.heights[number])

    def move_of(self, row: Row) -> int | None:
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

    def lines_of(self, change: int) -> range:
        """The lines on which a change stands; empty if it is folded away."""
        raise NotImplementedError

    def line_of(self, place: Place) -> int | None:
        """The line of a code point, or of what stands nearest before it; none if of no side."""
        for side, article in enumerate(self.articles):
            if article is not place.article:
                continue
            paragraphs = article.paragraphs
            known = self.rows_of[side]
            nearest = [
                index for index in known if paragraphs[index].span.start <= place.offset
            ] or list(known)
            if not nearest:
                return None
            paragraph = max(nearest)
            number = known[paragraph]
            if isinstance(self.rows[number], Fold):
                return self.page.tops[number]
            return self.find(number, side, paragraph, place.offset)
        return None

    def find(self, number: int, side: int, paragraph: int, offset: int) -> int:
        """The line of row `number` on which a code point of one version stands.

        :param paragraph: the paragraph of that version in which it is, or after which.
        """
        raise NotImplementedError

    def places_at(self, y: int) -> Iterator[Place]:
        """The code points that line `y` begins with, left and right; of a fold, what it hides."""
        number = self.page.slot_at(y)
        if number is None:
            return
        row = self.rows[number]
        if not isinstance(row, Fold):
            yield from self.words_at(number, y)
        elif y == self.page.tops[number]:
            yield from self.hidden_at(row)

    def words_at(self, number: int, y: int) -> Iterator[Place]:
        """The code points that line `y`, which is one of row `number`, begins with."""
        raise NotImplementedError

    def change_at(self, column: int, y: int, offset: int | None) -> int | None:
        """The change that can be visited and stands at a code point, or next to it in its row.

        :param offset: of what is drawn in that column: an article, or a row as one text.
        """
        number = self.page.slot_at(y)
        if number is None or isinstance(row := self.rows[number], Fold):
            return None
        can = [index for index in row.changes if index in self.place_in_order]
        if not can:
            return None if row.leads else self.move_of(row)
        if offset is None:
            return next((index for index in can if y in self.lines_of(index)), can[0])

        def distance(index: int) -> int:
            span = self.written_at(index, column, number)
            if span.start <= offset < span.end:
                return 0
            return min(abs(span.start - offset), abs(span.end - 1 - offset)) + 1

        return min(can, key=distance)

    def written_at(self, change: int, column: int, number: int) -> Span:
        """Where a change stands in what is drawn in a column at row `number`."""
        raise NotImplementedError

    def hidden_at(self, fold: Fold) -> Iterator[Place]:
        """Where a fold begins, in either version."""
        for side, article in enumerate(self.articles):
            hidden = [one for row in fold.rows for one in tuple(row.paragraphs)[side]]
            if hidden:
                yield Place(article, article.paragraphs[hidden[0]].span.start)


def rows_of(rows: tuple[Row | Fold, ...]) -> tuple[dict[int, int], dict[int, int]]:
    """For each side the number of the row in which each paragraph is, shown or folded."""
    found: tuple[dict[int, int], dict[int, int]] = ({}, {})
    for number, row in enumerate(rows):
        for inner in row.rows if isinstance(row, Fold) else (row,):
            for known, cell in zip(found, inner.paragraphs, strict=True):
                for paragraph in cell:
                    known[paragraph] = number
    return found


def visible_rows(comparison: Comparison, sheet: Sheet, choices: Choices) -> tuple[Row | Fold, ...]:
    """The rows that `choices` lets be seen, the others folded.

    :param sheet: all rows, none folded.
    """
    folded = fold(
        sheet,
        furniture=not choices.furniture,
        same=_is_quiet(comparison, choices) if choices.changes_only else None,
    )
    return tuple(_opened(folded.rows, choices.opened))


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
