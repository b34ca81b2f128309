"""The names of the news agencies, as alternatives of a pattern."""

from __future__ import annotations

import re
from functools import cache

from storydiff.prepare.data import entries

__all__ = ["any_agency"]


@cache
def any_agency() -> str:
    """A pattern for the name of any agency in the list, the longest that fits; a group of its own."""
    names = sorted(entries("agencies"), key=lambda name: (-len(name), name))
    return "(?:" + "|".join(map(re.escape, names)) + ")"
