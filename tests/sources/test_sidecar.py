"""What is set right by hand is kept beside the files."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest
from msgspec.structs import replace

from storydiff.errors import UnreadableError
from storydiff.model import Article, Correction, Origin, Role, RoleCorrection, Sides
from storydiff.pipeline import corrections_of, read, unfit
from storydiff.prepare.article import from_strings
from storydiff.sources.sidecar import SidecarError, keep_corrections, keep_roles

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


SIDECAR = Path("a.txt.storydiff.json")
SUBHEAD = (RoleCorrection(2, Role.SUBHEAD),)


def roles(path: str = "a.txt") -> list[str]:
    return [paragraph.role.value for paragraph in read(path).paragraphs]


def test_a_role_set_by_hand_holds_when_the_file_is_read_again(here: Path) -> None:
    """And only for its own file; the article itself is not written to."""
    found = roles()
    corrected = keep_roles(read("a.txt"), SUBHEAD)
    assert corrected.by_hand == (2,)
    assert corrected.found_role(2) is Role.BODY
    assert roles() == [*found[:2], "subhead", *found[3:]]
    assert roles("b.txt") == found
    assert Path("a.txt").read_text() == TEXT


def test_a_role_holds_when_another_paragraph_comes_in_front(here: Path) -> None:
    """And waits, told in a sentence, while its own paragraph has other words."""
    keep_roles(read("a.txt"), SUBHEAD)
    Path("a.txt").write_text("A new first paragraph, in front of all the others.\n\n" + TEXT)
    assert read("a.txt").by_hand == (3,)
    Path("a.txt").write_text(TEXT.replace("petition", "letter"))
    article = read("a.txt")
    assert article.by_hand == ()
    assert article.unfit == f"{SIDECAR}: 1 role set by hand fits no paragraph any more."
    keep_roles(article, (RoleCorrection(3, Role.CAPTION),))
    Path("a.txt").write_text(TEXT)
    assert read("a.txt").by_hand == (2, 3)
    assert read("a.txt").unfit == ""


def test_a_role_is_taken_back(here: Path) -> None:
    """In words or by setting what was found; with nothing left to say there is no file."""
    found = roles()
    for back in (None, Role(found[2])):
        article = keep_roles(read("a.txt"), SUBHEAD)
        assert SIDECAR.exists()
        assert keep_roles(article, (RoleCorrection(2, back),)).as_found is None
        assert not SIDECAR.exists()
        assert roles() == found


def test_roles_and_pairs_do_not_write_over_each_other(here: Path) -> None:
    keep_roles(read("a.txt"), SUBHEAD)
    keep_corrections(sides(), BOTH)
    assert read("a.txt").by_hand == (2,)
    keep_roles(read("a.txt"), (RoleCorrection(2, None),))
    assert corrections_of(*sides()) == BOTH


def test_a_file_of_the_older_version_is_read(here: Path) -> None:
    """It had pairs alone; what is kept now says of what version it is."""
    keep_corrections(sides(), BOTH)
    kept = json.loads(SIDECAR.read_text())
    assert kept["schema"] == "storydiff.corrections/1"
    del kept["roles"]
    SIDECAR.write_text(json.dumps({**kept, "schema": "storydiff.pairs/1"}))
    assert corrections_of(*sides()) == BOTH
    assert read("a.txt").by_hand == ()


def test_pairs_that_fit_nothing_any_more_are_told(here: Path) -> None:
    keep_corrections(sides(), BOTH)
    assert unfit(*sides()) == ()
    Path("a.txt").write_text(TEXT.replace("harbour will", "bridge will"))
    assert unfit(*sides()) == (
        "a.txt, b.txt: 1 pair set right by hand fits no paragraphs any more.",
    )


@pytest.mark.parametrize(
    "rubbish",
    [
        b"",
        b"[]",
        b'{"schema": "storydiff.corrections/9"}',
        b'{"roles": {"0-1": "hero"}}',
        b'{"roles": ["body"]}',
        b"[" * 100_000,
    ],
)
def test_rubbish_leaves_the_article_as_it_was_found(here: Path, rubbish: bytes) -> None:
    """And is told: in the article, or as an error if that is asked for."""
    found = roles()
    SIDECAR.write_bytes(rubbish)
    assert roles() == found
    assert read("a.txt").unfit.startswith(f"{SIDECAR}: ")
    with pytest.raises(UnreadableError, match=r"a\.txt\.storydiff\.json"):
        read("a.txt", strict=True)


def test_a_folder_or_a_pipe_in_its_place_is_told(here: Path) -> None:
    """Nothing waits for what comes out of a pipe."""
    SIDECAR.mkdir()
    assert "folder" in read("a.txt").unfit
    with pytest.raises(SidecarError):
        keep_roles(read("a.txt"), SUBHEAD)
    SIDECAR.rmdir()
    if hasattr(os, "mkfifo"):
        os.mkfifo(SIDECAR)
        assert "pipe" in read("a.txt").unfit


def test_where_nothing_can_be_written_one_sentence_says_so(
    here: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """And nothing is left behind."""

    def refuse(*_: object, **__: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "replace", refuse)
    with pytest.raises(SidecarError, match="cannot be written") as raised:
        keep_roles(read("a.txt"), SUBHEAD)
    assert str(raised.value).count(". ") == 1
    assert sorted(path.name for path in here.iterdir()) == ["a.txt", "b.txt"]


def test_standard_input_has_no_place_for_roles() -> None:
    with pytest.raises(SidecarError, match="standard input"):
        keep_roles(replace(from_strings(["One."]), origin=Origin("-")), ())


def test_a_name_that_is_no_text_is_kept_too(here: Path) -> None:
    """A file may be called by any bytes."""
    name = os.fsdecode(b"se\xf1or.txt")
    try:
        Path(name).write_text(TEXT)
    except (OSError, UnicodeError):
        pytest.skip("such a name is not allowed here")
    odd = Sides(read("a.txt"), read(name))
    keep_corrections(odd, BOTH)
    assert corrections_of(*odd) == BOTH
    keep_corrections(odd.flip(), (Correction(2, 1),))
    assert corrections_of(*odd) == (Correction(1, 2),)
    keep_roles(read(name), SUBHEAD)
    assert read(name).by_hand == (2,)
