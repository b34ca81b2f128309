"""Work that takes time: done in a thread, told in steps, ended by its deadline."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable

from storydiff.ahead import LONG
from storydiff.model import Alignment, Article, Comparison, Deadline, Link, Pair, Tally
from storydiff.pipeline import Comparing, steps

__all__ = ["Pulse", "begins_with_texts", "compare_in_steps", "count_words", "side_by_side"]

_AT_ONCE = 4_000_000
"""Code points of both texts that are laid out in about a tenth of a second."""


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
    from storydiff.present.words import word_count

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
    *,
    texts_first: bool = True,
    matched: Callable[[Deadline], Alignment | None] = lambda wait: None,
) -> None:
    """Make a comparison and publish a snapshot now and then; the last one in any case.

    :param texts_first: whether the first picture of long texts is `side_by_side`.
    :param matched: gives the alignment if somebody else makes it, in time.
    """
    pulse = pulse or Pulse()
    known = comparing.is_matched or _adopted(comparing, matched(Deadline.after(0)))
    if texts_first and not known and _length(comparing) > LONG:
        publish(side_by_side(comparing.left, comparing.right))
    if not known:
        _adopted(comparing, matched(comparing.deadline))
    last: Comparison | None = None
    for last in steps(comparing, first):
        if pulse.due() and not last.complete:
            publish(last)
    if last is not None:
        publish(last)


def _adopted(comparing: Comparing, alignment: Alignment | None) -> bool:
    """Take what somebody else found, if they did."""
    if alignment is not None:
        comparing.adopt(alignment)
    return alignment is not None


def begins_with_texts(comparing: Comparing) -> bool:
    """Whether two texts are shown before anything is known of them: long ones that are quickly set."""
    return not comparing.is_matched and LONG < _length(comparing) <= _AT_ONCE


def _length(comparing: Comparing) -> int:
    """Code points of both texts."""
    return len(comparing.left.text) + len(comparing.right.text)


def side_by_side(left: Article, right: Article) -> Comparison:
    """Two texts before anything is known of them: paragraph beside paragraph, by number alone.

    What the longer one has more stands in the last row, as nothing may be said of it yet.
    """
    rows = min(len(left.paragraphs), len(right.paragraphs))
    links = [
        _beside((row,), (row,))
        if row < rows - 1
        else _beside(
            tuple(range(row, len(left.paragraphs))), tuple(range(row, len(right.paragraphs)))
        )
        for row in range(rows)
    ]
    if not rows:
        links = [
            *(Link.deleted(index) for index in range(len(left.paragraphs))),
            *(Link.inserted(index) for index in range(len(right.paragraphs))),
        ]
    alignment = Alignment.of(links, complete=False, reason="The paragraphs are not matched yet.")
    return Comparison(
        left,
        right,
        alignment,
        (),
        Tally.of(alignment, ()),
        complete=False,
        reason=alignment.reason,
        awaiting=frozenset(range(len(links))),
    )


def _beside(left: tuple[int, ...], right: tuple[int, ...]) -> Link:
    pairs = tuple(Pair(one, other) for one in left for other in right)
    return Link(left, right, pairs, 0.0, "not matched yet")
