"""The sample articles, aligned as a reader would."""

from __future__ import annotations

from pathlib import Path

import pytest

from storydiff import pipeline
from storydiff.alignment import align
from storydiff.grouping import group
from storydiff.model import Article, Relation, Role

SEEDS = Path(__file__).parents[2] / "seeds"


@pytest.fixture(scope="module")
def seeds() -> dict[str, Article]:
    """The five articles by their number."""
    return {path.name[:3]: pipeline.read(str(path)) for path in sorted(SEEDS.glob("*.txt"))}


def test_two_prints_of_one_story_pair_paragraph_by_paragraph(seeds: dict[str, Article]) -> None:
    """All of the article one to one and in order; the menu and the sign-offs stand alone."""
    left, right = seeds["000"], seeds["001"]
    links = align(left, right).links
    for link in links:
        roles = {left.paragraphs[i].role for i in link.left}
        roles |= {right.paragraphs[j].role for j in link.right}
        if all(role.is_article for role in roles):
            assert link.relation in (Relation.SAME, Relation.EDITED)
            assert not link.moved
        else:
            assert not link.is_two_sided
    heads = [
        link for link in links if link.left and left.paragraphs[link.left[0]].role is Role.HEADLINE
    ]
    assert [right.paragraphs[link.right[0]].role for link in heads] == [Role.HEADLINE]


def test_what_was_cut_from_the_bottom_is_deleted(seeds: dict[str, Article]) -> None:
    """The pairs come first, then what only the longer version has."""
    left, right = seeds["000"], seeds["002"]
    kept = [
        link
        for link in align(left, right).links
        if link.left and left.paragraphs[link.left[0]].role.is_article
    ]
    shapes = [link.is_two_sided for link in kept]
    assert shapes == sorted(shapes, reverse=True)
    assert shapes.count(True) == 10
    assert shapes.count(False) >= 10


def test_other_stories_share_no_paragraph_of_the_article(seeds: dict[str, Article]) -> None:
    """One war, one week, eleven lines of one menu."""
    for one, other in (("000", "003"), ("000", "004"), ("001", "003"), ("003", "004")):
        for link in align(seeds[one], seeds[other]).links:
            if link.is_two_sided:
                assert not seeds[one].paragraphs[link.left[0]].role.is_article


def test_five_articles_are_three_stories(seeds: dict[str, Article]) -> None:
    """The one with three versions first."""
    stories = group(list(seeds.values()))
    assert [len(story.articles) for story in stories] == [3, 1, 1]
    assert stories[0].articles == (seeds["000"], seeds["001"], seeds["002"])
