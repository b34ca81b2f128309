"""The line in which one types what to search for, and reads how often it is there."""

from __future__ import annotations

from typing import ClassVar

from textual.message import Message
from textual.timer import Timer

from storydiff.tui import wording
from storydiff.tui.commands import Place, bindings, key_of
from storydiff.tui.hunt import Hunt
from storydiff.tui.searching import Query
from storydiff.tui.widgets.typingline import TypingLine

__all__ = ["SearchBar"]


class SearchBar(TypingLine, inherit_bindings=False):
    """Looks for what is typed, in a moment or at once, as words or as a regular expression."""

    place: ClassVar[Place] = Place.SEARCH
    BINDINGS = bindings(Place.SEARCH)

    class Sought(Message):
        """Something else is searched for."""

        def __init__(self, query: Query) -> None:
            super().__init__()
            self.query = query

    def __init__(self) -> None:
        super().__init__()
        self.is_regex = False
        self.patience = 0.0
        """Seconds to wait for another letter before what is typed is looked for."""
        self._waiting: Timer | None = None
        self._hunt: Hunt | None = None
        """What was shown last."""

    def close(self) -> None:
        """Hide it; what was typed is there when it is opened again."""
        self.remove_class("-open")

    def show(self, hunt: Hunt) -> None:
        """Say how often it is found, where the reader is, and which keys go on from here."""
        self._hunt = hunt
        how = "regular expression · " if self.is_regex else ""
        self.say(how + self._counted(hunt))

    def on_descendant_focus(self) -> None:
        """Letters are text from now on."""
        self._say_keys_anew()

    def on_descendant_blur(self) -> None:
        """Letters are keys again."""
        self._say_keys_anew()

    def _say_keys_anew(self) -> None:
        if self._hunt is not None:
            self.show(self._hunt)

    def typed(self, text: str) -> None:
        """Look for it, or wait for another letter."""
        self._stop_waiting()
        if self.patience:
            self._waiting = self.set_timer(self.patience, self._seek)
        else:
            self._seek()

    def action_settle(self) -> None:
        """Look for what was waited with, and go on with the keys of the screen."""
        if self._stop_waiting():
            self._seek()
        super().action_settle()

    def action_regex(self) -> None:
        """Read what is typed as a regular expression, or as it stands."""
        self.is_regex = not self.is_regex
        self._seek()

    def _stop_waiting(self) -> bool:
        waiting, self._waiting = self._waiting, None
        if waiting is not None:
            waiting.stop()
        return waiting is not None

    def _seek(self) -> None:
        self._waiting = None
        self.post_message(self.Sought(Query(self.line.value, self.is_regex)))

    def _counted(self, hunt: Hunt) -> str:
        """How many matches there are, as far as something is searched for."""
        if not hunt.is_on:
            keys = (key_of(self, "search.keep"), key_of(self, "search.end"))
            return f"{key_of(self, 'search.regex')} regular expression · {' · '.join(keys)}"
        if hunt.found.trouble:
            return wording.in_one_line(hunt.found.trouble)
        if not hunt.stops:
            return "not found"
        place = "" if hunt.at is None else f"{hunt.at + 1:,} of "
        folded = f", {hunt.folded:,} folded away" if hunt.folded else ""
        count = wording.counted(len(hunt.stops), "match", "matches")
        end = "search.end" if self.line.has_focus else "screen.back"
        ways = [key_of(self.screen, id_) for id_ in ("change.next", "change.previous", end)]
        return f"{place}{count}{folded} · {ways[0]} {ways[1]} · {ways[2]} ends"
