"""Where a paragraph quotes: what stands inside quotation marks of any style."""

from __future__ import annotations

import re
from bisect import bisect_right

from msgspec import Struct

from storydiff.model import Span

__all__ = ["Quoted", "quoted_in"]

_CLOSERS = {
    "\u201c": "\u201d\u201c",
    "\u201e": "\u201c\u201d\u201f",
    "\u00ab": "\u00bb",
    "\u00bb": "\u00ab",
    "\u300c": "\u300d",
    "\u300e": "\u300f",
    "\u2018": "\u2019",
    "\u201a": "\u2018\u2019",
    '"': '"',
    "'": "'",
}
# A mark of one stroke opens only before a word and after none, and closes only after one;
# anything else of that shape is an apostrophe.
_MARKS = re.compile("[\"\u201c\u201d\u201e\u00ab\u00bb\u300c\u300d\u300e\u300f\u2018\u2019\u201a']")
_SINGLE = "'\u2018\u2019\u201a"


class Quoted(Struct, frozen=True):
    """Stretches inside quotation marks, in order and apart: two columns of code points."""

    starts: list[int]
    ends: list[int]

    def contains(self, span: Span) -> bool:
        """Whether `span` lies wholly in one of them."""
        before = bisect_right(self.starts, span.start) - 1
        return before >= 0 and span.end <= self.ends[before]


def quoted_in(text: str, span: Span) -> Quoted:
    """The stretches of `span` that stand inside quotation marks, without the marks, outermost only.

    A quotation that is not closed runs to the end of the paragraph, as one does that goes on in
    the next. An apostrophe opens and closes nothing.
    """
    quoted = Quoted([], [])
    opened: int | None = None
    closers = ""
    for found in _MARKS.finditer(text, span.start, span.end):
        place, mark = found.start(), found.group()
        before = text[place - 1] if place > span.start else " "
        after = text[place + 1] if place + 1 < span.end else " "
        if opened is None:
            if mark in _CLOSERS and (
                mark not in _SINGLE or (not before.isalnum() and after.isalnum())
            ):
                opened, closers = place + 1, _CLOSERS[mark]
        elif mark in closers and (
            mark not in _SINGLE or (not before.isspace() and not after.isalnum())
        ):
            if mark == "\u201c" and "\u201d" in closers and after.isalnum():
                continue  # opens a quotation inside, or again
            quoted.starts.append(opened)
            quoted.ends.append(place)
            opened = None
    # One stroke that never closes was an apostrophe: 'tis the season.
    if opened is not None and closers not in ("'", "\u2019", "\u2018\u2019"):
        quoted.starts.append(opened)
        quoted.ends.append(span.end)
    return quoted
