"""What differs between two versions, told once the cursor rests: in words, and where.

::

    the cursor moves ─► rests ─► the pair it is at ─► a sentence below the list, its line of heat
                                 the pairs near it ─► their lines of heat
                                 the cursor moves ─► all that is not done is left
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import ClassVar

from textual import on, work
from textual.message import Message
from textual.timer import Timer

from storydiff.errors import StorydiffError
from storydiff.model import Article, Comparison, Deadline, Sides
from storydiff.pipeline import compare, corrections_of
from storydiff.present import Summary, summarise
from storydiff.tui.commands import key_of
from storydiff.tui.heat import Heat, heat_line
from storydiff.tui.screens.base import CommandScreen
from storydiff.tui.widgets.findings import Findings

__all__ = ["PreviewingScreen"]

_LONG = 600_000
"""Code points of both texts from which on nobody asked for a second's work: Enter compares them."""
_LIGHT = 120_000
"""Code points of both texts up to which they are compared though the cursor is only near: some tenths
of a second. Of longer ones the cursor has to rest at the pair."""


class PreviewingScreen(CommandScreen):
    """A screen with a line for the pair that Enter would compare; what pair is its subclass's."""

    REST: ClassVar[float] = 0.35
    """Seconds that the cursor must stand still before two versions are compared for one line."""

    class Previewed(Message):
        """Two versions are compared."""

        def __init__(self, sides: Sides[Article], summary: Summary, heat: tuple[Heat, ...]) -> None:
            super().__init__()
            self.sides = sides
            self.summary = summary
            self.heat = heat

    def __init__(self) -> None:
        super().__init__()
        self.heats: dict[Sides[Article], tuple[Heat, ...]] = {}
        """Where versions differ, as far as that is known."""
        self._summaries: dict[Sides[Article], Summary] = {}
        self._previewing = Deadline()
        self._timer: Timer | None = None
        self._pair: Sides[Article] | None = None

    def named(self, pair: Sides[Article]) -> str:
        """What the line calls two versions: as short as can be."""
        raise NotImplementedError

    def near(self) -> Iterable[Sides[Article]]:
        """The pairs whose heat can be seen, or will be soon, those nearest to the cursor first."""
        raise NotImplementedError

    def warm(self, pair: Sides[Article]) -> None:
        """Show the heat of a pair: it is known."""
        raise NotImplementedError

    def preview(self, pair: Sides[Article] | None, told: str) -> None:
        """Tell of two versions what differs: at once if it is known, else when the cursor rests.

        :param told: what is told before that, or of what is no pair.
        """
        if pair is not None and pair == self._pair and not self._previewing.passed:
            return
        self.stop_previewing()
        self._pair = pair
        self.query_one("#preview", Findings).say(told)
        if pair is not None:
            known = self.storydiff.known(pair)
            if known is not None:
                self._learn(pair, summarise(known), heat_line(known))
            elif pair in self._summaries:
                self._tell_preview(pair, self._summaries[pair])
            elif _length(pair) > _LONG:
                compares = f"long texts: {key_of(self, 'story.open')} compares them"
                self.query_one("#preview", Findings).say(told, [compares])
        self.rest()

    def rest(self) -> None:
        """Wait until the cursor rests, then compare what is not known yet."""
        self._stop()
        self._previewing = Deadline()
        if self.REST:
            self._timer = self.set_timer(self.REST, self._begin)
        else:
            self._begin()

    def stop_previewing(self) -> None:
        """Nobody waits for it any more."""
        self._stop()
        self._pair = None

    def _stop(self) -> None:
        if self._timer is not None:
            self._timer.stop()
            self._timer = None
        self._previewing.cancel()

    def forget_previews(self) -> None:
        """The files are read anew."""
        self.stop_previewing()
        self._summaries.clear()
        self.heats.clear()

    def _begin(self) -> None:
        pair = self._pair
        wanted = [one for one in self.near() if one not in self.heats and _length(one) <= _LIGHT]
        if pair is not None and pair not in self._summaries and _length(pair) <= _LONG:
            wanted = [pair, *(one for one in wanted if one != pair)]
        if wanted:
            self._compare_at_rest(wanted, self._previewing)

    @work(thread=True, group="previewing")
    def _compare_at_rest(self, pairs: Sequence[Sides[Article]], deadline: Deadline) -> None:
        for pair in pairs:
            if deadline.passed:
                return
            found = self._compared(pair, deadline)
            if found.complete and not deadline.passed:
                self.post_message(self.Previewed(pair, summarise(found), heat_line(found)))

    def _compared(self, pair: Sides[Article], deadline: Deadline) -> Comparison:
        left, right = pair
        try:
            corrections = corrections_of(left, right)
        except StorydiffError:
            corrections = ()  # who compares the two is told
        return compare(left, right, self.storydiff.settings, deadline, corrections)

    @on(Previewed)
    def _take_preview(self, event: Previewed) -> None:
        self._learn(event.sides, event.summary, event.heat)

    def _learn(self, pair: Sides[Article], summary: Summary, heat: tuple[Heat, ...]) -> None:
        self._summaries[pair] = summary
        if self.heats.get(pair) != heat:
            self.heats[pair] = heat
            self.warm(pair)
        if pair == self._pair:
            self._tell_preview(pair, summary)

    def _tell_preview(self, pair: Sides[Article], summary: Summary) -> None:
        sentence = f"{self.named(pair)}: {summary.verdict}"
        self.query_one("#preview", Findings).say(sentence, summary.findings)


def _length(pair: Sides[Article]) -> int:
    return sum(len(article.text) for article in pair)
