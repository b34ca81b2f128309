"""The command, run in this process, and two files to run it on."""

from __future__ import annotations

from pathlib import Path

import pytest

from cli.running import Command, Result
from storydiff.cli.main import main

LEFT = (
    "Harbour closed after storm\n\n"
    "The harbour of the old town was closed on Monday after a storm broke the eastern wall.\n\n"
    'Engineers counted 27 cracks in the masonry and said that "a month" would be needed.\n\n'
    "Fishing boats lay at anchor outside the bay and waited for the water to fall again.\n"
)
RIGHT = LEFT.replace("27", "29").replace('"a month"', "“a month”")
CURLED = LEFT.replace('"a month"', "“a month”")


@pytest.fixture(autouse=True)
def nobodys_settings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What the developer has set for good, or looked at, decides nothing."""
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))


@pytest.fixture
def command(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Command:
    """``command("diff", "a", "b")`` runs it as the shell would, without a terminal."""
    monkeypatch.delenv("NO_COLOR", raising=False)

    def run(*arguments: object) -> Result:
        code = main([str(argument) for argument in arguments])
        captured = capsys.readouterr()
        return Result(code, captured.out, captured.err)

    return run


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder to stand in, with left.txt, right.txt and curled.txt."""
    monkeypatch.chdir(tmp_path)
    for name, text in (("left", LEFT), ("right", RIGHT), ("curled", CURLED)):
        (tmp_path / f"{name}.txt").write_text(text, encoding="utf-8")
    return tmp_path
