"""Subheads, lead, lists, captions and other kinds of text: all of it article, whatever it is."""

from __future__ import annotations

import pytest

from storydiff.model import Article, Origin, Role
from storydiff.prepare.article import from_strings, prepare

ONE = (
    "The council voted on Monday to close the old bridge to all traffic for at least two years "
    "while the river wall is rebuilt."
)
TWO = (
    "Shopkeepers on both banks said they had been given too little time to prepare for the "
    "closure and asked for help."
)
HEAD = "Old bridge to close for two years"


def article(text: str, *, markdown: bool = False) -> Article:
    return prepare(text, Origin("x"), markdown=markdown)


def role_of(text: str, words: str, *, markdown: bool = False) -> Role:
    read = article(text, markdown=markdown)
    (role,) = [p.role for i, p in enumerate(read.paragraphs) if read.text_of(i) == words]
    return role


def all_article(text: str) -> bool:
    return all(paragraph.role.is_article for paragraph in article(text).paragraphs)


@pytest.mark.parametrize(
    "line",
    [
        "- The cost -",
        "– The cost –",
        "THE COST",
        "WHO PAYS?",
        "## The cost",
        "The cost",
        "Who pays?",
    ],
)
def test_subheads(line: str) -> None:
    assert role_of(f"{HEAD}\n\n{ONE}\n\n{line}\n\n{TWO}", line) is Role.SUBHEAD


@pytest.mark.parametrize(
    "line", ['"I am."', "He left.", "Smith: Yes", "which was so", "The town needs:", "Q: And then?"]
)
def test_short_lines_that_are_no_subheads(line: str) -> None:
    assert role_of(f"{HEAD}\n\n{ONE}\n\n{line}\n\n{TWO}", line) is Role.BODY


def test_the_first_paragraph_after_the_headline_is_the_lead() -> None:
    read = article(f"{HEAD}\n\nBy Jane Doe\n\n{ONE}\n\n{TWO}")
    assert [p.role for p in read.paragraphs] == [
        Role.HEADLINE,
        Role.BYLINE,
        Role.LEAD,
        Role.BODY,
    ]


def test_without_a_headline_there_is_no_lead() -> None:
    assert [p.role for p in article(f"{ONE}\n\n{TWO}").paragraphs] == [Role.BODY, Role.BODY]


@pytest.mark.parametrize(
    "line", ["Photo: Jane Doe", "FILE PHOTO: The old bridge in May.", "图：大桥"]
)
def test_captions(line: str) -> None:
    assert role_of(f"{HEAD}\n\n{ONE}\n\n{line}\n\n{TWO}", line) is Role.CAPTION


def test_items_are_a_list_and_numbered_paragraphs_of_a_judgment_body() -> None:
    long = f"12. {ONE} {TWO}"
    text = f"Jones v. The Harbour Board\n\n{ONE}\n\n{long}\n\n13. first the wall\n\n{TWO}"
    assert role_of(text, long) is Role.BODY
    assert role_of(text, "13. first the wall") is Role.LIST


def test_markdown_shapes() -> None:
    text = f"# {HEAD}\n\n{ONE}\n\n## The cost\n\n> quoted\n\n- one\n- two\n\n```\ncode\n```\n"
    assert [p.role for p in article(text, markdown=True).paragraphs] == [
        Role.HEADLINE,
        Role.LEAD,
        Role.SUBHEAD,
        Role.QUOTE,
        Role.LIST,
        Role.LIST,
        Role.CODE,
    ]


TEXTS = {
    "speech": (
        "My friends!\n\nI will not speak for long tonight, because the river is rising and you "
        "want to go home to your children.\n\nThank you. (Applause)\n\nLet me say only this: we "
        "shall build the wall, and we shall build it before the winter comes."
    ),
    "transcript": (
        "Q: When did you first see the letter that is before the court today?\n\nA: In March.\n\n"
        "Q: And then?\n\nA: Nothing, because I thought that it was of no importance to anybody.\n"
    ),
    "play": (
        "ANNA — You are late again, and the soup is cold, and I have been alone all day.\n\n"
        "BORIS — The bridge was closed to all, and I had to wait for the ferry in the rain.\n\n"
        "ANNA — There is no ferry on a Sunday, and well you know it, my dear Boris.\n\n"
        "BORIS — Then I walked on the water, as I have always told you that I could."
    ),
    "poem": "No one came down\n\nNot that winter\n\nThe lamp was out\n\nWe sat and waited\n",
    "letter": f"Dear Sir,\n\n{ONE}\n\nYours faithfully,\n\nA. Resident\n",
    "blog": f"So this happened\n\nOK so. I was on the bridge, right?\n\n{ONE}\n\nTell me, do.",
    "dialogue": (
        "– Tu viens ? dit-elle.\n– Non, je reste ici ce soir parce que la rivière est trop haute "
        "et que la nuit tombe.\n– Alors je pars seule.\nElle ferma la porte derrière elle et "
        "descendit vers le pont sans se retourner une seule fois."
    ),
    "list alone": "milk\nbread\neggs\nNews of the World\nhome\nsalt",
    "chapter": f"Chapter One\n\nThe Bridge\n\n{ONE}\n\n“You are late,” said he.\n\n“I am.”\n\n{TWO}",
    "arabic": (
        "افتتاح جسر جديد في العاصمة\n\nافتتحت الحكومة يوم الاثنين جسرا جديدا في العاصمة بعد عامين من "
        "العمل المتواصل بحسب ما قاله مسؤولون.\n\nوقال الوزير إن الجسر سيخفف من الازدحام."
    ),
    "chinese": "大桥将关闭\n\n市议会周一投票决定关闭旧桥至少两年，以便重建河堤。\n\n店主没有时间。",
    "numbers": "1,500\n\n2,000\n\n3,000",
    "one word": "Yes",
}


@pytest.mark.parametrize("name", TEXTS)
def test_plain_texts_are_article_from_beginning_to_end(name: str) -> None:
    """Nothing of a text without furniture is hidden, whatever sort of text it is."""
    assert all_article(TEXTS[name])
    assert not any(paragraph.parts for paragraph in article(TEXTS[name]).paragraphs)


def test_from_strings_takes_elements_as_they_are() -> None:
    """Empty elements and blank lines inside are kept; no roles are looked for."""
    read = from_strings(["# Home", "", "a\n\nb", "-"], name="x")
    assert [read.text_of(i) for i in range(4)] == ["# Home", "", "a\n\nb", "-"]
    assert {paragraph.role for paragraph in read.paragraphs} == {Role.BODY}
    assert (read.text, read.title) == ("# Home\n\n\n\na\n\nb\n\n-", "")
