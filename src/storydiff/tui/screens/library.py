"""What there is: stories and their versions."""

from __future__ import annotations

from collections.abc import Callable

from textual import on, work
from textual.actions import SkipAction
from textual.app import ComposeResult
from textual.message import Message

from storydiff.model import Deadline
from storydiff.pipeline import Library, regrouped
from storydiff.pipeline import library as read_library
from storydiff.tui import wording
from storydiff.tui.commands import Place, bindings, key_of
from storydiff.tui.renewing import Renewed
from storydiff.tui.screens.browsing import BrowsingScreen
from storydiff.tui.screens.compare import CompareScreen
from storydiff.tui.screens.reader import ReaderScreen
from storydiff.tui.widgets.findings import Findings
from storydiff.tui.widgets.keyline import KeyLine
from storydiff.tui.widgets.shelf import Shelf
from storydiff.tui.widgets.typingline import TypingLine
from storydiff.tui.work import Pulse, count_words

__all__ = ["LibraryScreen"]


class LibraryScreen(BrowsingScreen):
    """The stories at the paths the reader named, those with most versions first."""

    place = Place.LIBRARY
    BINDINGS = bindings(Place.LIBRARY)

    class Reading(Message):
        """So many of so many files are read, or articles put together."""

        def __init__(self, what: str, done: int, total: int) -> None:
            super().__init__()
            self.what = what
            """``Reading: {} files``, with a place for the numbers."""
            self.done = done
            self.total = total

    class Found(Message):
        """The library is read."""

        def __init__(self, library: Library, deadline: Deadline, read_again: bool = True) -> None:
            super().__init__()
            self.library = library
            self.deadline = deadline
            self.read_again = read_again

    def __init__(self) -> None:
        super().__init__()
        self._deadline = Deadline()
        self._wanted = ""
        """A path that was added: the cursor goes there once it is read."""
        self._paths_before: tuple[str, ...] = ()
        self._stale = False
        """Whether articles are others than when the stories were put together."""

    def compose(self) -> ComposeResult:
        """A line that says what there is, the list, what differs between two of them, keys."""
        yield Findings()
        yield Shelf()
        yield TypingLine()
        yield Findings("preview")
        yield KeyLine()

    def on_mount(self) -> None:
        """Begin to read."""
        self.shelf.focus()
        self.action_reload()

    def on_unmount(self) -> None:
        """Stop reading."""
        self._deadline.cancel()
        self.stop_previewing()

    def action_reload(self) -> None:
        """Read the files and folders again."""
        self._deadline.cancel()
        self._deadline = Deadline()
        self.working = True
        self.say(f"Reading… {key_of(self, 'screen.back')} stops.")
        self._read(self._deadline)

    @work(thread=True, group="reading", exclusive=True)
    def _read(self, deadline: Deadline) -> None:
        pulse = Pulse()

        def telling(what: str) -> Callable[[int, int], None]:
            def progress(done: int, total: int) -> None:
                if pulse.due() and not deadline.passed:
                    self.post_message(self.Reading(what, done, total))

            return progress

        found = read_library(
            self.storydiff.paths,
            self.storydiff.settings,
            deadline,
            telling("Reading: {} files."),
            telling("Finding versions: {} articles."),
        )
        count_words(self.storydiff.counts, found.articles, Deadline())
        self.post_message(self.Found(found, deadline))

    @on(Reading)
    def _tell_progress(self, event: Reading) -> None:
        if self.working:
            numbers = f"{event.done:,} of {event.total:,}"
            self.say(f"{event.what.format(numbers)} {key_of(self, 'screen.back')} stops.")

    @on(Found)
    def _take(self, event: Found) -> None:
        if event.deadline is not self._deadline:
            return
        self.working = False
        added, self._wanted = self._wanted, ""
        before = self.library
        if before is not None and before.complete and not event.library.complete:
            self._keep(before, added)
            return
        if event.read_again:
            self.forget_previews()
        self.library = event.library
        nothing = event.library.troubles and not event.library.articles
        self.storydiff.status = 2 if nothing else 0
        if before is not None and event.read_again:
            self.tell("Read again.")
        self.shelf.show(event.library, self.storydiff.counts, self.heats)
        if added:
            self.shelf.go_to(added)
        self.say_what_there_is(event.library)
        self.renew_keys()

    def _keep(self, library: Library, added: str) -> None:
        """The reader has stopped reading: what was read before stays; what was added is not."""
        if added:
            self.storydiff.paths = self._paths_before
        self.tell("Stopped; the list is as it was read before.")
        self.say_what_there_is(library)
        self.renew_keys()

    @on(Renewed)
    def _take_renewed(self, event: Renewed) -> None:
        """An article was set right while the reader read it: its story may be another now."""
        if self.library is None or event.old not in self.library.articles:
            return
        self.library = self.library.with_article(event.old, event.new)
        self._stale = True

    def on_screen_resume(self) -> None:
        """The reader is back: what was set right meanwhile may belong to another story."""
        if not self._stale or self.library is None:
            return
        self._stale = False
        if self.working:
            self.action_reload()
        else:
            self._regroup(self.library, self._deadline)

    @work(thread=True, group="reading", exclusive=True)
    def _regroup(self, library: Library, deadline: Deadline) -> None:
        found = regrouped(library, self.storydiff.settings)
        count_words(self.storydiff.counts, found.articles, Deadline())
        self.post_message(self.Found(found, deadline, read_again=False))

    def interrupt(self) -> bool:
        """End the filter; if there is none, stop reading: what is read so far is shown."""
        if self.line.is_open:
            self.end_filter()
            return True
        return self._stop_reading()

    def _stop_reading(self) -> bool:
        if not self.working:
            return False
        self._deadline.cancel()
        return True

    def action_stop(self) -> None:
        """Stop reading; if nothing is being read the key has its other meaning."""
        if not self._stop_reading():
            raise SkipAction

    @on(Shelf.Opened)
    def action_open(self) -> None:
        """Compare the versions of a story, or read the only one."""
        entry = self.shelf.entry
        if entry is None:
            return
        if entry.trouble is not None:
            self.tell(wording.in_one_line(str(entry.trouble)), wrong=True)
        elif entry.story is not None:
            pair = self.meant()
            if pair is None:
                self.app.push_screen(ReaderScreen(entry.story.articles[0]))
            else:
                self.app.push_screen(CompareScreen(pair.left, pair.right, entry.story.articles))

    def action_add_files(self) -> None:
        """Ask for a file or a folder, and read it too."""
        from storydiff.tui.screens.adding import AddingScreen

        self.app.push_screen(AddingScreen(), self._add)

    def _add(self, path: str | None) -> None:
        if path is None:
            return
        self._wanted = path
        self._paths_before = self.storydiff.paths
        if path not in self.storydiff.paths:
            self.storydiff.paths = (*self.storydiff.paths, path)
        self.action_reload()

    def action_read_article(self) -> None:
        """Read the version under the cursor."""
        entry = self.shelf.entry
        if entry is not None and entry.story is not None:
            self.app.push_screen(ReaderScreen(entry.article or entry.story.articles[0]))
