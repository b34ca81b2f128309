"""The versions of one text."""

from __future__ import annotations

from msgspec import Struct

from storydiff.model.article import Article

__all__ = ["Story"]


class Story(Struct, frozen=True):
    """Articles that are versions of one text, in the order they were given.

    Laws: every article is in exactly one story; `similarity` is square, symmetric and 1 on the
    diagonal.
    """

    title: str
    articles: tuple[Article, ...]
    similarity: tuple[tuple[float, ...], ...]
    """How alike each two versions are, from 0 to 1."""
