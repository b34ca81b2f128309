"""A search that is under way: its stops, and which of them the reader is at."""

from __future__ import annotations

from bisect import bisect_left

from msgspec.structs import replace

from storydiff.tui.rows import Rows
from storydiff.tui.searching import Found, Query, Stop, search, stops_of
from storydiff.tui.sought import NOTHING, Sought

__all__ = ["Hunt"]


class Hunt:
    """Kept while rows are folded, opened and laid out anew."""

    def __init__(self) -> None:
        self.found = Found(Query(""))
        self.stops: tuple[Stop, ...] = ()
        self.at: int | None = None
        """Which stop the reader is at."""
        self._view: Rows | None = None

    @property
    def is_on(self) -> bool:
        """Whether something is searched for."""
        return bool(self.found.query.text)

    @property
    def current(self) -> Stop | None:
        """The stop the reader is at."""
        return None if self.at is None else self.stops[self.at]

    @property
    def sought(self) -> Sought:
        """What painting needs of it."""
        return Sought(self.found, self.current) if self.is_on else NOTHING

    @property
    def folded(self) -> int:
        """How many stops are folded away."""
        return sum(stop.fold is not None for stop in self.stops)

    def begin(self, query: Query, view: Rows) -> None:
        """Look for something else."""
        self.found = search(*view.articles, query)
        self.at = None
        self._view = None
        self.renew(view)

    def end(self) -> None:
        """Look for nothing."""
        self.found, self.stops, self.at = Found(Query("")), (), None
        self._view = None

    def renew(self, view: Rows) -> None:
        """Rows stand elsewhere: the stops are found again, and the one the reader is at."""
        if not self.is_on or view is self._view:
            return
        known = self._view
        if known is not None and tuple(map(id, known.articles)) != tuple(map(id, view.articles)):
            self.begin(replace(self.found.query), view)
            return
        here = self.current
        self._view = view
        self.stops = stops_of(self.found, view)
        self.at = None
        if here is not None:
            same = (n for n, stop in enumerate(self.stops) if stop.spans == here.spans)
            self.at = next(same, None)

    def step(self, *, forward: bool, top: int | None) -> Stop | None:
        """Go to the next stop or the one before; round the ends of the text.

        :param top: the line from which to look, if not from the stop the reader is at.
        """
        view = self._view
        if view is None or not self.stops:
            return None
        if self.at is not None and top is None:
            self.at = (self.at + (1 if forward else -1)) % len(self.stops)
        else:
            place = bisect_left(
                self.stops, top or 0, key=lambda stop: view.line_of(stop.place(view)) or 0
            )
            self.at = (place if forward else place - 1) % len(self.stops)
        return self.current
