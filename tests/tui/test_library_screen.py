"""What a reader of the library can rely on."""

from __future__ import annotations

from pathlib import Path

from textual.pilot import Pilot

from storydiff.tui.commands import Place
from storydiff.tui.screens.base import CommandScreen
from storydiff.tui.screens.compare import CompareScreen
from storydiff.tui.screens.library import LibraryScreen
from storydiff.tui.widgets.shelf import Shelf
from tui.versions import HARBOUR, opened, screen_lines, settled


def shelf(pilot: Pilot[int]) -> Shelf:
    """The list."""
    return pilot.app.screen.query_one(Shelf)


def place(pilot: Pilot[int]) -> Place:
    """Which screen is on top."""
    screen = pilot.app.screen
    assert isinstance(screen, CommandScreen)
    return screen.place


async def test_stories_with_most_versions_come_first(harbour: Path) -> None:
    """Each with its versions: file, words, how alike, who wrote it."""
    async with opened(["."]) as pilot:
        lines = [line.rstrip() for line in screen_lines(pilot)]
        assert lines[0] == (
            " storydiff · 4 articles in 2 stories · most versions first · 1 file passed over"
        )
        assert lines[1] == "Harbour bridge to close for nine months  3 versions"
        words = sum(len(text.split()) for text in HARBOUR if text != "By Rosa Lind")
        assert lines[2].split() == f"1 a.txt {words} words the first Rosa Lind".split()
        assert "% like 1" in lines[3]
        assert lines[6].startswith("Lemon prices rise again")


async def test_what_could_not_be_read_is_told_with_its_name(harbour: Path) -> None:
    """The list ends with the files that are no text; Enter on one tells the whole sentence."""
    async with opened([".", "picture.txt"], "G") as pilot:
        assert any(
            line.startswith("  ! ") and "picture.txt" in line for line in screen_lines(pilot)
        )
        await pilot.press("enter")
        await settled(pilot)
        assert any("picture.txt" in n.message for n in pilot.app._notifications)
        assert isinstance(pilot.app.screen, LibraryScreen)


async def test_enter_compares_or_reads(harbour: Path) -> None:
    """Several versions are compared, a single one is read; q comes back each time."""
    async with opened(["."], "enter") as pilot:
        assert place(pilot) is Place.COMPARE
        await pilot.press("q", "G", "k", "enter")
        await settled(pilot)
        assert place(pilot) is Place.READER
        await pilot.press("q")
        assert place(pilot) is Place.LIBRARY


async def sides(pilot: Pilot[int]) -> tuple[str, str]:
    """The names of the two files that are compared."""
    await settled(pilot)
    screen = pilot.app.screen
    assert isinstance(screen, CompareScreen)
    return screen.sides.left.origin.name, screen.sides.right.origin.name


async def test_which_two_are_compared_can_be_picked(harbour: Path) -> None:
    """On the story its first two; on a version that one with the first; else the picked two."""
    async with opened(["."], "enter") as pilot:
        assert await sides(pilot) == ("a.txt", "b.txt")
        await pilot.press("q", "j", "j", "j", "enter")
        assert await sides(pilot) == ("a.txt", "c.txt")
        await pilot.press("q", "space", "k", "space", "enter")
        assert await sides(pilot) == ("b.txt", "c.txt")


async def test_a_third_pick_lets_the_first_go(harbour: Path) -> None:
    """Two can be compared: the two that were picked last."""
    async with opened(["."], "j", "space", "j", "space", "j", "space") as pilot:
        assert [article.origin.name for article in shelf(pilot).picked] == ["b.txt", "c.txt"]
        assert sum("✓" in line for line in screen_lines(pilot)) == 2


async def test_one_click_puts_the_cursor_two_open(harbour: Path) -> None:
    """The mouse does what the keys do."""
    async with opened(["."]) as pilot:
        await pilot.click(offset=(10, 4))
        assert shelf(pilot).highlighted == 3
        assert isinstance(pilot.app.screen, LibraryScreen)
        await pilot.click(offset=(10, 4), times=2)
        assert await sides(pilot) == ("a.txt", "c.txt")


async def test_a_folder_without_articles_says_what_to_do(tmp_path: Path) -> None:
    """An empty list explains itself."""
    async with opened([str(tmp_path)]) as pilot:
        assert "Name" in screen_lines(pilot)[0] or "Name" in "".join(screen_lines(pilot))
        await pilot.press("enter", "o", "space", "G", "g", "j", "q")
        await settled(pilot)
        assert pilot.app.return_code == 2


async def test_reload_finds_what_is_new_and_keeps_the_cursor(harbour: Path) -> None:
    """A file that came since is in the list; the cursor stays where it was."""
    async with opened(["."], "j", "j") as pilot:
        text = (harbour / "a.txt").read_text(encoding="utf-8")
        (harbour / "d.txt").write_text(text, encoding="utf-8")
        await pilot.press("r")
        await settled(pilot)
        assert shelf(pilot).highlighted == 2
        assert "5 articles" in screen_lines(pilot)[0]


async def test_titles_and_names_are_never_markup(tmp_path: Path) -> None:
    """Brackets in a headline or a file name are brackets."""
    (tmp_path / "[red]x.txt").write_text(
        "Mayor [sic] opens [/] the fair\n\nThe mayor opened the fair on Monday in the rain, and "
        "nobody came to see it.\n",
        encoding="utf-8",
    )
    async with opened([str(tmp_path)]) as pilot:
        text = "\n".join(screen_lines(pilot))
        assert "Mayor [sic] opens [/] the fair" in text
        assert "[red]x.txt" in text
