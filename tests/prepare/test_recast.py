"""Roles set by hand: what an article says of itself follows them."""

from __future__ import annotations

from storydiff.model import Article, Origin, Role, RoleCorrection
from storydiff.prepare.article import prepare
from storydiff.prepare.recast import recast

TEXT = """\
## Ferry sinks in the strait

By Mona Reyes

12 March 2024

A ferry with 40 people on board sank in the strait on Tuesday evening, the coast guard said, and \
all of them were saved by fishermen who had seen its lights go out.

Harbour news at a glance

The company has taken its other ferries out of service until the cause is known, it said in a \
short statement to the newspapers on Wednesday.
"""


def article() -> Article:
    return prepare(TEXT, Origin("ferry.txt"))


def cast(*corrections: tuple[int, Role | None]) -> Article:
    return recast(article(), [RoleCorrection(index, role) for index, role in corrections])


def test_what_is_found_is_what_these_tests_are_about() -> None:
    found = article()
    assert (found.title, found.byline) == ("Ferry sinks in the strait", "Mona Reyes")
    assert found.date
    roles = [one.role for one in found.paragraphs]
    assert roles[:3] == [Role.HEADLINE, Role.BYLINE, Role.DATE]


def test_the_title_is_that_of_the_headline_set_by_hand() -> None:
    """Also while the one that was found stays a headline."""
    assert cast((4, Role.HEADLINE)).title == "Harbour news at a glance"
    assert cast((4, Role.HEADLINE), (0, Role.FURNITURE)).title == "Harbour news at a glance"


def test_without_its_headline_an_article_has_no_title() -> None:
    assert cast((0, Role.FURNITURE)).title == ""
    assert cast((4, Role.SUBHEAD)).title == "Ferry sinks in the strait"


def test_byline_and_date_follow() -> None:
    assert cast((1, Role.BODY)).byline == ""
    assert cast((2, Role.BODY)).date == ""
    assert cast((1, Role.BODY), (4, Role.BYLINE)).byline == "Harbour news at a glance"


def test_the_last_word_counts_and_what_was_found_is_no_correction() -> None:
    assert cast((4, Role.CAPTION), (4, Role.BODY), (4, Role.CAPTION)).by_hand == (4,)
    assert cast((4, Role.CAPTION), (4, None)).as_found is None
    assert cast((0, Role.HEADLINE)).as_found is None


def test_text_and_spans_are_those_that_were_found() -> None:
    found, new = article(), cast((0, Role.BODY), (5, Role.FURNITURE), (99, Role.BODY))
    assert new.text == found.text
    assert [one.span for one in new.paragraphs] == [one.span for one in found.paragraphs]
    assert new.by_hand == (0, 5)


def test_recast_again_it_begins_from_what_was_found() -> None:
    again = recast(cast((0, Role.BODY)), [RoleCorrection(4, Role.CAPTION)])
    assert again.by_hand == (4,)
    assert again.title == "Ferry sinks in the strait"
