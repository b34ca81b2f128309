"""What a format of files is: a name, how to know it, and how to make an article of its bytes."""

from __future__ import annotations

from collections.abc import Callable

from msgspec import Struct

from storydiff.model import Article, Origin

__all__ = ["Format"]


class Format(Struct, frozen=True):
    """One format that can be read."""

    name: str
    """What a reader calls it: ``plain text``."""
    suffixes: tuple[str, ...]
    """Ends of file names that say so, lower case, with the dot."""
    sniff: Callable[[bytes], bool]
    """Whether bytes without a telling name are of this format; sees the whole file, never raises."""
    extract: Callable[[bytes, Origin], Article]
    """The article in the bytes.

    Raises `UnreadableError` where they are not of the format, or hold no text.
    """
