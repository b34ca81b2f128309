"""The smallest thing that is compared."""

from __future__ import annotations

from enum import StrEnum

from msgspec import Struct

from storydiff.model.span import Span

__all__ = ["Token", "TokenKind"]


class TokenKind(StrEnum):
    """What a token is made of."""

    WORD = "word"
    NUMBER = "number"
    PUNCTUATION = "punctuation"
    SPACE = "space"


class Token(Struct, frozen=True):
    """What a reader calls one word, one number, one mark, or one stretch of white space.

    Law: the tokens of a paragraph tile it, and none crosses the edge of a part.
    """

    span: Span
    key: str
    """The folded form that is compared; two tokens with one key differ in typography or case."""
    kind: TokenKind
