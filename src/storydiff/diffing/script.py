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
from storydiff.diffing.oneword import steps_of_one_word
from storydiff.diffing.passage import Passage, read_passage, read_window
from storydiff.diffing.placing import in_the_files
from storydiff.diffing.sequence import Kept, match
from storydiff.diffing.tidy import PASSES, weight
from storydiff.diffing.windows import Windows, steps_of_alike, windows
from storydiff.model import Article, Deadline, Edit, Link, Paragraph, Sides, Span
from storydiff.settings import DiffingSettings

__all__ = ["Script", "write_script"]


class Script(Struct, frozen=True):
    """The steps that turn the left paragraphs of a link into the right ones.

    Law: the steps tile both sides in order; those that are not equal are one change each.
    """

    edits: tuple[Edit, ...]
    complete: bool = True
    """False if the deadline passed first: then what is not kept may still be alike."""


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
    if len(link.left) == len(link.right) == 1:
        one, other = left.paragraphs[link.left[0]], right.paragraphs[link.right[0]]
        if _is_plain(one) and _is_plain(other):
            both = _Both(left, right, one.span, other.span)
            script = _by_windows(both, deadline, fold)
            if script is not None:
                return script
    sides = read_passage(left, link.left), read_passage(right, link.right)
    kept, complete = _kept(*sides, deadline, fold)
    if _is_rewritten(kept, *sides, settings or DiffingSettings()):
        kept = ()
    edits: list[Edit] = []
    for step in joined_steps(_steps(kept, *sides), sides[0].text, sides[1].text):
        edits += in_the_files(step, *sides, Sides(left.text, right.text))
    return Script(tuple(edits), complete)


def _is_plain(paragraph: Paragraph) -> bool:
    """Whether all words of a paragraph are the article's own."""
    return paragraph.role.is_article and not paragraph.parts


class _Both(Struct, frozen=True):
    """Two paragraphs, and where they stand."""

    left: Article
    right: Article
    here: Span
    there: Span


def _by_windows(
    both: _Both, deadline: Deadline | None, fold: Callable[[str], str]
) -> Script | None:
    """The script of two paragraphs that are mostly alike; none if it takes a look at the whole."""
    left, right, here, there = both.left, both.right, both.here, both.there
    found = windows(here.of(left.text), there.of(right.text), deadline)
    if found is None:
        return None
    steps: list[Edit] = []
    x, y = here.start, there.start
    looks = _looks(found, both, deadline, fold)
    for look in looks:
        a, b = look.spans.left, look.spans.right
        steps += steps_of_alike(left.text, right.text, Span(x, a.start), Span(y, b.start))
        steps += look.steps
        x, y = a.end, b.end
    steps += steps_of_alike(left.text, right.text, Span(x, here.end), Span(y, there.end))
    complete = found.complete and all(look.complete for look in looks)
    return Script(tuple(joined_steps(steps, left.text, right.text)), complete)


class _Look(Struct, frozen=True):
    """What was found in one window."""

    words: Sides[Span]
    """Which words of the two texts it has."""
    spans: Sides[Span]
    steps: list[Edit]
    complete: bool = True


def _looks(
    found: Windows, both: _Both, deadline: Deadline | None, fold: Callable[[str], str]
) -> list[_Look]:
    """What is found in each window, which is widened until nothing outside can count."""
    left, right, here, there = both.left, both.right, both.here, both.there
    looks: list[_Look] = []
    while len(looks) < len(found.ranges):
        words = found.ranges[len(looks)]
        spans = found.spans(len(looks))
        spans = Sides(spans.left.shift(here.start), spans.right.shift(there.start))
        quick = steps_of_one_word(left.text, right.text, spans.left, spans.right, fold)
        if quick is not None:
            looks.append(_Look(words, spans, quick))
            continue
        sides = read_window(left, spans.left, here), read_window(right, spans.right, there)
        kept, complete = _kept(*sides, deadline, fold)
        opens, closes = spans.left.start == here.start, spans.left.end == here.end
        if _leaves(kept, *sides, opens=opens, closes=closes):
            found = found.wider(len(looks))
            while looks and looks[-1].words is not found.ranges[len(looks) - 1]:
                looks.pop()
            continue
        x, y = spans.left.start, spans.right.start
        steps = [
            Edit(step.op, step.left.shift(x), step.right.shift(y)) for step in _steps(kept, *sides)
        ]
        looks.append(_Look(words, spans, steps, complete))
    return looks


def _leaves(
    kept: tuple[Kept, ...], left: Passage, right: Passage, *, opens: bool, closes: bool
) -> bool:
    """Whether a change has come so near the edge of its window that what is outside may count."""
    starts = opens or bool(kept and kept[0].left == kept[0].right == 0 and kept[0].length > 1)
    last = kept[-1] if kept else Kept(0, 0, 0)
    ends = last.left + last.length == len(left) and last.right + last.length == len(right)
    return not (starts and (closes or (ends and last.length > 1)))


def _kept(
    left: Passage, right: Passage, deadline: Deadline | None, fold: Callable[[str], str]
) -> tuple[tuple[Kept, ...], bool]:
    """The tokens that are kept, tidied; and whether there was time to find all."""
    matching = match(*_folded(left.keys, right.keys, fold), deadline)
    kept = matching.kept
    for tidy in PASSES:
        kept = tidy(kept, left, right)
    return kept, matching.complete


def _steps(kept: tuple[Kept, ...], left: Passage, right: Passage) -> list[Edit]:
    """The steps, in positions of the two passages."""
    steps: list[Edit] = []
    here = there = 0
    for run in (*kept, Kept(len(left), len(right), 0)):
        steps += steps_between(left, right, Span(here, run.left), Span(there, run.right))
        steps += steps_of_kept(left, right, run)
        here, there = run.left + run.length, run.right + run.length
    return steps


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
