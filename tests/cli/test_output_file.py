"""`--output`: written wholly or not at all, and never over what is read."""

from __future__ import annotations

import os
import stat
from pathlib import Path

import pytest

from cli.running import Command
from storydiff.cli import output


def test_the_file_has_what_standard_output_would_have(command: Command, here: Path) -> None:
    printed = command("diff", "left.txt", "right.txt", "-f", "json").out
    found = command("diff", "left.txt", "right.txt", "-f", "json", "-o", "found.out")
    assert (found.code, found.out, found.err) == (1, "", "")
    assert Path("found.out").read_text(encoding="utf-8") == printed
    assert sorted(path.name for path in here.iterdir()) == [
        "curled.txt",
        "found.out",
        "left.txt",
        "right.txt",
    ]


@pytest.mark.parametrize(
    ("name", "start"), [("a.html", "<!doctype html>"), ("a.MD", "# "), ("a.json", "{"), ("a", "L")]
)
def test_its_ending_chooses_the_format(command: Command, here: Path, name: str, start: str) -> None:
    assert command("diff", "left.txt", "right.txt", "-o", name).code == 1
    assert Path(name).read_text(encoding="utf-8").startswith(start)


def test_an_explicit_format_wins_over_the_ending(command: Command, here: Path) -> None:
    command("diff", "left.txt", "right.txt", "-o", "a.html", "-f", "text")
    assert Path("a.html").read_text(encoding="utf-8").startswith("Left:")


@pytest.mark.parametrize(
    "arguments",
    [
        ("diff", "left.txt", "right.txt", "-o", "left.txt"),
        ("diff", "left.txt", "right.txt", "-o", "./right.txt"),
        ("diff", "left.txt", "right.txt", "-o", "hard.txt"),
        ("diff", "left.txt", "right.txt", "-o", "soft.txt"),
        ("inspect", "left.txt", "-o", "soft.txt"),
        ("stories", ".", "-o", "right.txt"),
        ("stories", ".", "-o", "empty.txt"),
    ],
)
def test_a_file_that_is_read_is_never_overwritten(
    command: Command, here: Path, arguments: tuple[str, ...]
) -> None:
    """By whatever name; also one that turned out to be unreadable."""
    os.link("left.txt", "hard.txt")
    Path("soft.txt").symlink_to("left.txt")
    Path("empty.txt").write_text("", encoding="utf-8")
    before = {path.name: path.read_bytes() for path in here.iterdir()}
    found = command(*arguments)
    assert found.code == 2
    assert "it is one of the files that are read" in found.err
    assert {path.name: path.read_bytes() for path in here.iterdir()} == before


@pytest.mark.parametrize(
    ("target", "said"),
    [
        ("folder", "folder: it is a folder."),
        ("folder/none/a.txt", "folder/none/a.txt: its folder does not exist."),
        ("left.txt/a.txt", "left.txt/a.txt: "),
        ("pipe", "pipe: it is not a regular file."),
        ("round", "round: "),
        ("no\0name", "no␀name: "),
    ],
)
def test_a_place_that_cannot_be_written_is_named(
    command: Command, here: Path, target: str, said: str
) -> None:
    Path("folder").mkdir()
    os.mkfifo("pipe")
    Path("round").symlink_to("round")
    found = command("diff", "left.txt", "right.txt", "-o", target)
    assert (found.code, found.out) == (2, "")
    assert found.err.startswith(f"storydiff: {said}")
    assert found.err.count("\n") == 1


def test_a_write_that_fails_leaves_the_old_file_whole(
    command: Command, here: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    Path("old.txt").write_text("precious", encoding="utf-8")

    def full(self: Path, target: Path) -> Path:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "replace", full)
    found = command("diff", "left.txt", "right.txt", "-o", "old.txt")
    assert found.code == 2
    assert "old.txt: no space left on device." in found.err
    assert Path("old.txt").read_text(encoding="utf-8") == "precious"
    assert not list(here.glob(".storydiff-*"))


def test_an_old_file_is_replaced_and_keeps_its_mode(command: Command, here: Path) -> None:
    old = Path("old.txt")
    old.write_text("x" * 100_000, encoding="utf-8")
    old.chmod(0o640)
    Path("way.txt").symlink_to("old.txt")
    assert command("diff", "left.txt", "right.txt", "-o", "way.txt").code == 1
    assert Path("way.txt").is_symlink()
    assert old.read_text(encoding="utf-8").startswith("Left:")
    assert stat.S_IMODE(old.stat().st_mode) == 0o640


def test_a_new_file_has_the_mode_that_new_files_have(command: Command, here: Path) -> None:
    Path("other").touch()
    command("diff", "left.txt", "right.txt", "-o", "new.txt")
    assert Path("new.txt").stat().st_mode == Path("other").stat().st_mode


def test_a_hyphen_is_standard_output(command: Command, here: Path) -> None:
    found = command("diff", "left.txt", "right.txt", "-o", "-")
    assert found.out.startswith("Left:")
    assert not Path("-").exists()


def test_a_file_gets_no_colour_unless_asked(
    command: Command, here: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(output, "is_terminal", lambda: True)
    command("diff", "left.txt", "right.txt", "-o", "plain.txt")
    command("diff", "left.txt", "right.txt", "-o", "bright.txt", "--color", "always")
    assert "\x1b" not in Path("plain.txt").read_text(encoding="utf-8")
    assert "\x1b[31;9m" in Path("bright.txt").read_text(encoding="utf-8")
