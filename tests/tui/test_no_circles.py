"""The files of the app need each other one way only."""

from __future__ import annotations

import ast
from graphlib import TopologicalSorter
from pathlib import Path

import storydiff.tui

ROOT = Path(storydiff.tui.__file__).parent
PREFIX = "storydiff.tui"


def modules() -> dict[str, Path]:
    """Every file of the room by the name it is imported by."""
    found = {}
    for path in ROOT.rglob("*.py"):
        parts = path.relative_to(ROOT).with_suffix("").parts
        parts = parts[:-1] if parts[-1] == "__init__" else parts
        found[".".join((PREFIX, *parts))] = path
    return found


def test_no_file_needs_itself_by_way_of_others() -> None:
    """Imports inside functions and for types alone count as well."""
    known = modules()
    needs: dict[str, set[str]] = {}
    for name, path in known.items():
        needs[name] = set()
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.ImportFrom) and node.module:
                wanted = [node.module, *(f"{node.module}.{one.name}" for one in node.names)]
                needs[name] |= {one for one in wanted if one in known and one != PREFIX}
    assert needs["storydiff.tui.app"]
    assert len(list(TopologicalSorter(needs).static_order())) == len(known)
