"""What is set right by hand is kept beside the files."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from storydiff.model import Article, Correction, Sides
from storydiff.pipeline import corrections_of, read
from storydiff.prepare.article import from_strings
from storydiff.sources.sidecar import SidecarError, keep_corrections

TEXT = (
    "A headline of some words\n\nThe first paragraph says that the harbour will close in March.\n\n"
    "The second paragraph says that a petition is under way among the shops.\n\n"
    "The third paragraph says that ferries go every ten minutes.\n"
)


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    Path("a.txt").write_text(TEXT)
    Path("b.txt").write_text(TEXT.replace("March", "April"))
    return tmp_path


def sides() -> Sides[Article]:
    return Sides(read("a.txt"), read("b.txt"))


BOTH = (Correction(1, 2), Correction(3, 3, together=False))


def test_what_is_kept_is_found_again_from_either_end(here: Path) -> None:
    assert keep_corrections(sides(), BOTH) == Path("a.txt.storydiff.json")
    assert corrections_of(*sides()) == BOTH
    assert corrections_of(*sides().flip()) == tuple(one.flip() for one in BOTH)
    assert Path("a.txt").read_text() == TEXT


def test_said_from_the_other_end_it_is_kept_there_alone(here: Path) -> None:
    keep_corrections(sides(), BOTH)
    keep_corrections(sides().flip(), (Correction(2, 1),))
    assert corrections_of(*sides()) == (Correction(1, 2),)
    assert not Path("a.txt.storydiff.json").exists()


def test_the_last_word_is_kept_and_nothing_leaves_no_file(here: Path) -> None:
    keep_corrections(sides(), (BOTH[0], Correction(1, 2, together=False)))
    assert corrections_of(*sides()) == (Correction(1, 2, together=False),)
    keep_corrections(sides(), ())
    assert not list(here.glob("*.storydiff.json"))


def test_it_holds_when_other_paragraphs_change(here: Path) -> None:
    """And is left out where its own paragraph has other words."""
    keep_corrections(sides(), BOTH)
    Path("a.txt").write_text("A new first paragraph, in front of all the others.\n\n" + TEXT)
    assert [one.right for one in corrections_of(*sides())] == [2, 3]
    assert [one.left for one in corrections_of(*sides())] == [2, 4]
    Path("a.txt").write_text(TEXT.replace("harbour will", "bridge will"))
    assert corrections_of(*sides()) == (BOTH[1],)


def test_other_versions_have_their_own(here: Path) -> None:
    Path("c.txt").write_text(TEXT)
    keep_corrections(sides(), BOTH)
    keep_corrections(Sides(read("a.txt"), read("c.txt")), (Correction(0, 0, together=False),))
    assert corrections_of(*sides()) == BOTH
    kept = json.loads(Path("a.txt.storydiff.json").read_text())
    assert set(kept["pairs"]) == {"b.txt", "c.txt"}


@pytest.mark.parametrize("rubbish", [b"{]", b"\xff\xfe", b'{"schema": "other/7"}', b'{"pairs": 3}'])
def test_rubbish_is_told_and_names_the_file(here: Path, rubbish: bytes) -> None:
    Path("b.txt.storydiff.json").write_bytes(rubbish)
    with pytest.raises(SidecarError, match=r"b\.txt\.storydiff\.json"):
        corrections_of(*sides())


def test_what_came_from_no_file_has_none() -> None:
    texts = from_strings(["One."]), from_strings(["Two."])
    assert corrections_of(*texts) == ()
    with pytest.raises(SidecarError):
        keep_corrections(Sides(*texts), ())
