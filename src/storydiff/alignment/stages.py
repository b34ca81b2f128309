"""Aligning two articles: the order of the stages.

::

    paragraphs ─► strangers? ─► streams of words and whole paragraphs ─► collated words ─► cells ─► gate
        ─► staircase of pairs ─► equal ones by place ─► neighbours ─► leftovers, moves ─► links

Each stage adds pairs and takes none away; whatever is in no pair stands alone.
"""

from __future__ import annotations

from bisect import bisect_left

from storydiff.alignment.gate import is_far
from storydiff.alignment.linking import linked
from storydiff.alignment.moves import (
    leftover_pairs,
    may_move,
    weak_pairs,
    without_refrains,
    yielding,
)
from storydiff.alignment.neighbours import paired_as_headlines, paired_by_neighbours
from storydiff.alignment.order import in_best_order
from storydiff.alignment.pairing import Found
from storydiff.alignment.places import equal_reason, paired_by_place
from storydiff.alignment.reading import Reading
from storydiff.alignment.runs import Block, heaviest_run
from storydiff.alignment.spine import STRANGERS, spine
from storydiff.alignment.strangers import acquainted
from storydiff.model import Alignment, Article, Deadline, Sides
from storydiff.settings import AlignmentSettings

__all__ = ["align"]

_OUT_OF_TIME = "Time ran out before all paragraphs were looked at."


def align(
    left: Article,
    right: Article,
    settings: AlignmentSettings | None = None,
    deadline: Deadline | None = None,
) -> Alignment:
    """Which paragraphs of `left` and `right` belong together.

    Laws: those of `Alignment`; a text with itself gives the identity; `align(b, a)` is
    `align(a, b).flip()`. If `deadline` passes, what was not reached stands alone and the result
    is not `complete`. Raises nothing.
    """
    settings = settings or AlignmentSettings()
    deadline = deadline or Deadline()
    # Of equally good answers the same one is found in either direction, as the two texts are
    # always looked at in one order, that of their characters.
    if _comes_first(right, left):
        return _aligned(right, left, settings, deadline).flip()
    return _aligned(left, right, settings, deadline)


def _comes_first(one: Article, other: Article) -> bool:
    if one.text != other.text:
        return one.text < other.text
    return _shape(one) < _shape(other)


def _shape(article: Article) -> list[str]:
    return [f"{p.span.start} {p.span.end} {p.role}" for p in article.paragraphs]


def _aligned(
    left: Article, right: Article, settings: AlignmentSettings, deadline: Deadline
) -> Alignment:
    readings = Sides(Reading.of(left), Reading.of(right))
    if readings.left.keys == readings.right.keys:
        return Alignment.of(linked(_one_by_one(readings), [], readings))
    known = acquainted(readings)
    first = spine(readings, deadline) if known is None else STRANGERS
    found = first.found
    found = _with(found, paired_by_place(found, readings, scraps=not is_far(first.close)))
    if not is_far(first.close) or first.unseen:
        found = _with(found, paired_by_neighbours(found, readings, deadline))
        found = _with(found, paired_as_headlines(found, readings, first.close))
    moved: list[Found] = []
    if not deadline.passed:
        far = is_far(first.close)
        found, moved = _with_leftovers(found, readings, known, settings, deadline, far=far)
    complete = first.complete and not deadline.passed
    links = linked(found, moved, readings)
    return Alignment.of(links, complete=complete, reason="" if complete else _OUT_OF_TIME)


def _with_leftovers(
    found: list[Found],
    readings: Sides[Reading],
    known: Sides[list[int]] | None,
    settings: AlignmentSettings,
    deadline: Deadline,
    *,
    far: bool,
) -> tuple[list[Found], list[Found]]:
    """`found` with what else keeps its order, and what moved.

    :param known: the only paragraphs to look at, if not all.
    """
    among = known if known is not None else readings.map(lambda reading: list(range(len(reading))))
    moved: list[Found] = []
    weak = weak_pairs(found, readings)
    lefts = _alone(among.left, {pair.left for pair in found if pair.pair not in weak})
    rights = _alone(among.right, {pair.right for pair in found if pair.pair not in weak})
    if lefts and rights:
        left_over = leftover_pairs(lefts, rights, readings, deadline, far=far)
        gone, left_over = yielding(weak, [pair for pair in left_over if pair.pair not in weak])
        found = [pair for pair in found if pair.pair not in gone]
        more, moved = _placed(found, left_over)
        found = _with(found, more)
        # A line of a menu that says what a paragraph elsewhere says did not move there.
        moved = [pair for pair in moved if settings.moves and _of_one_kind(pair, readings)]
        moved = without_refrains(moved, readings)
    if moved:
        as_moved = set(moved)
        found, crossing = in_best_order(found, moved, readings)
        moved = [pair for pair in crossing if pair in as_moved or may_move(pair, readings)]
    return found, moved


def _one_by_one(readings: Sides[Reading]) -> list[Found]:
    """The pairs of two texts whose paragraphs are equal, one after the other."""
    count = len(readings.left)
    return [Found(i, i, 1.0, equal_reason(i, i, readings)) for i in range(count)]


def _of_one_kind(pair: Found, readings: Sides[Reading]) -> bool:
    return readings.left.standings[pair.left] == readings.right.standings[pair.right]


def _placed(found: list[Found], more: list[Found]) -> tuple[list[Found], list[Found]]:
    """Part `more` into what keeps the order of `found`, and what moved."""
    rows = [pair.left for pair in found]
    columns = [pair.right for pair in found]
    fitting = [
        Block(pair.left, pair.right, 1, pair.score)
        for pair in more
        if bisect_left(rows, pair.left) == bisect_left(columns, pair.right)
    ]
    kept = {(block.left, block.right) for block in heaviest_run(fitting)}
    return (
        [pair for pair in more if pair.pair in kept],
        [pair for pair in more if pair.pair not in kept],
    )


def _alone(among: list[int], taken: set[int]) -> list[int]:
    return [index for index in among if index not in taken]


def _with(found: list[Found], more: list[Found]) -> list[Found]:
    return sorted(found + more, key=lambda pair: pair.pair) if more else found
