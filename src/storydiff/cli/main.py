"""Where the command begins; nothing else is imported before it runs."""

from __future__ import annotations

import gc
import sys
from collections.abc import Sequence

__all__ = ["main", "run"]


def run() -> None:
    """Run the command with this process's arguments, and leave with its exit code."""
    # What a command makes it needs to its end, and hardly any of it refers to itself: searching for
    # such garbage, also when Python ends, would take a tenth of its time. The app has it searched for.
    gc.disable()
    code = main(sys.argv[1:])
    gc.freeze()
    sys.exit(code)


def main(arguments: Sequence[str]) -> int:
    """Run the command with `arguments`; gives its exit code (see `diagnostics.Exit`)."""
    from storydiff.cli import diagnostics, output

    try:
        output.speak_utf8()
        code = _carry_out(arguments)
        output.finish()
        return int(code or 0)
    except (Exception, KeyboardInterrupt) as error:
        return diagnostics.told(error)


def _carry_out(arguments: Sequence[str]) -> int | None:
    from storydiff.cli import opening, output

    if output.can_run_app() and opening.are_paths(arguments):
        return opening.open_app(arguments)
    from storydiff.cli.front import front

    code: int | None = front.main(list(arguments), prog_name="storydiff", standalone_mode=False)
    return code
