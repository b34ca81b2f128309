"""Truths of changes that are more than one thing: the most serious is the kind, the others are tags."""

from __future__ import annotations

import pytest

from kinds.truths import changes_between
from storydiff.model import Role

#: Left, right, the kind, and tags that it has; one that begins with a minus it has not.
TRUTHS = [
    ("the troop came", "the Troops’ came", "wording", "case quotes"),
    ("the dog's bone", "the Cat’s bone", "wording", "case quotes"),
    ("the Dog sat", "the cat sat", "wording", "case"),
    ("the dog sat", "the cat sat", "wording", "-case"),
    ("the colour came", "the Color came", "spelling", "case"),
    ("he don't go", "he Do not go", "contraction", "case"),
    ("the front-line town", "the Front line town", "spelling", "case"),
    ("the final day", "the Fi\u0301nal day", "spelling", "case"),
    ("he saw 27 men", "he never met 29 men", "negation", "number"),
    ("He said “27 men” then", "He said “29 men” then", "number", "quotation in-quotation"),
    ("He said “we do” then", "He said “we do not” then", "negation", "quotation in-quotation"),
    ("He said “we want it” then", "He said “we like it” then", "quotation", "in-quotation"),
    ("He said “we want it” then", "He said “we want it” now", "wording", "-in-quotation"),
    ("he said 27 came", "he claimed 29 came", "number", "attribution"),
    ("they will bring 27 men", "they could lose 29 men", "number", "hedge"),
    # what a passage holds
    ("He came.", "He came. She did not see it.", "passage", "negation"),
    ("He came.", "He came. She saw 27 men.", "passage", "number"),
    ("He came.", "He came. The mayor of Berlin saw it.", "passage", "name"),
    ("He came.", "He came. “She saw it,” he said.", "passage", "quotation attribution"),
    ("He came.", "He came. She reportedly saw it.", "passage", "hedge"),
    ("He came.", "He came. One of them saw it.", "passage", "-number"),
    ("He came.", "He came. On Monday they saw it.", "passage", "number -name"),
    ("He came.", "He came. She saw it.", "passage", "-negation -number -name -quotation -hedge"),
]

PLACES = [
    (Role.HEADLINE, "in-headline"),
    (Role.SUBHEAD, "in-subhead"),
    (Role.LEAD, "in-lead"),
    (Role.CAPTION, "in-caption"),
]


@pytest.mark.parametrize(("left", "right", "kind", "tags"), TRUTHS)
def test_the_most_serious_is_the_kind_and_the_others_are_tags(
    left: str, right: str, kind: str, tags: str
) -> None:
    for one, other in ((left, right), (right, left)):
        (change,) = changes_between(one, other)
        assert change.kind.name == kind
        for tag in tags.split():
            assert (tag.lstrip("-") in change.tags) is not tag.startswith("-"), change.tags


@pytest.mark.parametrize(("role", "tag"), PLACES)
@pytest.mark.parametrize(
    ("left", "right"), [("27 men came", "29 men came"), ("a dog", "a cat"), ("it's", "it’s")]
)
def test_the_place_is_a_tag(left: str, right: str, role: Role, tag: str) -> None:
    (change,) = changes_between(left, right, role)
    assert tag in change.tags
    (change,) = changes_between(left, right, Role.BODY)
    assert not [other for other in change.tags if other.startswith("in-")]


@pytest.mark.parametrize(("left", "right", "kind", "tags"), TRUTHS)
def test_in_page_furniture_nothing_is_substance(
    left: str, right: str, kind: str, tags: str
) -> None:
    families = {change.family for change in changes_between(left, right, Role.FURNITURE)}
    assert families
    assert families <= {"credit", "layout"}


def test_two_changes_beside_each_other_are_two() -> None:
    found = changes_between("killed 27 people, he said", "killed 29 people, he claimed")
    assert [change.kind.name for change in found] == ["number", "attribution"]
