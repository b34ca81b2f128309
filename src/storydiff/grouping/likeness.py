"""How alike many articles are, two by two, without looking at all the pairs."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence

from storydiff.grouping.fingerprint import Fingerprint
from storydiff.model import Deadline

__all__ = ["Likenesses", "likenesses"]

#: Likeness by the places of two articles, the earlier first; pairs without a phrase in common are
#: not in it.
Likenesses = dict[tuple[int, int], float]

#: A phrase in more articles than this is a common saying or boilerplate and leads to no candidates.
_MOST_HOLDERS = 48
#: About so many phrases are looked up; of larger libraries every second, fourth, ... is, always the
#: same ones. Articles of one story share hundreds.
_MOST_PHRASES = 1_000_000


def likenesses(prints: Sequence[Fingerprint], deadline: Deadline) -> tuple[Likenesses, bool]:
    """The likeness of each two that share a phrase, and whether there was time for all."""
    total = sum(len(one.phrases) for one in prints)
    every = 1
    while total > every * _MOST_PHRASES:
        every *= 2
    holders: dict[int, list[int]] = defaultdict(list)
    for index, one in enumerate(prints):
        for phrase in one.phrases:
            if phrase % every == 0:
                holders[phrase].append(index)
    common: Counter[tuple[int, int]] = Counter()
    for members in holders.values():
        if 1 < len(members) <= _MOST_HOLDERS:
            for place, first in enumerate(members):
                for second in members[place + 1 :]:
                    common[first, second] += 1
    found: Likenesses = {}
    for first, second in common:
        if deadline.passed:
            return found, False
        found[first, second] = prints[first].likeness(prints[second])
    return found, True
