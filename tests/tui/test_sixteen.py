"""Terminals of sixteen colours, or of none: all can be read, and nothing is told by colour alone."""

from __future__ import annotations

import io
from itertools import combinations
from pathlib import Path

import pytest
from rich.color import Color, ColorSystem
from rich.console import Console
from rich.segment import Segment
from rich.style import Style
from textual.theme import BUILTIN_THEMES, Theme

from storydiff.tui.app import StorydiffApp
from storydiff.tui.inks import Inks
from storydiff.tui.looks import Look, Sign
from storydiff.tui.screens.compare import CompareScreen
from storydiff.tui.sixteen import CLEAR, READABLE, SEEN, InSixteen, contrast, has_few_colours
from storydiff.tui.themes import THEMES
from storydiff.tui.widgets.overviewbar import OverviewBar
from tui.versions import settled

EVERY = [*THEMES, *BUILTIN_THEMES.values()]
OF_SO_MANY = [theme for theme in EVERY if not theme.ansi]
"""Themes with colours of their own, which are rounded."""
DRAWN = {Look.DIVIDER, Look.ABSENT}

#: What a line can show beside what; the sign in the margin tells some of it.
BESIDE: dict[Look, Sign] = {
    Look.TEXT: Sign.NONE,
    Look.INSERTED: Sign.INSERTED,
    Look.DELETED: Sign.DELETED,
    Look.STYLE_LEFT: Sign.REPLACED,
    Look.STYLE_RIGHT: Sign.REPLACED,
    Look.CREDIT_LEFT: Sign.QUIET,
    Look.CREDIT_RIGHT: Sign.QUIET,
    Look.QUIET: Sign.QUIET,
    Look.CURRENT: Sign.CURRENT,
    Look.MATCH: Sign.NONE,
    Look.CURRENT_MATCH: Sign.NONE,
}


def number(colour: Color | None) -> int:
    """Which of the sixteen rich writes for a colour."""
    assert colour is not None
    found = colour.downgrade(ColorSystem.STANDARD).number
    assert found is not None
    return found


def attributes(style: Style) -> tuple[bool | None, ...]:
    """All that a terminal without colours shows of a style."""
    return (style.bold, style.italic, style.underline, style.strike, style.reverse)


def variables(theme: Theme) -> dict[str, str]:
    return theme.to_color_system().generate()


@pytest.mark.parametrize("theme", OF_SO_MANY, ids=lambda one: one.name)
def test_every_look_can_be_read_in_sixteen_colours(theme: Theme) -> None:
    """In every theme, on the ground of text and on that of each other look."""
    inks = Inks(variables(theme), few=True)
    for below in (Look.TEXT, Look.MOVED_PARAGRAPH, Look.REPLACED_LEFT, Look.CURRENT):
        for look in Look:
            style = inks[Look.TEXT, below, look]
            least = SEEN if look in DRAWN else READABLE
            assert contrast(number(style.color), number(style.bgcolor)) >= least, look


@pytest.mark.parametrize("theme", OF_SO_MANY, ids=lambda one: one.name)
def test_plain_text_is_clear_where_any_colour_is(theme: Theme) -> None:
    """As much contrast as text needs, or the most there is on a middle grey."""
    style = Inks(variables(theme), few=True)[Look.TEXT,]
    ground = number(style.bgcolor)
    found = contrast(number(style.color), ground)
    assert found >= min(CLEAR, max(contrast(grey, ground) for grey in (0, 7, 8, 15)))


@pytest.mark.parametrize("theme", EVERY, ids=lambda one: one.name)
def test_looks_are_told_apart_without_any_colour(theme: Theme) -> None:
    """By weight, slant, underline, strike or reverse, or else by the sign in the margin."""
    inks = Inks(variables(theme), few=True)
    for one, other in combinations(BESIDE, 2):
        if BESIDE[one] is BESIDE[other] or Sign.NONE in (BESIDE[one], BESIDE[other]):
            assert attributes(inks[Look.TEXT, one]) != attributes(inks[Look.TEXT, other])


@pytest.mark.parametrize("theme", OF_SO_MANY, ids=lambda one: one.name)
def test_all_else_on_the_screen_can_be_read(theme: Theme) -> None:
    """Words of any colour that a theme has, on any of its grounds."""
    named = variables(theme)
    inks = ("foreground", "primary", "accent", "error", "warning", "footer-key-foreground")
    grounds = ("background", "surface", "panel", "primary", "block-cursor-background")
    colours = [named[name] for name in (*inks, *grounds) if named[name].startswith("#")]
    for ink in colours:
        for ground in colours:
            plain = Style(color=Color.parse(ink[:7]), bgcolor=Color.parse(ground[:7]))
            [segment] = InSixteen().apply([Segment("words", plain)], None)
            assert segment.style is not None
            found = contrast(number(segment.style.color), number(segment.style.bgcolor))
            assert found >= READABLE


@pytest.mark.parametrize("theme", OF_SO_MANY, ids=lambda one: one.name)
def test_without_colours_no_hue_becomes_a_fainter_grey(theme: Theme) -> None:
    """What is gone is as clear as the text round it."""
    inks = Inks(variables(theme), coloured=False, few=True)
    for look in (Look.DELETED, Look.STYLE_RIGHT, Look.QUIET, Look.MATCH, Look.CURRENT_PASSAGE):
        assert inks[Look.TEXT, look].color == inks[Look.TEXT,].color


def test_a_look_stays_what_it_is_where_all_is_rounded() -> None:
    """Hatching is not made louder by the second rounding."""
    style = Inks(variables(THEMES[0]), few=True)[Look.TEXT, Look.ABSENT]
    assert InSixteen().apply([Segment("╱", style)], None) == [Segment("╱", style)]


@pytest.mark.parametrize("theme", [one for one in EVERY if one.ansi], ids=lambda one: one.name)
def test_a_margin_is_faint_in_the_terminals_own_colours_and_its_signs_are_not(theme: Theme) -> None:
    """What a theme makes fainter by a share of a colour is dim where there are no shares."""
    inks = Inks(variables(theme))
    assert inks[Look.TEXT, Look.GUTTER].dim
    assert inks[Look.TEXT, Look.ABSENT].dim
    assert not inks[Look.TEXT, Look.GUTTER, Look.SIGN].dim
    assert not inks[Look.TEXT, Look.GUTTER, Look.CURRENT].dim


def test_a_hue_stays_one_where_one_can_be_read() -> None:
    """What is gone and what is new have a colour each, on dark paper and on light."""
    for theme in THEMES:
        inks = Inks(variables(theme), few=True)
        gone, new = inks[Look.TEXT, Look.DELETED], inks[Look.TEXT, Look.INSERTED]
        assert number(gone.color) != number(new.color)
        assert not {number(gone.color), number(new.color)} & {0, 7, 8, 15}


@pytest.mark.parametrize(
    ("environment", "few"),
    [
        ({"TERM": "screen"}, True),
        ({"TERM": "linux"}, True),
        ({"TERM": "vt100"}, True),
        ({"TERM": "xterm-16color"}, True),
        ({"TERM": "xterm-256color"}, False),
        ({"TERM": "screen", "COLORTERM": "truecolor"}, False),
    ],
)
def test_a_terminal_tells_how_many_colours_it_has(environment: dict[str, str], few: bool) -> None:
    console = Console(file=io.StringIO(), force_terminal=True, _environ=environment)
    assert has_few_colours(console.color_system) is few


@pytest.mark.parametrize("theme", ["storydiff-dark", "storydiff-light", "nord", "solarized-light"])
async def test_a_screen_in_sixteen_colours_can_be_read(
    harbour: Path, monkeypatch: pytest.MonkeyPatch, theme: str
) -> None:
    """Every word and sign on it; and a line beside the signs at the edge tells what is in sight."""
    monkeypatch.setenv("TERM", "screen")
    app = StorydiffApp([str(harbour / "a.txt"), str(harbour / "b.txt")])
    app.theme = theme
    async with app.run_test(size=(100, 24)) as pilot:
        await settled(pilot)
        await pilot.press("n")
        await pilot.pause()
        assert isinstance(app.screen, CompareScreen)
        bar = app.screen.query_one(OverviewBar)
        assert {strip.text[0] for strip in bar.render_lines(bar.size.region)} == {" ", "│"}
        words = 0
        for strip in app.screen._compositor.render_strips():
            for text, style, _ in strip:
                if not text.strip(" ╱▕│") or style is None or style.color is None:
                    continue
                words += 1
                assert style.bgcolor is not None
                ink, ground = number(style.color), number(style.bgcolor)
                assert contrast(ink, ground) >= READABLE, (text, ink, ground)
        assert words > 20
