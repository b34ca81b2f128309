"""`storydiff stories PATH...`: which articles are versions of which story."""

from __future__ import annotations

import click

from storydiff.cli import output
from storydiff.cli.diagnostics import Exit, say
from storydiff.cli.options import colour_option, format_option, output_option

__all__ = ["stories"]

_HELP = """Print which articles are versions of one story, those with most versions first.

PATHs are files and folders (default: this folder). A file that cannot be read is named on
standard error, and the rest is shown.

\b
Exit code: 0, or 2 if something could not be read.

\b
Examples:
  storydiff stories articles/
  storydiff stories -f json a.txt b.txt more/
"""


@click.command("stories", help=_HELP)
@click.argument("paths", nargs=-1, type=click.UNPROCESSED)
@format_option(["text", "json"])
@output_option
@colour_option
def stories(
    paths: tuple[str, ...],
    format_name: str | None = None,
    target: str | None = None,
    colour: str = "auto",
) -> int:
    """Read files and folders and print the stories in them."""
    from storydiff.pipeline import library

    output.check_target(target, paths)
    found = library(paths or (".",))
    for trouble in found.troubles:
        say(str(trouble))
    told = {str(trouble) for trouble in found.troubles}
    for article in found.articles:
        if article.unfit and article.unfit not in told:
            say(article.unfit)
    name = format_name or ("json" if target and target.lower().endswith(".json") else "text")
    if found.stories or name == "json":
        if name == "json":
            from storydiff.export import plain

            text = plain.as_json(plain.stories(found.stories))
        else:
            from storydiff.export import story_text
            from storydiff.export.view import View

            view = View(colour=output.wants_colour(colour, target), width=output.width(target))
            text = story_text.write(found.stories, view)
        read = [article.origin.location for article in found.articles]
        unread = [trouble.location for trouble in found.troubles]
        output.emit(text, target, (*paths, *read, *unread, *found.skipped))
    return Exit.TROUBLE if found.troubles else Exit.SAME
