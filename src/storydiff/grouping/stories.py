"""Putting the versions of one text together."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from storydiff.grouping.clusters import clusters
from storydiff.grouping.fingerprint import Fingerprint, Fingerprints
from storydiff.grouping.likeness import likenesses
from storydiff.grouping.titles import title_of
from storydiff.model import Article, Deadline, Story
from storydiff.settings import GroupingSettings

__all__ = ["group"]


def group(
    articles: Sequence[Article],
    settings: GroupingSettings | None = None,
    deadline: Deadline | None = None,
    progress: Callable[[int, int], None] | None = None,
) -> tuple[Story, ...]:
    """The stories of which `articles` are versions.

    Those with most versions come first, then in the order of their first article. The stories
    hold the very same article objects. An article without words of its own is a story by itself.
    `progress` is told how many articles have been read, of how many. If `deadline` passes, what
    was not reached are stories of their own. Raises nothing.
    """
    settings = settings or GroupingSettings()
    deadline = deadline or Deadline()
    maker = Fingerprints()
    prints: list[Fingerprint] = []
    for number, article in enumerate(articles):
        if deadline.passed:
            break
        prints.append(maker.of(article))
        if progress is not None:
            progress(number + 1, len(articles))
    prints += [Fingerprint(frozenset())] * (len(articles) - len(prints))
    alike, _ = likenesses(prints, settings.threshold, deadline)
    stories = [
        Story(
            title_of([articles[index] for index in members]),
            tuple(articles[index] for index in members),
            _matrix([prints[index] for index in members]),
        )
        for members in clusters(len(articles), alike, settings.threshold)
    ]
    return tuple(sorted(stories, key=lambda story: -len(story.articles)))


def _matrix(prints: list[Fingerprint]) -> tuple[tuple[float, ...], ...]:
    rows = [[1.0] * len(prints) for _ in prints]
    for row, one in enumerate(prints):
        for column in range(row):
            rows[row][column] = rows[column][row] = round(one.likeness(prints[column]), 4)
    return tuple(tuple(row) for row in rows)
