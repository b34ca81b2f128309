"""Where a paragraph quotes: what stands inside quotation marks of any style."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right

from msgspec import Struct

from storydiff.model import Span

__all__ = ["Quoted", "quoted_in"]

_CLOSERS = {
    "\u201c": ("\u201d", "\u201c"),
    "\u201e": ("\u201c", "\u201d", "\u201f"),
    "\u00ab": ("\u00bb",),
    "\u00bb": ("\u00ab",),
    "\u300c": ("\u300d",),
    "\u300e": ("\u300f",),
    "\u2018": ("\u2019",),
    "\u201a": ("\u2018", "\u2019"),
    "\u2039": ("\u203a",),
    "\u203a": ("\u2039",),
    "\uff02": ("\uff02",),
    '"': ('"',),
    "'": ("'",),
    "``": ("''", '"'),
    "`": ("'",),
}
_MARKS = re.compile(
    "[\"\u201c\u201d\u201e\u00ab\u00bb\u2039\u203a\u300c\u300d\u300e\u300f\u2018\u2019\u201a'`\uff02]"
)
# A mark of one stroke opens only before a word and after none, and closes only after one;
# anything else of that shape is an apostrophe.
_SINGLE = "'\u2018\u2019\u201a`"
# Of these an open one may have been an apostrophe: 'tis the season.
_APOSTROPHES = "'\u2018`"
_SENTENCE_END = re.compile(r"[.!?\u2026][\"'\u201d\u2019]?\s+(?=[^\W\d_a-z])")


class Quoted(Struct, frozen=True):
    """Stretches inside quotation marks, in order and apart: two columns of code points."""

    starts: list[int]
    ends: list[int]

    def contains(self, span: Span) -> bool:
        """Whether `span` lies wholly in one of them."""
        before = bisect_right(self.starts, span.start) - 1
        return before >= 0 and span.end <= self.ends[before]

    def closes_at(self, place: int) -> bool:
        """Whether one of them ends at `place`, in code points: the mark that closes it is there."""
        at = bisect_left(self.ends, place)
        return at < len(self.ends) and self.ends[at] == place


def quoted_in(text: str, span: Span) -> Quoted:
    """The stretches of `span` that stand inside quotation marks, without the marks, outermost only.

    A quotation that is not closed runs to the end of the paragraph if the next paragraph opens with
    a mark, as one does that goes on there; if not, the mark was forgotten, and the quotation runs to
    the end of its sentence. An apostrophe opens and closes nothing, nor does the mark of inches.
    """
    quoted = Quoted([], [])
    opened: int | None = None
    opener = ""
    skipped = -1
    for found in _MARKS.finditer(text, span.start, span.end):
        place = found.start()
        if place == skipped:
            continue
        mark, end = text[place], place + 1
        if mark in "'`" and text[end : end + 1] == mark and end < span.end:
            skipped, mark, end = end, 2 * mark, end + 1
        before = text[place - 1] if place > span.start else " "
        after = text[end] if end < span.end else " "
        if opened is None:
            if mark in _CLOSERS and (
                (not before.isalnum() and after.isalnum())
                if mark in _SINGLE
                else not (mark == '"' and before.isdecimal())
            ):
                opened, opener = end, mark
        elif mark in _CLOSERS[opener] and (
            mark not in _SINGLE or (not before.isspace() and not after.isalnum())
        ):
            if mark == "\u201c" and "\u201d" in _CLOSERS[opener] and after.isalnum():
                continue  # opens a quotation inside, or again
            quoted.starts.append(opened)
            quoted.ends.append(place)
            opened = None
    if opened is not None and opener not in _APOSTROPHES:
        end = span.end
        if not _goes_on(text, span.end):
            stop = _SENTENCE_END.search(text, opened, span.end)
            end = stop.start() + 1 if stop else span.end
        quoted.starts.append(opened)
        quoted.ends.append(end)
    return quoted


def _goes_on(text: str, place: int) -> bool:
    """Whether what follows the paragraph that ends at `place` opens with a quotation mark."""
    for at in range(place, min(place + 64, len(text))):
        if not text[at].isspace():
            return text[at] in _CLOSERS
    return False
