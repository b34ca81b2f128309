"""What there is: stories and their versions."""

from __future__ import annotations

from dataclasses import dataclass

from textual import on, work
from textual.actions import SkipAction
from textual.app import ComposeResult
from textual.message import Message
from textual.widgets import Footer

from storydiff.model import Deadline
from storydiff.pipeline import Library
from storydiff.pipeline import library as read_library
from storydiff.tui import wording
from storydiff.tui.commands import Place, bindings
from storydiff.tui.screens.base import CommandScreen
from storydiff.tui.screens.compare import CompareScreen
from storydiff.tui.screens.reader import ReaderScreen
from storydiff.tui.widgets.findings import Findings
from storydiff.tui.widgets.shelf import Shelf
from storydiff.tui.work import Pulse, count_words

__all__ = ["LibraryScreen"]


class LibraryScreen(CommandScreen):
    """The stories at the paths the reader named, those with most versions first."""

    place = Place.LIBRARY
    BINDINGS = bindings(Place.LIBRARY)

    @dataclass
    class Reading(Message):
        """So many of so many files are read."""

        done: int
        total: int

    @dataclass
    class Found(Message):
        """The library is read."""

        library: Library
        deadline: Deadline

    def __init__(self) -> None:
        super().__init__()
        self.library: Library | None = None
        self._deadline = Deadline()
        self._working = False

    def compose(self) -> ComposeResult:
        """A line that says what there is, the list, keys."""
        yield Findings()
        yield Shelf()
        yield Footer(compact=True)

    def on_mount(self) -> None:
        """Begin to read."""
        self.shelf.focus()
        self.action_reload()

    def on_unmount(self) -> None:
        """Stop reading."""
        self._deadline.cancel()

    @property
    def shelf(self) -> Shelf:
        """The list."""
        return self.query_one(Shelf)

    def action_reload(self) -> None:
        """Read the files and folders again."""
        self._deadline.cancel()
        self._deadline = Deadline()
        self._working = True
        self._say("Reading… Escape stops.")
        self._read(self._deadline)

    @work(thread=True, group="reading", exclusive=True)
    def _read(self, deadline: Deadline) -> None:
        pulse = Pulse()

        def progress(done: int, total: int) -> None:
            if pulse.due() and not deadline.passed:
                self.post_message(self.Reading(done, total))

        paths = self.storydiff.paths
        found = read_library(paths, self.storydiff.settings, deadline, progress)
        count_words(self.storydiff.counts, found.articles, Deadline())
        self.post_message(self.Found(found, deadline))

    @on(Reading)
    def _tell_progress(self, event: Reading) -> None:
        if self._working:
            self._say(f"Reading: {event.done:,} of {event.total:,} files. Escape stops.")

    @on(Found)
    def _take(self, event: Found) -> None:
        if event.deadline is not self._deadline:
            return
        self._working = False
        if self.library is not None:
            self.tell("Read again.")
        self.library = event.library
        nothing = event.library.troubles and not event.library.articles
        self.storydiff.status = 2 if nothing else 0
        self.shelf.show(event.library, self.storydiff.counts)
        self._say_what_there_is(event.library)
        self.renew_keys()

    def interrupt(self) -> bool:
        """Stop reading; what is read so far is shown."""
        if not self._working:
            return False
        self._deadline.cancel()
        return True

    def action_stop(self) -> None:
        """Stop reading; if nothing is being read the key has its other meaning."""
        if not self.interrupt():
            raise SkipAction

    def _say(self, sentence: str) -> None:
        self.query_one(Findings).say(sentence)

    def _say_what_there_is(self, library: Library) -> None:
        count = len(library.articles)
        if not count:
            if library.troubles:
                self._say("Nothing here could be read. Name other files or folders.")
            else:
                self._say("No articles here. Name files or folders with texts in them.")
            return
        parts = [
            wording.counted(count, "article")
            + " in "
            + wording.counted(len(library.stories), "story", "stories")
        ]
        if library.troubles:
            parts.append(f"{wording.counted(len(library.troubles), 'file')} could not be read")
        if library.skipped:
            parts.append(f"{wording.counted(len(library.skipped), 'file')} passed over")
        if not library.complete:
            parts.append("stopped before the end; r begins again")
        self.query_one(Findings).say(self.storydiff.title, parts)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Whether a command can be carried out now."""
        if not self.is_mounted:
            return True
        entry = self.shelf.entry
        match action:
            case "stop":
                return self._working
            case "open":
                return bool(entry) or None
            case "pick":
                several = entry and entry.article and entry.story
                return bool(several and len(several.articles) > 1) or None
            case "read_article":
                return bool(entry and entry.story) or None
        return True

    @on(Shelf.OptionHighlighted)
    def _follow(self) -> None:
        self.renew_keys()

    @on(Shelf.Opened)
    def action_open(self) -> None:
        """Compare the versions of a story, or read the only one."""
        entry, picked = self.shelf.entry, self.shelf.picked
        if entry is None:
            return
        if entry.trouble is not None:
            self.tell(wording.in_one_line(str(entry.trouble)), wrong=True)
            return
        story = entry.story
        if story is None:
            return
        articles = story.articles
        if len(articles) == 1:
            self.app.push_screen(ReaderScreen(articles[0]))
            return
        left, right = articles[0], articles[1]
        chosen = [article for article in articles if article in picked]
        if len(chosen) == 2:
            left, right = chosen
        elif len(chosen) == 1 and entry.article not in (None, chosen[0]):
            left, right = chosen[0], entry.article or right
        elif entry.article not in (None, articles[0]):
            right = entry.article or right
        self.app.push_screen(CompareScreen(left, right, articles))

    def action_pick(self) -> None:
        """Pick a version, or let it go."""
        self.shelf.pick()

    def action_read_article(self) -> None:
        """Read the version under the cursor."""
        entry = self.shelf.entry
        if entry is not None and entry.story is not None:
            self.app.push_screen(ReaderScreen(entry.article or entry.story.articles[0]))

    def move(self, lines: int) -> None:
        """Move the cursor."""
        for _ in range(abs(lines)):
            if lines > 0:
                self.shelf.action_cursor_down()
            else:
                self.shelf.action_cursor_up()

    def move_pages(self, pages: int) -> None:
        """Move the cursor by screens."""
        self.shelf.move_page(down=pages > 0)

    def move_to_end(self, *, bottom: bool) -> None:
        """Move the cursor to the last line, or to the first."""
        if bottom:
            self.shelf.action_last()
        else:
            self.shelf.action_first()
