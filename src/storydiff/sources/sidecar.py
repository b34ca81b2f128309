"""What a reader has set right, kept beside an article; never in it.

``a.txt.storydiff.json`` says what paragraphs of ``a.txt`` are, and which belong to which of other
files. A paragraph is told by its words, so that what is set right stays so when others change.
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
from msgspec.structs import replace

from storydiff.errors import StorydiffError, UnreadableError
from storydiff.model import Article, Correction, Role, RoleCorrection, Sides
from storydiff.prepare.keys import paragraph_key
from storydiff.prepare.recast import recast
from storydiff.sources.files import SIDECAR, bytes_of

__all__ = [
    "SidecarError",
    "corrections_of",
    "keep_corrections",
    "keep_roles",
    "sidecar_of",
    "unfit_pairs",
    "with_roles",
]

_SCHEMA = "storydiff.corrections/1"
_READ = (_SCHEMA, "storydiff.pairs/1")
"""The older one has no roles, and is otherwise the same."""


class SidecarError(StorydiffError):
    """A file of corrections that cannot be read or written."""

    def __init__(self, location: str, what: str, remedy: str = "") -> None:
        self.trouble = UnreadableError(location, what, remedy)
        super().__init__(str(self.trouble).strip())


class _Said(Struct, frozen=True):
    """One correction: the marks of two paragraphs."""

    here: str
    there: str
    together: bool = True


class _Sidecar(Struct, frozen=True):
    schema: str = _SCHEMA
    pairs: dict[str, list[_Said]] = field(default_factory=dict)
    """By the name of the other file."""
    roles: dict[str, Role] = field(default_factory=dict)
    """By the mark of the paragraph."""


def sidecar_of(article: Article) -> Path | None:
    """Where what is said of an article is kept; None if it did not come from a file."""
    location = article.origin.location
    return None if location in ("", "-") else Path(f"{location}{SIDECAR}")


def with_roles(article: Article) -> Article:
    """`article` with the roles that were set by hand; its `unfit` tells what fits no paragraph.

    :raises SidecarError: if there is a file of corrections, and it cannot be read.
    """
    said = _read(article).roles
    if not said:
        return article
    marks = _marks(article)
    fit = [RoleCorrection(marks[mark], role) for mark, role in said.items() if mark in marks]
    found = recast(article, fit)
    count = len(said) - len(fit)
    if not count:
        return found
    roles, fits = ("1 role", "fits") if count == 1 else (f"{count:,} roles", "fit")
    sentence = f"{sidecar_of(article)}: {roles} set by hand {fits} no paragraph any more."
    return replace(found, unfit=sentence)


def keep_roles(article: Article, corrections: Iterable[RoleCorrection]) -> Article:
    """Keep beside an article what its paragraphs are; gives the article as it is then.

    What was said before of other paragraphs stays, also of those that are not there now. A role
    that is the one that was found is not kept.

    :raises SidecarError: if it did not come from a file, or the file cannot be written.
    """
    path = sidecar_of(article)
    if path is None:
        raise SidecarError(article.origin.name, "it is no file, so its roles cannot be kept")
    found = article.as_found or article
    known = _read(article)
    names = {number: mark for mark, number in _marks(article).items()}
    roles = dict(known.roles)
    for one in corrections:
        roles.pop(names[one.paragraph], None)
        if one.role not in (None, found.paragraphs[one.paragraph].role):
            assert one.role is not None
            roles[names[one.paragraph]] = one.role
    if roles != known.roles:
        _write(path, _Sidecar(pairs=known.pairs, roles=roles))
    return with_roles(found)


def corrections_of(sides: Sides[Article]) -> tuple[Correction, ...]:
    """What was set right about two articles, said beside either; what no longer fits is left out.

    :raises SidecarError: if there is such a file, and it cannot be read.
    """
    return tuple(_pairs(sides)[0])


def unfit_pairs(sides: Sides[Article]) -> str:
    """One sentence on pairs set right whose paragraphs are not there any more; empty if all are.

    :raises SidecarError: as `corrections_of`.
    """
    count = _pairs(sides)[1]
    if not count:
        return ""
    pairs, fits = ("1 pair", "fits") if count == 1 else (f"{count:,} pairs", "fit")
    names = f"{sides.left.origin.name}, {sides.right.origin.name}"
    return f"{names}: {pairs} set right by hand {fits} no paragraphs any more."


def _pairs(sides: Sides[Article]) -> tuple[list[Correction], int]:
    """What was set right about two articles, and how much more was that fits nothing now."""
    found: list[Correction] = []
    unfit = 0
    for here, other, flipped in (
        (sides.right, sides.left, True),
        (sides.left, sides.right, False),
    ):
        said = _read(here).pairs.get(_name(other), [])
        if not said:
            continue
        marks, others = _marks(here), _marks(other)
        for one in said:
            left, right = marks.get(one.here), others.get(one.there)
            if left is None or right is None:
                unfit += 1
                continue
            correction = Correction(left, right, one.together)
            found.append(correction.flip() if flipped else correction)
    return found, unfit


def keep_corrections(sides: Sides[Article], corrections: Iterable[Correction]) -> Path:
    """Keep all that is set right about two articles, beside the left one; gives the file.

    Of two that speak of the same two paragraphs the last is kept.

    :raises SidecarError: if an article did not come from a file, or the file cannot be written.
    """
    left, right = sides
    path, other = sidecar_of(left), sidecar_of(right)
    if path is None or other is None:
        name = (left if path is None else right).origin.name
        raise SidecarError(name, "it is no file, so what is set right cannot be kept")
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
        pairs = {**known.pairs, _name(yours): value}
        pairs = {name: list(found) for name, found in pairs.items() if found}
        if pairs != known.pairs:
            _write(place, _Sidecar(pairs=pairs, roles=known.roles))
    return path


def _name(article: Article) -> str:
    """What an article is called beside another; a name that is no text is spelt out in bytes."""
    return article.origin.name.encode("utf-8", "backslashreplace").decode()


def _marks(article: Article) -> dict[str, int]:
    """The paragraphs by their marks: a digest of the words, and which of equal ones it is."""
    times: Counter[str] = Counter()
    found: dict[str, int] = {}
    for index in range(len(article.paragraphs)):
        key = paragraph_key(article.text_of(index))
        digest = hashlib.blake2b(key.encode("utf-8", "surrogatepass"), digest_size=8).hexdigest()
        times[digest] += 1
        found[f"{digest}-{times[digest]}"] = index
    return found


def _read(article: Article) -> _Sidecar:
    path = sidecar_of(article)
    if path is None or not os.path.lexists(path):
        return _Sidecar()
    try:
        data = bytes_of(str(path))
    except UnreadableError as error:
        raise SidecarError(str(path), error.what, "Mend or remove it.") from None
    try:
        found = msgspec.json.decode(data, type=_Sidecar)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        what = f"this is no file of corrections ({error})"
        raise SidecarError(str(path), what, "Mend or remove it.") from error
    if found.schema not in _READ:
        raise SidecarError(str(path), f"it is of another version ({found.schema})", "Remove it.")
    return found


def _write(path: Path, said: _Sidecar) -> None:
    """Write it anew beside the old one, and put it in its place; with nothing to say, remove it."""
    temporary: Path | None = None
    try:
        if not (said.pairs or said.roles):
            path.unlink(missing_ok=True)
            return
        handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name[:40]}")
        temporary = Path(name)
        with os.fdopen(handle, "wb") as file:
            file.write(msgspec.json.format(msgspec.json.encode(said), indent=1) + b"\n")
        temporary.chmod(0o644)
        temporary.replace(path)
    except OSError as error:
        if temporary is not None:
            temporary.unlink(missing_ok=True)
        what = f"it cannot be written ({(error.strerror or 'no reason is told').lower()})"
        remedy = "Copy the article to where you may write."
        raise SidecarError(str(path), what, remedy) from error
