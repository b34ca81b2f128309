"""How long work may take."""

from __future__ import annotations

import time
from collections.abc import Callable

from msgspec import Struct

__all__ = ["Deadline"]


class Deadline(Struct):
    """A moment after which work should stop and say what it left undone.

    It is an argument of everything that can take long. `cancel` moves it to now, from any thread.
    """

    at: float | None = None
    """The moment on `clock`, in seconds; none for never."""
    clock: Callable[[], float] = time.monotonic
    cancelled: bool = False

    @classmethod
    def after(cls, seconds: float, clock: Callable[[], float] = time.monotonic) -> Deadline:
        """The moment `seconds` from now."""
        return cls(clock() + seconds, clock)

    @property
    def passed(self) -> bool:
        """Whether work should stop."""
        return self.cancelled or (self.at is not None and self.clock() >= self.at)

    def cancel(self) -> None:
        """Make it pass now."""
        self.cancelled = True
