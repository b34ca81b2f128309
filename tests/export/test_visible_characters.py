"""What cannot be seen, or would be obeyed, is shown as a picture."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from storydiff.export.visible import lines_of, on_one_line, pictured, spelled, visible


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("\x1b[31mred", "␛[31mred"),
        ("bell\x07", "bell␇"),
        ("\x9b31m", "⟨U+009B⟩31m"),
        ("delete\x7f", "delete␡"),
        ("evil\u202etxt.exe", "evil⟨U+202E⟩txt.exe"),
        ("ol\udce9.txt", "ol⟨U+DCE9⟩.txt"),
        ("a family 👨‍👩‍👧", "a family 👨‍👩‍👧"),
        ("[sic] and [/] and <b>", "[sic] and [/] and <b>"),
        ("“naïve”\u00a0北京", "“naïve”\u00a0北京"),
    ],
)
def test_controls_are_pictures_and_all_else_stays(text: str, shown: str) -> None:
    assert visible(text) == shown


def test_a_name_stays_on_one_line() -> None:
    """A file may be called anything; its name cannot forge a second line of output."""
    assert on_one_line("a\nb\tc\r\u2028d") == "a␊b␉c␍⟨U+2028⟩d"


def test_a_hard_wrap_is_a_space_and_a_line_of_verse_a_line() -> None:
    wrapped = "one line\r\n  and another\n\nand its end"
    assert lines_of(wrapped) == "one line and another and its end"
    assert lines_of("rose\r\nthorn", keep_lines=True) == "rose\nthorn"


def test_the_text_of_a_typographic_change_shows_what_has_no_picture() -> None:
    assert pictured("100\u00a0km") == "100⟨U+00A0⟩km"
    assert pictured("\r\n\u200b") == "⏎⟨U+200B⟩"
    assert pictured("two words") == "two words"


def test_twins_are_told_apart_by_their_code_points() -> None:
    assert spelled("pаypal") == "pа⟨U+0430⟩ypal"
    assert spelled("paypal") == "paypal"


@given(st.text(st.characters()))
def test_nothing_that_a_terminal_obeys_is_left(text: str) -> None:
    """Of categories control and surrogate only the tab and the line ends pass; names have none."""
    assert not {
        c for c in visible(text) if unicodedata.category(c) in ("Cc", "Cs") and c not in "\t\n\r"
    }
    assert on_one_line(text).splitlines() in ([], [on_one_line(text)])
    assert not any(unicodedata.category(c) in ("Cc", "Cs") for c in on_one_line(text))


@given(st.text(st.characters(exclude_categories=["Cs"])))
def test_what_looks_the_same_is_the_same(text: str) -> None:
    """Two texts that are spelled out alike are alike, line ends aside."""
    other = unicodedata.normalize("NFD", text)
    if other != text and "⟨" not in text:
        assert spelled(other) != spelled(text)
