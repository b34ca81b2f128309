"""A row as one text with the changes written into it, as an editor marks up a page.

::

    left   About 27 people, he said.        About [-27-]{+29+} people, he {+reportedly +}said.
    right  About 29 people, he reportedly said.

Of changes that are hushed only the right side is written: a curled quotation mark once, not twice.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator
from functools import cached_property
from itertools import accumulate

from msgspec import Struct

from storydiff.model import Article, Change, Op, Role, Sides, Span
from storydiff.present.moves import numbered
from storydiff.present.sheet import Row, Sign

__all__ = ["BOUNDARY", "Piece", "Redline", "redline"]

#: What stands for the place where one paragraph ends and the next begins.
BOUNDARY = " ¶\n"
#: The same where the right side goes on without an end.
_CLOSED_UP = "¶"

_KEEP_LINES = frozenset({Role.VERSE, Role.LIST, Role.TABLE, Role.CODE})


class Piece(Struct, frozen=True):
    """A stretch of the text that both sides have, or one of them."""

    text: str
    """What is written: the stretch itself, line breaks inside a paragraph as spaces; `BOUNDARY`
    for what stands between two paragraphs."""
    spans: Sides[Span | None]
    """Where it stands on each side; None on a side that has it not."""
    change: int | None = None
    """Index in the comparison's changes; none for what is the same."""
    opens: Sides[int | None] = Sides(None, None)
    """The paragraph that begins with it, on each side."""
    is_note: bool = False
    """Whether it is a remark and stands in neither version: where a paragraph moved."""


class Redline(Struct, frozen=True, dict=True):
    """The pieces of one row; places in it are code points of their joined texts.

    Law: the spans of one side, in order, are all its paragraphs in the row with the gaps between
    neighbours, but for what a hushed change took away.
    """

    pieces: tuple[Piece, ...]

    @cached_property
    def text(self) -> str:
        """All that is written."""
        return "".join([piece.text for piece in self.pieces])

    @cached_property
    def starts(self) -> list[int]:
        """Where each piece begins, and at last where all ends."""
        return [0, *accumulate(len(piece.text) for piece in self.pieces)]

    def at(self, offset: int) -> int:
        """Which piece has the code point at `offset`; the last one for what is past the end."""
        return min(bisect_right(self.starts, offset) - 1, len(self.pieces) - 1)

    def place(self, offset: int, on_left: bool) -> int | None:
        """The code point of one version that is written at `offset`; none if that is not its."""
        if not self.pieces:
            return None
        index = self.at(offset)
        piece = self.pieces[index]
        span = piece.spans.left if on_left else piece.spans.right
        if span is None:
            return None
        return min(span.start + offset - self.starts[index], max(span.start, span.end - 1))

    def offset(self, place: int, on_left: bool) -> int | None:
        """Where the code point at `place` of one version is written, or what is nearest before it.

        None if nothing of that version is written here.
        """
        best: int | None = None
        for piece, start in zip(self.pieces, self.starts, strict=False):
            span = piece.spans.left if on_left else piece.spans.right
            if span is None or span.start > place:
                continue
            best = start + min(place - span.start, max(0, len(piece.text) - 1))
            if place < span.end:
                break
        return best

    def of_change(self, change: int) -> Span | None:
        """Where a change is written; none if it is not."""
        places = [
            (start, start + len(piece.text))
            for piece, start in zip(self.pieces, self.starts, strict=False)
            if piece.change == change
        ]
        return Span(places[0][0], places[-1][1]) if places else None


def redline(row: Row, hushed: Callable[[Change], bool]) -> Redline:
    """The text of a row.

    :param hushed: says of which changes only the right side is written.
    """
    whole = Sides(
        _Reel(row.articles.left, row.paragraphs.left),
        _Reel(row.articles.right, row.paragraphs.right),
    )
    if row.paragraphs.left and row.paragraphs.right:
        pieces = _two_sided(row, whole, hushed)
    else:
        pieces = _one_sided(row, whole)
    parted = _parted(pieces, two_sided=bool(row.paragraphs.right))
    return Redline((*_note(row), *parted))


def _parted(pieces: Iterable[Piece], *, two_sided: bool) -> Iterator[Piece]:
    """The same with a boundary before each paragraph that has none, as something stands between."""
    before = ""
    for piece in pieces:
        span = piece.spans.right if two_sided else piece.spans.left
        opened = piece.opens.right if two_sided else piece.opens.left
        if before and opened is not None and not before.endswith(BOUNDARY):
            yield Piece(BOUNDARY, Sides(None, None))
        yield piece
        before = piece.text if span and piece.text else before


def _note(row: Row) -> Iterator[Piece]:
    """Where a moved paragraph went or came from; the first of several speaks for all of them."""
    move = row.move
    if move is None or row.sign not in (Sign.MOVED_AWAY, Sign.MOVED_HERE):
        return
    away = row.sign is Sign.MOVED_AWAY
    at = move.links.index(row.link)
    here, there = (move.left, move.right) if away else (move.right, move.left)
    if not row.leads and len(move.links) == len(here) == len(there):
        here, there = here[at : at + 1], there[at : at + 1]
    several = f"{numbered(here)} " if row.leads and len(here) > 1 else ""
    words = f"({several}moved {'to' if away else 'from'} {numbered(there)}) "
    yield Piece(words, Sides(None, None), is_note=True)


class _Stretch(Struct, frozen=True):
    """A paragraph, or what stands between two."""

    span: Span
    paragraph: int | None = None
    """None for a gap."""
    keeps_lines: bool = False


class _Reel:
    """The stretches of one side, wound off from start to end."""

    def __init__(self, article: Article, paragraphs: tuple[int, ...]) -> None:
        self.article = article
        self.stretches = list(_stretches(article, paragraphs))
        self.start = self.stretches[0].span.start if self.stretches else 0
        self.end = self.stretches[-1].span.end if self.stretches else 0

    def cut(self, span: Span) -> list[tuple[Span, _Stretch]]:
        """The parts of `span` that belong to the row, each in one stretch."""
        found = []
        for stretch in self.stretches:
            start = max(span.start, stretch.span.start)
            end = min(span.end, stretch.span.end)
            if start < end:
                found.append((Span(start, end), stretch))
        return found

    def opened(self, span: Span, stretch: _Stretch) -> int | None:
        """The paragraph that begins with `span`."""
        return stretch.paragraph if span.start == stretch.span.start else None

    def written(self, span: Span, stretch: _Stretch) -> str:
        """What is written for a part of one stretch."""
        if stretch.paragraph is None:
            return BOUNDARY
        text = span.of(self.article.text)
        return text if stretch.keeps_lines else text.replace("\n", " ")


def _stretches(article: Article, paragraphs: Iterable[int]) -> Iterator[_Stretch]:
    """The paragraphs, and the gaps between those that are neighbours."""
    before: int | None = None
    for index in paragraphs:
        paragraph = article.paragraphs[index]
        if before is not None and index == before + 1:
            yield _Stretch(Span(article.paragraphs[before].span.end, paragraph.span.start))
        yield _Stretch(paragraph.span, index, paragraph.role in _KEEP_LINES)
        before = index


def _one_sided(row: Row, whole: Sides[_Reel]) -> Iterator[Piece]:
    """The one side there is, cut where changes begin and end."""
    on_left = bool(row.paragraphs.left)
    reel = whole.left if on_left else whole.right
    blocks = iter(row.cells.left if on_left else row.cells.right)
    for stretch in reel.stretches:
        if stretch.paragraph is None:
            yield _piece(reel, stretch.span, stretch, on_left=on_left, change=None)
            continue
        for run in next(blocks).runs:
            yield _piece(reel, run.span, stretch, on_left=on_left, change=run.change)


def _two_sided(row: Row, whole: Sides[_Reel], hushed: Callable[[Change], bool]) -> Iterator[Piece]:
    i, j = whole.left.start, whole.right.start
    for index, change in row.found:
        if change.op is Op.MOVE:
            continue
        yield from _same(whole, Span(i, change.left.start), Span(j, change.right.start))
        i, j = change.left.end, change.right.end
        if hushed(change):
            yield from _hushed(whole, change, index)
            continue
        for span, stretch in whole.left.cut(change.left):
            yield _piece(whole.left, span, stretch, on_left=True, change=index)
        for span, stretch in whole.right.cut(change.right):
            yield _piece(whole.right, span, stretch, on_left=False, change=index)
    yield from _same(whole, Span(i, max(i, whole.left.end)), Span(j, max(j, whole.right.end)))


def _hushed(whole: Sides[_Reel], change: Change, index: int) -> Iterator[Piece]:
    """The right side alone; a paragraph's end that is gone there is still to be seen."""
    lefts, rights = whole.left.cut(change.left), whole.right.cut(change.right)
    gap = next((span for span, stretch in lefts if stretch.paragraph is None), None)
    if gap is not None and all(stretch.paragraph is not None for _, stretch in rights):
        yield Piece(_CLOSED_UP, Sides(gap, None), index)
    elif not rights:
        yield Piece("", Sides(change.left, change.right), index)
    for span, stretch in rights:
        yield _piece(whole.right, span, stretch, on_left=False, change=index)


def _same(whole: Sides[_Reel], left: Span, right: Span) -> Iterator[Piece]:
    """What both sides have, cut where either has the end of a stretch."""
    lefts, rights = whole.left.cut(left), whole.right.cut(right)
    i = j = done = right_done = 0
    while i < len(lefts) and j < len(rights):
        here, stretch = lefts[i]
        there, other = rights[j]
        size = min(len(here) - done, len(there) - right_done)
        one = Span(here.start + done, here.start + done + size)
        two = Span(there.start + right_done, there.start + right_done + size)
        text = whole.right.written(two, other)
        opens = Sides(whole.left.opened(one, stretch), whole.right.opened(two, other))
        yield Piece(text, Sides(one, two), None, opens)
        done, right_done = done + size, right_done + size
        if done == len(here):
            i, done = i + 1, 0
        if right_done == len(there):
            j, right_done = j + 1, 0


def _piece(
    reel: _Reel, span: Span, stretch: _Stretch, *, on_left: bool, change: int | None
) -> Piece:
    text = reel.written(span, stretch)
    opened = reel.opened(span, stretch)
    if on_left:
        return Piece(text, Sides(span, None), change, Sides(opened, None))
    return Piece(text, Sides(None, span), change, Sides(None, opened))
