"""Reading folders: all articles in order, nothing twice, every trouble told and none in the way."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from storydiff.model import Deadline
from storydiff.sources.gathering import Gathered, gather

TEXT = "The council voted on Monday to close the old bridge to all traffic for two years.\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name in ("b.txt", "a.md", "deep/er/c.txt", "deep/d", ".hidden.txt", ".git/e.txt"):
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(f"{name}: {TEXT}")
    (tmp_path / "picture.png").write_bytes(b"\x89PNG\r\n\x1a\n\0\0\0")
    (tmp_path / "program.py").write_text("print()\n")
    (tmp_path / "nothing.txt").write_text("")
    return tmp_path


def names(gathered: Gathered, folder: Path) -> list[str]:
    return [str(Path(a.origin.location).relative_to(folder)) for a in gathered.articles]


def test_a_folder_gives_its_articles_in_order_and_counts_the_rest(folder: Path) -> None:
    """Hidden names are left out; pictures, programs and empty files are skipped and named."""
    found = gather([folder])
    assert names(found, folder) == ["a.md", "b.txt", "deep/d", "deep/er/c.txt"]
    assert found.troubles == ()
    assert sorted(Path(path).name for path in found.skipped) == [
        "nothing.txt",
        "picture.png",
        "program.py",
    ]
    assert found.complete


def test_the_same_file_is_read_once(folder: Path) -> None:
    """By two names, by a link, or because its folder is named too."""
    (folder / "link.txt").symlink_to("b.txt")
    (folder / "circle").symlink_to(folder)
    os.link(folder / "a.md", folder / "z.md")
    found = gather([folder / "b.txt", folder, folder / "deep" / "d"])
    assert names(found, folder) == ["b.txt", "a.md", "deep/d", "deep/er/c.txt"]
    assert found.troubles == ()


def test_a_named_file_that_cannot_be_read_is_a_trouble_and_the_rest_is_read(folder: Path) -> None:
    """Named files are never skipped in silence, whatever their suffix."""
    paths = [folder / "missing", folder / "picture.png", folder / "program.py", folder / "b.txt"]
    found = gather(paths)
    assert [error.location for error in found.troubles] == [str(path) for path in paths[:2]]
    assert [Path(article.origin.location).name for article in found.articles] == [
        "program.py",
        "b.txt",
    ]


def test_a_folder_without_articles_is_a_trouble(tmp_path: Path) -> None:
    (tmp_path / "only").mkdir()
    (tmp_path / "only" / "picture.png").write_bytes(b"\x89PNG\0\0")
    found = gather([tmp_path / "only"])
    (error,) = found.troubles
    assert error.location == str(tmp_path / "only")
    assert "no article" in error.what


def test_a_folder_whose_articles_were_read_before_is_no_trouble(folder: Path) -> None:
    assert gather([folder, folder / "deep"]).troubles == ()


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes on this system")
def test_what_is_not_regular_in_a_folder_is_skipped(folder: Path) -> None:
    os.mkfifo(folder / "pipe.txt")
    (folder / "dangling.txt").symlink_to("nowhere")
    found = gather([folder])
    assert len(found.articles) == 4
    assert {"pipe.txt", "dangling.txt"} <= {Path(path).name for path in found.skipped}


def test_progress_and_deadline(folder: Path) -> None:
    """Progress counts to the end; a deadline that passes stops and says so."""
    seen: list[tuple[int, int]] = []
    deadline = Deadline()

    def tick(done: int, of: int) -> None:
        seen.append((done, of))
        if done == 2:
            deadline.cancel()

    found = gather([folder], progress=tick, deadline=deadline)
    assert seen == [(1, 7), (2, 7)]
    assert not found.complete
    assert len(found.articles) <= 2
    seen.clear()
    assert gather([folder], progress=lambda done, of: seen.append((done, of))).complete
    assert seen == [(count, 7) for count in range(1, 8)]


def test_no_paths_no_articles() -> None:
    assert gather([]) == Gathered((), ())


def test_what_is_passed_over_is_told_with_the_reason(folder: Path) -> None:
    """A name, what is the matter with it, and what to do: one sentence or two for each."""
    (folder / "b.txt.storydiff.json").write_text("{}")
    found = {Path(one.location).name: one for one in gather([folder]).passed_over}
    assert (
        found["program.py"].what == "files with names in .py are programs, pages or data as a rule"
    )
    assert found["nothing.txt"].what == "it is empty"
    assert "set right by hand" in found["b.txt.storydiff.json"].what
    for name, one in found.items():
        assert str(one).startswith(str(folder / name))
        assert one.remedy.endswith(".")


def test_rubbish_beside_an_article_is_a_trouble_and_the_article_is_read(folder: Path) -> None:
    (folder / "b.txt.storydiff.json").write_text("{]")
    found = gather([folder])
    assert len(found.articles) == 4
    assert [Path(one.location).name for one in found.troubles] == ["b.txt.storydiff.json"]
