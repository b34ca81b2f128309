"""How things look, by name: the one list that painting, style sheet and themes share.

A look is a role, not a colour. Each is told from the others without any colour too: by strike,
underline, weight, slant, or by the sign in the margin.
"""

from __future__ import annotations

from enum import StrEnum

from storydiff.model import Change, Family, Op

__all__ = ["SIGNS", "Look", "Sign", "look_of", "sign_of"]


class Look(StrEnum):
    """Every role a stretch of the screen can have."""

    TEXT = "text"
    HEADING = "heading"
    """The words of headlines and subheads."""
    ASIDE = "aside"
    """What is not the article."""
    INSERTED = "inserted"
    DELETED = "deleted"
    REPLACED_LEFT = "replaced-left"
    REPLACED_RIGHT = "replaced-right"
    INNER = "inner"
    """The characters that are others, in a word that changed a little."""
    STYLE_LEFT = "style-left"
    STYLE_RIGHT = "style-right"
    CREDIT_LEFT = "credit-left"
    CREDIT_RIGHT = "credit-right"
    QUIET = "quiet"
    """Typography and layout."""
    INSERTED_PARAGRAPH = "inserted-paragraph"
    DELETED_PARAGRAPH = "deleted-paragraph"
    MOVED_PARAGRAPH = "moved-paragraph"
    CURRENT = "current"
    """The change the reader is at."""
    CURRENT_PASSAGE = "current-passage"
    """The same where it is long: it has to be read, so it is only tinted."""
    MATCH = "match"
    """What is searched for."""
    CURRENT_MATCH = "current-match"
    """The match the reader is at."""
    GUTTER = "gutter"
    SIGN = "sign"
    FOLD = "fold"
    NOTE = "note"
    DIVIDER = "divider"
    """The line between the panes."""
    ABSENT = "absent"
    """Where the other side has a paragraph and this one has none."""


class Sign(StrEnum):
    """The signs in the margin, each one cell wide."""

    NONE = " "
    INSERTED = "+"
    DELETED = "-"
    REPLACED = "~"
    QUIET = "·"
    BETWEEN = "↵"
    DIVIDED = "¶"
    MOVED_AWAY = "→"
    MOVED_HERE = "←"
    CURRENT = "▶"
    AWAITED = "…"


#: What help says of each sign.
SIGNS: tuple[tuple[Sign, str], ...] = (
    (Sign.INSERTED, "something only on the right"),
    (Sign.DELETED, "something only on the left"),
    (Sign.REPLACED, "words that are others on the other side"),
    (Sign.QUIET, "only typography, layout or a credit differs"),
    (Sign.BETWEEN, "other blank space beside this paragraph; no change to stop at"),
    (Sign.DIVIDED, "a paragraph split in two, or two made one"),
    (Sign.MOVED_AWAY, "a paragraph that stands elsewhere on the right"),
    (Sign.MOVED_HERE, "a paragraph that stood elsewhere on the left"),
    (Sign.CURRENT, "the change you are at"),
    (Sign.AWAITED, "words not compared yet"),
)

_BY_OP = {
    Op.INSERT: Look.INSERTED,
    Op.DELETE: Look.DELETED,
}


def look_of(change: Change, side: int) -> Look:
    """How the text of `change` looks.

    :param side: 0 for the left, 1 for the right.
    """
    match change.family:
        case Family.TYPOGRAPHY | Family.LAYOUT:
            return Look.QUIET
        case Family.CREDIT:
            return (Look.CREDIT_LEFT, Look.CREDIT_RIGHT)[side]
        case Family.STYLE:
            return (Look.STYLE_LEFT, Look.STYLE_RIGHT)[side]
    replaced = (Look.REPLACED_LEFT, Look.REPLACED_RIGHT)[side]
    return _BY_OP.get(change.op, replaced)


def sign_of(change: Change) -> Sign:
    """The sign of a line on which `change` stands."""
    if change.family in (Family.TYPOGRAPHY, Family.LAYOUT, Family.CREDIT):
        return Sign.QUIET
    match change.op:
        case Op.INSERT:
            return Sign.INSERTED
        case Op.DELETE:
            return Sign.DELETED
    return Sign.REPLACED
