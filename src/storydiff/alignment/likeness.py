"""How alike two paragraphs are, word for word in one order."""

from __future__ import annotations

from collections import Counter

__all__ = ["likeness"]

#: From so many words (of both, multiplied) on, comparing their order takes a second and more; phrases
#: of so many words are counted instead. Where a word is kept with a chance of p, four in a row are
#: kept with one of p to the fourth. (Words alone would not do: two chapters of one book have nine in
#: ten in common, whatever they tell.)
_MOST_CELLS, _PHRASE = 16_000_000, 4
#: Paragraphs of more words than this are looked at as bags of words first, which is cheaper.
_LONG = 60


def likeness(left: list[str], right: list[str], least: float) -> float:
    """Twice the words in common, in order, over all the words of both, from 0 to 1.

    Anything below `least` is told as 0, which is faster.
    """
    both = len(left) + len(right)
    if not both or 2 * min(len(left), len(right)) < least * both:
        return 0.0
    cells = len(left) * len(right)
    if min(len(left), len(right)) > _LONG:
        common = 2 * sum((Counter(left) & Counter(right)).values()) / both
        if common < least:
            return 0.0
        if cells > _MOST_CELLS:
            alike = _by_phrases(left, right)
            return alike if alike >= least else 0.0
    from rapidfuzz.distance import Indel

    alike = Indel.normalized_similarity(left, right, score_cutoff=least)
    return alike if alike >= least else 0.0


def _by_phrases(left: list[str], right: list[str]) -> float:
    one, other = (
        Counter(zip(*(words[k:] for k in range(_PHRASE)), strict=False)) for words in (left, right)
    )
    kept = 2 * (one & other).total() / (one.total() + other.total())
    return float(kept ** (1 / _PHRASE))
