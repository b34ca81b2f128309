"""What a reader sees as one change."""

from __future__ import annotations

from msgspec import Struct

from storydiff.model.edit import Op
from storydiff.model.kind import Family, Kind
from storydiff.model.span import Span

__all__ = ["Change", "change_id"]


def change_id(op: Op, left: Span, right: Span) -> str:
    """The name of a change: its two places, so that it depends on the two texts alone.

    Before ``120+5~118+7``, after a move ``m120~118``: start and length in code points.
    """
    if op is Op.MOVE:
        return f"m{left.start}~{right.start}"
    return f"{left.start}+{len(left)}~{right.start}+{len(right)}"


class Change(Struct, frozen=True):
    """The edits that a reader sees as one change.

    Laws: every edit that is not equal lies in exactly one change; changes are disjoint on both
    sides. An insertion has an empty span at its place on the left, a deletion on the right, and
    `Op.MOVE` has one on both.
    """

    op: Op
    left: Span
    right: Span
    kind: Kind
    tags: tuple[str, ...] = ()
    """Names of the other kinds that apply, and of its place (``in-headline``)."""
    link: int | None = None
    """Index of its link in the alignment; none for what differs between paragraphs."""
    reason: str = ""
    """One sentence for a person."""

    @property
    def id(self) -> str:
        """Its name; unique within a comparison."""
        return change_id(self.op, self.left, self.right)

    @property
    def family(self) -> Family:
        """The family of its kind."""
        return self.kind.family
