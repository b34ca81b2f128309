"""The facts of two versions beside each other: first by place, then anywhere in the texts.

::

    left   27 people · 1,500 men · Thursday · Hong          27 → 29       changed
    right  29 people · 1500 men · Hong      ─►              1,500 / 1500  the same
                                                            Thursday      only left
                                                            Hong          the same
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator

from msgspec import Struct

from storydiff.facts.mentions import left_out, mentions_of
from storydiff.facts.model import Fact, Facts, Mention, Sort, State
from storydiff.facts.places import Together, together
from storydiff.model import Article, Change, Comparison, Sides, Span

__all__ = ["facts_of"]

#: Sorts that can become each other: 5 million → $5 million.
_FIGURES = (Sort.MONEY, Sort.TIME, Sort.NUMBER)


class _Pair(Struct, frozen=True):
    """What one side says at one place and what the other does; or one of them alone."""

    left: tuple[Mention, ...]
    right: tuple[Mention, ...]


def facts_of(comparison: Comparison) -> Facts:
    """The facts of both versions of `comparison`, each in one state.

    Of links whose words were not compared, mentions are paired by what they say alone.
    """
    articles = Sides(comparison.left, comparison.right)
    mentions = mentions_of(articles)
    pairs = [
        pair
        for group in _groups(comparison, mentions)
        for one in _by_sorts(group)
        for pair in _pairs(one)
    ]
    return Facts(
        comparison,
        tuple(_ordered(_merged(pairs))),
        articles.map(left_out),
    )


def _groups(comparison: Comparison, mentions: Sides[tuple[Mention, ...]]) -> Iterator[Together]:
    """Mentions at the same place; those of a paragraph that one side only has by themselves."""
    by_paragraph = Sides(
        _by_paragraph(comparison.left, mentions.left),
        _by_paragraph(comparison.right, mentions.right),
    )
    changes: dict[int, list[Change]] = defaultdict(list)
    for change in comparison.changes:
        if change.link is not None:
            changes[change.link].append(change)
    for index, link in enumerate(comparison.alignment.links):
        inside = Sides(
            [one for paragraph in link.left for one in by_paragraph.left.get(paragraph, ())],
            [one for paragraph in link.right for one in by_paragraph.right.get(paragraph, ())],
        )
        if not link.is_two_sided:
            yield inside
            continue
        starts = Sides(
            comparison.left.paragraphs[link.left[0]].span.start,
            comparison.right.paragraphs[link.right[0]].span.start,
        )
        known = None if index in comparison.awaiting else changes[index]
        yield from together(link, starts, known, inside)


def _by_paragraph(article: Article, mentions: Iterable[Mention]) -> dict[int, list[Mention]]:
    found: dict[int, list[Mention]] = defaultdict(list)
    index = 0
    for mention in mentions:
        while article.paragraphs[index].span.end <= mention.span.start:
            index += 1
        found[index].append(mention)
    return found


def _by_sorts(group: Together) -> list[Together]:
    """The mentions of one place, those together that can become each other; most places have one."""
    if len(group.left) + len(group.right) == 1:
        return [group]
    found = [
        Sides(
            [one for one in group.left if one.sort in sorts],
            [one for one in group.right if one.sort in sorts],
        )
        for sorts in ((Sort.NAME,), (Sort.QUOTATION,), _FIGURES)
    ]
    return [one for one in found if one.left or one.right]


def _pairs(group: Together) -> Iterator[_Pair]:
    """Who stands opposite whom in one place: the same first, then what is left over, in order."""
    left, right = list(group.left), list(group.right)
    if not (left and right):
        yield from (_Pair((one,), ()) for one in left)
        yield from (_Pair((), (one,)) for one in right)
        return
    if len(left) == len(right) == 1:
        yield _Pair((left[0],), (right[0],))
        return
    for one in group.left:
        same = next((other for other in right if _says_same(one, other)), None)
        if same is not None:
            left.remove(one)
            right.remove(same)
            yield _Pair((one,), (same,))
    if left and right and left[0].sort is Sort.QUOTATION:
        # One quotation, broken by "he said" on one side.
        yield _Pair(tuple(left), tuple(right))
        return
    for sort in Sort:
        here, there = ([one for one in side if one.sort is sort] for side in (left, right))
        if len(here) == len(there):
            for one, other in zip(here, there, strict=True):
                left.remove(one)
                right.remove(other)
                yield _Pair((one,), (other,))
    if len(left) == len(right):
        yield from (_Pair((one,), (other,)) for one, other in zip(left, right, strict=True))
        return
    yield from (_Pair((one,), ()) for one in left)
    yield from (_Pair((), (one,)) for one in right)


def _says_same(one: Mention, other: Mention) -> bool:
    return one.sort is other.sort and one.key == other.key


def _merged(pairs: Iterable[_Pair]) -> Iterator[Fact]:
    """One fact for all that says the same, at however many places.

    What stands opposite nothing is looked for on the whole other side: it joins a fact that both
    sides say already, or another that stands opposite nothing there.
    """
    agreed: dict[_Said, _Places] = defaultdict(_Places.none)
    changed: dict[tuple[_Said, _Said], _Places] = defaultdict(_Places.none)
    alone = Sides[dict[_Said, list[Span]]](defaultdict(list), defaultdict(list))
    for pair in pairs:
        if not (pair.left and pair.right):
            for mentions, side in ((pair.left, alone.left), (pair.right, alone.right)):
                for one in mentions:
                    side[_Said.by(one)].append(one.span)
            continue
        left, right = _Said.by(*pair.left), _Said.by(*pair.right)
        same = left.key == right.key and left.sort is right.sort
        places = agreed[left] if same and left.about == right.about else changed[left, right]
        places.left.extend(one.span for one in pair.left)
        places.right.extend(one.span for one in pair.right)
    for said in [*alone.left, *(one for one in alone.right if one not in alone.left)]:
        here, there = alone.left.get(said, []), alone.right.get(said, [])
        if said.is_known_by_itself and said in agreed:
            agreed[said].left.extend(here)
            agreed[said].right.extend(there)
        elif said.is_known_by_itself and here and there:
            yield _fact(said.sort, State.ELSEWHERE, (said.key, here), (said.key, there))
        else:
            if here:
                yield _fact(said.sort, State.LEFT, (said.key, here), ("", []))
            if there:
                yield _fact(said.sort, State.RIGHT, ("", []), (said.key, there))
    for said, places in agreed.items():
        yield _fact(said.sort, State.SAME, (said.key, places.left), (said.key, places.right))
    for (was, now), places in changed.items():
        same = was.key == now.key and was.sort is now.sort
        sort = min(was.sort, now.sort, key=_FIGURES.index) if was.sort in _FIGURES else was.sort
        state = State.SAME if same else State.CHANGED
        yield _fact(sort, state, (was.key, places.left), (now.key, places.right))


class _Said(Struct, frozen=True):
    """What a mention says, and of what."""

    sort: Sort
    key: str
    about: str

    @classmethod
    def by(cls, *mentions: Mention) -> _Said:
        """What `mentions` say; several are one quotation in pieces."""
        key = " ".join([one.key for one in mentions])
        return cls(mentions[0].sort, key, mentions[0].about)

    @property
    def is_known_by_itself(self) -> bool:
        """Whether it says the same wherever it stands: not a 2 without what there are two of."""
        return self.sort is not Sort.NUMBER or self.key.endswith("%") or bool(self.about)


class _Places(Struct, frozen=True):
    """Where something is said."""

    left: list[Span]
    right: list[Span]

    @classmethod
    def none(cls) -> _Places:
        """Nowhere yet."""
        return cls([], [])


def _fact(
    sort: Sort, state: State, left: tuple[str, list[Span]], right: tuple[str, list[Span]]
) -> Fact:
    return Fact(
        sort, state, tuple(sorted(left[1])), tuple(sorted(right[1])), Sides(left[0], right[0])
    )


def _ordered(facts: Iterable[Fact]) -> list[Fact]:
    """By sort, then what needs a look first, then by the text."""
    sorts = {sort: rank for rank, sort in enumerate(Sort)}
    states = {state: rank for rank, state in enumerate(State)}
    return sorted(
        facts,
        key=lambda fact: (
            sorts[fact.sort],
            states[fact.state],
            fact.left or fact.right,
            fact.right,
        ),
    )
