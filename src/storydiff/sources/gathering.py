"""Reading many articles: files and whole folders, whatever else lies in them."""

from __future__ import annotations

import os
import stat
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from msgspec import Struct

from storydiff.errors import UnreadableError
from storydiff.model import Article, Deadline
from storydiff.sources.files import SIDECAR, bytes_of
from storydiff.sources.honouring import honoured
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
    passed_over: tuple[UnreadableError, ...] = ()
    """Files in folders that are no text, and why not: pictures, programs, empty files."""
    complete: bool = True
    """False if the deadline passed before all was read."""

    @property
    def skipped(self) -> tuple[str, ...]:
        """The paths of what was passed over."""
        return tuple(one.location for one in self.passed_over)


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
    passed_over: list[UnreadableError] = []
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
            article, trouble = honoured(_read(candidate))
            articles.append(article)
            if trouble is not None:
                troubles.append(trouble)
            useful.add(candidate.path)
            # Only what was read counts as seen: a file that is named and cannot be read is told.
            seen.add(identity)
        except _SkippedError as error:
            passed_over.append(error.why)
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
    return Gathered(tuple(articles), tuple(troubles), tuple(passed_over), complete)


class _SkippedError(Exception):
    """A file in a folder that is no article."""

    def __init__(self, why: UnreadableError) -> None:
        super().__init__(str(why))
        self.why = why


def _read(candidate: _Candidate) -> Article:
    path = candidate.path
    if candidate.named:
        return read(path)
    if path.endswith(SIDECAR):
        what = "it is storydiff's own, with what was set right by hand"
        raise _SkippedError(UnreadableError(path, what, "It holds for the article beside it."))
    suffix = Path(path).suffix.lower()
    if suffix in _NO_ARTICLES:
        what = f"files with names in {suffix} are programs, pages or data as a rule"
        raise _SkippedError(UnreadableError(path, what, "Name it by itself to read it."))
    try:
        data = bytes_of(path)
    except UnreadableError as error:
        if _is_regular(path):
            raise
        raise _SkippedError(error) from None
    try:
        return article_from(data, path)
    except UnreadableError as error:
        raise _SkippedError(error) from None


def _is_regular(path: str) -> bool:
    try:
        return stat.S_ISREG(Path(path).stat().st_mode)
    except OSError:
        return False


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
