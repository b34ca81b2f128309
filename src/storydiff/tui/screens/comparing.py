"""A comparison that is kept up to date with two versions: made in steps, stopped, begun again."""

from __future__ import annotations

import threading
import time
from functools import partial

from textual import on, work
from textual.actions import SkipAction
from textual.message import Message

from storydiff.ahead import Read
from storydiff.errors import StorydiffError
from storydiff.model import Alignment, Article, Comparison, Correction, Deadline, Sides
from storydiff.pipeline import Comparing, corrections_of
from storydiff.tui import wording
from storydiff.tui.screens.watching import WatchingScreen
from storydiff.tui.work import Pulse, begins_with_texts, compare_in_steps, count_words, side_by_side

__all__ = ["ComparingScreen"]

_PULSE = 0.15
"""Seconds between two pictures of an unfinished comparison: often enough to see it grow."""
_SHARE = 6
"""A picture of a long text takes long; the pause between two is so many times as long, so that
keys are answered in between."""
_PATIENCE = 0.3
"""Seconds that the work waits for a picture to be drawn, at most."""


class ComparingScreen(WatchingScreen):
    """The work behind a comparison; how it looks is its subclass's."""

    class Known(Message):
        """More is known of a comparison."""

        def __init__(self, comparison: Comparison, deadline: Deadline) -> None:
            super().__init__()
            self.comparison = comparison
            self.deadline = deadline

    class Counted(Message):
        """The words of both versions are counted."""

    def __init__(self, sides: Sides[Article], versions: tuple[Article, ...]) -> None:
        super().__init__(sides, versions)
        self.working = False
        self.wanted: tuple[int, ...] = ()
        """The links that can be seen; their words are compared first."""
        self.corrections: tuple[Correction, ...] = ()
        """What the reader has set right about the two."""
        self.deadline = Deadline()
        self._gone = Deadline()
        """Passes when the screen is left."""
        self._comparing: Comparing | None = None
        """What was begun last, and all that is known of it."""
        self._pulse = Pulse(_PULSE)
        self._drawn = threading.Event()

    @property
    def comparison(self) -> Comparison | None:
        """What is shown; none until the first of it is known."""
        raise NotImplementedError

    def prepare(self, comparison: Comparison) -> None:
        """Do ahead, in the thread of the work, what would make `show` slow."""

    def show(self, comparison: Comparison) -> None:
        """Draw what is known."""
        raise NotImplementedError

    def show_state(self) -> None:
        """Say what was found, or how far the work is."""
        raise NotImplementedError

    def on_unmount(self) -> None:
        """Work for a screen that is gone is work for nobody."""
        self.deadline.cancel()
        self._gone.cancel()
        self._drawn.set()

    @property
    def is_shown(self) -> bool:
        """Whether what is shown is a comparison of the two versions that are wanted."""
        shown = self.comparison
        return (
            shown is not None and shown.left is self.sides.left and shown.right is self.sides.right
        )

    def start(self) -> None:
        """Compare what is on the two sides now."""
        self.deadline.cancel()
        self.deadline = Deadline()
        left, right = self.sides
        try:
            self.corrections = corrections_of(left, right)
        except StorydiffError as error:
            self.corrections = ()
            self.tell(wording.in_one_line(str(error)), wrong=True)
        known = self.storydiff.known(self.sides)
        if known is not None:
            self.working = False
            self.show(known)
            self._count_words()
            return
        self.wanted = ()
        settings = self.storydiff.settings
        self._go_on(Comparing(left, right, settings, self.deadline, self.corrections))

    @property
    def is_stopped(self) -> bool:
        """Whether the work was stopped, and can go on."""
        return not self.working and (self.comparison is None or not self.comparison.complete)

    def action_resume(self) -> None:
        """Go on where the work was stopped."""
        if not self.is_stopped:
            return
        begun = self._comparing
        if begun is None or Sides(begun.left, begun.right) != self.sides:
            self.start()
            return
        self.deadline.cancel()
        self.deadline = Deadline()
        self._go_on(begun.resumed(self.deadline))
        self.renew_keys()

    def _go_on(self, comparing: Comparing) -> None:
        self.working = True
        self._comparing = comparing
        self._pulse = Pulse(_PULSE)
        if self.comparison is None and begins_with_texts(comparing):
            # In the first picture already: nobody waits for a thread that knows nothing either.
            self.show(side_by_side(comparing.left, comparing.right))
        self.show_state()
        self._compare(comparing, self.deadline, texts_first=not self.is_shown)

    @work(thread=True, group="comparing", exclusive=True)
    def _compare(self, comparing: Comparing, deadline: Deadline, *, texts_first: bool) -> None:
        compare_in_steps(
            comparing,
            lambda: self.wanted,
            lambda comparison: self._publish(comparison, deadline),
            self._pulse,
            texts_first=texts_first,
            matched=partial(self._matched_ahead, comparing),
        )

    def _matched_ahead(self, comparing: Comparing, wait: Deadline) -> Alignment | None:
        """What the process that was started with the app knows of these two, if they are its."""
        ahead = self.storydiff.ahead
        read = Read(Sides(comparing.left, comparing.right), comparing.corrections)
        return ahead.alignment(read, wait) if ahead else None

    def _publish(self, comparison: Comparison, deadline: Deadline) -> None:
        self.prepare(comparison)
        self._drawn.clear()
        self.post_message(self.Known(comparison, deadline))
        if not comparison.complete:
            # Two threads at once slow each other down: drawing is done sooner alone.
            self._drawn.wait(_PATIENCE)

    @on(Known)
    def _take(self, event: Known) -> None:
        if event.deadline is not self.deadline:
            self._drawn.set()
            return
        comparison = event.comparison
        self.working = not comparison.complete and not event.deadline.passed
        if comparison.complete:
            self.storydiff.remember(comparison)
        began = time.monotonic()
        self.show(comparison)
        self._pulse.seconds = max(_PULSE, _SHARE * (time.monotonic() - began))
        self.call_after_refresh(self._drawn.set)
        if not self.working:
            self._count_words()

    def interrupt(self) -> bool:
        """Stop comparing; what is known stays on the screen."""
        if not self.working:
            return False
        self.deadline.cancel()
        self.working = False
        if self.comparison is not None and not self.is_shown:
            # The reader stays with what is on the screen.
            self.sides = Sides(self.comparison.left, self.comparison.right)
        self.show_state()
        self.renew_keys()
        return True

    def action_stop(self) -> None:
        """Stop comparing; if nothing is being compared the key has its other meaning."""
        if not self.interrupt():
            raise SkipAction

    def _count_words(self) -> None:
        """Count what is not counted yet; only when nothing else is being worked on."""
        if any(article not in self.storydiff.counts for article in self.sides):
            self._count(tuple(self.sides))

    @work(thread=True, group="counting", exclusive=True)
    def _count(self, articles: tuple[Article, ...]) -> None:
        count_words(self.storydiff.counts, articles, self._gone)
        self.post_message(self.Counted())
