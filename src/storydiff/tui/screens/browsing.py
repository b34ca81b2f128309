"""Going through the list of stories: sorting, filtering, picking, and what the cursor is at."""

from __future__ import annotations

from collections.abc import Iterator

from textual import on

from storydiff.model import Article, Sides
from storydiff.pipeline import Library
from storydiff.tui import wording
from storydiff.tui.commands import key_of
from storydiff.tui.screens.compare import CompareScreen
from storydiff.tui.screens.previewing import PreviewingScreen
from storydiff.tui.widgets.findings import Findings
from storydiff.tui.widgets.shelf import Shelf
from storydiff.tui.widgets.typingline import TypingLine

__all__ = ["BrowsingScreen"]


class BrowsingScreen(PreviewingScreen):
    """A screen with a list of stories; how they are read is its subclass's."""

    def __init__(self) -> None:
        super().__init__()
        self.library: Library | None = None
        self.working = False

    @property
    def shelf(self) -> Shelf:
        """The list."""
        return self.query_one(Shelf)

    def on_screen_suspend(self) -> None:
        """Another screen is on top: it has all the time there is."""
        self.stop_previewing()

    def on_screen_resume(self) -> None:
        """The reader is back."""
        if self.library is not None:
            self.show_preview()

    def say(self, sentence: str) -> None:
        """Say something on the line on top."""
        self.query_one("#summary", Findings).say(sentence)

    def say_what_there_is(self, library: Library) -> None:
        """Say how much there is, in which order, and what could not be read."""
        count = len(library.articles)
        if not count:
            if library.troubles:
                self.say("Nothing here could be read. Name other files or folders.")
            else:
                self.say("No articles here. Name files or folders with texts in them.")
            return
        parts = [
            wording.counted(count, "article")
            + " in "
            + wording.counted(len(library.stories), "story", "stories"),
            self.shelf.order.value,
        ]
        if library.troubles:
            parts.append(f"{wording.counted(len(library.troubles), 'file')} could not be read")
        if library.passed_over:
            parts.append(f"{wording.counted(len(library.passed_over), 'file')} passed over")
        if not library.complete:
            parts.append(f"stopped before the end; {key_of(self, 'files.reload')} begins again")
        self.query_one("#summary", Findings).say(self.storydiff.title, parts)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Whether a command can be carried out now."""
        if not self.is_mounted:
            return True
        entry = self.shelf.entry
        match action:
            case "stop":
                return self.working
            case "open":
                return bool(entry) or None
            case "show_passed_over":
                return bool(self.library and self.library.passed_over)
            case "pick":
                several = entry and entry.article and entry.story
                return bool(several and len(several.articles) > 1) or None
            case "read_article":
                return bool(entry and entry.story) or None
            case "show_likeness":
                return bool(entry and entry.story and len(entry.story.articles) > 1) or None
        return True

    @on(Shelf.OptionHighlighted)
    @on(Shelf.Filled)
    def _follow(self) -> None:
        self.renew_keys()
        self.show_preview()

    def show_preview(self) -> None:
        """Tell of the pair that Enter would compare, or what Enter would do else."""
        entry = self.shelf.entry
        if entry is None:
            self.preview(None, "")
        elif entry.story is None:
            self.preview(None, wording.in_one_line(str(entry.trouble or "")))
        elif (pair := self.meant()) is None:
            article = entry.story.articles[0]
            name = wording.in_one_line(article.origin.name)
            self.preview(None, f"{name}: the only version; {key_of(self, 'story.open')} reads it")
        else:
            one, other = (entry.story.articles.index(article) for article in pair)
            alike = wording.percent(entry.story.similarity[one][other])
            self.preview(pair, f"{self.named(pair)}: {alike} alike")

    @on(Shelf.Scrolled)
    def _wait_for_rest(self) -> None:
        self.rest()

    def near(self) -> Iterator[Sides[Article]]:
        """Each listed version with the first of its story, on the lines in sight and next to them."""
        for entry in self.shelf.near():
            if entry.story is not None and entry.article not in (None, entry.story.articles[0]):
                assert entry.article is not None
                yield Sides(entry.story.articles[0], entry.article)

    def warm(self, pair: Sides[Article]) -> None:
        """Draw the line of a version whose heat is known."""
        self.shelf.warm(pair.right)

    def named(self, pair: Sides[Article]) -> str:
        """By the numbers that the list gives them."""
        story = self.shelf.entry.story if self.shelf.entry else None
        if story is None or not set(pair) <= set(story.articles):
            return ""
        return " → ".join(str(story.articles.index(article) + 1) for article in pair)

    def meant(self) -> Sides[Article] | None:
        """The two versions that Enter would compare; none if it would not compare."""
        entry = self.shelf.entry
        if entry is None or entry.story is None or len(entry.story.articles) < 2:
            return None
        articles = entry.story.articles
        left, right = articles[0], articles[1]
        chosen = [article for article in articles if article in self.shelf.picked]
        if len(chosen) == 2:
            left, right = chosen
        elif len(chosen) == 1 and entry.article not in (None, chosen[0]):
            left, right = chosen[0], entry.article or right
        elif entry.article not in (None, articles[0]):
            right = entry.article or right
        return Sides(left, right)

    def action_show_likeness(self) -> None:
        """Show how alike the versions of the story under the cursor are."""
        from storydiff.tui.screens.likeness import LikenessScreen

        entry, pair = self.shelf.entry, self.meant()
        if entry is None or entry.story is None or pair is None:
            return
        story = entry.story

        def compare(chosen: Sides[Article] | None) -> None:
            if chosen is not None:
                self.app.push_screen(CompareScreen(chosen.left, chosen.right, story.articles))

        row, column = (story.articles.index(article) for article in pair)
        self.app.push_screen(LikenessScreen(story, row, column), compare)

    def action_sort(self) -> None:
        """Sort the list in the next way."""
        self.shelf.list_anew(self.shelf.order.following, self.shelf.sought)
        if self.library is not None:
            self.say_what_there_is(self.library)

    def action_show_passed_over(self) -> None:
        """List the files that were passed over, and why; or hide them."""
        self.shelf.show_passed_over()

    # Filtering

    @property
    def line(self) -> TypingLine:
        """Where one types what the list is to hold."""
        return self.query_one(TypingLine)

    def action_filter_list(self) -> None:
        """Ask what the list is to hold."""
        self.line.open()
        self._say_what_is_hidden()

    @on(TypingLine.Typed)
    def _filter(self, event: TypingLine.Typed) -> None:
        self.shelf.list_anew(self.shelf.order, event.text)
        self._say_what_is_hidden()

    @on(TypingLine.Settled)
    def _settle(self) -> None:
        if self.shelf.sought.strip():
            self.shelf.focus()
        else:
            self.end_filter()

    @on(TypingLine.Ended)
    def end_filter(self) -> None:
        """List all again; the cursor stays at its line."""
        self.line.close()
        self.shelf.list_anew(self.shelf.order, "")
        self.shelf.focus()

    def _say_what_is_hidden(self) -> None:
        arranged, end = self.shelf.arranged, key_of(self, "filter-line.end")
        if arranged is None or not self.shelf.sought.strip():
            self.line.say(f"title, file, source · {key_of(self, 'filter-line.keep')} · {end}")
        elif not arranged.hidden:
            self.line.say(f"nothing hidden · {end} ends")
        else:
            count = arranged.articles
            self.line.say(f"{count:,} listed, {arranged.hidden:,} hidden · {end} ends")

    def action_pick(self) -> None:
        """Pick a version, or let it go."""
        self.shelf.pick()
        self.show_preview()

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
