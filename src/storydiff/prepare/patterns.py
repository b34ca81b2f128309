"""Patterns that wait: none is compiled before a text needs it, as most texts need few of them.

Compiling one takes half a millisecond or more, reading a whole paragraph thirty microseconds.
What keeps a pattern waiting is a plain question that comes before it and never turns away a text
that the pattern would match.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from typing import cast

__all__ = ["Opening", "loosely", "pattern"]


def pattern(source: str | Callable[[], str], flags: int = 0) -> re.Pattern[str]:
    """The pattern `source` (or what it returns), compiled when it is first used."""
    return cast("re.Pattern[str]", _Waiting(source, flags))


class _Waiting:
    def __init__(self, source: str | Callable[[], str], flags: int) -> None:
        self._source = source
        self._flags = flags
        self._compiled: re.Pattern[str] | None = None

    def __getattr__(self, name: str) -> object:
        """The method `name` of the compiled pattern, which is this one's from now on."""
        if self._compiled is None:
            source = self._source() if callable(self._source) else self._source
            self._compiled = re.compile(source, self._flags)
        method: object = getattr(self._compiled, name)
        setattr(self, name, method)
        return method


def loosely(text: str) -> str:
    """Lower case in which all are equal that `re.IGNORECASE` takes for equal, and more.

    It takes the Turkish letters for ``i``, which no folding of Unicode does.
    """
    if text.isascii():
        return text.lower()
    return text.casefold().replace("\u0131", "i").replace("i\u0307", "i")


class Opening:
    """What a line begins with: a pattern that ignores case, and the words that it can begin with.

    `words` are asked first; `words` and `source` may be functions that give them, called once.
    """

    def __init__(
        self, words: Iterable[str] | Callable[[], Iterable[str]], source: str | Callable[[], str]
    ) -> None:
        self._words = words
        self._starts: tuple[str, ...] = ()
        self._longest = 0
        self.pattern = pattern(source, re.IGNORECASE)
        """The pattern alone, without the question before it."""

    def match(self, text: str, place: int = 0) -> re.Match[str] | None:
        """What the pattern matches in `text` from `place` on."""
        if not self._starts:
            words = tuple(self._words() if callable(self._words) else self._words)
            self._longest = max(map(len, words))
            self._starts = tuple(map(loosely, words))
        if not loosely(text[place : place + self._longest]).startswith(self._starts):
            return None
        return self.pattern.match(text, place)
