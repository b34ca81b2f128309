"""`storydiff [PATH]...`: the app, or what it would show if there is no terminal for it."""

from __future__ import annotations

import os
from collections.abc import Sequence
from contextlib import ExitStack

import click

from storydiff.cli import output
from storydiff.cli.commands import COMMANDS
from storydiff.cli.opening import open_app
from storydiff.cli.options import nearest

__all__ = ["open_paths"]


@click.command("open", hidden=True)
@click.argument("paths", nargs=-1, type=click.UNPROCESSED)
@click.pass_context
def open_paths(ctx: click.Context, paths: tuple[str, ...]) -> int:
    """Open files and folders."""
    asked = ctx.obj or {}
    _refuse_misspelling(paths)
    with ExitStack() as stack:
        title = None
        if asked.get("demo"):
            if paths:
                raise click.UsageError("--demo comes with its own files; leave the others out.")
            paths, title = (_demo(stack),), "storydiff: a demonstration"
        if not output.can_run_app():
            return _print(ctx, paths or (".",), str(asked.get("colour", "auto")))
        return open_app(paths, title)


def _refuse_misspelling(paths: Sequence[str]) -> None:
    """A first word that is no file, but nearly a command, was meant as one."""
    if len(paths) < 2 or os.path.lexists(paths[0]):
        return
    meant = nearest(paths[0], COMMANDS)
    if meant:
        raise click.UsageError(
            f"There is no file and no command {paths[0]!r}. Did you mean storydiff {meant}?"
        )


def _demo(stack: ExitStack) -> str:
    from importlib.resources import as_file, files

    return str(stack.enter_context(as_file(files("storydiff").joinpath("demo"))))


def _print(ctx: click.Context, paths: Sequence[str], colour: str) -> int:
    """What a terminal is not needed for."""
    if len(paths) == 2 and not any(os.path.isdir(path) for path in paths):  # noqa: PTH112
        from storydiff.cli.commands.diff import diff

        found = ctx.invoke(diff, left=paths[0], right=paths[1], colour=colour)
    else:
        from storydiff.cli.commands.stories import stories

        found = ctx.invoke(stories, paths=tuple(paths), colour=colour)
    return int(found or 0)
