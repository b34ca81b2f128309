"""What there is at the paths a reader named: articles, and the stories they are versions of."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from msgspec import Struct
from msgspec.structs import replace

from storydiff.errors import UnreadableError
from storydiff.model import Article, Deadline, Story
from storydiff.settings import Settings

__all__ = ["Library", "group", "library", "regrouped"]

_LITTLE = 2.0
"""Seconds to find the stories in what was read, once there is no time for more."""


class Library(Struct, frozen=True):
    """What was found at the paths a reader named."""

    stories: tuple[Story, ...]
    troubles: tuple[UnreadableError, ...] = ()
    """What could not be read, and why."""
    passed_over: tuple[UnreadableError, ...] = ()
    """Files inside folders that are no articles, and why not."""
    complete: bool = True
    in_order: tuple[Article, ...] = ()
    """Every article, in the order in which they were read."""

    @property
    def skipped(self) -> tuple[str, ...]:
        """The paths of what was passed over."""
        return tuple(one.location for one in self.passed_over)

    @property
    def articles(self) -> tuple[Article, ...]:
        """Every article, story by story."""
        return tuple(article for story in self.stories for article in story.articles)

    def with_article(self, old: Article, new: Article) -> Library:
        """The same with another article in the place of one; the stories are left as they are."""

        def renewed(articles: tuple[Article, ...]) -> tuple[Article, ...]:
            return tuple(new if one is old else one for one in articles)

        stories = (replace(one, articles=renewed(one.articles)) for one in self.stories)
        return replace(self, stories=tuple(stories), in_order=renewed(self.in_order))


def library(
    paths: Iterable[str],
    settings: Settings | None = None,
    deadline: Deadline | None = None,
    progress: Callable[[int, int], None] | None = None,
    grouping: Callable[[int, int], None] | None = None,
) -> Library:
    """Read files and folders and find out which articles are versions of one story.

    :param progress: called with how many of how many files are read.
    :param grouping: then called with how many of how many articles are put together.
    """
    from storydiff.sources.gathering import gather

    deadline = deadline or Deadline()
    gathered = gather(paths, progress=progress, deadline=deadline)
    # What is read before a reader stops it is put together all the same, as far as that is quick.
    time = Deadline.after(_LITTLE) if deadline.passed else deadline
    stories = group(gathered.articles, settings, time, grouping)
    complete = gathered.complete and not deadline.passed
    return Library(stories, gathered.troubles, gathered.passed_over, complete, gathered.articles)


def regrouped(
    library: Library, settings: Settings | None = None, deadline: Deadline | None = None
) -> Library:
    """The same articles, put together anew: some of them are others than when that was done."""
    stories = group(library.in_order, settings, deadline)
    return replace(library, stories=stories)


def group(
    articles: Sequence[Article],
    settings: Settings | None = None,
    deadline: Deadline | None = None,
    progress: Callable[[int, int], None] | None = None,
) -> tuple[Story, ...]:
    """The stories of which `articles` are the versions, those with most versions first.

    The stories hold the very article objects; every article is in exactly one.

    :param progress: called with how many of how many articles are looked at.
    """
    from storydiff.grouping import group as group_articles

    own = (settings or Settings()).grouping
    return group_articles(articles, own, deadline or Deadline(), progress)
