"""What was measured, as a page of tables."""

from __future__ import annotations

import math
import os
import platform
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from benchmarks.timing import ENOUGH, ENOUGH_LONG, LONG, Runs
from benchmarks.tools import GIT_WORDS, OWN, OWN_SHORT, Tool
from benchmarks.work import Work

__all__ = ["Measured", "page"]


@dataclass(frozen=True, slots=True)
class Measured:
    """One piece of work and what each tool took for it."""

    work: Work
    runs: dict[str, Runs]

    def ratio(self, peer: str) -> float | None:
        """How many times as long the whole of both texts takes as `peer` does."""
        own, other = self.runs.get(OWN), self.runs.get(peer)
        if own is None or other is None or own.seconds is None or not other.seconds:
            return None
        return own.seconds / other.seconds


@dataclass(frozen=True, slots=True)
class Goal:
    """What one piece of work should take at most."""

    work: str
    peer: str
    ratio: float
    mebibytes: float


GOALS = (
    Goal("words-100k", "wdiff", 1.6, 60),
    Goal("words-100k", "dwdiff", 0.9, 60),
    Goal("words-560k", "dwdiff", 0.12, 180),
    Goal("words-560k", "wdiff", 3, 180),
    Goal("book-x2", "dwdiff", 0.12, 180),
    Goal("book-x2", "wdiff", 3, 180),
    Goal("unrelated-100k", "wdiff", 0.12, 80),
    Goal("reversed-100k", "wdiff", 0.07, 80),
    Goal("megabyte-related", "wdiff", 3, 150),
    Goal("megabyte-unrelated", "wdiff", 3, 150),
)
GROWTHS = {
    "edited words": ("words-50k", "words-100k", "words-200k", "words-400k"),
    "the book, twice, four times": ("book", "book-x2", "book-x4"),
}
GROWTH_GOAL = 1.10
STARTING = "seeds-001"
"""The work that is over as soon as the program has started: its time is taken off before growth is
told, as what is the same for every text hides how the rest grows."""
TRIED = Path(__file__).with_name("TRIED.md")
"""What was done and tried for the goals, in words: it ends the page."""
MANY = 0.095
"""Seconds below which a figure is given in milliseconds."""


def table(head: Sequence[str], rows: Sequence[Sequence[str]]) -> list[str]:
    """A table of Markdown: the first column to the left, the others to the right."""
    rule = ["---"] + ["--:"] * (len(head) - 1)
    return ["| " + " | ".join(row) + " |" for row in (head, rule, *rows)] + [""]


def _seconds(runs: Runs | None) -> str:
    if runs is None or not runs.runs:
        return "–"
    if runs.seconds is None:
        return runs.trouble
    mark = "¹" if len(runs.runs) < ENOUGH else ""
    if runs.seconds < MANY:
        return f"{runs.seconds * 1000:.0f} ms{mark}"
    return f"{runs.seconds:.2f} s{mark}"


def _mebibytes(runs: Runs | None, floor: float) -> str:
    if runs is None or runs.mebibytes is None:
        return "–"
    if runs.mebibytes <= floor * 1.03:
        return f"≤ {floor:.0f}"
    return f"{runs.mebibytes:.0f}"


def _ratio(found: float | None) -> str:
    if found is None:
        return "–"
    return f"{found:.2f}" if found < 10 else f"{found:.0f}"


def exponent(points: Sequence[tuple[float, float]]) -> float:
    """The slope of the line through (log words, log seconds) by least squares."""
    logs = [(math.log(x), math.log(y)) for x, y in points]
    mean_x = sum(x for x, _ in logs) / len(logs)
    mean_y = sum(y for _, y in logs) / len(logs)
    above = sum((x - mean_x) * (y - mean_y) for x, y in logs)
    return above / sum((x - mean_x) ** 2 for x, _ in logs)


def _goals(measured: Sequence[Measured]) -> list[str]:
    by_name = {one.work.name: one for one in measured}
    rows = []
    for goal in GOALS:
        one = by_name.get(goal.work)
        own = one.runs[OWN] if one else None
        if one is None or own is None:
            continue
        what, words = one.work.what, f"{goal.peer}, at most {goal.ratio:g}"
        ratio, memory = one.ratio(goal.peer), own.mebibytes
        if ratio is None or memory is None:
            rows.append([what, words, own.trouble or "–", f"{goal.mebibytes:g}", "–", "no"])
            continue
        reached = (ratio <= goal.ratio, memory <= goal.mebibytes)
        word = {(True, True): "yes", (True, False): "time", (False, True): "memory"}
        row = [what, words, _ratio(ratio), f"{goal.mebibytes:g}", f"{memory:.0f}"]
        rows.append([*row, word.get(reached, "no")])
    start = by_name[STARTING].runs[OWN].seconds if STARTING in by_name else None
    growth = f"exponent without starting, at most {GROWTH_GOAL:.2f}"
    for name, works in GROWTHS.items():
        taken = [
            (one.work.words, seconds - (start or 0))
            for work in works
            if (one := by_name.get(work)) and (seconds := one.runs[OWN].seconds)
        ]
        if len(taken) < len(works):
            if any(work in by_name for work in works):
                rows.append([f"growth: {name}", growth, *["–"] * 4])
            continue
        found = exponent(taken)
        reached_word = "yes" if found <= GROWTH_GOAL else "no"
        rows.append([f"growth: {name}", growth, f"{found:.2f}", "–", "–", reached_word])
    if not rows:
        return []
    head = ["work", "against", "`--full` takes", "MiB at most", "MiB", "reached"]
    return ["## Goals", "", *table(head, rows)]


def page(
    measured: Sequence[Measured], tools: Sequence[Tool], date: str, floor: float, limit: float
) -> str:
    """The whole page.

    :param floor: MiB of the process that measures, below which no child's peak can be told.
    :param limit: seconds after which a run was stopped.
    """
    here = [tool for tool in tools if tool.version]
    names = [tool.name for tool in here]
    peers = [name for name in names if name not in (OWN, OWN_SHORT)]

    def rows(cell: Callable[[Measured, str], str], columns: Sequence[str]) -> list[list[str]]:
        return [[one.work.what, *(cell(one, name) for name in columns)] for one in measured]

    times = rows(lambda one, name: _seconds(one.runs.get(name)), names)
    for one, row in zip(measured, times, strict=True):
        row.insert(1, f"{one.work.words:,}")
    ratios = rows(lambda one, name: _ratio(one.ratio(name)), peers)
    memory = rows(lambda one, name: _mebibytes(one.runs.get(name), floor), names)
    versions = "; ".join(
        f"{tool.name} {tool.version}" for tool in here if tool.name not in (OWN, OWN_SHORT)
    )
    missing = ", ".join(tool.name for tool in tools if not tool.version)
    lines = [
        "# How long it takes",
        "",
        f"{date}. {os.cpu_count()} cores, {platform.system()} {platform.machine()}, "
        f"Python {platform.python_version()}. storydiff {here[0].version}; {versions}."
        + (f" Not here: {missing}." if missing else ""),
        "",
        (
            "Whole processes, started in turn, everything printed to standard output and thrown away, "
            f"`LC_ALL=C.UTF-8`; medians of {ENOUGH} runs, of {ENOUGH_LONG} where one takes more than "
            f"{LONG:g} s (¹). *over*: stopped after {limit:g} s. –: not measured (a slow peer is not "
            f"tried on long work after it took more than {LONG:g} s). Cores are shared: "
            "ratios count, not seconds, and they may be off by a quarter."
        ),
        "",
        (
            f"storydiff prints both texts whole with `--full`, else what changed. git: the whole text, "
            f"words by `{GIT_WORDS}`. difflib: `SequenceMatcher` as it comes, over words and marks. "
            "The peers compare words in order; none knows moves, kinds of change or paragraphs."
        ),
        "",
        (
            "To repeat: `make bench` for the short part, `python -m benchmarks --all --data FOLDER` for "
            "all of it, with the books in FOLDER. Made texts come from a seed."
        ),
        "",
        "## Time",
        "",
        *table(["work", "words", *names], times),
        "## `storydiff diff --full` as a multiple of",
        "",
        *table(["work", *peers], ratios),
        "## Peak memory, MiB",
        "",
        *table(["work", *names], memory),
        *_goals(measured),
        TRIED.read_text(encoding="utf-8"),
    ]
    return "\n".join(lines).rstrip() + "\n"
