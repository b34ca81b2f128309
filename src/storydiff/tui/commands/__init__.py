"""What the reader can do: one registry that feeds keys, palette, footer and help."""

from storydiff.tui.commands.command import Command, Place
from storydiff.tui.commands.table import COMMANDS, bindings, commands_of

__all__ = ["COMMANDS", "Command", "Place", "bindings", "commands_of"]
