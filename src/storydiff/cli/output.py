"""All that goes to standard output, or to the file named instead. Nothing else writes there."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable
from contextlib import suppress
from typing import TYPE_CHECKING

from storydiff.errors import StorydiffError

if TYPE_CHECKING:
    from pathlib import Path

__all__ = [
    "CannotWriteError",
    "check_target",
    "emit",
    "finish",
    "is_terminal",
    "speak_utf8",
    "wants_colour",
    "width",
]


class CannotWriteError(StorydiffError):
    """A place where the result cannot go."""

    def __init__(self, target: str, what: str, remedy: str) -> None:
        super().__init__(f"{target}: {what}. {remedy}")


def speak_utf8() -> None:
    """Write UTF-8 whatever the locale says, and never fail over a character."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(encoding="utf-8", errors="backslashreplace")


def is_terminal() -> bool:
    """Whether a person reads standard output on a terminal that can be drawn on."""
    return _is_tty(sys.stdout) and os.environ.get("TERM") != "dumb"


def can_run_app() -> bool:
    """Whether there is a terminal to draw the app on and to take keys from."""
    return is_terminal() and _is_tty(sys.stdin)


def wants_colour(choice: str, target: str | None) -> bool:
    """Whether to colour: `choice` is ``always``, ``never`` or ``auto``.

    Automatically only on a terminal, and neither with NO_COLOR set (https://no-color.org) nor on
    one that calls itself dumb.
    """
    if choice != "auto":
        return choice == "always"
    return not _names_file(target) and is_terminal() and not os.environ.get("NO_COLOR")


def width(target: str | None) -> int | None:
    """How many cells a line has on the terminal; none if what is read is not a terminal."""
    if _names_file(target) or not _is_tty(sys.stdout):
        return None
    import shutil

    return shutil.get_terminal_size().columns


def check_target(target: str | None, inputs: Iterable[str]) -> None:
    """Make sure that `target` can be written to, and is none of the files that are read.

    :raises CannotWriteError: otherwise.
    """
    if not _names_file(target):
        return
    assert target is not None
    from pathlib import Path

    instead = "Name another file after --output."
    try:
        path = Path(target)
        with suppress(FileNotFoundError):
            path.stat()  # a link in a circle is told here, whatever `resolve` makes of it
        if path.is_dir():
            raise CannotWriteError(target, "it is a folder", instead)
        if path.exists() and not path.is_file():
            raise CannotWriteError(target, "it is not a regular file", instead)
        if not path.resolve().parent.is_dir():
            raise CannotWriteError(target, "its folder does not exist", "Make the folder first.")
        for source in inputs:
            if source != "-" and _is_same(path, Path(source)):
                what = "it is one of the files that are read"
                raise CannotWriteError(target, what, instead)
    except (OSError, RuntimeError, ValueError) as error:
        raise CannotWriteError(target, _why(error), instead) from None


def emit(text: str, target: str | None = None, inputs: Iterable[str] = ()) -> None:
    """Write `text` to `target`, wholly or not at all; without one (or ``-``) to standard output.

    :raises CannotWriteError: if it cannot be written, or `target` is one of `inputs`.
    """
    if _names_file(target):
        assert target is not None
        check_target(target, inputs)
        _replace(target, text)
        return
    if sys.stdout is None:
        raise CannotWriteError("standard output", "it is closed", "Open it, or use --output.")
    try:
        sys.stdout.write(text)
        sys.stdout.flush()
    except BrokenPipeError:
        _abandon()
    except (OSError, ValueError) as error:
        _abandon()
        remedy = "Make room, or write elsewhere with --output."
        raise CannotWriteError("standard output", _why(error), remedy) from None


def finish() -> None:
    """Send what is still on its way; a reader who has left is no trouble."""
    try:
        if sys.stdout is not None:
            sys.stdout.flush()
    except (OSError, ValueError):
        _abandon()


def _replace(target: str, text: str) -> None:
    import tempfile
    from pathlib import Path

    place = Path(target).resolve()
    temporary: str | None = None
    try:
        mode = place.stat().st_mode & 0o777 if place.exists() else 0o666 & ~_umask()
        handle, temporary = tempfile.mkstemp(dir=place.parent, prefix=".storydiff-")
        with os.fdopen(
            handle, "w", encoding="utf-8", errors="backslashreplace", newline=""
        ) as file:
            file.write(text)
        Path(temporary).chmod(mode)
        Path(temporary).replace(place)
    except OSError as error:
        if temporary is not None:
            Path(temporary).unlink(missing_ok=True)
        instead = "Name a file that you may write after --output."
        raise CannotWriteError(target, _why(error), instead) from None


def _umask() -> int:
    mask = os.umask(0o077)
    os.umask(mask)
    return mask


def _is_same(one: Path, other: Path) -> bool:
    try:
        return one.samefile(other)
    except (OSError, ValueError):
        return False


def _names_file(target: str | None) -> bool:
    return target is not None and target != "-"


def _is_tty(stream: object) -> bool:
    try:
        return bool(getattr(stream, "isatty", bool)())
    except ValueError:
        return False


def _why(error: Exception) -> str:
    """What the matter is, in small letters and without a number."""
    said = getattr(error, "strerror", None) or str(error)
    return said[:1].lower() + said[1:]


def _abandon() -> None:
    """Point standard output nowhere, so that nothing is told about it when the process ends."""
    try:
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, sys.stdout.fileno())
        os.close(nowhere)
    except (OSError, ValueError, AttributeError):
        return
