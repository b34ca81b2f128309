"""`python -m benchmarks`: storydiff and its peers, side by side, as whole processes."""

from __future__ import annotations

import argparse
import datetime
import sys
from pathlib import Path

from benchmarks.report import Measured, page
from benchmarks.screen import section_of, with_section
from benchmarks.timing import measure, round_robin
from benchmarks.tools import OWN, OWN_SHORT, Tool, tools
from benchmarks.work import Work, laid_out, works

RESULTS = Path(__file__).with_name("RESULTS.md")
LIMIT = 60.0


def arguments() -> argparse.Namespace:
    """What was asked for."""
    parser = argparse.ArgumentParser(
        prog="python -m benchmarks",
        description="Time storydiff beside its peers. Two minutes by default; installs nothing.",
    )
    parser.add_argument("--data", type=Path, metavar="DIR", help="a folder with the books")
    parser.add_argument("--all", action="store_true", help="long and bad cases and slow peers too")
    parser.add_argument(
        "--only",
        action="append",
        default=[],
        metavar="NAME",
        help="only work whose name holds NAME; can be given several times; writes no page "
        "unless --output is given",
    )
    parser.add_argument("--list", action="store_true", help="name the work, and do nothing")
    parser.add_argument(
        "--limit", type=float, default=LIMIT, help="seconds for one run (%(default)g)"
    )
    parser.add_argument(
        "--date", default=datetime.date.today().isoformat(), help="as it is written"
    )
    parser.add_argument("--output", type=Path, metavar="FILE", help="where the page goes")
    return parser.parse_args()


def commands(work: Work, here: list[Tool], slow_too: bool, over: set[str]) -> dict[str, list[str]]:
    """The command lines for one piece of work.

    :param over: what took long before: slow peers among them are not tried on heavy work again.
    """

    def left_out(tool: Tool) -> bool:
        if not tool.slow:
            return tool.name == OWN_SHORT and work.full_only
        if not slow_too:
            return work.heavy or work.worst
        return work.heavy and tool.name in over

    return {tool.name: tool.on(work.left, work.right) for tool in here if not left_out(tool)}


def main() -> int:
    """Measure, print, and write the page."""
    asked = arguments()
    chosen = works(asked.data, asked.all, asked.only)
    if asked.list or not chosen:
        for name, _ in chosen or works(asked.data, True, []):
            print(name)
        return 0 if asked.list else 2
    known = tools()
    here = [tool for tool in known if tool.version]
    for tool in known:
        if not tool.version:
            print(f"Not here, left out: {tool.name} ({tool.how_to_get}).", file=sys.stderr)
    measured: list[Measured] = []
    over: set[str] = set()
    with laid_out(chosen, asked.data) as laid:
        for work in laid:
            lines = commands(work, here, asked.all, over)
            measure(lines[OWN], asked.limit)  # once unmeasured, so that files are cached
            measured.append(Measured(work, round_robin(lines, asked.limit)))
            over |= {name for name, runs in measured[-1].runs.items() if runs.long}
            told = measured[-1].runs[OWN]
            print(f"{work.name}: {told.seconds or told.trouble}", file=sys.stderr)
        floor = measure(["true"], asked.limit).kibibytes / 1024
    text = page(measured, known, asked.date, floor, asked.limit)
    print(text)
    target = asked.output or (None if asked.only else RESULTS)
    if target:
        kept = section_of(target.read_text("utf-8")) if target.is_file() else ""
        target.write_text(with_section(text, kept) if kept else text, "utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
