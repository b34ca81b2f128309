"""An article for people: how it was read, paragraph by paragraph.

::

    File:      seeds/000.txt
    Encoding:  utf-8
    Headline:  North Korea troop deployment …

     1 - furniture  - Days before deadline …
    51   headline   North Korea troop deployment …
    52   lead       [credit: AFP – ]North Korea's decision …

A ``-`` says that the paragraph is not the article, ``(by hand)`` that a reader has set its role.
"""

from __future__ import annotations

from collections.abc import Iterator

from storydiff.export.ink import Ink, Line, Stretch, rendered
from storydiff.export.marked import keeps_lines
from storydiff.export.view import View
from storydiff.export.visible import lines_of, on_one_line
from storydiff.export.wording import count
from storydiff.model import Article, Paragraph
from storydiff.present.words import word_count

__all__ = ["write"]


def write(article: Article, view: View) -> str:
    """`article` as text; `view` says whether with colour and how wide."""
    head = rendered(_head(article), colour=view.colour, width=view.width)
    body = rendered(_body(article), colour=view.colour, width=view.width)
    return f"{head}\n{body}"


def _head(article: Article) -> Iterator[Line]:
    encoding = article.encoding + (f" ({article.assumed})" if article.assumed else "")
    inside = sum(paragraph.role.is_article for paragraph in article.paragraphs)
    outside = len(article.paragraphs) - inside
    rows = (
        ("File", article.origin.location),
        ("Encoding", encoding),
        ("Headline", article.title),
        ("Byline", article.byline),
        ("Date", article.date),
        ("Outlet", article.outlet),
        (
            "Length",
            f"{count(word_count(article), 'word')} in {count(inside, 'paragraph')}"
            + (f", and {outside:,} that are not the article" if outside else ""),
        ),
    )
    for name, value in rows:
        if value:
            yield [Stretch(f"{name + ':':<10} "), Stretch(on_one_line(value))]


def _body(article: Article) -> Iterator[Line]:
    width = len(str(len(article.paragraphs)))
    roles = [_role(article, index) for index in range(len(article.paragraphs))]
    longest = max(map(len, roles), default=0)
    for number, paragraph in enumerate(article.paragraphs, 1):
        role = paragraph.role
        sign = " " if role.is_article else "-"
        ink = Ink.PLAIN if role.is_article else Ink.FAINT
        front = [
            Stretch(f"{number:>{width}} {sign} "),
            Stretch(
                f"{roles[number - 1]:<{longest}}  ", Ink.STRONG if role.is_article else Ink.FAINT
            ),
        ]
        margin = " " * sum(len(one.text) for one in front)
        for place, line in enumerate(_text(article, paragraph, ink)):
            yield [*(front if not place else [Stretch(margin)]), *line]


def _role(article: Article, index: int) -> str:
    by_hand = " (by hand)" if article.found_role(index) else ""
    return f"{article.paragraphs[index].role.value}{by_hand}"


def _text(article: Article, paragraph: Paragraph, ink: Ink) -> list[Line]:
    keep = keeps_lines(paragraph.role)
    lines: list[Line] = [[]]
    at = paragraph.span.start
    for part in paragraph.parts:
        lines[-1] += [
            Stretch(lines_of(article.text[at : part.span.start]), ink),
            Stretch(f"[{part.role.value}: {lines_of(part.span.of(article.text))}]", Ink.FAINT),
        ]
        at = part.span.end
    first, *rest = lines_of(article.text[at : paragraph.span.end], keep_lines=keep).split("\n")
    lines[-1].append(Stretch(first, ink))
    lines += [[Stretch(text, ink)] for text in rest]
    return lines
