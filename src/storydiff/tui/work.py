"""Work that takes time: done in a thread, told in steps, ended by its deadline."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable

from storydiff.model import Comparison
from storydiff.pipeline import Comparing, steps

__all__ = ["Pulse", "compare_in_steps"]


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
