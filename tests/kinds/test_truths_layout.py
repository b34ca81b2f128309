"""Truths of layout: the same words in another place, and what only looks like it."""

from __future__ import annotations

import pytest

from kinds.truths import Truth, both_ways, kinds_between

TRUTHS: list[Truth] = [
    # lines
    ("lacks nukes of\nits own", "lacks nukes of its own", "line-wrap"),
    ("lacks nukes\r\nof its own", "lacks nukes of its own", "line-wrap"),
    ("lacks\nnukes of\nits own", "lacks nukes of its own", "line-wrap line-wrap"),
    ("lacks nukes\nof its own", "lacks nukes of\nits own", "line-wrap line-wrap"),
    ("lacks nukes of\u2028its own", "lacks nukes of its own", "line-wrap"),
    ("lacks nukes of\x0bits own", "lacks nukes of its own", "line-wrap"),
    ("lacks nukes of\n  its own", "lacks nukes of its own", "line-wrap"),
    ("lacks nukes\r\nof its own", "lacks nukes\nof its own", "spacing"),
    ("lacks nukes \nof its own", "lacks nukes\nof its own", "spacing"),
    # white space
    ("two  spaces here", "two spaces here", "spacing"),
    ("One came.  Two went.", "One came. Two went.", "spacing"),
    ("two\tspaces here", "two spaces here", "spacing"),
    ("It rained .", "It rained.", "spacing"),
    ("( so he said )", "(so he said)", "spacing spacing"),
    # markup
    ("**Bold** words here", "Bold words here", "markup markup"),
    ("*Bold* words here", "Bold words here", "markup markup"),
    ("_Bold_ words here", "Bold words here", "markup markup"),
    ("***Bold*** words here", "Bold words here", "markup markup"),
    ("**Bold** words here", "__Bold__ words here", "markup markup"),
    ("~~Bold~~ words here", "Bold words here", "markup markup"),
    ("`Bold` words here", "Bold words here", "markup markup"),
    ("# The harbour opens", "The harbour opens", "markup"),
    ("### The harbour opens", "# The harbour opens", "markup"),
    ("> The harbour opens", "The harbour opens", "markup"),
    ("the first 1st day", "the first _1st_ day", "markup markup"),
    ("a book called Ships", "a book called *Ships*", "markup markup"),
    # signs that are no markup
    ("so 5 > 3 they say", "so 5 3 they say", "wording"),
    ("so 5 > 3 they say", "so 5 < 3 they say", "wording"),
    ("the #MeToo debate", "the MeToo debate", "wording"),
    # paragraphs
    ("The dog sat down.¶The cat ran off.", "The dog sat down. The cat ran off.", "paragraph-merge"),
    (
        "One came.¶Two went home.¶Three sat.",
        "One came. Two went home. Three sat.",
        "paragraph-merge paragraph-merge",
    ),
    (
        "One came.¶Two went. Three sat.",
        "One came. Two went.¶Three sat.",
        "paragraph-merge paragraph-split",
    ),
    ("The dog sat¶and slept all day.", "The dog sat and slept all day.", "paragraph-merge"),
    # where words went too, it is more than a split
    ("The dog sat down.¶The cat ran off.", "The dog sat off.", "wording"),
    (
        "The dog sat down.¶The cat ran off.",
        "The dog sat down. The bird ran off.",
        "paragraph-merge wording",
    ),
    # nothing at all
    ("The dog sat.", "The dog sat.", ""),
    ("One.¶Two.", "One.¶Two.", ""),
]


@pytest.mark.parametrize(("left", "right", "kinds"), both_ways(TRUTHS))
def test_place_is_told_from_what_is_more_than_place(left: str, right: str, kinds: str) -> None:
    assert sorted(kinds_between(left, right).split()) == sorted(kinds.split())
