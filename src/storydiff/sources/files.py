"""Opening files: only regular ones, so that nothing waits on a pipe or wakes a device."""

from __future__ import annotations

import errno
import os
import stat

from storydiff.errors import UnreadableError

__all__ = ["SIDECAR", "bytes_of"]

#: What the name of a file of corrections ends with, behind the whole name of the article's.
SIDECAR = ".storydiff.json"

_KINDS = (
    (stat.S_ISFIFO, "a pipe"),
    (stat.S_ISSOCK, "a socket"),
    (stat.S_ISCHR, "a device"),
    (stat.S_ISBLK, "a device"),
)
_NOT_REGULAR = "Only regular files are opened: copy what it gives into a file, or use - to read it."


def bytes_of(path: str) -> bytes:
    """All bytes of the regular file at `path`, or of the one that a link there leads to.

    :raises UnreadableError: if there is none, or it may not be read.
    """
    try:
        # Importing pathlib takes longer than reading an article.
        _check(path, os.stat(path).st_mode)  # noqa: PTH116
        # The check is repeated on what was opened: the name may mean something else by now. A pipe
        # opened without waiting does no harm.
        flags = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
        descriptor = os.open(path, flags | getattr(os, "O_NOCTTY", 0))
        with os.fdopen(descriptor, "rb") as file:
            _check(path, os.fstat(descriptor).st_mode)
            return file.read()
    except OSError as error:
        raise _told(path, error) from None
    except ValueError:
        # A name with a NUL in it.
        raise UnreadableError(path, "there can be no such file", "Check the name.") from None


def _check(path: str, mode: int) -> None:
    if stat.S_ISREG(mode):
        return
    if stat.S_ISDIR(mode):
        raise UnreadableError(path, "it is a folder", "Name a file in it.")
    kind = next((name for test, name in _KINDS if test(mode)), "not a regular file")
    raise UnreadableError(path, f"it is {kind}", _NOT_REGULAR)


def _told(path: str, error: OSError) -> UnreadableError:
    match error.errno:
        case errno.ENOENT if os.path.islink(path):  # noqa: PTH114
            return UnreadableError(
                path, "it is a link to a file that does not exist", "Mend or remove the link."
            )
        case errno.ENOENT | errno.ENOTDIR:
            return UnreadableError(path, "there is no such file", "Check the name.")
        case errno.ELOOP:
            return UnreadableError(
                path, "it is a link that leads back to itself", "Mend or remove the link."
            )
        case errno.EACCES | errno.EPERM:
            return UnreadableError(
                path, "you may not read it", "Ask for the permission, or copy it where you may."
            )
        case errno.ENAMETOOLONG:
            return UnreadableError(path, "the name is too long for a file", "Check the name.")
    reason = (error.strerror or type(error).__name__).lower()
    return UnreadableError(path, f"it cannot be read ({reason})", "Try again, or copy it first.")
