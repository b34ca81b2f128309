"""The characters that are others, as painting sees them."""

from __future__ import annotations

from collections.abc import Iterator

from storydiff.model import Change, Family, Op, Span
from storydiff.present.inner import inner_spans
from storydiff.tui.looks import Look
from storydiff.tui.rows import Rows
from storydiff.tui.spans import overlap

__all__ = ["cut_inner"]

_QUIET = (Family.TYPOGRAPHY, Family.LAYOUT)
_MOST = 60
"""Code points: nobody looks for one letter in a longer word."""


def cut_inner(
    view: Rows, change: Change, side: int, span: Span
) -> Iterator[tuple[Span, tuple[Look, ...]]]:
    """A stretch of a change on one side, cut where its characters begin and cease to differ.

    Law: the parts tile it. What is muted, or quiet anyhow, is one part.
    """
    inner = _inner(view, change, side)
    found = None if inner is None else overlap(inner, span)
    if found is None:
        yield span, ()
        return
    if span.start < found.start:
        yield Span(span.start, found.start), ()
    yield found, (Look.INNER,)
    if found.end < span.end:
        yield Span(found.end, span.end), ()


def _inner(view: Rows, change: Change, side: int) -> Span | None:
    """The characters of one side of a change that are others; none if all or nothing is."""
    whole = (change.left, change.right)[side]
    if change.op is not Op.REPLACE or len(whole) > _MOST:
        return None
    if change.family in _QUIET or view.choices.mutes(change):
        return None
    left, right = view.articles
    found = inner_spans(change.left.of(left.text), change.right.of(right.text))
    if found is None:
        return None
    span = (found.left, found.right)[side].shift(whole.start)
    return None if span.is_empty or span == whole else span
