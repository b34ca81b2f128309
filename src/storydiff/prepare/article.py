"""From a text to an article: its paragraphs, their roles, and what it says of itself."""

from __future__ import annotations

from collections.abc import Sequence

from storydiff.model import Article, Origin, Paragraph, Role, Span
from storydiff.prepare.forms import bullet_of, number_of
from storydiff.prepare.paragraphs import blocks_of
from storydiff.prepare.patterns import pattern
from storydiff.prepare.roles import page_of
from storydiff.prepare.roles.page import Page

__all__ = ["from_strings", "prepare", "words_of_headline"]

_MARKS = pattern(r"^#{1,6}\s+|\s+#+\s*$|\s+(?:={3,}|-{3,})\s*$")
_EMPHASIS = pattern(r"(\*\*|__|\*|_)(?=\S)(.{1,300}?)(?<=\S)\1(?!\w)")

#: Code points in which the bullet or number in front of a line is looked for.
_HEAD = 140


def prepare(
    text: str,
    origin: Origin,
    *,
    encoding: str = "utf-8",
    digest: str = "",
    assumed: str = "",
    markdown: bool = False,
) -> Article:
    """The article that `text` is, with its paragraphs and their roles.

    The text itself is kept to the character. `markdown` says that the marks of Markdown may be
    relied on: lines without an empty line between them are one paragraph, four spaces make code.
    """
    page = page_of(text, blocks_of(text, markdown=markdown))
    paragraphs = tuple(
        Paragraph(
            Span(item.block.start, item.block.end),
            item.role or Role.BODY,
            tuple(sorted(item.parts, key=lambda part: part.span)) if item.parts else (),
        )
        for item in page.items
    )
    return Article(
        text,
        origin,
        encoding,
        digest,
        paragraphs,
        title=_title(page),
        byline=page.byline,
        date=page.date,
        outlet=page.outlet,
        assumed=assumed,
    )


def _title(page: Page) -> str:
    if page.headline is None:
        return ""
    item = page.items[page.headline]
    span = Span(item.block.start, item.block.end)
    parts = tuple(sorted(item.parts, key=lambda part: part.span))
    return words_of_headline(page.text, Paragraph(span, Role.HEADLINE, parts))


def words_of_headline(text: str, paragraph: Paragraph) -> str:
    """The words of a headline on one line, without marks, bullets or the date in front."""
    start, words = paragraph.span.start, paragraph.span.of(text)
    marker = bullet_of(words[:_HEAD]) or number_of(words[:_HEAD])
    for part in reversed(paragraph.parts):
        words = words[: part.span.start - start] + " " + words[part.span.end - start :]
    words = words.strip()
    if "#" in words or words.endswith(("===", "---")):
        words = _MARKS.sub("", _MARKS.sub("", words))
    if words.startswith(marker):
        words = words[len(marker) :]
    if "*" in words or "_" in words:
        words = _EMPHASIS.sub(r"\2", words)
    return " ".join(words.split())


def from_strings(paragraphs: Sequence[str], name: str = "") -> Article:
    """The article whose paragraph `i` is element `i`, whatever it holds; all of them body text.

    Nothing is split, joined or given another role; an empty string is an empty paragraph.
    """
    spans: list[Paragraph] = []
    place = 0
    for words in paragraphs:
        spans.append(Paragraph(Span(place, place + len(words)), Role.BODY))
        place += len(words) + 2
    return Article("\n\n".join(paragraphs), Origin(name), paragraphs=tuple(spans))
