"""What is remembered between runs: of each pair of texts, how it was looked at, and where.

One JSON file in the platform's folder for the state of programs. It is never missed: what cannot
be read or written is as if nothing had been remembered.
"""

from __future__ import annotations

import os
import tempfile
from pathlib import Path

import msgspec
from msgspec import Struct

from storydiff.model import Article, Family, Sides
from storydiff.tui.rows import HALF, SHARES, Choices, Layout

__all__ = ["Looked", "Memory", "state_folder"]

_MOST = 500
"""Pairs that are remembered; those looked at longest ago are forgotten first."""


class Looked(Struct, frozen=True):
    """How a pair of texts was looked at last."""

    layout: str = ""
    muted: tuple[str, ...] = ()
    muted_kinds: tuple[str, ...] = ()
    furniture: bool = False
    changes_only: bool = False
    left: int = -1
    """The code point that stood on top, on the left; -1 if there was none."""
    right: int = -1
    share: int = HALF
    """Per cent of the room that the left column had."""

    @classmethod
    def of(cls, choices: Choices, places: Sides[int]) -> Looked:
        """What is worth remembering of `choices`, and the code points on top of the screen."""
        return cls(
            choices.layout.value if choices.layout else "",
            tuple(sorted(family.value for family in choices.muted)),
            tuple(sorted(choices.muted_kinds)),
            choices.furniture,
            choices.changes_only,
            places.left,
            places.right,
            choices.share,
        )

    @property
    def choices(self) -> Choices:
        """What the reader chose then; what there is no longer is left out."""
        families = {family.value: family for family in Family}
        layouts = {layout.value: layout for layout in Layout}
        return Choices(
            frozenset(families[name] for name in self.muted if name in families),
            frozenset(self.muted_kinds),
            self.furniture,
            self.changes_only,
            layout=layouts.get(self.layout),
            share=self.share if self.share in SHARES else HALF,
        )


class Memory:
    """Read when first asked, written whenever something is to be remembered.

    :param folder: where the file is; nothing is remembered if there is none.
    """

    def __init__(self, folder: Path | None) -> None:
        self.folder = folder
        self._path = folder / "pairs.json" if folder else None
        self._pairs: dict[str, Looked] | None = None

    @property
    def is_new(self) -> bool:
        """Whether there is a place to remember in, and nothing was ever remembered there."""
        return self._path is not None and not self._path.exists()

    def recall(self, sides: Sides[Article]) -> Looked | None:
        """How these two texts were looked at last; the other way round counts too."""
        known = self._known()
        found = known.get(_key(sides))
        if found is not None:
            return found
        turned = known.get(_key(sides.flip()))
        if turned is None:
            return None
        return msgspec.structs.replace(turned, left=turned.right, right=turned.left)

    def keep(self, sides: Sides[Article], looked: Looked) -> None:
        """Remember how two texts are looked at."""
        if not all(article.digest for article in sides):
            return  # made in a program, not read from a file
        known = self._known()
        for key in (_key(sides), _key(sides.flip())):
            known.pop(key, None)
        known[_key(sides)] = looked
        for key in list(known)[:-_MOST]:
            del known[key]
        self._write()

    def forget(self, sides: Sides[Article]) -> None:
        """Remember nothing of two texts."""
        known = self._known()
        for pair in (sides, sides.flip()):
            known.pop(_key(pair), None)
        self._write()

    def _known(self) -> dict[str, Looked]:
        if self._pairs is None:
            self._pairs = {}
            if self._path is not None:
                try:
                    data = self._path.read_bytes()
                    self._pairs = msgspec.json.decode(data, type=dict[str, Looked])
                except (OSError, msgspec.DecodeError):
                    pass
        return self._pairs

    def _write(self) -> None:
        """Write all anew beside the old file, and put it in its place: never half a file."""
        if self._path is None:
            return
        try:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            handle, name = tempfile.mkstemp(dir=self._path.parent)
            with os.fdopen(handle, "wb") as file:
                file.write(msgspec.json.encode(self._known()))
            Path(name).replace(self._path)
        except OSError:
            pass


def state_folder() -> Path:
    """The platform's folder for the state of programs."""
    import platformdirs

    return Path(platformdirs.user_state_dir("storydiff", appauthor=False))


def _key(sides: Sides[Article]) -> str:
    return f"{sides.left.digest}-{sides.right.digest}"
