"""One step of an edit script."""

from __future__ import annotations

from enum import StrEnum

from msgspec import Struct

from storydiff.model.span import Span

__all__ = ["Edit", "Op"]


class Op(StrEnum):
    """What a step does; `MOVE` is for changes only, never in an edit script."""

    EQUAL = "equal"
    INSERT = "insert"
    DELETE = "delete"
    REPLACE = "replace"
    MOVE = "move"

    @classmethod
    def between(cls, left: Span, right: Span) -> Op:
        """The step that turns what is at `left` into something else at `right`."""
        if left.is_empty:
            return cls.INSERT
        return cls.DELETE if right.is_empty else cls.REPLACE


class Edit(Struct, frozen=True):
    """One step of the script that turns a left text into a right one.

    Law: the steps of a script tile both sides in order; `EQUAL` covers equal characters; applied
    to the left they give the right, to the character.
    """

    op: Op
    left: Span
    right: Span
