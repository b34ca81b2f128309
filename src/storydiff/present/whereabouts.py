"""Where something stands, in words: which paragraph, and which line of the file."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence

from storydiff.model import Article, Change, Comparison, Sides, Span
from storydiff.present.moves import Move, runs_of

__all__ = ["Lines", "paragraph_at", "paragraphs", "where", "where_moved"]

_LINE_END = re.compile("\r\n|[\n\r]")
_PLACES = {
    "in-headline": "in the headline",
    "in-subhead": "in a subhead",
    "in-lead": "in the lead",
    "in-caption": "in a caption",
    "in-quotation": "in a quotation",
}


class Lines:
    """The lines of an article's text, found once."""

    def __init__(self, text: str) -> None:
        self._starts = [0, *(found.end() for found in _LINE_END.finditer(text))]

    def number(self, place: int) -> int:
        """On which line the code point at `place` stands, counted from 1 as editors do."""
        return bisect_right(self._starts, place)


def paragraphs(indexes: Sequence[int]) -> str:
    """Paragraphs in words, counted from 1: ``paragraph 3``, ``paragraphs 3 to 5 and 9``."""
    words = [
        f"{run[0] + 1:,}" + (f" to {run[-1] + 1:,}" if len(run) > 1 else "")
        for run in runs_of(indexes)
    ]
    listed = " and ".join(filter(None, (", ".join(words[:-1]), *words[-1:])))
    return f"paragraph{'' if len(indexes) == 1 else 's'} {listed}"


def paragraph_at(article: Article, indexes: Sequence[int], place: int) -> int | None:
    """Which of the paragraphs `indexes` the code point at `place` stands in, or at the edge of."""
    for index in indexes:
        span = article.paragraphs[index].span
        if span.start <= place <= span.end:
            return index
    return None


def where(comparison: Comparison, change: Change, lines: Sides[Lines]) -> str:
    """``paragraph 3, line 5 on the left; paragraph 4, line 7 on the right; in a quotation``."""
    link = None if change.link is None else comparison.alignment.links[change.link]
    parts = []
    for name, article, span, known, indexes in (
        ("left", comparison.left, change.left, lines.left, link.left if link else ()),
        ("right", comparison.right, change.right, lines.right, link.right if link else ()),
    ):
        if link is None:
            parts.append(
                f"{_between(article, span)}, line {known.number(span.start):,} on the {name}"
            )
        elif indexes:
            index = paragraph_at(article, indexes, span.start)
            here = paragraphs(indexes if index is None else (index,))
            parts.append(f"{here}, line {known.number(span.start):,} on the {name}")
    parts += [_PLACES[tag] for tag in change.tags if tag in _PLACES]
    return "; ".join(parts)


def where_moved(comparison: Comparison, move: Move, lines: Sides[Lines]) -> str:
    """Where the paragraphs of a move were and are."""
    old = comparison.left.paragraphs[move.left[0]].span.start
    new = comparison.right.paragraphs[move.right[0]].span.start
    return (
        f"{paragraphs(move.left)}, line {lines.left.number(old):,} on the left; "
        f"{paragraphs(move.right)}, line {lines.right.number(new):,} on the right"
    )


def _between(article: Article, span: Span) -> str:
    """Between which paragraphs a gap lies."""
    total = len(article.paragraphs)
    if not total:
        return "in the text without paragraphs"
    before = bisect_right(article.paragraphs, span.start, key=lambda one: one.span.start)
    if before == 0:
        return "before the first paragraph"
    if before == total:
        return "after the last paragraph"
    return f"between paragraphs {before:,} and {before + 1:,}"
