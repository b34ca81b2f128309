"""An alignment as a reader has set it right, by pairs put together and pairs taken apart.

::

    found      ¶1-¶1   ¶2-¶2   ¶3 gone   ¶3 added        together: ¶3 ¶3    apart: ¶2 ¶2
    corrected  ¶1-¶1   ¶2 gone   ¶2 added   ¶3-¶3

Links of which no correction speaks stay as they are.
"""

from __future__ import annotations

from collections.abc import Iterable

from storydiff.alignment.linking import text_of_neighbours
from storydiff.model import Alignment, Article, Correction, Link, Pair

__all__ = ["BY_HAND", "corrected"]

#: Why two paragraphs belong together: somebody said so.
BY_HAND = "paired by hand"


def corrected(
    alignment: Alignment, left: Article, right: Article, corrections: Iterable[Correction]
) -> Alignment:
    """`alignment` with each correction carried out, in their order; the last word counts.

    Two paragraphs put together are in no other pair. What crosses the order of the text then is
    moved. Laws: those of `Alignment`; without corrections it is `alignment`.
    """
    links = list(alignment.links)
    for correction in corrections:
        if not _is_of(correction, left, right):
            continue
        here, there = correction.left, correction.right
        touched = [
            link
            for link in links
            if (here in link.left or there in link.right)
            and (correction.together or Pair(here, there) in link.pairs)
        ]
        kept = [link for link in links if link not in touched]
        for link in touched:
            kept += _without(link, correction, left, right)
        if correction.together:
            kept.append(_by_hand(here, there, left, right))
        links = kept
    return Alignment.of(_in_order(links), complete=alignment.complete, reason=alignment.reason)


def _is_of(correction: Correction, left: Article, right: Article) -> bool:
    return 0 <= correction.left < len(left.paragraphs) and (
        0 <= correction.right < len(right.paragraphs)
    )


def _without(link: Link, correction: Correction, left: Article, right: Article) -> list[Link]:
    """What is left of a link: its other pairs, those with a paragraph in common together."""
    here, there = correction.left, correction.right
    if correction.together:
        pairs = [pair for pair in link.pairs if pair.left != here and pair.right != there]
        gone, come = {here}, {there}
    else:
        pairs = [pair for pair in link.pairs if pair != Pair(here, there)]
        gone, come = set(), set()
    found = [_linked(group, link, left, right) for group in _components(pairs)]
    paired = {pair.left for pair in pairs} | gone, {pair.right for pair in pairs} | come
    found += [Link.deleted(index) for index in link.left if index not in paired[0]]
    found += [Link.inserted(index) for index in link.right if index not in paired[1]]
    return found


def _components(pairs: list[Pair]) -> list[list[Pair]]:
    """The pairs in groups: those that have a paragraph in common, directly or by others."""
    groups: list[list[Pair]] = []
    for pair in pairs:
        own = [
            group
            for group in groups
            if any(pair.left == one.left or pair.right == one.right for one in group)
        ]
        groups = [group for group in groups if group not in own]
        groups.append([one for group in own for one in group] + [pair])
    return groups


def _linked(pairs: list[Pair], was: Link, left: Article, right: Article) -> Link:
    lefts = tuple(sorted({pair.left for pair in pairs}))
    rights = tuple(sorted({pair.right for pair in pairs}))
    text = text_of_neighbours(left, lefts)
    same = text is not None and text == text_of_neighbours(right, rights)
    return Link(lefts, rights, tuple(sorted(pairs)), was.score, was.reason, was.moved, same)


def _by_hand(here: int, there: int, left: Article, right: Article) -> Link:
    same = left.text_of(here) == right.text_of(there)
    return Link((here,), (there,), (Pair(here, there),), 1.0, BY_HAND, False, same)


def _in_order(links: list[Link]) -> list[Link]:
    """The same links; those paired by hand that cross others are moved."""
    spine = [link for link in links if link.is_two_sided and not link.moved]
    found: list[Link] = []
    for link in links:
        if link.reason == BY_HAND and any(_cross(link, other) for other in spine):
            spine.remove(link)
            link = Link(link.left, link.right, link.pairs, link.score, link.reason, True, link.same)
        found.append(link)
    return found


def _cross(one: Link, other: Link) -> bool:
    """Whether two links cannot stand in one order on both sides."""
    return one != other and not (
        (one.left[-1] < other.left[0] and one.right[-1] < other.right[0])
        or (other.left[-1] < one.left[0] and other.right[-1] < one.right[0])
    )
