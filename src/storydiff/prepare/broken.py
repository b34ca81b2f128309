"""Blocks of lines, and putting together those that a stray line break has cut out of one sentence."""

from __future__ import annotations

import itertools
from collections.abc import Sequence

from msgspec import Struct

from storydiff.prepare import forms
from storydiff.prepare.forms import Form
from storydiff.prepare.lines import Line
from storydiff.prepare.sentences import begins_low, ends_sentence, measure, sentence_inside

__all__ = ["MOST_PIECES", "Block", "join_broken_sentences"]

#: Words that cannot be the last of a paragraph.
_GOES_ON = frozenset(["the", "a", "an", "of", "and", "or", "his", "her", "their", "its"])
#: A sentence is hardly ever broken into more pieces, nor is a wrapped text of so few lines without
#: its end a list.
MOST_PIECES = 8


class Block(Struct):
    """A paragraph to be: where it stands and what shape it has."""

    start: int
    """In code points."""
    end: int
    form: Form
    blank: int
    """How many empty lines stand before it."""
    level: int = 0
    """Of a marked heading: the number of its ``#``."""

    @classmethod
    def of(cls, group: Sequence[Line], form: Form, level: int = 0) -> Block:
        """All of some lines that follow each other."""
        return cls(group[0].start, group[-1].end, form, group[0].blank, level)


def join_broken_sentences(text: str, blocks: list[Block]) -> list[Block]:
    """Put together the halves of a sentence that a stray line break has cut.

    ::

        But while he has built up an arsenal, the city lacks any of
                                                                        one paragraph
        its own.
    """
    low = _writes_low(text, blocks)
    joined: list[Block] = []
    pieces: list[Block] = []
    for place, block in enumerate(blocks):
        if pieces and _could_go_on(text, pieces[-1], block):
            whole = Block(pieces[0].start, pieces[-1].end, pieces[0].form, 0)
            first = len(pieces) == place
            if _goes_on(text, whole, block, first=first, low_is_usual=low):
                pieces.append(block)
                continue
        joined += pieces if len(pieces) < 2 else _put_together(text, pieces)
        pieces = [block]
    return joined + _put_together(text, pieces)


def _could_go_on(text: str, before: Block, after: Block) -> bool:
    """False for most blocks of most texts: what ends with a full stop is whole."""
    prose = before.form is Form.PROSE and after.form is Form.PROSE
    return prose and text[before.end - 1] not in ".!?"


def _put_together(text: str, pieces: list[Block]) -> list[Block]:
    """One block of the pieces of a sentence; many in which none ends are lines of a list."""
    if len(pieces) < 2:
        return pieces
    words = text[pieces[0].start : pieces[-1].end]
    if len(pieces) > MOST_PIECES and not (sentence_inside(words) or ends_sentence(words)):
        return pieces
    first = pieces[0]
    return [Block(first.start, pieces[-1].end, first.form, first.blank, first.level)]


def _writes_low(text: str, blocks: list[Block]) -> bool:
    """Whether paragraphs begin in lower case here also where a sentence has ended before them."""
    prose = [block for block in blocks if block.form is Form.PROSE]
    return any(
        text[after.start].islower()
        and begins_low(text[after.start : after.start + 40])
        and ends_sentence(text[max(before.start, before.end - 12) : before.end])
        for before, after in itertools.pairwise(prose)
    )


def _goes_on(text: str, before: Block, after: Block, *, first: bool, low_is_usual: bool) -> bool:
    low = begins_low(text[after.start : after.start + 40])
    if not low and not text[after.start].isalpha():
        return False
    tail = text[max(before.start, before.end - 60) : before.end]
    last = tail.rstrip("\"'\u2019\u201d\u00bb)")[-1:]
    if not (last.isalnum() or last in ",-\u2013\u2014\uff0c\u060c"):
        return False
    if low and after.end - after.start < 2000:
        line = text[after.start : after.end]
        if forms.is_initials(line) or forms.is_address(line):
            return False
    if not low and (len(tail) < 60 or tail.split()[-1] not in _GOES_ON):
        return False
    words = text[max(before.start, before.end - 600) : before.end]
    inside = sentence_inside(words)
    if inside:
        return True
    length = measure(words)
    if words.isupper():
        return False
    # A first line without a sentence in it is more likely a headline than half a sentence.
    if first or length >= 8:
        return length >= (21 if first else 8)
    # A few words can be the half of a sentence if the other half ends one, and words in lower
    # case begin no paragraph elsewhere.
    tail = text[max(after.start, after.end - 12) : after.end]
    return length >= 3 and words[0].isupper() and not low_is_usual and ends_sentence(tail)
