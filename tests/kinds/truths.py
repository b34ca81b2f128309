"""One-line truths: two texts, and the kinds of the changes between them, in the order of the text."""

from __future__ import annotations

from collections.abc import Iterable

from laws.strategies import article_from
from storydiff.diffing import write_script
from storydiff.kinds import name_link, one_spelling
from storydiff.model import Change, Link, Pair, Role

__all__ = ["Truth", "both_ways", "changes_between", "kinds_between"]

Truth = tuple[str, str, str]
"""Left, right, and the kinds with spaces between; a pilcrow stands between two paragraphs."""


def both_ways(truths: Iterable[Truth]) -> list[Truth]:
    """Every truth and the same from right to left, where a number gone is as much one as a new one."""
    return [row for a, b, kinds in truths for row in ((a, b, kinds), (b, a, _turned(kinds)))]


def _turned(kinds: str) -> str:
    swapped = {"paragraph-split": "paragraph-merge", "paragraph-merge": "paragraph-split"}
    return " ".join(swapped.get(kind, kind) for kind in kinds.split())


def changes_between(left: str, right: str, role: Role = Role.BODY) -> tuple[Change, ...]:
    """The changes of one link that has all paragraphs of both texts."""
    a, b = left.split("¶"), right.split("¶")
    pairs = tuple(Pair(i, j) for i in range(len(a)) for j in range(len(b)))
    link = Link(tuple(range(len(a))), tuple(range(len(b))), pairs, 1.0, "made")
    one, other = (
        article_from(side, ["", *["\n\n"] * (len(side) - 1), ""], [role] * len(side))
        for side in (a, b)
    )
    return name_link(one, other, link, 0, write_script(one, other, link, fold=one_spelling).edits)


def kinds_between(left: str, right: str, role: Role = Role.BODY) -> str:
    """Their kinds, in the order of the text, with spaces between."""
    return " ".join(change.kind.name for change in changes_between(left, right, role))
