"""Of pairs that cross, which moved: those with fewer words.

::

    left   A B C D E        right  A D E B C       if B and C are longer than D and E:  D~D, E~E

The spine is found word by word, and phrases that were edited count for nothing there; so a few
equal paragraphs can keep their place where many edited ones are told to have moved round them.
"""

from __future__ import annotations

from collections import Counter

from storydiff.alignment.pairing import Found
from storydiff.alignment.reading import Reading
from storydiff.alignment.runs import heaviest_chain
from storydiff.model import Sides

__all__ = ["in_best_order"]

#: What moves has to have so many times fewer words: of equals the first account is kept.
_CLEARLY = 1.25
#: Paragraphs that were split or joined never move; this outweighs any text.
_FIRM = 1e9


def in_best_order(
    found: list[Found], moved: list[Found], readings: Sides[Reading]
) -> tuple[list[Found], list[Found]]:
    """The pairs of both lists again: those that keep one order, and those that cross them.

    `found` are a staircase in order; no paragraph is in a pair of both lists.
    """
    rows, columns = Counter(pair.left for pair in found), Counter(pair.right for pair in found)
    pairs = sorted(found + moved, key=lambda pair: pair.pair)
    before = {pair.pair for pair in found}

    def weight(pair: Found) -> float:
        if rows[pair.left] > 1 or columns[pair.right] > 1:
            return _FIRM
        words = min(readings.left.size(pair.left), readings.right.size(pair.right))
        return words * pair.score * (_CLEARLY if pair.pair in before else 1.0)

    chain = heaviest_chain([(pair.left, pair.right, weight(pair)) for pair in pairs])
    kept = set(chain)
    return [pairs[who] for who in chain], [
        pair for who, pair in enumerate(pairs) if who not in kept
    ]
