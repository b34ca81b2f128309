"""One article by itself."""

from __future__ import annotations

from pathlib import Path

from textual.widgets import Static

from storydiff.tui.widgets.pane import Pane
from tui.versions import opened, screen_lines, settled


async def test_the_margin_says_what_each_paragraph_is(harbour: Path) -> None:
    """Roles and numbers stand beside the first line of each paragraph."""
    async with opened(["."], "j", "o", size=(90, 40)) as pilot:
        lines = [line.split() for line in screen_lines(pilot)]
        starts = {tuple(line[:2]) for line in lines if len(line) > 2}
        assert {("headline", "1"), ("byline", "2")} <= starts
        assert any(line[:1] == ["body"] for line in lines) or ("lead", "3") in starts


async def test_how_it_was_read_is_told(harbour: Path) -> None:
    """File, encoding, how many paragraphs, how many of them are not the article."""
    async with opened(["."], "j", "o") as pilot:
        how = str(pilot.app.screen.query_one("#how", Static).render())
        assert how.startswith("a.txt · utf-8 · 10 paragraphs · 1 of them not the article")


async def test_reading_on_and_resizing_keeps_the_place(harbour: Path) -> None:
    """The paragraph on top stays on top."""
    async with opened(["."], "j", "o", size=(60, 12)) as pilot:
        await pilot.press("space", "j")
        await pilot.pause()
        pane = pilot.app.screen.query_one(Pane)
        shown = pane._shown
        assert shown is not None
        before = shown.page.line(0, int(pane.scroll_y)).paragraph
        await pilot.resize_terminal(80, 12)
        await settled(pilot)
        assert pane._shown is not None
        after = pane._shown.page.line(0, int(pane.scroll_y)).paragraph
        assert before is not None
        assert after == before


async def test_reload_shows_what_the_file_holds_now(harbour: Path) -> None:
    """Changed, or gone: the text or a sentence."""
    async with opened(["."], "j", "o", size=(100, 40)) as pilot:
        path = harbour / "a.txt"
        path.write_text(
            path.read_text(encoding="utf-8").replace("nine months", "ten months"), encoding="utf-8"
        )
        await pilot.press("r")
        await settled(pilot)
        assert "close for ten months" in "\n".join(screen_lines(pilot))
        path.unlink()
        await pilot.press("r")
        await settled(pilot)
        assert any("a.txt" in n.message for n in pilot.app._notifications)
