"""The lines of the list of stories: titles, and versions in columns.

::

     ✓  2  b.txt   183 words  97% like 1   ╌╌╌▂╌╌╌╌╌╌╌╌  Rosa Lind
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from msgspec import Struct
from rich.cells import cell_len
from textual.content import Content

from storydiff.model import Article, Story
from storydiff.tui import wording
from storydiff.tui.heat import CELLS, Heat
from storydiff.tui.layout.pictures import fitted

__all__ = ["Columns", "story_line", "version_line"]

_NAME_AT_MOST = 40
"""Cells for the name of a file, before it is cut."""
_SOURCE_AT_MOST = 36
_NAME_AT_LEAST = 12
_BESIDE_NAME = 36
"""Cells of a line that its other columns need, the words and who it is from not counted."""
_SOURCE_AT_LEAST = 5
_INKS = {
    Heat.SAME: "$foreground 45%",
    Heat.LITTLE: "$warning",
    Heat.SOME: "$warning",
    Heat.MUCH: "$error",
    Heat.ALL: "$error",
}
"""The more, the warmer; the heights say the same without colours."""


class Columns(Struct, frozen=True):
    """How many cells the columns have that are as wide as what is in them."""

    name: int
    words: int
    rest: int
    """What is left of a line; less than none if there is no room for lines of heat either."""

    @classmethod
    def of(cls, articles: Sequence[Article], counts: Mapping[Article, int], width: int) -> Columns:
        """The columns of lines of `width` cells.

        :param counts: how many words each article has.
        """
        longest = max(
            (cell_len(wording.in_one_line(one.origin.name)) for one in articles), default=0
        )
        words = max((len(wording.words(counts, one)) for one in articles), default=0)
        room = width - words - _BESIDE_NAME
        name = min(longest, max(_NAME_AT_LEAST, min(_NAME_AT_MOST, room)))
        return cls(name, words, room - name)


def story_line(story: Story, shown: int) -> Content:
    """The title of a story, and how many of its versions there are and are listed."""
    title = wording.in_one_line(story.title) or "(no headline)"
    count = len(story.articles)
    rest = f"  {wording.counted(count, 'version')}"
    if shown < count:
        rest += f", {shown:,} listed"
    return Content.assemble((title, "bold"), Content(rest))


def version_line(
    story: Story,
    article: Article,
    words: str,
    heat: Sequence[Heat],
    columns: Columns,
    *,
    picked: bool,
) -> Content:
    """One version in columns.

    :param heat: where it differs from the first; none, as long as that is not known.
    """
    number = story.articles.index(article)
    alike = ""
    if number:
        alike = f"{wording.percent(story.similarity[0][number])} like 1"
    elif len(story.articles) > 1:
        alike = "the first"
    name = fitted(wording.in_one_line(article.origin.name), columns.name)
    mark = "✓" if picked else " "
    front = f" {mark} {number + 1:>2}  {name}  {words:>{columns.words}}  {alike:<11}"
    if columns.rest < 0:
        return Content(front)
    cells = [(sign.value, _INKS.get(sign, "")) for sign in heat]
    source, room = "", columns.rest - 2
    if room >= _SOURCE_AT_LEAST:
        source = fitted(wording.source(article), min(_SOURCE_AT_MOST, room)).rstrip()
    rest = " " * (CELLS - len(cells))
    return Content.assemble(f"{front}  ", *cells, f"{rest}  {source}".rstrip())
