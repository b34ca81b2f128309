"""The steps of kept words.

A change of typography inside a kept word is narrowed to the character::

    Koreas' → Koreas’      steps  = Koreas |' → ’|
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from storydiff.diffing.between import step, steps_between
from storydiff.diffing.passage import Passage
from storydiff.diffing.sequence import Kept
from storydiff.model import Edit, Op, Span
from storydiff.prepare.marks import DASHES, DOUBLE_QUOTES, SINGLE_QUOTES

__all__ = ["steps_of_kept"]

_SPECIAL = re.compile(f"([{re.escape(DASHES + DOUBLE_QUOTES + SINGLE_QUOTES)}])")


def steps_of_kept(left: Passage, right: Passage, run: Kept) -> Iterator[Edit]:
    """The steps of kept tokens: halved until a stretch is equal as it is written, or one token.

    Differences within kept words are few, so that most of a text is compared as whole slices.
    """
    pending = [run] if run.length else []
    while pending:
        part = pending.pop()
        i, j, length = part.left, part.right, part.length
        here, end = left.starts[i], left.ends[i + length - 1]
        there, right_end = right.starts[j], right.ends[j + length - 1]
        is_equal = left.text[here:end] == right.text[there:right_end]
        if not is_equal and length > 1:
            half = length // 2
            pending.append(Kept(i + half, j + half, length - half))
            pending.append(Kept(i, j, half))
            continue
        if i > run.left:
            yield from steps_between(left, right, Span.at(i), Span.at(j))
        if is_equal:
            yield Edit(Op.EQUAL, Span(here, end), Span(there, right_end))
        else:
            yield from _kept_token(left, right, i, j)


def _kept_token(left: Passage, right: Passage, i: int, j: int) -> Iterator[Edit]:
    """The steps of a token that is kept but may be written otherwise: marks apart from letters."""
    sides = left, right
    here = Span(left.starts[i], left.ends[i])
    there = Span(right.starts[j], right.ends[j])
    a, b = left.word(i), right.word(j)
    if a == b:
        yield Edit(Op.EQUAL, here, there)
        return
    left_cuts, right_cuts = _SPECIAL.split(a), _SPECIAL.split(b)
    if len(left_cuts) != len(right_cuts):
        yield from step(here, there, sides)
        return
    x, y = here.start, there.start
    for one, other in zip(left_cuts, right_cuts, strict=True):
        yield from step(Span(x, x + len(one)), Span(y, y + len(other)), sides)
        x += len(one)
        y += len(other)
