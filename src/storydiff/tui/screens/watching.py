"""Two versions whose files are read again: when they change, and when the reader asks."""

from __future__ import annotations

import os

from textual import on, work
from textual.message import Message

from storydiff.errors import StorydiffError
from storydiff.model import Article, Sides
from storydiff.pipeline import read
from storydiff.tui import wording
from storydiff.tui.screens.base import CommandScreen

__all__ = ["WatchingScreen"]

_LOOK = 1.0
"""Seconds between two looks at the files: two files need no watcher of the system's."""


class WatchingScreen(CommandScreen):
    """The two versions that are wanted, as their files are; what is done with them is a subclass's."""

    class ReadAgain(Message):
        """Files were read again."""

        def __init__(self, articles: dict[Article, Article]) -> None:
            super().__init__()
            self.articles = articles

    class Unreadable(Message):
        """A file could not be read again."""

        def __init__(self, sentence: str) -> None:
            super().__init__()
            self.sentence = sentence

    def __init__(self, sides: Sides[Article], versions: tuple[Article, ...]) -> None:
        super().__init__()
        self.sides = sides
        """What is to be compared."""
        self.versions = versions
        """The versions that can be stepped through."""
        self._stamps: dict[Article, tuple[int, int] | None] = {}
        """When the files were written last, and how long they are."""

    def start(self) -> None:
        """Compare what is on the two sides now."""
        raise NotImplementedError

    def action_resume(self) -> None:
        """Go on where the work was stopped."""
        raise NotImplementedError

    def watch_files(self) -> None:
        """Look at the files now and then; one that has changed is read again."""
        self._stamps = {article: _stamp(article) for article in self.sides}
        self.set_interval(_LOOK, self._look_at_files)

    def _look_at_files(self) -> None:
        stamps = {article: _stamp(article) for article in self.sides}
        known, self._stamps = self._stamps, stamps
        changed = [
            article
            for article, stamp in stamps.items()
            if stamp and known.get(article) and stamp != known[article]
        ]
        if changed:
            names = wording.listed([wording.in_one_line(one.origin.name) for one in changed])
            verb = "is" if len(changed) == 1 else "are"
            self.tell(f"{names} changed, and {verb} read again.")
            self.action_reload()

    def action_reload(self) -> None:
        """Read both files again."""
        self._read_again(self.sides)

    @work(thread=True, group="reading", exclusive=True)
    def _read_again(self, sides: Sides[Article]) -> None:
        again: dict[Article, Article] = {}
        for article in sides:
            if not article.origin.location or article.origin.location == "-":
                self.post_message(
                    self.Unreadable(f"{article.origin.name} did not come from a file.")
                )
                return
            try:
                again[article] = read(article.origin.location)
            except StorydiffError as error:
                self.post_message(self.Unreadable(str(error)))
                return
        self.post_message(self.ReadAgain(again))

    @on(Unreadable)
    def _tell_unreadable(self, event: Unreadable) -> None:
        self.tell(wording.in_one_line(event.sentence), wrong=True)

    @on(ReadAgain)
    def _take_again(self, event: ReadAgain) -> None:
        new = event.articles
        if all(_is_as_before(old, again) for old, again in new.items()):
            self.tell("Nothing has changed in the files.")
            self.action_resume()
            return
        self.versions = tuple(new.get(article, article) for article in self.versions)
        self.sides = self.sides.map(lambda article: new.get(article, article))
        self.start()


def _is_as_before(old: Article, again: Article) -> bool:
    """Whether a file says what it said, and what was set right beside it too."""
    return (old.text, old.paragraphs, old.unfit) == (again.text, again.paragraphs, again.unfit)


def _stamp(article: Article) -> tuple[int, int] | None:
    """When the file of an article was written (nanoseconds), and its length; none without one."""
    location = article.origin.location
    if not location or location == "-":
        return None
    try:
        found = os.stat(location)  # noqa: PTH116 (once a second, as cheap as can be)
    except OSError:
        return None
    return found.st_mtime_ns, found.st_size
