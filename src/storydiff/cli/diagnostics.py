"""All that goes to standard error, and the exit codes. Nothing else writes there."""

from __future__ import annotations

import sys
from enum import IntEnum

from storydiff.errors import StorydiffError

__all__ = ["Exit", "Stopped", "say", "told"]


class Exit(IntEnum):
    """What the command leaves with, as `diff` does."""

    SAME = 0
    """Nothing differs, or (all commands but diff) everything went well."""
    DIFFERENT = 1
    TROUBLE = 2
    """Something could not be read or written, or the command was not understood."""
    INTERRUPTED = 130


class Stopped(Exception):  # noqa: N818
    """The reader has interrupted the command."""


def say(message: str) -> None:
    """One line on standard error; what it quotes from files or names cannot steer the terminal."""
    from storydiff.export.visible import on_one_line

    if sys.stderr is None:
        return
    try:
        sys.stderr.write(f"storydiff: {on_one_line(message)}\n")
        sys.stderr.flush()
    except (OSError, ValueError):
        # There is nobody left to tell.
        return


def told(error: BaseException) -> Exit:
    """Tell a person what went wrong; gives the exit code.

    What is a mistake of this program rather than theirs is raised on.
    """
    if isinstance(error, KeyboardInterrupt | Stopped):
        say("Stopped.")
        return Exit.INTERRUPTED
    if isinstance(error, StorydiffError):
        say(str(error))
        return Exit.TROUBLE
    import click

    if isinstance(error, click.Abort):
        say("Stopped.")
        return Exit.INTERRUPTED
    if isinstance(error, click.ClickException):
        _tell_usage(error)
        return Exit.TROUBLE
    raise error


def _tell_usage(error: BaseException) -> None:
    import click

    assert isinstance(error, click.ClickException)
    message = error.format_message().strip()
    command = "storydiff"
    if isinstance(error, click.UsageError) and error.ctx is not None:
        command = error.ctx.command_path.strip()
    say(f"{message}{'' if message.endswith(('.', '?')) else '.'} See {command} --help.")
