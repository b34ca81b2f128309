"""The order of the stages, and nothing else knows it.

::

    articles ─► alignment ─► words of each link ─► changes ─► Comparison

`steps` yields snapshots as they become known: the alignment first, then the words, what is
asked for first; the command line, the app's worker and the tests all consume it.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Iterator, Sequence

from msgspec import Struct
from msgspec.structs import replace

from storydiff.errors import UnreadableError
from storydiff.model import (
    Alignment,
    Article,
    Change,
    Collation,
    Comparison,
    Correction,
    Deadline,
    Edit,
    Sides,
    Story,
    Tally,
)
from storydiff.settings import Settings

__all__ = [
    "Comparing",
    "Library",
    "align",
    "collate",
    "compare",
    "corrections_of",
    "group",
    "library",
    "read",
    "regrouped",
    "steps",
    "unfit",
]

Text = Article | Sequence[str]

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


class Comparing:
    """One comparison while it is being made: the memo of what is known of it.

    The alignment is made when first asked for, the changes of a link likewise; nothing is made
    twice. Not safe to use from two threads at once.
    """

    def __init__(
        self,
        left: Article,
        right: Article,
        settings: Settings | None = None,
        deadline: Deadline | None = None,
        corrections: tuple[Correction, ...] = (),
    ) -> None:
        self.left = left
        self.right = right
        self.corrections = corrections
        self.settings = settings or Settings()
        self.deadline = deadline or Deadline()
        self._alignment: Alignment | None = None
        self._changes: dict[int, tuple[Change, ...]] = {}
        self._gaps: tuple[Change, ...] | None = None
        self._one_sided: dict[int, Edit] | None = None
        self._late: set[int] = set()
        """Links whose words were still being compared when the deadline passed."""

    @property
    def alignment(self) -> Alignment:
        """Which paragraphs belong together."""
        if self._alignment is None:
            from storydiff.alignment import align, corrected

            found = align(self.left, self.right, self.settings.alignment, self.deadline)
            if self.corrections:
                found = corrected(found, self.left, self.right, self.corrections)
            return self.adopt(found)
        return self._alignment

    def adopt(self, alignment: Alignment) -> Alignment:
        """Take the alignment that was made elsewhere of these very articles and corrections."""
        self._alignment = alignment
        # Equal paragraphs are known to have no changes before anyone looks.
        self._changes = {
            index: () for index, link in enumerate(alignment.links) if link.same and not link.moved
        }
        return alignment

    @property
    def is_matched(self) -> bool:
        """Whether the alignment is made already."""
        return self._alignment is not None

    @property
    def awaiting(self) -> frozenset[int]:
        """Indexes of the links whose words have not been compared, or not to the end."""
        return frozenset(range(len(self.alignment.links))) - self._changes.keys() | self._late

    def resumed(self, deadline: Deadline | None = None) -> Comparing:
        """The same comparison with more time: what is known is kept, what was cut short is not.

        May be called while another thread is still busy with this one.
        """
        again = Comparing(self.left, self.right, self.settings, deadline, self.corrections)
        if self._alignment is not None and self._alignment.complete:
            again._alignment = self._alignment
            # In this order: what is late is called so before its changes are there.
            known = self._changes.copy()
            again._changes = {link: known[link] for link in known.keys() - self._late}
        return again

    def is_late(self) -> bool:
        """Whether the deadline has passed."""
        return self.deadline.passed

    def changes_of(self, link: int) -> tuple[Change, ...]:
        """The changes of one link, in the order of the text."""
        known = self._changes.get(link)
        if known is None:
            known = self._changes[link] = self._compare(link)
        return known

    def _compare(self, index: int) -> tuple[Change, ...]:
        from storydiff.diffing import places_of_one_sided, write_script
        from storydiff.kinds import name_link, one_spelling

        link = self.alignment.links[index]
        if link.is_two_sided:
            script = write_script(
                self.left,
                self.right,
                link,
                self.settings.diffing,
                self.deadline,
                one_spelling,
            )
            if not script.complete:
                # What was not reached would be told as a change of all its words, and is none.
                self._late.add(index)
                return ()
            edits = script.edits
        else:
            if self._one_sided is None:
                self._one_sided = places_of_one_sided(self.left, self.right, self.alignment)
            step = self._one_sided.get(index)
            edits = (step,) if step else ()
        return name_link(self.left, self.right, link, index, edits)

    def changes_between(self) -> tuple[Change, ...]:
        """What differs between paragraphs and at the ends of the texts: changes without a link."""
        if self._gaps is None:
            from storydiff.kinds import name_gaps

            self._gaps = name_gaps(self.left, self.right, self.alignment)
        return self._gaps

    def snapshot(self) -> Comparison:
        """What is known now."""
        alignment = self.alignment
        awaiting = self.awaiting
        changes = tuple(
            change for link in sorted(self._changes) for change in self._changes[link]
        ) + (self._gaps or ())
        late = bool(awaiting) or self._gaps is None
        reason = alignment.reason
        if late and self.deadline.passed:
            missing = (
                f"The words of {len(awaiting):,} of {len(alignment.links):,} links "
                "were not compared in time."
            )
            reason = f"{reason} {missing}".strip()
        return Comparison(
            self.left,
            self.right,
            alignment,
            changes,
            Tally.of(alignment, changes),
            complete=alignment.complete and not late,
            reason=reason,
            awaiting=awaiting,
        )


def steps(
    comparing: Comparing,
    first: Callable[[], Iterable[int]] = tuple,
    every: int = 64,
) -> Iterator[Comparison]:
    """Snapshots of a comparison as it becomes known; the last one is all that could be had.

    :param first: asked before each snapshot which links to do next; those already done are skipped.
    :param every: links between two snapshots.
    """
    yield comparing.snapshot()
    waiting = dict.fromkeys(sorted(comparing.awaiting))
    while waiting and not comparing.is_late():
        # What moved may be asked for at both its places.
        wanted = [link for link in dict.fromkeys(first()) if link in waiting] or list(waiting)
        for link in wanted[:every]:
            comparing.changes_of(link)
            del waiting[link]
            if comparing.is_late():
                break
        if waiting:
            yield comparing.snapshot()
    if not waiting:
        comparing.changes_between()
    yield comparing.snapshot()


def read(path: str, *, strict: bool = False) -> Article:
    """Read the article at `path` (``-`` is standard input), with the roles that were set by hand.

    :param strict: whether it is an error if what was set by hand cannot be read. Else the article
        is as it was found, and its `unfit` tells.
    :raises UnreadableError: if it cannot be read as an article.
    """
    from storydiff.sources.honouring import honoured
    from storydiff.sources.reading import read as read_source

    article, trouble = honoured(read_source(path))
    if strict and trouble is not None:
        raise trouble
    return article


def corrections_of(left: Article, right: Article) -> tuple[Correction, ...]:
    """What a reader has set right about these two, kept beside either file.

    :raises StorydiffError: if that cannot be read.
    """
    from storydiff.sources.honouring import has_sidecar

    if not (has_sidecar(left) or has_sidecar(right)):
        return ()
    from storydiff.sources.sidecar import corrections_of as read_corrections

    return read_corrections(Sides(left, right))


def unfit(left: Article, right: Article) -> tuple[str, ...]:
    """What was set right about these two and fits nothing in them any more: a sentence each.

    :raises StorydiffError: as `corrections_of`.
    """
    from storydiff.sources.honouring import has_sidecar

    said = [left.unfit, right.unfit]
    if has_sidecar(left) or has_sidecar(right):
        from storydiff.sources.sidecar import unfit_pairs

        said.append(unfit_pairs(Sides(left, right)))
    return tuple(filter(None, said))


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


def align(left: Text, right: Text, settings: Settings | None = None) -> Alignment:
    """Which paragraphs of two texts belong together.

    :param left, right: articles, or plain sequences of strings, of which element i is paragraph i.
    """
    return Comparing(_article(left, "left"), _article(right, "right"), settings).alignment


def compare(
    left: Text,
    right: Text,
    settings: Settings | None = None,
    deadline: Deadline | None = None,
    corrections: tuple[Correction, ...] = (),
) -> Comparison:
    """All that changed between two texts.

    :param left, right: articles, or plain sequences of strings, of which element i is paragraph i.
    :param deadline: when to stop; then the result's `complete` is false and its `reason` says what
        is missing. Never, by default.
    :param corrections: which paragraphs belong together or do not, whatever would be found.
    """
    sides = _article(left, "left"), _article(right, "right")
    comparing = Comparing(*sides, settings, deadline, corrections)
    *_, last = steps(comparing, every=sys.maxsize)
    return last


def collate(articles: Sequence[Article], settings: Settings | None = None) -> Collation:
    """The life of every paragraph through several versions of one text."""
    from storydiff.alignment import collate as collate_articles

    return collate_articles(articles, (settings or Settings()).alignment)


def _article(text: Text, name: str) -> Article:
    if isinstance(text, Article):
        return text
    if isinstance(text, str):
        raise TypeError("a text is an Article or a sequence of paragraphs, not one string")
    from storydiff.prepare.article import from_strings

    return from_strings(text, name)
