"""One spelling for words that have two: British made American, by lists and by ending."""

from __future__ import annotations

import os
import re
from collections.abc import Mapping
from functools import cache, lru_cache

from storydiff.kinds import words
from storydiff.kinds.words import vocabulary

__all__ = ["one_spelling"]

_ISE = re.compile(r"(?<=\w{3})([iy])s(?=(?:e|es|ed|er|ers|ing|ingly|able|ation|ations|ational)$)")

#: What can be put to a word of the lists to make one that they have not: vapoured, honourary.
_ENDINGS = ("ed", "ing", "s", "ary", "ist", "ism", "less", "y", "ous")


@lru_cache(maxsize=1 << 16)
def one_spelling(key: str) -> str:
    """The American spelling of a token's key; a word that has but one is itself.

    ::

        colour → color    organised → organized    travelled → traveled    programme → program
    """
    if len(key) < 3 or not key.isascii():
        return key
    table = _american()
    known = table.get(key)
    if known:
        return known
    if key.endswith(_ENDINGS):
        for ending in _ENDINGS:
            stem = table.get(key.removesuffix(ending)) if key.endswith(ending) else None
            if stem:
                return stem + ending
    return _ISE.sub(r"\1z", key) if "is" in key or "ys" in key else key


@cache
def _american() -> Mapping[str, str]:
    """The American spelling of every British word in the lists; read in less than a millisecond."""
    path = os.path.join(words.__path__[0], "en-spellings.txt")  # noqa: PTH118 (pathlib takes longer)
    with open(path, encoding="ascii") as file:  # noqa: PTH123
        lines = file.read().splitlines()
    pairs = dict(line.split() for line in lines if line and not line.startswith("#"))
    return {**pairs, **vocabulary("en").spellings}
