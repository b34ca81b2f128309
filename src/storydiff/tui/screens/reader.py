"""One version by itself, with the role of each paragraph in the margin."""

from __future__ import annotations

from dataclasses import dataclass

from textual import on, work
from textual.app import ComposeResult
from textual.message import Message
from textual.widgets import Footer, Static

from storydiff.errors import StorydiffError
from storydiff.model import Article, Deadline
from storydiff.pipeline import read
from storydiff.tui import wording
from storydiff.tui.commands import Place, bindings
from storydiff.tui.reading import ArticlePage, article_page
from storydiff.tui.rows import Place as TextPlace
from storydiff.tui.screens.base import CommandScreen, plain
from storydiff.tui.widgets.findings import Findings
from storydiff.tui.widgets.pane import Pane
from storydiff.tui.work import count_words

__all__ = ["ReaderScreen"]


class ReaderScreen(CommandScreen):
    """How one file was read."""

    place = Place.READER
    BINDINGS = bindings(Place.READER)

    @dataclass
    class ReadAgain(Message):
        """The file was read again."""

        article: Article

    @dataclass
    class Unreadable(Message):
        """The file could not be read again."""

        sentence: str

    class Counted(Message):
        """Its words are counted."""

    def __init__(self, article: Article) -> None:
        super().__init__()
        self.article = article
        self._shown: ArticlePage | None = None

    def compose(self) -> ComposeResult:
        """What it is, the text, how it was read, keys."""
        yield Findings()
        yield Pane("only")
        yield Static("", id="how", markup=False)
        yield Footer(compact=True)

    def on_mount(self) -> None:
        """Show the article."""
        self.pane.focus()
        self._say()

    @property
    def pane(self) -> Pane:
        """The text."""
        return self.query_one(Pane)

    @on(Pane.Resized)
    def _lay_out(self) -> None:
        if self.pane.text_width <= 0:
            return
        old, top = self._shown, int(self.pane.scroll_y)
        place = old.place_at(top) if old else None
        self._shown = article_page(self.article, self.pane.text_width)
        self.pane.show(self._shown)
        if place is not None and top:
            self._put_on_top(place)

    def _put_on_top(self, place: TextPlace) -> None:
        assert self._shown is not None
        y = self._shown.line_of(place.offset)
        self.pane.scroll_to(y=y, animate=False, force=True)

    @work(thread=True, group="counting", exclusive=True)
    def _count(self, article: Article) -> None:
        count_words(self.storydiff.counts, (article,), Deadline())
        self.post_message(self.Counted())

    @on(Counted)
    def _say(self) -> None:
        article = self.article
        if article not in self.storydiff.counts:
            self._count(article)
        title = wording.in_one_line(article.title or article.origin.name)
        facts = [
            wording.source(article),
            wording.in_one_line(article.date),
            wording.words(self.storydiff.counts, article),
        ]
        self.query_one(Findings).say(title, [fact for fact in facts if fact])
        aside = sum(not paragraph.role.is_article for paragraph in article.paragraphs)
        how = [
            wording.in_one_line(article.origin.name),
            article.encoding,
            wording.counted(len(article.paragraphs), "paragraph"),
        ]
        if aside:
            how.append(f"{aside:,} of them not the article")
        if article.assumed:
            how.append(article.assumed)
        self.query_one("#how", Static).update(plain(" · ".join(how)))

    def action_reload(self) -> None:
        """Read the file again."""
        location = self.article.origin.location
        if location in ("", "-"):
            self.tell(f"{self.article.origin.name} did not come from a file.")
            return
        self._read_again(location)

    @work(thread=True, group="reading", exclusive=True)
    def _read_again(self, location: str) -> None:
        try:
            self.post_message(self.ReadAgain(read(location)))
        except StorydiffError as error:
            self.post_message(self.Unreadable(str(error)))

    @on(Unreadable)
    def _tell_unreadable(self, event: Unreadable) -> None:
        self.tell(wording.in_one_line(event.sentence), wrong=True)

    @on(ReadAgain)
    def _take_again(self, event: ReadAgain) -> None:
        if event.article.text == self.article.text:
            self.tell("Nothing has changed in the file.")
            return
        self.article = event.article
        self._say()
        self._lay_out()

    def move(self, lines: int) -> None:
        """Go so many lines down."""
        y = min(int(self.pane.scroll_y) + lines, int(self.pane.max_scroll_y))
        self.pane.scroll_to(y=max(0, y), animate=False, force=True)

    def move_pages(self, pages: int) -> None:
        """Go so many screens down; one line stays, to read on from."""
        self.move(pages * max(1, self.pane.size.height - 1))

    def move_to_end(self, *, bottom: bool) -> None:
        """Go to the last line, or to the first."""
        self.move(self._shown.page.height if bottom and self._shown else -(1 << 30))
