"""What stands on one line of one pane, as pieces of text with looks; no colours, no Textual.

::

     12 ~ said the [really] good
    │└┬┘ │└─────────┬─────────┘
    │ number, sign  words
"""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from storydiff.model import Article, Change, Family, Role, Span
from storydiff.present import Block, Fold, Row, numbered
from storydiff.present import Sign as RowSign
from storydiff.tui import wording
from storydiff.tui.inner import cut_inner
from storydiff.tui.layout import Line
from storydiff.tui.layout.pictures import fitted
from storydiff.tui.looks import Look, Sign, look_of, sign_of
from storydiff.tui.rows import Rows
from storydiff.tui.sought import NOTHING, Sought
from storydiff.tui.spans import overlap
from storydiff.tui.view import View

__all__ = [
    "LONG",
    "Painted",
    "Piece",
    "base_looks",
    "gutter_width",
    "is_matched",
    "paint",
    "sign_of_line",
]

_NUMBERS_FROM = 34
"""A pane of fewer cells leaves out the numbers of paragraphs: the words need the room."""
LONG = 80
"""Code points: a change that is longer is tinted when it is current, not in full colour."""
_HATCH = "╱"
_ROW_LOOKS = {
    RowSign.INSERTED: (Look.INSERTED_PARAGRAPH, Sign.INSERTED),
    RowSign.DELETED: (Look.DELETED_PARAGRAPH, Sign.DELETED),
    RowSign.MOVED_AWAY: (Look.MOVED_PARAGRAPH, Sign.MOVED_AWAY),
    RowSign.MOVED_HERE: (Look.MOVED_PARAGRAPH, Sign.MOVED_HERE),
}
_DIVIDED = frozenset({RowSign.SPLIT, RowSign.MERGED, RowSign.REGROUPED})
_LOUDNESS = (Sign.NONE, Sign.BETWEEN, Sign.QUIET, Sign.INSERTED, Sign.DELETED, Sign.REPLACED)


class Piece(Struct, frozen=True):
    """Text that is drawn in one manner: the looks lie over each other, the last on top."""

    text: str
    looks: tuple[Look, ...]


class Painted(Struct, frozen=True):
    """One line: its margin and its words. What they leave free takes the look `rest`."""

    gutter: tuple[Piece, ...] = ()
    body: tuple[Piece, ...] = ()
    width: int = 0
    """Cells that `body` takes."""
    rest: tuple[Look, ...] = (Look.TEXT,)


def gutter_width(article: Article, width: int) -> int:
    """Cells of the margin in a pane of `width` cells."""
    if width < _NUMBERS_FROM:
        return 2
    return max(2, len(str(len(article.paragraphs)))) + 3


def paint(
    view: View, column: int, y: int, margin: int, current: int | None, sought: Sought = NOTHING
) -> Painted:
    """What stands on line `y` of a column.

    :param margin: cells of the gutter.
    :param current: the change the reader is at.
    """
    line = view.page.line(column, y)
    if line.slot is None:
        return Painted()
    row = view.rows[line.slot]
    if isinstance(row, Fold):
        return _fold(view, column, row, margin)
    if line.paragraph is None or line.span is None:
        return _empty(view, column, row, line, margin)
    return _words(view, column, row, line, margin, current, sought)


def _fold(view: View, column: int, fold: Fold, margin: int) -> Painted:
    article = view.articles[column]
    text = wording.folded(article, fold, column)
    room = view.page.columns[column].width + margin
    shown = fitted(f"▸ {text}", room) if text else ""
    return Painted((Piece(shown, (Look.FOLD,)),), (), 0, (Look.FOLD,))


def _empty(view: View, column: int, row: Row, line: Line, margin: int) -> Painted:
    """A line on which this side has nothing: beside a longer paragraph, or beside one alone."""
    if tuple(row.paragraphs)[column]:
        return Painted()
    width = view.page.columns[column].width
    if line.within == 0 and row.sign in (RowSign.MOVED_AWAY, RowSign.MOVED_HERE):
        text = _moved(view, row)
        note = Piece(f"{' ' * margin}{text}", (Look.NOTE,))
        return Painted((note,))
    if not row.is_article:
        return Painted()
    return Painted(
        (Piece(" " * margin, (Look.GUTTER,)),),
        (Piece(_HATCH * width, (Look.ABSENT,)),),
        width,
    )


def _moved(view: View, row: Row) -> str:
    """What stands beside a moved paragraph; the first that moved speaks for its neighbours too."""
    link = view.comparison.alignment.links[row.link]
    away = row.sign is RowSign.MOVED_AWAY
    sign, way = (Sign.MOVED_AWAY, "to") if away else (Sign.MOVED_HERE, "from")
    if not row.leads:
        return f"{sign} {way} {numbered(link.right if away else link.left)}"
    ends = row.move or link
    here, there = (ends.left, ends.right) if away else (ends.right, ends.left)
    several = f"{numbered(here)} " if len(here) > 1 else ""
    return f"{sign} {several}moved {way} {numbered(there)}"


def _words(
    view: View,
    column: int,
    row: Row,
    line: Line,
    margin: int,
    current: int | None,
    sought: Sought,
) -> Painted:
    article = view.articles[column]
    assert line.paragraph is not None
    assert line.span is not None
    block = next(b for b in tuple(row.cells)[column] if b.paragraph == line.paragraph)
    base = base_looks(article, row, block.paragraph, matched=is_matched(view, row))
    flow = view.page.columns[column].flow(line.paragraph)
    body: list[Piece] = []
    for stretch, changed in _stretches(view, column, row, block, line.span, current):
        for span, match in sought.cut(column, stretch):
            start, stop = flow.index(span.start), min(flow.index(span.end), line.stop)
            if start < stop:
                body.append(Piece(flow.shown(start, stop), (*base, *changed, *match)))
    sign = _sign(view, column, row, block, line, current)
    number = f"{line.paragraph + 1:>{margin - 3}} " if margin > 2 else ""
    if line.number:
        number = " " * len(number)
    sign_look = Look.CURRENT if sign is Sign.CURRENT else Look.SIGN
    gutter = (
        Piece(number, (Look.GUTTER,)),
        Piece(sign.value, (Look.GUTTER, sign_look)),
        Piece(" ", (Look.GUTTER,)),
    )
    return Painted(gutter, tuple(body), flow.width(line.start, line.stop), base)


def is_matched(view: Rows, row: Row) -> bool:
    """Whether it is known where the paragraphs of a row belong."""
    comparison = view.comparison
    return comparison.alignment.complete or row.link not in comparison.awaiting


def base_looks(article: Article, row: Row, paragraph: int, *, matched: bool) -> tuple[Look, ...]:
    """The looks of a whole paragraph; one that nobody looked for is not called gone or new."""
    role = article.paragraphs[paragraph].role
    if not role.is_article:
        return (Look.TEXT, Look.ASIDE)
    looks = [Look.TEXT]
    if role in (Role.HEADLINE, Role.SUBHEAD):
        looks.append(Look.HEADING)
    if matched and row.sign in _ROW_LOOKS:
        looks.append(_ROW_LOOKS[row.sign][0])
    return tuple(looks)


def _stretches(
    view: View, column: int, row: Row, block: Block, within: Span, current: int | None
) -> Iterator[tuple[Span, tuple[Look, ...]]]:
    """The part of a block on one line, cut where changes and parts begin and end."""
    paragraph = view.articles[column].paragraphs[block.paragraph]
    whole = row.sign in (RowSign.INSERTED, RowSign.DELETED)
    for run in block.runs:
        span = overlap(run.span, within)
        if span is None:
            continue
        looks: tuple[Look, ...] = ()
        if run.change is not None:
            change = view.comparison.changes[run.change]
            if not whole and not view.choices.mutes(change):
                looks = (look_of(change, column),)
            if run.change == current:
                long = whole or len(run.span) > LONG
                looks = (*looks, Look.CURRENT_PASSAGE if long else Look.CURRENT)
        for part in paragraph.parts:
            inner = overlap(part.span, span)
            if inner is None or part.role.is_article:
                continue
            if span.start < inner.start:
                yield Span(span.start, inner.start), looks
            yield inner, (Look.ASIDE, *looks)
            span = Span(inner.end, span.end)
        if span.is_empty:
            continue
        if run.change is None:
            yield span, looks
            continue
        for piece, inner_looks in cut_inner(
            view, view.comparison.changes[run.change], column, span
        ):
            yield piece, (*looks, *inner_looks)


def _sign(view: View, column: int, row: Row, block: Block, line: Line, current: int | None) -> Sign:
    """What the margin says of a line of one version."""
    changes = _changes_on(view, column, block, line)
    blanks = _is_beside_other_blanks(view, column, block, line)
    return sign_of_line(view, row, changes, current, is_first=line.within == 0, blanks=blanks)


def sign_of_line(
    view: Rows,
    row: Row,
    changes: list[tuple[int, Change]],
    current: int | None,
    *,
    is_first: bool,
    blanks: bool = False,
) -> Sign:
    """What the margin says of a line: the loudest of what is on it.

    :param changes: those on the line, each behind its index.
    :param is_first: whether it is the first line of its row.
    :param blanks: whether the blank space beside it differs.
    """
    if current is not None and any(index == current for index, _ in changes):
        return Sign.CURRENT
    if not is_matched(view, row):
        return Sign.AWAITED if is_first else Sign.NONE
    if row.sign in _ROW_LOOKS:
        return _ROW_LOOKS[row.sign][1]
    if is_first and row.sign in _DIVIDED:
        return Sign.DIVIDED
    signs = [sign_of(change) for _, change in changes if not view.choices.mutes(change)]
    if blanks:
        signs.append(Sign.BETWEEN)
    if not signs and is_first and row.link in view.comparison.awaiting:
        return Sign.AWAITED
    return max(signs, key=_LOUDNESS.index, default=Sign.NONE)


def _is_beside_other_blanks(view: View, column: int, block: Block, line: Line) -> bool:
    """Whether blank space before or after a paragraph differs, on its first or its last line."""
    if Family.LAYOUT in view.choices.muted:
        return False
    assert line.span is not None
    edges = view.edges[column]
    if not edges:
        return False
    span = view.articles[column].paragraphs[block.paragraph].span
    return (line.span.end == span.end and span.end in edges) or (
        line.span.start == span.start and span.start in edges
    )


def _changes_on(view: View, column: int, block: Block, line: Line) -> list[tuple[int, Change]]:
    """The changes with text on a line, or with their place on it where they have no text."""
    assert line.span is not None
    changes = view.comparison.changes
    found = [
        (run.change, changes[run.change])
        for run in block.runs
        if run.change is not None and run.span.overlaps(line.span)
    ]
    last = line.span.end == view.articles[column].paragraphs[block.paragraph].span.end
    for mark in block.marks:
        change = changes[mark]
        place = (change.left, change.right)[column].start
        if line.span.start <= place < line.span.end or (last and place == line.span.end):
            found.append((mark, change))
    return found
