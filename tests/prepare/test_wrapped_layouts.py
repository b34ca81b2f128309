"""Wrapped texts whose heads and paragraphs no empty line parts."""

from __future__ import annotations

import textwrap

import pytest

from storydiff.model import Article, Origin, Role
from storydiff.prepare.article import prepare

ONE = (
    "The council voted on Monday to close the old bridge to all traffic for at least two years "
    "while the river wall is rebuilt, a spokeswoman for the town said."
)
TWO = (
    "Shopkeepers on both banks said they had been given too little time to prepare for the "
    "closure. Some asked for help, others for a ferry."
)
THREE = (
    "The mayor, who had opposed the plan until last week, said there was no other way to keep "
    "the town dry in winter, and that he was sorry."
)
ALL = [ONE, TWO, "It will open in May.", THREE]
HEADS = ["Old bridge to close for two years", "By Jane Doe", "3 June 2024"]


def article(text: str) -> Article:
    return prepare(text, Origin("x"))


def paragraphs(text: str) -> list[str]:
    read = article(text)
    return [" ".join(read.text_of(i).split()) for i in range(len(read.paragraphs))]


@pytest.mark.parametrize("heads", [0, 1, 2, 3])
@pytest.mark.parametrize("width", [60, 72, 78])
@pytest.mark.parametrize("indent", ["", "  ", "   ", "     ", "\t"])
def test_heads_and_paragraphs_without_empty_lines(indent: str, width: int, heads: int) -> None:
    """A head leaves room on its line; a paragraph ends with a short line or before an indent."""
    body = [textwrap.fill(words, width, initial_indent=indent, expand_tabs=False) for words in ALL]
    read = article("\n".join([*HEADS[:heads], *body]))
    assert paragraphs(read.text) == [*HEADS[:heads], *ALL]
    assert read.title == "".join(HEADS[: min(heads, 1)])
    assert Role.VERSE not in {paragraph.role for paragraph in read.paragraphs}


def test_a_tab_may_have_counted_as_eight_columns_or_as_one() -> None:
    for lead in (" " * 8, " "):
        body = [textwrap.fill(words, 72, initial_indent=lead) for words in ALL]
        text = "\n".join([HEADS[0], *("\t" + words.lstrip() for words in body)])
        assert paragraphs(text) == [HEADS[0], *ALL]


def test_a_headline_over_wrapped_paragraphs_with_empty_lines_between() -> None:
    text = f"{HEADS[0]}\n" + "\n\n".join(textwrap.fill(words, 66) for words in ALL)
    assert paragraphs(text) == [HEADS[0], *ALL]


@pytest.mark.parametrize("first", ["Dear Sir,", "My dear sister:", "But when he came he saw that"])
def test_a_short_first_line_that_goes_on_is_no_head(first: str) -> None:
    """A salutation, what a colon announces, and half a sentence."""
    rest = "the bridge was closed" if first.endswith("that") else ONE
    text = f"{first}\n{textwrap.fill(rest + ' ' + TWO, 66)}\n\n{textwrap.fill(THREE, 66)}"
    assert len(paragraphs(text)) == 2


def test_verse_whose_every_other_line_stands_in_is_verse() -> None:
    text = (
        "The moon came late above the mill\n   And all the wheels stood still\n"
        "The water whispered to the stone\n   Of those who slept alone\n"
    )
    assert [paragraph.role for paragraph in article(text).paragraphs] == [Role.VERSE]


@pytest.mark.parametrize("gap", ["\n", "\n\n"])
@pytest.mark.parametrize("row", ["item number {} of the list", "the item number {} of a long list"])
def test_many_lines_without_any_sentence_are_a_list(row: str, gap: str) -> None:
    """However they begin, they are not one endless paragraph."""
    rows = [row.format(number * 37) for number in range(300)]
    assert paragraphs(gap.join(rows)) == rows


def test_broken_speech_in_lower_case_is_still_put_together() -> None:
    """Lines broken by hand anywhere, with the ends of sentences among them."""
    rows = ["so we went", "down to the river and", "saw it. there was", "nobody."] * 4
    assert len(paragraphs("Then she spoke: " + "\n".join(rows))) == 1
