"""Folding: rows that need not be read are hidden, counted, and one key away.

::

    ¶1   a menu                     ▸ 50 lines of menu hidden
    ¶2   the same                   ▸ 2 paragraphs the same
    ¶3   the same             ─►
    ¶4   the same                   ¶4   the same            what stands next to a change is shown
    ¶5   edited                     ¶5   edited
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import groupby

from storydiff.model import Sides
from storydiff.present.sheet import Fold, Row, Sheet, Sign

__all__ = ["fold", "is_paired"]

#: Paragraphs that are shown on each side of one that differs, to read it by.
CONTEXT = 1
#: A fold takes a line itself, and a blank one: fewer paragraphs are not folded.
_LEAST = 2

#: What a row and its other side have in common.
_PAIRED = frozenset({Sign.SAME, Sign.EDITED, Sign.SPLIT, Sign.MERGED, Sign.REGROUPED})


def is_paired(row: Row) -> bool:
    """Whether a row has its counterpart beside it: neither one-sided nor moved."""
    return row.sign in _PAIRED


def fold(
    sheet: Sheet,
    *,
    furniture: bool = True,
    same: Callable[[Row], bool] | None = None,
    context: int = CONTEXT,
) -> Sheet:
    """The same rows, neighbours that need not be read as one `Fold`.

    Law: `Sheet.unfolded` of the result is that of `sheet`.

    :param furniture: whether to fold rows without any article in them; a line of asterisks between
        two paragraphs stays, as the fold would be no shorter.
    :param same: says of a row whether nothing that counts differs in it; then it is folded, unless
        it stands near one of which that is not so. None folds no such rows.
    :param context: how near, in rows.
    """
    rows = list(sheet.unfolded())
    aside = [furniture and not row.is_article and _says_something(row) for row in rows]
    quiet = [same is not None and same(row) for row in rows]
    near = _near([not (a or q) for a, q in zip(aside, quiet, strict=True)], aside, context)
    why = [
        "aside" if a else "same" if q and not n else ""
        for a, q, n in zip(aside, quiet, near, strict=True)
    ]
    return Sheet(tuple(_folded(rows, why)), sheet.alignment)


def _says_something(row: Row) -> bool:
    return any(
        any(map(str.isalnum, article.text_of(index)))
        for article, indexes in zip(row.articles, row.paragraphs, strict=True)
        for index in indexes
    )


def _near(loud: list[bool], aside: list[bool], context: int) -> list[bool]:
    """Which rows stand within `context` rows of a loud one, rows that are aside not counted."""
    places = [place for place, is_aside in enumerate(aside) if not is_aside]
    near = [False] * len(loud)
    for at, place in enumerate(places):
        if loud[place]:
            for other in places[max(0, at - context) : at + context + 1]:
                near[other] = True
    return near


def _folded(rows: list[Row], why: list[str]) -> Iterator[Row | Fold]:
    for reason, group in groupby(zip(rows, why, strict=True), key=lambda item: item[1]):
        run = [row for row, _ in group]
        if reason == "" or (reason == "same" and len(run) < _LEAST):
            yield from run
            continue
        yield Fold(
            tuple(run),
            Sides(
                sum(len(row.paragraphs.left) for row in run),
                sum(len(row.paragraphs.right) for row in run),
            ),
            reason == "same",
        )
