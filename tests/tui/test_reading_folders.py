"""While a folder is read: how far it is, how to stop, and what was passed over."""

from __future__ import annotations

import threading
from pathlib import Path

import pytest
from textual.pilot import Pilot

from storydiff.model import Article
from storydiff.pipeline import Library
from storydiff.sources.reading import article_from
from storydiff.tui.app import StorydiffApp
from storydiff.tui.screens.library import LibraryScreen
from storydiff.tui.work import Pulse
from tui.versions import opened, screen_lines, settled


def library(pilot: Pilot[int]) -> Library | None:
    screen = pilot.app.screen
    assert isinstance(screen, LibraryScreen)
    return screen.library


async def test_u_lists_what_was_passed_over_and_why(harbour: Path) -> None:
    """And hides it again; the cursor goes there and comes back."""
    (harbour / "notes.py").write_text("print('no article')\n")
    async with opened(["."], "j", "j", size=(100, 30)) as pilot:
        before = screen_lines(pilot)
        assert "2 files passed over" in before[0]
        assert not any("picture.txt" in line for line in before)
        await pilot.press("u")
        await settled(pilot)
        lines = [line.strip() for line in screen_lines(pilot)]
        assert "2 files passed over" in lines
        assert any(line.startswith("! ./notes.py: files with names in .py") for line in lines)
        assert any(line.startswith("! ./picture.txt: ") for line in lines)
        assert any("notes.py" in line for line in lines[-3:-1])
        await pilot.press("enter")
        assert "notes.py" in " ".join(one.message for one in pilot.app._notifications)
        pilot.app.clear_notifications()
        await pilot.press("u")
        await settled(pilot)
        assert screen_lines(pilot) == before


async def test_where_nothing_was_passed_over_there_is_nothing_to_list(harbour: Path) -> None:
    async with opened(["a.txt", "b.txt", "c.txt"], "u", size=(100, 30)) as pilot:
        assert "passed over" not in "\n".join(screen_lines(pilot))


async def test_names_of_files_are_data_there_too(harbour: Path) -> None:
    (harbour / "[bold]no\x1b[31m.json").write_text("{}")
    async with opened(["."], "u", size=(100, 30)) as pilot:
        assert any("[bold]no␛[31m.json" in line for line in screen_lines(pilot))


async def test_escape_keeps_what_is_read_so_far_with_its_stories(
    harbour: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """How far it is stands on top meanwhile."""
    reached, go_on = threading.Event(), threading.Event()
    count = 0

    def slowly(data: bytes, location: str) -> Article:
        nonlocal count
        count += 1
        if count == 4:
            reached.set()
            go_on.wait(30)
        return article_from(data, location)

    monkeypatch.setattr("storydiff.sources.gathering.article_from", slowly)
    monkeypatch.setattr("storydiff.tui.screens.library.Pulse", lambda: Pulse(0.0))
    async with StorydiffApp(["."]).run_test(size=(100, 30)) as pilot:
        try:
            for _ in range(2000):
                if reached.is_set():
                    break
                await pilot.pause(0.005)
            await pilot.pause()
            assert "Reading: 3 of 5 files." in screen_lines(pilot)[0]
            await pilot.press("escape")
        finally:
            go_on.set()
        await settled(pilot)
        found = library(pilot)
        assert found is not None
        assert not found.complete
        assert [len(story.articles) for story in found.stories] == [3, 1]
        assert "stopped before the end; r begins again" in screen_lines(pilot)[0]


async def test_how_many_are_put_together_is_told(
    harbour: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    said: list[str] = []
    monkeypatch.setattr("storydiff.tui.screens.library.Pulse", lambda: Pulse(0.0))
    monkeypatch.setattr(LibraryScreen, "say", lambda _, sentence: said.append(sentence))
    async with opened(["."], size=(100, 30)):
        assert "Finding versions: 4 of 4 articles." in " ".join(said)
