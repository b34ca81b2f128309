"""Taking text out of the app: a file beside the clipboard, and the reader's editor."""

from __future__ import annotations

import shlex
from collections.abc import Mapping
from pathlib import Path

__all__ = ["editor_command", "editor_of", "kept_in"]

#: Editors that are told a line otherwise than by ``+12 file``.
_PLACED = {
    **dict.fromkeys(
        ("code", "codium", "code-insiders", "cursor", "windsurf"), ("-g", "{path}:{line}")
    ),
    **dict.fromkeys(("subl", "hx", "helix", "zed", "lapce"), ("{path}:{line}",)),
    **dict.fromkeys(("kate", "gedit"), ("-l", "{line}", "{path}")),
}


def kept_in(folder: Path | None, text: str) -> Path | None:
    """Write what was copied to a file in `folder`; where it is, or None if it could not be."""
    if folder is None:
        return None
    path = folder / "copied.txt"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8", newline="")
    except OSError:
        return None
    return path


def editor_of(environment: Mapping[str, str]) -> str:
    """The editor the reader has named: ``VISUAL``, else ``EDITOR``; empty if neither."""
    return environment.get("VISUAL") or environment.get("EDITOR") or ""


def editor_command(editor: str, path: str, line: int) -> list[str]:
    """The words that open `path` at `line` (from 1) in `editor`, which may have options."""
    words = shlex.split(editor)
    placed = _PLACED.get(Path(words[0]).name, ("+{line}", "{path}"))
    return [*words, *(word.format(path=path, line=line) for word in placed)]
