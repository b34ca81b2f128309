"""Colours: three themes of our own, and what every look is in any theme. The only place with colours.

Each look differs from the others in weight, slant, underline or strike too, so that nothing is
told by colour alone; without colours the current change is in reverse video.
"""

from __future__ import annotations

from msgspec import Struct
from textual.theme import Theme

from storydiff.tui.looks import Look

__all__ = [
    "INKS",
    "INKS_OF_SIXTEEN",
    "INKS_WITHOUT_COLOUR",
    "THEMES",
    "THEME_CONTRAST",
    "THEME_DARK",
    "THEME_LIGHT",
    "theme_for",
]

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


class Ink(Struct, frozen=True):
    """How a look differs from what it lies on."""

    colour: str = ""
    """A colour of the theme, perhaps only so much of it: ``$accent 30%``; empty for the same."""
    ground: str = ""
    style: str = ""
    """What it adds: bold, italic, underline, strike, reverse."""


#: What each look is; those left out are as what they lie on.
INKS: dict[Look, Ink] = {
    Look.HEADING: Ink(style="bold"),
    Look.ASIDE: Ink("$foreground 55%", style="italic"),
    Look.INSERTED: Ink(ground="$success 28%", style="bold underline"),
    Look.DELETED: Ink(ground="$error 28%", style="bold strike"),
    Look.REPLACED_LEFT: Ink(ground="$error 20%", style="bold strike"),
    Look.REPLACED_RIGHT: Ink(ground="$success 20%", style="bold underline"),
    Look.INNER: Ink(ground="$foreground 22%"),
    Look.STYLE_LEFT: Ink("$error", style="strike"),
    Look.STYLE_RIGHT: Ink("$success", style="underline"),
    Look.CREDIT_LEFT: Ink("$foreground 70%", style="italic strike"),
    Look.CREDIT_RIGHT: Ink("$foreground 70%", style="italic underline"),
    Look.QUIET: Ink("$warning", style="underline"),
    Look.INSERTED_PARAGRAPH: Ink(ground="$success 12%"),
    Look.DELETED_PARAGRAPH: Ink(ground="$error 12%"),
    Look.MOVED_PARAGRAPH: Ink(ground="$accent 10%"),
    Look.CURRENT: Ink("$background", "$accent", "bold"),
    Look.CURRENT_PASSAGE: Ink(ground="$accent 30%"),
    Look.MATCH: Ink(ground="$warning 35%", style="underline"),
    Look.CURRENT_MATCH: Ink("$background", "$warning", "bold"),
    Look.GUTTER: Ink("$foreground 45%", style="not bold"),
    Look.SIGN: Ink("$foreground 80%"),
    Look.FOLD: Ink("$foreground 75%", "$panel", "italic"),
    Look.NOTE: Ink("$foreground 70%", style="italic"),
    Look.DIVIDER: Ink("$foreground 20%"),
    Look.ABSENT: Ink("$foreground 12%"),
}

#: What some of them are where there are no colours.
INKS_WITHOUT_COLOUR: dict[Look, Ink] = {
    Look.INNER: Ink(ground="$background", style="reverse"),
    Look.CURRENT: Ink("$foreground", "$background", "bold reverse"),
    Look.CURRENT_PASSAGE: Ink(ground="$background", style="bold"),
    Look.MATCH: Ink(ground="$background", style="bold underline"),
    Look.CURRENT_MATCH: Ink("$foreground", "$background", "bold reverse"),
}

#: What some of them are where there is no tint, only sixteen colours: the ink has the colour, not
#: its ground, and nothing is told by a colour alone, as some of those terminals have none.
INKS_OF_SIXTEEN: dict[Look, Ink] = {
    Look.INSERTED: Ink("$success", style="bold underline"),
    Look.DELETED: Ink("$error", style="bold strike"),
    Look.REPLACED_LEFT: Ink("$error", style="bold strike"),
    Look.REPLACED_RIGHT: Ink("$success", style="bold underline"),
    Look.INNER: Ink("$foreground", style="italic"),
    Look.INSERTED_PARAGRAPH: Ink("$success"),
    Look.DELETED_PARAGRAPH: Ink("$error"),
    Look.MOVED_PARAGRAPH: Ink("$accent"),
    Look.CURRENT: Ink("$foreground", "$background", "bold reverse"),
    Look.CURRENT_PASSAGE: Ink("$accent", style="bold"),
    Look.MATCH: Ink("$warning", "$background", "reverse"),
    Look.CURRENT_MATCH: Ink("$warning", "$background", "bold underline reverse"),
    Look.SIGN: Ink("$foreground", style="bold"),
    Look.FOLD: Ink("$foreground 75%", style="italic"),
}


def theme_for(colours: str) -> str:
    """The theme for a terminal that tells its colours, by what `COLORFGBG` says.

    ``15;0`` is light on dark, ``0;15`` dark on light: the last number is the ground, of which 7 and
    15 are white. Without it, or with anything else in it, the dark theme.
    """
    ground = colours.rpartition(";")[2]
    return THEME_LIGHT if ground in ("7", "15") else THEME_DARK
