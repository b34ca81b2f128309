"""A line in which one types: letters are text, and Enter and Escape are its screen's."""

from __future__ import annotations

from typing import ClassVar, cast

from textual.actions import SkipAction
from textual.binding import Binding, BindingType
from textual.widgets import Input

__all__ = ["EDITING", "Line"]

#: The keys with which one edits a line, as Textual has them.
EDITING: tuple[Binding, ...] = tuple(
    binding for binding in cast(list[Binding], Input.BINDINGS) if binding.action != "submit"
)


class Line(Input, inherit_bindings=False):
    """Textual's line, without a meaning of its own for Enter."""

    BINDINGS: ClassVar[list[BindingType]] = [*EDITING]

    _offered = ""

    def offer(self, text: str) -> None:
        """Hold `text`, selected: the first letter that is typed takes its place."""
        self._offered = self.value = text
        self.action_select_all()

    def action_copy(self) -> None:
        """Copy what the reader has selected; with nothing selected the key has its other meaning."""
        if self.selection.is_empty or self.selected_text == self._offered:
            raise SkipAction
        super().action_copy()
