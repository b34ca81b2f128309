"""What a story is called."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from storydiff.model import Article

__all__ = ["title_of"]

#: A title made of first words has so many at the most.
_WORDS = 12


def title_of(articles: Sequence[Article]) -> str:
    """The title that most versions bear, the first of them; else first words; else a name.

    Always one line.
    """
    titles = [title for article in articles if (title := " ".join(article.title.split()))]
    if titles:
        counts = Counter(title.casefold() for title in titles)
        most = max(counts.values())
        return next(title for title in titles if counts[title.casefold()] == most)
    for article in articles:
        for index, paragraph in enumerate(article.paragraphs):
            words = article.text_of(index).split() if paragraph.role.is_article else []
            if words:
                return " ".join(words[:_WORDS]) + (" …" if len(words) > _WORDS else "")
    return " ".join(articles[0].origin.name.split())
