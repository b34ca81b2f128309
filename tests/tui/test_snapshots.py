"""How the screens look; each picture is named for what it shows.

They are taken of the sample articles, under relative names, so that no path and no clock is in
them. `make snapshots` accepts them anew: look at them first.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Iterable
from pathlib import Path
from typing import Protocol

import pytest
from textual.pilot import Pilot

from storydiff.tui.app import StorydiffApp
from storydiff.tui.themes import THEME_CONTRAST, THEME_DARK, THEME_LIGHT
from tui.versions import settled

ROOT = Path(__file__).parents[2]
FIRST = ("seeds/000_6fbc5a7d14d93b7a.txt", "seeds/001_416fa9146e25d53e.txt")
CUT = ("seeds/000_6fbc5a7d14d93b7a.txt", "seeds/002_0bcf96897b89158a.txt")


class SnapCompare(Protocol):
    """The fixture of pytest-textual-snapshot."""

    def __call__(
        self,
        app: StorydiffApp,
        press: Iterable[str] = (),
        terminal_size: tuple[int, int] = (80, 24),
        run_before: Callable[[Pilot[int]], Awaitable[None] | None] | None = None,
    ) -> bool:
        """Whether the app looks as it did."""
        ...


@pytest.fixture(autouse=True)
def among_the_samples(monkeypatch: pytest.MonkeyPatch) -> None:
    """Names of files on the screen are relative."""
    monkeypatch.chdir(ROOT)


def after(*keys: str) -> Callable[[Pilot[int]], Awaitable[None]]:
    """Press keys, and wait after each until all is done and drawn."""

    async def press(pilot: Pilot[int]) -> None:
        await settled(pilot)
        for key in keys:
            await pilot.press(key)
            await settled(pilot)
        pilot.app.clear_notifications()
        await settled(pilot)

    return press


@pytest.mark.parametrize("theme", [THEME_DARK, THEME_LIGHT])
def test_library(snap_compare: SnapCompare, theme: str) -> None:
    """Three stories, the one with three versions first."""
    app = StorydiffApp(["seeds"])
    app.theme = theme
    assert snap_compare(app, terminal_size=(120, 40), run_before=after("j", "space"))


@pytest.mark.parametrize("theme", [THEME_DARK, THEME_LIGHT])
def test_compare(snap_compare: SnapCompare, theme: str) -> None:
    """Words, style and credit differ loudly, less loudly and quietly."""
    app = StorydiffApp(CUT)
    app.theme = theme
    assert snap_compare(app, terminal_size=(120, 40), run_before=after("n", "n"))


def test_compare_typography(snap_compare: SnapCompare) -> None:
    """Curled quotes are marked, and quiet."""
    app = StorydiffApp(FIRST)
    assert snap_compare(app, terminal_size=(120, 40), run_before=after("G", "N"))


def test_compare_muted_typography(snap_compare: SnapCompare) -> None:
    """The same place without the marks, and with their count."""
    app = StorydiffApp(FIRST)
    assert snap_compare(app, terminal_size=(120, 40), run_before=after("t", "G"))


def test_compare_furniture_shown(snap_compare: SnapCompare) -> None:
    """Menus stand in rows of their own, in the colour of what is not the article."""
    app = StorydiffApp(FIRST)
    assert snap_compare(app, terminal_size=(120, 40), run_before=after("n", "n", "f"))


def test_compare_cut_from_the_bottom(snap_compare: SnapCompare) -> None:
    """Paragraphs that only the left has."""
    app = StorydiffApp(CUT)
    assert snap_compare(app, terminal_size=(120, 40), run_before=after("G", "b", "b"))


def test_compare_narrow(snap_compare: SnapCompare) -> None:
    """Eighty columns hold two versions beside each other if the reader wants it."""
    assert snap_compare(StorydiffApp(CUT), terminal_size=(80, 24), run_before=after("n", "v"))


@pytest.mark.parametrize("size", [(80, 24), (120, 40)])
def test_inline(snap_compare: SnapCompare, size: tuple[int, int]) -> None:
    """Both in one column, what is gone and what is new written in."""
    keys = ("n",) if size[0] < 100 else ("v", "n")
    assert snap_compare(StorydiffApp(CUT), terminal_size=size, run_before=after(*keys))


def test_only_the_changes(snap_compare: SnapCompare) -> None:
    """What is the same is folded and counted."""
    assert snap_compare(StorydiffApp(FIRST), terminal_size=(120, 40), run_before=after("t", "z"))


def test_filter(snap_compare: SnapCompare) -> None:
    """Families and kinds over the panes, which show at once what is chosen."""
    keys = after("n", "m", "down", "down", "space")
    assert snap_compare(StorydiffApp(CUT), terminal_size=(120, 40), run_before=keys)


def test_search(snap_compare: SnapCompare) -> None:
    """Matches in both versions; one is current."""
    keys = after("/", *"korea's", "enter", "n")
    assert snap_compare(StorydiffApp(CUT), terminal_size=(120, 40), run_before=keys)


def test_search_without_colour(snap_compare: SnapCompare, monkeypatch: pytest.MonkeyPatch) -> None:
    """The match the reader is at is in reverse video."""
    monkeypatch.setenv("NO_COLOR", "1")
    keys = after("/", *"korea's", "enter", "n")
    assert snap_compare(StorydiffApp(CUT), terminal_size=(80, 24), run_before=keys)


def test_high_contrast(snap_compare: SnapCompare) -> None:
    """Black, white and strong colours."""
    app = StorydiffApp(CUT)
    app.theme = THEME_CONTRAST
    assert snap_compare(app, terminal_size=(120, 30), run_before=after("n", "n"))


def test_compare_wide(snap_compare: SnapCompare) -> None:
    """Two hundred columns."""
    assert snap_compare(StorydiffApp(CUT), terminal_size=(200, 60), run_before=after("n"))


def test_compare_without_colour(snap_compare: SnapCompare, monkeypatch: pytest.MonkeyPatch) -> None:
    """Strike, underline, weight and signs tell what colours told."""
    monkeypatch.setenv("NO_COLOR", "1")
    assert snap_compare(StorydiffApp(CUT), terminal_size=(120, 30), run_before=after("n", "n"))


def test_compare_in_a_theme_of_textual(snap_compare: SnapCompare) -> None:
    """The looks follow whatever theme is chosen."""
    app = StorydiffApp(CUT)
    app.theme = "gruvbox"
    assert snap_compare(app, terminal_size=(120, 30), run_before=after("n", "n"))


def test_help(snap_compare: SnapCompare) -> None:
    """The keys that work while comparing."""
    assert snap_compare(StorydiffApp(CUT), terminal_size=(120, 50), run_before=after("?"))


def test_reader(snap_compare: SnapCompare) -> None:
    """One article, with the role of each paragraph in the margin."""
    app = StorydiffApp(["seeds/002_0bcf96897b89158a.txt"])
    assert snap_compare(app, terminal_size=(120, 40), run_before=after("enter"))
