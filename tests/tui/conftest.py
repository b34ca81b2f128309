"""A folder of invented stories, and an app that no one's environment reaches."""

from __future__ import annotations

from pathlib import Path

import pytest

from tui.versions import write_harbour


@pytest.fixture(autouse=True)
def plain_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing of the developer's terminal decides how the app looks."""
    for name in ("NO_COLOR", "TEXTUAL_THEME", "TEXTUAL_FILTERS", "COLORTERM", "UNICODE_VERSION"):
        monkeypatch.delenv(name, raising=False)


@pytest.fixture
def harbour(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder the app is started in: names of files are relative."""
    write_harbour(tmp_path)
    monkeypatch.chdir(tmp_path)
    return tmp_path
