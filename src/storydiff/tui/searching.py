"""Searching both versions: what was asked for, where it is, and the stops on the way through.

::

    query 'don't'     finds  don't  and  don’t       (marks and white space of any form)
    query 'Bridge'    finds  Bridge, not bridge      (a capital asks for capitals)
"""

from __future__ import annotations

import re
from bisect import bisect_right
from itertools import zip_longest

from msgspec import Struct

from storydiff.model import Article, Span
from storydiff.prepare.marks import DASHES, DOUBLE_QUOTES, INVISIBLE, SINGLE_QUOTES
from storydiff.present import Fold
from storydiff.tui.rows import Place, Rows

__all__ = ["Found", "Query", "Stop", "search", "stops_of"]

_PATIENCE = 0.3
"""Seconds that a regular expression may take for one version: one that takes longer is as good as
endless, and nobody waits for it."""
_ALIKE = tuple(
    (marks, "[" + re.escape(marks) + "]") for marks in (DOUBLE_QUOTES, SINGLE_QUOTES, DASHES)
)
_UNSEEN = f"[{re.escape(INVISIBLE)}]*"


class Query(Struct, frozen=True):
    """What the reader looks for."""

    text: str
    is_regex: bool = False

    @property
    def pattern(self) -> str:
        """As a regular expression."""
        if self.is_regex:
            return self.text
        return _UNSEEN.join(_of_word(word) for word in re.findall(r"\s+|\S", self.text))


def _of_word(character: str) -> str:
    if character.isspace():
        return r"\s+"
    alike = next((found for marks, found in _ALIKE if character in marks), None)
    return alike or re.escape(character)


class Found(Struct, frozen=True):
    """Where a query is found; each side's spans in order, none empty."""

    query: Query
    spans: tuple[tuple[Span, ...], tuple[Span, ...]] = ((), ())
    trouble: str = ""
    """What is wrong with the query, in a few words; empty if nothing is."""

    def within(self, side: int, span: Span) -> list[Span]:
        """The parts of matches of one side that lie inside `span`."""
        spans = self.spans[side]
        first = max(0, bisect_right(spans, span.start, key=lambda one: one.start) - 1)
        found = []
        for one in spans[first:]:
            if one.start >= span.end:
                break
            start, end = max(one.start, span.start), min(one.end, span.end)
            if start < end:
                found.append(Span(start, end))
        return found


class Stop(Struct, frozen=True):
    """One place to go to: a match on one side, or the same one on both."""

    number: int
    """The row."""
    spans: tuple[Span | None, Span | None]
    fold: Fold | None = None
    """The fold that hides it."""

    def place(self, view: Rows) -> Place:
        """Its first code point, on the right if it is there."""
        side = 1 if self.spans[1] is not None else 0
        span = self.spans[side]
        assert span is not None
        return Place(view.articles[side], span.start)


def search(left: Article, right: Article, query: Query) -> Found:
    """Find `query` in both versions."""
    if not query.text:
        return Found(query)
    # This library can be told to give up: what a reader types may be a pattern without an end.
    # Words as they stand have an end, also on a machine that is busy.
    import regex

    patience = _PATIENCE if query.is_regex else None
    flags = regex.IGNORECASE if query.text == query.text.lower() else 0
    try:
        pattern = regex.compile(query.pattern, flags | regex.MULTILINE)
        spans = [
            tuple(
                Span(match.start(), match.end())
                for match in pattern.finditer(article.text, timeout=patience)
                if match.end() > match.start()
            )
            for article in (left, right)
        ]
    except regex.error as error:
        return Found(query, trouble=f"no regular expression: {error}")
    except TimeoutError:
        return Found(query, trouble="this takes too long to find")
    return Found(query, (spans[0], spans[1]))


def stops_of(found: Found, view: Rows) -> tuple[Stop, ...]:
    """The stops of a search from top to bottom.

    Where a row has as many matches on the left as on the right, they are taken to be the same ones,
    and each pair is one stop.
    """
    by_row: dict[int, tuple[list[Span], list[Span]]] = {}
    for side, article in enumerate(view.articles):
        starts = [paragraph.span.start for paragraph in article.paragraphs]
        for span in found.spans[side]:
            number = view.rows_of[side].get(bisect_right(starts, span.start) - 1)
            if number is not None:
                by_row.setdefault(number, ([], []))[side].append(span)
    stops: list[Stop] = []
    for number, (lefts, rights) in sorted(by_row.items()):
        row = view.rows[number]
        fold = row if isinstance(row, Fold) else None
        if len(lefts) == len(rights):
            pairs = list(zip_longest(lefts, rights))
        else:
            pairs = [*((span, None) for span in lefts), *((None, span) for span in rights)]
        stops += [Stop(number, pair, fold) for pair in pairs]
    return tuple(stops)
