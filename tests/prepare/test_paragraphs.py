"""Paragraphs are found whichever way the lines of a text are broken."""

from __future__ import annotations

import textwrap

import pytest

from storydiff.prepare.forms import Form
from storydiff.prepare.paragraphs import blocks_of

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
ALL = [ONE, TWO, THREE]


def paragraphs(text: str, *, markdown: bool = False) -> list[str]:
    """The paragraphs with their white space made single spaces."""
    blocks = blocks_of(text, markdown=markdown)
    return [" ".join(text[block.start : block.end].split()) for block in blocks]


def forms(text: str, *, markdown: bool = False) -> list[Form]:
    return [block.form for block in blocks_of(text, markdown=markdown)]


@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r", "\u2028", "\x85"])
@pytest.mark.parametrize("width", [40, 58, 72, 78, 100])
def test_every_layout_gives_the_same_paragraphs(newline: str, width: int) -> None:
    """One a line, blank lines between, and wrapped at any column, with any line break."""
    one_a_line = "\n".join(ALL)
    blank_between = "\n\n".join(ALL)
    wrapped = "\n\n".join(textwrap.fill(text, width) for text in ALL)
    indented = "\n".join(textwrap.fill(text, width, initial_indent="   ") for text in ALL)
    for text in (one_a_line, blank_between, wrapped, indented):
        assert paragraphs(text.replace("\n", newline)) == ALL


def test_wrapped_without_blank_lines_or_indents() -> None:
    """A short line that ends a sentence ends the paragraph."""
    text = "\n".join(textwrap.fill(words, 60) for words in ALL * 3)
    assert paragraphs(text) == ALL * 3


def test_form_feeds_and_separators_end_lines() -> None:
    """A page break between two paragraphs is white space; U+2029 ends a paragraph."""
    assert paragraphs(f"{ONE}\n\f{TWO}\u2029{THREE}") == ALL


def test_short_paragraphs_wrapped_into_two_lines() -> None:
    """No paragraph has three lines, and one breaks before a name: together they show the column."""
    text = (
        "The river rose by two metres overnight and flooded\nthe lower streets of the old town.\n\n"
        "Firefighters carried residents from their homes in\nboats, the mayor said on Tuesday.\n\n"
        '"We have never seen water like this," said the baker\nBrandt, whose shop stood under it.\n\n'
        "Schools will stay closed.\n"
    )
    assert len(paragraphs(text)) == 4


def test_wrapped_german_prose() -> None:
    """Nouns in capitals begin many lines, and it is prose all the same."""
    text = (
        "Der Rat der Stadt hat am Montag beschlossen, die alte Brücke über den Fluss für den "
        "Verkehr zu sperren. Die Händler auf beiden Seiten der Brücke sagten, dass ihnen zu wenig "
        "Zeit für die Vorbereitung der Sperrung geblieben sei."
    )
    assert paragraphs(textwrap.fill(text, 50)) == [text]


@pytest.mark.parametrize("gap", ["\n", "\n\n", "\r\n\r\n", "\n \n"])
def test_a_sentence_broken_by_a_stray_line_break_is_one_paragraph(gap: str) -> None:
    """No sentence ends before the break, and the next line begins in lower case."""
    text = f"{ONE} But while it has money, the town lacks a boat of{gap}its own.{gap}{TWO}"
    assert len(paragraphs(text)) == 2


def test_the_broken_sentence_may_be_the_whole_paragraph() -> None:
    text = (
        f"Old bridge to close\n\nThe river rose and flooded all of the lower\n\nstreets.\n\n{TWO}"
    )
    assert len(paragraphs(text)) == 3


@pytest.mark.parametrize(
    "text",
    [
        f"Bridge closed for two years\n\nvon der Post, who runs the ferry, was glad. {ONE}",
        f"{ONE}\n\niPhone sales fell as well, the company said on the same day.",
        f"The town needs:\n\na boat of its own, {ONE.lower()}",
        f"THE BRIDGE AND WHAT BECAME OF IT IN THE YEARS AFTER THE FLOOD OF MAY\n\nonce. {ONE}",
    ],
)
def test_what_only_looks_broken_is_not_joined(text: str) -> None:
    """A headline before a name in lower case, a brand, what a colon announces, capitals."""
    assert len(paragraphs(text)) == 2


def test_a_stanza_is_one_paragraph_of_its_lines() -> None:
    """Verse is not prose that was wrapped, and each stanza is a paragraph."""
    text = (
        "The moon came late above the mill,\nAnd all the wheels were standing still,\n"
        "The water whispered to the stone\nOf those who slept and slept alone.\n\n"
        "The miller's boy, who kept the gate,\nHad counted hours, and found them late,\n"
        "And all the village lay asleep\nBeside a river, wide and deep.\n"
    )
    assert forms(text) == [Form.VERSE, Form.VERSE]


def test_a_menu_of_headlines_is_a_line_each() -> None:
    """Lines of like length that begin with capitals are not a wrapped paragraph."""
    rows = ["Goat elected master of the harbour", "Keeper leaves rock after forty years"] * 4
    assert paragraphs("\n".join(rows)) == rows


def test_list_items_keep_their_continuation_lines() -> None:
    """A hanging line belongs to its item; each item is a paragraph."""
    text = (
        "What the town needs:\n\n- a boat of its own, with a crew of four\n  and a pilot\n"
        "- a wall\n1. first the wall\n2. then the boat\na) and oars\n"
    )
    assert paragraphs(text) == [
        "What the town needs:",
        "- a boat of its own, with a crew of four and a pilot",
        "- a wall",
        "1. first the wall",
        "2. then the boat",
        "a) and oars",
    ]
    assert forms(text) == [Form.PROSE, *[Form.LIST] * 5]


def test_a_wrapped_line_that_begins_with_a_dash_or_number_stays() -> None:
    """In wrapped prose a marker counts only after the end of a sentence or a colon."""
    text = (
        "The river rose that night to the third step of the quay and\n"
        "- as the old men had foretold it would do one day - went on\n"
        "rising until the morning, when it stood at a height of some\n"
        "12. steps above the mark that had been cut into the wall by\n"
        "the first of the harbour masters.\n"
    )
    assert len(paragraphs(text)) == 1


def test_tables_code_and_quotations_keep_their_lines() -> None:
    text = (
        "| Party | Seats |\n|-------|-------|\n| Blue  | 41    |\n\n"
        "```\nfirst\n\nsecond\n```\n\n"
        "> He never said so,\n> and never would.\n"
    )
    assert forms(text) == [Form.TABLE, Form.CODE, Form.QUOTE]


def test_a_fence_that_nothing_closes_hides_nothing() -> None:
    """Three backticks alone do not turn the rest of a text into code."""
    assert Form.CODE not in forms(f"```\n{ONE}\n\n{TWO}")


def test_a_block_quotation_stands_in_from_wrapped_text() -> None:
    """An indented wrapped paragraph among others is a quotation."""
    quoted = textwrap.indent(textwrap.fill(TWO, 56), "     ")
    text = "\n\n".join([textwrap.fill(ONE, 66), quoted, textwrap.fill(THREE, 66)])
    assert forms(text) == [Form.PROSE, Form.QUOTE, Form.PROSE]


def test_markdown_joins_lines_and_takes_indented_code() -> None:
    """In Markdown lines without a blank line between them are one paragraph."""
    text = "# Title\nOne line.\nAnother line.\n\n    code here\n\nUnderlined\n==========\n"
    assert paragraphs(text, markdown=True) == [
        "# Title",
        "One line. Another line.",
        "code here",
        "Underlined ==========",
    ]
    assert forms(text, markdown=True) == [Form.HEADING, Form.PROSE, Form.CODE, Form.HEADING]


def test_dashes_round_words_are_a_heading_and_alone_a_separator() -> None:
    """``- War -`` is no list item, and ``-`` stands by itself."""
    text = f"{ONE}\n- The cost -\n-\n* * *\n{TWO}"
    assert forms(text) == [Form.PROSE, Form.PROSE, Form.SEPARATOR, Form.SEPARATOR, Form.PROSE]


@pytest.mark.parametrize("text", ["", " \n\t\r\n", "\f"])
def test_nothing_has_no_paragraphs(text: str) -> None:
    assert paragraphs(text) == []


def test_hyphens_at_line_ends_are_left_alone() -> None:
    """The text of a paragraph is what stands there, hyphen and break included."""
    text = (
        "The council of the town decided on Monday evening after a long de-\n"
        "bate that the bridge shall be closed for two years, and that nobo-\n"
        "dy may cross it before the first of May.\n"
    )
    (block,) = blocks_of(text)
    assert text[block.start : block.end] == text.strip()


@pytest.mark.parametrize(
    "line", ["abc/def", "rl/msh (dpa, AFP)", "https://example.org/a", "www.example.org"]
)
def test_initials_and_addresses_do_not_go_on_with_a_sentence(line: str) -> None:
    """They begin in lower case, but nothing that stands before them was broken off."""
    text = f'Fire at mill\n\n"There is no risk", said the mayor, Mauricio Soria. EFE\n\n{line}\n'
    assert len(paragraphs(text)) == 3


def test_a_few_words_are_the_half_of_a_sentence_that_the_other_half_ends() -> None:
    text = f"Plan for the bridge\n\n{ONE}\n\nHe came in\n\nand left again, the man said.\n\n{TWO}"
    assert "He came in and left again, the man said." in paragraphs(text)


@pytest.mark.parametrize(
    "text",
    [
        "My day\n\nOn the old bridge\n\nwe saw a boat.\n\nthen we went home.",
        f"{ONE}\n\nWhat you need\n\nflour and a little salt\n\nsome milk\n\n{TWO}",
    ],
)
def test_heads_over_words_in_lower_case_stay_apart(text: str) -> None:
    """Of one who writes no capitals, and over a list."""
    assert len(paragraphs(text)) == len(text.split("\n\n"))
