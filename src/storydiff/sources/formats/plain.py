"""Plain text, in whatever encoding."""

from __future__ import annotations

from storydiff.model import Article, Origin
from storydiff.sources.decoding import article_of, decode
from storydiff.sources.formats.format import Format

__all__ = ["PLAIN"]


def _sniff(data: bytes) -> bool:
    return True


def _extract(data: bytes, origin: Origin) -> Article:
    return article_of(decode(data, origin), data, origin)


PLAIN = Format("plain text", (".txt", ".text", ".asc"), _sniff, _extract)
