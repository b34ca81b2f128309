"""The order of the stages, and nothing else knows it.

::

    articles ─► alignment ─► words of each link ─► changes ─► Comparison

`steps` yields snapshots as they become known: the alignment first, then the words, what is
asked for first; the command line, the app's worker and the tests all consume it.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence

from storydiff.model import (
    Alignment,
    Article,
    Collation,
    Comparison,
    Correction,
    Deadline,
    Sides,
)
from storydiff.pipeline.comparing import Comparing, steps
from storydiff.pipeline.stories import Library, group, library, regrouped
from storydiff.settings import Settings

__all__ = [
    "Comparing",
    "Library",
    "align",
    "collate",
    "compare",
    "corrections_of",
    "group",
    "library",
    "read",
    "regrouped",
    "steps",
    "unfit",
]

Text = Article | Sequence[str]


def read(path: str, *, strict: bool = False) -> Article:
    """Read the article at `path` (``-`` is standard input), with the roles that were set by hand.

    :param strict: whether it is an error if what was set by hand cannot be read. Else the article
        is as it was found, and its `unfit` tells.
    :raises UnreadableError: if it cannot be read as an article.
    """
    from storydiff.sources.honouring import honoured
    from storydiff.sources.reading import read as read_source

    article, trouble = honoured(read_source(path))
    if strict and trouble is not None:
        raise trouble
    return article


def corrections_of(left: Article, right: Article) -> tuple[Correction, ...]:
    """What a reader has set right about these two, kept beside either file.

    :raises StorydiffError: if that cannot be read.
    """
    from storydiff.sources.honouring import has_sidecar

    if not (has_sidecar(left) or has_sidecar(right)):
        return ()
    from storydiff.sources.sidecar import corrections_of as read_corrections

    return read_corrections(Sides(left, right))


def unfit(left: Article, right: Article) -> tuple[str, ...]:
    """What was set right about these two and fits nothing in them any more: a sentence each.

    :raises StorydiffError: as `corrections_of`.
    """
    from storydiff.sources.honouring import has_sidecar

    said = [left.unfit, right.unfit]
    if has_sidecar(left) or has_sidecar(right):
        from storydiff.sources.sidecar import unfit_pairs

        said.append(unfit_pairs(Sides(left, right)))
    return tuple(filter(None, said))


def align(left: Text, right: Text, settings: Settings | None = None) -> Alignment:
    """Which paragraphs of two texts belong together.

    :param left, right: articles, or plain sequences of strings, of which element i is paragraph i.
    """
    return Comparing(_article(left, "left"), _article(right, "right"), settings).alignment


def compare(
    left: Text,
    right: Text,
    settings: Settings | None = None,
    deadline: Deadline | None = None,
    corrections: tuple[Correction, ...] = (),
) -> Comparison:
    """All that changed between two texts.

    :param left, right: articles, or plain sequences of strings, of which element i is paragraph i.
    :param deadline: when to stop; then the result's `complete` is false and its `reason` says what
        is missing. Never, by default.
    :param corrections: which paragraphs belong together or do not, whatever would be found.
    """
    sides = _article(left, "left"), _article(right, "right")
    comparing = Comparing(*sides, settings, deadline, corrections)
    *_, last = steps(comparing, every=sys.maxsize)
    return last


def collate(articles: Sequence[Article], settings: Settings | None = None) -> Collation:
    """The life of every paragraph through several versions of one text."""
    from storydiff.alignment import collate as collate_articles

    return collate_articles(articles, (settings or Settings()).alignment)


def _article(text: Text, name: str) -> Article:
    if isinstance(text, Article):
        return text
    if isinstance(text, str):
        raise TypeError("a text is an Article or a sequence of paragraphs, not one string")
    from storydiff.prepare.article import from_strings

    return from_strings(text, name)
