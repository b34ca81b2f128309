"""A row's two texts as one, in stretches that say what is gone and what is new."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from enum import StrEnum
from functools import partial
from itertools import pairwise

from msgspec import Struct

from storydiff.export.pieces import pieces_of
from storydiff.export.view import View
from storydiff.export.visible import lines_of, pictured, spelled
from storydiff.export.wording import role_of
from storydiff.model import Article, Change, Comparison, Family, Role, Sides, Span
from storydiff.present import Row

__all__ = ["Marked", "State", "change_texts", "is_quiet", "keeps_lines", "manner", "marked_of"]

_KEEPS_LINES = frozenset({Role.VERSE, Role.LIST, Role.TABLE, Role.CODE})


class State(StrEnum):
    """What a stretch is."""

    KEPT = "kept"
    GONE = "gone"
    NEW = "new"


class Marked(Struct, frozen=True):
    """One stretch; its text is made visible already, but not escaped for any format."""

    text: str
    state: State
    change: Change | None = None


def keeps_lines(role: Role) -> bool:
    """Whether the line ends of a paragraph in this role mean something."""
    return role in _KEEPS_LINES


def is_quiet(change: Change | None) -> bool:
    """Whether a change is one of typography or layout."""
    return change is not None and change.family in (Family.TYPOGRAPHY, Family.LAYOUT)


def marked_of(comparison: Comparison, row: Row, view: View) -> Iterator[Marked]:
    """The stretches of a row; what is not marked is given as the right text has it."""
    keep = keeps_lines(role_of(comparison, row))
    link = comparison.alignment.links[row.link]
    ends = Sides(_ends(comparison.left, link.left), _ends(comparison.right, link.right))
    for piece in pieces_of(comparison, row.link, row.changes):
        change = None if piece.change is None else comparison.changes[piece.change]
        texts = Sides(piece.left, piece.right)
        if ends.left or ends.right:
            texts = Sides(
                _with_pilcrows(piece.left, piece.places.left, ends.left),
                _with_pilcrows(piece.right, piece.places.right, ends.right),
            )
        if piece.left == piece.right or (change is not None and not view.marks(change)):
            # A paragraph that only the left has is still text, also where its change is ignored.
            text = texts.right if link.right else texts.left
            yield Marked(lines_of(text, keep_lines=keep), State.KEPT)
            continue
        left, right = change_texts(texts.left, texts.right, change, keep_lines=keep)
        if left:
            yield Marked(left, State.GONE, change)
        if right:
            yield Marked(right, State.NEW, change)


def change_texts(
    left: str, right: str, change: Change | None, *, keep_lines: bool = False
) -> tuple[str, str]:
    """The two texts of a change, made visible."""
    show = manner(left, right, change, keep_lines=keep_lines)
    return show(left), show(right)


def manner(
    left: str, right: str, change: Change | None, *, keep_lines: bool = False
) -> Callable[[str], str]:
    """How the text of a change is made visible: spelled out where the two would look the same."""
    if change is not None and change.kind.name in ("look-alike", "character-form"):
        return spelled
    show = pictured if is_quiet(change) else partial(lines_of, keep_lines=keep_lines)
    return spelled if left != right and show(left) == show(right) else show


def _ends(article: Article, indexes: Sequence[int]) -> list[Span]:
    """The gaps between those of some paragraphs that are neighbours."""
    return [article.gap(index) for before, index in pairwise(indexes) if index == before + 1]


def _with_pilcrows(text: str, place: Span, ends: list[Span]) -> str:
    """`text`, which stands at `place`, with a pilcrow where a paragraph ends inside it."""
    if len(text) != len(place):
        return text
    for end in reversed(ends):
        if end.overlaps(place):
            start, stop = max(end.start, place.start), min(end.end, place.end)
            before, after = text[: start - place.start], text[stop - place.start :]
            text = f"{before} ¶ {after}" if before or after else "¶"
    return text
