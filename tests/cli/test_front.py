"""`storydiff [PATH]...`: the app, or what it would show if there is no terminal for it."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest

import storydiff
from cli.running import Command
from storydiff.ahead import Ahead
from storydiff.cli import output
from storydiff.tui.config import Config
from storydiff.tui.memory import Memory


class Opened:
    """Stands in for the app: remembers what it was opened on."""

    paths: Sequence[str] = ()
    title: str | None = None
    config: Config = Config()

    def __init__(
        self,
        paths: Sequence[str],
        *,
        title: str | None,
        config: Config,
        memory: Memory,
        ahead: Ahead | None,
    ) -> None:
        Opened.paths, Opened.title, Opened.config = tuple(paths), title, config
        self.return_code = 3
        # A demonstration in an archive is only there while the app runs.
        Opened.seen = [one.name for path in paths for one in Path(path).glob("*.txt")]

    seen: Sequence[str] = ()

    def run(self) -> None:
        """Nothing to do."""


@pytest.fixture
def app(monkeypatch: pytest.MonkeyPatch) -> type[Opened]:
    """A terminal, and an app that only remembers."""
    import storydiff.tui.app

    monkeypatch.setattr(output, "can_run_app", lambda: True)
    monkeypatch.setattr(storydiff.tui.app, "StorydiffApp", Opened)
    Opened.paths, Opened.title = (), None
    return Opened


@pytest.mark.parametrize(
    ("arguments", "paths"),
    [
        ([], (".",)),
        (["left.txt", "right.txt"], ("left.txt", "right.txt")),
        (["left.txt", "right.txt", "--color", "never"], ("left.txt", "right.txt")),
        (["--color", "never", "left.txt"], ("left.txt",)),
        (["./diff"], ("./diff",)),
        (["--", "-odd.txt"], ("-odd.txt",)),
        (["a", "b", "c"], ("a", "b", "c")),
    ],
)
def test_with_a_terminal_paths_are_opened_in_the_app(
    command: Command, here: Path, app: type[Opened], arguments: list[str], paths: tuple[str, ...]
) -> None:
    """Its return code is the command's."""
    assert command(*arguments).code == 3
    assert app.paths == paths


def test_the_demonstration_has_files_to_show(command: Command, app: type[Opened]) -> None:
    assert command("--demo").code == 3
    assert len(app.seen) >= 4
    assert app.title is not None


def test_what_the_reader_has_set_is_taken(command: Command, here: Path, app: type[Opened]) -> None:
    """From the platform's folder; what cannot be is told, and the app is not opened."""
    folder = here / "config" / "storydiff"
    folder.mkdir(parents=True)
    (folder / "config.toml").write_text("theme = 'nord'\n")
    assert command("left.txt").code == 3
    assert app.config.theme == "nord"
    (folder / "config.toml").write_text("theme = 'nrod'\n")
    found = command("left.txt")
    assert found.code == 2
    assert "config.toml: there is no theme 'nrod'. Did you mean 'nord'?" in found.err


def test_the_demonstration_without_a_terminal_is_one_story(command: Command) -> None:
    found = command("--demo")
    assert (found.code, found.err) == (0, "")
    assert "4 versions" in found.out


def test_without_a_terminal_two_files_are_compared(command: Command, here: Path) -> None:
    wanted = command("diff", "left.txt", "right.txt")
    assert command("left.txt", "right.txt") == wanted
    bright = command("left.txt", "right.txt", "--color", "always")
    assert "\x1b[31;9m27" in bright.out


@pytest.mark.parametrize("paths", [["."], ["left.txt"], [".", "left.txt"], []])
def test_without_a_terminal_all_else_is_listed(
    command: Command, here: Path, paths: list[str]
) -> None:
    found = command(*paths)
    assert found == command("stories", *(paths or ["."]))
    assert "Harbour closed after storm" in found.out


def test_a_commands_name_wins_over_a_file(command: Command, here: Path) -> None:
    Path("left.txt").rename("diff")
    assert command("diff", "diff", "right.txt").code == 1
    assert "Missing argument" in command("diff").err
    assert "Harbour closed" in command("./diff").out


def test_a_misspelt_command_is_answered(command: Command, here: Path) -> None:
    found = command("dif", "left.txt", "right.txt")
    assert (found.code, found.out) == (2, "")
    assert found.err == (
        "storydiff: There is no file and no command 'dif'. Did you mean storydiff diff? "
        "See storydiff --help.\n"
    )


def test_a_missing_file_is_named(command: Command, here: Path) -> None:
    found = command("nowhere.txt")
    assert found.code == 2
    assert found.err.startswith("storydiff: nowhere.txt: ")


def test_version_and_help(command: Command) -> None:
    assert command("--version").out == f"storydiff {storydiff.__version__}\n"
    found = command("--help")
    assert found.code == 0
    for word in ("diff", "stories", "inspect", "--demo", "Examples", "./diff"):
        assert word in found.out


def test_an_unknown_option_names_the_nearest(command: Command) -> None:
    found = command("--dmeo")
    assert found.code == 2
    assert "--demo" in found.err
    assert found.err.count("\n") == 1
