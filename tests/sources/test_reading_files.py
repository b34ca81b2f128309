"""Reading one file: only regular ones, and each refusal is one clear sentence with a remedy."""

from __future__ import annotations

import hashlib
import io
import os
import socket
from pathlib import Path

import pytest

from storydiff.errors import UnreadableError
from storydiff.sources.reading import read

TEXT = "Old bridge to close\n\nThe council voted on Monday to close the old bridge for two years.\n"


def refusal(path: Path | str) -> UnreadableError:
    with pytest.raises(UnreadableError) as caught:
        read(path)
    error = caught.value
    assert error.location == str(path)
    assert str(error) == f"{path}: {error.what}. {error.remedy}"
    assert "\n" not in str(error).replace(str(path), "")
    return error


def test_a_file_is_read_with_its_digest_and_newlines(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    data = TEXT.replace("\n", "\r\n").encode()
    path.write_bytes(data)
    article = read(path)
    assert article.text == data.decode()
    assert article.digest == hashlib.sha256(data).hexdigest()
    assert (article.origin.location, article.encoding, article.assumed) == (str(path), "utf-8", "")
    assert article.title == "Old bridge to close"


def test_markdown_is_known_by_its_suffix(tmp_path: Path) -> None:
    """Lines without a blank line between them are one paragraph in Markdown, two in plain text."""
    rows = "The council voted to close it.\nNobody was asked about it.\n"
    for name, count in (("a.md", 1), ("a.MARKDOWN", 1), ("a.txt", 2)):
        path = tmp_path / name
        path.write_text(rows)
        assert len(read(path).paragraphs) == count


def test_standard_input(monkeypatch: pytest.MonkeyPatch) -> None:
    article = read("-", stdin=io.BytesIO(TEXT.encode("utf-16")))
    assert (article.text, article.origin.name) == (TEXT, "standard input")
    monkeypatch.setattr("sys.stdin", None)
    assert "standard input" in refusal("-").what


def test_a_link_to_a_file_is_followed(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(TEXT)
    (tmp_path / "link.txt").symlink_to("a.txt")
    assert read(tmp_path / "link.txt").text == TEXT


@pytest.mark.parametrize(
    ("data", "what"),
    [
        (b"", "it is empty"),
        (b" \n\t\n", "white space"),
        ("\ufeff \u200b\n".encode(), "white space"),
        (b"ab\0\1\2\0\0cd", "binary"),
        (b"%PDF-1.7 some words", "a PDF"),
        (b"PK\x03\x04 some words", "a packed file"),
        (bytes(range(1, 32)) * 20 + b"\xff\xfe\xfd", "binary"),
        (b"\xff\xfea\0b", "damaged"),
    ],
)
def test_what_is_no_text_is_refused(tmp_path: Path, data: bytes, what: str) -> None:
    path = tmp_path / "some.txt"
    path.write_bytes(data)
    assert what in refusal(path).what


def test_what_is_not_there_or_not_a_file(tmp_path: Path) -> None:
    (tmp_path / "dangling").symlink_to("nowhere")
    (tmp_path / "circle").symlink_to("circle")
    (tmp_path / "a.txt").write_text(TEXT)
    for name, what in (
        ("missing", "no such file"),
        ("a.txt/b", "no such file"),
        ("dangling", "a link to a file that does not exist"),
        ("circle", "leads back to itself"),
        (".", "a folder"),
        ("n" * 5000, "too long"),
        ("a\0b", "no such file"),
    ):
        assert what in refusal(os.path.join(tmp_path, name)).what  # noqa: PTH118


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes on this system")
def test_pipes_devices_and_sockets_are_never_opened(tmp_path: Path) -> None:
    """A pipe without a writer would keep a reader waiting for ever."""
    os.mkfifo(tmp_path / "pipe.txt")
    assert "a pipe" in refusal(tmp_path / "pipe.txt").what
    assert "a device" in refusal("/dev/zero").what
    with socket.socket(socket.AF_UNIX) as listener:
        name = tmp_path / "s"
        if len(str(name)) > 100:
            pytest.skip("the path is too long for a socket")
        listener.bind(str(name))
        assert "a socket" in refusal(name).what


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="everything may be read")
def test_a_file_that_may_not_be_read(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text(TEXT)
    path.chmod(0)
    assert "may not" in refusal(path).what


def test_a_file_that_may_not_be_opened(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """As above for users who may read everything: the system itself says no."""
    path = tmp_path / "a.txt"
    path.write_text(TEXT)

    def forbid(*_: object) -> int:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(os, "open", forbid)
    assert "may not" in refusal(path).what


def test_a_file_that_turns_into_a_pipe_after_the_check(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What was opened is checked, not only what the name meant before."""
    path = tmp_path / "a.txt"
    path.write_text(TEXT)
    opened = os.open

    def exchange(name: str, flags: int) -> int:
        Path(name).unlink()
        os.mkfifo(name)
        return opened(name, flags)

    monkeypatch.setattr(os, "open", exchange)
    assert "a pipe" in refusal(path).what


@pytest.mark.parametrize(
    "name", ["[sic].txt", "[bold].txt", "\x1b[31m.txt", "<b>.txt", "{0}%s.txt"]
)
def test_file_names_are_data(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    path.write_text(TEXT)
    assert read(path).origin.name == name
    path.write_text("")
    assert refusal(path).what == "it is empty"
