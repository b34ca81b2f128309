"""Which paragraphs of two articles belong together."""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple

from msgspec import Struct

__all__ = ["Alignment", "Link", "Pair", "Relation"]


class Relation(StrEnum):
    """The shape of a link."""

    SAME = "same"
    EDITED = "edited"
    INSERTED = "inserted"
    DELETED = "deleted"
    SPLIT = "split"
    MERGED = "merged"
    REGROUPED = "regrouped"

    def flip(self) -> Relation:
        """What it is when the two texts change sides."""
        return _FLIPPED.get(self, self)


_FLIPPED = {
    Relation.INSERTED: Relation.DELETED,
    Relation.DELETED: Relation.INSERTED,
    Relation.SPLIT: Relation.MERGED,
    Relation.MERGED: Relation.SPLIT,
}


class Pair(NamedTuple):
    """Indexes of a left and a right paragraph that share text."""

    left: int
    right: int


class Link(Struct, frozen=True):
    """Paragraphs that belong together.

    Laws: `left` and `right` ascend and are not both empty; a one-sided link has no pairs and is
    not moved; in any other, each paragraph is in a pair; unless the link is regrouped, `pairs` is
    all of left x right.
    """

    left: tuple[int, ...]
    right: tuple[int, ...]
    pairs: tuple[Pair, ...]
    score: float
    """How sure, from 0 to 1: 1 for a link of equal text, and for one-sided links."""
    reason: str
    """Why these belong together, in a few words that a person can read."""
    moved: bool = False
    same: bool = False
    """Whether the two texts are equal to the character."""

    def __post_init__(self) -> None:
        if not (self.left or self.right):
            raise ValueError("a link of no paragraphs")
        if not self.is_two_sided and (self.pairs or self.moved or self.same):
            raise ValueError(f"a one-sided link cannot be paired, moved or same: {self}")

    @classmethod
    def deleted(cls, index: int, reason: str = "only on the left") -> Link:
        """The link of a paragraph that only the left has."""
        return cls((index,), (), (), 1.0, reason)

    @classmethod
    def inserted(cls, index: int, reason: str = "only on the right") -> Link:
        """The link of a paragraph that only the right has."""
        return cls((), (index,), (), 1.0, reason)

    @property
    def is_two_sided(self) -> bool:
        """Whether both texts have a paragraph in it."""
        return bool(self.left and self.right)

    @property
    def relation(self) -> Relation:
        """Its shape."""
        match len(self.left), len(self.right):
            case _, 0:
                return Relation.DELETED
            case 0, _:
                return Relation.INSERTED
            case 1, 1:
                return Relation.SAME if self.same else Relation.EDITED
            case 1, _:
                return Relation.SPLIT
            case _, 1:
                return Relation.MERGED
        return Relation.REGROUPED

    def flip(self) -> Link:
        """The same link when the two texts change sides."""
        reason = _FLIPPED_REASONS.get(self.reason, self.reason)
        pairs = tuple(sorted(Pair(pair.right, pair.left) for pair in self.pairs))
        return Link(self.right, self.left, pairs, self.score, reason, self.moved, self.same)


_FLIPPED_REASONS = {
    "only on the left": "only on the right",
    "only on the right": "only on the left",
}


class Alignment(Struct, frozen=True):
    """All links between two articles, in the order a reader meets them.

    Laws: every paragraph of either side is in exactly one link. Of two unmoved two-sided links,
    if every left paragraph of one is before every left paragraph of the other, so is every right
    one. The order is `in_reading_order`.
    """

    links: tuple[Link, ...]
    complete: bool = True
    reason: str = ""
    """If not `complete`: one sentence on what was left undone."""

    @classmethod
    def of(cls, links: list[Link], *, complete: bool = True, reason: str = "") -> Alignment:
        """The alignment of these links, put into reading order."""
        return cls(tuple(in_reading_order(links)), complete, reason)

    def flip(self) -> Alignment:
        """The alignment of the same articles with the sides changed over."""
        flipped = [link.flip() for link in self.links]
        return Alignment.of(flipped, complete=self.complete, reason=self.reason)


def in_reading_order(links: list[Link]) -> list[Link]:
    """Sort links as a reader meets them.

    The unmoved two-sided links are the spine, by their first left paragraph. After each of them
    come the moved and deleted links that begin on the left before the next, then the inserted
    ones that stand on the right before the next::

        spine 0-0, deleted 1, deleted 2, inserted 1, spine 3-2
    """
    spine = sorted(
        (link for link in links if link.is_two_sided and not link.moved),
        key=lambda link: (link.left[0], link.right[0]),
    )
    slots: list[tuple[list[Link], list[Link]]] = [([], []) for _ in range(len(spine) + 1)]
    from_left = sorted(
        (link for link in links if link.left and (link.moved or not link.right)),
        key=lambda link: link.left[0],
    )
    from_right = sorted((link for link in links if not link.left), key=lambda link: link.right[0])
    place = 0
    for link in from_left:
        while place < len(spine) and spine[place].left[0] < link.left[0]:
            place += 1
        slots[place][0].append(link)
    place = 0
    for link in from_right:
        while place < len(spine) and spine[place].right[0] < link.right[0]:
            place += 1
        slots[place][1].append(link)
    ordered = [*slots[0][0], *slots[0][1]]
    for link, (left, right) in zip(spine, slots[1:], strict=True):
        ordered += [link, *left, *right]
    return ordered
