"""The list of stories, each with its versions."""

from __future__ import annotations

from collections.abc import Mapping

from rich.segment import Segment
from rich.style import Style
from textual import events
from textual.content import Content
from textual.message import Message
from textual.strip import Strip
from textual.widgets import OptionList
from textual.widgets.option_list import Option

from storydiff.model import Article, Sides
from storydiff.pipeline import Library
from storydiff.tui import wording
from storydiff.tui.arranging import Arranged, Order, arrange
from storydiff.tui.entries import BLANK, Entry, entries_of
from storydiff.tui.heat import Heat
from storydiff.tui.shelving import Columns, story_line, version_line

__all__ = ["Shelf"]


class Shelf(OptionList, inherit_bindings=False):
    """Stories, those with most versions first; a story is followed by its versions."""

    class Opened(Message):
        """The reader wants what is under the cursor."""

    class Filled(Message):
        """What is listed is another."""

    class Scrolled(Message):
        """Other lines can be seen."""

    def __init__(self) -> None:
        super().__init__(id="shelf", markup=False)
        self.entries: list[Entry] = []
        self.picked: list[Article] = []
        """The versions to compare, at most two, all of one story."""
        self.order = Order.VERSIONS
        self.sought = ""
        """What the reader has typed that the listed stories have in them."""
        self.with_passed_over = False
        """Whether the files that were passed over are listed, below all others."""
        self.arranged: Arranged | None = None
        """What is listed."""
        self._library: Library | None = None
        self._counts: Mapping[Article, int] = {}
        self._heats: Mapping[Sides[Article], tuple[Heat, ...]] = {}
        self._columns = Columns(0, 0, 0)
        self._before = 0
        """Where the cursor was before it went to what was passed over."""

    @property
    def entry(self) -> Entry | None:
        """What is under the cursor."""
        place = self.highlighted
        return self.entries[place] if place is not None and place < len(self.entries) else None

    def show(
        self,
        library: Library,
        counts: Mapping[Article, int],
        heats: Mapping[Sides[Article], tuple[Heat, ...]],
    ) -> None:
        """List what is in `library`; the cursor stays at its line.

        :param counts: how many words each article has.
        :param heats: where versions differ, as far as that is known; see `warm`.
        """
        self._library = library
        self._counts = counts
        self._heats = heats
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

    def show_passed_over(self) -> None:
        """List what was passed over and go there, or hide it and go back."""
        self.with_passed_over = not self.with_passed_over
        before = self.highlighted
        self._fill()
        if not self.with_passed_over:
            self._put_cursor(self._before)
        elif self.arranged is not None and self.arranged.passed_over:
            self._before = before or 0
            first = len(self.entries) - len(self.arranged.passed_over)
            self._put_cursor(first)
            # As many of them as can be, below their heading; once it is known how long the list is.
            self.call_after_refresh(self.scroll_to, y=first - 1, animate=False, force=True)

    def near(self) -> list[Entry]:
        """What is in sight or one page from it, the nearest to the cursor first."""
        height, top = max(1, self.size.height), int(self.scroll_y)
        seen = range(max(0, top - height), min(len(self.entries), top + 2 * height))
        cursor = self.highlighted or 0
        return [self.entries[one] for one in sorted(seen, key=lambda place: abs(place - cursor))]

    def warm(self, article: Article) -> None:
        """Draw the line of a version anew: where it differs from the first is known now."""
        for number, entry in enumerate(self.entries):
            if entry.article is article:
                self.replace_option_prompt_at_index(number, self._version_line(entry))

    def watch_scroll_y(self, old_value: float, new_value: float) -> None:
        """Tell that other lines can be seen."""
        super().watch_scroll_y(old_value, new_value)
        if round(old_value) != round(new_value):
            self.post_message(self.Scrolled())

    def render_line(self, y: int) -> Strip:
        """Draw a line; that under the cursor in the cursor's colours alone, whatever is in it."""
        strip = super().render_line(y)
        if not strip or any(
            segment.style is None or segment.style.meta.get("option") != self.highlighted
            for segment in strip
        ):
            return strip
        ink = self.get_visual_style("option-list--option-highlighted").rich_style.color
        inked = (Segment(one.text, (one.style or Style()) + Style(color=ink)) for one in strip)
        return Strip(inked, strip.cell_length)

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
        if self.entries[number] is BLANK:
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
        self.highlighted = place - 1 if self.entries[place] is BLANK else place

    def _fill(self) -> None:
        library = self._library
        if library is None:
            return
        before, place = self.entry, self.highlighted
        bar = self.styles.scrollbar_size_vertical  # whether there is one or not: nothing jumps
        self._columns = Columns.of(library.articles, self._counts, self.outer_size.width - bar)
        self.arranged = arrange(library, self.order, self.sought)
        self.entries = entries_of(self.arranged, with_passed_over=self.with_passed_over)
        self.clear_options()
        self.add_options([Option(self._line(one), disabled=one is BLANK) for one in self.entries])
        if self.entries:
            self._put_cursor(self._place_of(before, place or 0))
        self.post_message(self.Filled())

    def _line(self, entry: Entry) -> Content:
        if entry.trouble is not None:
            return Content(f"  ! {wording.in_one_line(str(entry.trouble))}")
        if entry.article is not None:
            return self._version_line(entry)
        if entry.story is not None:
            return story_line(entry.story, entry.listed)
        return Content.styled(entry.heading, "bold") if entry.heading else Content("")

    def _version_line(self, entry: Entry) -> Content:
        story, article = entry.story, entry.article
        assert story is not None
        assert article is not None
        words = wording.words(self._counts, article)
        heat = self._heats.get(Sides(story.articles[0], article), ())
        return version_line(
            story, article, words, heat, self._columns, picked=article in self.picked
        )

    def _place_of(self, before: Entry | None, place: int) -> int:
        """Where what was under the cursor is now; if it is not, the first line of a filter's list."""
        if before is None or before.name == ("", ""):
            return place
        for number, entry in enumerate(self.entries):
            if entry.name == before.name:
                return number
        return 0 if self.sought else place
