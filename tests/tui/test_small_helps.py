"""Small things that help: the other end of a move, files that change, the first hint, the ground."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from textual.pilot import Pilot
from textual.widgets._toast import Toast

from storydiff.model import Role, RoleCorrection
from storydiff.pipeline import read
from storydiff.sources.sidecar import keep_roles
from storydiff.tui.app import StorydiffApp
from storydiff.tui.memory import Memory
from storydiff.tui.screens.comparing import ComparingScreen
from storydiff.tui.themes import THEME_DARK, THEME_LIGHT, theme_for
from storydiff.tui.widgets.detail import Detail
from storydiff.tui.widgets.pair import Pair
from tui.versions import HARBOUR, opened, screen_lines, settled

TWO = ("a.txt", "b.txt")


def told(pilot: Pilot[int]) -> str:
    return " ".join(notification.message for notification in pilot.app._notifications)


async def test_the_other_end_of_a_move_is_one_key_away(harbour: Path) -> None:
    """And one key back."""
    moved = [*HARBOUR[:2], *HARBOUR[3:], HARBOUR[2]]
    (harbour / "moved.txt").write_text("\n\n".join(moved) + "\n", encoding="utf-8")
    async with opened(("a.txt", "moved.txt"), "G", "n", "N", size=(120, 14)) as pilot:
        pair = pilot.app.screen.query_one(Pair)
        assert "1,911" not in "".join(screen_lines(pilot))
        await pilot.press(".")
        above = pair.lead.scroll_y
        assert "moved to" in "".join(screen_lines(pilot))
        await pilot.press(".")
        assert pair.lead.scroll_y > above
        assert "moved from" in "".join(screen_lines(pilot))


async def test_line_and_column_of_the_change_are_told(harbour: Path) -> None:
    """As an editor counts them."""
    async with opened(TWO, "n", "n", "n", size=(160, 30)) as pilot:
        line = str(pilot.app.screen.query_one(Detail).change)
        text = (harbour / "a.txt").read_text(encoding="utf-8")
        number = text[: text.index("27 of")].count("\n") + 1
        column = text.index("27 of") - text.rindex("\n", 0, text.index("27 of"))
        assert f"left {number}:{column}" in line


async def test_a_file_that_changes_is_read_again(harbour: Path) -> None:
    """The place is kept, and the reader is told."""
    async with opened(TWO, "n", "n", "n") as pilot:
        screen = pilot.app.screen
        assert isinstance(screen, ComparingScreen)
        path = harbour / "b.txt"
        path.write_text(path.read_text(encoding="utf-8").replace("29", "31"), encoding="utf-8")
        os.utime(path, (1, 1))
        screen._look_at_files()
        await settled(pilot)
        assert "b.txt changed" in told(pilot)
        comparison = screen.comparison
        assert comparison is not None
        assert "31 of them" in comparison.right.text


async def test_a_role_that_was_set_right_elsewhere_is_taken_when_files_are_read_again(
    harbour: Path,
) -> None:
    """The files are as they were; what stands beside them is not."""
    async with opened(TWO) as pilot:
        screen = pilot.app.screen
        assert isinstance(screen, ComparingScreen)
        last = len(screen.sides.right.paragraphs) - 1
        keep_roles(read("b.txt"), (RoleCorrection(last, Role.CAPTION),))
        await pilot.press("r")
        await settled(pilot)
        comparison = screen.comparison
        assert comparison is not None
        assert comparison.right.paragraphs[last].role is Role.CAPTION
        await pilot.press("r")
        await settled(pilot)
        assert "Nothing has changed" in told(pilot)


async def test_the_first_time_five_keys_are_told(harbour: Path) -> None:
    """Once something is remembered, no more."""
    for run in range(2):
        app = StorydiffApp(TWO, memory=Memory(harbour / "state"))
        async with app.run_test(size=(100, 30)) as pilot:
            await settled(pilot)
            assert ("Five keys" in told(pilot)) is (run == 0)
            await pilot.press("q")
            await settled(pilot)


@pytest.mark.parametrize(
    ("colours", "theme"),
    [
        ("15;0", THEME_DARK),
        ("0;15", THEME_LIGHT),
        ("0;default;7", THEME_LIGHT),
        ("", THEME_DARK),
        ("rubbish", THEME_DARK),
    ],
)
def test_the_ground_of_the_terminal_decides_if_it_is_told(colours: str, theme: str) -> None:
    assert theme_for(colours) == theme


async def test_what_is_told_for_a_moment_hides_neither_the_change_nor_the_keys(
    harbour: Path,
) -> None:
    """The first hint, or an answer to a key, stands above both."""
    app = StorydiffApp(TWO)
    async with app.run_test(size=(80, 24), notifications=True) as pilot:
        await settled(pilot)
        await pilot.press("Y")
        await pilot.pause()
        toasts = app.screen.query(Toast)
        assert toasts
        detail = app.screen.query_one(Detail)
        assert all(toast.region.bottom <= detail.region.y for toast in toasts)
