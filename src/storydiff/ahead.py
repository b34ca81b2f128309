"""Two files read and compared by another process, while this one is still starting.

::

    this process    ├── imports ──┤── first screen ──┤ takes what is there
    the other one   ├── reads ─┤─ matches ─┤─ compares ─┤

Laws: what it gives is what `pipeline` gives of the same files. Whatever goes wrong over there, it
gives nothing; whoever asked does the work, and meets the trouble, itself.
"""

from __future__ import annotations

import gc
import os
import pickle
import queue
import select
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import suppress
from typing import BinaryIO

from msgspec import Struct

from storydiff.model import Alignment, Article, Comparison, Correction, Deadline, Sides

__all__ = ["LONG", "Ahead", "Read"]

LONG = 200_000
"""Code points of both texts beyond which to match and to compare them takes long, a fifth of a second
and more: their words are not compared ahead, as the app begins with those that can be seen, which
only it knows, and shows the texts meanwhile."""
_COMMAND = "from storydiff.ahead import main; main()"
_LOOK = 0.02
"""Seconds between two looks whether who waits still wants to."""


class Read(Struct, frozen=True):
    """Both files, read."""

    articles: Sides[Article]
    corrections: tuple[Correction, ...]
    """What a reader has set right about the two."""


class Ahead:
    """What the other process finds, in the order in which it is found; each is waited for.

    Safe to ask from several threads.
    """

    def __init__(self, child: subprocess.Popen[bytes]) -> None:
        assert child.stdout is not None
        self._child = child
        self._pipe = child.stdout
        self._found: list[object] = []
        self._over = False
        self._lock = threading.Lock()

    @classmethod
    def begin(cls, left: str, right: str) -> Ahead | None:
        """Start the other process; nothing, where there can be none."""
        # Windows cannot wait for a pipe for some time only.
        if not sys.executable or getattr(sys, "frozen", False) or os.name == "nt":
            return None
        # Without the current folder on its path: nothing that lies there is to be run.
        command = [sys.executable, "-P", "-c", _COMMAND, left, right]
        try:
            child = subprocess.Popen(
                command, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
            )
        except OSError:
            return None
        return cls(child)

    def read(self, wait: Deadline) -> Read | None:
        """Both files; none if they are not there in time."""
        found = self._get(0, wait)
        return found if isinstance(found, Read) else None

    def alignment(self, read: Read, wait: Deadline) -> Alignment | None:
        """Which of their paragraphs belong together; none if they are other articles than `read`."""
        if self.read(wait) != read:
            return None
        found = self._get(1, wait)
        return found if isinstance(found, Alignment) else None

    def comparison(self, wait: Deadline) -> Comparison | None:
        """All that differs; never of texts that are long."""
        read = self.read(wait)
        if read is None or _are_long(read.articles):
            return None
        alignment, found = self.alignment(read, wait), self._get(2, wait)
        if alignment is None or not isinstance(found, Comparison):
            return None
        left, right = read.articles
        return Comparison(left, right, alignment, found.changes, found.tally, found.complete)

    def end(self) -> None:
        """Nothing more is wanted."""
        self._child.kill()
        with self._lock:
            self._close()
        self._child.wait()

    def _get(self, place: int, wait: Deadline) -> object:
        with self._lock:
            while len(self._found) <= place and not self._over and self._is_there(wait):
                self._take()
            return self._found[place] if place < len(self._found) else None

    def _is_there(self, wait: Deadline) -> bool:
        """Whether something comes out of the pipe (its end, perhaps) before `wait` is over."""
        while not select.select([self._pipe], [], [], _LOOK)[0]:
            if wait.passed:
                return False
        return True

    def _take(self) -> None:
        """Take the next thing from the pipe."""
        try:
            self._found.append(pickle.load(self._pipe))
        except Exception:  # whatever it is, the answer is that nothing was found
            self._child.kill()
            self._close()
        else:
            if len(self._found) > 2:
                self._close()

    def _close(self) -> None:
        self._over = True
        self._pipe.close()


def found_of(left: str, right: str) -> Iterator[object]:
    """What `Ahead` gives of two files: `Read`, their `Alignment`, and of short texts a `Comparison`.

    The comparison has no texts and no alignment of its own, as those were given before.

    :raises StorydiffError: if they cannot be read.
    """
    from storydiff.pipeline import Comparing, corrections_of, read, steps

    articles = Sides(read(left), read(right))
    corrections = corrections_of(articles.left, articles.right)
    yield Read(articles, corrections)
    comparing = Comparing(articles.left, articles.right, corrections=corrections)
    yield comparing.alignment
    if _are_long(articles):
        return
    *_, last = steps(comparing, every=sys.maxsize)
    nothing = Article("", articles.left.origin)
    yield Comparison(nothing, nothing, Alignment(()), last.changes, last.tally, last.complete)


def _are_long(articles: Sides[Article]) -> bool:
    return sum(len(article.text) for article in articles) > LONG


def main() -> None:
    """Find, and write what is found: from a thread, as the pipe holds little until it is read."""
    gc.disable()  # it does not live long
    _, left, right = sys.argv
    waiting: queue.SimpleQueue[bytes] = queue.SimpleQueue()
    writer = threading.Thread(target=_write, args=(waiting.get, sys.stdout.buffer))
    writer.start()
    try:
        for found in found_of(left, right):
            waiting.put(pickle.dumps(found, pickle.HIGHEST_PROTOCOL))
    finally:
        waiting.put(b"")
        writer.join()
        # There is nothing to tidy up, and nobody to tell: somebody waits for the processor.
        os._exit(0)


def _write(take: Callable[[], bytes], target: BinaryIO) -> None:
    with suppress(OSError):
        while written := take():
            target.write(written)
            target.flush()
        return
    os._exit(1)  # nobody reads any more
