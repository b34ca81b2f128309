"""What numbers are worth, and where a paragraph quotes."""

from __future__ import annotations

import pytest

from storydiff.kinds.quotations import quoted_in
from storydiff.kinds.values import same_values, values_in
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
    found = quoted_in(text, Span(0, len(text)))
    assert [text[a:b] for a, b in zip(found.starts, found.ends, strict=True)] == quoted


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("9:30 a.m.", "9.30am"),
        ("9:30 p.m.", "21:30"),
        ("14:05", "14.05"),
        ("6 a.m.", "6am"),
        ("noon", "12:00"),
        ("2½", "2.5"),
        ("2 1/2", "2.5"),
        ("1 500", "1,500"),
        ("US$310", "$310"),
        ("a dozen", "12"),
        ("5 €", "€5"),
        ("3rd", "3"),
        ("second", "2nd"),
        ("a hundred", "100"),
    ],
)
def test_values_that_are_the_same_in_another_house(one: str, other: str) -> None:
    assert same_values(values_in(one), values_in(other))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("3-1", "1-3"),
        ("7-2", "72"),
        ("-5", "5"),
        ("5%", "-5%"),
        ("1.2%", "12%"),
        ("₺500", "₦500"),
        ("₺500", "500"),
        ("A$5 million", "$5 million"),
        ("5 €", "5 $"),
        ("9:30 a.m.", "9:30 p.m."),
        ("3.4.2024", "342024"),
        ("10.5", "105"),
        ("5 m", "5 million"),
    ],
)
def test_values_that_are_not_the_same(one: str, other: str) -> None:
    assert not same_values(values_in(one), values_in(other))
