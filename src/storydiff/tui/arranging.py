"""Which stories the library lists, in which order, and what it hides.

::

    sought: "holm bridge"     a story whose title has both words is listed with all its versions,
                              else those of its versions that have both (title, file, source)
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from enum import StrEnum

from msgspec import Struct

from storydiff.errors import UnreadableError
from storydiff.model import Article, Story
from storydiff.pipeline import Library

__all__ = ["Arranged", "Order", "Shown", "arrange"]


class Order(StrEnum):
    """How stories follow one another; the value is what the screen calls it."""

    VERSIONS = "most versions first"
    TITLE = "by title"
    FILE = "by file name"

    @property
    def following(self) -> Order:
        """The order that comes after this one, round and round."""
        orders = list(Order)
        return orders[(orders.index(self) + 1) % len(orders)]


class Shown(Struct, frozen=True):
    """A story that is listed, and those of its versions that are."""

    story: Story
    articles: tuple[Article, ...]


class Arranged(Struct, frozen=True):
    """What is listed."""

    stories: tuple[Shown, ...]
    troubles: tuple[UnreadableError, ...]
    passed_over: tuple[UnreadableError, ...]
    """What in folders is no article, and why not."""
    hidden: int
    """Articles that are not listed."""

    @property
    def articles(self) -> int:
        """How many articles are listed."""
        return sum(len(shown.articles) for shown in self.stories)


def arrange(library: Library, order: Order = Order.VERSIONS, sought: str = "") -> Arranged:
    """The stories of `library` in `order`, as far as they have all the words of `sought`.

    A word may be a part of a word; capitals, accents and forms of characters make no difference.
    The versions of a story stay as the story has them.
    """
    words = _folded(sought).split()
    stories = [shown for story in library.stories if (shown := _shown(story, words)).articles]
    if order is Order.TITLE:
        stories.sort(key=lambda shown: _natural(shown.story.title))
    elif order is Order.FILE:
        stories.sort(
            key=lambda shown: min(_natural(article.origin.name) for article in shown.articles)
        )
    troubles = tuple(one for one in library.troubles if _has(words, str(one)))
    passed_over = tuple(one for one in library.passed_over if _has(words, str(one)))
    listed = sum(len(shown.articles) for shown in stories)
    return Arranged(tuple(stories), troubles, passed_over, len(library.articles) - listed)


def _shown(story: Story, words: Sequence[str]) -> Shown:
    if _has(words, story.title):
        return Shown(story, story.articles)
    found = tuple(
        article
        for article in story.articles
        if _has(
            words,
            story.title,
            article.title,
            article.origin.name,
            article.outlet,
            article.byline,
        )
    )
    return Shown(story, found)


def _has(words: Sequence[str], *texts: str) -> bool:
    """Whether each of `words` is somewhere in `texts`."""
    if not words:
        return True
    text = _folded("\n".join(texts))
    return all(word in text for word in words)


def _folded(text: str) -> str:
    """Without capitals, accents and forms: ``Café`` and ``cafe`` are the same."""
    bare = unicodedata.normalize("NFKD", text.casefold())
    return "".join(letter for letter in bare if not unicodedata.combining(letter))


def _natural(text: str) -> tuple[tuple[int, int, str], ...]:
    """A key by which ``file 2`` comes before ``file 10``, and signs in front do not count."""
    pieces = re.findall(r"[0-9]+|[^\W0-9]+", _folded(text))
    return tuple(
        (0, int(piece), "") if piece.isdecimal() and piece.isascii() else (1, 0, piece)
        for piece in pieces
    )
