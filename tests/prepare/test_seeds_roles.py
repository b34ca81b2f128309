"""Every line of the five sample articles falls on the right side of the cut."""

from __future__ import annotations

from pathlib import Path

import pytest

from storydiff.model import Article, Role
from storydiff.sources.reading import read

SEEDS = Path(__file__).parents[2] / "seeds"


def seed(number: str) -> Article:
    return read(next(SEEDS.glob(f"{number}_*.txt")))


def texts(article: Article, *roles: Role) -> list[str]:
    return [
        article.text_of(index)
        for index, paragraph in enumerate(article.paragraphs)
        if paragraph.role in roles
    ]


def parts(article: Article) -> list[tuple[Role, str]]:
    return [
        (part.role, part.span.of(article.text))
        for paragraph in article.paragraphs
        for part in paragraph.parts
    ]


@pytest.mark.parametrize(
    ("number", "not_article"),
    [
        # Ranges of physical lines, counted from 1; all other lines with words on them are article.
        ("000", [range(1, 51), range(76, 77)]),
        ("001", [range(55, 56)]),
        ("002", [range(2, 3), range(12, 50)]),
        ("003", [range(1, 2), range(5, 6), range(11, 12), range(63, 64)]),
        ("004", [range(1, 51), range(80, 82)]),
    ],
)
def test_each_line_is_on_its_side(number: str, not_article: list[range]) -> None:
    """Which physical lines are article is stated here by number, seed by seed."""
    article = seed(number)
    outside = {line for lines in not_article for line in lines}
    seen = set()
    for paragraph in article.paragraphs:
        first = article.text.count("\n", 0, paragraph.span.start) + 1
        last = article.text.count("\n", 0, paragraph.span.end) + 1
        for line in range(first, last + 1):
            assert paragraph.role.is_article is (line not in outside), line
            seen.add(line)
    assert outside <= seen


def test_000_menu_subheads_and_sign_off() -> None:
    article = seed("000")
    assert article.title == "North Korea troop deployment locks in Russia military alliance"
    assert len(texts(article, Role.FURNITURE)) == 50
    assert texts(article, Role.SUBHEAD) == ["- 'Significant shift' -", "- War economy -"]
    assert texts(article, Role.SIGN_OFF) == ["M.Furrer--BTB"]
    assert texts(article, Role.LEAD)[0].startswith("North Korea's decision to deploy")
    assert parts(article) == []


def test_001_markdown_headline_broken_sentence_and_credit() -> None:
    article = seed("001")
    assert texts(article, Role.HEADLINE) == [f"# {article.title}"]
    assert parts(article) == [(Role.CREDIT, "AFP – ")]
    assert texts(article, Role.SUBHEAD) == ["– ‘Significant shift’ –", "– War economy –"]
    assert texts(article, Role.SIGN_OFF) == ["AFP"]
    joined = [text for text in texts(article, Role.BODY) if "lacks nukes of\n\nits own." in text]
    assert len(joined) == 1


def test_002_date_byline_dateline_and_link_lists() -> None:
    article = seed("002")
    assert article.title == "North Korea Troop Deployment Locks In Russia Military Alliance"
    assert (article.byline, article.date) == ("Muhammad Irfan", "2024-10-19")
    assert parts(article) == [
        (Role.DATE, "date 2024-10-19 "),
        (Role.DATELINE, "Seoul, (APP - UrduPoint / Pakistan Point News - 19th Oct, 2024) "),
    ]
    assert len(texts(article, Role.FURNITURE)) == 38


def test_003_date_outlet_link_in_capitals_and_address() -> None:
    article = seed("003")
    assert (article.date, article.outlet) == ("11/29/2024", "Fox News")
    assert texts(article, Role.DATE) == ["• 11/29/2024"]
    assert texts(article, Role.CREDIT) == ["Fox News"]
    assert texts(article, Role.SUBHEAD) == ["SYMBOLIC?", "TROOPS TRAINING"]
    link, address = texts(article, Role.FURNITURE)
    assert link.startswith("NATO CONFIRMS")
    assert address.startswith("https://")


def test_004_two_sign_offs() -> None:
    article = seed("004")
    assert article.title == "US says N.Korea sent 'thousands' of troops to Russia"
    assert texts(article, Role.SIGN_OFF) == ["burs-jc/oc/giv", "I.Meyer--BTB"]
    assert texts(article, Role.SUBHEAD) == ["- International concerns -", "- 'Helping Putin' -"]
