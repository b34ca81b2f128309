"""Looks in the colours of a theme: laid over each other, the last on top."""

from __future__ import annotations

import pytest
from rich.color import Color
from textual.theme import BUILTIN_THEMES

from storydiff.tui.inks import Inks
from storydiff.tui.looks import Look
from storydiff.tui.themes import INKS, THEMES

VARIABLES = {
    "background": "#000000",
    "foreground": "#ffffff",
    "accent": "#ff0000",
    "warning": "#00ff00",
    "success": "#0000ff",
    "error": "#ff00ff",
    "panel": "#111111",
}


def rgb(color: Color | None) -> tuple[int, ...]:
    assert color is not None
    assert color.triplet is not None
    return tuple(color.triplet)


def test_text_is_the_themes_ink_on_its_paper() -> None:
    style = Inks(VARIABLES)[Look.TEXT,]
    assert rgb(style.color) == (255, 255, 255)
    assert rgb(style.bgcolor) == (0, 0, 0)


def test_a_share_of_a_colour_lies_on_what_is_below() -> None:
    """A tenth of the accent over the paper, and a green ink on that."""
    style = Inks(VARIABLES)[Look.TEXT, Look.MOVED_PARAGRAPH, Look.QUIET]
    red, green, blue = rgb(style.bgcolor)
    assert 20 <= red <= 30
    assert (green, blue) == (0, 0)
    assert rgb(style.color) == (0, 255, 0)
    assert style.underline


def test_styles_add_up_and_the_last_colour_wins() -> None:
    style = Inks(VARIABLES)[Look.TEXT, Look.HEADING, Look.STYLE_RIGHT, Look.QUIET]
    assert style.bold
    assert style.underline
    assert rgb(style.color) == (0, 255, 0)


def test_without_colours_the_current_change_is_reversed() -> None:
    """And with them it is not."""
    assert Inks(VARIABLES, coloured=False)[Look.TEXT, Look.CURRENT].reverse
    assert not Inks(VARIABLES)[Look.TEXT, Look.CURRENT].reverse


@pytest.mark.parametrize("look", list(INKS))
@pytest.mark.parametrize("theme", [*THEMES, *BUILTIN_THEMES.values()], ids=lambda one: one.name)
def test_every_look_can_be_had_in_every_theme(look: Look, theme: object) -> None:
    """Each colour that an ink names is one that themes have."""
    from textual.theme import Theme

    assert isinstance(theme, Theme)
    variables = theme.to_color_system().generate()
    assert Inks(variables)[Look.TEXT, look].color is not None
