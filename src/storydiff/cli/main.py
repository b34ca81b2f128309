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
        from storydiff.cli.front import front

        code = front.main(list(arguments), prog_name="storydiff", standalone_mode=False)
        output.finish()
        return int(code or 0)
    except (Exception, KeyboardInterrupt) as error:
        return diagnostics.told(error)
