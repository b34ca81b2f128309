"""The page on settings lists every command there is."""

from __future__ import annotations

from pathlib import Path

from storydiff.tui.commands import COMMANDS

PAGE = Path(__file__).parents[2] / "docs" / "settings.md"


def test_every_command_has_its_row_with_its_keys() -> None:
    """Ids are what a reader writes into the file."""
    page = PAGE.read_text(encoding="utf-8")
    rows = [line for line in page.splitlines() if line.startswith("| `")]
    expected = []
    for command in COMMANDS:
        keys = " ".join(f"`{key}`" for key in command.keys)
        places = ", ".join(place.value for place in command.places)
        expected.append(f"| `{command.id}` | {keys} | {places} | {command.help} |")
    assert rows == expected
