"""What the lines of the list of stories stand for.

::

    Old bridge to close  2 versions      a story
     1  a.txt   190 words  the first     one of its versions
     2  b.txt   183 words  97% like 1
                                         nothing
    1 file could not be read             a heading
      ! c.txt: you may not read it. …    a trouble
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from msgspec import Struct

from storydiff.errors import UnreadableError
from storydiff.model import Article, Story
from storydiff.tui import wording
from storydiff.tui.arranging import Arranged

__all__ = ["BLANK", "Entry", "entries_of"]


class Entry(Struct, frozen=True):
    """What a line of the list stands for: a story, one of its versions, a heading or a trouble."""

    story: Story | None = None
    article: Article | None = None
    trouble: UnreadableError | None = None
    heading: str = ""
    listed: int = 0
    """Of a story: how many of its versions are listed."""

    @property
    def name(self) -> tuple[str, str]:
        """What it is called by again, when the files are read anew or the list is another."""
        story = self.story.articles[0].origin.location if self.story and not self.article else ""
        return story, self.article.origin.location if self.article else str(self.trouble or "")


BLANK = Entry()
"""The line between a story and the one before."""


def entries_of(arranged: Arranged, *, with_passed_over: bool) -> list[Entry]:
    """The lines of a list: stories, each followed by its versions; then what could not be read.

    :param with_passed_over: whether what was passed over follows, below all others.
    """
    entries: list[Entry] = []
    for shown in arranged.stories:
        if entries:
            entries.append(BLANK)
        entries.append(Entry(shown.story, listed=len(shown.articles)))
        listed = set(shown.articles)
        entries += [Entry(shown.story, one) for one in shown.story.articles if one in listed]
    entries += _told(arranged.troubles, "could not be read", entries)
    if with_passed_over:
        entries += _told(arranged.passed_over, "passed over", entries)
    return entries


def _told(
    troubles: Sequence[UnreadableError], what: str, before: Sequence[Entry]
) -> Iterator[Entry]:
    """A heading that counts the files, and a line for each that says why."""
    if not troubles:
        return
    if before:
        yield BLANK
    yield Entry(heading=f"{wording.counted(len(troubles), 'file')} {what}")
    for trouble in troubles:
        yield Entry(trouble=trouble)
