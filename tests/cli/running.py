"""What a run of the command leaves behind, in this process or in one of its own."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable, Sequence
from typing import NamedTuple

__all__ = ["Command", "Result", "environment", "started"]


class Result(NamedTuple):
    """Exit code, standard output, standard error."""

    code: int
    out: str
    err: str


Command = Callable[..., Result]


def environment(**changes: str) -> dict[str, str]:
    """The environment of this process but for what steers colours and encodings, with `changes`."""
    steering = ("NO_COLOR", "TERM", "COLUMNS", "LINES", "PYTHONUTF8", "PYTHONIOENCODING", "LC_ALL")
    kept = {name: value for name, value in os.environ.items() if name not in steering}
    return {**kept, **changes}


def started(
    arguments: Sequence[str | bytes], *, stdin: int | None = None, stdout: int | None = None
) -> subprocess.Popen[bytes]:
    """The command in a process of its own."""
    return subprocess.Popen(
        [sys.executable, "-m", "storydiff", *arguments],
        stdin=subprocess.DEVNULL if stdin is None else stdin,
        stdout=subprocess.PIPE if stdout is None else stdout,
        stderr=subprocess.PIPE,
        env=environment(),
    )
