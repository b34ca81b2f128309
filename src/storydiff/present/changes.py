"""All changes of a comparison as a list to be read from top to bottom, or aloud.

::

    Number (1)
      1  The number changed: “27” became “29”, 2 more.
         paragraph 2, line 3 on the left; paragraph 2, line 3 on the right
    Counted
         12 quotation marks, 3 dashes
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import groupby

from msgspec import Struct, field

from storydiff.kinds.table import KINDS
from storydiff.model import Change, Comparison, Family, Kind, Op, Relation, Role, Sides
from storydiff.present.moves import Move, moves_of
from storydiff.present.order import Order
from storydiff.present.pairing import UNSURE, pairing
from storydiff.present.saying import context, move_sentence, sentence
from storydiff.present.sheet import Sign, make_sheet
from storydiff.present.whereabouts import Lines, paragraphs, where, where_moved

__all__ = ["ChangeList", "Group", "Item", "Wanted", "item_of", "list_changes"]

#: Where paragraphs begin, end and stand is listed one by one whatever the family is.
_STRUCTURE = frozenset({"moved", "paragraph-split", "paragraph-merge"})
#: So many changes of style are told in one sentence, at most.
_TOGETHER = 8
_RANK = {kind.name: rank for rank, kind in enumerate(KINDS)}


class Wanted(Struct, frozen=True):
    """What a reader wants listed one by one."""

    families: frozenset[Family] = frozenset({Family.SUBSTANCE, Family.STYLE, Family.CREDIT})
    """Families listed; of the others moves, splits and merges alone, the rest is counted."""
    ignored: frozenset[Family] = frozenset()
    """Families that count as the same."""
    furniture: bool = False
    """Whether changes of page furniture are listed too."""
    whole: bool = False
    """Whether long texts are quoted to their end."""
    order: Order = Order.SERIOUSNESS


class Item(Struct, frozen=True):
    """One entry of the list."""

    number: int
    """Which it is, from 1."""
    changes: tuple[int, ...]
    """Indexes in the comparison's changes; several if a reader takes them for one thing."""
    kind: Kind
    sentence: str
    """What happened, and why it is called so; it quotes article text as it is."""
    where: str
    context: Sides[str]
    """The words round it on each side, as they are; empty where there is nothing to compare."""


class Group(Struct, frozen=True):
    """Entries under one heading."""

    heading: str
    """``Number (2)``; what stands before the count is not from a text."""
    items: tuple[Item, ...]


class ChangeList(Struct, frozen=True):
    """The list, and a count of all that is not in it.

    Law: every change of the comparison is in exactly one item, or counted once.
    """

    groups: tuple[Group, ...]
    counted: dict[Kind, int] = field(default_factory=dict)
    """Not listed one by one, the most serious first."""
    ignored: dict[Family, int] = field(default_factory=dict)
    furniture: int = 0
    """Changes of page furniture that are not listed."""
    missing: tuple[str, ...] = ()
    """If time ran out: what was not matched or not compared, a sentence each."""

    @property
    def items(self) -> tuple[Item, ...]:
        """Every entry, in order."""
        return tuple(item for group in self.groups for item in group.items)


def list_changes(comparison: Comparison, wanted: Wanted | None = None) -> ChangeList:
    """The list of what changed, by `wanted`; the usual things, the most serious first, if not given."""
    wanted = wanted or Wanted()
    counted: Counter[Kind] = Counter()
    ignored: Counter[Family] = Counter()
    furniture = 0
    listed: list[int] = []
    for index in _in_text_order(comparison):
        change = comparison.changes[index]
        if change.family in wanted.ignored:
            ignored[change.family] += 1
        elif not wanted.furniture and _is_furniture(comparison, change):
            furniture += 1
        elif change.family in wanted.families or change.kind.name in _STRUCTURE:
            listed.append(index)
        else:
            counted[change.kind] += 1
    return ChangeList(
        tuple(_groups(comparison, wanted, listed)),
        {kind: counted[kind] for kind in KINDS if counted[kind]},
        {family: ignored[family] for family in Family if ignored[family]},
        furniture,
        tuple(_missing(comparison)),
    )


def item_of(comparison: Comparison, change: int) -> Item:
    """One change by itself, as the list would have it.

    :param change: its index in the comparison's changes.
    """
    lines = Sides(Lines(comparison.left.text), Lines(comparison.right.text))
    return _item(comparison, Wanted(), lines, 1, _entries(comparison, [change])[0])


def _in_text_order(comparison: Comparison) -> list[int]:
    """Every change once, from top to bottom; what lies between paragraphs comes last."""
    order = dict.fromkeys(
        index
        for row in make_sheet(comparison).unfolded()
        if row.sign is not Sign.MOVED_AWAY
        for index in row.changes
    )
    return [*order, *(i for i in range(len(comparison.changes)) if i not in order)]


def _is_furniture(comparison: Comparison, change: Change) -> bool:
    if change.link is None:
        return False
    link = comparison.alignment.links[change.link]
    return all(comparison.left.paragraphs[i].role is Role.FURNITURE for i in link.left) and all(
        comparison.right.paragraphs[j].role is Role.FURNITURE for j in link.right
    )


def _groups(comparison: Comparison, wanted: Wanted, listed: list[int]) -> Iterator[Group]:
    entries = _entries(comparison, listed)
    runs: Iterable[tuple[str, Iterable[_Entry]]]
    if wanted.order is Order.TEXT:
        runs = [("In the order of the text", entries)] if entries else []
    else:
        entries.sort(key=lambda entry: _RANK[entry.kind.name])
        runs = groupby(entries, lambda entry: entry.kind.one[0].upper() + entry.kind.one[1:])
    lines = Sides(Lines(comparison.left.text), Lines(comparison.right.text))
    number = 0
    for heading, run in runs:
        items = []
        for entry in run:
            number += 1
            items.append(_item(comparison, wanted, lines, number, entry))
        yield Group(f"{heading} ({sum(len(item.changes) for item in items):,})", tuple(items))


class _Entry(Struct, frozen=True):
    """What becomes one item."""

    changes: tuple[int, ...]
    kind: Kind
    move: Move | None = None


def _entries(comparison: Comparison, listed: list[int]) -> list[_Entry]:
    """An entry for each change, but one for what a reader takes for one thing.

    Neighbours that moved together are told where the first stands; changes of style of one kind in
    the same paragraph (the capitals of a headline) where the first of them stands.
    """
    moves = {link: move for move in moves_of(comparison.alignment) for link in move.links}
    entries: dict[tuple[object, ...], _Entry] = {}
    met: Counter[tuple[str, int | None]] = Counter()
    for index in listed:
        change = comparison.changes[index]
        move: Move | None = None
        key: tuple[object, ...] = (index,)
        if change.op is Op.MOVE and change.link is not None:
            move = moves[change.link]
            key = ("move", *move.links)
        elif change.family is Family.STYLE:
            here = (change.kind.name, change.link)
            key = (*here, met[here] // _TOGETHER)
            met[here] += 1
        before = entries[key].changes if key in entries else ()
        entries[key] = _Entry((*before, index), change.kind, move)
    return list(entries.values())


def _item(
    comparison: Comparison, wanted: Wanted, lines: Sides[Lines], number: int, entry: _Entry
) -> Item:
    if entry.move is not None:
        told = move_sentence(comparison, entry.move, whole=wanted.whole)
        place = where_moved(comparison, entry.move, lines)
        return Item(number, entry.changes, entry.kind, told, place, Sides("", ""))
    changes = [comparison.changes[index] for index in entry.changes]
    place = where(comparison, changes[0], lines)
    link = None if changes[0].link is None else comparison.alignment.links[changes[0].link]
    if link is not None and link.is_two_sided and link.score < UNSURE:
        place += f"; perhaps not the same paragraph ({pairing(link)})"
    return Item(
        number,
        entry.changes,
        entry.kind,
        sentence(comparison, changes, whole=wanted.whole),
        place,
        context(comparison, changes, whole=wanted.whole),
    )


def _missing(comparison: Comparison) -> Iterator[str]:
    """What was left undone when time ran out."""
    links = comparison.alignment.links
    if not comparison.alignment.complete:
        for side, relation in (("left", Relation.DELETED), ("right", Relation.INSERTED)):
            alone = [link.left or link.right for link in links if link.relation is relation]
            if alone:
                one = sorted(index for indexes in alone for index in indexes)
                yield f"On the {side}, not matched in time: {paragraphs(one)}."
    waiting = [links[index] for index in sorted(comparison.awaiting) if links[index].is_two_sided]
    if waiting:
        left = sorted(index for link in waiting for index in link.left)
        right = sorted(index for link in waiting for index in link.right)
        yield (
            f"Words not compared in time: {paragraphs(left)} on the left, "
            f"{paragraphs(right)} on the right."
        )
