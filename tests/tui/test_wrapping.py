"""One-line truths about lines of text."""

from __future__ import annotations

import pytest
from rich.cells import cell_len

from storydiff.model import Span
from storydiff.tui import wording
from storydiff.tui.layout import broken, flow, wrap


@pytest.mark.parametrize(
    ("text", "width", "lines"),
    [
        ("the quick brown fox", 10, ["the quick", "brown fox"]),
        ("the quick brown fox", 9, ["the quick", "brown fox"]),
        ("stray line\nbreak", 20, ["stray line break"]),
        ("windows\r\nline", 20, ["windows line"]),
        ("incomprehensibilities", 8, ["incompre", "hensibil", "ities"]),
        ("a well-known front-line-position", 14, ["a well-known", "front-line-", "position"]),
        ("犬が走った。", 10, ["犬が走っ", "た。"]),
        ("cafe\u0301s", 4, ["cafe\u0301", "s"]),
        ("a\tb", 10, ["a b"]),
        ("", 10, [""]),
    ],
)
def test_words_are_kept_whole_where_they_fit(text: str, width: int, lines: list[str]) -> None:
    """Lines break at spaces, after hyphens if need be, and inside a word only if it is too long."""
    assert broken(text, width) == lines


@pytest.mark.parametrize(
    ("text", "drawn"),
    [
        ("\x1b[31mred", "␛[31mred"),
        ("a\x9bb", "a\ufffdb"),
        ("a\u202eb", "a⇆b"),
        ("zero\u200bwidth", "zero◦width"),
        ("non\u00a0breaking", "non\u00a0breaking"),
        ("thin\u2009space", "thin space"),
        ("\U0001f44d\U0001f3fb \U0001f44d\U0001f3ff", "\U0001f44d○ \U0001f44d●"),
        ("\ud800", "\ufffd"),
        ("می\u200cخواهم", "میخواهم"),
        ("pass\u200dword", "pass◦word"),
    ],
)
def test_nothing_in_a_text_is_obeyed(text: str, drawn: str) -> None:
    """Control characters are pictures; what cannot be seen is shown where it does nothing."""
    assert flow(text, Span(0, len(text))).drawn == drawn


def test_a_verse_keeps_its_lines() -> None:
    """In verse, lists, tables and code a line break is meant."""
    text = "Tiger Tiger,\nburning bright"
    paragraph = flow(text, Span(0, len(text)), keep_lines=True)
    assert wrap(paragraph, 40) == (13, 27)


def test_a_tab_in_a_table_reaches_the_next_stop() -> None:
    """Columns of a table stay columns."""
    text = "a\tbb\nccc\td"
    paragraph = flow(text, Span(0, len(text)), keep_lines=True)
    assert paragraph.shown(0, 4) == "a   bb"
    assert paragraph.shown(5, 10) == "ccc d"


def test_every_line_of_text_has_one_width_in_all_terminals() -> None:
    """Where a sign changes the width of its neighbour in some, it is left out, or a picture."""
    family = "\U0001f468\u200d\U0001f469 \u2764\ufe0f 1\ufe0f\u20e3 \U0001f44d\U0001f3fd"
    for text in (wording.in_one_line(family), wording.told(family)):
        assert cell_len(text) == sum(map(cell_len, text))
    assert wording.told("\u2764\ufe0f became \u2764") == "\u2764◦ became \u2764"
    assert wording.in_one_line("I \u2764\ufe0f it") == "I \u2764 it"
