"""The formats that can be read: one file each, and one line here."""

from __future__ import annotations

from storydiff.sources.formats.format import Format
from storydiff.sources.formats.markdown import MARKDOWN
from storydiff.sources.formats.plain import PLAIN

__all__ = ["FORMATS", "Format", "format_of"]

#: The first whose suffix or sniffing fits is taken; plain text fits everything and stands last.
FORMATS: tuple[Format, ...] = (MARKDOWN, PLAIN)


def format_of(name: str, data: bytes) -> Format:
    """The format of a file, by its name or else by its bytes."""
    folded = name.lower()
    for known in FORMATS:
        if folded.endswith(known.suffixes):
            return known
    return next(known for known in FORMATS if known.sniff(data))
