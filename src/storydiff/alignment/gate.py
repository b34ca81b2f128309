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

from storydiff.alignment.cells import Cell
from storydiff.alignment.stream import Streams

__all__ = ["closeness", "evidence", "is_far", "is_loose", "least_held", "sureness"]

#: The weights of what speaks for a pair and against it, from a logistic fit over all five gold sets
#: together (novel, translations, fables, manual), each set counting the same, and rounded. At zero
#: a pair is as likely as not to be one.
_ALIKE, _SHARE, _CLOSE, _STRAY = 4.0, 6.0, 2.0, 7.5
#: Below this closeness the place of a paragraph counts: texts that share few words have been
#: retold, in their order. Above, the words say enough, and whole sections may come and go.
_LOOSE = 0.25
#: A headline says what the first paragraph says, and is not it: the two must be nearly the same.
_ODD = 0.7
#: Below this closeness two texts may well have nothing to do with each other: of fables with their
#: own retellings one in seven is below, of articles on one topic and other people's fables nineteen
#: in twenty. What is missing costs `_TOLL` for each factor of e.
_FAR, _TOLL = 0.018, 8.0

#: Of a text that was retold at least this part of the paragraphs finds its counterpart. Where fewer
#: do, on either side, each must be plain by itself (a probability of 0.95): a quotation, not a turn
#: of phrase.
_FEW, _ALONE = 0.3, 3.0


def closeness(streams: Streams, cells: list[Cell]) -> float:
    """How much of the lighter text the other one has, from 0 to 1.

    Each cell counts by how alike its paragraphs are, so that words scattered here and there come
    to nothing. Of a text without words the other one has all.
    """
    lighter = min(sum(stream.weights) for stream in streams.sides)
    if not lighter:
        return 1.0
    return min(1.0, sum(cell.matched * cell.alike for cell in cells) / lighter)


def is_loose(close: float) -> bool:
    """Whether the places of paragraphs count at this closeness."""
    return close < _LOOSE


def is_far(close: float) -> bool:
    """Whether two texts of this closeness may well have nothing to do with each other."""
    return close < _FAR


def evidence(cell: Cell, close: float, stray: float, *, odd: bool = False) -> float:
    """What speaks for the pair less what speaks against it; a pair if above zero.

    `stray` is how far it lies from where one would look (see `strays`); `odd` says that one of the
    two heads the text and the other does not.
    """
    told = _ALIKE * cell.alike + _SHARE * cell.share - _CLOSE * close
    if odd and cell.alike < _ODD:
        return -math.inf
    if close < _LOOSE:
        told -= _STRAY * stray * (1 - close / _LOOSE)
    if close < _FAR:
        told -= _TOLL * math.log(_FAR / max(close, 1e-4))
    return told


def least_held(close: float, held: float) -> float:
    """The evidence asked for where only a part of the paragraphs are held by any: see `_FEW`."""
    return _ALONE if close < _LOOSE and held < _FEW else -math.inf


def sureness(told: float) -> float:
    """Evidence as a probability."""
    return 1 / (1 + math.exp(-max(-30.0, min(30.0, told))))
