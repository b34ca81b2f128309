"""One article by itself."""

from __future__ import annotations

from pathlib import Path

from msgspec.structs import replace
from textual.pilot import Pilot
from textual.widgets import Static

from storydiff.model import Origin, Role
from storydiff.pipeline import read
from storydiff.prepare.article import from_strings
from storydiff.tui.app import StorydiffApp
from storydiff.tui.screens.compare import CompareScreen
from storydiff.tui.screens.reader import ReaderScreen
from storydiff.tui.widgets.pane import Pane
from tui.versions import opened, screen_lines, settled


async def test_the_margin_says_what_each_paragraph_is(harbour: Path) -> None:
    """Roles and numbers stand beside the first line of each paragraph."""
    async with opened(["."], "j", "o", size=(90, 40)) as pilot:
        lines = [line.split() for line in screen_lines(pilot)]
        starts = {tuple(line[:2]) for line in lines if len(line) > 2}
        assert {("▶headline", "1"), ("byline", "2")} <= starts
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


def first_lines(pilot: Pilot[int]) -> list[list[str]]:
    """The lines of the screen with a role in the margin, in words."""
    roles = {role.value for role in Role}
    lines = [line.split() for line in screen_lines(pilot)]
    return [line for line in lines if line and line[0].strip("▶*") in roles]


def at_cursor(pilot: Pilot[int]) -> list[list[str]]:
    return [line for line in first_lines(pilot) if line[0].startswith("▶")]


async def test_the_cursor_goes_from_paragraph_to_paragraph(harbour: Path) -> None:
    """By key, by click, and with the page when that is scrolled."""
    async with opened(["."], "j", "o", size=(80, 16)) as pilot:
        assert at_cursor(pilot)[0][:2] == ["▶headline", "1"]
        await pilot.press("n", "n")
        await pilot.pause()
        assert at_cursor(pilot)[0][:2] == ["▶lead", "3"]
        await pilot.press("N")
        await pilot.pause()
        assert at_cursor(pilot)[0][:2] == ["▶byline", "2"]
        await pilot.press("space")
        await pilot.pause()
        assert at_cursor(pilot) == first_lines(pilot)[:1]
        await pilot.press("G")
        await pilot.pause()
        assert at_cursor(pilot)[0][1] == "10"
        await pilot.press("g")
        await pilot.pause()
        row = next(y for y, line in enumerate(screen_lines(pilot)) if "swing bridge" in line)
        await pilot.click(offset=(30, row))
        await pilot.pause()
        assert at_cursor(pilot)[0][1] == "3"


async def test_where_nothing_scrolls_the_cursor_goes_on(harbour: Path) -> None:
    async with opened(["."], "j", "o", "j", "j", size=(100, 50)) as pilot:
        await pilot.pause()
        assert at_cursor(pilot)[0][1] == "3"
        await pilot.press("k")
        await pilot.pause()
        assert at_cursor(pilot)[0][1] == "2"


async def test_a_role_is_set_and_taken_back(harbour: Path) -> None:
    """It is told, marked by a star, counted below, kept beside the file, and gone again."""
    async with opened(["."], "j", "o", "n", "n", "n", "p", size=(100, 40)) as pilot:
        await pilot.press("G", "enter")
        await settled(pilot)
        assert at_cursor(pilot)[0][:2] == ["▶furniture*", "4"]
        assert "1 by hand (*)" in str(pilot.app.screen.query_one("#how", Static).render())
        told = [one.message for one in pilot.app._notifications]
        assert told == ["¶4 is furniture. Kept in a.txt.storydiff.json."]
        assert read("a.txt").by_hand == (3,)
        await pilot.press("p", "g", "enter")
        await settled(pilot)
        assert at_cursor(pilot)[0][:2] == ["▶body", "4"]
        assert not (harbour / "a.txt.storydiff.json").exists()


async def test_leaving_the_list_of_roles_sets_nothing(harbour: Path) -> None:
    async with opened(["."], "j", "o", "p", "escape", "p", "q", size=(100, 40)) as pilot:
        await settled(pilot)
        assert at_cursor(pilot)[0][0] == "▶headline"
        assert not list(harbour.glob("*.json"))


async def test_the_comparison_below_is_made_anew(harbour: Path) -> None:
    """What is furniture now is no change of substance any more."""
    async with opened(["a.txt", "b.txt"], "o", "n", "n", "n", "p", size=(100, 40)) as pilot:
        await pilot.press("G", "enter")
        await settled(pilot)
        await pilot.press("q")
        await settled(pilot)
        screen = pilot.app.screen
        assert isinstance(screen, CompareScreen)
        assert screen.comparison is not None
        side = screen.comparison.left if screen.side == 0 else screen.comparison.right
        assert side.by_hand == (3,)
        assert side in tuple(screen.sides)


async def test_the_title_in_the_library_follows_the_headline(harbour: Path) -> None:
    async with opened(["lemon.txt", "."], size=(100, 40)) as pilot:
        await pilot.press("G", "o", "n", "p", "g", "enter")
        await settled(pilot)
        assert "Frost in the valley" in screen_lines(pilot)[0]
        await pilot.press("q")
        await settled(pilot)
        assert any(line.startswith("Frost in the valley") for line in screen_lines(pilot))


async def test_what_cannot_be_kept_is_told(harbour: Path) -> None:
    """In a sentence; the article stays as it is."""
    (harbour / "a.txt.storydiff.json").mkdir()
    async with opened(["a.txt", "b.txt"], "o", size=(100, 40)) as pilot:
        await pilot.press("p", "G", "enter")
        await settled(pilot)
        told = " ".join(one.message for one in pilot.app._notifications)
        assert "a.txt.storydiff.json" in told
        assert at_cursor(pilot)[0][0] == "▶headline"


async def test_standard_input_has_no_roles_to_keep() -> None:
    left = replace(from_strings(["One of these words.", "And two."]), origin=Origin("-"))
    app = StorydiffApp.comparing(left, from_strings(["One of those words.", "And two."]))
    async with app.run_test(size=(100, 30)) as pilot:
        await settled(pilot)
        await pilot.press("o", "p")
        await settled(pilot)
        assert isinstance(pilot.app.screen, ReaderScreen)
        assert "no file" in " ".join(one.message for one in pilot.app._notifications)
