"""Everything in two versions that can be checked: numbers, money, dates, names, quotations."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec.structs import replace

from storydiff.facts.model import Mention
from storydiff.facts.names import Stretch, names_in, usage_of
from storydiff.facts.numbers import numbers_in
from storydiff.facts.quotations import quotations_in
from storydiff.model import Article, Paragraph, Sides, Span

__all__ = ["left_out", "mentions_of"]


def mentions_of(articles: Sides[Article]) -> Sides[tuple[Mention, ...]]:
    """The mentions in both articles, in the order of their texts; what is not the article has none.

    Whether a word is a name is judged by how it is written in either.
    """
    stretches = articles.map(
        lambda article: [
            Stretch.of(article.text, span)
            for paragraph in article.paragraphs
            for span in _stretches(paragraph)
        ]
    )
    usage = usage_of([*stretches.left, *stretches.right])
    found = []
    # Most paragraphs of two versions are equal: what they say is read once.
    numbers: dict[str, list[Mention]] = {}
    for parts in stretches:
        mentions = list(names_in(parts, usage))
        for part in parts:
            text = part.span.of(part.text)
            if text not in numbers:
                numbers[text] = list(numbers_in(text))
            mentions += [
                replace(one, span=one.span.shift(part.span.start)) for one in numbers[text]
            ]
            mentions += quotations_in(part.text, part.span)
        found.append(tuple(sorted(mentions, key=lambda one: (one.span, one.sort))))
    return Sides(*found)


def left_out(article: Article) -> int:
    """How many paragraphs, and parts of others, are not the article."""
    return sum(
        sum(not part.role.is_article for part in paragraph.parts)
        if paragraph.role.is_article
        else 1
        for paragraph in article.paragraphs
    )


def _stretches(paragraph: Paragraph) -> Iterator[Span]:
    """What of a paragraph is the article."""
    if not paragraph.role.is_article:
        return
    start = paragraph.span.start
    for part in paragraph.parts:
        if not part.role.is_article:
            if start < part.span.start:
                yield Span(start, part.span.start)
            start = part.span.end
    if start < paragraph.span.end:
        yield Span(start, paragraph.span.end)
