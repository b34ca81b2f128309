"""N versions of one story, paragraph by paragraph."""

from __future__ import annotations

from msgspec import Struct

from storydiff.model.article import Article

__all__ = ["Collation", "Thread"]


class Thread(Struct, frozen=True):
    """One paragraph's life through the versions."""

    places: tuple[int | None, ...]
    """For each version the index of the paragraph, or none where it has no counterpart."""


class Collation(Struct, frozen=True):
    """The threads of several versions (witnesses) of one text.

    Laws: a thread has at most one paragraph in each version; every paragraph of every version is
    in exactly one thread.
    """

    articles: tuple[Article, ...]
    threads: tuple[Thread, ...]
