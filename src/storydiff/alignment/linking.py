"""From pairs to links: pairs with a paragraph in common are one link."""

from __future__ import annotations

from storydiff.alignment.pairing import Found
from storydiff.alignment.reading import Reading
from storydiff.model import Article, Link, Sides

__all__ = ["linked", "text_of_neighbours"]


def linked(found: list[Found], moved: list[Found], readings: Sides[Reading]) -> list[Link]:
    """The links of a staircase of pairs and of moved ones; every other paragraph stands alone.

    Pairs of `found` are in order; a moved pair shares no paragraph with any other.
    """
    left, right = readings
    links: list[Link] = []
    group: list[Found] = []
    for pair in found:
        if group and pair.left != group[-1].left and pair.right != group[-1].right:
            links.append(_link(group, readings))
            group = []
        group.append(pair)
    if group:
        links.append(_link(group, readings))
    links += [_link([pair], readings, moved=True) for pair in moved]
    lefts = {index for link in links for index in link.left}
    rights = {index for link in links for index in link.right}
    links += [Link.deleted(index) for index in range(len(left)) if index not in lefts]
    links += [Link.inserted(index) for index in range(len(right)) if index not in rights]
    return links


def _link(group: list[Found], readings: Sides[Reading], *, moved: bool = False) -> Link:
    lefts = tuple(sorted({pair.left for pair in group}))
    rights = tuple(sorted({pair.right for pair in group}))
    score = 1.0 if all(pair.score == 1.0 for pair in group) else _mean(group)
    if len(group) == 1:
        reason = group[0].reason
    elif len(lefts) == 1 or len(rights) == 1:
        reason = "one has the words of several"
    else:
        reason = "the same words, parted at other places"
    texts = (
        text_of_neighbours(readings.left.article, lefts),
        text_of_neighbours(readings.right.article, rights),
    )
    same = texts[0] is not None and texts[0] == texts[1]
    pairs = tuple(sorted(pair.pair for pair in group))
    return Link(lefts, rights, pairs, score, reason, moved, same)


def _mean(group: list[Found]) -> float:
    return min(0.999, round(sum(pair.score for pair in group) / len(group), 3))


def text_of_neighbours(article: Article, indexes: tuple[int, ...]) -> str | None:
    """The text from the first to the last paragraph; none if something stands between them."""
    if indexes[-1] - indexes[0] != len(indexes) - 1:
        return None
    paragraphs = article.paragraphs
    return paragraphs[indexes[0]].span.hull(paragraphs[indexes[-1]].span).of(article.text)
