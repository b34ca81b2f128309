"""What a reader is told who may not know the way yet: with the keys that they have."""

from __future__ import annotations

from textual.dom import DOMNode
from textual.geometry import Size

from storydiff.tui.commands import key_of

__all__ = ["first_keys", "too_narrow"]

_ROOM = Size(70, 20)
"""In a smaller window a long hint covers what it is about."""


def first_keys(node: DOMNode, size: Size) -> str:
    """Five keys to begin with; two, if the window of `size` cells is small."""
    following, every = key_of(node, "change.next"), key_of(node, "help.show")
    if size.width < _ROOM.width or size.height < _ROOM.height:
        return f"{following} next change, {every} all keys"
    return (
        f"Five keys to begin with: {following} next change, "
        f"{key_of(node, 'changes.list')} list of changes, "
        f"{key_of(node, 'typography.mute')} mute typography, "
        f"{key_of(node, 'layout.next')} side by side or inline, {every} all keys."
    )


def too_narrow(node: DOMNode) -> str:
    """That there is room for one version only, and how the other is shown."""
    return f"Too narrow for two columns: {key_of(node, 'side.other')} shows the other version."
