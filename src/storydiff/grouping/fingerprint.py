"""Fingerprints: the phrases of an article's body, as a set of numbers.

Only what is the article counts. Two newspapers that frame their stories with one menu have the
menu in common, not the story.
"""

from __future__ import annotations

from dataclasses import dataclass
from zlib import crc32

from storydiff.model import Article
from storydiff.prepare.keys import paragraph_key
from storydiff.prepare.wording import bare_words, own_text

__all__ = ["Fingerprint", "fingerprint"]

#: Words in a phrase. Three in a row are shared by chance or by subject now and then, and survive
#: most sub-editing; five miss versions that were rewritten here and there.
PHRASE = 3


@dataclass(frozen=True, slots=True)
class Fingerprint:
    """The phrases of one article."""

    phrases: frozenset[int]
    words: int
    """Words of the article itself."""


def fingerprint(article: Article) -> Fingerprint:
    """The phrases of the paragraphs and parts that are the article; none across paragraphs."""
    phrases: set[int] = set()
    count = 0
    for paragraph in article.paragraphs:
        if not paragraph.role.is_article:
            continue
        numbers = [
            crc32(word.encode("utf-8", "surrogatepass"))
            for word in bare_words(paragraph_key(own_text(article, paragraph)))
        ]
        count += len(numbers)
        for place in range(len(numbers) - PHRASE + 1):
            number = 0
            for word in numbers[place : place + PHRASE]:
                number = (number * 1_000_003 ^ word) & 0xFFFFFFFFFFFF
            phrases.add(number)
    return Fingerprint(frozenset(phrases), count)
