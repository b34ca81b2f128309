"""What a line or a group of lines looks like: list item, table, code, quotation, verse, separator."""

from __future__ import annotations

import re
from enum import Enum

from storydiff.prepare.lines import Line
from storydiff.prepare.patterns import pattern
from storydiff.prepare.sentences import ends_sentence

__all__ = [
    "CODE_MARKS",
    "Form",
    "bullet_of",
    "is_address",
    "is_code",
    "is_dashed_heading",
    "is_initials",
    "is_separator",
    "is_table",
    "is_verse",
    "number_of",
]


class Form(Enum):
    """The shape of a block of lines, before anything is known of its place in the article."""

    PROSE = "prose"
    HEADING = "heading"
    """Marked as one: ``## War economy``, or underlined."""
    LIST = "list"
    TABLE = "table"
    CODE = "code"
    QUOTE = "quote"
    VERSE = "verse"
    FRONT = "front"
    """Names and values in front of a Markdown text, between ``---`` and ``---``."""
    SEPARATOR = "separator"
    """Marks alone: ``-``, ``* * *``."""


_BULLETS = (
    "\\-*+\u2022\u00b7\u2023\u25aa\u25e6\u25cf\u25cb"
    "\u25a0\u25a1\u25ba\u25b6\u2013\u2014\u2043\u30fb"
)
# Some of them are bullets also without a space after them.
_TIGHT_BULLETS = "\u2022\u25aa\u25cf\u25a0\u25ba\u25b6\u00bb"
_FIRST_OF_BULLETS = frozenset(_BULLETS + _TIGHT_BULLETS)
_BULLET = pattern(rf"(?:[{_BULLETS}][ \t\u00a0]+|[{_TIGHT_BULLETS}][ \t\u00a0]*)(?=\S)")
_NUMBER = pattern(
    r"(?:\(?\d{1,3}[.)][ \t\u00a0]+|\([a-z]{1,4}\)[ \t\u00a0]+|[a-z]\)[ \t\u00a0]+)(?=\S)"
)
_INITIALS = pattern(r"[a-z]{1,6}(?:[-/][a-z]{1,6}){1,7}(?:\s*\([^()\n]{2,60}\))?\Z")
_ADDRESS = pattern(r"(?:[\w ]{0,20}:\s*)?<?(?:https?://|www\.)\S+>?\Z", re.IGNORECASE)
_DASHES = frozenset("-\u2013\u2014*=~")
_DASHED = pattern(r"([-\u2013\u2014*=~])\1{0,2}\s+(?=\S)(?:.{0,120}\S)\s+\1{1,3}\Z")
_ALIGNED = pattern(r"[^\s.?!:\"'\u201d\u2019](?: {3,}|\t+ *)\S")
#: One of these is in every row, or nearly, that makes `is_code` true.
CODE_MARKS = "=({});<#/"
_CODE = pattern(
    r"(?:.*[{};]|.*\)\s*[:{]|(?:def|class|import|from|return|function|const|let|var|if|for|while"
    r"|#include|#define|public|private|fn|use|package|SELECT|INSERT|\$|>>>|</?\w+[^>]*>)\b.*|//.*|</?\w[^>]*>.*)\Z"
)


def bullet_of(text: str) -> str:
    """The bullet in front of a line and the white space after it, or nothing."""
    if text[:1] not in _FIRST_OF_BULLETS:
        return ""
    match = _BULLET.match(text)
    return match.group() if match and not is_dashed_heading(text) else ""


def number_of(text: str) -> str:
    """The number or letter in front of an item (``3. ``, ``(b) ``), or nothing."""
    if not (text[:1].isdigit() or text[:1] == "(" or text[1:2] == ")"):
        return ""
    match = _NUMBER.match(text)
    return match.group() if match else ""


def is_dashed_heading(text: str) -> bool:
    """Whether dashes stand on both sides of a few words: ``- War economy -``, ``– War economy –``."""
    if text[:1] not in _DASHES or text[-1:] not in _DASHES or len(text) > 130:
        return False
    return _DASHED.match(text) is not None


def is_initials(text: str) -> bool:
    """Whether it is the initials of a desk: ``burs-jc/oc/giv``, ``rl/msh (dpa, AFP, Reuters)``."""
    return len(text) <= 120 and "/" in text and _INITIALS.match(text) is not None


def is_address(text: str) -> bool:
    """Whether a line is a web address and nothing else."""
    if len(text) >= 2000 or not ("://" in text or "www." in text.lower()):
        return False
    return _ADDRESS.match(text) is not None


def is_separator(text: str) -> bool:
    """Whether it has neither letter nor digit, nor says something by marks (``“…”``, ``?!``)."""
    if len(text) > 200:
        return not any(character.isalnum() for character in text) and len(set(text)) < 12
    for character in text:
        if (
            character.isalnum()
            or character
            in "?!\u2026\u201c\u201d\"'\u2018\u2019\u00ab\u00bb\u300c\u300d\uff01\uff1f"
        ):
            return False
        if ord(character) >= 0x1F000:
            return False
    return "..." not in text


def is_table(rows: list[str]) -> bool:
    """Whether the rows have columns: cells between bars, tabs, or wide gaps.

    ::

        | Party | Seats |        Party      Seats
        | Blue  |    41 |        Blue          41
    """
    if len(rows) < 2:
        return False
    bars = sum(row.count("|") >= 2 or (row.count("|") == 1 and row[0] != "|") for row in rows)
    if bars == len(rows):
        return True
    if not any("   " in row or "\t" in row for row in rows):
        return False
    aligned = sum(len(row) < 400 and _ALIGNED.search(row) is not None for row in rows)
    return aligned >= 2 and aligned >= 0.7 * len(rows)


def is_code(rows: list[str]) -> bool:
    """Whether most rows end or begin as program text does; prose with a semicolon does not count."""
    if len(rows) < 3:
        return False
    marks = sum(row[-1] in "{};)" or row[0] in "{}<#/" or "=" in row or "(" in row for row in rows)
    if marks < 0.6 * len(rows):
        return False
    hits = sum(len(row) < 400 and _CODE.match(row) is not None for row in rows)
    return hits >= 0.6 * len(rows)


def is_verse(text: str, group: list[Line]) -> bool:
    """Whether the lines are those of a stanza.

    Several short lines, of which most begin with a capital or stand in from the margin, and few
    end as a sentence does::

        The moon came late above the mill,
        And all the wheels were standing still.
    """
    if len(group) < 2:
        return False
    lengths = [line.end - line.start for line in group]
    if max(lengths) > 75 or sum(lengths) > 60 * len(group) or min(lengths) < 4:
        return False
    rows = [text[line.start : line.end] for line in group]
    if len(rows) < 3 and any(len(row.split()) < 3 for row in rows):
        return False
    ending = sum(ends_sentence(row) for row in rows[:-1])
    running = sum(row[-1] in ",;:\u2014\u2013-\uff0c\uff1b\u060c" for row in rows[:-1])
    # A line that stands in after the end of a sentence begins a paragraph.
    insides = sum(
        line.indent > group[0].indent and not ends_sentence(row)
        for row, line in zip(rows, group[1:], strict=False)
    )
    return ending <= 0.5 * (len(rows) - 1) and (
        running >= 0.3 * (len(rows) - 1) or insides >= 0.3 * len(rows)
    )
