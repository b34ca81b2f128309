"""Keys as a reader knows them, and the key that a sentence of the app tells."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Protocol, cast

from textual.dom import DOMNode

from storydiff.tui.commands.command import Place

__all__ = ["AS_WRITTEN", "key_name", "key_names", "key_of"]

_MODIFIERS = {"ctrl": "^", "shift": "⇧"}
_NAMES = {
    "pagedown": "PgDn",
    "pageup": "PgUp",
    "down": "↓",
    "up": "↑",
    "left": "←",
    "right": "→",
    "escape": "Esc",
    "delete": "Del",
    "insert": "Ins",
}
#: Textual's names of keys that help writes otherwise, by how it writes them, in small letters.
AS_WRITTEN = {written.lower(): name for name, written in _NAMES.items()}
_SILENT = "super+"
"""Keys that few terminals send are not taught."""


class _Configured(Protocol):
    def key(self, id_: str, place: Place | None = None) -> str: ...


class _WithConfig(Protocol):
    config: _Configured


def key_of(node: DOMNode, id_: str) -> str:
    """The key that leads to a command, for a sentence: what the reader has set, as help writes it.

    :param node: a part of the app; a screen in one of whose lines one types is told what works there.
    :raises KeyError: if there is no such command.
    """
    here = getattr(node, "here", None)
    config = cast(_WithConfig, node.app).config
    return config.key(id_, here if isinstance(here, Place) else None)


def key_names(keys: Iterable[str]) -> str:
    """Several keys: ``n ] F7``."""
    keys = tuple(keys)
    return " ".join(key_name(key) for key in keys if not key.startswith(_SILENT) or key == keys[0])


def key_name(key: str) -> str:
    """One key: ``n``, ``PgDn``, ``^q`` for ctrl+q, ``⇧F7`` for shift+f7."""
    if len(key) == 1:
        return key
    *modifiers, base = key.split("+")
    before = "".join(_MODIFIERS.get(one, f"{one}+") for one in modifiers)
    if len(base) > 1:
        base = _NAMES.get(base, base.capitalize())
    return before + base
