"""How alike two paragraphs are, word for word in one order."""

from __future__ import annotations

from collections import Counter

__all__ = ["likeness"]

#: From so many words (of both, multiplied) on, the common words are counted whatever their order:
#: comparing their order takes a second and more. Long texts of one language have half their words in
#: common if order does not count, so it takes more than that.
_MOST_CELLS, _LEAST_UNORDERED = 16_000_000, 0.75
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
            return common if common >= _LEAST_UNORDERED else 0.0
    from rapidfuzz.distance import Indel

    alike = Indel.normalized_similarity(left, right, score_cutoff=least)
    return alike if alike >= least else 0.0
