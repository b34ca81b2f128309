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


def book(seed: int) -> list[str]:
    """Two hundred paragraphs, 18,000 words, of the same language."""
    return strangers(seed) + strangers(seed + 100)


def test_two_books_have_no_paragraph_in_common() -> None:
    """Their size is such that phrases alone decide."""
    links = align(from_strings(book(5)), from_strings(book(6))).links
    assert not any(link.is_two_sided for link in links)


def test_what_one_book_quotes_of_the_other_is_found() -> None:
    """A paragraph to the letter, one with a word changed, one short."""
    left, right = book(7), book(8)
    left[30], right[160] = QUOTATION, QUOTATION.replace("forty", "fifty")
    left[90] = right[20] = "The words of the treaty, to the letter."
    left[120] = right[70] = left[121]
    links = align(from_strings(left), from_strings(right)).links
    found = {(link.left, link.right) for link in links if link.is_two_sided}
    assert found == {((30,), (160,)), ((90,), (20,)), ((120,), (70,))}


def test_a_book_told_in_other_words_is_no_stranger() -> None:
    """Of each paragraph a third, in one piece, is kept, as in a retelling; no paragraph is equal."""
    chance = random.Random(9)
    left = book(10)
    right = []
    for told, other in zip(left, book(11), strict=True):
        words, others = told.split(), other.split()
        at = chance.randrange(60)
        right.append(" ".join(others[:at] + words[at : at + 30] + others[at + 30 :]))
    links = align(from_strings(left), from_strings(right)).links
    true = sum(link.left == link.right for link in links)
    assert true > 150
