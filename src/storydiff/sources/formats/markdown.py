"""Markdown: plain text whose line breaks and indents mean what Markdown says."""

from __future__ import annotations

from storydiff.model import Article, Origin
from storydiff.sources.decoding import article_of, decode
from storydiff.sources.formats.format import Format

__all__ = ["MARKDOWN"]


def _sniff(data: bytes) -> bool:
    """Never by the bytes alone: a ``#`` in front of a headline does not make a text Markdown."""
    return False


def _extract(data: bytes, origin: Origin) -> Article:
    return article_of(decode(data, origin), data, origin, markdown=True)


MARKDOWN = Format("Markdown", (".md", ".markdown", ".mdown", ".mkd"), _sniff, _extract)
