"""A widget that draws its own lines in looks: the styles of the theme, as the terminal can show them."""

from __future__ import annotations

from rich.segment import Segment
from rich.style import Style
from textual.widget import Widget

from storydiff.tui.inks import Inks
from storydiff.tui.looks import Look
from storydiff.tui.sixteen import has_few_colours

__all__ = ["Inked"]


class Inked(Widget):
    """Resolves each set of looks once a theme.

    Who draws lines by `render_lines` goes past Textual's filters (for terminals without colours, or
    with sixteen): here they are applied, to a style once instead of to every line.
    """

    def __init__(self, name: str) -> None:
        super().__init__(id=name)
        self._inks: Inks | None = None
        self._inked: dict[tuple[Look, ...], Style] = {}

    def notify_style_update(self) -> None:
        """Forget the colours of the old theme."""
        super().notify_style_update()
        self._inks = None
        self._inked.clear()

    def ink(self, looks: tuple[Look, ...]) -> Style:
        """The style of these looks, the last on top."""
        known = self._inked.get(looks)
        if known is None:
            if self._inks is None:
                self._inks = Inks(
                    self.app.theme_variables,
                    coloured=not self.app.no_color,
                    few=has_few_colours(self.app.console.color_system),
                )
            known = self._inked[looks] = self._as_shown(self._inks[looks])
        return known

    def _as_shown(self, style: Style) -> Style:
        """What the terminal makes of a style."""
        sample = [Segment(" ", style)]
        ground = self.background_colors[1]
        for line_filter in self.get_line_filters():
            if line_filter.enabled:
                sample = line_filter.apply(sample, ground)
        return sample[0].style or style
