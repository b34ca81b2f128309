"""The list of stories, each with its versions."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from rich.cells import cell_len
from textual import events
from textual.content import Content
from textual.message import Message
from textual.widgets import OptionList
from textual.widgets.option_list import Option

from storydiff.errors import UnreadableError
from storydiff.model import Article, Story
from storydiff.pipeline import Library
from storydiff.tui import wording
from storydiff.tui.arranging import Arranged, Order, arrange
from storydiff.tui.layout.pictures import fitted

__all__ = ["Entry", "Shelf"]

_NAME_AT_MOST = 40
"""Cells for the name of a file, before it is cut."""
_SOURCE_AT_MOST = 36
_BESIDE_NAME = 44
"""Cells of a line that its other columns need."""


@dataclass(frozen=True, slots=True)
class Entry:
    """What a line of the list stands for: a story, one of its versions, or a trouble."""

    story: Story | None = None
    article: Article | None = None
    trouble: UnreadableError | None = None
    heading: bool = False

    @property
    def name(self) -> tuple[str, str]:
        """What it is called by again, when the files are read anew or the list is another."""
        story = self.story.articles[0].origin.location if self.story and not self.article else ""
        return story, self.article.origin.location if self.article else str(self.trouble or "")


_BLANK = Entry()


class Shelf(OptionList, inherit_bindings=False):
    """Stories, those with most versions first; a story is followed by its versions."""

    class Opened(Message):
        """The reader wants what is under the cursor."""

    class Filled(Message):
        """What is listed is another."""

    def __init__(self) -> None:
        super().__init__(id="shelf", markup=False)
        self.entries: list[Entry] = []
        self.picked: list[Article] = []
        """The versions to compare, at most two, all of one story."""
        self.order = Order.VERSIONS
        self.sought = ""
        """What the reader has typed that the listed stories have in them."""
        self.arranged: Arranged | None = None
        """What is listed."""
        self._library: Library | None = None
        self._counts: Mapping[Article, int] = {}

    @property
    def entry(self) -> Entry | None:
        """What is under the cursor."""
        place = self.highlighted
        return self.entries[place] if place is not None and place < len(self.entries) else None

    def show(self, library: Library, counts: Mapping[Article, int]) -> None:
        """List what is in `library`; the cursor stays at its line.

        :param counts: how many words each article has.
        """
        self._library = library
        self._counts = counts
        known = set(library.articles)
        self.picked = [article for article in self.picked if article in known]
        self._fill()

    def list_anew(self, order: Order, sought: str) -> None:
        """List in another order, or what has `sought` in it; the cursor stays at its line.

        If that is hidden it goes to the first line.
        """
        if (order, sought) != (self.order, self.sought):
            self.order, self.sought = order, sought
            self._fill()

    def go_to(self, location: str) -> None:
        """Put the cursor on the version that came from `location`, or from a folder so called."""
        folder = location.rstrip("/") + "/"
        for number, entry in enumerate(self.entries):
            if entry.article and f"{entry.article.origin.location}/".startswith(folder):
                self._put_cursor(number)
                return

    def pick(self) -> None:
        """Pick the version under the cursor or let it go; a third lets the first go."""
        entry = self.entry
        if entry is None or entry.story is None or entry.article is None:
            return
        if entry.article in self.picked:
            self.picked.remove(entry.article)
        else:
            own = [article for article in self.picked if article in entry.story.articles]
            self.picked = [*own[-1:], entry.article]
        self._fill()

    def move_page(self, *, down: bool) -> None:
        """Move the cursor by as many lines as can be seen."""
        if self.highlighted is not None and self.entries:
            place = self.highlighted + (1 if down else -1) * max(1, self.size.height - 1)
            self._put_cursor(place)

    async def on_click(self, event: events.Click) -> None:
        """One click puts the cursor, two open."""
        event.prevent_default()
        number = event.style.meta.get("option")
        if not isinstance(number, int):
            return
        if self.entries[number] is _BLANK:
            return
        self.highlighted = number
        if event.chain == 2:
            self.post_message(self.Opened())

    def on_resize(self) -> None:
        """Names of files have another room."""
        if self._library is not None:
            self._fill()

    def _put_cursor(self, place: int) -> None:
        """Put the cursor on a line, or on the one before if that is blank."""
        place = max(0, min(place, len(self.entries) - 1))
        self.highlighted = place - 1 if self.entries[place] is _BLANK else place

    def _fill(self) -> None:
        library = self._library
        if library is None:
            return
        before, place = self.entry, self.highlighted
        lines: list[tuple[Entry, Content]] = []
        longest = max(
            (cell_len(wording.in_one_line(article.origin.name)) for article in library.articles),
            default=0,
        )
        room = min(longest, max(12, min(_NAME_AT_MOST, self.size.width - _BESIDE_NAME)))
        arranged = self.arranged = arrange(library, self.order, self.sought)
        for shown in arranged.stories:
            story, listed = shown.story, set(shown.articles)
            if lines:
                lines.append((_BLANK, Content("")))
            lines.append((Entry(story), _story_line(story, len(listed))))
            for number, article in enumerate(story.articles):
                if article not in listed:
                    continue
                words = wording.words(self._counts, article)
                line = _version_line(story, number, words, article in self.picked, room)
                lines.append((Entry(story, article), line))
        if arranged.troubles:
            if lines:
                lines.append((_BLANK, Content("")))
            count = wording.counted(len(arranged.troubles), "file")
            lines.append(
                (Entry(heading=True), Content.styled(f"{count} could not be read", "bold"))
            )
        for trouble in arranged.troubles:
            sentence = wording.in_one_line(str(trouble))
            lines.append((Entry(trouble=trouble), Content(f"  ! {sentence}")))
        self.entries = [entry for entry, _ in lines]
        self.clear_options()
        self.add_options([Option(content, disabled=entry is _BLANK) for entry, content in lines])
        if lines:
            self._put_cursor(self._place_of(before, place or 0))
        self.post_message(self.Filled())

    def _place_of(self, before: Entry | None, place: int) -> int:
        """Where what was under the cursor is now; if it is not, the first line of a filter's list."""
        if before is None or before.name == ("", ""):
            return place
        for number, entry in enumerate(self.entries):
            if entry.name == before.name:
                return number
        return 0 if self.sought else place


def _story_line(story: Story, shown: int) -> Content:
    title = wording.in_one_line(story.title) or "(no headline)"
    count = len(story.articles)
    rest = f"  {wording.counted(count, 'version')}"
    if shown < count:
        rest += f", {shown:,} listed"
    return Content.assemble((title, "bold"), Content(rest))


def _version_line(story: Story, number: int, words: str, picked: bool, room: int) -> Content:
    article = story.articles[number]
    alike = ""
    if number:
        alike = f"{wording.percent(story.similarity[0][number])} like 1"
    elif len(story.articles) > 1:
        alike = "the first"
    name = fitted(wording.in_one_line(article.origin.name), room)
    mark = "✓" if picked else " "
    source = fitted(wording.source(article), _SOURCE_AT_MOST).rstrip()
    return Content(f" {mark} {number + 1:>2}  {name}  {words:>13}  {alike:<11}  {source}")
