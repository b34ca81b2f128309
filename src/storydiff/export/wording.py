"""The words that text, Markdown and HTML have in common: labels of rows, and what was left out."""

from __future__ import annotations

from collections.abc import Iterator

from storydiff.export.outline import Furniture, Outline, Same, listed
from storydiff.model import Comparison, Family, Role
from storydiff.present import UNSURE, Row, Sign, numbered, pairing

__all__ = [
    "count",
    "furniture_line",
    "label",
    "omissions",
    "role_of",
    "same_line",
]

_TELLING = frozenset(Role) - {Role.BODY, Role.LEAD}


def count(number: int, one: str, many: str | None = None) -> str:
    """How many of what: ``1 paragraph``, ``1,200 paragraphs``."""
    return f"{number:,} {one if number == 1 else many or one + 's'}"


def label(comparison: Comparison, row: Row) -> tuple[str, str]:
    """Where a row stands, and what it is: ``¶3 → ¶4``, ``headline, edited``.

    Of rows that moved together the first tells the whole move: ``¶9–11``, ``moved here from ¶3–5``.
    """
    link = comparison.alignment.links[row.link]
    # The first of the rows that moved together speaks for all of them.
    ends = row.move if row.move is not None and row.leads else link
    left, right = numbered(ends.left), numbered(ends.right)
    match row.sign:
        case Sign.MOVED_AWAY:
            where, what = left, f"moved to {right}"
            if not row.leads:
                what = f"to {right}, in the same move"
        case Sign.MOVED_HERE:
            where, what = right, f"moved here from {left}"
            if not row.leads:
                what = f"from {left}, in the same move"
        case Sign.SPLIT | Sign.MERGED | Sign.REGROUPED | Sign.SAME | Sign.EDITED:
            where, what = f"{left} → {right}", row.sign.value
        case Sign.DELETED:
            where, what = left, "only on the left"
        case Sign.INSERTED:
            where, what = right, "only on the right"
    if not (comparison.alignment.complete or link.is_two_sided):
        side = "left" if link.left else "right"
        what = f"on the {side}, not matched in time"
    if row.sign is Sign.SPLIT:
        what = f"split into {count(len(link.right), 'paragraph')}"
    elif row.sign is Sign.MERGED:
        what = f"merged from {count(len(link.left), 'paragraph')}"
    if link.is_two_sided and link.score < UNSURE:
        what += f", perhaps ({pairing(link)})"
    if row.link in comparison.awaiting and link.is_two_sided:
        what += ", words not compared"
    role = role_of(comparison, row)
    return where, f"{role.value}, {what}" if role in _TELLING else what


def role_of(comparison: Comparison, row: Row) -> Role:
    """The role of a row: that of its first paragraph, on the right if it has one there."""
    link = comparison.alignment.links[row.link]
    if link.right:
        return comparison.right.paragraphs[link.right[0]].role
    return comparison.left.paragraphs[link.left[0]].role


def same_line(same: Same) -> str:
    """``12 paragraphs the same but for typography``."""
    but = f" but for {listed([family.value for family in same.families])}" if same.families else ""
    return f"{count(same.paragraphs, 'paragraph')} the same{but}"


def furniture_line(fold: Furniture) -> str:
    """``50 paragraphs of page furniture only on the left``."""
    left, right = fold.paragraphs
    if left and right and not fold.differs:
        return f"{count(max(left, right), 'paragraph')} of page furniture, the same"
    if not right:
        return f"{count(left, 'paragraph')} of page furniture only on the left"
    if not left:
        return f"{count(right, 'paragraph')} of page furniture only on the right"
    return f"page furniture: {count(left, 'paragraph')} on the left, {right:,} on the right"


def omissions(comparison: Comparison, outline: Outline, *, options: bool) -> Iterator[str]:
    """One sentence for each thing that is not shown.

    :param options: whether to name the option that shows it.
    """
    if outline.hidden:
        total = count(sum(outline.hidden.values()), "change")
        names = listed([family.value for family in outline.hidden])
        how = ", ".join(f"--show {family.value}" for family in outline.hidden)
        yield f"{total} of {names} not shown" + (f" ({how})." if options else ".")
    left, right = outline.furniture
    if left or right:
        sides = [
            f"{number:,} on the {side}"
            for number, side in ((left, "left"), (right, "right"))
            if number
        ]
        how = " (--show furniture)" if options else ""
        yield f"Paragraphs of page furniture not shown: {listed(sides)}{how}."
    if outline.ignored:
        names = listed([_of(family, number) for family, number in outline.ignored.items()])
        yield f"Ignored: {names}."
    if not comparison.complete:
        yield f"Not complete: {comparison.reason or 'the comparison was cut short.'}"


def _of(family: Family, number: int) -> str:
    return f"{count(number, 'change')} of {family.value}"
