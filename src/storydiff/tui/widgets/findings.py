"""The lines on top that say what was found, as much of it as has room."""

from __future__ import annotations

from collections.abc import Sequence

from textual.content import Content
from textual.widgets import Static

from storydiff.tui import wording
from storydiff.tui.layout import height

__all__ = ["Findings"]

_LINES = 2


class Findings(Static):
    """A sentence in bold, and findings after it; those without room are counted."""

    def __init__(self, name: str = "summary") -> None:
        super().__init__("", id=name, markup=False)
        self._sentence = ""
        self._findings: tuple[str, ...] = ()

    def say(self, sentence: str, findings: Sequence[str] = ()) -> None:
        """Show `sentence` and `findings`, which may hold article text."""
        self._sentence = wording.in_one_line(sentence)
        self._findings = tuple(wording.in_one_line(finding) for finding in findings)
        self._fit()

    def on_resize(self) -> None:
        """There is another room."""
        self._fit()

    def _fit(self) -> None:
        width = self.scrollable_content_region.width
        rest = self._rest(len(self._findings))
        for count in range(len(self._findings), -1, -1):
            rest = self._rest(count)
            if width <= 0 or height(self._sentence + rest, width) <= _LINES:
                break
        self.update(Content.assemble((self._sentence, "bold"), Content(rest)))

    def _rest(self, count: int) -> str:
        parts = list(self._findings[:count])
        if count < len(self._findings):
            parts.append(f"and {len(self._findings) - count:,} more")
        return "".join(f" · {part}" for part in parts)
