"""Strangers: two long texts that share hardly a phrase, found out before their words are weighed.

::

    left   100,000 words       one phrase of five words in a thousand is in both, or fewer:
    right  100,000 others      only paragraphs that hold one of those can be the same

Of two unrelated novels aligning then takes a quarter of the time.
"""

from __future__ import annotations

from collections.abc import Iterator

from storydiff.alignment.reading import Reading
from storydiff.model import Sides

__all__ = ["acquainted"]

#: Phrases of so many words are shared by chance almost never.
_PHRASE = 5
#: Texts that have to do with each other share more of them than this. Of unrelated books, of one
#: language and time too, at most 0.0005 of all phrases were in both; of fables told again by another
#: 0.034, of two translations 0.17.
_BY_CHANCE = 0.001
#: Of strangers' paragraphs no larger share is equal ("CHAPTER II.", "* * *").
_MOST_EQUAL = 0.05
#: Shorter texts (code points) are looked at closely: it takes little, and one phrase tells more.
_LONG_TEXT = 100_000
#: White space sets words off if there is so much of it, in code points for each.
_MOST_FOR_A_WORD = 12

_Phrase = tuple[str, ...]


def acquainted(readings: Sides[Reading]) -> Sides[list[int]] | None:
    """Of two long texts that are strangers, the paragraphs that hold something both have.

    None if the two may have to do with each other: then every paragraph counts.
    """
    equal = set(readings.left.keys) & set(readings.right.keys)
    if len(equal) > _MOST_EQUAL * min(map(len, readings)):
        return None
    for reading in readings:
        size = sum(map(len, reading.keys))
        if size < _LONG_TEXT or size > _MOST_FOR_A_WORD * sum(
            [key.count(" ") for key in reading.keys]
        ):
            return None
    known: set[_Phrase] = set()
    for key in readings.left.keys:
        known.update(_phrases(key))
    shared: set[_Phrase] = set()
    count = 0
    for key in readings.right.keys:
        phrases = list(_phrases(key))
        count += len(phrases)
        shared.update(known.intersection(phrases))
    if len(shared) > _BY_CHANCE * min(len(known), count):
        return None
    return readings.map(
        lambda reading: [
            index
            for index, key in enumerate(reading.keys)
            if key in equal or (shared and not shared.isdisjoint(_phrases(key)))
        ]
    )


def _phrases(key: str) -> Iterator[_Phrase]:
    """The phrases of a paragraph."""
    words = key.split()
    return zip(*[words[place:] for place in range(_PHRASE)], strict=False)
