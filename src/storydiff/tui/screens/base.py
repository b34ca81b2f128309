"""What all screens share: their keys come from the registry."""

from __future__ import annotations

import os
import signal
from typing import ClassVar, Protocol, cast

from textual.actions import SkipAction
from textual.app import SuspendNotSupported
from textual.content import Content
from textual.screen import Screen

from storydiff.model import Article, Comparison, Sides
from storydiff.settings import Settings
from storydiff.tui.commands import Command, Place, commands_of
from storydiff.tui.config import Config
from storydiff.tui.memory import Memory
from storydiff.tui.taking import kept_in
from storydiff.tui.wording import counted

__all__ = ["CommandScreen", "Host"]


class Host(Protocol):
    """What screens need of the app: what they share, and the ways between them."""

    title: str
    paths: tuple[str, ...]
    settings: Settings
    config: Config
    memory: Memory
    status: int
    """The exit status: 2 if there was nothing that could be read."""
    counts: dict[Article, int]
    """How many words the articles have, as far as they have been counted."""

    def known(self, sides: Sides[Article]) -> Comparison | None:
        """The finished comparison of these two articles, if it was made before."""
        ...

    def forget(self, sides: Sides[Article]) -> None:
        """What was found between these two no longer holds, either way round."""
        ...

    def remember(self, comparison: Comparison) -> None:
        """Keep a finished comparison."""
        ...

    def show_help(self, commands: tuple[Command, ...], place: Place) -> None:
        """Show the keys of `commands`, which are possible at `place`."""
        ...

    def go_back(self) -> None:
        """Leave the screen on top; the last one is the way out."""
        ...

    def leave(self) -> None:
        """Leave the app."""
        ...


class CommandScreen(Screen[None], inherit_bindings=False):
    """A screen whose keys, footer, palette and help come from the commands of its place."""

    place: ClassVar[Place]
    _offered: tuple[Command, ...] = ()

    @property
    def storydiff(self) -> Host:
        """The app, as far as screens know it."""
        return cast(Host, self.app)

    @property
    def possible(self) -> tuple[Command, ...]:
        """The commands that can be carried out on this screen now."""
        return tuple(
            command
            for command in commands_of(self.place)
            if command.action.startswith("app.") or self.check_action(command.action, ()) is True
        )

    def tell(self, sentence: str, *, wrong: bool = False) -> None:
        """Tell the reader something that may hold article text or a file name: never markup."""
        # One at a time: several would cover the text.
        self.app.clear_notifications()
        # A notification is markup unless told otherwise, and so is its title.
        self.notify(
            sentence, markup=False, severity="warning" if wrong else "information", timeout=6
        )

    def renew_keys(self) -> None:
        """Draw the footer anew, if other commands in it are possible than when it was drawn."""
        possible = tuple(command for command in self.possible if command.label)
        if possible != self._offered:
            self._offered = possible
            self.refresh_bindings()

    def move(self, lines: int) -> None:
        """Go so many lines down; up, if negative."""
        raise NotImplementedError

    def move_pages(self, pages: int) -> None:
        """Go so many screens down; up, if negative."""
        raise NotImplementedError

    def move_to_end(self, *, bottom: bool) -> None:
        """Go to the last line, or to the first."""
        raise NotImplementedError

    def action_move_down(self) -> None:
        """One line down."""
        self.move(1)

    def action_move_up(self) -> None:
        """One line up."""
        self.move(-1)

    def action_move_page_down(self) -> None:
        """One screen down."""
        self.move_pages(1)

    def action_move_page_up(self) -> None:
        """One screen up."""
        self.move_pages(-1)

    def action_move_top(self) -> None:
        """To the first line."""
        self.move_to_end(bottom=False)

    def action_move_bottom(self) -> None:
        """To the last line."""
        self.move_to_end(bottom=True)

    def action_copy_selection(self) -> None:
        """Copy what is selected; with nothing selected the key has its other meaning."""
        text = self.get_selected_text()
        if not text:
            raise SkipAction
        self.take(text, counted(len(text), "character"))

    def take(self, text: str, what: str) -> None:
        """Give `text` to the terminal's clipboard, and to a file for terminals that have none."""
        self.app.copy_to_clipboard(text)
        path = kept_in(self.storydiff.memory.folder, text)
        self.tell(f"Copied {what}{f', also to {path}' if path else ''}.")

    def action_show_help(self) -> None:
        """Show the keys that work here."""
        self.storydiff.show_help(self.possible, self.place)

    def action_suspend(self) -> None:
        """Give the terminal back to the shell, until the app is brought to the foreground."""
        try:
            with self.app.suspend():
                os.kill(os.getpid(), signal.SIGTSTP)
        except (SuspendNotSupported, AttributeError):
            self.tell("This terminal cannot set a program aside.")

    def action_choose_theme(self) -> None:
        """Choose the colours from a list."""
        self.app.search_themes()

    def action_quit_app(self) -> None:
        """Leave the app."""
        self.storydiff.leave()

    def action_back(self) -> None:
        """Leave this screen; the first one is the door of the app."""
        if self.interrupt():
            return
        if self.get_selected_text():
            self.clear_selection()
            return
        self.storydiff.go_back()

    def leaving(self) -> None:
        """The reader leaves this screen, or the app while it is open."""

    def interrupt(self) -> bool:
        """Stop what this screen is working on; says whether there was anything to stop."""
        return False


def plain(text: str) -> Content:
    """`text` as data, never as markup."""
    return Content(text)
