"""Collating words: the runs of items that two streams have in common, in one order.

First what both have exactly once, in long phrases; then, between those, shorter and shorter ones;
in what is small enough at last, a longest common subsequence::

    left   a b c d e f . . x . y . . k l m n
    right  a b c d e f . x . . z k l m n          phrases: abcdef, klmn; between them: x

The idea is that of patience and histogram diffs, with phrases instead of lines.
"""

from __future__ import annotations

from collections import Counter

from msgspec import Struct

from storydiff.alignment.runs import Block, heaviest_run
from storydiff.alignment.stream import Stream
from storydiff.model import Deadline, Sides

__all__ = ["Collated", "collated"]

#: Lengths of the phrases that are looked for, each inside the gaps of the last. Six words in a row
#: are shared by chance almost never, three seldom. Two and one are only for gaps too large for
#: anything better: a single word that both have once is as often chance as not (on retold fables
#: anchors of one and two words lost a tenth of the pairs).
_PHRASES = (6, 3, 2, 1)
_SURE_PHRASES = 2
#: A single word is an anchor only in a gap of at most so many words a side.
_WORD_GAP = 2000
#: Gaps of at most so many cells (product of the sides) are searched for the heaviest subsequence:
#: some three milliseconds each.
_CAREFUL_CELLS = 40_000
#: In such a gap a word tells little that could be matched in more ways than these.
_COMMON = 36
#: At most so many cells go to the longest subsequence, which a library finds in a millisecond.
_SUBSEQUENCE_CELLS = 250_000


class Collated(Struct, frozen=True):
    """What two streams were found to have in common."""

    blocks: list[Block]
    """The matched runs, in order, none overlapping."""
    unseen: int
    """Items (of the shorter side) in gaps that are too large and too repetitive to look into."""
    complete: bool
    """Whether there was time for all gaps."""


def collated(streams: Sides[Stream], deadline: Deadline) -> Collated:
    """Match the words of two streams, as the docstring of this file shows."""
    left, right = streams.left.items, streams.right.items
    weights = streams.left.weights
    blocks: list[Block] = []
    unseen = 0
    gaps = [(0, len(left), 0, len(right), 0)]
    while gaps and not deadline.passed:
        start, end, right_start, right_end, level = gaps.pop()
        found, start, end, right_start, right_end = _trimmed(
            left, right, start, end, right_start, right_end
        )
        blocks += found
        rows, columns = end - start, right_end - right_start
        cells = rows * columns
        if not cells:
            continue
        if cells <= _SMALL or (level >= _SURE_PHRASES and cells <= _CAREFUL_CELLS):
            blocks += _heaviest(left, right, (start, end), (right_start, right_end), weights)
            continue
        if level == len(_PHRASES):
            if cells <= _SUBSEQUENCE_CELLS:
                blocks += _longest(
                    left[start:end], right[right_start:right_end], start, right_start
                )
            else:
                unseen += min(rows, columns)
            continue
        phrase = _PHRASES[level]
        if phrase == 1 and max(rows, columns) > _WORD_GAP:
            unseen += min(rows, columns)
            continue
        anchors = heaviest_run(
            _unique_phrases(left, right, (start, end), (right_start, right_end), phrase, weights)
        )
        if phrase == _TELLING and min(rows, columns) >= _WIDE:
            few = sum(anchor.length for anchor in anchors) < _CHANCE * min(rows, columns)
            if few and _is_varied(left[start:end]) and _is_varied(right[right_start:right_end]):
                continue
        row, column = start, right_start
        for anchor in anchors:
            blocks.append(anchor)
            gaps.append((row, anchor.left, column, anchor.right, level + 1))
            row, column = anchor.left + anchor.length, anchor.right + anchor.length
        gaps.append((row, end, column, right_end, level + 1))
    blocks.sort(key=lambda block: block.left)
    return Collated(blocks, unseen, not gaps)


#: Gaps of at most so many cells need no phrases first.
_SMALL = 64
#: Where two stretches of at least so many words share phrases of three words for less than this part
#: of them, in one order, they have nothing to do with each other, and are looked into no further.
#: Of unrelated texts (books, articles, other people's fables) it was 0.001 to 0.006, of a whole book
#: of fables told again 0.05, of translations 0.4.
_TELLING, _WIDE, _CHANCE = 3, 4_000, 0.01


def _is_varied(items: list[int]) -> bool:
    """Whether a stretch has many phrases: of one that repeats itself few are unlike all others."""
    phrases = set(zip(items, items[1:], items[2:], strict=False))
    return len(phrases) * 2 >= len(items)


def _trimmed(
    left: list[int], right: list[int], start: int, end: int, right_start: int, right_end: int
) -> tuple[list[Block], int, int, int, int]:
    """Cut off what the two begin and end with in common: the blocks, and what is left."""
    blocks: list[Block] = []
    head = 0
    most = min(end - start, right_end - right_start)
    while head < most and left[start + head] == right[right_start + head]:
        head += 1
    if head:
        blocks.append(Block(start, right_start, head, 0.0))
        start, right_start, most = start + head, right_start + head, most - head
    tail = 0
    while tail < most and left[end - 1 - tail] == right[right_end - 1 - tail]:
        tail += 1
    if tail:
        end, right_end = end - tail, right_end - tail
        blocks.append(Block(end, right_end, tail, 0.0))
    return blocks, start, end, right_start, right_end


def _unique_phrases(
    left: list[int],
    right: list[int],
    rows: tuple[int, int],
    columns: tuple[int, int],
    phrase: int,
    weights: list[float],
) -> list[Block]:
    """The phrases that occur once on each side, those that continue one another made one block.

    A whole paragraph (a negative item) is a phrase by itself.
    """
    # Each phrase is told by the place where the left one has it first, so that it is hashed once.
    first: dict[object, int] = {}
    here = list(map(first.setdefault, _phrases(left, rows, phrase), range(*rows)))
    first.pop(None, None)
    there = list(map(first.get, _phrases(right, columns, phrase)))
    times, other_times = Counter(here), Counter(there)
    matches = sorted(
        (place, column)
        for column, place in enumerate(there, columns[0])
        if place is not None and times[place] == 1 and other_times[place] == 1
    )
    blocks: list[Block] = []
    place = 0
    while place < len(matches):
        row, column = matches[place]
        end = row + (1 if left[row] < 0 else phrase)
        place += 1
        while place < len(matches):
            next_row, next_column = matches[place]
            if next_row > end or next_row - next_column != row - column:
                break
            end = max(end, next_row + (1 if left[next_row] < 0 else phrase))
            place += 1
        blocks.append(Block(row, column, end - row, sum(weights[row:end])))
    return blocks


def _phrases(items: list[int], within: tuple[int, int], phrase: int) -> list[object]:
    """The phrase that begins at each place; at a whole paragraph that is the paragraph alone.

    None where too few words are left.
    """
    part = items[slice(*within)]
    if phrase == 1:
        return list(part)
    grams: list[object] = list(zip(*(part[k:] for k in range(phrase)), strict=False))
    grams += [None] * (len(part) - len(grams))
    if part and min(part) < 0:
        for place, item in enumerate(part):
            if item < 0:
                grams[place] = item
    return grams


def _heaviest(
    left: list[int],
    right: list[int],
    rows: tuple[int, int],
    columns: tuple[int, int],
    weights: list[float],
) -> list[Block]:
    """The common subsequence of two stretches whose items weigh most, but for the commonest."""
    places: dict[int, list[int]] = {}
    for column in range(*columns):
        places.setdefault(right[column], []).append(column)
    times = Counter(left[slice(*rows)])
    for item, found in places.items():
        if times[item] * len(found) > _COMMON:
            found.clear()
    matches = [
        Block(row, column, 1, weights[row])
        for row in range(*rows)
        for column in places.get(left[row], ())
    ]
    return heaviest_run(matches)


def _longest(left: list[int], right: list[int], row: int, column: int) -> list[Block]:
    """A longest common subsequence of two stretches that begin at `row` and `column`."""
    from rapidfuzz.distance import LCSseq

    return [
        Block(row + step.src_start, column + step.dest_start, step.src_end - step.src_start, 0.0)
        for step in LCSseq.opcodes(left, right)
        if step.tag == "equal"
    ]
