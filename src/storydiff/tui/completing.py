"""Finishing the name of a file while it is typed, as a shell does."""

from __future__ import annotations

import os
from itertools import islice
from pathlib import Path

from msgspec import Struct

__all__ = ["Completion", "complete"]

_MOST = 5000
"""Names of one folder that are looked at: a folder may be as large as it likes, keys are answered."""


class Completion(Struct, frozen=True):
    """What may be meant by what is typed."""

    names: tuple[str, ...] = ()
    """The files and folders that begin so, folders with a slash at the end; in order."""
    typed: str = ""
    """What is typed, with as much added as all of `names` have in common."""


def complete(typed: str) -> Completion:
    """The names that `typed` may be the beginning of.

    ``~`` is the home folder. Capitals need not be right if nothing begins with those that were
    typed. Names that begin with a dot are offered once the dot is typed. Raises nothing: what
    cannot be looked at has no names.
    """
    folder, name = os.path.split(typed)
    if typed == "~":
        return Completion(("~/",), "~/")
    place = Path(folder or ".").expanduser() if _has_home(folder) else Path(folder or ".")
    try:
        with os.scandir(place) as entries:
            found = [
                entry.name + ("/" if entry.is_dir() else "")
                for entry in islice(entries, _MOST)
                if entry.name.startswith(".") == name.startswith(".")
            ]
    except (OSError, ValueError):
        return Completion((), typed)
    names = [one for one in found if one.startswith(name)]
    if not names:
        names = [one for one in found if one.casefold().startswith(name.casefold())]
    names.sort(key=lambda one: (one.casefold(), one))
    common = _common(names)
    if len(common) < len(name):
        common = name
    head = typed[: len(typed) - len(name)]
    return Completion(tuple(names), head + common)


def _common(names: list[str]) -> str:
    """The beginning that all have: that which the first and the last in order have."""
    first, last = min(names, default=""), max(names, default="")
    for place, (one, other) in enumerate(zip(first, last, strict=False)):
        if one != other:
            return first[:place]
    return min(first, last, key=len)


def _has_home(folder: str) -> bool:
    """Whether a home folder is meant that there is."""
    if not folder.startswith("~"):
        return False
    return os.path.expanduser(folder) != folder  # noqa: PTH111 — does not raise for a stranger
