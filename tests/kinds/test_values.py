"""What numbers are worth, and where a paragraph quotes."""

from __future__ import annotations

import pytest

from storydiff.kinds.quotations import quoted_in
from storydiff.kinds.values import values_in
from storydiff.model import Span

SAME_VALUE = [
    ("1,500", "1500"),
    ("fifteen hundred", "1,500"),
    ("five", "5"),
    ("twenty-seven", "27"),
    ("10%", "10 percent"),
    ("10 per cent", "10pct"),
    ("$6.2 million", "$6.2m"),
    ("$1.5bn", "$1.5 billion"),
    ("five thousand", "5,000"),
    ("two million", "2m"),
    ("third", "3rd"),
]
OTHER_VALUE = [
    ("27", "29"),
    ("5", "5%"),
    ("$5", "5"),
    ("$5", "€5"),
    ("1,500", "15,000"),
    ("1.5", "15"),
    ("10:15", "10:45"),
    ("five", "fifty"),
    ("$6.2 million", "$6.2 billion"),
]


@pytest.mark.parametrize(("one", "other"), SAME_VALUE)
def test_the_same_value_in_other_signs(one: str, other: str) -> None:
    assert values_in(one) == values_in(other) != ()


@pytest.mark.parametrize(("one", "other"), OTHER_VALUE)
def test_another_value(one: str, other: str) -> None:
    assert values_in(one) != values_in(other)


@pytest.mark.parametrize("text", ["", "no numbers here", "and", "a thousand-yard"])
def test_a_text_without_figures(text: str) -> None:
    assert len(values_in(text)) <= 1


@pytest.mark.parametrize(
    ("text", "quoted"),
    [
        ('He said "yes" and went.', ["yes"]),
        ("He said “yes” and “no”.", ["yes", "no"]),
        ("Er sagte „ja“ und ging.", ["ja"]),
        ("Il dit « oui » et part.", [" oui "]),
        ("彼は「はい」と言った。", ["はい"]),
        ("'Tis the season, and it's cold.", []),
        ("He said 'the boss' went.", ["the boss"]),
        ("“He said ‘no’ to me,” she told us.", ["He said ‘no’ to me,"]),
        ("“It goes on in the next paragraph.", ["It goes on in the next paragraph."]),
        ("It's the Koreas' border, isn't it?", []),
        ("No quotation at all.", []),
    ],
)
def test_what_stands_in_quotation_marks(text: str, quoted: list[str]) -> None:
    assert [span.of(text) for span in quoted_in(text, Span(0, len(text)))] == quoted
