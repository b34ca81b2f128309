"""What a reader has set right about two files, kept beside one of them; never in an article.

``a.txt.storydiff.json`` says of other files which paragraphs of ``a.txt`` belong to which of theirs.
A paragraph is told by its words, so that what is set right stays so when other paragraphs change.
"""

from __future__ import annotations

import hashlib
import os
import tempfile
from collections import Counter
from collections.abc import Iterable
from pathlib import Path

import msgspec
from msgspec import Struct, field

from storydiff.errors import StorydiffError
from storydiff.model import Article, Correction, Sides
from storydiff.prepare.keys import paragraph_key
from storydiff.sources.files import SIDECAR

__all__ = ["SidecarError", "corrections_of", "keep_corrections", "sidecar_of"]

_SCHEMA = "storydiff.pairs/1"


class SidecarError(StorydiffError):
    """A file of corrections that cannot be read or written."""


class _Said(Struct, frozen=True):
    """One correction: the marks of two paragraphs."""

    here: str
    there: str
    together: bool = True


class _Sidecar(Struct, frozen=True):
    schema: str = _SCHEMA
    pairs: dict[str, list[_Said]] = field(default_factory=dict)
    """By the name of the other file."""


def sidecar_of(article: Article) -> Path | None:
    """Where what is said of an article is kept; None if it did not come from a file."""
    location = article.origin.location
    return None if location in ("", "-") else Path(f"{location}{SIDECAR}")


def corrections_of(sides: Sides[Article]) -> tuple[Correction, ...]:
    """What was set right about two articles, said beside either; what no longer fits is left out.

    :raises SidecarError: if there is such a file, and it cannot be read.
    """
    found: list[Correction] = []
    for here, other, flipped in (
        (sides.right, sides.left, True),
        (sides.left, sides.right, False),
    ):
        said = _read(here).pairs.get(other.origin.name, [])
        if not said:
            continue
        marks, others = _marks(here), _marks(other)
        for one in said:
            left, right = marks.get(one.here), others.get(one.there)
            if left is not None and right is not None:
                correction = Correction(left, right, one.together)
                found.append(correction.flip() if flipped else correction)
    return tuple(found)


def keep_corrections(sides: Sides[Article], corrections: Iterable[Correction]) -> Path:
    """Keep all that is set right about two articles, beside the left one; gives the file.

    Of two that speak of the same two paragraphs the last is kept.

    :raises SidecarError: if an article did not come from a file, or the file cannot be written.
    """
    left, right = sides
    path, other = sidecar_of(left), sidecar_of(right)
    if path is None or other is None:
        raise SidecarError("What did not come from files cannot be set right for good.")
    names = {number: mark for mark, number in _marks(left).items()}
    others = {number: mark for mark, number in _marks(right).items()}
    last: dict[tuple[int, int], Correction] = {}
    for one in corrections:
        last.pop((one.left, one.right), None)  # what is said again is said last
        last[one.left, one.right] = one
    said = [_Said(names[one.left], others[one.right], one.together) for one in last.values()]
    for place, mine, yours, value in (
        (path, left, right, said),
        (other, right, left, []),
    ):
        known = _read(mine)
        pairs = {**known.pairs, yours.origin.name: value}
        pairs = {name: list(found) for name, found in pairs.items() if found}
        if pairs != known.pairs:
            _write(place, _Sidecar(pairs=pairs))
    return path


def _marks(article: Article) -> dict[str, int]:
    """The paragraphs by their marks: a digest of the words, and which of equal ones it is."""
    times: Counter[str] = Counter()
    found: dict[str, int] = {}
    for index in range(len(article.paragraphs)):
        key = paragraph_key(article.text_of(index))
        digest = hashlib.blake2b(key.encode(), digest_size=8).hexdigest()
        times[digest] += 1
        found[f"{digest}-{times[digest]}"] = index
    return found


def _read(article: Article) -> _Sidecar:
    path = sidecar_of(article)
    if path is None:
        return _Sidecar()
    try:
        data = path.read_bytes()
    except (FileNotFoundError, NotADirectoryError):
        return _Sidecar()
    except OSError as error:
        raise SidecarError(f"{path}: it cannot be read ({error.strerror}).") from error
    try:
        found = msgspec.json.decode(data, type=_Sidecar)
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        raise SidecarError(
            f"{path}: this is no file of corrections ({error}). Mend or remove it."
        ) from error
    if found.schema != _SCHEMA:
        raise SidecarError(f"{path}: it is of another version ({found.schema}). Remove it.")
    return found


def _write(path: Path, said: _Sidecar) -> None:
    """Write it anew beside the old one, and put it in its place; with nothing to say, remove it."""
    try:
        if not said.pairs:
            path.unlink(missing_ok=True)
            return
        handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}")
        with os.fdopen(handle, "wb") as file:
            file.write(msgspec.json.format(msgspec.json.encode(said), indent=1) + b"\n")
        Path(name).chmod(0o644)
        Path(name).replace(path)
    except OSError as error:
        raise SidecarError(f"{path}: it cannot be written ({error.strerror}).") from error
