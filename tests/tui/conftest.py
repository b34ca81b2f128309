"""A folder of invented stories, and an app that no one's environment reaches."""

from __future__ import annotations

from pathlib import Path

import pytest

from tui.versions import write_harbour


@pytest.fixture(autouse=True)
def plain_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing of the developer's terminal decides how the app looks."""
    for name in (
        "NO_COLOR",
        "TEXTUAL_THEME",
        "TEXTUAL_FILTERS",
        "COLORTERM",
        "UNICODE_VERSION",
        "VISUAL",
        "EDITOR",
    ):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("TERM", "xterm-256color")
    where = Path("~/.config/storydiff/config.toml")
    monkeypatch.setattr("storydiff.tui.config.config_path", lambda: where)


@pytest.fixture(autouse=True)
def quick_clock(monkeypatch: pytest.MonkeyPatch) -> None:
    """The screen is drawn, and looked at, more often than for an eye: nothing is waited for long.

    What the pilot takes for idleness stays longer than the time between two drawings.
    """
    monkeypatch.setattr("textual.screen.UPDATE_PERIOD", 1 / 300)
    monkeypatch.setattr("textual._wait.SLEEP_GRANULARITY", 1 / 125)
    monkeypatch.setattr("textual._wait.SLEEP_IDLE", 1 / 2500)
    monkeypatch.setattr("storydiff.tui.screens.previewing.PreviewingScreen.REST", 0)


@pytest.fixture
def harbour(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder the app is started in: names of files are relative."""
    write_harbour(tmp_path)
    monkeypatch.chdir(tmp_path)
    return tmp_path
