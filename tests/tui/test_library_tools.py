"""Sorting, filtering, previewing and adding in the library, and the table of likenesses."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from textual.pilot import Pilot
from textual.screen import Screen
from textual.widgets import Input, Static

from storydiff.model import Deadline
from storydiff.pipeline import Library
from storydiff.pipeline import library as read_library
from storydiff.tui.app import StorydiffApp
from storydiff.tui.arranging import Order
from storydiff.tui.screens.adding import AddingScreen
from storydiff.tui.screens.compare import CompareScreen
from storydiff.tui.screens.library import LibraryScreen
from storydiff.tui.screens.likeness import LikenessScreen
from storydiff.tui.widgets.findings import Findings
from storydiff.tui.widgets.grid import Grid
from storydiff.tui.widgets.shelf import Shelf
from tui.versions import HARBOUR, opened, screen_lines, settled


def library(pilot: Pilot[int]) -> LibraryScreen:
    """The library, wherever it is in the stack."""
    return next(one for one in pilot.app.screen_stack if isinstance(one, LibraryScreen))


def listed(pilot: Pilot[int]) -> list[str]:
    """The names of the files in the list."""
    entries = library(pilot).query_one(Shelf).entries
    return [entry.article.origin.name for entry in entries if entry.article]


def on_top(pilot: Pilot[int]) -> Screen[object]:
    """The screen that has the keys."""
    return pilot.app.screen


def words(pilot: Pilot[int], selector: str) -> str:
    """What a part of the screen says, on one line."""
    return " ".join(str(pilot.app.screen.query_one(selector, Static).render()).split())


def preview(pilot: Pilot[int]) -> str:
    """What is told of the pair under the cursor."""
    return " ".join(str(library(pilot).query_one("#preview", Findings).render()).split())


async def type_in(pilot: Pilot[int], text: str) -> None:
    """Type into the line that has the focus."""
    line = pilot.app.focused
    assert isinstance(line, Input)
    line.value = text
    await settled(pilot)


# Sorting


async def test_s_goes_round_the_orders_and_says_which(harbour: Path) -> None:
    """The cursor stays on the line it was on."""
    (harbour / "0.txt").write_text("Apples\n\nAn orchard was sold.\n", encoding="utf-8")
    async with opened(["."], "j", "j") as pilot:
        shelf = library(pilot).query_one(Shelf)
        seen = []
        for _ in Order:
            seen.append((screen_lines(pilot)[0].split(" · ")[2].strip(), listed(pilot)[0]))
            entry = shelf.entry
            assert entry
            assert entry.article
            assert entry.article.origin.name == "b.txt"
            await pilot.press("s")
            await settled(pilot)
        assert seen == [
            ("most versions first", "a.txt"),
            ("by title", "0.txt"),
            ("by file name", "0.txt"),
        ]


# Filtering


async def test_typing_filters_and_counts_what_is_hidden(harbour: Path) -> None:
    """Enter goes back to the list, which stays filtered; Escape lists all again."""
    async with opened(["."], "/", *"lemon") as pilot:
        await settled(pilot)
        assert listed(pilot) == ["lemon.txt"]
        assert "1 listed, 3 hidden" in words(pilot, "#search-count")
        await pilot.press("enter")
        await settled(pilot)
        assert pilot.app.focused is library(pilot).query_one(Shelf)
        assert listed(pilot) == ["lemon.txt"]
        await pilot.press("escape")
        await settled(pilot)
        assert len(listed(pilot)) == 4
        assert isinstance(pilot.app.screen, LibraryScreen)


async def test_the_version_that_was_found_is_still_under_the_cursor(harbour: Path) -> None:
    """Ending the filter does not lose it."""
    async with opened(["."], "/", *"c.txt", "enter", "j", "escape") as pilot:
        await settled(pilot)
        entry = library(pilot).query_one(Shelf).entry
        assert entry
        assert entry.article
        assert entry.article.origin.name == "c.txt"


async def test_arrows_move_in_the_list_while_one_types(harbour: Path) -> None:
    """And letters that are keys elsewhere are letters."""
    async with opened(["."], "/", *"x", "backspace", *"txt", "down", "down") as pilot:
        await settled(pilot)
        assert library(pilot).query_one(Shelf).highlighted == 2
        assert isinstance(pilot.app.screen, LibraryScreen)


async def test_nothing_found_says_so_and_keys_do_no_harm(harbour: Path) -> None:
    """All articles are hidden, and counted."""
    async with opened(["."], "/", *"zzz", "enter") as pilot:
        await settled(pilot)
        assert "0 listed, 4 hidden" in words(pilot, "#search-count")
        await pilot.press("j", "k", "G", "g", "space", "enter", "o", "m", "pagedown", "s")
        await settled(pilot)
        assert isinstance(pilot.app.screen, LibraryScreen)
        await pilot.press("escape")
        await settled(pilot)
        assert len(listed(pilot)) == 4


async def test_the_filter_holds_when_the_files_are_read_again(harbour: Path) -> None:
    """R reads all, and lists what is wanted."""
    async with opened(["."], "/", *"lemon", "enter") as pilot:
        (harbour / "lemon 2.txt").write_text("Lemon tea\n\nNobody drank it.\n", encoding="utf-8")
        await pilot.press("r")
        await settled(pilot)
        assert sorted(listed(pilot)) == ["lemon 2.txt", "lemon.txt"]


# The pair under the cursor


async def test_what_differs_is_told_when_the_cursor_rests(harbour: Path) -> None:
    """Of the pair that Enter would compare; of a single version what Enter does."""
    async with opened(["."], "j", "j") as pilot:
        await settled(pilot)
        assert preview(pilot).startswith("1 → 2: 2 changes of substance")
        assert "27" in preview(pilot)
        await pilot.press("j")
        await settled(pilot)
        assert preview(pilot).startswith("1 → 3: ")
        await pilot.press("G")
        await settled(pilot)
        assert "the only version" in preview(pilot)


async def test_nothing_is_compared_while_the_cursor_moves(
    harbour: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """How alike the two are is told at once; the rest waits."""
    monkeypatch.setattr("storydiff.tui.screens.previewing.PreviewingScreen.REST", 3600)
    compared: list[object] = []
    monkeypatch.setattr("storydiff.tui.screens.previewing.compare", compared.append)
    async with opened(["."], "j", "j", "j") as pilot:
        await settled(pilot)
        assert preview(pilot).startswith("1 → 3: ")
        assert preview(pilot).endswith("% alike")
        assert compared == []


async def test_a_preview_is_of_the_files_as_they_were_read_last(harbour: Path) -> None:
    """What was told of the files before is forgotten."""
    async with opened(["."], "j", "j") as pilot:
        (harbour / "b.txt").write_bytes((harbour / "a.txt").read_bytes())
        await pilot.press("r")
        await settled(pilot)
        assert preview(pilot) == "1 → 2: The same, to the character"


# Adding


async def test_a_file_can_be_added_from_inside(harbour: Path) -> None:
    """Tab completes its name, and the cursor is on it when it is read."""
    async with opened(["lemon.txt"], "a") as pilot:
        await settled(pilot)
        assert "a.txt" in words(pilot, "#offered")
        await pilot.press("c", "tab")
        assert pilot.app.screen.query_one("#path", Input).value == "c.txt"
        await pilot.press("enter")
        await settled(pilot)
        await settled(pilot)
        assert listed(pilot) == ["lemon.txt", "c.txt"]
        entry = library(pilot).query_one(Shelf).entry
        assert entry
        assert entry.article
        assert entry.article.origin.name == "c.txt"


@pytest.mark.parametrize("typed", ["", "   ", "nowhere.txt", "picture.txt", "x" * 300])
async def test_rubbish_is_told_in_a_sentence(harbour: Path, typed: str) -> None:
    """The line stays open, so that it can be corrected."""
    async with opened(["lemon.txt"], "a") as pilot:
        await type_in(pilot, typed)
        await pilot.press("enter")
        await settled(pilot)
        assert isinstance(pilot.app.screen, AddingScreen)
        assert words(pilot, "#matter").endswith(".")
        await pilot.press("escape")
        assert listed(pilot) == ["lemon.txt"]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no such files here")
async def test_what_is_no_file_is_not_waited_for(harbour: Path) -> None:
    """A pipe that nobody writes to would never end."""
    os.mkfifo(harbour / "pipe")
    async with opened(["lemon.txt"], "a") as pilot:
        await type_in(pilot, "pipe")
        await pilot.press("enter")
        await settled(pilot)
        assert "pipe" in words(pilot, "#matter")


async def test_a_folder_can_be_added(harbour: Path) -> None:
    """With all that is in it."""
    (harbour / "more [x]").mkdir()
    (harbour / "more [x]" / "n.txt").write_text("\n\n".join(HARBOUR), encoding="utf-8")
    async with opened(["a.txt"], "a") as pilot:
        await type_in(pilot, "more [x]/")
        await pilot.press("enter")
        await settled(pilot)
        await settled(pilot)
        assert listed(pilot) == ["a.txt", "n.txt"]


# How alike


async def test_the_table_says_how_alike_and_enter_compares_the_cell(harbour: Path) -> None:
    """It begins at the pair of the library's cursor."""
    async with opened(["."], "j", "j", "m") as pilot:
        await settled(pilot)
        assert isinstance(on_top(pilot), LikenessScreen)
        assert words(pilot, "#pair-told").startswith("1 a.txt – 2 b.txt: ")
        assert words(pilot, "#extremes").startswith("Nearest: 1 and ")
        await pilot.press("down", "right")
        await settled(pilot)
        assert words(pilot, "#pair-told").startswith("2 b.txt – 3 c.txt: ")
        await pilot.press("enter")
        await settled(pilot)
        screen = pilot.app.screen
        assert isinstance(screen, CompareScreen)
        assert [side.origin.name for side in screen.sides] == ["b.txt", "c.txt"]
        await pilot.press("q")
        assert isinstance(pilot.app.screen, LibraryScreen)


async def test_a_version_is_not_compared_with_itself(harbour: Path) -> None:
    """The cell says what it is; Enter stays."""
    async with opened(["."], "m", "left", "enter") as pilot:
        await settled(pilot)
        assert isinstance(pilot.app.screen, LikenessScreen)
        assert "one and the same version" in words(pilot, "#pair-told")


async def test_one_click_goes_to_a_cell_two_compare(harbour: Path) -> None:
    """The mouse does what the keys do."""
    async with opened(["."], "m") as pilot:
        await settled(pilot)
        cell = (2 + 4 * 2 + 2, 1 + 1)
        await pilot.click(Grid, offset=cell)
        grid = pilot.app.screen.query_one(Grid)
        assert (grid.row, grid.column) == (1, 2)
        await pilot.click(Grid, offset=cell, times=2)
        await settled(pilot)
        assert isinstance(pilot.app.screen, CompareScreen)


@pytest.mark.parametrize("size", [(80, 24), (50, 16)])
async def test_thirty_versions_keep_their_numbers_on_both_edges(
    harbour: Path, size: tuple[int, int]
) -> None:
    """Whatever cell is current; what is out of sight is told."""
    for number in range(4, 31):
        text = "\n\n".join(HARBOUR).replace("27", str(number))
        (harbour / f"v{number}.txt").write_text(text, encoding="utf-8")
    async with opened(["."], "m", size=size) as pilot:
        await settled(pilot)
        assert "of 30" in words(pilot, "#extremes")
        await pilot.press("G", "end", "left")
        await settled(pilot)
        lines = [line for line in screen_lines(pilot) if "│" in line]
        inside = [line[line.index("│") + 1 : line.rindex("│")].split() for line in lines]
        assert inside[0][-2:] == ["29", "30"]
        rows = [line[0] for line in inside[1:] if all(one in "·" or one.isdigit() for one in line)]
        assert rows[-2:] == ["29", "30"]
        assert words(pilot, "#pair-told").startswith("30 ")


async def test_stopping_what_was_added_keeps_the_list(
    harbour: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Escape while a huge folder is read: the list is as it was, and stays so when read again."""
    async with opened(["lemon.txt"]) as pilot:
        (harbour / "huge").mkdir()

        def endless(
            paths: tuple[str, ...], settings: object, deadline: Deadline, *_: object
        ) -> Library:
            while not deadline.passed:
                pass
            return Library((), (), (), False)

        monkeypatch.setattr("storydiff.tui.screens.library.read_library", endless)
        await pilot.press("a")
        await type_in(pilot, "huge")
        await pilot.press("enter")
        while not library(pilot).working:
            await pilot.pause()
        await pilot.press("escape")
        await settled(pilot)
        assert listed(pilot) == ["lemon.txt"]
        monkeypatch.setattr("storydiff.tui.screens.library.read_library", read_library)
        await pilot.press("r")
        await settled(pilot)
        assert listed(pilot) == ["lemon.txt"]
        assert "could not be read" not in "".join(screen_lines(pilot))


async def test_typing_may_begin_before_the_list_is_there(harbour: Path) -> None:
    """Letters that are typed early are no commands."""
    app = StorydiffApp(["."])
    async with app.run_test() as pilot:
        await pilot.press("/", *"lemon")
        await settled(pilot)
        await settled(pilot)
        assert isinstance(app.screen, LibraryScreen)
        assert listed(pilot) == ["lemon.txt"]
