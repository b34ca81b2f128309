"""Lines of credit, time and page right under a headline or right after the text."""

from __future__ import annotations

import pytest

from storydiff.model import Article, Origin, Role
from storydiff.prepare.article import prepare

ONE = (
    "The council voted on Monday to close the old bridge to all traffic for at least two years "
    "while the river wall is rebuilt."
)
TWO = (
    "Shopkeepers on both banks said they had been given too little time to prepare for the "
    "closure and asked for help."
)
HEAD = "Old bridge to close for two years"


def article(text: str) -> Article:
    return prepare(text, Origin("x"))


def after_the_text(line: str) -> Role:
    return article(f"{HEAD}\n\n{ONE}\n\n{TWO}\n\n{line}\n").paragraphs[3].role


def under_the_headline(line: str) -> Role:
    read = article(f"{HEAD}\n\n{line}\n\n{ONE}\n\n{TWO}\n")
    assert read.title == HEAD
    return read.paragraphs[1].role


@pytest.mark.parametrize(
    "line",
    [
        "With files from The Canadian Press",
        "— With files from Reuters",
        "With agencies",
        "The Associated Press contributed to this report.",
        "Associated Press writer Jane Doe contributed to this report.",
        "Jane Doe in Oslo contributed reporting.",
        "Follow our coverage at https://news.example/bridge",
        "Write to Jane Doe at jane@news.example",
        "(Quelle: dpa)",
        "Source: AFP",
        "(afp/red)",
        "rl/msh (dpa, AFP, Reuters)",
        "（共同）",
    ],
)
def test_credits_after_the_text(line: str) -> None:
    assert after_the_text(line) is Role.SIGN_OFF


def test_several_credits_that_end_as_sentences() -> None:
    """Each is one, also where the last of them looks like the last sentence of the text."""
    lines = [
        "Jane Doe contributed to this report.",
        "Follow our coverage at https://news.example/bridge.",
    ]
    read = article("\n\n".join([HEAD, ONE, TWO, *lines]))
    assert [p.role for p in read.paragraphs[3:]] == [Role.SIGN_OFF, Role.SIGN_OFF]


@pytest.mark.parametrize(
    "line",
    [
        "She contributed to this report and to all of those that came after it.",
        "She had contributed to the church.",
        "Follow your heart, he said.",
        "Source: the hill behind the mill, where three streams meet in winter",
        "With friends like these",
        "Save",
        "Listen",
    ],
)
def test_ends_of_a_text_that_are_no_credits(line: str) -> None:
    assert after_the_text(line).is_article


@pytest.mark.parametrize("line", ["Reuters contributed to this report.", "Source: AFP"])
def test_lines_of_credit_inside_the_text_are_text(line: str) -> None:
    assert article(f"{HEAD}\n\n{ONE}\n\n{line}\n\n{TWO}\n").paragraphs[2].role.is_article


@pytest.mark.parametrize(
    ("line", "role"),
    [
        ("AFP", Role.CREDIT),
        ("(Reuters)", Role.CREDIT),
        ("EFE | Santiago de Chile", Role.CREDIT),
        ("Getty Images", Role.CREDIT),
        ("Par Ruth Hale (avec AFP)", Role.BYLINE),
        ("By Ana Lindqvist and staff", Role.BYLINE),
        ("By our correspondent", Role.BYLINE),
        ("First published on Mon 3 Mar 2024 10.12 GMT", Role.DATE),
        ("March 3, 2024 / 5:12 PM EST / Harbour News", Role.DATE),
        ("Updated 10:12 AM", Role.DATE),
        ("SUBSCRIBER ONLY", Role.FURNITURE),
        ("Lesezeit: 2 Min.", Role.FURNITURE),
        ("5 min read", Role.FURNITURE),
        ("(3 min)", Role.FURNITURE),
        ("12 comments", Role.FURNITURE),
        ("1,204 Views", Role.FURNITURE),
        ("Save", Role.FURNITURE),
        ("Listen", Role.FURNITURE),
        ("Advertisement - Scroll to continue", Role.FURNITURE),
        ("SCROLL DOWN FOR VIDEO", Role.FURNITURE),
        ("[video]", Role.FURNITURE),
    ],
)
def test_lines_under_the_headline(line: str, role: Role) -> None:
    assert under_the_headline(line) is role


@pytest.mark.parametrize(
    "line",
    [
        "Listen to me.",
        "Save our bridge",
        "By our river, a town waits",
        "5 minutes to go",
        "12 angry men",
        "10,000 views of one bridge",
        "Our own team",
        "Five to twelve",
    ],
)
def test_decks_that_only_begin_like_them(line: str) -> None:
    assert under_the_headline(line).is_article


@pytest.mark.parametrize(
    "line",
    [
        "À lire également",
        "Got a story? Email jane@news.example",
        "Unsubscribe | Update preferences",
    ],
)
def test_lines_of_the_page_after_the_text(line: str) -> None:
    assert after_the_text(line) is Role.FURNITURE


def test_times_of_a_live_report_are_text() -> None:
    text = f"{HEAD}\n\n{ONE}\n\n10:42 GMT\n\n{TWO}\n\n10:57 GMT\n\n{ONE} Again.\n"
    assert all(paragraph.role.is_article for paragraph in article(text).paragraphs)
