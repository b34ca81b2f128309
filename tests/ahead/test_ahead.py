"""Another process reads and compares while this one starts; what it finds is what this one would."""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from storydiff import ahead as module
from storydiff.ahead import Ahead, Read, found_of
from storydiff.model import Correction, Deadline, Sides
from storydiff.pipeline import compare, read

LEFT = "The tug Constance left at noon.\n\nIt carried 27 crates of lemons to the market.\n"
RIGHT = "The tug Constance left at “noon”.\n\nIt carried 29 crates of lemons to the market.\n"


@pytest.fixture
def files(tmp_path: Path) -> tuple[str, str]:
    """Two versions."""
    paths = tmp_path / "a.txt", tmp_path / "b.txt"
    for path, text in zip(paths, (LEFT, RIGHT), strict=True):
        path.write_text(text, encoding="utf-8")
    return str(paths[0]), str(paths[1])


@pytest.fixture
def begun(files: tuple[str, str]) -> Iterator[Ahead]:
    """The other process, at work on them."""
    started = Ahead.begin(*files)
    assert started is not None
    yield started
    started.end()


def test_it_gives_what_this_process_would_find(files: tuple[str, str], begun: Ahead) -> None:
    """The same texts, links and changes, to the last field."""
    found = begun.read(Deadline())
    assert found is not None
    whole = begun.comparison(Deadline())
    assert whole is not None
    expected = compare(read(files[0]), read(files[1]))
    assert [one.text for one in found.articles] == [LEFT, RIGHT]
    assert whole.left is found.articles.left
    assert whole.alignment == expected.alignment
    assert whole.changes == expected.changes
    assert whole.tally == expected.tally
    assert whole.complete


def test_the_alignment_is_of_these_very_articles_and_corrections(
    files: tuple[str, str], begun: Ahead
) -> None:
    """Articles read again, the sides changed over, another correction: nothing is given for them."""
    found = begun.read(Deadline())
    assert found is not None
    assert begun.alignment(found, Deadline()) is not None
    again = Read(Sides(read(files[0]), read(files[1])), ())
    assert begun.alignment(again, Deadline()) is None
    assert begun.alignment(Read(found.articles.flip(), ()), Deadline()) is None
    corrected = Read(found.articles, (Correction(0, 1),))
    assert begun.alignment(corrected, Deadline()) is None


def test_words_of_long_texts_are_left_to_the_app(
    files: tuple[str, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """It knows which of them can be seen."""
    assert len(list(found_of(*files))) == 3
    monkeypatch.setattr(module, "LONG", 10)
    assert len(list(found_of(*files))) == 2


def test_a_file_that_cannot_be_read_gives_nothing(tmp_path: Path) -> None:
    """Whoever asked reads it then, and meets the trouble."""
    (tmp_path / "a.txt").write_bytes(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR")
    started = Ahead.begin(str(tmp_path / "a.txt"), str(tmp_path / "none.txt"))
    assert started is not None
    assert started.read(Deadline()) is None
    assert started.comparison(Deadline()) is None
    started.end()


def test_who_has_waited_long_enough_gets_nothing(begun: Ahead) -> None:
    """What comes later can still be had."""
    begun._child.send_signal(signal.SIGSTOP)
    assert begun.read(Deadline.after(-1)) is None
    begun._child.send_signal(signal.SIGCONT)
    assert begun.read(Deadline()) is not None


def test_ended_it_gives_nothing_and_its_process_is_gone(files: tuple[str, str]) -> None:
    """Also when it is ended twice, and asked after that."""
    started = Ahead.begin(*files)
    assert started is not None
    child = started._child.pid
    started.end()
    started.end()
    assert started.comparison(Deadline()) is None
    with pytest.raises(ProcessLookupError):
        os.kill(child, 0)


@pytest.mark.parametrize("executable", ["", "/nowhere/python"])
def test_where_no_process_can_be_started_there_is_none(
    executable: str, files: tuple[str, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """The app then does it all itself."""
    monkeypatch.setattr(sys, "executable", executable)
    assert Ahead.begin(*files) is None


def test_what_lies_in_the_current_folder_is_not_run(
    files: tuple[str, str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A file called like a module of the standard library stands beside the articles."""
    (tmp_path / "pickle.py").write_text("raise SystemExit('run')\n", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    started = Ahead.begin("a.txt", "b.txt")
    assert started is not None
    assert started.read(Deadline()) is not None
    started.end()
