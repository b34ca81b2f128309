"""A comparison that time ran out for: what was reached is shown, and every format says so."""

from __future__ import annotations

import json
from itertools import count

import pytest
from jsonschema import Draft202012Validator

from storydiff.export import EXPORTERS, exporter
from storydiff.export.schemas import schema
from storydiff.export.view import View
from storydiff.model import Comparison, Deadline
from storydiff.pipeline import compare
from storydiff.present import summarise

LEFT = [
    "The ferry to the outer islands will sail twice a day from the first of May, the company said.",
    "Fares rise by 4 crowns, the first increase in nine years, and dogs will travel at half price.",
    "Islanders had asked for a third crossing, in the evening, so that children can stay for sports.",
    "The old ship, the Marianne, was sold to a museum in the spring and will be towed there in June.",
    "A winter timetable is promised before the leaves fall, with a later boat on market days.",
]
RIGHT = [
    LEFT[4],
    LEFT[0].replace("twice", "three times"),
    LEFT[1].replace("4 crowns", "6 crowns"),
    LEFT[2],
    LEFT[3].replace("in the spring", "in March"),
]


def compared(looks: int) -> Comparison:
    """A comparison whose deadline passes after it was looked at so many times."""
    ticks = count()
    return compare(LEFT, RIGHT, deadline=Deadline(looks, lambda: float(next(ticks))))


WHOLE = compare(LEFT, RIGHT)
STOPPED = [found for looks in range(40) if not (found := compared(looks)).complete]


def test_some_were_stopped_before_the_paragraphs_were_matched_and_some_after() -> None:
    """So that the tests below see both; with time enough nothing is missing."""
    assert {found.alignment.complete for found in STOPPED} == {True, False}
    assert any(found.changes for found in STOPPED)
    enough = compared(10_000)
    assert (enough.complete, enough.reason, enough.changes) == (True, "", WHOLE.changes)


@pytest.mark.parametrize("found", STOPPED)
def test_what_was_reached_is_told_and_no_more(found: Comparison) -> None:
    """Each paragraph is in one link; what is told of a link is what is told with all the time."""
    assert sorted(i for link in found.alignment.links for i in link.left) == list(range(5))
    assert sorted(j for link in found.alignment.links for j in link.right) == list(range(5))
    assert found.reason.endswith("in time.")
    assert all(change in WHOLE.changes for change in found.changes)
    assert found.awaiting.isdisjoint(change.link for change in found.changes)
    words = summarise(found)
    assert words.verdict.startswith("So far: ")
    if not found.alignment.complete:
        assert not any(word in words.line for word in (" gone", " added", " cut "))


@pytest.mark.parametrize("name", [one.name for one in EXPORTERS])
@pytest.mark.parametrize("full", [False, True])
def test_every_format_says_that_it_is_not_complete(name: str, full: bool) -> None:
    for found in STOPPED:
        text = exporter(name).write(found, View(full=full))
        if name == "json":
            value = json.loads(text)
            Draft202012Validator(schema("storydiff.comparison/1")).validate(value)
            assert (value["complete"], value["reason"]) == (False, found.reason)
            assert len(value["changes"]) == len(found.changes)
            continue
        assert "Not complete: " in text
        assert "in time." in text
        alone = not all(link.is_two_sided for link in found.alignment.links)
        assert ("not matched in time" in text) == (alone and not found.alignment.complete)
    whole = exporter(name).write(WHOLE, View(full=full))
    assert "Not complete" not in whole
