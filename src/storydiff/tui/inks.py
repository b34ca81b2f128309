"""What every look is in a theme: colour, ground and style, resolved when asked for.

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
from storydiff.tui.sixteen import CLEAR, READABLE, SEEN, in_sixteen
from storydiff.tui.themes import INKS, INKS_OF_SIXTEEN, INKS_WITHOUT_COLOUR

__all__ = ["Inks"]

_DRAWN = frozenset({Look.DIVIDER, Look.ABSENT})
"""Lines and hatching: they may be fainter than what is read."""


class _Paint(Struct, frozen=True):
    """An ink in the colours of a theme."""

    colour: Color | None
    ground: Color | None
    style: Style


class Inks:
    """The styles of one theme.

    :param variables: the theme's colours by name, as Textual has them.
    :param coloured: whether colours may tell anything; if not, some looks have another style.
    :param few: whether the terminal has but sixteen; so it is for themes made of those, too.
    """

    def __init__(
        self, variables: Mapping[str, str], *, coloured: bool = True, few: bool = False
    ) -> None:
        self._variables = variables
        self._coloured = coloured
        self._few = few or self._colour("$background").ansi is not None
        self._inks = INKS if coloured else {**INKS, **INKS_WITHOUT_COLOUR}
        if self._few:
            self._inks = {**INKS, **INKS_OF_SIXTEEN}
        self._paints: dict[Look, _Paint] = {}

    def __getitem__(self, looks: tuple[Look, ...]) -> Style:
        """The style of text with these looks, the last on top; whoever asks keeps it."""
        ground, colour = self._colour("$background"), self._colour("$foreground")
        style = Style()
        for look in looks:
            paint = self._paint(look)
            if paint.ground is not None:
                ground += paint.ground
            if paint.colour is not None:
                colour = paint.colour
            style += paint.style
        mixed = VisualStyle(ground, colour).rich_style + style
        if not self._few:
            return mixed
        if looks[-1] in _DRAWN:
            return in_sixteen(mixed, SEEN)
        return in_sixteen(mixed, CLEAR if colour == self._colour("$foreground") else READABLE)

    def _paint(self, look: Look) -> _Paint:
        known = self._paints.get(look)
        if known is None:
            ink = self._inks.get(look)
            known = _Paint(None, None, Style())
            if ink is not None:
                colour = self._colour(self._named(ink.colour)) if ink.colour else None
                added = ink.style
                if colour is not None and colour.ansi is not None:
                    # Of a terminal's own colour there is no share, but there is a faint one.
                    added += " dim" if "%" in ink.colour else " not dim"
                known = _Paint(
                    colour,
                    self._colour(ink.ground) if ink.ground else None,
                    Style.parse(added),
                )
            self._paints[look] = known
        return known

    def _named(self, colour: str) -> str:
        """The colour to take for one that an ink names: a hue would become some grey of sixteen."""
        is_hue = not colour.startswith(("$foreground", "$background"))
        return "$foreground" if is_hue and self._few and not self._coloured else colour

    def _colour(self, named: str) -> Color:
        """A colour of the theme by its name, perhaps only so much of it: ``$accent 30%``."""
        name, _, share = named.partition(" ")
        colour = Color.parse(self._variables[name.removeprefix("$")])
        return colour.multiply_alpha(float(share.removesuffix("%")) / 100) if share else colour
