"""What is searched for, as painting sees it: which parts of a line are matches."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from storydiff.model import Span
from storydiff.tui.looks import Look
from storydiff.tui.searching import Found, Query, Stop

__all__ = ["NOTHING", "Sought"]


class Sought(Struct, frozen=True):
    """The matches of a search, and the one the reader is at."""

    found: Found
    current: Stop | None = None

    def cut(self, side: int, span: Span) -> Iterator[tuple[Span, tuple[Look, ...]]]:
        """A stretch of one version, cut where matches begin and end. Law: the parts tile it."""
        at = span.start
        for match in self.found.within(side, span):
            if at < match.start:
                yield Span(at, match.start), ()
            yield match, (self._look(side, match),)
            at = match.end
        if at < span.end:
            yield Span(at, span.end), ()

    def _look(self, side: int, match: Span) -> Look:
        here = self.current.spans[side] if self.current else None
        is_here = here is not None and here.start <= match.start and match.end <= here.end
        return Look.CURRENT_MATCH if is_here else Look.MATCH


NOTHING = Sought(Found(Query("")))
