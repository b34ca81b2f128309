"""Threads: each paragraph's life through many versions of one story.

::

    version 0   A  B  C          thread A: 0 0 0
    version 1   A  X  C          thread B: 1 - 1
    version 2   A  B  C'         thread X: - 1 -
                                 thread C: 2 2 2
"""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct, field

from storydiff.alignment.reading import Reading
from storydiff.alignment.stages import align
from storydiff.alignment.stream import ANCHOR_WORDS
from storydiff.model import Alignment, Article, Collation, Deadline, Thread
from storydiff.settings import AlignmentSettings

__all__ = ["collate"]

#: Each version is aligned with so many earlier ones, those that share most paragraphs first: what
#: is in none of them is rarely in a fifth, unless word for word.
_LOOKS = 4


def collate(
    articles: Sequence[Article],
    settings: AlignmentSettings | None = None,
    deadline: Deadline | None = None,
) -> Collation:
    """The threads of several versions, in the order of a reader who meets them version by version.

    A paragraph joins the thread of its best partner in the most similar earlier version, if that
    thread has nothing of its own version yet; else the next; what finds none begins a thread, next
    to that of the paragraph before it. Of paragraphs that were split or merged the surest pair
    counts. If `deadline` passes, what was not reached are threads of their own. Raises nothing.
    """
    loom = _Loom(len(articles))
    readings = [Reading.of(article) for article in articles]
    for version, reading in enumerate(readings):
        home: dict[int, int] = {}
        for earlier in _nearest(readings, version):
            if all(index in home for index in reading.of_article()):
                break
            alignment = align(articles[earlier], reading.article, settings, deadline)
            for left, right in _partners(alignment):
                loom.join(version, right, loom.homes[earlier][left], home)
        _join_equal(loom, readings, version, home)
        loom.weave(version, len(reading), home)
    return Collation(tuple(articles), tuple(Thread(tuple(loom.places[t])) for t in loom.order))


class _Loom(Struct):
    """The threads while they are made."""

    versions: int
    places: list[list[int | None]] = field(default_factory=list)
    """By thread and version."""
    homes: list[dict[int, int]] = field(default_factory=list)
    """By version and paragraph: its thread."""
    order: list[int] = field(default_factory=list)
    """The threads as a reader meets them."""

    def join(self, version: int, index: int, thread: int, home: dict[int, int]) -> None:
        """Put a paragraph on a thread, if neither has another partner."""
        if index not in home and self.places[thread][version] is None:
            self.places[thread][version] = index
            home[index] = thread

    def weave(self, version: int, count: int, home: dict[int, int]) -> None:
        """Begin threads for the paragraphs without one, each after the paragraph before it."""
        after: dict[int | None, list[int]] = {}
        last: int | None = None
        for index in range(count):
            if index in home:
                last = home[index]
                continue
            thread = len(self.places)
            self.places.append([None] * self.versions)
            self.places[thread][version] = index
            home[index] = thread
            after.setdefault(last, []).append(thread)
        order = after.get(None, [])
        for thread in self.order:
            order.append(thread)
            order += after.get(thread, [])
        self.order = order
        self.homes.append(home)


def _nearest(readings: list[Reading], version: int) -> list[int]:
    """The earlier versions with most paragraphs in common, of equals the latest first."""
    keys = set(readings[version].keys)
    return sorted(
        range(version), key=lambda earlier: (-len(keys & set(readings[earlier].keys)), -earlier)
    )[:_LOOKS]


def _join_equal(loom: _Loom, readings: list[Reading], version: int, home: dict[int, int]) -> None:
    """What came back word for word after versions that had dropped it joins its old thread."""
    reading = readings[version]
    waiting = {
        reading.keys[index]: index
        for index in reading.of_article()
        if index not in home and len(reading.words(index)) >= ANCHOR_WORDS
    }
    if not waiting:
        return
    for earlier in range(version):
        for left, key in enumerate(readings[earlier].keys):
            if key in waiting:
                loom.join(version, waiting[key], loom.homes[earlier][left], home)


def _partners(alignment: Alignment) -> list[tuple[int, int]]:
    """The pairs of two-sided links, those of surer links first."""
    links = sorted(
        (link for link in alignment.links if link.is_two_sided), key=lambda link: -link.score
    )
    return [(pair.left, pair.right) for link in links for pair in link.pairs]
