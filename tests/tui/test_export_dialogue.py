"""Asking for a format and a name."""

from __future__ import annotations

from pathlib import Path

import pytest
from textual.widgets import Input, Static

from storydiff.tui.screens.export import ExportScreen
from tui.versions import opened, settled


async def test_who_types_means_the_name(harbour: Path) -> None:
    """The list of formats has the cursor at first; letters go to the name all the same."""
    async with opened(["a.txt", "b.txt"], "e", *"mine.txt", "enter") as pilot:
        await settled(pilot)
        assert not isinstance(pilot.app.screen, ExportScreen)
    assert (harbour / "mine.txt").read_text(encoding="utf-8")
    assert not list(harbour.glob("a--b*"))


@pytest.mark.parametrize("name", ["no/such/folder.txt", "a.txt/b.txt", "x" * 300, "nul\0.txt"])
async def test_what_cannot_be_written_is_told_and_can_be_corrected(
    harbour: Path, name: str
) -> None:
    """One sentence; what is typed stays."""
    async with opened(["a.txt", "b.txt"], "e") as pilot:
        await settled(pilot)
        pilot.app.screen.query_one(Input).value = name
        await pilot.press("enter")
        await settled(pilot)
        assert isinstance(pilot.app.screen, ExportScreen)
        matter = str(pilot.app.screen.query_one("#matter", Static).render())
        assert "cannot be written" in matter
        assert pilot.app.screen.query_one(Input).value == name
