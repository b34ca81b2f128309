"""The app: it opens the first screen, keeps what is shared between screens, and knows the way out."""

from __future__ import annotations

import gc
import os
from collections.abc import Sequence
from typing import Any, ClassVar

from textual.app import App
from textual.binding import BindingType
from textual.filter import LineFilter
from textual.screen import Screen

from storydiff.ahead import Ahead
from storydiff.model import Article, Comparison, Deadline, Sides
from storydiff.settings import Settings
from storydiff.tui.commands import Command, Place
from storydiff.tui.config import Config
from storydiff.tui.ending import heed, unheed
from storydiff.tui.memory import Memory
from storydiff.tui.screens.base import KeyedScreen
from storydiff.tui.screens.compare import CompareScreen
from storydiff.tui.sixteen import InSixteen, has_few_colours
from storydiff.tui.style import APP_CSS, PANELS_CSS
from storydiff.tui.themes import THEMES, theme_for

__all__ = ["StorydiffApp"]

_PANELS = "panels"
_STARTED = 1.0
"""Seconds after which the app stands on the screen."""
_WORTH_WAITING = 0.4
"""Seconds that the first picture may wait for the two files, and for what differs in them: less than
one more picture takes to be read."""
_REMEMBERED = 8
"""Finished comparisons that are kept: stepping back and forth through versions is then at once."""


class StorydiffApp(App[int], inherit_bindings=False):
    """Stories and their versions, side by side.

    `run` gives the exit status: 0, or 2 if what was asked for could not be read.

    :param paths: files and folders; two files are compared at once.
    :param title: what the library is called; ``storydiff`` by default.
    :param config: what the reader has set for good.
    :param memory: what is remembered between runs; nothing, if not given.
    :param ahead: another process that reads and compares the two files of `paths` already.
    """

    CSS = APP_CSS
    BINDINGS: ClassVar[list[BindingType]] = []
    ENABLE_COMMAND_PALETTE = False
    """The registry has a command for it; Textual's own key for it would come before all others."""

    def __init__(
        self,
        paths: Sequence[str] = (),
        *,
        settings: Settings | None = None,
        title: str | None = None,
        config: Config | None = None,
        memory: Memory | None = None,
        ahead: Ahead | None = None,
    ) -> None:
        super().__init__()
        self._own_filters: list[LineFilter] = []
        if has_few_colours(self.console.color_system):
            self._own_filters.append(InSixteen())
        self.config = config or Config()
        self.memory = memory or Memory(None)
        self.ahead = ahead
        self.paths = tuple(paths)
        self.settings = settings or Settings()
        self.title = title or "storydiff"
        self.status = 0
        """The exit status: 2 if there was nothing that could be read."""
        self.counts: dict[Article, int] = {}
        """How many words the articles have, as far as they have been counted."""
        self._articles: Sides[Article] | None = None
        self._known: list[Comparison] = []
        for theme in THEMES:
            self.register_theme(theme)
        self.theme = self.config.theme or theme_for(os.environ.get("COLORFGBG", ""))

    @classmethod
    def comparing(
        cls,
        left: Article,
        right: Article,
        *,
        settings: Settings | None = None,
    ) -> StorydiffApp:
        """The app that compares two articles that are read already."""
        app = cls((), settings=settings)
        app._articles = Sides(left, right)
        return app

    def get_line_filters(self) -> Sequence[LineFilter]:
        """What is done to all that is drawn: Textual's, and what this terminal needs."""
        return (*super().get_line_filters(), *self._own_filters)

    def get_default_screen(self) -> Screen[None]:
        """The first screen, if it stays: below it there is none, which would be laid out unseen."""
        if self._articles is not None:
            return CompareScreen(*self._articles)
        found = self._read_ahead()
        if found is not None:
            return CompareScreen(*found)
        if self._are_files:
            return super().get_default_screen()
        from storydiff.tui.screens.library import LibraryScreen

        return LibraryScreen()

    def on_mount(self) -> None:
        """Mind being ended from outside; read two files that nobody has read yet."""
        heed(self._end)
        self.set_timer(_STARTED, self._settle)
        if not self._own_screens:
            from storydiff.tui.screens.opening import OpeningScreen

            self.push_screen(OpeningScreen(self.paths[0], self.paths[1]))

    def _settle(self) -> None:
        """Do what could wait until the app stands on the screen."""
        self._style_panels()
        gc.enable()  # nothing that was made until now is garbage

    def _style_panels(self) -> None:
        if not self.stylesheet.has_source(_PANELS, ""):
            self.stylesheet.add_source(PANELS_CSS, (_PANELS, ""))
            self.stylesheet.reparse()

    def push_screen(self, *given: Any, **named: Any) -> Any:
        """Open a screen over the others; a panel has to have its style by then."""
        self._style_panels()
        return super().push_screen(*given, **named)

    @property
    def _are_files(self) -> bool:
        """Whether two files are to be compared, and not a library to be shown."""
        return len(self.paths) == 2 and not any(map(os.path.isdir, self.paths))

    @property
    def _own_screens(self) -> int:
        """How many screens are open, Textual's own empty one not counted."""
        return sum(isinstance(screen, KeyedScreen) for screen in self.screen_stack)

    def _read_ahead(self) -> Sides[Article] | None:
        """The two files, if they have been read while the app started, and all that is known of them.

        One picture less is drawn if what is nearly there is waited for.
        """
        if self.ahead is None:
            return None
        wait = Deadline.after(_WORTH_WAITING)
        read = self.ahead.read(wait)
        if read is None:
            return None
        comparison = self.ahead.comparison(wait)
        if comparison is not None:
            self.remember(comparison)
        return read.articles

    def on_unmount(self) -> None:
        """There is nothing left to end."""
        unheed()
        if self.ahead is not None:
            self.ahead.end()

    def _end(self, status: int) -> None:
        """Leave because the app is ended from outside."""
        self.status = status
        self.leave()

    def show_help(self, commands: tuple[Command, ...], place: Place) -> None:
        """Show the keys of `commands`, which are possible at `place`."""
        from storydiff.tui.screens.help import HelpScreen

        self.push_screen(HelpScreen(commands, place))

    def go_back(self) -> None:
        """Leave the screen on top; the last one is the way out."""
        if self._own_screens > 1:
            _say_leaving([self.screen])
            self.pop_screen()
        else:
            self.leave()

    def leave(self) -> None:
        """Leave the app."""
        _say_leaving(self.screen_stack)
        self.workers.cancel_all()
        self.exit(self.status, return_code=self.status)

    def known(self, sides: Sides[Article]) -> Comparison | None:
        """The finished comparison of these two articles, if it was made before."""
        for comparison in self._known:
            if comparison.left is sides.left and comparison.right is sides.right:
                return comparison
        return None

    def forget(self, sides: Sides[Article]) -> None:
        """What was found between these two no longer holds, either way round."""
        self._known = [
            one
            for one in self._known
            if {id(one.left), id(one.right)} != {id(sides.left), id(sides.right)}
        ]

    def remember(self, comparison: Comparison) -> None:
        """Keep a finished comparison."""
        self._known = [comparison, *self._known][:_REMEMBERED]


def _say_leaving(screens: Sequence[Screen[object]]) -> None:
    for screen in screens:
        if isinstance(screen, KeyedScreen):
            screen.leaving()
