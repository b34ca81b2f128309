"""A program in a terminal of its own: what it writes, and when it has come to rest."""

from __future__ import annotations

import fcntl
import os
import pty
import re
import select
import signal
import struct
import subprocess
import sys
import termios
import time
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import Self

__all__ = ["Answer", "Terminal"]

_CONTROLS = re.compile(
    rb"\x1b(?:\[[0-?]*[ -/]*[@-~]|\][^\x07\x1b]*(?:\x07|\x1b\\)|[@-_])|[\x00-\x1f]"
)


@dataclass(frozen=True, slots=True)
class Answer:
    """What came from the program until it was quiet; seconds from when it was asked."""

    written: bytes
    last: float
    """When the last of it came; 0 if nothing did."""
    sought: float | None
    """When the text that was sought had come."""


class Terminal:
    """A program that runs in a terminal which only reads it: no question of it is answered."""

    def __init__(self, command: Sequence[str], environment: Mapping[str, str]) -> None:
        self._memory: float | None = None
        self._child: subprocess.Popen[bytes] | None = None
        self._tty, inner = pty.openpty()
        self.resize(120, 40)
        self.started = time.perf_counter()
        self._child = subprocess.Popen(
            command,
            stdin=inner,
            stdout=inner,
            stderr=inner,
            env=environment,
            start_new_session=True,
        )
        os.close(inner)

    def resize(self, columns: int, rows: int) -> None:
        """Make the terminal another size, in cells, and tell the program."""
        fcntl.ioctl(self._tty, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))
        if self._child is not None:
            os.kill(self._child.pid, signal.SIGWINCH)

    def press(self, keys: bytes) -> None:
        """Send what a key sends."""
        os.write(self._tty, keys)

    def read(
        self, since: float, quiet: float, limit: float, sought: Collection[bytes] = ()
    ) -> Answer:
        """Read until nothing comes for `quiet` seconds, or for `limit` in all.

        :param since: the moment from which seconds are counted.
        :param sought: letters and signs without white space; before one of them has come, it is not
            quiet.
        """
        written = bytearray()
        last, found = 0.0, None
        while time.perf_counter() - since < limit:
            waits_for_text = sought and found is None
            if not select.select([self._tty], [], [], 1.0 if waits_for_text else quiet)[0]:
                if waits_for_text:
                    continue
                break
            try:
                block = os.read(self._tty, 1 << 16)
            except OSError:
                break
            if not block:
                break
            last = time.perf_counter() - since
            written += block
            if waits_for_text:
                text = letters(bytes(written))
                if any(one in text for one in sought):
                    found = last
        return Answer(bytes(written), last, found)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.end()

    def end(self) -> float:
        """Stop the program; the most memory it had, in MiB."""
        if self._memory is not None:
            return self._memory
        assert self._child is not None
        os.kill(self._child.pid, signal.SIGKILL)  # not by its own method, which may take its end
        _, status, usage = os.wait4(self._child.pid, 0)
        self._child.returncode = os.waitstatus_to_exitcode(status)
        os.close(self._tty)
        self._memory = usage.ru_maxrss / (1024 * (1024 if sys.platform == "darwin" else 1))
        return self._memory


def letters(written: bytes) -> bytes:
    """What was written without controls and white space."""
    return re.sub(rb"\s+", b"", _CONTROLS.sub(b"", written))
