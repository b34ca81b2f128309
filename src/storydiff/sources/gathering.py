"""Reading many articles: files and whole folders, whatever else lies in them."""

from __future__ import annotations

import os
import stat
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from msgspec import Struct

from storydiff.errors import UnreadableError
from storydiff.model import Article, Deadline
from storydiff.sources.files import bytes_of
from storydiff.sources.reading import article_from, read

__all__ = ["Gathered", "gather"]

#: Suffixes of files that may be text but are no articles: programs, data, settings, page sources.
_NO_ARTICLES = frozenset(
    [
        ".py",
        ".pyc",
        ".js",
        ".mjs",
        ".ts",
        ".tsx",
        ".jsx",
        ".css",
        ".scss",
        ".c",
        ".h",
        ".cc",
        ".cpp",
        ".hpp",
        ".rs",
        ".go",
        ".java",
        ".kt",
        ".rb",
        ".pl",
        ".php",
        ".sh",
        ".bash",
        ".zsh",
        ".bat",
        ".ps1",
        ".sql",
        ".r",
        ".m",
        ".swift",
        ".cs",
        ".lua",
        ".json",
        ".jsonl",
        ".ndjson",
        ".geojson",
        ".csv",
        ".tsv",
        ".xml",
        ".xsd",
        ".xsl",
        ".yml",
        ".yaml",
        ".toml",
        ".ini",
        ".cfg",
        ".conf",
        ".lock",
        ".log",
        ".bib",
        ".svg",
        ".html",
        ".htm",
        ".xhtml",
        ".rss",
        ".atom",
        ".ics",
        ".vcf",
        ".po",
        ".pot",
        ".srt",
        ".vtt",
        ".tex",
        ".diff",
        ".patch",
        ".map",
        ".env",
        ".gitignore",
        ".bak",
        ".tmp",
        ".swp",
    ]
)


class Gathered(Struct, frozen=True):
    """What was found under some paths."""

    articles: tuple[Article, ...]
    troubles: tuple[UnreadableError, ...]
    """What was named and cannot be read, and what in a folder looked like an article and cannot."""
    skipped: tuple[str, ...] = ()
    """Paths of files in folders that are no text: pictures, programs, empty files."""
    complete: bool = True
    """False if the deadline passed before all was read."""


class _Candidate(Struct, frozen=True):
    path: str
    named: bool


def gather(
    paths: Iterable[str | os.PathLike[str]],
    *,
    progress: Callable[[int, int], None] | None = None,
    deadline: Deadline | None = None,
) -> Gathered:
    """Read all articles at `paths`: files, ``-``, and folders with all that is in them.

    In a folder names that begin with a dot are left out, and the order is that of the paths. The
    same file is read once, however it is reached. A trouble does not keep the rest from being read.

    :param progress: called with how many of how many files are read, after each.
    """
    deadline = deadline or Deadline()
    articles: list[Article] = []
    troubles: list[UnreadableError] = []
    skipped: list[str] = []
    complete = True
    folders: dict[str, list[_Candidate]] = {}
    candidates: list[_Candidate] = []
    for path in paths:
        location = os.fspath(path)
        if location != "-" and _is_folder(location):
            found = list(_walk(location, troubles, deadline))
            folders[location] = found
            candidates += found
        else:
            candidates.append(_Candidate(location, True))
    seen: set[tuple[int, int] | str] = set()
    useful: set[str] = set()
    for count, candidate in enumerate(candidates, start=1):
        if deadline.passed:
            complete = False
            break
        identity = _identity(candidate.path)
        if identity in seen:
            useful.add(candidate.path)
            continue
        try:
            articles.append(_read(candidate))
            useful.add(candidate.path)
            # Only what was read counts as seen: a file that is named and cannot be read is told.
            seen.add(identity)
        except _SkippedError:
            skipped.append(candidate.path)
        except UnreadableError as error:
            troubles.append(error)
            useful.add(candidate.path)
        if progress is not None:
            progress(count, len(candidates))
    if complete and not deadline.passed:
        for folder, found in folders.items():
            if not any(candidate.path in useful for candidate in found):
                what = "there is no article in this folder"
                remedy = "Name a folder with files of plain text or Markdown in it."
                troubles.append(UnreadableError(folder, what, remedy))
    else:
        complete = False
    return Gathered(tuple(articles), tuple(troubles), tuple(skipped), complete)


class _SkippedError(Exception):
    """A file in a folder that is no article."""


def _read(candidate: _Candidate) -> Article:
    if candidate.named:
        return read(candidate.path)
    if Path(candidate.path).suffix.lower() in _NO_ARTICLES:
        raise _SkippedError
    try:
        regular = stat.S_ISREG(Path(candidate.path).stat().st_mode)
    except OSError:
        regular = False
    if not regular:
        raise _SkippedError
    data = bytes_of(candidate.path)
    try:
        return article_from(data, candidate.path)
    except UnreadableError:
        raise _SkippedError from None


def _is_folder(location: str) -> bool:
    try:
        return stat.S_ISDIR(Path(location).stat().st_mode)
    except (OSError, ValueError):
        return False


def _identity(path: str) -> tuple[int, int] | str:
    """The same for two names of one file."""
    try:
        status = Path(path).stat()
    except (OSError, ValueError):
        return path
    return (status.st_dev, status.st_ino) if status.st_ino else os.path.realpath(path)


def _walk(folder: str, troubles: list[UnreadableError], deadline: Deadline) -> Iterator[_Candidate]:
    """The files under `folder`, by path; a folder that is reached twice is walked once."""
    found: list[str] = []
    entered: set[tuple[int, int] | str] = {_identity(folder)}
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
            if not _is_folder(path):
                found.append(path)
            elif (identity := _identity(path)) not in entered:
                entered.add(identity)
                waiting.append(path)
    found.sort(key=lambda path: Path(path).parts)
    for path in found:
        yield _Candidate(path, False)
