"""One version by itself, with the role of each paragraph in the margin, and a place in it."""

from __future__ import annotations

from textual import on, work
from textual.app import ComposeResult
from textual.message import Message
from textual.widgets import Static

from storydiff.model import Article, Deadline
from storydiff.tui import wording
from storydiff.tui.reading import BY_HAND, ArticlePage, article_page
from storydiff.tui.rows import Place
from storydiff.tui.screens.base import CommandScreen, plain
from storydiff.tui.widgets.findings import Findings
from storydiff.tui.widgets.keyline import KeyLine
from storydiff.tui.widgets.pane import Pane
from storydiff.tui.work import count_words

__all__ = ["ArticleScreen"]


class ArticleScreen(CommandScreen):
    """How one file was read; the reader is at one of its paragraphs."""

    class Counted(Message):
        """Its words are counted."""

    def __init__(self, article: Article) -> None:
        super().__init__()
        self.article = article
        self.cursor = 0
        """The paragraph the reader is at."""
        self._shown: ArticlePage | None = None

    def compose(self) -> ComposeResult:
        """What it is, the text, how it was read, keys."""
        yield Findings()
        yield Pane("only")
        yield Static("", id="how", markup=False)
        yield KeyLine()

    def on_mount(self) -> None:
        """Show the article."""
        self.pane.focus()
        self._say()

    @property
    def pane(self) -> Pane:
        """The text."""
        return self.query_one(Pane)

    def show(self, article: Article) -> None:
        """Show what the article is now; the reader stays at the paragraph of the same number."""
        self.article = article
        self.cursor = max(0, min(self.cursor, len(article.paragraphs) - 1))
        self._say()
        self._lay_out()
        self.renew_keys()

    @on(Pane.Resized)
    def _lay_out(self) -> None:
        if self.pane.text_width <= 0:
            return
        old, top = self._shown, int(self.pane.scroll_y)
        place = old.place_at(top) if old else None
        self._shown = article_page(self.article, self.pane.text_width, self.cursor)
        self.pane.show(self._shown)
        if place is not None and top:
            self._put_on_top(place)

    def _put_on_top(self, place: Place) -> None:
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
        if by_hand := len(self.article.by_hand):
            how.append(f"{by_hand:,} by hand ({BY_HAND})")
        if article.unfit:
            how.append(wording.in_one_line(article.unfit))
        if article.assumed:
            how.append(article.assumed)
        self.query_one("#how", Static).update(plain(" · ".join(how)))

    # The paragraph the reader is at

    def go_to(self, paragraph: int) -> None:
        """Go to a paragraph, so that as much of it as can be is on the screen."""
        if self._shown is None or not 0 <= paragraph < len(self.article.paragraphs):
            return
        self._put_cursor(paragraph)
        lines, top, height = self._shown.lines_of(paragraph), self._top, self.pane.size.height
        self._scroll_lines_to(min(max(top, lines.stop - height), lines.start))

    def _put_cursor(self, paragraph: int) -> None:
        self.cursor = paragraph
        if self._shown is not None and self._shown.cursor != paragraph:
            was = self._shown
            self._shown = ArticlePage(was.article, was.page, was.margin, paragraph)
            self.pane.show(self._shown)

    @on(Pane.Scrolled)
    def _keep_cursor_in_sight(self) -> None:
        """Whoever scrolls takes the cursor along."""
        shown, height = self._shown, self.pane.size.height
        if shown is None or self.cursor >= len(self.article.paragraphs) or not height:
            return
        lines, top = shown.lines_of(self.cursor), self._top
        if lines.stop <= top:
            at = shown.paragraph_at(top)
            if at is not None and shown.lines_of(at).stop <= top:
                at = min(at + 1, len(self.article.paragraphs) - 1)  # the line on top is a blank one
        elif lines.start >= top + height:
            at = shown.paragraph_at(top + height - 1)
        else:
            return
        if at is not None:
            self._put_cursor(at)

    @on(Pane.Pressed)
    def _click(self, event: Pane.Pressed) -> None:
        paragraph = self._shown.paragraph_at(event.y) if self._shown else None
        if paragraph is not None:
            self._put_cursor(paragraph)

    # Moving about

    @property
    def _top(self) -> int:
        return int(self.pane.scroll_y)

    def _scroll_lines_to(self, y: int) -> bool:
        """Put a line on top; says whether that is another than before."""
        y = max(0, min(y, int(self.pane.max_scroll_y)))
        before = self._top
        self.pane.scroll_to(y=y, animate=False, force=True)
        return y != before

    def move(self, lines: int) -> None:
        """Go so many lines down; where there are no more, the cursor goes on."""
        if not self._scroll_lines_to(self._top + lines):
            self.go_to(self.cursor + (1 if lines > 0 else -1))

    def move_pages(self, pages: int) -> None:
        """Go so many screens down; one line stays, to read on from."""
        self.move(pages * max(1, self.pane.size.height - 1))

    def move_to_end(self, *, bottom: bool) -> None:
        """Go to the last line, or to the first."""
        if self._shown is not None:
            self._scroll_lines_to(self._shown.page.height if bottom else 0)
            self._put_cursor(max(0, len(self.article.paragraphs) - 1) if bottom else 0)
