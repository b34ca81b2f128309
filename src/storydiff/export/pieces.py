"""The two texts of a link as one: what is the same, and each change in its place.

::

    The dog sat on the mat.
    A dog sat.                 ─►  change The|A · same " dog sat" · change " on the mat"| · same "."
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from msgspec import Struct

from storydiff.model import Article, Change, Comparison, Op, Sides, Span

__all__ = ["Piece", "pieces_of", "stretches"]


class Piece(Struct, frozen=True):
    """One stretch of a link's two texts; law: the pieces of a link tile both."""

    left: str
    right: str
    change: int | None
    """Index in the comparison's changes; none where the two are equal."""
    places: Sides[Span]
    """The hulls of the two."""


def stretches(article: Article, indexes: Sequence[int]) -> list[Span]:
    """The text of some paragraphs: a span for each run of neighbours, with the gaps inside."""
    found: list[Span] = []
    for place, index in enumerate(indexes):
        span = article.paragraphs[index].span
        if place and indexes[place - 1] == index - 1:
            found[-1] = Span(found[-1].start, span.end)
        else:
            found.append(span)
    return found


def pieces_of(comparison: Comparison, link: int, changes: Sequence[int]) -> list[Piece]:
    """The pieces of a link, in order.

    :param changes: indexes of all its changes. A link whose words were not compared is one piece.
    """
    texts = Sides(comparison.left.text, comparison.right.text)
    record = comparison.alignment.links[link]
    if len(record.left) == len(record.right) == 1 and link not in comparison.awaiting:
        here = comparison.left.paragraphs[record.left[0]].span
        there = comparison.right.paragraphs[record.right[0]].span
        return list(_pieces_of_pair(texts, here, there, comparison.changes, changes))
    spans = Sides(
        stretches(comparison.left, record.left), stretches(comparison.right, record.right)
    )
    found: list[Piece] = []
    at = spans.map(lambda side: side[0].start if side else 0)
    for index in changes:
        change = comparison.changes[index]
        if change.op is Op.MOVE:
            continue
        upto = Sides(change.left.start, change.right.start)
        found += _equal(texts, spans, at, upto)
        places = Sides(change.left, change.right)
        found.append(
            Piece(
                _text(texts.left, spans.left, places.left),
                _text(texts.right, spans.right, places.right),
                index,
                places,
            )
        )
        at = Sides(max(at.left, change.left.end), max(at.right, change.right.end))
    ends = spans.map(lambda side: side[-1].end if side else 0)
    found += _equal(texts, spans, at, ends)
    return found


def _pieces_of_pair(
    texts: Sides[str], here: Span, there: Span, all_changes: Sequence[Change], wanted: Sequence[int]
) -> Iterator[Piece]:
    """The pieces of one paragraph on each side, which most links are: nothing stands apart."""
    left, right = texts.left, texts.right
    x, y = here.start, there.start
    for index in wanted:
        change = all_changes[index]
        if change.op is Op.MOVE:
            continue
        a, b = change.left, change.right
        if x < a.start:
            kept = Sides(Span(x, a.start), Span(y, b.start))
            yield Piece(left[x : a.start], right[y : b.start], None, kept)
        yield Piece(left[a.start : a.end], right[b.start : b.end], index, Sides(a, b))
        x, y = a.end, b.end
    if x < here.end:
        kept = Sides(Span(x, here.end), Span(y, there.end))
        yield Piece(left[x : here.end], right[y : there.end], None, kept)


def _equal(
    texts: Sides[str], spans: Sides[list[Span]], at: Sides[int], upto: Sides[int]
) -> Iterator[Piece]:
    """What stands unchanged from `at` up to `upto`, cut where one side's paragraphs are apart."""
    left = _within(spans.left, at.left, upto.left)
    right = _within(spans.right, at.right, upto.right)
    if sum(map(len, left)) != sum(map(len, right)):
        yield _unknown(texts, left, right, at)
        return
    while left and right:
        length = min(len(left[0]), len(right[0]))
        places = Sides(
            Span(left[0].start, left[0].start + length),
            Span(right[0].start, right[0].start + length),
        )
        yield Piece(places.left.of(texts.left), places.right.of(texts.right), None, places)
        for side, place in zip((left, right), places, strict=True):
            rest = Span(place.end, side[0].end)
            side[:1] = [] if rest.is_empty else [rest]


def _unknown(texts: Sides[str], left: list[Span], right: list[Span], at: Sides[int]) -> Piece:
    return Piece(
        "".join(span.of(texts.left) for span in left),
        "".join(span.of(texts.right) for span in right),
        None,
        Sides(_hull(left, at.left), _hull(right, at.right)),
    )


def _hull(spans: list[Span], at: int) -> Span:
    return Span(spans[0].start, spans[-1].end) if spans else Span.at(at)


def _within(spans: list[Span], start: int, end: int) -> list[Span]:
    cut = [Span(max(s.start, start), max(s.start, start, min(s.end, end))) for s in spans]
    return [span for span in cut if not span.is_empty]


def _text(text: str, spans: list[Span], place: Span) -> str:
    return "".join(span.of(text) for span in _within(spans, place.start, place.end))
