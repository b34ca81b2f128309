"""What a paragraph, or a part of one, is: a closed list."""

from __future__ import annotations

from enum import StrEnum

__all__ = ["Role"]


class Role(StrEnum):
    """The role of a paragraph or a part; `is_article` says on which side of the cut it stands."""

    HEADLINE = "headline"
    SUBHEAD = "subhead"
    LEAD = "lead"
    BODY = "body"
    QUOTE = "quote"
    VERSE = "verse"
    LIST = "list"
    TABLE = "table"
    CODE = "code"
    CAPTION = "caption"
    BYLINE = "byline"
    DATELINE = "dateline"
    DATE = "date"
    CREDIT = "credit"
    SIGN_OFF = "sign-off"
    FURNITURE = "furniture"

    @property
    def is_article(self) -> bool:
        """Whether text in this role is the article itself, and not what stands round it."""
        return self not in _NOT_THE_ARTICLE


_NOT_THE_ARTICLE = frozenset(
    {Role.BYLINE, Role.DATELINE, Role.DATE, Role.CREDIT, Role.SIGN_OFF, Role.FURNITURE}
)
