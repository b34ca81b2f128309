"""Aligning two articles: the order of the stages.

::

    paragraphs ─► streams of words and whole paragraphs ─► collated words ─► cells ─► gate
        ─► staircase of pairs ─► equal ones by place ─► leftovers and moves ─► links

Each stage adds pairs and takes none away; whatever is in no pair stands alone.
"""

from __future__ import annotations

from bisect import bisect_left

from storydiff.alignment.cells import Cell, cells_of
from storydiff.alignment.collating import collated
from storydiff.alignment.diagonal import strays
from storydiff.alignment.gate import closeness, evidence, is_loose, sureness
from storydiff.alignment.linking import linked
from storydiff.alignment.moves import leftover_pairs
from storydiff.alignment.pairing import Found
from storydiff.alignment.places import equal_reason, paired_by_place
from storydiff.alignment.reading import Reading, may_resemble
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
    found, complete = _spine(readings, deadline)
    found = _sorted(found + paired_by_place(found, readings))
    moved: list[Found] = []
    lefts = _alone(len(readings.left), {pair.left for pair in found})
    rights = _alone(len(readings.right), {pair.right for pair in found})
    if lefts and rights:
        more, moved = _placed(found, leftover_pairs(lefts, rights, readings, deadline))
        found = _sorted(found + more)
        if not settings.moves:
            moved = []
    complete = complete and not deadline.passed
    links = linked(found, moved, readings)
    return Alignment.of(links, complete=complete, reason="" if complete else _OUT_OF_TIME)


def _spine(readings: Sides[Reading], deadline: Deadline) -> tuple[list[Found], bool]:
    """The pairs that the collated words show: a staircase."""
    candidates: list[tuple[Cell, float]] = []
    complete = True
    for of_article in (True, False):
        picked = readings.map(
            lambda reading, which=of_article: [
                index for index in range(len(reading)) if reading.is_article(index) == which
            ]
        )
        if not picked.left or not picked.right:
            continue
        streams = streams_of(readings, picked)
        blocks, finished = collated(streams.sides, deadline)
        complete = complete and finished
        cells = cells_of(streams, blocks)
        close = closeness(streams, cells)
        places = strays(streams, cells) if is_loose(close) else [0.0] * len(cells)
        for cell, stray in zip(cells, places, strict=True):
            if not may_resemble(
                readings.left.standings[cell.left], readings.right.standings[cell.right]
            ):
                continue
            told = evidence(cell, close, stray)
            if told > 0 or cell.whole:
                candidates.append((cell, told))
    chain = heaviest_chain(
        [
            (cell.left, cell.right, cell.matched if cell.whole else sureness(told) * cell.matched)
            for cell, told in candidates
        ]
    )
    return [_found(*candidates[who], readings) for who in chain], complete


def _found(cell: Cell, told: float, readings: Sides[Reading]) -> Found:
    if cell.whole:
        reason = equal_reason(readings.left.text(cell.left), readings.right.text(cell.right))
        return Found(cell.left, cell.right, 1.0, reason)
    score = min(0.999, round(sureness(told), 3))
    return Found(cell.left, cell.right, score, "the same words in the same order")


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


def _sorted(found: list[Found]) -> list[Found]:
    return sorted(found, key=lambda pair: pair.pair)
