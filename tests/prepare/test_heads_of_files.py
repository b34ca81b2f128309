"""What stands above a headline in files that are no web pages: data, letters, releases, names."""

from __future__ import annotations

import pytest

from storydiff.model import Article, Origin, Role
from storydiff.prepare.article import prepare

ONE = (
    "The council voted on Monday to close the old bridge to all traffic for at least two years "
    "while the river wall is rebuilt."
)
HEAD = "Old bridge to close for two years"


def article(text: str, *, markdown: bool = False) -> Article:
    return prepare(text, Origin("x"), markdown=markdown)


def texts(read: Article) -> list[str]:
    return [read.text_of(i) for i in range(len(read.paragraphs))]


@pytest.mark.parametrize("markdown", [False, True])
def test_data_in_front_of_markdown_is_furniture(markdown: bool) -> None:
    front = "---\ntitle: The old bridge\ndate: 2024-05-01\ntags:\n  - bridges\n---"
    read = article(f"{front}\n\n# {HEAD}\n\n{ONE}\n", markdown=markdown)
    assert [p.role for p in read.paragraphs] == [Role.FURNITURE, Role.HEADLINE, Role.LEAD]
    assert (texts(read)[0], read.title, read.date) == (front, HEAD, "2024-05-01")


@pytest.mark.parametrize(
    "text",
    [
        f"---\n\nOnce upon a time: it was late.\n\n---\n\n{ONE}",
        f"---\nThe bridge was closed\n---\n\n{ONE}",
        f"---\ntitle: X\n\n{ONE}",
    ],
)
def test_lines_between_rules_that_are_no_data_are_text(text: str) -> None:
    read = article(text)
    hidden = [
        words
        for words, p in zip(texts(read), read.paragraphs, strict=True)
        if not p.role.is_article
    ]
    assert set(hidden) <= {"---"}


def test_the_head_of_a_release_is_not_its_headline() -> None:
    head = "FOR IMMEDIATE RELEASE\n\nContact:\nJane Doe\n555-1234\njane@news.example"
    read = article(f"{head}\n\n{HEAD}\n\n{ONE}\n")
    assert read.title == HEAD
    assert all(p.role.is_article for p in read.paragraphs[1:])


@pytest.mark.parametrize("line", ["From: Jane Doe <jane@news.example>", "To: all who ask"])
def test_the_sender_of_a_letter_is_not_its_headline(line: str) -> None:
    read = article(f"{line}\n\n{ONE}\n")
    assert (read.title, read.paragraphs[0].role) == ("", Role.BODY)


def test_a_headline_with_a_colon_is_one() -> None:
    assert (
        article(f"Bridge: a town in two halves\n\n{ONE}\n").title == "Bridge: a town in two halves"
    )


def test_who_wrote_a_poem_stands_apart_from_its_name() -> None:
    assert texts(article("A Poem\nby Ada Marr\n\nThe water came\n\nNo one knew\n"))[:2] == [
        "A Poem",
        "by Ada Marr",
    ]
    longer = article("The Old Bridge Song\nby Ada Marr\n\nThe water came\n")
    assert texts(longer)[:2] == ["The Old Bridge Song", "by Ada Marr"]
    assert len(article("The old bridge was closed\nby order of the town.\n").paragraphs) == 1


def test_marks_round_a_word_are_text_however_many() -> None:
    for text in ("*" * 6000 + "word" + "*" * 6000, "=" * 300 + " No " + "=" * 300):
        assert article(f"{HEAD}\n\n{ONE}\n\n{text}\n\n{ONE} Again.").paragraphs[2].role.is_article
    marks = "*" * 12_000
    assert (
        article(f"{HEAD}\n\n{ONE}\n\n{marks}\n\n{ONE} Again.").paragraphs[2].role is Role.FURNITURE
    )


def test_nothing_under_the_ingredients_is_the_lead() -> None:
    read = article(f"Potato soup\n\n- 2 onions\n- salt\n\nPeel the onions.\n\n{ONE}\n")
    assert Role.LEAD not in {paragraph.role for paragraph in read.paragraphs}
