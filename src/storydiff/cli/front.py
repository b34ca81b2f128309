"""What the command is called with: one of its own commands, or paths to open."""

from __future__ import annotations

from importlib import import_module

import click

import storydiff
from storydiff.cli.commands import COMMANDS
from storydiff.cli.diagnostics import Stopped
from storydiff.cli.options import colour_option

__all__ = ["front"]

_HELP = """See what changed between versions of a piece of prose.

\b
  storydiff [PATH]...        the app, on files and folders (default: this folder)
  storydiff diff A B         what changed, on standard output
  storydiff stories PATH...  which articles are versions of which story
  storydiff inspect FILE     how one file was read

\b
Examples:
  storydiff articles/             every story in a folder
  storydiff draft.md final.md     two versions side by side
  storydiff diff -f json A B      for a program to read
  storydiff diff -o out.html A B  a page to send
  storydiff --demo                a short story in four versions

Without a terminal, storydiff A B prints what storydiff diff A B prints, and storydiff FOLDER
what storydiff stories FOLDER prints. A command's name wins over a file of that name: write
./diff for a file called diff.
"""


class Front(click.Group):
    """A group whose first word may be a path instead of a command."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """The names of the commands, for the help."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command of this name; none of the others is imported."""
        if cmd_name not in COMMANDS:
            return None
        module = import_module(f"storydiff.cli.commands.{cmd_name}")
        command: click.Command = getattr(module, cmd_name)
        return command

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Options may follow paths, but not come between a command and what is its own."""
        words = self.make_parser(ctx).parse_args(list(args))[1]
        if words and words[0] not in COMMANDS:
            ctx.allow_interspersed_args = True
        return super().parse_args(ctx, args)

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """The command called like the first word; if there is none, the one that opens paths."""
        if args and args[0] in COMMANDS:
            return super().resolve_command(ctx, args)
        from storydiff.cli.commands.open import open_paths

        return "", open_paths, ["--", *args]

    def invoke(self, ctx: click.Context) -> object:
        """Run what was asked for; an interrupt is told by `diagnostics` alone."""
        try:
            return super().invoke(ctx)
        except KeyboardInterrupt:
            raise Stopped from None


@click.group(
    cls=Front,
    invoke_without_command=True,
    help=_HELP,
    subcommand_metavar="[PATH]... | COMMAND ...",
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
)
@click.version_option(storydiff.__version__, prog_name="storydiff", message="%(prog)s %(version)s")
@click.option("--demo", is_flag=True, help="Open a short story in four versions.")
@colour_option
@click.pass_context
def front(ctx: click.Context, demo: bool, colour: str) -> int:
    """Open the app, unless a command follows."""
    if ctx.invoked_subcommand is not None:
        ctx.obj = {"colour": colour, "demo": demo}
        return 0
    from storydiff.cli.commands.open import open_paths

    ctx.obj = {"colour": colour, "demo": demo}
    result = ctx.invoke(open_paths, paths=())
    return int(result or 0)
