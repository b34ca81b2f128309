"""The app is measured in a terminal of its own; what was measured is kept in the page."""

from __future__ import annotations

import importlib
import os
import sys
import time
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).parents[2]


@pytest.fixture
def bench(monkeypatch: pytest.MonkeyPatch) -> Any:
    """The rooms of the benchmarks, by name; they are no part of the package."""
    monkeypatch.syspath_prepend(str(ROOT))
    return lambda name: importlib.import_module(f"benchmarks.{name}")


def test_the_section_is_replaced_and_the_rest_of_the_page_stays(bench: Any) -> None:
    screen = bench("screen")
    page = "# Page\n\n## Time\n\nold\n\n## What was done, and what was tried\n\nmuch\n"
    first = screen.with_section(page, f"{screen.HEADING}\n\n1st\n")
    second = screen.with_section(first, f"{screen.HEADING}\n\n2nd\n")
    assert "1st" in first
    assert second == first.replace("1st", "2nd")
    assert second.replace(f"{screen.HEADING}\n\n2nd\n\n", "") == page


def test_the_section_is_kept_when_the_rest_is_measured_anew(bench: Any) -> None:
    screen = bench("screen")
    section = f"{screen.HEADING}\n\n| a | b |\n"
    page = screen.with_section("# Page\n\n## What was done\n\nmuch\n", section)
    assert screen.section_of(page) == section
    assert screen.section_of("# Page\n") == ""


PROGRAM = "print('\\x1b[1mHello\\x1b[0m  wor', 'ld', sep='', flush=True); print(input()[::-1])"


def test_text_is_found_between_controls_and_a_key_is_answered(bench: Any) -> None:
    terminals = bench("terminal")
    command = [sys.executable, "-c", PROGRAM]
    with terminals.Terminal(command, os.environ) as terminal:
        shown = terminal.read(terminal.started, 0.1, 30.0, [b"nowhere", b"Helloworld"])
        asked = time.perf_counter()
        terminal.press(b"live\r")
        answer = terminal.read(asked, 0.1, 30.0, [b"evil"])
        memory = terminal.end()
    assert shown.sought is not None
    assert 0 < shown.sought <= shown.last
    assert answer.sought is not None
    assert memory > 1
