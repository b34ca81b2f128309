"""Two wordings of one stretch as one text: what both have, and what is gone or new in it.

::

    the deal really is solid      the deal · -really · is solid
    the deal is solid
"""

from __future__ import annotations

from collections.abc import Iterable

from msgspec import Struct

from storydiff.model import Change, Comparison, Family, Op, Sides, Span

__all__ = ["Wording", "wording_of"]


class Wording(Struct, frozen=True):
    """One stretch: the same on both sides if they are equal, else what is gone, and what is new."""

    left: str
    right: str


def wording_of(
    comparison: Comparison, places: Sides[Span], changes: Iterable[Change]
) -> tuple[Wording, ...]:
    """What stands at `places`, cut where it changed; typography and layout are not cut out.

    If the changes do not lead from the one to the other, it is one stretch.

    :param changes: in order, at least all those at `places`.
    """
    left, right = comparison.left.text, comparison.right.text
    found: list[Wording] = []
    at = Sides(places.left.start, places.right.start)
    for change in changes:
        inside = places.left.contains(change.left) and places.right.contains(change.right)
        if not inside or change.op is Op.MOVE:
            continue
        found.append(
            Wording(left[at.left : change.left.start], right[at.right : change.right.start])
        )
        texts = Wording(change.left.of(left), change.right.of(right))
        if change.family in (Family.TYPOGRAPHY, Family.LAYOUT):
            texts = Wording(texts.right, texts.right)
        found.append(texts)
        at = Sides(change.left.end, change.right.end)
    found.append(Wording(left[at.left : places.left.end], right[at.right : places.right.end]))
    if any(one.left != one.right for one in found[::2]):
        return (Wording(places.left.of(left), places.right.of(right)),)
    return tuple(one for one in found if one.left or one.right)
