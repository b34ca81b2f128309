"""`storydiff diff LEFT RIGHT`: what changed, on standard output."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from storydiff.cli import output
from storydiff.cli.diagnostics import Exit, say
from storydiff.cli.options import Nearest, colour_option, format_option, output_option
from storydiff.export import EXPORTERS, exporter
from storydiff.model import Deadline, Family
from storydiff.present.order import Order

if TYPE_CHECKING:
    from storydiff.export.view import View
    from storydiff.model import Article, Comparison

__all__ = ["diff"]

_FAMILIES = tuple(family.value for family in Family)
_FORMATS_OF_FACTS = ("text", "json")

_HELP = """Print what changed between two versions of a text.

LEFT and RIGHT are files; - is standard input. As text: a summary, then each paragraph that
differs in more than typography and layout. What is not shown is counted.

\b
Exit code: 0 if the two are the same, 1 if they differ, 2 if something went wrong.

\b
Examples:
  storydiff diff draft.md final.md
  storydiff diff --show all old.txt new.txt
  storydiff diff --ignore typography --ignore layout A B && echo the same words
  storydiff diff -o report.html A B
  storydiff diff -f changes A B | less
  storydiff diff --facts A B
  curl -s https://example.org/story.txt | storydiff diff saved.txt -
"""


@click.command("diff", help=_HELP)
@click.argument("left", type=click.UNPROCESSED)
@click.argument("right", type=click.UNPROCESSED)
@format_option([one.name for one in EXPORTERS])
@output_option
@click.option(
    "--show",
    multiple=True,
    metavar="FAMILY",
    type=Nearest("a family of changes", (*_FAMILIES, "furniture", "all")),
    help="Mark changes of FAMILY too: typography, layout; furniture for the menus and other "
    "lines round the article; all. Can be given several times.",
)
@click.option("--full", is_flag=True, help="Both texts whole, with every mark.")
@click.option(
    "--ignore",
    multiple=True,
    metavar="FAMILY",
    type=Nearest("a family of changes", _FAMILIES),
    help="Let FAMILY count as the same, for the exit code too: "
    f"{', '.join(_FAMILIES)}. JSON keeps everything. Can be given several times.",
)
@click.option(
    "--facts",
    is_flag=True,
    help="The numbers, money, dates, names and quotations of both side by side: the same, changed, "
    "or on one side only. As text or json.",
)
@click.option(
    "--order",
    type=Nearest("an order", tuple(one.value for one in Order)),
    default=Order.SERIOUSNESS.value,
    show_default=True,
    help="How -f changes lists them: the most serious first, or in the order of the text.",
)
@click.option(
    "--timeout",
    type=click.FloatRange(min=0),
    metavar="SECONDS",
    help="Stop after so long and print what was found.",
)
@colour_option
def diff(
    left: str,
    right: str,
    format_name: str | None = None,
    target: str | None = None,
    show: tuple[str, ...] = (),
    full: bool = False,
    ignore: tuple[str, ...] = (),
    facts: bool = False,
    order: str = Order.SERIOUSNESS.value,
    timeout: float | None = None,
    colour: str = "auto",
) -> int:
    """Compare two files and print what was found."""
    from storydiff.pipeline import compare, corrections_of, unfit

    deadline = Deadline() if timeout is None else Deadline.after(timeout)
    if left == right == "-":
        raise click.UsageError("Only one of the two can be standard input.")
    name = format_name or _format_of(target)
    if facts and name not in _FORMATS_OF_FACTS:
        formats = " and ".join(_FORMATS_OF_FACTS)
        raise click.UsageError(f"Facts are printed as {formats}, not as {name}.")
    output.check_target(target, (left, right))
    articles = _read(left, right)
    if articles is None:
        return Exit.TROUBLE
    corrections = corrections_of(*articles)
    found = compare(*articles, deadline=deadline, corrections=corrections)
    view = _view(show, full, ignore, order, colour, target)
    text = _facts(found, name, view) if facts else exporter(name).write(found, view)
    output.emit(text, target, (left, right))
    roles = sum(len(article.by_hand) for article in articles)
    for count, what in ((len(corrections), "pair"), (roles, "role")):
        if count:
            say(f"{count} {what}{' was' if count == 1 else 's were'} set right by hand.")
    for sentence in unfit(*articles):
        say(sentence)
    if not found.complete:
        say(f"Not complete. {found.reason}".strip())
    return _verdict(found, view.ignore)


def _facts(found: Comparison, format_name: str, view: View) -> str:
    """The facts of both sides, in a format of `_FORMATS_OF_FACTS`."""
    from storydiff.export import facts_plain, facts_text
    from storydiff.facts import facts_of

    facts = facts_of(found)
    return facts_plain.write(facts) if format_name == "json" else facts_text.write(facts, view)


def _read(left: str, right: str) -> tuple[Article, Article] | None:
    """Both articles; what cannot be read is told, of both, before giving up."""
    from storydiff.errors import UnreadableError
    from storydiff.pipeline import read

    articles = []
    for path in (left, right):
        try:
            articles.append(read(path))
        except UnreadableError as error:
            say(str(error))
    if len(articles) < 2:
        return None
    return articles[0], articles[1]


def _format_of(target: str | None) -> str:
    """The format that the ending of a file's name asks for."""
    found = [one for one in EXPORTERS if target and target.lower().endswith(one.suffix)]
    return max(found, key=lambda one: len(one.suffix), default=EXPORTERS[0]).name


def _view(
    show: tuple[str, ...],
    full: bool,
    ignore: tuple[str, ...],
    order: str,
    colour: str,
    target: str | None,
) -> View:
    from storydiff.export.view import USUAL, View

    everything = "all" in show
    asked = {Family(name) for name in show if name not in ("all", "furniture")}
    return View(
        show=frozenset(Family) if everything else USUAL | asked,
        furniture=everything or "furniture" in show,
        ignore=frozenset(Family(name) for name in ignore),
        full=full,
        colour=output.wants_colour(colour, target),
        width=output.width(target),
        order=Order(order),
    )


def _verdict(found: Comparison, ignore: frozenset[Family]) -> Exit:
    if found.left.text == found.right.text:
        return Exit.SAME
    if any(change.family not in ignore for change in found.changes):
        return Exit.DIFFERENT
    return Exit.SAME if found.complete else Exit.TROUBLE
