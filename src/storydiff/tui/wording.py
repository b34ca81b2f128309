"""The sentences of the screen that say how many, which and where."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from storydiff.model import Article, Change, Comparison, Family, Op, Role
from storydiff.present import Fold, Move, moves_of, numbered, pairing, percent
from storydiff.tui.layout.pictures import pictured, without_silent

__all__ = [
    "counted",
    "difference",
    "folded",
    "hidden",
    "in_one_line",
    "listed",
    "muted",
    "percent",
    "position",
    "reason",
    "source",
    "told",
    "words",
]

_QUOTED_AT_MOST = 40
"""Characters of a changed text that the line below the panes quotes before it cuts."""


def in_one_line(text: str) -> str:
    """`text` as data on one line: white space closed up, control characters as pictures."""
    return pictured(without_silent(" ".join(text.split()))[0])


def told(sentence: str) -> str:
    """A sentence about texts on one line: also what is drawn as nothing in them is seen."""
    return pictured(" ".join(sentence.split()))


def counted(number: int, one: str, many: str | None = None) -> str:
    """``1 word``, ``1,500 words``."""
    return f"{number:,} {one if number == 1 else many or one + 's'}"


def words(counts: Mapping[Article, int], article: Article) -> str:
    """``636 words``; empty as long as nobody has counted them."""
    return counted(counts[article], "word") if article in counts else ""


def source(article: Article) -> str:
    """Who published or wrote it, as far as the text tells; empty if it does not."""
    return in_one_line(article.outlet or article.byline)


def listed(items: Sequence[str]) -> str:
    """``a``, ``a and b``, ``a, b and c``."""
    return " and ".join(filter(None, (", ".join(items[:-1]), *items[-1:])))


def hidden(article: Article, indexes: Iterable[int]) -> str:
    """What a fold hides on one side: ``50 lines of menu, byline and date hidden``."""
    counts = Counter(article.paragraphs[index].role for index in indexes)
    if not counts:
        return ""
    menus = counts.pop(Role.FURNITURE, 0)
    parts = [f"{counted(menus, 'line')} of menu"] if menus else []
    parts += [
        role.value if count == 1 else f"{count} {role.value}s" for role, count in counts.items()
    ]
    return f"{listed(parts)} hidden"


def folded(article: Article, fold: Fold, side: int) -> str:
    """What a fold hides of one version: ``12 paragraphs the same, 9 changes muted``.

    :param side: 0 for the left, 1 for the right.
    """
    indexes = [index for row in fold.rows for index in tuple(row.paragraphs)[side]]
    if not fold.is_same:
        return hidden(article, indexes)
    muted = sum(len(row.changes) for row in fold.rows)
    same = f"{counted(len(indexes), 'paragraph')} the same"
    return f"{same}, {counted(muted, 'change')} muted" if muted else same


def reason(comparison: Comparison, change: Change) -> str:
    """Why a change is what it is called, and why its two paragraphs are paired.

    Of several paragraphs that moved together it is told for all.
    """
    if change.op is Op.MOVE:
        move = _move(comparison, change)
        if len(move.links) > 1:
            return (
                f"Paragraphs moved together: {numbered(move.left)} on the left are "
                f"{numbered(move.right)} on the right."
            )
    why = "" if change.link is None else pairing(comparison.alignment.links[change.link])
    said = told(change.reason)
    return f"{said} · paired: {why}" if why else said


def _move(comparison: Comparison, change: Change) -> Move:
    return next(one for one in moves_of(comparison.alignment) if change.link in one.links)


def difference(comparison: Comparison, change: Change) -> str:
    """What a change did, in both texts' words: ``“really ” gone``, ``“27” → “29”``."""
    if change.op is Op.MOVE:
        move = _move(comparison, change)
        return f"{numbered(move.left)} → {numbered(move.right)}"
    left = _quoted(change.left.of(comparison.left.text))
    right = _quoted(change.right.of(comparison.right.text))
    match change.op:
        case Op.INSERT:
            return f"{right} added"
        case Op.DELETE:
            return f"{left} gone"
    return f"{left} → {right}"


def position(comparison: Comparison, change: Change) -> str:
    """Line and column in each file, as editors count them: ``left 5:12, right 7:12``."""
    parts = []
    for name, article, span in (
        ("left", comparison.left, change.left),
        ("right", comparison.right, change.right),
    ):
        line = article.text.count("\n", 0, span.start) + 1
        column = span.start - article.text.rfind("\n", 0, span.start)
        parts.append(f"{name} {line}:{column}")
    return ", ".join(parts)


def _quoted(text: str) -> str:
    shown = pictured(text).replace("\n", "⏎").replace("\t", "⇥")
    if len(shown) > _QUOTED_AT_MOST:
        shown = f"{shown[:_QUOTED_AT_MOST].rstrip()}…"
    return f"⟨{shown}⟩"


def muted(
    comparison: Comparison, families: frozenset[Family], kinds: frozenset[str] = frozenset()
) -> str:
    """What is muted, with its count: ``muted: 26 typography, 2 layout``; empty if nothing.

    :param kinds: names of kinds of other families.
    """
    if not families and not kinds:
        return ""
    counts = [
        f"{count:,} {family.value}"
        for family in Family
        if family in families and (count := comparison.tally.family(family))
    ]
    counts += [
        f"{count:,} {kind}"
        for kind in sorted(kinds)
        if (count := comparison.tally.kinds.get(kind, 0))
    ]
    return f"muted: {', '.join(counts)}" if counts else "muted: typography and layout (none here)"
