"""storydiff shows what changed between versions of a piece of prose.

>>> import storydiff
>>> found = storydiff.compare(["The dog sat."], ["The dog sits."])
>>> [(change.left.of(found.left.text), change.right.of(found.right.text)) for change in found.changes]
[('sat', 'sits')]

Nothing is imported before it is used, and nothing here imports a user interface.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from storydiff.errors import StorydiffError, UnreadableError
    from storydiff.model import (
        Alignment,
        Article,
        Change,
        Collation,
        Comparison,
        Deadline,
        Edit,
        Family,
        Kind,
        Link,
        Op,
        Origin,
        Pair,
        Paragraph,
        Part,
        Relation,
        Role,
        Sides,
        Span,
        Story,
        Tally,
        Thread,
        Token,
        TokenKind,
    )
    from storydiff.pipeline import align, collate, compare, group, read
    from storydiff.settings import Settings

__version__ = "0.1.0"

__all__ = [
    "Alignment",
    "Article",
    "Change",
    "Collation",
    "Comparison",
    "Deadline",
    "Edit",
    "Family",
    "Kind",
    "Link",
    "Op",
    "Origin",
    "Pair",
    "Paragraph",
    "Part",
    "Relation",
    "Role",
    "Settings",
    "Sides",
    "Span",
    "Story",
    "StorydiffError",
    "Tally",
    "Thread",
    "Token",
    "TokenKind",
    "UnreadableError",
    "align",
    "collate",
    "compare",
    "group",
    "read",
]

_ROOMS = {
    "Settings": "settings",
    "StorydiffError": "errors",
    "UnreadableError": "errors",
    **dict.fromkeys(("align", "collate", "compare", "group", "read"), "pipeline"),
}


def __getattr__(name: str) -> object:
    if name not in __all__:
        raise AttributeError(f"module 'storydiff' has no attribute {name!r}")
    value = getattr(import_module(f"storydiff.{_ROOMS.get(name, 'model')}"), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return __all__
