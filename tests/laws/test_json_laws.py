"""Laws of the JSON contract, checked on the JSON alone: what a program that reads it can rely on."""

from __future__ import annotations

import json
from typing import Any

from hypothesis import given, settings
from jsonschema import Draft202012Validator

from laws.strategies import articles
from storydiff.export import exporter, plain
from storydiff.export.schemas import schema
from storydiff.model import Article
from storydiff.pipeline import compare, group

COMPARISON = Draft202012Validator(schema("storydiff.comparison/1"))
ARTICLE = Draft202012Validator(schema("storydiff.article/1"))
STORIES = Draft202012Validator(schema("storydiff.stories/1"))


def read_back(left: Article, right: Article) -> dict[str, Any]:
    text = exporter("json").write(compare(left, right))
    found: dict[str, Any] = json.loads(text)
    COMPARISON.validate(found)
    return found


def are_neighbours(indexes: list[int]) -> bool:
    return bool(indexes) and indexes == list(range(indexes[0], indexes[-1] + 1))


@settings(deadline=None)
@given(articles(), articles())
def test_a_links_changes_turn_its_left_text_into_its_right_one(
    left: Article, right: Article
) -> None:
    """Where its paragraphs are neighbours on both sides, to the character, moves aside."""
    found = read_back(left, right)
    for index, link in enumerate(found["links"]):
        if not (are_neighbours(link["left"]) and are_neighbours(link["right"])):
            continue
        here = [found["left"]["paragraphs"][i] for i in link["left"]]
        there = [found["right"]["paragraphs"][j] for j in link["right"]]
        text = left.text[here[0]["start"] : here[-1]["end"]]
        changes = [c for c in found["changes"] if c["link"] == index and c["op"] != "move"]
        for change in reversed(changes):
            start, end = (change["left"][key] - here[0]["start"] for key in ("start", "end"))
            assert text[start:end] == change["left"]["text"]
            text = text[:start] + change["right"]["text"] + text[end:]
        assert text == right.text[there[0]["start"] : there[-1]["end"]]


@settings(deadline=None)
@given(articles(), articles())
def test_offsets_and_texts_of_changes_agree(left: Article, right: Article) -> None:
    """And an insertion is empty on the left, a deletion on the right, a move on both."""
    found = read_back(left, right)
    for change in found["changes"]:
        for side, text in (("left", left.text), ("right", right.text)):
            place = change[side]
            assert text[place["start"] : place["end"]] == place["text"]
        empty = change["left"]["text"] == "", change["right"]["text"] == ""
        assert (
            empty
            == {
                "insert": (True, False),
                "delete": (False, True),
                "replace": (False, False),
                "move": (True, True),
            }[change["op"]]
        )


@settings(deadline=None)
@given(articles(), articles())
def test_the_tally_counts_what_is_listed(left: Article, right: Article) -> None:
    found = read_back(left, right)
    for name, items, key in (
        ("relations", found["links"], "relation"),
        ("kinds", found["changes"], "kind"),
        ("families", found["changes"], "family"),
    ):
        counted: dict[str, int] = {}
        for item in items:
            counted[item[key]] = counted.get(item[key], 0) + 1
        assert found["tally"][name] == counted


@settings(deadline=None)
@given(articles(), articles())
def test_articles_and_stories_keep_their_contracts(left: Article, right: Article) -> None:
    """Every character that is not white space is in the text of exactly one paragraph."""
    found = json.loads(plain.as_json(plain.article(left)))
    ARTICLE.validate(found)
    words = "".join(paragraph["text"] for paragraph in found["paragraphs"])
    assert "".join(words.split()) == "".join(left.text.split())
    stories = json.loads(plain.as_json(plain.stories(group([left, right]))))
    STORIES.validate(stories)
    assert sum(len(story["articles"]) for story in stories["stories"]) == 2
    for story in stories["stories"]:
        size = len(story["articles"])
        assert [len(row) for row in story["similarity"]] == [size] * size
