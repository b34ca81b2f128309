"""The gate: how much evidence a pair needs, given how close the two texts are as a whole.

Two reports of one event share names and phrases, not paragraphs. Two translations share hardly
more words, and all their paragraphs. So a cell is not judged by itself: where little of the two
texts goes together it must show much, and where nearly all of it does, a few words in common are
chance beside that::

    closeness   0.005          0.04              0.4              0.9
                unrelated      retold            translated       revised
    asked for   nearly all     a little,         a little,        a fifth of
                the words      at its place      anywhere         the words
"""

from __future__ import annotations

import math
from collections import Counter

from storydiff.alignment.cells import Cell
from storydiff.alignment.reading import SYLLABIC, Reading
from storydiff.alignment.stream import Stream, Streams
from storydiff.model import Sides

__all__ = [
    "HOPELESS",
    "closeness",
    "evidence",
    "is_far",
    "is_loose",
    "is_odd",
    "is_retold",
    "least_held",
    "sureness",
    "toll",
]

#: The weights of what speaks for a pair and against it, from a logistic fit over all five gold sets
#: together (novel, translations, fables, manual), each set counting the same, and rounded. At zero
#: a pair is as likely as not to be one.
_ALIKE, _SHARE, _CLOSE, _STRAY = 4.0, 6.0, 2.5, 7.5
#: Below this closeness the place of a paragraph counts: texts that share few words keep to one
#: order. Above, the words say enough, and whole sections may come and go.
_LOOSE = 0.25
#: Below this one two texts were retold, and words alone say too little of a pair. Nine in ten pairs
#: of gold fables are below, all gold translations but the freest of two hundred above.
_RETOLD = 0.12
#: A headline says what the first paragraph says, and is not it: the two must be nearly the same.
_ODD = 0.7
#: Below this closeness two texts may well have nothing to do with each other: of fables with their
#: own retellings one in seven is below, of articles on one topic and other people's fables nineteen
#: in twenty.
_FAR = 0.018

#: That two texts are of one story is told by how close they are and by what they speak of: the
#: weights are those of a logistic fit that parts gold fables and their retellings from fables with
#: other fables and from articles on one topic. What is missing at `_DOUBTED` costs `_TOLL` times.
#: One in twenty of the retellings is doubted at all, and nineteen in twenty of the others.
_NEAR, _TOPIC, _RELATED, _DOUBTED, _TOLL = 2.55, 10.0, 8.7, 0.3, 3.0
#: Nor is anything this far a retelling, whatever it speaks of: no gold fable is.
_UNRELATED, _STEEP = 0.0075, 20.0
#: What two texts speak of is told by words of so many letters, if so great a part of their words
#: have as many; else it is taken to be what it is for a retelling in doubt.
_TELLING, _ENOUGH, _UNTOLD = 4, 0.1, 0.25
#: Nothing but equal paragraphs has evidence that is worth this toll.
HOPELESS = 16.0

#: Of a text that was retold at least this part of the paragraphs finds its counterpart. Where fewer
#: do, on either side, each must be plain by itself (a probability of 0.95): a quotation, not a turn
#: of phrase.
_FEW, _ALONE = 0.3, 3.0

#: A paragraph of so many words is prose. Where a text has so many of those, and they are so great a
#: part of it, its headings and tables do not count: the figures of two countries stand in the same
#: rows, and their stories have nothing in common.
_PROSE_WORDS, _PROSES, _MOSTLY_PROSE = 12, 8, 0.5
#: So many words of a paragraph are looked at for it.
_MOST_WORDS = 40


def closeness(streams: Streams, cells: list[Cell], readings: Sides[Reading]) -> float:
    """How much of the lighter of two texts the other one has, from 0 to 1.

    Each cell counts by how alike its paragraphs are, so that words scattered here and there come
    to nothing. Of a text without words the other one has all.
    """
    lighter = min(sum(stream.weights) for stream in streams.sides)
    if not lighter:
        return 1.0
    close = min(1.0, sum(cell.matched * cell.alike for cell in cells) / lighter)
    if not _UNRELATED < close < _LOOSE:
        return close
    weights = Sides(*(_by_paragraph(stream) for stream in streams.sides))
    lefts = _prose(weights.left, readings.left)
    rights = _prose(weights.right, readings.right)
    if not (lefts and rights):
        return close
    lighter = min(
        sum(weights.left[home] for home in lefts), sum(weights.right[home] for home in rights)
    )
    kept = sum(
        cell.matched * cell.alike for cell in cells if cell.left in lefts and cell.right in rights
    )
    return min(1.0, kept / lighter)


def _by_paragraph(stream: Stream) -> dict[int, float]:
    """Of each paragraph its weight."""
    weights: dict[int, float] = {}
    for home, weight in zip(stream.homes, stream.weights, strict=True):
        weights[home] = weights.get(home, 0.0) + weight
    return weights


def _prose(weights: dict[int, float], reading: Reading) -> set[int]:
    """The paragraphs of prose, if they are most of the text and not just a few."""
    found = {home for home in weights if _is_prose(reading.keys[home])}
    weight = sum(weights[home] for home in found)
    return (
        found
        if len(found) >= _PROSES and weight >= _MOSTLY_PROSE * sum(weights.values())
        else set()
    )


def _is_prose(key: str) -> bool:
    """Whether a paragraph has enough words that are no figures; where no spaces are, by length."""
    if not key.isascii() and key.count(" ") < _PROSE_WORDS:
        return len(key) >= _PROSE_WORDS * 4
    words = key.split(" ", _MOST_WORDS)
    return len(words) >= _PROSE_WORDS and (
        sum(word[:1].isalpha() for word in words) >= _PROSE_WORDS
    )


def is_loose(close: float) -> bool:
    """Whether the places of paragraphs count at this closeness."""
    return close < _LOOSE


def is_retold(close: float) -> bool:
    """Whether each pair must be weighed with its rivals and neighbours at this closeness."""
    return close < _RETOLD


def is_far(close: float) -> bool:
    """Whether two texts of this closeness may well have nothing to do with each other."""
    return close < _FAR


def evidence(cell: Cell, close: float, stray: float) -> float:
    """What speaks for the pair less what speaks against it; a pair if above zero.

    `stray` is how far it lies from where one would look (see `strays`).
    """
    told = _ALIKE * cell.alike + _SHARE * cell.share - _CLOSE * close
    if close < _LOOSE:
        told -= _STRAY * stray * (1 - close / _LOOSE)
    return told


def is_odd(cell: Cell, readings: Sides[Reading]) -> bool:
    """Whether one of the two heads the text and the other does not, though it says the same."""
    heads = readings.left.is_head(cell.left), readings.right.is_head(cell.right)
    return heads[0] != heads[1] and cell.alike < _ODD


def toll(close: float, readings: Sides[Reading], picked: Sides[list[int]]) -> float:
    """The evidence that is missing for two texts of this closeness to be of one story at all."""
    close = max(close, 1e-4)
    missing = _STEEP * max(0.0, math.log(_UNRELATED / close))
    if missing < HOPELESS:
        related = _NEAR * math.log(close) + _TOPIC * _of_one_topic(readings, picked) + _RELATED
        missing += _TOLL * max(0.0, _DOUBTED - related)
    return missing


def _of_one_topic(readings: Sides[Reading], picked: Sides[list[int]]) -> float:
    """The cosine of the two texts' longer words, from 0 to 1."""
    bags: list[Counter[str]] = []
    for reading, chosen in zip(readings, picked, strict=True):
        words = [word for index in chosen for word in reading.words(index)]
        telling = [word for word in words if len(word) >= _TELLING and word < SYLLABIC]
        if len(telling) < _ENOUGH * len(words):
            return _UNTOLD
        bags.append(Counter(telling))
    one, other = bags
    size = math.sqrt(sum(n * n for n in one.values()) * sum(n * n for n in other.values()))
    return sum(times * other[word] for word, times in one.items()) / size if size else 0.0


def least_held(close: float, held: float) -> float:
    """The evidence asked for where only a part of the paragraphs are held by any: see `_FEW`."""
    return _ALONE if close < _LOOSE and held < _FEW else -math.inf


def sureness(told: float) -> float:
    """Evidence as a probability."""
    return 1 / (1 + math.exp(-max(-30.0, min(30.0, told))))
