"""Which mentions of one link stand at the same place on both sides, by its changes.

::

    left    27 people | in Seoul,  Mr. Hong said         27  stands where 29 does
    right   29 people | in Seoul,  a source said         Seoul where Seoul does, Hong where nobody does
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from itertools import pairwise

from storydiff.facts.model import Mention
from storydiff.model import Change, Link, Op, Sides, Span

__all__ = ["Together", "together"]

Together = Sides[list[Mention]]
"""Mentions of the two sides whose places overlap, directly or through each other."""


def together(
    link: Link, starts: Sides[int], changes: Sequence[Change] | None, mentions: Together
) -> list[Together]:
    """The mentions of a link put together by their places, in order; each is in exactly one group.

    :param starts: where its first paragraphs begin.
    :param changes: its changes, in order; None if they are not known.
    """
    stands_apart = any(
        following != index + 1
        for side in (link.left, link.right)
        for index, following in pairwise(side)
    )
    if changes is None or stands_apart:
        return [mentions]
    columns = _Columns(starts, [change for change in changes if change.op is not Op.MOVE])
    places = [(columns.of(one.span, on_left=True), True, one) for one in mentions.left]
    places += [(columns.of(one.span, on_left=False), False, one) for one in mentions.right]
    places.sort(key=lambda item: item[0])
    groups: list[Together] = []
    end = -1
    for place, on_left, mention in places:
        if place.start >= end:
            groups.append(Sides([], []))
        end = max(end, place.end)
        (groups[-1].left if on_left else groups[-1].right).append(mention)
    return groups


class _Columns:
    """Both texts of a link written under each other: what is equal stands level.

    ::

        left      2 7   p e o p l e           left and right of a change are one column,
        right     2 9   p e o p l e           whatever their lengths
        column     0    1 2 3 4 5 6
    """

    def __init__(self, starts: Sides[int], changes: Sequence[Change]) -> None:
        self._places: Sides[list[int]] = Sides([starts.left], [starts.right])
        """Where each piece begins, equal and changed ones by turns, on each side."""
        self._columns = [0]
        for change in changes:
            for side, span in zip(self._places, (change.left, change.right), strict=True):
                side += [span.start, span.end]
            equal = self._places.left[-2] - self._places.left[-3]
            before = self._columns[-1]
            self._columns += [before + equal, before + equal + 1]

    def of(self, span: Span, *, on_left: bool) -> Span:
        """The columns in which the text at `span`, which is not empty, stands."""
        places = self._places.left if on_left else self._places.right
        first, last = (bisect_right(places, at) - 1 for at in (span.start, span.end - 1))
        start = self._columns[first]
        end = self._columns[last] + 1
        if first % 2 == 0:
            start += span.start - places[first]
        if last % 2 == 0:
            end += span.end - 1 - places[last]
        return Span(start, end)
