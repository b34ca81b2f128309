"""The options that commands share."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, TypeVar

import click

__all__ = [
    "COLOUR",
    "Nearest",
    "colour_option",
    "format_option",
    "nearest",
    "output_option",
]

F = TypeVar("F", bound=Callable[..., Any])

COLOUR = ("auto", "always", "never")


def nearest(word: str, words: Sequence[str]) -> str | None:
    """The one of `words` that a person who typed `word` most likely meant."""
    from difflib import get_close_matches

    return next(iter(get_close_matches(word.lower(), words, n=1, cutoff=0.5)), None)


class Nearest(click.Choice[str]):
    """A choice of words that, given another one, names the nearest."""

    def __init__(self, what: str, words: Sequence[str]) -> None:
        super().__init__(words)
        self.what = what
        """What it is a choice of, with its article: ``a format``."""

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """The word itself, if it is one of them."""
        words = [str(word) for word in self.choices]
        if value in words:
            return str(value)
        meant = nearest(str(value), words)
        hint = f" Did you mean {meant}?" if meant else ""
        raise click.UsageError(f"{value!r} is not {self.what} ({', '.join(words)}).{hint}", ctx=ctx)


def format_option(formats: Sequence[str]) -> Callable[[F], F]:
    """``--format``, one of `formats`; none given is None."""
    return click.option(
        "-f",
        "--format",
        "format_name",
        type=Nearest("a format here", formats),
        help=f"What to print: {', '.join(formats)}. Without it, what the ending of the "
        "--output file says, or else text.",
    )


output_option = click.option(
    "-o",
    "--output",
    "target",
    metavar="FILE",
    help="Write to FILE, wholly or not at all, rather than to standard output.",
)

colour_option = click.option(
    "--color",
    "--colour",
    "colour",
    type=Nearest("a way to colour", COLOUR),
    default="auto",
    show_default=True,
    help="Whether text is coloured. Automatically: on a terminal, unless NO_COLOR is set.",
)
