"""What lies in folders: which files, in which order, and which are no articles by their names."""

from __future__ import annotations

import os
import stat
from collections.abc import Callable
from pathlib import Path

from storydiff.errors import UnreadableError
from storydiff.model import Deadline

__all__ = ["NO_ARTICLES", "files_under", "identity", "is_folder", "is_regular"]

_PROGRAMS = """
    .py .pyc .js .mjs .ts .tsx .jsx .css .scss .c .h .cc .cpp .hpp .rs .go .java .kt .rb .pl .php
    .sh .bash .zsh .bat .ps1 .sql .r .m .swift .cs .lua
"""
_DATA = """
    .json .jsonl .ndjson .geojson .csv .tsv .xml .xsd .xsl .ics .vcf .po .pot .srt .vtt .bib .log
    .diff .patch .map .svg
"""
_SETTINGS = ".yml .yaml .toml .ini .cfg .conf .lock .env .gitignore"
_PAGES = ".html .htm .xhtml .rss .atom .tex"
_LEFTOVERS = ".bak .tmp .swp"

NO_ARTICLES = frozenset(" ".join((_PROGRAMS, _DATA, _SETTINGS, _PAGES, _LEFTOVERS)).split())
"""Suffixes of files that may be text but are no articles: programs, data, settings, page sources."""


def is_regular(path: str) -> bool:
    """Whether there is a regular file."""
    return _is(path, stat.S_ISREG)


def is_folder(path: str) -> bool:
    """Whether there is a folder."""
    return _is(path, stat.S_ISDIR)


def _is(path: str, test: Callable[[int], bool]) -> bool:
    try:
        return test(Path(path).stat().st_mode)
    except (OSError, ValueError):
        return False


def identity(path: str) -> tuple[int, int] | str:
    """The same for two names of one file."""
    try:
        status = Path(path).stat()
    except (OSError, ValueError):
        return path
    return (status.st_dev, status.st_ino) if status.st_ino else os.path.realpath(path)


def files_under(folder: str, troubles: list[UnreadableError], deadline: Deadline) -> list[str]:
    """The paths of the files under `folder`, in order; a folder that is reached twice is walked once.

    Names that begin with a dot are left out.

    :param troubles: takes the folders that cannot be opened.
    """
    found: list[str] = []
    entered = {identity(folder)}
    waiting = [folder]
    while waiting and not deadline.passed:
        here = waiting.pop()
        try:
            with os.scandir(here) as entries:
                paths = [entry.path for entry in entries if not entry.name.startswith(".")]
        except OSError:
            remedy = "Ask for the permission, or leave it out."
            troubles.append(UnreadableError(here, "this folder cannot be opened", remedy))
            continue
        for path in paths:
            if not is_folder(path):
                found.append(path)
            elif (own := identity(path)) not in entered:
                entered.add(own)
                waiting.append(path)
    return sorted(found, key=lambda path: Path(path).parts)
