"""Reading one version: the file is read again when asked, and its roles are set right here."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual import on, work
from textual.message import Message

from storydiff.errors import StorydiffError
from storydiff.model import Article, RoleCorrection
from storydiff.pipeline import read
from storydiff.present import numbered
from storydiff.sources.files import SIDECAR
from storydiff.tui import wording
from storydiff.tui.commands import Place, bindings
from storydiff.tui.renewing import Renewed
from storydiff.tui.screens.article import ArticleScreen

if TYPE_CHECKING:
    from storydiff.tui.screens.recasting import Chosen

__all__ = ["ReaderScreen"]


class ReaderScreen(ArticleScreen):
    """How one file was read; what is wrong with it is set right."""

    place = Place.READER
    BINDINGS = bindings(Place.READER)

    class ReadAgain(Message):
        """The file was read again."""

        def __init__(self, article: Article) -> None:
            super().__init__()
            self.article = article

    class Unreadable(Message):
        """The file could not be read again."""

        def __init__(self, sentence: str) -> None:
            super().__init__()
            self.sentence = sentence

    class Kept(Message):
        """What a paragraph is has been kept beside the file."""

        def __init__(self, article: Article, correction: RoleCorrection) -> None:
            super().__init__()
            self.article = article
            self.correction = correction

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Whether a command can be carried out now."""
        if action in ("next_paragraph", "previous_paragraph", "set_role"):
            return bool(self.article.paragraphs) or None
        return True

    def action_next_paragraph(self) -> None:
        """Go to the next paragraph."""
        self.go_to(self.cursor + 1)

    def action_previous_paragraph(self) -> None:
        """Go to the paragraph before."""
        self.go_to(self.cursor - 1)

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
        again, old = event.article, self.article
        if (again.text, again.paragraphs, again.unfit) == (old.text, old.paragraphs, old.unfit):
            self.tell("Nothing has changed in the file.")
            return
        self._renew(again)

    def _renew(self, new: Article) -> None:
        """Show what the article is now, and tell the screens below."""
        old = self.article
        for screen in self.app.screen_stack:
            if screen is not self:
                screen.post_message(Renewed(old, new))
        self.show(new)

    def action_set_role(self) -> None:
        """Ask what the paragraph at the cursor is."""
        from storydiff.tui.screens.recasting import RecastingScreen

        if self.article.origin.location in ("", "-"):
            self.tell(f"{self.article.origin.name} is no file, so its roles cannot be kept.")
            return
        paragraph, article = self.cursor, self.article
        if paragraph >= len(article.paragraphs):
            return

        def keep(chosen: Chosen | None) -> None:
            if chosen is not None:
                self._keep(article, RoleCorrection(paragraph, chosen.role))

        self.app.push_screen(RecastingScreen(article, paragraph), keep)

    @work(thread=True, group="keeping", exclusive=True)
    def _keep(self, article: Article, correction: RoleCorrection) -> None:
        from storydiff.sources.sidecar import keep_roles

        try:
            self.post_message(self.Kept(keep_roles(article, (correction,)), correction))
        except StorydiffError as error:
            self.post_message(self.Unreadable(str(error)))

    @on(Kept)
    def _take_kept(self, event: Kept) -> None:
        role = event.article.paragraphs[event.correction.paragraph].role
        file = wording.in_one_line(f"{event.article.origin.name}{SIDECAR}")
        by_hand = event.article.found_role(event.correction.paragraph) is not None
        kept = f"Kept in {file}." if by_hand else "As it was found."
        self.tell(f"{numbered((event.correction.paragraph,))} is {role.value}. {kept}")
        self._renew(event.article)
