"""Aligning two articles: the order of the stages.

::

    paragraphs ─► streams of words and whole paragraphs ─► collated words ─► cells ─► gate
        ─► staircase of pairs ─► equal ones by place ─► neighbours ─► leftovers, moves ─► links

Each stage adds pairs and takes none away; whatever is in no pair stands alone.
"""

from __future__ import annotations

from bisect import bisect_left

from msgspec import Struct

from storydiff.alignment.cells import Cell, cells_of
from storydiff.alignment.collating import collated
from storydiff.alignment.diagonal import strays
from storydiff.alignment.gate import closeness, evidence, is_far, is_loose, least_held, sureness
from storydiff.alignment.linking import linked
from storydiff.alignment.moves import leftover_pairs
from storydiff.alignment.neighbours import paired_as_headlines, paired_by_neighbours
from storydiff.alignment.pairing import Found
from storydiff.alignment.places import equal_reason, paired_by_place
from storydiff.alignment.reading import ARTICLE, Reading
from storydiff.alignment.runs import Block, heaviest_chain, heaviest_run
from storydiff.alignment.stream import streams_of
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
    if _order(right) < _order(left):
        return _aligned(right, left, settings, deadline).flip()
    return _aligned(left, right, settings, deadline)


def _order(article: Article) -> tuple[str, list[str]]:
    return article.text, [f"{p.span.start} {p.span.end} {p.role}" for p in article.paragraphs]


def _aligned(
    left: Article, right: Article, settings: AlignmentSettings, deadline: Deadline
) -> Alignment:
    readings = Sides(Reading.of(left), Reading.of(right))
    if readings.left.keys == readings.right.keys:
        return Alignment.of(linked(_one_by_one(readings), [], readings))
    spine = _spine(readings, deadline)
    found = spine.found
    found = _with(found, paired_by_place(found, readings, scraps=not is_far(spine.close)))
    if not is_far(spine.close) or spine.unseen:
        found = _with(found, paired_by_neighbours(found, readings, deadline))
        found = _with(found, paired_as_headlines(found, readings, spine.close))
    moved: list[Found] = []
    lefts = _alone(len(readings.left), {pair.left for pair in found})
    rights = _alone(len(readings.right), {pair.right for pair in found})
    if lefts and rights:
        more, moved = _placed(found, leftover_pairs(lefts, rights, readings, deadline))
        found = _with(found, more)
        # A line of a menu that says what a paragraph elsewhere says did not move there.
        moved = [pair for pair in moved if settings.moves and _of_one_kind(pair, readings)]
    complete = spine.complete and not deadline.passed
    links = linked(found, moved, readings)
    return Alignment.of(links, complete=complete, reason="" if complete else _OUT_OF_TIME)


class _Spine(Struct, frozen=True):
    """The first pairs, and what was learnt on the way."""

    found: list[Found]
    close: float
    """How close the two are, as articles."""
    unseen: bool
    """Whether much of them could not be collated, so that `close` says little."""
    complete: bool


def _one_by_one(readings: Sides[Reading]) -> list[Found]:
    """The pairs of two texts whose paragraphs are equal, one after the other."""
    count = len(readings.left)
    return [Found(i, i, 1.0, equal_reason(i, i, readings)) for i in range(count)]


def _spine(readings: Sides[Reading], deadline: Deadline) -> _Spine:
    """The pairs that the collated words show: a staircase."""
    candidates: list[tuple[Cell, float]] = []
    complete = True
    close_as_articles = 0.0
    unseen = False
    for kind in sorted(set(readings.left.standings) & set(readings.right.standings)):
        picked = Sides(readings.left.of_kind(kind), readings.right.of_kind(kind))
        streams = streams_of(readings, picked)
        found = collated(streams.sides, deadline)
        complete = complete and found.complete
        cells = cells_of(streams, found.blocks)
        close = closeness(streams, cells)
        if kind == ARTICLE:
            close_as_articles = close
            shorter = min(len(stream.items) for stream in streams.sides)
            unseen = found.unseen > shorter // 2
        places = strays(streams, cells) if is_loose(close) else [0.0] * len(cells)
        some = [
            (cell, told)
            for cell, stray in zip(cells, places, strict=True)
            if (told := evidence(cell, close, stray, odd=_is_odd(cell, readings))) > 0 or cell.whole
        ]
        held = max(
            len({cell.left for cell, _ in some}) / len(picked.left),
            len({cell.right for cell, _ in some}) / len(picked.right),
        )
        least = least_held(close, held)
        candidates += [(cell, told) for cell, told in some if cell.whole or told > least]
    chain = heaviest_chain(
        [
            (cell.left, cell.right, cell.matched if cell.whole else sureness(told) * cell.matched)
            for cell, told in candidates
        ]
    )
    pairs = [_found(*candidates[who], readings) for who in chain]
    return _Spine(pairs, close_as_articles, unseen, complete)


def _is_odd(cell: Cell, readings: Sides[Reading]) -> bool:
    return readings.left.is_head(cell.left) != readings.right.is_head(cell.right)


def _found(cell: Cell, told: float, readings: Sides[Reading]) -> Found:
    left, right = readings
    if left.keys[cell.left] == right.keys[cell.right]:
        return Found(cell.left, cell.right, 1.0, equal_reason(cell.left, cell.right, readings))
    if left.words(cell.left) == right.words(cell.right):
        return Found(cell.left, cell.right, 0.999, "the same words")
    score = min(0.999, round(sureness(told), 3))
    if cell.alike >= _MOSTLY:
        reason = "most words in common, in order"
    elif cell.share >= _MOSTLY:
        reason = "one has most words of the other"
    else:
        reason = "shared rare words, in order"
    return Found(cell.left, cell.right, score, reason)


#: From this share on one speaks of most words.
_MOSTLY = 0.5


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


def _alone(count: int, taken: set[int]) -> list[int]:
    return [index for index in range(count) if index not in taken]


def _with(found: list[Found], more: list[Found]) -> list[Found]:
    return sorted(found + more, key=lambda pair: pair.pair) if more else found
