"""Names of files are finished as a shell does it."""

from __future__ import annotations

from pathlib import Path

import pytest

from storydiff.tui.completing import complete


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A few names to choose from."""
    for name in ("story one.txt", "story two.txt", "Über.md", ".hidden", "zebra.txt"):
        (tmp_path / name).write_text("x", encoding="utf-8")
    (tmp_path / "desk").mkdir()
    (tmp_path / "desk" / "late edition.txt").write_text("x", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_what_all_have_in_common_is_added(folder: Path) -> None:
    """And no more than that."""
    found = complete("st")
    assert found.names == ("story one.txt", "story two.txt")
    assert found.typed == "story "


def test_a_single_name_is_finished_a_folder_with_its_slash(folder: Path) -> None:
    """So that Tab can go on into it."""
    assert complete("z").typed == "zebra.txt"
    assert complete("d").typed == "desk/"
    assert complete("desk/").typed == "desk/late edition.txt"
    assert complete(str(folder / "de")).typed == f"{folder}/desk/"


def test_capitals_need_not_be_right(folder: Path) -> None:
    """The name is written as the file has it."""
    assert complete("STORY O").typed == "story one.txt"
    assert complete("ü").typed == "Über.md"


def test_hidden_files_are_offered_once_the_dot_is_typed(folder: Path) -> None:
    """As in a shell."""
    assert ".hidden" not in complete("").names
    assert complete(".h").typed == ".hidden"


def test_the_home_folder_has_a_short_name(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The tilde stays as it was typed."""
    monkeypatch.setenv("HOME", str(folder))
    monkeypatch.setenv("USERPROFILE", str(folder))
    assert complete("~").typed == "~/"
    assert complete("~/z").typed == "~/zebra.txt"


@pytest.mark.parametrize(
    "typed", ["no such folder/x", "zebra.txt/x", "a\0b", "~nobody-there/x", "nix"]
)
def test_what_cannot_be_looked_at_has_no_names(folder: Path, typed: str) -> None:
    """And what is typed stays as it is."""
    found = complete(typed)
    assert found.names == ()
    assert found.typed == typed
