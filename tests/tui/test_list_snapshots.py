"""How the change list and the facts look over a comparison of the sample articles."""

from __future__ import annotations

from pathlib import Path

import pytest

from storydiff.tui.app import StorydiffApp
from tui.test_snapshots import CUT, SnapCompare, after

ROOT = Path(__file__).parents[2]
SMALL, USUAL = (80, 24), (120, 40)


@pytest.fixture(autouse=True)
def among_the_samples(monkeypatch: pytest.MonkeyPatch) -> None:
    """Names of files on the screen are relative."""
    monkeypatch.chdir(ROOT)


@pytest.mark.parametrize("size", [SMALL, USUAL], ids=["small", "usual"])
def test_change_list(snap_compare: SnapCompare, size: tuple[int, int]) -> None:
    """A deleted paragraph is under the cursor and in the panes."""
    assert snap_compare(StorydiffApp(CUT), terminal_size=size, run_before=after("l", "j", "j"))


@pytest.mark.parametrize("size", [SMALL, USUAL], ids=["small", "usual"])
def test_facts(snap_compare: SnapCompare, size: tuple[int, int]) -> None:
    """What differs alone: names that one version has."""
    keys = ("F", "a", "j", "j", "j", "j")
    assert snap_compare(StorydiffApp(CUT), terminal_size=size, run_before=after(*keys))


def test_change_list_without_colour(
    snap_compare: SnapCompare, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The line under the cursor and the words that changed stand out all the same."""
    monkeypatch.setenv("NO_COLOR", "1")
    assert snap_compare(StorydiffApp(CUT), terminal_size=SMALL, run_before=after("l", "o"))
