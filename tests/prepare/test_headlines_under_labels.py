"""Which line is the headline when labels, menus or decks stand round it."""

from __future__ import annotations

import pytest

from storydiff.model import Article, Origin, Role
from storydiff.prepare.article import prepare

ONE = (
    "The council voted on Monday to close the old bridge to all traffic for at least two years "
    "while the river wall is rebuilt."
)
HEAD = "Old bridge to close after stormy meeting"


def article(text: str) -> Article:
    return prepare(text, Origin("x"))


def hidden(text: str) -> list[str]:
    read = article(text)
    return [read.text_of(i) for i, p in enumerate(read.paragraphs) if not p.role.is_article]


@pytest.mark.parametrize(
    "deck",
    [
        "The vote was 12-9. The plan now goes to the mayor.",
        "The town has no other bridge.",
        "It took them nine hours and two counts to come to it.",
    ],
)
@pytest.mark.parametrize("labels", ["Home\nWorld\nSport", "Home\nWorld\nSport\nOpinion\nAbout us"])
def test_a_deck_that_ends_as_a_sentence_is_not_the_headline(labels: str, deck: str) -> None:
    """Menu above, deck below: the headline is neither hidden nor taken from the deck."""
    text = f"{labels}\n\n{HEAD}\n\n{deck}\n\n{ONE}\n"
    assert article(text).title == HEAD
    assert hidden(text) == labels.split("\n")


def test_a_headline_with_a_full_stop_is_one_where_nothing_else_is() -> None:
    head = "Old bridge to close for two years."
    assert article(f"Home\nWorld\nSport\n\n{head}\n\n{ONE}\n").title == head


@pytest.mark.parametrize(
    "labels", ["Accueil\nMonde", "POLITICS", "Faits divers", "View this email in your browser"]
)
def test_one_or_two_labels_are_never_the_headline(labels: str) -> None:
    text = f"{labels}\n\n{HEAD}\n\n{ONE}\n"
    assert article(text).title == HEAD
    assert hidden(text) == labels.split("\n")


@pytest.mark.parametrize(
    "text",
    [
        f"Life\n\nA Sketch\n\n{ONE}\n",
        f"Home\n\n{ONE}\n",
        f"# Music\n\nWhat we sang when the bridge was closed\n\n{ONE}\n",
    ],
)
def test_a_label_over_nothing_like_a_headline_is_article(text: str) -> None:
    """It may be the name of a chapter or sketch; what is marked as a heading is one."""
    assert hidden(text) == []


def test_a_label_over_a_byline_is_the_headline() -> None:
    read = article(f"Home\n\nBy Jane Doe\n\n{ONE}\n")
    assert (read.title, read.paragraphs[0].role) == ("Home", Role.HEADLINE)
