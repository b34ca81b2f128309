"""One whole process, measured: seconds on the wall, peak memory, and whether it ended well."""

from __future__ import annotations

import contextlib
import os
import signal
import statistics
import subprocess
import sys
import threading
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

__all__ = ["Run", "Runs", "measure", "round_robin"]

ENOUGH = 5
"""Runs of which the median is taken."""
LONG = 10.0
"""Seconds; what takes longer than this is run `ENOUGH_LONG` times only: noise is small beside it."""
ENOUGH_LONG = 3


@dataclass(frozen=True, slots=True)
class Run:
    """What one process took."""

    seconds: float
    kibibytes: int
    trouble: str = ""
    """`over` if it was stopped at the limit, `failed` if it left with a code above 1."""


@dataclass(slots=True)
class Runs:
    """What the runs of one command over one pair took."""

    runs: list[Run] = field(default_factory=list)

    @property
    def trouble(self) -> str:
        """Why there is no figure, if there is none."""
        return next((run.trouble for run in self.runs if run.trouble), "")

    @property
    def seconds(self) -> float | None:
        """The median, if all runs ended well."""
        if self.trouble or not self.runs:
            return None
        return statistics.median(run.seconds for run in self.runs)

    @property
    def mebibytes(self) -> float | None:
        """The median of the peaks."""
        if self.trouble or not self.runs:
            return None
        return statistics.median(run.kibibytes for run in self.runs) / 1024

    @property
    def wanted(self) -> bool:
        """Whether another run would tell more."""
        if self.trouble:
            return False
        return len(self.runs) < (ENOUGH_LONG if self.long else ENOUGH)

    @property
    def long(self) -> bool:
        """Whether one of them took long, or was stopped."""
        return any(run.seconds > LONG for run in self.runs)


def environment() -> dict[str, str]:
    """The environment of every process measured: one locale, and nobody's settings for git."""
    return {
        **os.environ,
        "LC_ALL": "C.UTF-8",
        "GIT_CONFIG_GLOBAL": os.devnull,
        "GIT_CONFIG_NOSYSTEM": "1",
    }


def measure(command: Sequence[str], limit: float) -> Run:
    """Run `command` with everything it prints going nowhere, for at most `limit` seconds.

    The peak that the system tells of a child is at least that of the process that starts it
    (Linux hands it on), so the starter must stay small.
    """
    late = threading.Event()
    start = time.perf_counter()
    child = subprocess.Popen(
        command,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        env=environment(),
        start_new_session=True,
    )

    def stop() -> None:
        late.set()
        with contextlib.suppress(ProcessLookupError):
            os.killpg(child.pid, signal.SIGKILL)

    timer = threading.Timer(limit, stop)
    timer.start()
    _, status, usage = os.wait4(child.pid, 0)
    seconds = time.perf_counter() - start
    timer.cancel()
    child.returncode = os.waitstatus_to_exitcode(status)
    peak = usage.ru_maxrss // (1024 if sys.platform == "darwin" else 1)
    trouble = "over" if late.is_set() else "" if child.returncode in (0, 1) else "failed"
    return Run(seconds, peak, trouble)


def round_robin(commands: Mapping[str, Sequence[str]], limit: float) -> dict[str, Runs]:
    """Measure the commands in turn, so that a busy moment of the machine falls on all of them."""
    found = {name: Runs() for name in commands}
    while any(runs.wanted for runs in found.values()):
        for name, command in commands.items():
            if found[name].wanted:
                found[name].runs.append(measure(command, limit))
    return found
