"""`python -m benchmarks.screen`: how soon the app shows a comparison and answers keys."""

from __future__ import annotations

import argparse
import datetime
import os
import platform
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Mapping, Sequence
from functools import partial
from pathlib import Path

from benchmarks.report import table
from benchmarks.terminal import Terminal, letters
from benchmarks.timing import environment
from benchmarks.work import ROOT, Work, laid_out

RESULTS = Path(__file__).with_name("RESULTS.md")
HEADING = "## The app in a terminal"
RUNS = 9
PRESSES = 40
KEYS = {"down": b"\x1b[B", "page down": b"\x1b[6~", "next change": b"n"}
SIZES = ((100, 40), (120, 40))
AT_REST = 0.6
"""Seconds without a byte after which the screen has come to rest."""
ANSWERED = 0.06
"""The same after a key."""
LIMIT = 90.0
LINES = 60
STARTS = {"seeds-001": 1.25, "words-100k": 1.6}
"""What is opened, and how many times as long as a bare app it may take."""
LONG = "words-400k"
GOALS = {"down": (12, 20), "page down": (12, 20), "next change": (12, 20)}
RESIZING_GOAL, MEMORY_GOAL = 150, 250


def main() -> int:
    """Measure, print, and put the section into the page."""
    asked = _arguments()
    names = [(name, 0) for name in (*STARTS, LONG)] + ([("book", 1)] if asked.data else [])
    with laid_out(names, asked.data) as laid, tempfile.TemporaryDirectory() as home:
        around = {
            **environment(),
            "TERM": "xterm-256color",
            "COLORTERM": "truecolor",
            "XDG_STATE_HOME": home,
            "XDG_CONFIG_HOME": home,
            "PYTHONPATH": os.pathsep.join([str(ROOT / "src"), str(ROOT)]),
        }
        works = {work.name: work for work in laid}
        starting = [
            row
            for name, work in works.items()
            if name != LONG
            for row in [_starting(work, STARTS.get(name), asked.runs, around)]
        ]
        keys = _keys(works[LONG], asked.presses, around)
    section = _section(starting, keys, works[LONG], asked.runs, asked.presses, asked.date)
    print(section)
    output = asked.output or RESULTS
    page = output.read_text("utf-8") if output.is_file() else ""
    output.write_text(with_section(page, section), "utf-8")
    return 0


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.screen", description=__doc__)
    parser.add_argument("--data", type=Path, metavar="FOLDER", help="a folder with the books")
    parser.add_argument("--output", type=Path, metavar="FILE", help="the page; RESULTS.md if not")
    parser.add_argument("--runs", type=int, default=RUNS, help="starts of each (%(default)d)")
    parser.add_argument("--presses", type=int, default=PRESSES, help="of each key (%(default)d)")
    parser.add_argument("--date", default=datetime.date.today().isoformat())
    return parser.parse_args()


def _commands(work: Work) -> tuple[list[str], list[str]]:
    """The app with two files, and a bare app with one of them."""
    own = [sys.executable, "-m", "storydiff", str(work.left), str(work.right)]
    return own, [sys.executable, "-m", "benchmarks.bare_app", str(work.left)]


def _markers(work: Work) -> list[bytes]:
    """Any three words that stand together near the start of the left text, which both apps show."""
    lines = work.left.read_text("utf-8").splitlines()[:LINES]
    return [
        "".join(words[at : at + 3]).encode()
        for line in lines
        for words in [line.split()[:60]]
        for at in range(len(words) - 2)
    ]


def _starting(work: Work, goal: float | None, runs: int, around: Mapping[str, str]) -> list[str]:
    markers, own, bare = _markers(work), *_commands(work)
    shown: dict[str, list[float]] = {"own": [], "bare": []}
    rest: list[float] = []
    for _ in range(runs):
        for name, command in (("own", own), ("bare", bare)):
            with Terminal(command, around) as terminal:
                answer = terminal.read(terminal.started, AT_REST, LIMIT, markers)
            if answer.sought is None:
                told = letters(answer.written)[:300]
                raise SystemExit(f"{work.what}: the text never came; the screen said {told!r}.")
            shown[name].append(answer.sought)
            if name == "own":
                rest.append(answer.last)
    ours, theirs = (statistics.median(shown[name]) for name in ("own", "bare"))
    print(f"{work.name}: {ours:.3f} {theirs:.3f}", file=sys.stderr)
    ratio = ours / theirs
    return [
        work.what,
        f"{theirs * 1000:.0f} ms",
        f"{ours * 1000:.0f} ms",
        f"{ratio:.2f}",
        f"{goal:g}" if goal else "–",
        f"{statistics.median(rest) * 1000:.0f} ms",
        "–" if goal is None else "yes" if ratio <= goal else "no",
    ]


def _keys(work: Work, presses: int, around: Mapping[str, str]) -> list[list[str]]:
    resizes = max(10, presses // 4)
    with Terminal(_commands(work)[0], around) as terminal:
        # Words are compared for some seconds after the first are on the screen.
        terminal.read(terminal.started, 4.0, LIMIT, _markers(work))
        rows = []
        for key, sends in KEYS.items():
            took = [_answer(terminal, partial(terminal.press, sends)) for _ in range(presses)]
            rows.append(_row(key, took, GOALS[key]))
        widths = [SIZES[at % 2] for at in range(resizes)]
        took = [_answer(terminal, partial(terminal.resize, *size), 0.3) for size in widths]
        rows.append(_row("another width", took, (RESIZING_GOAL, None)))
        memory = terminal.end()
    reached = "yes" if memory <= MEMORY_GOAL else "no"
    return [*rows, ["memory", f"{memory:.0f} MiB", "–", f"{MEMORY_GOAL} MiB", reached]]


def _answer(terminal: Terminal, asks: Callable[[], None], quiet: float = ANSWERED) -> float | None:
    """Milliseconds from what `asks` to the last byte of the answer; none if none came."""
    since = time.perf_counter()
    asks()
    answer = terminal.read(since, quiet, 5.0)
    if not answer.last:  # slower than that: what comes is the answer all the same
        answer = terminal.read(since, 1.0, 5.0)
    return answer.last * 1000 or None


def _row(what: str, answers: Sequence[float | None], goals: tuple[int, int | None]) -> list[str]:
    took = [one for one in answers if one is not None]
    if len(took) < len(answers) / 2:
        return [what, "no answer", "–", "–", "no"]
    middle, late = statistics.median(took), statistics.quantiles(took, n=20)[-1]
    reached = middle <= goals[0] and (goals[1] is None or late <= goals[1])
    wanted = f"{goals[0]} ms" + (f" / {goals[1]} ms" if goals[1] else "")
    return [what, f"{middle:.0f} ms", f"{late:.0f} ms", wanted, "yes" if reached else "no"]


def _section(
    starting: list[list[str]],
    keys: list[list[str]],
    long: Work,
    runs: int,
    presses: int,
    date: str,
) -> str:
    lines = [
        HEADING,
        "",
        (
            f"{date}, Python {platform.python_version()}, {os.cpu_count()} shared cores. A terminal of "
            f"120 × 40 that only reads, beside a bare Textual app that shows the same text, in turn, "
            f"medians of {runs} starts; from starting the process until words of the left "
            f"text have come, and until the screen has come to rest, its words compared. "
            "To repeat: `python -m benchmarks.screen --data FOLDER`."
        ),
        "",
        *table(
            ["opened", "bare app", "storydiff", "ratio", "at most", "at rest", "reached"], starting
        ),
        (
            f"In the comparison of {long.words:,} words: from a key to the last byte of its answer, "
            f"{presses} of each."
        ),
        "",
        *table(["what", "median", "95th percentile", "at most", "reached"], keys),
    ]
    return "\n".join(lines).rstrip() + "\n"


def with_section(page: str, section: str) -> str:
    """`page` with `section` where the old one was, or before what was tried, or at the end."""
    before, found, rest = page.partition(HEADING)
    if found:
        _, following, rest = rest.partition("\n## ")
        return f"{before}{section}{following}{rest}"
    before, found, rest = page.partition("## What was done")
    return f"{before}{section}\n{found}{rest}" if found else f"{page.rstrip()}\n\n{section}"


def section_of(page: str) -> str:
    """The section in a page, to keep it when the rest is measured anew; empty if it has none."""
    _, found, rest = page.partition(HEADING)
    return f"{found}{rest.partition(chr(10) + '## ')[0]}".rstrip() + "\n" if found else ""


if __name__ == "__main__":
    sys.exit(main())
