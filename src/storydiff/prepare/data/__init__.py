"""General lists that the rules of shape need, as text files, and the reading of them.

A line is an entry, several words, or a pair (``us = united states``); ``#`` begins a comment and
``[name]`` a section.
"""

from __future__ import annotations

import os
from functools import cache

__all__ = ["entries", "sections_of", "words_of"]


def sections_of(folder: str, name: str) -> dict[str, tuple[str, ...]]:
    """The lines of the list `name` in `folder` by section, in order, each once.

    :raises FileNotFoundError: if there is none.
    """
    found: dict[str, list[str]] = {"": []}
    section = found[""]
    # Importing pathlib, TOML or the resources of packages takes longer than reading any list.
    with open(os.path.join(folder, f"{name}.txt"), encoding="utf-8") as file:  # noqa: PTH118, PTH123
        lines = file.read().splitlines()
    for line in lines:
        entry = line.strip()
        if entry.startswith("[") and entry.endswith("]"):
            section = found.setdefault(entry[1:-1], [])
        elif entry and not entry.startswith("#"):
            section.append(entry)
    return {section: tuple(dict.fromkeys(lines)) for section, lines in found.items()}


@cache
def _sections(name: str) -> dict[str, tuple[str, ...]]:
    return sections_of(__path__[0], name)


def entries(name: str, section: str = "") -> tuple[str, ...]:
    """The lines of a section of the list `name`, in order, each once."""
    return _sections(name)[section]


def words_of(name: str, section: str = "") -> frozenset[str]:
    """The words of a section of the list `name`."""
    return frozenset(word for line in entries(name, section) for word in line.split())
