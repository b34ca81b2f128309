"""One file for each command, with a function of its name; only the one that is asked for is read."""

__all__ = ["COMMANDS"]

COMMANDS = ("diff", "inspect", "stories")
