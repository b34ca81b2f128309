"""General lists that the rules of shape need, as text files, and the reading of them.

A line is an entry or, for lists of words, several; ``#`` begins a comment and ``[name]`` a section.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path

__all__ = ["entries", "words_of"]


@cache
def _sections(name: str) -> dict[str, tuple[str, ...]]:
    data = Path(__file__).with_name(f"{name}.txt").read_bytes()
    found: dict[str, list[str]] = {"": []}
    section = found[""]
    for line in data.decode("utf-8").splitlines():
        entry = line.strip()
        if entry.startswith("[") and entry.endswith("]"):
            section = found.setdefault(entry[1:-1], [])
        elif entry and not entry.startswith("#"):
            section.append(entry)
    return {section: tuple(dict.fromkeys(lines)) for section, lines in found.items()}


def entries(name: str, section: str = "") -> tuple[str, ...]:
    """The lines of a section of the list `name`, in order, each once."""
    return _sections(name)[section]


def words_of(name: str, section: str = "") -> frozenset[str]:
    """The words of a section of the list `name`."""
    return frozenset(word for line in entries(name, section) for word in line.split())
