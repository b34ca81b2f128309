"""Two articles as two streams of numbers, ready to be collated word by word.

A paragraph that both texts have (equal keys, long enough to be no mere heading; or twins) is one item
of the stream, a negative number; of any other paragraph each word is an item::

    left   [-1]  the  troops  left  on  friday  [-2]
    right  [-1]  the  soldiers  left  [-2]

So what is equal costs nothing more, and is weighed against all the rest all the same: one paragraph
that moved to the front cannot tear the others apart.
"""

from __future__ import annotations

import math
from collections import Counter

from msgspec import Struct

from storydiff.alignment.reading import Reading
from storydiff.alignment.twins import twins
from storydiff.model import Deadline, Pair, Sides

__all__ = ["Stream", "Streams", "streams_of"]

#: Equal paragraphs of fewer words ("CHAPTER II.", "* * *") do not anchor: they recur, and one that
#: is paired wrongly tears its neighbours along.
ANCHOR_WORDS = 6
#: One that both texts have once may be a little shorter: "The words of the treaty" is no refrain.
_LONE_WORDS = 4
#: For keys without spaces: as many characters as words of an anchor have at the least.
_ANCHOR_CHARACTERS = 24


class Stream(Struct, frozen=True):
    """One article as items; the three lists have one entry for each item."""

    items: list[int]
    """Negative for a whole paragraph, else the number of a word."""
    homes: list[int]
    """The paragraph each item stands in."""
    weights: list[float]
    """What a match of the item tells: rare words more, whole paragraphs what their words do."""


class Streams(Struct, frozen=True):
    """The streams of two articles, and how much each paragraph weighs as a whole."""

    sides: Sides[Stream]
    masses: Sides[dict[int, float]]
    """By paragraph; only those in the stream as words."""
    twins: dict[Pair, float]
    """Paragraphs that are one item though their keys differ, and the share of their words."""


def streams_of(
    readings: Sides[Reading], picked: Sides[list[int]], deadline: Deadline
) -> Streams | None:
    """The streams of the `picked` paragraphs of two articles, in their order.

    None if there was no time to read their words.
    """
    shared = _shared(readings, picked)
    pairs = twins(readings, picked, shared, deadline)
    wholes = _wholes(readings, picked, shared, list(pairs))

    frequencies: Counter[str] = Counter()
    documents = 0
    for reading, chosen, whole in zip(readings, picked, wholes, strict=True):
        for index in chosen:
            if index not in whole:
                if deadline.passed:
                    return None
                documents += 1
                frequencies.update(set(reading.words(index)))
    numbers: dict[str, int] = {}
    tells: dict[int, float] = {}
    for word, times in frequencies.items():
        numbers[word] = len(numbers)
        tells[numbers[word]] = 1.0 + math.log(documents / times)
    coded = Sides(
        *(
            {
                index: [numbers[word] for word in reading.words(index)]
                for index in chosen
                if index not in whole
            }
            for reading, chosen, whole in zip(readings, picked, wholes, strict=True)
        )
    )
    masses = Sides(
        *(
            {index: sum([tells[word] for word in words]) for index, words in side.items()}
            for side in coded
        )
    )
    # A word of a whole paragraph is worth what a word is on average: were it less, edited
    # neighbours would outweigh the paragraph; were it more, it would outweigh them.
    said = sum(len(words) for side in coded for words in side.values())
    worth = sum(sum(side.values()) for side in masses) / said if said else 1.0

    def stream(
        reading: Reading, chosen: list[int], whole: dict[int, int], coded: dict[int, list[int]]
    ) -> Stream:
        items: list[int] = []
        homes: list[int] = []
        weights: list[float] = []
        for index in chosen:
            words = coded.get(index)
            if words is None:
                items.append(whole[index])
                homes.append(index)
                weights.append(worth * reading.size(index))
                continue
            items += words
            homes += [index] * len(words)
            weights += [tells[word] for word in words]
        return Stream(items, homes, weights)

    sides = [stream(*one) for one in zip(readings, picked, wholes, coded, strict=True)]
    return Streams(Sides(*sides), masses, pairs)


def _shared(readings: Sides[Reading], picked: Sides[list[int]]) -> set[str]:
    """The keys of which both articles have a paragraph that can anchor."""
    here, there = (
        Counter(reading.keys[index] for index in chosen)
        for reading, chosen in zip(readings, picked, strict=True)
    )
    return {
        key
        for key in here.keys() & there.keys()
        if _can_anchor(key) or (here[key] == there[key] == 1 and _can_alone(key))
    }


def _wholes(
    readings: Sides[Reading], picked: Sides[list[int]], shared: set[str], pairs: list[Pair]
) -> Sides[dict[int, int]]:
    """The number of each paragraph that is one item: equal keys have one, and so have twins."""
    numbers = {key: -1 - number for number, key in enumerate(sorted(shared))}
    sides: list[dict[int, int]] = [
        {index: numbers[reading.keys[index]] for index in chosen if reading.keys[index] in numbers}
        for reading, chosen in zip(readings, picked, strict=True)
    ]
    for number, pair in enumerate(pairs, start=len(numbers) + 1):
        sides[0][pair.left] = sides[1][pair.right] = -number
    return Sides(*sides)


def _can_alone(key: str) -> bool:
    return key.count(" ") >= _LONE_WORDS - 1


def _can_anchor(key: str) -> bool:
    return key.count(" ") >= ANCHOR_WORDS - 1 or (
        len(key) >= _ANCHOR_CHARACTERS and not key.isascii()
    )
