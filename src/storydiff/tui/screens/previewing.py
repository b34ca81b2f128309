"""What differs between the two versions under the cursor, told once the cursor rests."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from textual import on, work
from textual.message import Message
from textual.timer import Timer

from storydiff.model import Article, Deadline, Sides
from storydiff.pipeline import compare
from storydiff.present import Summary, summarise
from storydiff.tui.screens.base import CommandScreen
from storydiff.tui.widgets.findings import Findings

__all__ = ["PreviewingScreen"]

_LONG = 600_000
"""Code points of both texts from which on nobody asked for a second's work: Enter compares them."""


class PreviewingScreen(CommandScreen):
    """A screen with a line for the pair that Enter would compare; what pair is its subclass's."""

    REST: ClassVar[float] = 0.35
    """Seconds that the cursor must stand still before two versions are compared for one line."""

    @dataclass
    class Previewed(Message):
        """Two versions are compared."""

        sides: Sides[Article]
        summary: Summary

    def __init__(self) -> None:
        super().__init__()
        self._summaries: dict[Sides[Article], Summary] = {}
        self._previewing = Deadline()
        self._timer: Timer | None = None
        self._pair: Sides[Article] | None = None

    def named(self, pair: Sides[Article]) -> str:
        """What the line calls two versions: as short as can be."""
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
        if pair is None:
            return
        known = self.storydiff.known(pair)
        summary = self._summaries.get(pair) or (summarise(known) if known else None)
        if summary is not None:
            self._tell_preview(pair, summary)
        elif sum(len(article.text) for article in pair) > _LONG:
            self.query_one("#preview", Findings).say(told, ["long texts: Enter compares them"])
        else:
            self._previewing = Deadline()
            if self.REST:
                self._timer = self.set_timer(self.REST, self._begin_preview)
            else:
                self._begin_preview()

    def stop_previewing(self) -> None:
        """Nobody waits for it any more."""
        if self._timer is not None:
            self._timer.stop()
            self._timer = None
        self._previewing.cancel()
        self._pair = None

    def forget_previews(self) -> None:
        """The files are read anew."""
        self.stop_previewing()
        self._summaries.clear()

    def _begin_preview(self) -> None:
        if self._pair is not None:
            self._compare_for_preview(self._pair, self._previewing)

    @work(thread=True, group="previewing")
    def _compare_for_preview(self, pair: Sides[Article], deadline: Deadline) -> None:
        found = compare(pair.left, pair.right, self.storydiff.settings, deadline)
        if found.complete and not deadline.passed:
            self.post_message(self.Previewed(pair, summarise(found)))

    @on(Previewed)
    def _take_preview(self, event: Previewed) -> None:
        self._summaries[event.sides] = event.summary
        if event.sides == self._pair:
            self._tell_preview(event.sides, event.summary)

    def _tell_preview(self, pair: Sides[Article], summary: Summary) -> None:
        sentence = f"{self.named(pair)}: {summary.verdict}"
        self.query_one("#preview", Findings).say(sentence, summary.findings)
