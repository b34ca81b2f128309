"""Reading many articles: files and whole folders, whatever else lies in them."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable
from pathlib import Path

from msgspec import Struct

from storydiff.errors import UnreadableError
from storydiff.model import Article, Deadline
from storydiff.sources.files import SIDECAR, bytes_of
from storydiff.sources.folders import NO_ARTICLES, files_under, identity, is_folder, is_regular
from storydiff.sources.honouring import honoured
from storydiff.sources.reading import article_from, read

__all__ = ["Gathered", "gather"]


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
    """A file that may be an article."""

    path: str
    named: bool
    """Whether the reader named it, or the folder it lies in."""


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
        if location != "-" and is_folder(location):
            found = [_Candidate(one, False) for one in files_under(location, troubles, deadline)]
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
        own = identity(candidate.path)
        if own in seen:
            useful.add(candidate.path)
            continue
        try:
            article, trouble = honoured(_read(candidate))
            articles.append(article)
            if trouble is not None:
                troubles.append(trouble)
            useful.add(candidate.path)
            # Only what was read counts as seen: a file that is named and cannot be read is told.
            seen.add(own)
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
    if suffix in NO_ARTICLES:
        what = f"files with names in {suffix} are programs, pages or data as a rule"
        raise _SkippedError(UnreadableError(path, what, "Name it by itself to read it."))
    try:
        data = bytes_of(path)
    except UnreadableError as error:
        if is_regular(path):
            raise
        raise _SkippedError(error) from None
    try:
        return article_from(data, path)
    except UnreadableError as error:
        raise _SkippedError(error) from None
