"""How alike many articles are, two by two, without looking at all the pairs."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from itertools import combinations

from storydiff.grouping.fingerprint import Fingerprint
from storydiff.model import Deadline

__all__ = ["Likenesses", "likenesses"]

#: Likeness by the places of two articles, the earlier first; pairs that have little in
#: common are not in it.
Likenesses = dict[tuple[int, int], float]

#: A phrase in more articles than this is a common saying or boilerplate and leads to no candidates.
_MOST_HOLDERS = 48
#: About so many phrases are looked up; of larger libraries every second, fourth, ... is, always the
#: same ones. Articles of one story share hundreds.
_MOST_PHRASES = 1_000_000
#: The phrases counted are a sample and leave the commonest out, so the count may fall short of the
#: truth: only below a quarter of what is asked for is the truth not looked up.
_FAR_BELOW = 0.25


def likenesses(
    prints: Sequence[Fingerprint], least: float, deadline: Deadline
) -> tuple[Likenesses, bool]:
    """The likeness of each two that may be at least `least` alike; and whether there was time.

    What is far below is left out without a closer look.
    """
    total = sum(len(one.phrases) for one in prints)
    every = 1
    while total > every * _MOST_PHRASES:
        every *= 2
    holders: dict[int, list[int]] = defaultdict(list)
    for index, one in enumerate(prints):
        phrases = one.phrases
        for phrase in phrases if every == 1 else (p for p in phrases if p % every == 0):
            holders[phrase].append(index)
    common: Counter[tuple[int, int]] = Counter()
    for members in holders.values():
        if 1 < len(members) <= _MOST_HOLDERS:
            common.update(combinations(members, 2))
    found: Likenesses = {}
    for (first, second), count in common.items():
        if deadline.passed:
            return found, False
        one, other = prints[first], prints[second]
        if count * every > _FAR_BELOW * least * min(len(one.phrases), len(other.phrases)):
            found[first, second] = one.likeness(other)
    return found, True
