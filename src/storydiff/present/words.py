"""How long an article is."""

from __future__ import annotations

from storydiff.model import Article
from storydiff.prepare.tokens import words_in

__all__ = ["word_count"]


def word_count(article: Article) -> int:
    """How many words of `article` are the article: not menu, byline or dateline, nor marks."""
    total = 0
    for paragraph in article.paragraphs:
        edges = tuple(
            place for part in paragraph.parts for place in (part.span.start, part.span.end)
        )
        words = words_in(article.text, paragraph.span, edges)
        total += sum(
            paragraph.role_at(start).is_article and any(map(str.isalnum, key))
            for start, key in zip(words.starts, words.keys, strict=True)
        )
    return total
