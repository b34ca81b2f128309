"""Putting the versions of one text together."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Sequence

from storydiff.grouping.fingerprint import Fingerprint, fingerprint
from storydiff.model import Article, Deadline, Story
from storydiff.settings import GroupingSettings

__all__ = ["group"]

#: A phrase in more articles than this is boilerplate or a common saying, and tells nothing.
_MOST_HOLDERS = 64


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
    prints: list[Fingerprint] = []
    for number, article in enumerate(articles):
        if deadline.passed:
            break
        prints.append(fingerprint(article))
        if progress is not None:
            progress(number + 1, len(articles))
    prints += [Fingerprint(frozenset(), 0)] * (len(articles) - len(prints))
    alike = _alike(prints)
    groups = _groups(len(articles), alike, settings.threshold)
    stories = [
        Story(
            _title([articles[index] for index in members]),
            tuple(articles[index] for index in members),
            _matrix(members, prints),
        )
        for members in groups
    ]
    return tuple(sorted(stories, key=lambda story: -len(story.articles)))


def _alike(prints: list[Fingerprint]) -> dict[tuple[int, int], float]:
    """How alike each two articles are that share a phrase which is not everywhere."""
    holders: dict[int, list[int]] = defaultdict(list)
    for index, one in enumerate(prints):
        for phrase in one.phrases:
            holders[phrase].append(index)
    common: Counter[tuple[int, int]] = Counter()
    for members in holders.values():
        if 1 < len(members) <= _MOST_HOLDERS:
            for place, first in enumerate(members):
                for second in members[place + 1 :]:
                    common[first, second] += 1
    return {pair: similarity(prints[pair[0]], prints[pair[1]]) for pair in common}


def similarity(one: Fingerprint, other: Fingerprint) -> float:
    """The share of the shorter one's phrases that the other one has, from 0 to 1."""
    shorter = min(len(one.phrases), len(other.phrases))
    return len(one.phrases & other.phrases) / shorter if shorter else 0.0


def _groups(count: int, alike: dict[tuple[int, int], float], threshold: float) -> list[list[int]]:
    homes = list(range(count))

    def home(index: int) -> int:
        while homes[index] != index:
            homes[index] = homes[homes[index]]
            index = homes[index]
        return index

    for (first, second), value in sorted(alike.items()):
        if value >= threshold:
            one, two = sorted((home(first), home(second)))
            homes[two] = one
    groups: dict[int, list[int]] = {}
    for index in range(count):
        groups.setdefault(home(index), []).append(index)
    return list(groups.values())


def _matrix(members: list[int], prints: list[Fingerprint]) -> tuple[tuple[float, ...], ...]:
    return tuple(
        tuple(
            1.0 if one == other else round(similarity(prints[one], prints[other]), 4)
            for other in members
        )
        for one in members
    )


#: A title made of first words has so many at the most.
_TITLE_WORDS = 12


def _title(articles: list[Article]) -> str:
    """The title that most versions bear, the first of them; else the first words; else the name."""
    titles = [clean for article in articles if (clean := " ".join(article.title.split()))]
    if titles:
        counts = Counter(title.casefold() for title in titles)
        most = max(counts.values())
        return next(title for title in titles if counts[title.casefold()] == most)
    for article in articles:
        for index, paragraph in enumerate(article.paragraphs):
            words = article.text_of(index).split() if paragraph.role.is_article else []
            if words:
                return " ".join(words[:_TITLE_WORDS]) + (" …" if len(words) > _TITLE_WORDS else "")
    return " ".join(articles[0].origin.name.split())
