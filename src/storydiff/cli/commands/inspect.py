"""`storydiff inspect FILE`: how one file was read."""

from __future__ import annotations

import click

from storydiff.cli import output
from storydiff.cli.diagnostics import Exit, say
from storydiff.cli.options import colour_option, format_option, output_option

__all__ = ["inspect"]

_HELP = """Print how one file was read: encoding, paragraphs, and what each of them is.

FILE is a file; - is standard input.

\b
Examples:
  storydiff inspect story.txt
  storydiff inspect -f json story.txt
"""


@click.command("inspect", help=_HELP)
@click.argument("file", type=click.UNPROCESSED)
@format_option(["text", "json"])
@output_option
@colour_option
def inspect(
    file: str,
    format_name: str | None = None,
    target: str | None = None,
    colour: str = "auto",
) -> int:
    """Read a file and print what was recognised in it."""
    from storydiff.pipeline import read

    output.check_target(target, (file,))
    article = read(file, strict=True)
    name = format_name or ("json" if target and target.lower().endswith(".json") else "text")
    if name == "json":
        from storydiff.export import plain

        text = plain.as_json(plain.article(article))
    else:
        from storydiff.export import article_text
        from storydiff.export.view import View

        view = View(colour=output.wants_colour(colour, target), width=output.width(target))
        text = article_text.write(article, view)
    output.emit(text, target, (file,))
    if article.unfit:
        say(article.unfit)
    return Exit.SAME
