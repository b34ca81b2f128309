"""One spelling for words that have two: British made American, by list, by stem and by ending."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from storydiff.kinds.words import vocabulary

__all__ = ["one_spelling"]

_ISE = re.compile(r"(?<=\w{3})([iy])s(?=(?:e|es|ed|er|ers|ing|ation|ations)$)")


@lru_cache(maxsize=1 << 16)
def one_spelling(key: str) -> str:
    """The American spelling of a token's key; a word that has but one is itself.

    ::

        colour → color    organised → organized    travelled → traveled    programme → program
    """
    if len(key) < 4 or not key.isascii():
        return key
    known = vocabulary().spellings.get(key)
    if known:
        return known
    for british, (stems, american) in _stems().items():
        if british in key and (found := stems.match(key)):
            return found.group(1) + american + key[found.end() :]
    return _ISE.sub(r"\1z", key) if "is" in key or "ys" in key else key


@cache
def _stems() -> dict[str, tuple[re.Pattern[str], str]]:
    """For each British ending the stems that take it, as a pattern, and its American form."""
    stems = vocabulary().spelling_stems
    doubled = [stem[:-1] for stem in stems["ll"]]
    return {
        "our": (re.compile(f"({'|'.join(stems['our'])})our"), "or"),
        "re": (re.compile(f"({'|'.join(stems['re'])})re"), "er"),
        "ll": (re.compile(f"({'|'.join(doubled)})ll"), "l"),
    }
