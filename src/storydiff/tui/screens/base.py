"""What all screens share: their keys come from the registry."""

from __future__ import annotations

import os
import signal
from typing import TYPE_CHECKING, ClassVar, Generic, Protocol, cast

from textual.actions import SkipAction
from textual.app import SuspendNotSupported
from textual.binding import BindingsMap
from textual.content import Content
from textual.dom import DOMNode
from textual.screen import Screen, ScreenResultType

from storydiff.ahead import Ahead
from storydiff.model import Article, Comparison, Sides
from storydiff.settings import Settings
from storydiff.tui.commands import Command, Place, bindings, commands_of, keys_at
from storydiff.tui.config import Config
from storydiff.tui.memory import Memory
from storydiff.tui.taking import kept_in
from storydiff.tui.wording import counted

if TYPE_CHECKING:
    from storydiff.tui.commands.palette import Palette

__all__ = ["CommandScreen", "Host", "KeyedScreen", "plain", "with_own_keys"]


class Host(Protocol):
    """What screens need of the app: what they share, and the ways between them."""

    title: str
    paths: tuple[str, ...]
    settings: Settings
    config: Config
    memory: Memory
    status: int
    """The exit status: 2 if there was nothing that could be read."""
    ahead: Ahead | None
    """Another process that reads and compares the two files that the app was started with."""
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


class KeyedScreen(Screen[ScreenResultType], Generic[ScreenResultType], inherit_bindings=False):
    """A screen whose keys, footer, palette and help come from the commands of its place."""

    place: ClassVar[Place]
    _offered: tuple[Command, ...] = ()

    def on_mount(self) -> None:
        """Take the keys that the reader has set."""
        with_own_keys(self, self.place, self.storydiff.config)

    @property
    def storydiff(self) -> Host:
        """The app, as far as screens know it."""
        return cast(Host, self.app)

    @property
    def here(self) -> Place:
        """Where the reader is: at this screen's place, or in one of its lines."""
        return self._line_or_screen[1]

    @property
    def _line_or_screen(self) -> tuple[DOMNode, Place]:
        """What has the commands of the place the reader is at."""
        for node in self.focused.ancestors if self.focused is not None else ():
            place = getattr(node, "place", None)
            if isinstance(place, Place):
                return node, place
        return self, self.place

    @property
    def possible(self) -> tuple[Command, ...]:
        """The commands that can be carried out where the reader is now."""
        place, keys = self.here, self.storydiff.config.keys
        return tuple(
            command
            for command in commands_of(place)
            if keys_at(command, place, keys)
            and (self._of_line(command) or self.check_action(command.action, ()) is True)
        )

    async def carry_out(self, command: Command) -> None:
        """Do what one of the `possible` commands does."""
        node = self._line_or_screen[0] if self._of_line(command) else self
        await self.app.run_action(command.action, node)

    def _of_line(self, command: Command) -> bool:
        """Whether the line in which one types carries a command out, not this screen."""
        node, place = self._line_or_screen
        return node is not self and place in command.places

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
        possible = tuple(
            command
            for command in commands_of(self.place)
            if command.label and self.check_action(command.action, ()) is True
        )
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
        self.storydiff.show_help(self.possible, self.here)

    def action_open_palette(self) -> None:
        """Find a command by its letters."""
        from storydiff.tui.commands.palette import Palette

        self._open_palette(Palette())

    def action_suspend(self) -> None:
        """Give the terminal back to the shell, until the app is brought to the foreground."""
        try:
            with self.app.suspend():
                os.kill(os.getpid(), signal.SIGTSTP)
        except (SuspendNotSupported, AttributeError):
            self.tell("This terminal cannot set a program aside.")

    def action_choose_theme(self) -> None:
        """Choose the colours from a list."""
        from storydiff.tui.commands.palette import Palette

        self._open_palette(Palette.of_themes())

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

    def _open_palette(self, palette: Palette) -> None:
        if palette.fits(self.app.size):
            self.app.push_screen(palette)
        else:
            self.tell("There is no room for that here.")


class CommandScreen(KeyedScreen[None]):
    """A screen of its own: it gives nothing back to the one below."""


def with_own_keys(node: DOMNode, place: Place, config: Config) -> None:
    """Bind the keys that the reader has set to the commands of `place`, if others than at first.

    Textual's own map of keys would take a key from every command that has it, also from those that
    keep it, and would give letters to lines in which one types.
    """
    if config.keys:
        node._bindings = BindingsMap(bindings(place, config.keys))
        node.refresh_bindings()


def plain(text: str) -> Content:
    """`text` as data, never as markup."""
    return Content(text)
