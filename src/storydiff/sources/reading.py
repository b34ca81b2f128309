"""Reading one article, from a file or from standard input."""

from __future__ import annotations

import os
import sys
from typing import BinaryIO

from storydiff.errors import UnreadableError
from storydiff.model import Article, Origin
from storydiff.sources.files import bytes_of
from storydiff.sources.formats import format_of

__all__ = ["article_from", "read"]


def read(path: str | os.PathLike[str], *, stdin: BinaryIO | None = None) -> Article:
    """Read the article at `path`; ``-`` reads `stdin`, by default standard input.

    Offsets of its paragraphs are code points of the decoded text, byte order mark not counted.

    :raises UnreadableError: if it cannot be read as an article; its text says why and what to do.
    """
    location = os.fspath(path)
    if location == "-":
        return article_from(_standard_input(stdin), location)
    return article_from(bytes_of(location), location)


def article_from(data: bytes, location: str) -> Article:
    """The article in `data`, which came from `location`.

    :raises UnreadableError: if there is none.
    """
    origin = Origin(location)
    return format_of(origin.name, data).extract(data, origin)


def _standard_input(stdin: BinaryIO | None) -> bytes:
    if stdin is None:
        if sys.stdin is None:
            raise UnreadableError("-", "there is no standard input", "Name a file.")
        stdin = sys.stdin.buffer
    try:
        return stdin.read()
    except (OSError, ValueError):
        raise UnreadableError("-", "standard input cannot be read", "Name a file.") from None
