"""Facts as people and programs read them."""

from __future__ import annotations

import json
import unicodedata
from typing import Any

import pytest
from hypothesis import given, settings
from jsonschema import Draft202012Validator

import storydiff
from laws.strategies import articles
from storydiff.export import facts_plain, facts_text
from storydiff.export.schemas import schema
from storydiff.export.view import View
from storydiff.facts import Sort, State, facts_of
from storydiff.model import Article, Origin
from storydiff.prepare.article import prepare

LEFT = [
    "At least 27 people died on Thursday, the police said.",
    'The harbour of Bergen "really is safe," said Anna Berg on Friday.',
    "Some 1,500 boats lay at anchor, and the repairs cost $6.2 million.",
]
RIGHT = [
    "At least 29 people died on Thursday, the police said.",
    'The harbour of Bergen "is safe," said Anna Bergman.',
    "Some 1500 boats lay at anchor, and the repairs cost $6.2m.",
]


def written(left: list[str], right: list[str], view: View | None = None) -> str:
    return facts_text.write(facts_of(storydiff.compare(left, right)), view or View())


def test_what_needs_a_look_comes_first_sort_by_sort() -> None:
    assert written(LEFT, RIGHT) == (
        "Left:   left\n"
        "Right:  right\n"
        "8 facts: 3 changed, 1 only on the left, 4 the same.\n"
        "\n"
        "Numbers: 1 changed, 1 the same\n"
        "  changed     [-27-]{+29+}  left line 1, right line 1\n"
        "                At least 27 people died on Thursday, the police …\n"
        "                At least 29 people died on Thursday, the police …\n"
        "  the same    1,500 / 1500  left line 5, right line 5\n"
        "\n"
        "Money: 1 the same\n"
        "  the same    $6.2 million / $6.2m  left line 5, right line 5\n"
        "\n"
        "Dates and times: 1 only on the left, 1 the same\n"
        "  only left   [-Friday-]  left line 3\n"
        '                … is safe," said Anna Berg on Friday.\n'
        "  the same    Thursday  left line 1, right line 1\n"
        "\n"
        "Names: 1 changed, 1 the same\n"
        "  changed     [-Anna Berg-]{+Anna Bergman+}  left line 3, right line 3\n"
        '                … of Bergen "really is safe," said Anna Berg on Friday.\n'
        '                … harbour of Bergen "is safe," said Anna Bergman.\n'
        "  the same    Bergen  left line 3, right line 3\n"
        "\n"
        "Quotations: 1 changed\n"
        "  changed     [-really -]is safe  left line 3, right line 3\n"
    )


def test_colour_replaces_the_brackets() -> None:
    text = written(LEFT, RIGHT, View(colour=True))
    assert "\x1b[31;9m27\x1b[0m\x1b[32;4m29\x1b[0m" in text
    assert "[-" not in text


def test_two_texts_that_agree_say_so() -> None:
    assert "8 facts, all the same.\n" in written(LEFT, LEFT)
    assert "Neither has a number, date, name or quotation" in written(["it rains"], ["it pours"])


@pytest.mark.parametrize("width", [40, 80])
def test_lines_are_wrapped(width: int) -> None:
    text = written(LEFT, RIGHT, View(width=width))
    assert max(map(len, text.splitlines())) <= width


def test_time_that_ran_out_is_admitted() -> None:
    whole = storydiff.compare(LEFT, RIGHT)
    late = type(whole)(
        whole.left,
        whole.right,
        whole.alignment,
        (),
        whole.tally,
        complete=False,
        reason="There was no time.",
        awaiting=frozenset(range(3)),
    )
    found = facts_of(late)
    assert "Not complete: There was no time." in facts_text.write(found, View())
    value = json.loads(facts_plain.write(found))
    assert (value["complete"], value["reason"]) == (False, "There was no time.")


HOSTILE = (
    '\x1b[31m "27\x07 \x9b2J said\x1b[0m" Anna\u202e Berg [sic] paid $5\x00 to <b>Rome</b> & co.'
)


def test_hostile_text_and_names_are_never_obeyed() -> None:
    left = prepare(HOSTILE, Origin("\x1b[31mold\u202e\n.txt"))
    right = prepare(HOSTILE.replace("27", "29").replace("Rome", "Oslo"), Origin("b\x07.txt"))
    found = facts_of(storydiff.compare(left, right))
    assert found.count(State.CHANGED) > 1
    for text in (facts_text.write(found, View()), facts_plain.write(found)):
        controls = {c for c in text if unicodedata.category(c) in ("Cc", "Cs") and c != "\n"}
        assert not controls
        assert "\u202e" not in text


VALIDATOR = Draft202012Validator(schema("storydiff.facts/1"))


@settings(deadline=None, max_examples=60)
@given(articles(), articles())
def test_json_is_what_the_published_schema_says(left: Article, right: Article) -> None:
    """Offsets cut the quoted text out of the article, and lines are those it stands on."""
    found = facts_of(storydiff.compare(left, right))
    value: dict[str, Any] = json.loads(facts_plain.write(found))
    VALIDATOR.validate(value)
    for fact in value["facts"]:
        for name, article in (("left", left), ("right", right)):
            for place in fact[name]["places"] if fact[name] else ():
                assert article.text[place["start"] : place["end"]] == place["text"]
    assert facts_text.write(found, View()).endswith("\n")


def test_the_schema_lists_every_sort_and_state() -> None:
    properties = schema("storydiff.facts/1")["$defs"]["fact"]["properties"]
    assert properties["sort"]["enum"] == [sort.value for sort in Sort]
    assert properties["state"]["enum"] == [state.value for state in State]
