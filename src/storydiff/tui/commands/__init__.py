"""What the reader can do: one registry that feeds keys, palette, footer, sentences and help."""

from storydiff.tui.commands.command import Command, Place
from storydiff.tui.commands.naming import key_name, key_names, key_of
from storydiff.tui.commands.table import COMMANDS, Keys, bindings, commands_of, is_text, keys_at

__all__ = [
    "COMMANDS",
    "Command",
    "Keys",
    "Place",
    "bindings",
    "commands_of",
    "is_text",
    "key_name",
    "key_names",
    "key_of",
    "keys_at",
]
