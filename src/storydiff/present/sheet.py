"""A comparison as rows: what stands beside what, and which stretches of it are marked.

::

    comparison ─► Row(deleted)  ¶1            |
                  Row(edited)   ¶2            | ¶1
                  Row(split)    ¶3            | ¶2 ¶3
                  Fold          12 furniture  | 3 furniture
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from enum import StrEnum
from functools import cached_property
from itertools import groupby

from msgspec import Struct
from msgspec.structs import replace

from storydiff.model import Alignment, Article, Change, Comparison, Link, Op, Relation, Sides, Span
from storydiff.present.moves import Move, moves_of

__all__ = ["Block", "Fold", "Row", "Run", "Sheet", "Sign", "make_sheet"]


class Sign(StrEnum):
    """What a row is: the relation of its link, or one end of a move."""

    SAME = "same"
    EDITED = "edited"
    INSERTED = "inserted"
    DELETED = "deleted"
    SPLIT = "split"
    MERGED = "merged"
    REGROUPED = "regrouped"
    MOVED_AWAY = "moved away"
    """Here stood, on the left, what the right has elsewhere."""
    MOVED_HERE = "moved here"
    """Here stands, on the right, what the left has elsewhere."""


class Run(Struct, frozen=True):
    """A stretch of one side's text that is drawn in one manner."""

    span: Span
    change: int | None
    """Index in the comparison's changes; none for what is the same on both sides."""


class Block(Struct, frozen=True):
    """One paragraph in a row. Law: its runs tile the paragraph."""

    paragraph: int
    """Its index in the article."""
    runs: tuple[Run, ...]
    marks: tuple[int, ...] = ()
    """Indexes of changes that have no text on this side but a place in this paragraph: what was
    inserted on the other side, where a paragraph ends that goes on over there."""


class Row(Struct, frozen=True, dict=True):
    """What stands level: the paragraphs of one link, or one end of a moved link.

    A row is cheap to make, whatever was found in it: its blocks are cut when they are asked for,
    and remembered.
    """

    link: int
    """Index in the alignment's links."""
    sign: Sign
    paragraphs: Sides[tuple[int, ...]]
    """Indexes of the paragraphs of each side, in order; empty where a side has nothing."""
    articles: Sides[Article]
    is_article: bool = True
    """Whether any paragraph in it is the article; if not, it can be folded away."""
    found: tuple[tuple[int, Change], ...] = ()
    """The changes of its link, in order, each behind its index in the comparison's changes."""
    move: Move | None = None
    """The move that it is an end of, or a part of one: neighbours that went together are one."""

    @property
    def leads(self) -> bool:
        """Whether it is the first of the rows that went together, or went nowhere."""
        return self.move is None or self.move.links[0] == self.link

    @cached_property
    def changes(self) -> tuple[int, ...]:
        """Indexes of the changes that lie in it, in order; a move is told at its new place."""
        away = self.sign is Sign.MOVED_AWAY
        return tuple(index for index, change in self.found if not (away and change.op is Op.MOVE))

    @cached_property
    def cells(self) -> Sides[tuple[Block, ...]]:
        """The paragraphs of each side, in order, cut where changes begin and end."""
        return Sides(
            tuple(
                _block(self.articles.left, paragraph, [(i, one.left) for i, one in self.found])
                for paragraph in self.paragraphs.left
            ),
            tuple(
                _block(self.articles.right, paragraph, [(i, one.right) for i, one in self.found])
                for paragraph in self.paragraphs.right
            ),
        )


class Fold(Struct, frozen=True):
    """Neighbouring rows that are hidden: counted, and one key away."""

    rows: tuple[Row, ...]
    paragraphs: Sides[int]
    """How many paragraphs are hidden on each side."""
    is_same: bool = False
    """Whether they are hidden because nothing that counts differs in them; else because they are
    not the article."""


class Sheet(Struct, frozen=True):
    """All rows of a comparison, from top to bottom.

    Law: every paragraph of each side is in exactly one row of the sheet, be it inside a fold.
    """

    rows: tuple[Row | Fold, ...]
    alignment: Alignment | None = None
    """What the order of the rows follows from."""

    def unfolded(self) -> Iterator[Row]:
        """Every row, the hidden ones too."""
        for row in self.rows:
            if isinstance(row, Fold):
                yield from row.rows
            else:
                yield row


def make_sheet(comparison: Comparison, *, before: Sheet | None = None) -> Sheet:
    """The rows of `comparison`, none of them folded.

    :param before: the sheet of an earlier snapshot of the same comparison: rows in which nothing
        was found since are taken from it, with the blocks they have made.
    """
    if before is not None and before.alignment is comparison.alignment:
        rows = tuple(_renewed(before.unfolded(), comparison))
    else:
        rows = tuple(_rows(comparison))
    return Sheet(rows, comparison.alignment)


def _rows(comparison: Comparison) -> Iterator[Row]:
    found = _by_link(comparison.changes)
    alignment = comparison.alignment
    articles = Sides(comparison.left, comparison.right)
    moves = {index: move for move in moves_of(alignment) for index in move.links}
    for index, sign in _places(alignment):
        link = alignment.links[index]
        left = () if sign is Sign.MOVED_HERE else link.left
        right = () if sign is Sign.MOVED_AWAY else link.right
        yield Row(
            index,
            sign,
            Sides(left, right),
            articles,
            _is_article(comparison, link),
            found.get(index, ()),
            moves.get(index),
        )


def _renewed(rows: Iterable[Row], comparison: Comparison) -> Iterator[Row]:
    """The same rows with what is found in them now."""
    found = _by_link(comparison.changes)
    for row in rows:
        now = found.get(row.link, ())
        if not now and not row.found:
            yield row
        else:
            yield replace(row, found=now)


def _by_link(changes: tuple[Change, ...]) -> dict[int, tuple[tuple[int, Change], ...]]:
    """The changes of each link, with their indexes."""
    return {
        link: tuple(group)
        for link, group in groupby(enumerate(changes), key=lambda item: item[1].link)
        if link is not None
    }


def _is_article(comparison: Comparison, link: Link) -> bool:
    return any(comparison.left.paragraphs[i].role.is_article for i in link.left) or any(
        comparison.right.paragraphs[j].role.is_article for j in link.right
    )


_SIGNS = {
    Relation.SAME: Sign.SAME,
    Relation.EDITED: Sign.EDITED,
    Relation.INSERTED: Sign.INSERTED,
    Relation.DELETED: Sign.DELETED,
    Relation.SPLIT: Sign.SPLIT,
    Relation.MERGED: Sign.MERGED,
    Relation.REGROUPED: Sign.REGROUPED,
}


def _places(alignment: Alignment) -> Iterator[tuple[int, Sign]]:
    """Where each link stands from top to bottom; a moved one stands at both its ends."""
    arrivals = sorted(
        (link.right[0], index) for index, link in enumerate(alignment.links) if link.moved
    )
    for index, link in enumerate(alignment.links):
        if link.right and not link.moved:
            while arrivals and arrivals[0][0] < link.right[0]:
                yield arrivals.pop(0)[1], Sign.MOVED_HERE
        yield index, Sign.MOVED_AWAY if link.moved else _SIGNS[link.relation]
    for _, index in arrivals:
        yield index, Sign.MOVED_HERE


def _block(article: Article, paragraph: int, places: Iterable[tuple[int, Span]]) -> Block:
    """The runs of one paragraph, cut where changes begin and end."""
    span = article.paragraphs[paragraph].span
    runs: list[Run] = []
    marks: list[int] = []
    at = span.start
    for index, place in sorted(places, key=lambda item: (item[1].start, item[1].end)):
        if place.is_empty:
            if span.start <= place.start <= span.end:
                marks.append(index)
            continue
        start, end = max(place.start, span.start), min(place.end, span.end)
        if start >= end:
            if span.start <= place.start <= span.end:
                marks.append(index)
            continue
        if at < start:
            runs.append(Run(Span(at, start), None))
        runs.append(Run(Span(start, end), index))
        at = end
    if at < span.end:
        runs.append(Run(Span(at, span.end), None))
    return Block(paragraph, tuple(runs), tuple(marks))
