"""Comparisons made by hand, where the engine must not have a say."""

from __future__ import annotations

from collections.abc import Sequence

from storydiff.kinds.table import kind
from storydiff.model import (
    Alignment,
    Article,
    Change,
    Comparison,
    Link,
    Op,
    Origin,
    Pair,
    Paragraph,
    Role,
    Span,
    Tally,
)

__all__ = ["article", "comparison", "link", "replaced"]


def article(paragraphs: Sequence[str], name: str = "made.txt", role: Role = Role.BODY) -> Article:
    """An article of `paragraphs`, a blank line between any two."""
    spans, at = [], 0
    for text in paragraphs:
        spans.append(Paragraph(Span(at, at + len(text)), role))
        at += len(text) + 2
    return Article("\n\n".join(paragraphs), Origin(name), paragraphs=tuple(spans))


def link(left: Sequence[int], right: Sequence[int], *, moved: bool = False) -> Link:
    """A link of all of `left` with all of `right`."""
    pairs = tuple(Pair(i, j) for i in left for j in right)
    return Link(tuple(left), tuple(right), pairs, 1.0, "made by hand", moved)


def replaced(
    left: Article, right: Article, at: int, old: str, new: str, name: str = "wording"
) -> Change:
    """The change of the one `old` in the left text into the one `new` in the right one.

    What is empty stands where its other side does, in a text that begins alike.
    """
    start = left.text.index(old) if old else right.text.index(new)
    there = right.text.index(new) if new else left.text.index(old)
    places = Span(start, start + len(old)), Span(there, there + len(new))
    return Change(Op.between(*places), *places, kind(name), (), at, "Made by hand.")


def comparison(
    left: Article,
    right: Article,
    links: Sequence[Link],
    changes: Sequence[Change] = (),
    awaiting: frozenset[int] = frozenset(),
) -> Comparison:
    """All of it, links in the order given."""
    alignment = Alignment(tuple(links))
    tally = Tally.of(alignment, tuple(changes))
    return Comparison(
        left,
        right,
        alignment,
        tuple(changes),
        tally,
        complete=not awaiting,
        reason="There was no time." if awaiting else "",
        awaiting=awaiting,
    )
