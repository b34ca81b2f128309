"""Colours where the terminal has sixteen of them: of those that can be read on a ground, the nearest.

Rounded one by one, an ink and its ground may become the same colour. So the ground is rounded first::

    #e5b567 on #16181c    →    11 on 0     the nearest hue
    #d9c36a on #fbfaf6    →     1 on 15    the nearest that is dark enough, not yellow on white
    #585a5e on #16181c    →     7 on 0     a grey stays a grey

What the sixteen look like is the terminal's affair: what has to be read must be readable in the
colours of the VGA (the Linux console, and what rich rounds to) and in those of xterm.
"""

from __future__ import annotations

from functools import lru_cache

from rich.color import Color, ColorSystem, ColorType
from rich.color_triplet import ColorTriplet
from rich.segment import Segment
from rich.style import Style
from textual.filter import LineFilter

__all__ = [
    "CLEAR",
    "READABLE",
    "SEEN",
    "SIXTEEN",
    "InSixteen",
    "contrast",
    "has_few_colours",
    "in_sixteen",
]

CLEAR = 4.5
"""WCAG 2.1, 1.4.3: the least contrast of text."""
READABLE = 3.0
"""WCAG 2.1, 1.4.11 and 1.4.3: the least contrast of signs, and of words in bold or large type."""
SEEN = 2.0
"""Enough for lines and hatching, which nobody reads."""
_NAME = "sixteen-"
_GREY = 60
"""A colour whose red, green and blue are no further apart (of 255) is a grey."""
_GREYS = (0, 7, 8, 15)
_HUES = (1, 2, 3, 4, 5, 6, 9, 10, 11, 12, 13, 14)

_VGA = (
    (0, 0, 0),
    (170, 0, 0),
    (0, 170, 0),
    (170, 85, 0),
    (0, 0, 170),
    (170, 0, 170),
    (0, 170, 170),
    (170, 170, 170),
    (85, 85, 85),
    (255, 85, 85),
    (85, 255, 85),
    (255, 255, 85),
    (85, 85, 255),
    (255, 85, 255),
    (85, 255, 255),
    (255, 255, 255),
)
_XTERM = (
    (0, 0, 0),
    (205, 0, 0),
    (0, 205, 0),
    (205, 205, 0),
    (0, 0, 238),
    (205, 0, 205),
    (0, 205, 205),
    (229, 229, 229),
    (127, 127, 127),
    (255, 0, 0),
    (0, 255, 0),
    (255, 255, 0),
    (92, 92, 255),
    (255, 0, 255),
    (0, 255, 255),
    (255, 255, 255),
)
SIXTEEN = (_VGA, _XTERM)
"""Two terminals' sixteen colours, as red, green and blue."""


def has_few_colours(system: str | None) -> bool:
    """Whether a console of rich with this `color_system` cannot show a tint."""
    return system in ("standard", "windows")


def in_sixteen(style: Style, least: float) -> Style:
    """A style in colours that stay what they are when they are rounded to sixteen.

    :param least: the contrast that it has wherever two of the sixteen have as much.
    """
    ink, ground = style.color, style.bgcolor
    if not ink or not ground or not ink.triplet or not ground.triplet:
        return style  # the terminal's own colours
    paper = ground.downgrade(ColorSystem.STANDARD).number or 0
    number = _nearest(ink.triplet, paper, least)
    return style + Style(color=_colour(number), bgcolor=_colour(paper))


def contrast(ink: int, ground: int) -> float:
    """How far two of the sixteen stand out from each other, 1 to 21, where that is least."""
    return min(_contrast(colours[ink], colours[ground]) for colours in SIXTEEN)


def _nearest(ink: ColorTriplet, ground: int, least: float) -> int:
    hues = max(ink) - min(ink) > _GREY
    for among in (_HUES, _GREYS) if hues else (_GREYS,):
        can = [number for number in among if contrast(number, ground) >= least]
        if can:
            return min(can, key=lambda number: _distance(ink, _VGA[number]))
    return max(_GREYS, key=lambda number: contrast(number, ground))


def _distance(one: tuple[int, int, int], other: tuple[int, int, int]) -> float:
    """How different two colours are to the eye, squared: the "redmean" approximation."""
    red = (one[0] + other[0]) / 2
    weights = (2 + red / 256, 4, 2 + (255 - red) / 256)
    return sum(w * (a - b) ** 2 for w, a, b in zip(weights, one, other, strict=True))


def _contrast(one: tuple[int, int, int], other: tuple[int, int, int]) -> float:
    darker, lighter = sorted((_luminance(one), _luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: tuple[int, int, int]) -> float:
    """Relative luminance (WCAG 2.1)."""
    red, green, blue = (
        v / 12.92 if v <= 0.04045 else ((v + 0.055) / 1.055) ** 2.4
        for v in (part / 255 for part in colour)
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _colour(number: int) -> Color:
    """A colour of so many bits that it is rounded to `number`."""
    return Color(f"{_NAME}{number}", ColorType.TRUECOLOR, triplet=ColorTriplet(*_VGA[number]))


@lru_cache(4096)
def _read_in_sixteen(style: Style) -> Style:
    ink = style.color
    return style if ink and ink.name.startswith(_NAME) else in_sixteen(style, READABLE)


class InSixteen(LineFilter):
    """Whatever is drawn, in sixteen colours and so that it can be read; looks are so already."""

    def apply(self, segments: list[Segment], background: object) -> list[Segment]:
        """The same segments in other colours."""
        return [
            Segment(text, _read_in_sixteen(style) if style else style, control)
            for text, style, control in segments
        ]
