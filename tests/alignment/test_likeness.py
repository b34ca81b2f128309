"""How alike two paragraphs are, also of paragraphs too long to compare word for word."""

from __future__ import annotations

import random

from storydiff.alignment import align
from storydiff.alignment.likeness import likeness
from storydiff.prepare.article import from_strings


def words_of(seed: int, count: int) -> list[str]:
    """Words of one language: some are in every sentence, most are rare."""
    chance = random.Random(seed)
    ranks = range(3_000)
    return [
        f"w{rank}x" for rank in chance.choices(ranks, [1 / (rank + 10) for rank in ranks], k=count)
    ]


def with_others(words: list[str], every: int) -> list[str]:
    """The same text with each word at such a distance replaced."""
    return ["other" if place % every == 0 else word for place, word in enumerate(words)]


def test_long_paragraphs_of_one_language_are_not_alike() -> None:
    """They have most words in common, and tell nothing of the same."""
    one, other = words_of(1, 20_000), words_of(2, 20_000)
    assert likeness(one, other, 0.5) == 0.0
    links = align(from_strings([" ".join(one)]), from_strings([" ".join(other)])).links
    assert not any(link.is_two_sided for link in links)


def test_long_paragraphs_with_edits_are_alike() -> None:
    """As much as their kept words say, within a few hundredths."""
    one = words_of(3, 20_000)
    assert abs(likeness(one, with_others(one, 10), 0.4) - 0.9) < 0.05
    links = align(
        from_strings([" ".join(one)]), from_strings([" ".join(with_others(one, 10))])
    ).links
    assert [link.is_two_sided for link in links] == [True]


def test_short_paragraphs_are_compared_in_order() -> None:
    """Nine of ten words in their order, or all of them in another."""
    one = "a crane slid four metres and broke the cold roof".split()
    assert likeness(one, [*one[:9], "wall"], 0.4) == 0.9
    assert likeness(one, one[::-1], 0.4) == 0.0
