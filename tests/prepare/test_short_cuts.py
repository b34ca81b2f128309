"""What is asked in a quicker way has the answer of the plain way."""

from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from storydiff.prepare import forms, marked, paragraphs
from storydiff.prepare.forms import Form
from storydiff.prepare.lines import lines_of
from storydiff.prepare.scripts import beyond_ascii, is_plain, spaced_words
from storydiff.prepare.sentences import begins_low
from storydiff.prepare.wrapping import Wrap

PIECES = [
    *(
        "word",
        "Word",
        "the",
        "its own",
        "iPhone",
        "don't",
        "3rd",
        "x²",
        "ªb",
        "ⓐ",
        "中文",
        "é",
        "e\u0301",
    ),
    *(
        "|",
        "| a | b |",
        "a) ",
        "(b) ",
        "1. ",
        "# ",
        "> ",
        "- ",
        "---",
        "===",
        "```",
        "~~~",
        "•",
        "»",
    ),
    *('"', "'", "“", "‘", "«", "„", ".", "!", "...", ";", "{", "}", "(x)", "=", "</a>", ":", "—"),
    *(" ", " ", " ", "  ", "   ", "\t", "\u00a0", "\u2003", "\u3000", "\u200b", "\ufeff", "\ud800"),
    *("\n", "\n", "\r\n", "\r", "\x0b", "\x0c", "\x1c", "\x1f", "\x85", "\u2028", "\u2029"),
]
texts = st.lists(st.sampled_from(PIECES), max_size=24).map("".join)
_BREAK = r"\r\n|[\n\r\x0b\x0c\x1c\x1d\x1e\x85\u2028\u2029]"


@given(texts)
def test_words_are_those_between_white_space(text: str) -> None:
    """Counted without making any."""
    assert spaced_words(text) == len(text.split())


@given(st.text())
def test_what_lies_beyond_ascii_is_all_of_it_in_order(text: str) -> None:
    """No character is lost or made on the way."""
    assert beyond_ascii(text) == "".join(c for c in text if c > "\x7f")
    assert is_plain(text) == all(map(is_plain, text))


@given(texts)
def test_lines_are_those_between_the_line_breaks(text: str) -> None:
    """Each with its place, and with the empty lines before it."""
    expected: list[tuple[int, int, int]] = []
    blank = place = 0
    for row in re.split(f"({_BREAK})", text):
        if re.fullmatch(_BREAK, row):
            blank += 1
        elif row.strip():
            start = place + len(row) - len(row.lstrip())
            expected.append((start, start + len(row.strip()), max(0, blank - bool(expected))))
            blank = 0
        place += len(row)
    assert [(line.start, line.end, line.blank) for line in lines_of(text)] == expected


@given(texts.map(str.strip).filter(bool))
def test_a_line_begins_low_if_its_first_run_of_letters_does(text: str) -> None:
    """As the pattern of letters finds it."""
    run = re.match(r"[^\W\d_]+", text[:40])
    assert begins_low(text) == (text[0].islower() and run is not None and run.group().islower())


@given(texts, st.booleans())
def test_a_line_by_itself_that_begins_with_a_word_is_prose(text: str, wrapped: bool) -> None:
    """None of the rules that it is spared would have made it anything else."""
    wrap = Wrap(60 if wrapped else 0, False)
    for line in lines_of(text):
        if marked.begins_word(text, line):
            (block,) = paragraphs._blocks_of_group(text, [line], wrap, 0, False, first=True)
            assert (block.start, block.end, block.form) == (line.start, line.end, Form.PROSE)
            form = marked._form_of_line(text, line, None, wrapped, Form.PROSE)
            assert form is Form.PROSE
            assert not marked.marker(text, line)


@given(texts)
def test_tables_and_code_have_the_marks_that_are_looked_for_first(text: str) -> None:
    """Without bars, tabs and wide gaps there is no table, without the marks of code no code."""
    lines = lines_of(text)
    rows = [text[line.start : line.end] for line in lines]
    if not any("|" in row or "   " in row or "\t" in row for row in rows):
        assert not forms.is_table(rows)
    if not any(mark in row for mark in forms.CODE_MARKS for row in rows):
        assert not forms.is_code(rows)
