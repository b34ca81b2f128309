"""Which language a text is in, by its small words: those that every sentence needs."""

from __future__ import annotations

import os
import re
from functools import cache, lru_cache

from storydiff.kinds.words import Vocabulary, vocabulary
from storydiff.model import Article

__all__ = ["language_of", "languages"]

#: Code points that are looked at: a page has its language within these, its menus in front or not.
_ENOUGH = 6000
#: The share of a text's words that are English small ones in any English prose (a quarter or more
#: is usual); from there on no other list is read.
_SURELY_ENGLISH = 0.15
#: The least share of small words of another language. Prose in it has a third and more; Portuguese has
#: a fifth of the Spanish ones, which say other things in it.
_SURELY_OTHER = 0.25
#: Below this share of English small words a text of so many words is in a language without a list:
#: English words would say other things in it, as "no" does in Portuguese.
_SURELY_NOT, _ENOUGH_WORDS = 0.08, 30
_WORD = re.compile(r"[^\W\d_]+")


@cache
def languages() -> tuple[str, ...]:
    """The languages there is a file for, by their ISO 639-1 codes."""
    folder = os.path.dirname(__file__)  # noqa: PTH120 (pathlib takes longer than reading a list)
    names = (name.removesuffix(".txt") for name in os.listdir(folder) if name.endswith(".txt"))  # noqa: PTH208
    return tuple(sorted(name for name in names if len(name) == 2))


@lru_cache(maxsize=4)
def language_of(article: Article) -> Vocabulary:
    """The vocabulary of the language that `article` is in.

    The English one if no other surely is, and one without words if English surely is not.
    Kept for the last few articles, as every link of a comparison asks.
    """
    english = vocabulary("en")
    words = _WORD.findall(article.text[:_ENOUGH].casefold())
    count = sum([word in english.small_words for word in words])
    if not words or count >= max(3, _SURELY_ENGLISH * len(words)):
        return english
    best, most = english, max(count, 1, _SURELY_OTHER * len(words))
    for language in languages():
        other = vocabulary(language)
        found = sum([word in other.small_words for word in words])
        if found > most:
            best, most = other, found
    if best is english and len(words) >= _ENOUGH_WORDS and count < _SURELY_NOT * len(words):
        return vocabulary("")
    return best
