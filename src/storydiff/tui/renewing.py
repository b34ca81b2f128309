"""Word from one screen to those below it that an article is another now."""

from __future__ import annotations

from textual.message import Message

from storydiff.model import Article

__all__ = ["Renewed"]


class Renewed(Message):
    """`old` has become `new`: read again, or with roles that were set right.

    Each screen below takes it when the reader comes back to it.
    """

    def __init__(self, old: Article, new: Article) -> None:
        super().__init__()
        self.old = old
        self.new = new
