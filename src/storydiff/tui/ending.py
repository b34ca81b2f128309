"""What ends the app from outside: it is left in order, and the terminal is as it was before."""

from __future__ import annotations

import asyncio
import signal
from collections.abc import Callable

__all__ = ["heed", "unheed"]

_NAMES = ("SIGTERM", "SIGHUP")
"""To be asked to end, and to lose the terminal; not every platform has both."""
_KILLED = 128
"""What a shell adds to the number of the signal that ended a program."""


def heed(leave: Callable[[int], object]) -> None:
    """Call `leave` with an exit status when one of the signals comes.

    Where the event loop cannot wait for signals (Windows, another thread) they do as ever.
    """
    loop = asyncio.get_running_loop()
    for number in _numbers():
        try:
            loop.add_signal_handler(number, leave, _KILLED + number)
        except (NotImplementedError, RuntimeError, ValueError):
            return


def unheed() -> None:
    """The signals do again as ever."""
    loop = asyncio.get_running_loop()
    for number in _numbers():
        try:
            loop.remove_signal_handler(number)
        except (NotImplementedError, RuntimeError, ValueError):
            return


def _numbers() -> list[int]:
    return [int(getattr(signal, name)) for name in _NAMES if hasattr(signal, name)]
