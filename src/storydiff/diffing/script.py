"""From kept tokens to an edit script over characters, cut into what a reader sees as one change.

White space rides with its word, a change of typography inside a kept word is narrowed to the
character, and each step that is not equal is one change::

    left   the "solid" deal really is      kept   the " solid " deal is
    right  the “solid” deal is
    steps  = the |" → “| = solid |" → ”| = deal |really → | = is
"""

from __future__ import annotations

from collections.abc import Callable

from msgspec import Struct

from storydiff.diffing.between import steps_between
from storydiff.diffing.joining import joined_steps
from storydiff.diffing.kept import steps_of_kept
from storydiff.diffing.passage import Passage, read_passage
from storydiff.diffing.placing import in_the_files
from storydiff.diffing.sequence import Kept, match
from storydiff.diffing.tidy import PASSES, weight
from storydiff.model import Article, Deadline, Edit, Link, Span
from storydiff.settings import DiffingSettings

__all__ = ["Script", "write_script"]


class Script(Struct, frozen=True):
    """The steps that turn the left paragraphs of a link into the right ones.

    Law: the steps tile both sides in order; those that are not equal are one change each.
    """

    edits: tuple[Edit, ...]
    complete: bool = True
    """False if the deadline passed before the words were compared: then all is one replacement."""


def write_script(
    left: Article,
    right: Article,
    link: Link,
    settings: DiffingSettings | None = None,
    deadline: Deadline | None = None,
    fold: Callable[[str], str] = str,
) -> Script:
    """Diff the words of a two-sided link.

    :param fold: makes one key of the keys of two words that should be set beside each other though
        they differ, as two spellings do; they are a step of their own.
    """
    sides = read_passage(left, link.left), read_passage(right, link.right)
    steps, complete = _steps(*sides, settings or DiffingSettings(), deadline, fold)
    edits: list[Edit] = []
    for step in steps:
        edits += in_the_files(step, *sides)
    return Script(tuple(edits), complete)


def _steps(
    left: Passage,
    right: Passage,
    settings: DiffingSettings,
    deadline: Deadline | None,
    fold: Callable[[str], str],
) -> tuple[list[Edit], bool]:
    """Write the steps in positions of the two passages."""
    matching = match(*_folded(left.keys, right.keys, fold), deadline)
    kept = matching.kept
    for tidy in PASSES:
        kept = tidy(kept, left, right)
    if _is_rewritten(kept, left, right, settings):
        kept = ()
    steps: list[Edit] = []
    here = there = 0
    for run in (*kept, Kept(len(left), len(right), 0)):
        steps += steps_between(left, right, Span(here, run.left), Span(there, run.right))
        steps += steps_of_kept(left, right, run)
        here, there = run.left + run.length, run.right + run.length
    return joined_steps(steps, left, right), matching.complete


def _folded(
    left: list[str], right: list[str], fold: Callable[[str], str]
) -> tuple[list[str], list[str]]:
    """Both sides' keys, those that only one side has folded: the others need no second look."""
    folded = {key: fold(key) for key in set(left) ^ set(right)}
    if all(key == same for key, same in folded.items()):
        return left, right
    return [folded.get(key, key) for key in left], [folded.get(key, key) for key in right]


def _is_rewritten(
    kept: tuple[Kept, ...], left: Passage, right: Passage, settings: DiffingSettings
) -> bool:
    """Whether so little is kept that a whole replacement reads better.

    If less than half is kept, what says something is weighed, so that short words and marks do not
    hold two sentences together; a text that was only cut or only grew is not rewritten.
    """
    if 2 * sum(run.length for run in kept) > min(len(left), len(right)):
        return False
    says = sum(weight(left.keys[i]) for run in kept for i in range(run.left, run.left + run.length))
    least = min(sum(map(weight, left.keys)), sum(map(weight, right.keys)))
    if least < 4:
        return False
    return says < settings.least_kept * least
