"""Passes that make a matching readable: each is pure, takes the kept runs and gives fewer or better.

They run in the order of `PASSES`.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache
from typing import TypeAlias

from storydiff.diffing.passage import Passage
from storydiff.diffing.sequence import Kept

__all__ = ["PASSES", "drop_islands", "slide", "weight"]

Runs: TypeAlias = tuple[Kept, ...]
Pass: TypeAlias = Callable[[Runs, Passage, Passage], Runs]


@lru_cache(maxsize=1 << 16)
def weight(key: str) -> float:
    """How much a kept token says: a mark nothing, a short word little, any other word or number 1.

    Words of at most three letters are nearly all articles, prepositions and pronouns in the
    languages of Europe, so that no word list is needed.
    """
    if not any(character.isalnum() for character in key):
        return 0.0
    if len(key) > 3 or any(character.isdecimal() for character in key) or not key.isascii():
        return 1.0
    return 0.25


def drop_islands(runs: Runs, left: Passage, right: Passage) -> Runs:
    """Let go of small words and marks that are kept alone between larger edits.

    ::

        before  [-a quick-] the [-brown fox-]      {+one slow+} the {+red dog+}
        after   [-a quick the brown fox-]           {+one slow the red dog+}
    """
    kept: list[Kept] = []
    waiting = list(reversed(runs))
    end = Kept(len(left), len(right), 0)
    while waiting:
        run = waiting.pop()
        before = kept[-1] if kept else Kept(0, 0, 0)
        after = waiting[-1] if waiting else end
        if run.length < min(_between(before, run), _between(run, after)) and _says(run, left) < 1:
            if kept:
                waiting.append(kept.pop())  # what stands round it is larger now
        else:
            kept.append(run)
    return tuple(kept)


def _between(first: Kept, second: Kept) -> int:
    """How many tokens of the side that has more stand between two runs."""
    return max(second.left - first.left - first.length, second.right - first.right - first.length)


def _says(run: Kept, left: Passage) -> float:
    return sum(weight(key) for key in left.keys[run.left : run.left + run.length])


def slide(runs: Runs, left: Passage, right: Passage) -> Runs:
    """Move an insertion or deletion among equal neighbours to where it reads as one thing.

    ::

        before  He came. [-He saw.-] He won.   from   He came. He [-saw. He-] won.
    """
    kept = list(runs)
    for index in range(len(kept) - 1):
        first, second = kept[index], kept[index + 1]
        left_gap = second.left - first.left - first.length
        right_gap = second.right - first.right - first.length
        if bool(left_gap) == bool(right_gap):
            continue
        side, start, size = (
            (left, first.left + first.length, left_gap)
            if left_gap
            else (right, first.right + first.length, right_gap)
        )
        # All of a run may be passed only where the text begins or ends: there is no edit beyond it.
        opens = first.left == first.right == 0
        closes = second.left + second.length == len(left) and (
            second.right + second.length == len(right)
        )
        back, on = first.length - (not opens), second.length - (not closes)
        best = _best_slide(side, start, size, back, on)
        kept[index] = Kept(first.left, first.right, first.length + best)
        kept[index + 1] = Kept(second.left + best, second.right + best, second.length - best)
    return tuple(run for run in kept if run.length)


def _best_slide(side: Passage, start: int, size: int, back: int, on: int) -> int:
    """By how many tokens to move the edit of `size` tokens at `start`: at most `back` or `on`."""
    best, best_score = 0, _edge_score(side, start) + _edge_score(side, start + size)
    for step in (1, -1):
        by = 0
        while abs(by) < (on if step > 0 else back):
            entering = start + by + (size if step > 0 else -1)
            leaving = start + by + (0 if step > 0 else size - 1)
            if side.keys[entering] != side.keys[leaving]:
                break
            by += step
            score = _edge_score(side, start + by) + _edge_score(side, start + by + size)
            if score > best_score:
                best, best_score = by, score
    return best


def _edge_score(side: Passage, index: int) -> int:
    """How natural it is to cut before token `index`: paragraph, sentence, clause, word."""
    if index <= 0 or index >= len(side):
        return 5
    between = side.text[side.ends[index - 1] : side.starts[index]]
    if "\n" in between:
        return 5
    before, after = side.keys[index - 1], side.keys[index]
    if after in _CLOSING:
        return 0  # a closing mark belongs to what stands before it
    score = 1 if between else 0
    if before in _STOPS or (before == '"' and index > 1 and side.keys[index - 2] in _STOPS):
        score += 3
    elif before in _PAUSES:
        score += 2
    return score


_STOPS = frozenset(".!?。！？؟।")
_PAUSES = frozenset(",;:-、，；：")
_CLOSING = frozenset(".,;:!?)]}。、，")

#: The passes in the order they run.
PASSES: tuple[Pass, ...] = (slide, drop_islands)
