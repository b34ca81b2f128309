"""The way into the app: nothing that it does not need stands before its first picture."""

from __future__ import annotations

import gc
import os
from collections.abc import Sequence
from typing import TYPE_CHECKING

from storydiff.cli.commands import COMMANDS

if TYPE_CHECKING:
    from storydiff.tui.config import Config

__all__ = ["are_paths", "open_app"]


def are_paths(arguments: Sequence[str]) -> bool:
    """Whether these are paths that exist and nothing else, so that nothing has to be parsed."""
    if arguments and arguments[0] in COMMANDS:
        return False
    return all(not one.startswith("-") and os.path.lexists(one) for one in arguments)


def open_app(paths: Sequence[str], title: str | None = None) -> int:
    """Run the app on `paths` (this folder, if there are none); gives the exit code.

    :raises StorydiffError: if what the reader has set for good cannot be.
    """
    from storydiff.ahead import Ahead

    two = len(paths) == 2 and all(map(os.path.isfile, paths))
    # Before anything else is imported: the other process is busy meanwhile.
    ahead = Ahead.begin(paths[0], paths[1]) if two else None
    try:
        from storydiff.tui.app import StorydiffApp
        from storydiff.tui.memory import Memory, state_folder

        app = StorydiffApp(
            paths or (".",),
            title=title,
            config=_config(),
            memory=Memory(state_folder()),
            ahead=ahead,
        )
        # What is there now stays; the app itself sees to the garbage that it makes.
        gc.freeze()
        app.run()
    finally:
        if ahead is not None:
            ahead.end()
    return int(app.return_code or 0)


def _config() -> Config:
    """What the reader has set.

    :raises StorydiffError: if the file says something that cannot be.
    """
    from storydiff.tui.config import Config, config_path, read_config

    if not os.path.lexists(config_path()):
        return Config()
    from textual.theme import BUILTIN_THEMES

    from storydiff.tui.themes import THEMES

    return read_config(themes=(*(theme.name for theme in THEMES), *BUILTIN_THEMES))
