"""What stands on one line where both versions are written in one column."""

from __future__ import annotations

from collections.abc import Iterator

from storydiff.model import Change, Span
from storydiff.present import Fold, Row
from storydiff.present import Sign as RowSign
from storydiff.present.redline import Piece as Written
from storydiff.present.redline import Redline
from storydiff.tui import wording
from storydiff.tui.inline import InlineView
from storydiff.tui.inner import cut_inner
from storydiff.tui.layout import Line
from storydiff.tui.layout.pictures import fitted
from storydiff.tui.looks import Look, Sign, look_of
from storydiff.tui.paint import (
    LONG,
    Painted,
    Piece,
    base_looks,
    is_matched,
    sign_of_line,
)
from storydiff.tui.sought import NOTHING, Sought
from storydiff.tui.spans import overlap

__all__ = ["paint_inline"]


def paint_inline(
    view: InlineView, y: int, margin: int, current: int | None, sought: Sought = NOTHING
) -> Painted:
    """What stands on line `y`.

    :param margin: cells of the gutter.
    :param current: the change the reader is at.
    """
    line = view.page.line(0, y)
    if line.slot is None:
        return Painted()
    row = view.rows[line.slot]
    if isinstance(row, Fold):
        return _fold(view, row, margin)
    if line.paragraph is None or line.span is None:
        return Painted()
    return _words(view, row, line, margin, current, sought)


def _fold(view: InlineView, fold: Fold, margin: int) -> Painted:
    texts = [wording.folded(article, fold, side) for side, article in enumerate(view.articles)]
    left, right = texts
    text = right or left
    if left and right and left != right:
        text = f"left: {left} · right: {right}"
    shown = fitted(f"▸ {text}", view.page.columns[0].width + margin)
    return Painted((Piece(shown, (Look.FOLD,)),), (), 0, (Look.FOLD,))


def _words(
    view: InlineView, row: Row, line: Line, margin: int, current: int | None, sought: Sought
) -> Painted:
    assert line.paragraph is not None
    assert line.span is not None
    text = view.column.line(line.paragraph)
    base = _base(view, row)
    flow = view.page.columns[0].flow(line.paragraph)
    body: list[Piece] = []
    changes: list[tuple[int, Change]] = []
    for piece, begins, span in _pieces_on(text, line.span):
        if piece.change is not None and piece.change not in [index for index, _ in changes]:
            changes.append((piece.change, view.comparison.changes[piece.change]))
        looks = _looks(view, row, piece, current)
        for part, match in _cut(view, piece, begins, span, sought):
            start, stop = flow.index(part.start), min(flow.index(part.end), line.stop)
            if start < stop:
                body.append(Piece(flow.shown(start, stop), (*base, *looks, *match)))
    sign = sign_of_line(view, row, changes, current, is_first=line.within == 0)
    number = _number(row, text, line.span)
    label = f"{number:>{margin - 3}} " if margin > 2 else ""
    sign_look = Look.CURRENT if sign is Sign.CURRENT else Look.SIGN
    gutter = (
        Piece(label, (Look.GUTTER,)),
        Piece(sign.value, (Look.GUTTER, sign_look)),
        Piece(" ", (Look.GUTTER,)),
    )
    return Painted(gutter, tuple(body), flow.width(line.start, line.stop), base)


def _base(view: InlineView, row: Row) -> tuple[Look, ...]:
    """The looks of a whole row: those of its right paragraph, or of the only one there is."""
    side = 1 if row.paragraphs.right else 0
    article = view.articles[side]
    paragraph = tuple(row.paragraphs)[side][0]
    return base_looks(article, row, paragraph, matched=is_matched(view, row))


def _pieces_on(text: Redline, within: Span) -> Iterator[tuple[Written, int, Span]]:
    """What is written on one line: each piece, where it begins, and the part of it on the line."""
    first = text.at(within.start)
    while first and text.starts[first] == within.start and not text.pieces[first - 1].text:
        first -= 1  # a change that writes nothing stands where the next piece begins
    for index in range(first, len(text.pieces)):
        start = text.starts[index]
        if start >= within.end and not (start == within.end == text.starts[-1]):
            return
        span = Span(start, start + len(text.pieces[index].text))
        yield text.pieces[index], start, overlap(span, within) or Span.at(min(start, within.end))


def _cut(
    view: InlineView, piece: Written, begins: int, within: Span, sought: Sought
) -> Iterator[tuple[Span, tuple[Look, ...]]]:
    """A part of a piece, cut where matches and characters that differ begin and end.

    In places of the text of the row.

    :param begins: where the piece begins there.
    """
    side = 1 if piece.spans.right is not None else 0
    place = piece.spans.right if side else piece.spans.left
    if place is None or len(place) != len(piece.text):
        yield within, ()
        return
    by = place.start - begins
    change = None if piece.change is None else view.comparison.changes[piece.change]
    for span, match in sought.cut(side, within.shift(by)):
        if change is None:
            yield span.shift(-by), match
            continue
        for part, inner in cut_inner(view, change, side, span):
            yield part.shift(-by), (*inner, *match)


def _looks(view: InlineView, row: Row, piece: Written, current: int | None) -> tuple[Look, ...]:
    if piece.is_note:
        return (Look.NOTE,)
    if piece.change is None:
        return ()
    change = view.comparison.changes[piece.change]
    looks: tuple[Look, ...] = ()
    whole = row.sign in (RowSign.INSERTED, RowSign.DELETED)
    if not whole and not view.choices.mutes(change):
        looks = (look_of(change, 1 if piece.spans.right is not None else 0),)
    if piece.change == current:
        long = whole or len(piece.text) > LONG
        looks = (*looks, Look.CURRENT_PASSAGE if long else Look.CURRENT)
    return looks


def _number(row: Row, text: Redline, within: Span) -> str:
    """The number of the paragraph that begins on a line: of the right one if there is one."""
    for piece, start in zip(text.pieces, text.starts, strict=False):
        if start >= within.end:
            break
        opened = piece.opens.right if row.paragraphs.right else piece.opens.left
        if opened is not None and start >= within.start:
            return str(opened + 1)
    return ""
