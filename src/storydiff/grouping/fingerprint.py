"""Fingerprints: the phrases of an article's body, as a set of numbers.

Only what is the article counts. Two newspapers that frame their stories with one menu have the
menu in common, not the story.
"""

from __future__ import annotations

from zlib import crc32

from msgspec import Struct

from storydiff.model import Article
from storydiff.prepare.keys import paragraph_key
from storydiff.prepare.wording import bare_words, own_text

__all__ = ["Fingerprint", "Fingerprints"]

#: Words in a phrase. Three in a row are shared by chance or by subject now and then, and survive
#: most sub-editing; five miss versions that were rewritten here and there.
PHRASE = 3
#: Phrases added to the shorter text before its share is taken: two sentences that have one phrase
#: of ten in common with a book have nothing in common.
_DOUBT = 4


class Fingerprint(Struct, frozen=True):
    """The phrases of one article."""

    phrases: frozenset[int]

    def likeness(self, other: Fingerprint) -> float:
        """The share of the shorter one's phrases that the other one has, from 0 to 1.

        Of the shorter one, because versions are cut from the bottom.
        """
        shorter = min(len(self.phrases), len(other.phrases))
        if not shorter:
            return 0.0
        common = len(self.phrases & other.phrases)
        return 1.0 if common == shorter else common / (shorter + _DOUBT)


class Fingerprints:
    """Makes fingerprints, each word looked up once."""

    def __init__(self) -> None:
        self._numbers: dict[str, int] = {}

    def of(self, article: Article) -> Fingerprint:
        """The phrases of the paragraphs and parts that are the article; none across paragraphs.

        A paragraph shorter than a phrase has none. The numbers are the same on every run.
        """
        phrases: set[int] = set()
        for paragraph in article.paragraphs:
            if not paragraph.role.is_article:
                continue
            words = [
                self._number(word)
                for word in bare_words(paragraph_key(own_text(article, paragraph)))
            ]
            if len(words) < PHRASE:
                continue
            # The hash of a tuple of numbers depends on the numbers alone.
            phrases.update(map(hash, zip(*(words[k:] for k in range(PHRASE)), strict=False)))
        return Fingerprint(frozenset(phrases))

    def _number(self, word: str) -> int:
        number = self._numbers.get(word)
        if number is None:
            number = self._numbers[word] = crc32(word.encode("utf-8", "surrogatepass"))
        return number
