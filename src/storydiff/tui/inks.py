"""What every look is in a theme: colour, ground and style, resolved once and kept.

Looks lie over each other: each ink takes its place on the ground below it, and adds its style::

    text             $foreground on $background
    + moved          $foreground on (10 % $accent over $background)
    + quiet          $warning    on the same, underlined
"""

from __future__ import annotations

from collections.abc import Mapping

from msgspec import Struct
from rich.style import Style
from textual.color import Color
from textual.style import Style as VisualStyle

from storydiff.tui.looks import Look
from storydiff.tui.themes import INKS, INKS_WITHOUT_COLOUR

__all__ = ["Inks"]


class _Paint(Struct, frozen=True):
    """An ink in the colours of a theme."""

    colour: Color | None
    ground: Color | None
    style: Style


class Inks:
    """The styles of one theme.

    :param variables: the theme's colours by name, as Textual has them.
    :param coloured: whether colours may tell anything; if not, some looks have another style.
    """

    def __init__(self, variables: Mapping[str, str], *, coloured: bool = True) -> None:
        self._variables = variables
        self._inks = INKS if coloured else {**INKS, **INKS_WITHOUT_COLOUR}
        self._paints: dict[Look, _Paint] = {}
        self._styles: dict[tuple[Look, ...], Style] = {}

    def __getitem__(self, looks: tuple[Look, ...]) -> Style:
        """The style of text with these looks, the last on top."""
        known = self._styles.get(looks)
        if known is None:
            known = self._styles[looks] = self._mixed(looks)
        return known

    def _mixed(self, looks: tuple[Look, ...]) -> Style:
        ground, colour = self._colour("$background"), self._colour("$foreground")
        style = Style()
        for look in looks:
            paint = self._paint(look)
            if paint.ground is not None:
                ground += paint.ground
            if paint.colour is not None:
                colour = paint.colour
            style += paint.style
        return VisualStyle(ground, colour).rich_style + style

    def _paint(self, look: Look) -> _Paint:
        known = self._paints.get(look)
        if known is None:
            ink = self._inks.get(look)
            known = _Paint(None, None, Style())
            if ink is not None:
                known = _Paint(
                    self._colour(ink.colour) if ink.colour else None,
                    self._colour(ink.ground) if ink.ground else None,
                    Style.parse(ink.style),
                )
            self._paints[look] = known
        return known

    def _colour(self, named: str) -> Color:
        """A colour of the theme by its name, perhaps only so much of it: ``$accent 30%``."""
        name, _, share = named.partition(" ")
        colour = Color.parse(self._variables[name.removeprefix("$")])
        return colour.multiply_alpha(float(share.removesuffix("%")) / 100) if share else colour
