"""Stories for people: one block for each, with its versions.

::

    North Korea troop deployment locks in Russia military alliance   3 versions
      seeds/000.txt   912 words   100%
      seeds/001.txt   915 words    99%   AFP
"""

from __future__ import annotations

from collections.abc import Iterator

from storydiff.export.ink import Ink, Line, Stretch, rendered
from storydiff.export.view import View
from storydiff.export.visible import on_one_line
from storydiff.export.wording import count
from storydiff.model import Article, Story
from storydiff.present import percent
from storydiff.present.words import word_count

__all__ = ["write"]


def write(stories: tuple[Story, ...], view: View) -> str:
    """`stories` as text; `view` says whether with colour and how wide."""
    return "\n".join(
        rendered(_block(story), colour=view.colour, width=view.width) for story in stories
    )


def _block(story: Story) -> Iterator[Line]:
    versions = count(len(story.articles), "version")
    yield [Stretch(on_one_line(story.title) or "Untitled", Ink.STRONG), Stretch(f"  {versions}")]
    names = [on_one_line(article.origin.location or "text") for article in story.articles]
    sizes = [count(word_count(article), "word") for article in story.articles]
    for number, article in enumerate(story.articles):
        columns = [
            names[number].ljust(max(map(len, names))),
            sizes[number].rjust(max(map(len, sizes))),
        ]
        if number:
            columns.append(f"{percent(story.similarity[0][number]):>4} like the first")
        elif len(story.articles) > 1:
            columns.append(" " * len("100% like the first"))
        columns.append(on_one_line(_whose(article)))
        yield [Stretch(("  " + "   ".join(columns)).rstrip())]


def _whose(article: Article) -> str:
    return ", ".join(filter(None, (article.outlet, article.byline)))
