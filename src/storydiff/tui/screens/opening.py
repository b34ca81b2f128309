"""Two files that were named: read, then compared."""

from __future__ import annotations

from textual import on, work
from textual.app import ComposeResult
from textual.message import Message
from textual.widgets import Static

from storydiff.errors import StorydiffError
from storydiff.model import Article, Sides
from storydiff.pipeline import read
from storydiff.tui import wording
from storydiff.tui.commands import Place, bindings, key_of
from storydiff.tui.screens.base import CommandScreen, plain
from storydiff.tui.screens.compare import CompareScreen
from storydiff.tui.widgets.keyline import KeyLine

__all__ = ["OpeningScreen"]


class OpeningScreen(CommandScreen):
    """Reads two files and makes way for their comparison, or says which cannot be read."""

    place = Place.OPENING
    BINDINGS = bindings(Place.OPENING)

    class Opened(Message):
        """Both are read."""

        def __init__(self, articles: Sides[Article]) -> None:
            super().__init__()
            self.articles = articles

    class Unreadable(Message):
        """One or both are not."""

        def __init__(self, sentences: tuple[str, ...]) -> None:
            super().__init__()
            self.sentences = sentences

    def __init__(self, left: str, right: str) -> None:
        super().__init__()
        self._paths = Sides(left, right)

    def compose(self) -> ComposeResult:
        """One line, and the way out."""
        yield Static(plain("Reading…"), id="opening", markup=False)
        yield KeyLine()

    def on_mount(self) -> None:
        """Begin to read."""
        self._read()

    @work(thread=True, group="reading", exclusive=True)
    def _read(self) -> None:
        articles: list[Article] = []
        sentences: list[str] = []
        for path in self._paths:
            try:
                articles.append(read(path))
            except StorydiffError as error:
                sentences.append(str(error))
        if sentences:
            self.post_message(self.Unreadable(tuple(sentences)))
        else:
            self.post_message(self.Opened(Sides(articles[0], articles[1])))

    @on(Opened)
    def _compare(self, event: Opened) -> None:
        self.app.switch_screen(CompareScreen(event.articles.left, event.articles.right))

    @on(Unreadable)
    def _say(self, event: Unreadable) -> None:
        self.storydiff.status = 2
        lines = [wording.in_one_line(sentence) for sentence in event.sentences]
        self.query_one("#opening", Static).update(
            plain("\n".join([*lines, "", f"{key_of(self, 'screen.back')} leaves."]))
        )

    def move(self, lines: int) -> None:
        """There is nothing to scroll."""

    def move_pages(self, pages: int) -> None:
        """There is nothing to scroll."""

    def move_to_end(self, *, bottom: bool) -> None:
        """There is nothing to scroll."""
