"""Threads: each paragraph's life through many versions of one story."""

from __future__ import annotations

from collections.abc import Sequence

from storydiff.alignment.stages import align
from storydiff.model import Alignment, Article, Collation, Deadline, Thread
from storydiff.settings import AlignmentSettings

__all__ = ["collate"]


def collate(
    articles: Sequence[Article],
    settings: AlignmentSettings | None = None,
    deadline: Deadline | None = None,
) -> Collation:
    """The threads of several versions, in the order of the first version each occurs in.

    Each version is aligned with those before it, the latest first; a paragraph joins the thread
    of its best partner, if that thread has nothing of this version yet, else it begins one.
    """
    threads: list[list[int | None]] = []
    homes: list[dict[int, int]] = []
    for version, article in enumerate(articles):
        home: dict[int, int] = {}
        for earlier in range(version - 1, -1, -1):
            if len(home) == len(article.paragraphs):
                break
            alignment = align(articles[earlier], article, settings, deadline)
            for left, right in _partners(alignment):
                thread = homes[earlier][left]
                if right not in home and threads[thread][version] is None:
                    threads[thread][version] = right
                    home[right] = thread
        for index in range(len(article.paragraphs)):
            if index not in home:
                home[index] = len(threads)
                threads.append([None] * len(articles))
                threads[-1][version] = index
        homes.append(home)
    ordered = sorted(
        threads,
        key=lambda thread: next((v, p) for v, p in enumerate(thread) if p is not None),
    )
    return Collation(tuple(articles), tuple(Thread(tuple(places)) for places in ordered))


def _partners(alignment: Alignment) -> list[tuple[int, int]]:
    """For each two-sided link its pairs, those of surer links first."""
    links = sorted(
        (link for link in alignment.links if link.is_two_sided), key=lambda link: -link.score
    )
    return [(pair.left, pair.right) for link in links for pair in link.pairs]
