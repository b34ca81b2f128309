"""What is measured: storydiff and its peers, as commands; which of them are here, and their versions."""

from __future__ import annotations

import importlib.util
import platform
import re
import shutil
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from importlib.metadata import version
from pathlib import Path

__all__ = ["OWN", "OWN_SHORT", "Tool", "tools"]

OWN, OWN_SHORT = "storydiff --full", "storydiff"
HERE = Path(__file__).parent
GIT_WORDS = r"[[:alnum:]_]+|[^[:space:]]"
"""A word as storydiff sees one, near enough: letters and digits, or a single mark."""


@dataclass(frozen=True, slots=True)
class Tool:
    """A command that compares two files, whose paths are put behind it."""

    name: str
    command: Sequence[str]
    version: str
    """Empty if it is not here."""
    slow: bool = False
    """Whether it takes minutes for a book, so that it is left out of long work unless asked for."""
    how_to_get: str = ""

    def on(self, left: Path, right: Path) -> list[str]:
        """The whole command line."""
        return [*self.command, str(left), str(right)]


def _told(*command: str) -> str:
    """The version that a command tells of itself; empty if there is no such command."""
    if not shutil.which(command[0]):
        return ""
    told = subprocess.run(command, capture_output=True, text=True, check=False)
    found = re.search(r"\d+(\.\d+)+", told.stdout + told.stderr)
    return found[0] if found else "?"


def tools() -> list[Tool]:
    """All of them, in the order of the table; those that are not here have no version."""
    script = Path(sys.executable).with_name("storydiff")
    own = [str(script)] if script.exists() else [sys.executable, "-m", "storydiff"]
    diff = [*own, "diff", "--color", "never", "-f", "text"]
    mine = version("storydiff")
    git = [
        "git",
        "--no-pager",
        "diff",
        "--no-index",
        "--no-color",
        "-U1000000",
        "--word-diff=plain",
    ]
    redlines = version("redlines") if importlib.util.find_spec("redlines") else ""
    return [
        Tool(OWN, [*diff, "--full"], mine),
        Tool(OWN_SHORT, diff, mine),
        Tool("wdiff", ["wdiff"], _told("wdiff", "--version"), how_to_get="package wdiff"),
        Tool("dwdiff", ["dwdiff"], _told("dwdiff", "--version"), how_to_get="package dwdiff"),
        Tool(
            "git word-diff",
            [*git, f"--word-diff-regex={GIT_WORDS}", "--"],
            _told("git", "--version"),
            how_to_get="package git",
        ),
        Tool(
            "difflib",
            [sys.executable, str(HERE / "with_difflib.py")],
            platform.python_version(),
            slow=True,
        ),
        Tool(
            "redlines",
            [sys.executable, str(HERE / "with_redlines.py")],
            redlines,
            slow=True,
            how_to_get="pip install redlines",
        ),
        Tool(
            "docdiff",
            ["docdiff", "--no-config-file", "--utf8", "--lf", "--word", "--wdiff"],
            _told("docdiff", "--version"),
            slow=True,
            how_to_get="package docdiff",
        ),
    ]
