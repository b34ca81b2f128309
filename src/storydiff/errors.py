"""What can go wrong that a person can mend: what, where, what to do."""

from __future__ import annotations

__all__ = ["StorydiffError", "UnreadableError"]


class StorydiffError(Exception):
    """Something a person can mend; its text is one or two plain sentences for them."""


class UnreadableError(StorydiffError):
    """A source that cannot be read as an article."""

    def __init__(self, location: str, what: str, remedy: str) -> None:
        self.location = location
        """The path as it was given."""
        self.what = what
        """What is the matter, without the path: ``it is empty``."""
        self.remedy = remedy
        """What to do, a whole sentence: ``Name a file with text in it.``"""
        super().__init__(f"{location}: {what}. {remedy}")
