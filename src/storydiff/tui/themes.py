"""Colours: three themes of our own, and what every look is in any theme. The only place with colours.

Each look differs from the others in weight, slant, underline or strike too, so that nothing is
told by colour alone; without colours the current change is in reverse video.
"""

from __future__ import annotations

from textual.theme import Theme

__all__ = ["LOOKS_CSS", "THEMES", "THEME_CONTRAST", "THEME_DARK", "THEME_LIGHT", "theme_for"]

THEME_DARK = "storydiff-dark"
THEME_LIGHT = "storydiff-light"
THEME_CONTRAST = "storydiff-contrast"

#: Quiet paper and ink; blue and orange carry what differs, as most colour-blind readers tell
#: those two apart.
THEMES = (
    Theme(
        THEME_DARK,
        primary="#7aa2d6",
        secondary="#6f8aa8",
        accent="#e5b567",
        success="#6fb3e0",
        error="#e89a5b",
        warning="#d9c36a",
        foreground="#d8d6d0",
        background="#16181c",
        surface="#1b1e23",
        panel="#24282f",
        dark=True,
    ),
    Theme(
        THEME_LIGHT,
        primary="#1f5fa8",
        secondary="#4b6a8c",
        accent="#9a6200",
        success="#0f63a8",
        error="#b0500a",
        warning="#7a6500",
        foreground="#23262b",
        background="#fbfaf6",
        surface="#f4f2ec",
        panel="#e7e4db",
        dark=False,
    ),
    Theme(
        THEME_CONTRAST,
        primary="#66d9ff",
        secondary="#ffffff",
        accent="#ffff00",
        success="#33bbff",
        error="#ff9900",
        warning="#ffee66",
        foreground="#ffffff",
        background="#000000",
        surface="#000000",
        panel="#1c1c1c",
        dark=True,
    ),
)

#: What each look of a pane is.
LOOKS_CSS = """
Pane, OverviewBar {
    background: $background;
    color: $foreground;

    & > .pane--heading { text-style: bold; }
    & > .pane--aside { color: $foreground 55%; text-style: italic; }

    & > .pane--inserted { background: $success 28%; text-style: bold underline; }
    & > .pane--deleted { background: $error 28%; text-style: bold strike; }
    & > .pane--replaced-left { background: $error 20%; text-style: bold strike; }
    & > .pane--replaced-right { background: $success 20%; text-style: bold underline; }
    & > .pane--inner { background: $foreground 22%; }
    &:nocolor > .pane--inner { background: $background; text-style: reverse; }
    & > .pane--style-left { color: $error; text-style: strike; }
    & > .pane--style-right { color: $success; text-style: underline; }
    & > .pane--credit-left { color: $foreground 70%; text-style: italic strike; }
    & > .pane--credit-right { color: $foreground 70%; text-style: italic underline; }
    & > .pane--quiet { color: $warning; text-style: underline; }

    & > .pane--inserted-paragraph { background: $success 12%; }
    & > .pane--deleted-paragraph { background: $error 12%; }
    & > .pane--moved-paragraph { background: $accent 10%; }

    & > .pane--current { background: $accent; color: $background; text-style: bold; }
    &:nocolor > .pane--current {
        background: $background;
        color: $foreground;
        text-style: bold reverse;
    }

    & > .pane--current-passage { background: $accent 30%; }
    &:nocolor > .pane--current-passage { background: $background; text-style: bold; }

    & > .pane--match { background: $warning 35%; text-style: underline; }
    & > .pane--current-match { background: $warning; color: $background; text-style: bold; }
    &:nocolor > .pane--match { background: $background; text-style: bold underline; }
    &:nocolor > .pane--current-match { background: $background; text-style: bold reverse; }

    & > .pane--gutter { color: $foreground 45%; text-style: not bold; }
    & > .pane--sign { color: $foreground 80%; }
    & > .pane--fold { background: $panel; color: $foreground 75%; text-style: italic; }
    & > .pane--note { color: $foreground 70%; text-style: italic; }
    & > .pane--absent { color: $foreground 12%; }
}
"""


def theme_for(colours: str) -> str:
    """The theme for a terminal that tells its colours, by what `COLORFGBG` says.

    ``15;0`` is light on dark, ``0;15`` dark on light: the last number is the ground, of which 7 and
    15 are white. Without it, or with anything else in it, the dark theme.
    """
    ground = colours.rpartition(";")[2]
    return THEME_LIGHT if ground in ("7", "15") else THEME_DARK
