"""Moves: paragraphs left over on both sides that are the same one at another place.

::

    left   A B C D        right  A D' B C        D-D' is one link, moved and edited
"""

from __future__ import annotations

from collections import Counter, defaultdict

from storydiff.alignment.likeness import likeness
from storydiff.alignment.pairing import Found
from storydiff.alignment.places import equal_reason
from storydiff.alignment.reading import Reading, may_resemble
from storydiff.model import Deadline, Pair, Sides

__all__ = ["leftover_pairs", "may_move", "weak_pairs", "without_refrains", "yielding"]

#: A move of edited text has at least so many words on each side, and so much in common; one of
#: equal text may be shorter. Below, readers saw moves of scraps (single words, a heading).
_EDITED_WORDS, _LEAST_ALIKE = 8, 0.6
_EQUAL_WORDS = 4
#: The same for texts that have nothing else to do with each other: rows of the same table, filled in
#: for two countries, have two words of three in common.
_LEAST_FAR = 0.75
#: A pair is weak if it is less alike than that; another one takes its place if it is so much more
#: alike. Below `_WEAK_LEAST` it does not matter how much. Of a pair with so high a
#: score it is not asked.
_BETTER, _WEAK_LEAST, _SURE = 0.15, 0.3, 0.985
#: Across the cut between the article and what stands round it, only nearly equal text counts.
_ACROSS = 0.9
#: Candidates share one of a paragraph's rarest words; a word in more paragraphs is not rare.
_RAREST, _MOST_HOLDERS, _CANDIDATES = 8, 24, 3
#: Of its rarest words that the other text has at all, a candidate has one in so many: two paragraphs
#: with three words of five in common share more than that, two with nothing in common mostly one.
_OF_RAREST = 3


def leftover_pairs(
    lefts: list[int],
    rights: list[int],
    readings: Sides[Reading],
    deadline: Deadline,
    *,
    far: bool = False,
) -> list[Found]:
    """Pairs among paragraphs without a partner, wherever they stand; each in one pair at most.

    If two texts are `far` from one another, edited ones must be more alike.
    """
    left, right = readings
    found: list[Found] = []
    waiting: dict[str, list[int]] = defaultdict(list)
    for index in reversed(rights):
        waiting[right.keys[index]].append(index)
    for index in lefts:
        key = left.keys[index]
        if waiting.get(key) and len(left.words(index)) >= _EQUAL_WORDS:
            other = waiting[key].pop()
            found.append(Found(index, other, 1.0, equal_reason(index, other, readings)))
    taken = {pair.left for pair in found}, {pair.right for pair in found}
    lefts = [i for i in lefts if i not in taken[0] and len(left.words(i)) >= _EDITED_WORDS]
    rights = [j for j in rights if j not in taken[1] and len(right.words(j)) >= _EDITED_WORDS]
    return found + _alike(lefts, rights, readings, deadline, _LEAST_FAR if far else _LEAST_ALIKE)


def weak_pairs(found: list[Found], readings: Sides[Reading]) -> dict[Pair, float]:
    """The pairs of `found` that a better one may replace, each with how alike its two are.

    Neither equal ones nor parts of what was split or joined; nor two heads, which belong together
    whatever they say.
    """
    left, right = readings
    rows, columns = Counter(pair.left for pair in found), Counter(pair.right for pair in found)
    weak: dict[Pair, float] = {}
    for pair in found:
        if pair.score >= _SURE or rows[pair.left] > 1 or columns[pair.right] > 1:
            continue
        if left.is_head(pair.left) and right.is_head(pair.right):
            continue
        alike = pair.alike
        if alike is None:
            alike = likeness(left.words(pair.left), right.words(pair.right), _WEAK_LEAST)
        if alike < _LEAST_FAR:
            weak[pair.pair] = alike
    return weak


def yielding(weak: dict[Pair, float], better: list[Found]) -> tuple[set[Pair], list[Found]]:
    """Which of the `weak` pairs give way to pairs of `better`, and to which of those.

    ::

        left   A P B Q      right   A Q' B P'      P-Q' and Q-P' give way to P~P' and Q~Q'
    """
    rows = {pair.left: pair for pair in weak}
    columns = {pair.right: pair for pair in weak}
    gone: set[Pair] = set()
    taken: list[Found] = []
    for pair in better:
        against = {rows.get(pair.left), columns.get(pair.right)} - {None}
        if all(one and weak[one] + _BETTER <= pair.score for one in against):
            gone |= {one for one in against if one}
            taken.append(pair)
    return gone, taken


def may_move(pair: Found, readings: Sides[Reading]) -> bool:
    """Whether a pair, wherever it was found, is enough to be told as a move: no scrap."""
    left, right = readings
    if left.keys[pair.left] == right.keys[pair.right]:
        return len(left.words(pair.left)) >= _EQUAL_WORDS
    one, other = left.words(pair.left), right.words(pair.right)
    enough = min(len(one), len(other)) >= _EDITED_WORDS
    return enough and likeness(one, other, _LEAST_ALIKE) > 0


def without_refrains(moved: list[Found], readings: Sides[Reading]) -> list[Found]:
    """The pairs of `moved` but for edited copies of what is repeated, which pair by place alone.

    Which of its copies the other text has edited cannot be told.
    """
    if not moved:
        return moved
    left, right = (Counter(reading.keys) for reading in readings)

    def is_refrain(pair: Found) -> bool:
        one, other = readings.left.keys[pair.left], readings.right.keys[pair.right]
        return one != other and (left[one] > 1 or right[other] > 1)

    return [pair for pair in moved if not is_refrain(pair)]


def _alike(
    lefts: list[int],
    rights: list[int],
    readings: Sides[Reading],
    deadline: Deadline,
    enough: float,
) -> list[Found]:
    """Pairs of edited text, the most alike first."""
    left, right = readings
    holders: dict[str, list[int]] = defaultdict(list)
    for index in rights:
        for word in set(right.words(index)):
            holders[word].append(index)
    scored: list[tuple[float, int, int]] = []
    for index in lefts:
        if deadline.passed:
            break
        words = left.words(index)
        rare = sorted(
            (
                word
                for word in set(words)
                if len(holders.get(word, ())) in range(1, _MOST_HOLDERS + 1)
            ),
            key=lambda word: (len(holders[word]), word),
        )[:_RAREST]
        votes: dict[int, float] = defaultdict(float)
        times: dict[int, int] = defaultdict(int)
        for word in rare:
            for holder in holders[word]:
                votes[holder] += 1 / len(holders[word])
                times[holder] += 1
        able = [(-vote, who) for who, vote in votes.items() if times[who] * _OF_RAREST >= len(rare)]
        for _, other in sorted(able)[:_CANDIDATES]:
            least = (
                enough if may_resemble(left.standings[index], right.standings[other]) else _ACROSS
            )
            alike = likeness(words, right.words(other), least)
            if alike:
                scored.append((-alike, index, other))
    found: list[Found] = []
    rows: set[int] = set()
    columns: set[int] = set()
    for alike, index, other in sorted(scored):
        if index not in rows and other not in columns:
            rows.add(index)
            columns.add(other)
            found.append(Found(index, other, min(0.999, round(-alike, 3)), "shared rare words"))
    return found
