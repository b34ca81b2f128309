"""Which rows of a comparison are worth a reader's time, and a count of all the others.

::

    rows of the sheet              outline
    menu, 50 lines, left only  ─►  Furniture(50, 0)
    headline, edited           ─►  Shown
    12 rows, quotes curled     ─►  Same(12, but for typography)
    last paragraph, deleted    ─►  Shown
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from msgspec import Struct, field
from msgspec.structs import replace

from storydiff.export.view import View
from storydiff.model import Comparison, Family, Op, Role, Sides, Tally
from storydiff.present import Row, Sign, make_sheet, summarise

__all__ = [
    "Furniture",
    "Outline",
    "Same",
    "Shown",
    "findings",
    "is_furniture",
    "listed",
    "make_outline",
]

_MOVED = (Sign.MOVED_AWAY, Sign.MOVED_HERE)
_PLAIN = (Sign.SAME, Sign.EDITED)


class Shown(Struct, frozen=True):
    """A row that is drawn."""

    row: Row
    words: bool = True
    """Whether its text is; if not, a line tells what happened to it."""
    more: tuple[Row, ...] = ()
    """Further rows of the same move, of which the line tells too: their words are not drawn."""


class Same(Struct, frozen=True):
    """Neighbouring rows without a change that is marked."""

    rows: tuple[Row, ...]
    families: tuple[Family, ...]
    """What nevertheless differs in them, the most serious first."""

    @property
    def paragraphs(self) -> int:
        """How many paragraphs that is, on the side that has more."""
        return sum(max(map(len, row.paragraphs)) for row in self.rows)


class Furniture(Struct, frozen=True):
    """Neighbouring rows of page furniture."""

    rows: tuple[Row, ...]
    differs: bool
    """Whether they differ in anything that is not ignored."""

    @property
    def paragraphs(self) -> Sides[int]:
        """How many on each side."""
        return Sides(
            sum(len(row.paragraphs.left) for row in self.rows),
            sum(len(row.paragraphs.right) for row in self.rows),
        )


class Outline(Struct, frozen=True):
    """What is drawn, from top to bottom, and what is not."""

    items: tuple[Shown | Same | Furniture, ...]
    hidden: dict[Family, int] = field(default_factory=dict)
    """How many changes are not marked though they count, by family; without those of furniture."""
    ignored: dict[Family, int] = field(default_factory=dict)
    between: tuple[int, ...] = ()
    """Indexes of the marked changes that lie between paragraphs."""

    @property
    def furniture(self) -> Sides[int]:
        """How many paragraphs of page furniture are not drawn, on each side."""
        folds = [item.paragraphs for item in self.items if isinstance(item, Furniture)]
        return Sides(sum(fold.left for fold in folds), sum(fold.right for fold in folds))


def make_outline(comparison: Comparison, view: View) -> Outline:
    """What `view` draws of `comparison`.

    Law: every row of the sheet is in exactly one item (the old place of a paragraph whose move is
    ignored aside).
    """
    rows = list(make_sheet(comparison).rows)
    folded: set[int] = set()
    items = tuple(
        _moved_together(
            _items(comparison, view, [row for row in rows if isinstance(row, Row)], folded)
        )
    )
    hidden: Counter[Family] = Counter()
    ignored: Counter[Family] = Counter()
    between: list[int] = []
    for index, change in enumerate(comparison.changes):
        if change.family in view.ignore:
            ignored[change.family] += 1
        elif index in folded or change.op is Op.MOVE:
            continue
        elif not view.marks(change):
            hidden[change.family] += 1
        elif change.link is None:
            between.append(index)
    return Outline(items, _ordered(hidden), _ordered(ignored), tuple(between))


def findings(comparison: Comparison, ignore: frozenset[Family]) -> tuple[str, tuple[str, ...]]:
    """The verdict and the findings, in words, without the families that count as the same."""
    if ignore:
        changes = tuple(c for c in comparison.changes if c.family not in ignore)
        tally = Tally.of(comparison.alignment, changes)
        if comparison.complete and not changes and comparison.changes:
            present = {change.family for change in comparison.changes}
            names = [family.value for family in Family if family in present]
            return f"The same but for {listed(names)}", ()
        comparison = replace(comparison, changes=changes, tally=tally)
    summary = summarise(comparison)
    return summary.verdict, summary.findings


def _items(
    comparison: Comparison, view: View, rows: list[Row], folded: set[int]
) -> Iterator[Shown | Same | Furniture]:
    stretch: list[Row] = []
    furniture = False
    for row in rows:
        ignored = row.sign in _MOVED and Family.LAYOUT in view.ignore
        if ignored and row.sign is Sign.MOVED_AWAY:
            continue
        menu = not view.furniture and not view.full and is_furniture(comparison, row)
        words = _has_marks(comparison, view, row)
        shown = not menu and (view.full or words or (row.sign in _MOVED and not ignored))
        if stretch and (shown or menu is not furniture):
            yield _folded(comparison, view, stretch, furniture)
            stretch = []
        if shown:
            yield Shown(row, (view.full or words) and row.sign is not Sign.MOVED_AWAY)
            continue
        furniture = menu
        stretch.append(row)
        if menu:
            folded.update(row.changes)
    if stretch:
        yield _folded(comparison, view, stretch, furniture)


def _moved_together(
    items: Iterator[Shown | Same | Furniture],
) -> Iterator[Shown | Same | Furniture]:
    """The same, with those that moved together and of which no words are drawn told by the first.

    ::

        ¶9   moved here from ¶3             ¶9–11  moved here from ¶3–5
        ¶10  moved here from ¶4        ─►   ¶10    from ¶4, in the same move
             with two words changed                with two words changed
        ¶11  moved here from ¶5
    """
    first: Shown | None = None
    rest: list[Shown] = []
    for item in items:
        if (
            first is not None
            and isinstance(item, Shown)
            and item.row.move is first.row.move
            and item.row.sign is first.row.sign
        ):
            if item.words:
                rest.append(item)
            else:
                first = replace(first, more=(*first.more, item.row))
            continue
        if first is not None:
            yield first
        yield from rest
        first, rest = None, []
        if isinstance(item, Shown) and item.row.move is not None and item.row.leads:
            first = item
        else:
            yield item
    if first is not None:
        yield first
    yield from rest


def _has_marks(comparison: Comparison, view: View, row: Row) -> bool:
    """Whether any change in a row is marked, that it moved aside."""
    if row.link in comparison.awaiting:
        return row.sign not in (Sign.SAME, *_MOVED)
    changes = (comparison.changes[index] for index in row.changes)
    return any(view.marks(change) and change.op is not Op.MOVE for change in changes)


def _folded(
    comparison: Comparison, view: View, rows: list[Row], furniture: bool
) -> Same | Furniture:
    changes = [comparison.changes[index] for row in rows for index in row.changes]
    families = {change.family for change in changes} - view.ignore
    if furniture:
        return Furniture(tuple(rows), bool(families))
    return Same(tuple(rows), tuple(family for family in Family if family in families))


def is_furniture(comparison: Comparison, row: Row) -> bool:
    """Whether all that stands in a row is page furniture."""
    paragraphs = [
        *(comparison.left.paragraphs[one] for one in row.paragraphs.left),
        *(comparison.right.paragraphs[one] for one in row.paragraphs.right),
    ]
    return all(paragraph.role is Role.FURNITURE for paragraph in paragraphs)


def listed(words: Sequence[str]) -> str:
    """A list as it is said: ``style, typography and layout``."""
    return " and ".join(filter(None, (", ".join(words[:-1]), *words[-1:])))


def _ordered(counts: Counter[Family]) -> dict[Family, int]:
    return {family: counts[family] for family in Family if counts[family]}
