"""Long texts that have nothing to do with each other, but for what one took from the other."""

from __future__ import annotations

import random

from storydiff.alignment import align
from storydiff.prepare.article import from_strings

QUOTATION = (
    "Whoever finds this bottle is asked to write to the harbour office at Lunde, where a reward of "
    "forty crowns has been waiting since the night on which the lightship broke its chain."
)


def strangers(seed: int) -> list[str]:
    """A hundred paragraphs of a language in which some words are frequent."""
    chance = random.Random(seed)
    ranks = range(3_000)
    weights = [1 / (rank + 10) for rank in ranks]
    return [
        " ".join(f"w{rank}x" for rank in chance.choices(ranks, weights, k=90)) for _ in range(100)
    ]


def test_they_have_no_paragraph_in_common() -> None:
    """Nine thousand words on each side, half of them the same ones."""
    links = align(from_strings(strangers(1)), from_strings(strangers(2))).links
    assert not any(link.is_two_sided for link in links)


def test_what_one_quotes_of_the_other_is_found() -> None:
    """One paragraph, with one word of it changed."""
    left, right = strangers(3), strangers(4)
    left[30], right[60] = QUOTATION, QUOTATION.replace("forty", "fifty")
    links = align(from_strings(left), from_strings(right)).links
    assert [(link.left, link.right) for link in links if link.is_two_sided] == [((30,), (60,))]


def test_a_long_litany_is_no_stranger_to_its_edited_copy() -> None:
    """No phrase of it occurs once, and every line was edited; each pairs by its place."""
    line = "spare us from the {} that walks by night and from all its kin"
    one = from_strings([line.format("wolf")] * 500)
    other = from_strings([line.format("fever")] * 500)
    links = align(one, other).links
    assert [(link.left, link.right) for link in links] == [
        ((index,), (index,)) for index in range(500)
    ]
