"""Work that takes time: done in a thread, told in steps, ended by its deadline."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable

from storydiff.model import Article, Comparison, Deadline
from storydiff.pipeline import Comparing, steps
from storydiff.present.words import word_count

__all__ = ["Pulse", "compare_in_steps", "count_words"]


class Pulse:
    """Says when it is time to show the next picture of unfinished work."""

    def __init__(self, seconds: float = 0.15, clock: Callable[[], float] = time.monotonic) -> None:
        self.seconds = seconds
        """Whoever finds the pictures too dear may make it longer."""
        self._clock = clock
        self._last = clock()

    def due(self) -> bool:
        """Whether so many seconds are over since it was last due, or since it began."""
        now = self._clock()
        if now - self._last < self.seconds:
            return False
        self._last = now
        return True


def count_words(
    counts: dict[Article, int], articles: Iterable[Article], deadline: Deadline
) -> None:
    """Fill in what `counts` does not have yet; to count a book takes half a second."""
    for article in articles:
        if deadline.passed:
            return
        if article not in counts:
            counts[article] = word_count(article)


def compare_in_steps(
    comparing: Comparing,
    first: Callable[[], Iterable[int]],
    publish: Callable[[Comparison], None],
    pulse: Pulse | None = None,
) -> None:
    """Make a comparison and publish a snapshot now and then; the last one in any case."""
    pulse = pulse or Pulse()
    last: Comparison | None = None
    for last in steps(comparing, first):
        if pulse.due() and not last.complete:
            publish(last)
    if last is not None:
        publish(last)
