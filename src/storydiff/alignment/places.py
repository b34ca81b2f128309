"""Pairs by their place: equal paragraphs between pairs, however short or often repeated.

A heading, a line of asterisks, a refrain or an empty paragraph says little by itself; standing
between the same neighbours in both texts, it is the same one::

    left   A  ***  B  ***  C        right  A  ***  C        A-A, ***-***, C-C
"""

from __future__ import annotations

from storydiff.alignment.pairing import Found, between
from storydiff.alignment.reading import Reading
from storydiff.alignment.runs import Block, heaviest_run
from storydiff.model import Sides
from storydiff.prepare.keys import paragraph_key

__all__ = ["equal_reason", "paired_by_place"]

#: Up to so many cells a gap is searched for its best order; beyond, equal ones pair as they come.
_MOST_CELLS = 4_000_000


def paired_by_place(
    found: list[Found], readings: Sides[Reading], *, scraps: bool = True
) -> list[Found]:
    """Pairs of equal key that fit into the gaps of `found`.

    Without `scraps` only those of several words: in texts that have nothing to do with each other
    a heading ("History") is no pair.
    """
    left, right = readings
    more: list[Found] = []
    for gap in between(found, len(left), len(right)):
        lefts, rights = gap.left, gap.right
        if not scraps:
            lefts = [index for index in lefts if not _is_scrap(left, index)]
            rights = [index for index in rights if not _is_scrap(right, index)]
        if not lefts or not rights:
            continue
        numbers: dict[str, int] = {}
        rows = [numbers.setdefault(left.keys[index], len(numbers)) for index in lefts]
        columns = [numbers.get(right.keys[index], -2) for index in rights]
        for row, column in _in_order(rows, columns):
            one, two = lefts[row], rights[column]
            more.append(Found(one, two, 1.0, equal_reason(one, two, readings)))
    return more


#: Words that two texts without anything else in common do not share as a paragraph by chance.
_SEVERAL = 4
#: A paragraph of about so many words need not be read to know that it has several.
_LONG = 40


def _is_scrap(reading: Reading, index: int) -> bool:
    """Whether a paragraph says too little; marks alone say nothing, and stand where they stand."""
    if reading.size(index) > _LONG:
        return False
    words = reading.words(index)
    return len(words) < _SEVERAL and any(word[0].isalnum() for word in words)


def equal_reason(left: int, right: int, readings: Sides[Reading]) -> str:
    """Why two paragraphs of one key belong together."""
    one, other = readings.left.text(left), readings.right.text(right)
    if one == other:
        return "equal"
    parts = readings.left.has_parts(left) or readings.right.has_parts(right)
    if parts and paragraph_key(one) != paragraph_key(other):
        return "equal but for what is not the article"
    return "equal but for typography"


def _in_order(rows: list[int], columns: list[int]) -> list[tuple[int, int]]:
    """A long common subsequence of two lists of numbers, as places in both."""
    pairs: list[tuple[int, int]] = []
    start = 0
    while start < min(len(rows), len(columns)) and rows[start] == columns[start]:
        pairs.append((start, start))
        start += 1
    tail: list[tuple[int, int]] = []
    end, right_end = len(rows), len(columns)
    while min(end, right_end) > start and rows[end - 1] == columns[right_end - 1]:
        end, right_end = end - 1, right_end - 1
        tail.append((end, right_end))
    if end > start and right_end > start:
        if (end - start) * (right_end - start) <= _MOST_CELLS:
            from rapidfuzz.distance import LCSseq

            for step in LCSseq.opcodes(rows[start:end], columns[start:right_end]):
                if step.tag == "equal":
                    pairs += [
                        (start + row, start + column)
                        for row, column in zip(
                            range(step.src_start, step.src_end),
                            range(step.dest_start, step.dest_end),
                            strict=True,
                        )
                    ]
        else:
            waiting: dict[int, list[int]] = {}
            for column in range(right_end - 1, start - 1, -1):
                waiting.setdefault(columns[column], []).append(column)
            blocks = [
                Block(row, places.pop(), 1, 1.0)
                for row in range(start, end)
                if (places := waiting.get(rows[row]))
            ]
            pairs += [(block.left, block.right) for block in heaviest_run(blocks)]
    return pairs + tail[::-1]
