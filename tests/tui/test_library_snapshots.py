"""How the library's tools look; each picture is named for what it shows."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Iterable
from pathlib import Path
from typing import Protocol

import pytest
from textual.pilot import Pilot

from storydiff.tui.app import StorydiffApp
from tui.versions import HARBOUR, settled


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


@pytest.fixture
def many(harbour: Path) -> Path:
    """Thirty versions of one story beside another story."""
    for number in range(4, 31):
        kept = [*HARBOUR]
        for place in range(2, 2 + number % 6):
            kept[place] = kept[place].replace(" the ", f" {number} ")
        text = "\n\n".join(kept)
        (harbour / f"outlet {number:02}.txt").write_text(text + "\n", encoding="utf-8")
    return harbour


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


@pytest.mark.parametrize("size", [(80, 24), (120, 40)], ids=["small", "usual"])
def test_how_alike_thirty_versions_are(
    snap_compare: SnapCompare, many: Path, size: tuple[int, int]
) -> None:
    """Numbers on both edges; the pair one is at and what stands out in words."""
    keys = after("j", "j", "m", "j", "right", "right")
    assert snap_compare(StorydiffApp(["."]), terminal_size=size, run_before=keys)


def test_a_filtered_list_without_colour(
    snap_compare: SnapCompare, many: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What is hidden is counted; what differs in the pair under the cursor is told."""
    monkeypatch.setenv("NO_COLOR", "1")
    keys = after("s", "/", *"2", "enter", "j")
    assert snap_compare(StorydiffApp(["."]), run_before=keys)


def test_adding_a_file(snap_compare: SnapCompare, harbour: Path) -> None:
    """Names that fit, and what is the matter."""
    keys = after("a", *"pic", "tab", "enter")
    assert snap_compare(StorydiffApp(["lemon.txt"]), run_before=keys)
