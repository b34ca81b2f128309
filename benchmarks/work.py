"""The pairs of texts that are compared, and where they come from."""

from __future__ import annotations

import re
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from benchmarks.prose import MADE

__all__ = ["Work", "laid_out", "works"]

ROOT = Path(__file__).parent.parent
BOOKS = ("moby-dick-gutenberg-straight.txt", "moby-dick-standard-ebooks.txt")
SHORT_MODE = ("words-10k", "words-100k", "unrelated-10k", "reversed-10k", "identical-500")
"""What is done when nothing is asked for: two minutes."""
SLOW_UP_TO = 20_000
"""Words up to which the slow peers are run too."""


@dataclass(frozen=True, slots=True)
class Work:
    """A pair of files to compare."""

    name: str
    what: str
    left: Path
    right: Path
    words: int = 0
    """Words of the left one, set off by white space."""
    full_only: bool = False
    """Whether only the whole of both texts is asked for, not the short answer too."""

    @property
    def heavy(self) -> bool:
        """Whether a slow peer would take minutes."""
        return self.words > SLOW_UP_TO

    @property
    def worst(self) -> bool:
        """Whether no two versions of a text look like this: slow peers have their say elsewhere."""
        return not self.name.startswith(("seeds", "words", "book"))


def works(data: Path | None, everything: bool, only: list[str]) -> list[tuple[str, int]]:
    """The names of what is to be done, each with how often the book is repeated (0: no book)."""
    names = [("seeds-001", 0), ("seeds-002", 0)]
    wanted = MADE if everything or data or only else SHORT_MODE
    names += [(name, 0) for name in wanted]
    if data:
        names += [("book", 1), ("book-x2", 2), ("book-x4", 4)]
    return [one for one in names if not only or any(part in one[0] for part in only)]


@contextmanager
def laid_out(chosen: list[tuple[str, int]], data: Path | None) -> Iterator[list[Work]]:
    """The files of the chosen work in a folder that goes afterwards.

    :raises SystemExit: if a book or a seed is not where it should be.
    """
    with tempfile.TemporaryDirectory(prefix="storydiff-bench-") as name:
        folder = Path(name)
        made = [one for one, _ in chosen if one in MADE]
        maker = [sys.executable, "-m", "benchmarks.prose", str(folder), *made]
        subprocess.run(maker, check=True, cwd=ROOT)
        yield [_work(one, times, folder, data) for one, times in chosen]


def _work(name: str, times: int, folder: Path, data: Path | None) -> Work:
    if name in MADE:
        left, right = folder / f"{name}.left.txt", folder / f"{name}.right.txt"
        full_only = name not in ("words-10k", "words-100k", "unrelated-100k", "reversed-100k")
        return Work(name, MADE[name].what, left, right, _words(left), full_only)
    if name.startswith("seeds-"):
        left, right = _seed("000"), _seed(name.removeprefix("seeds-"))
        return Work(name, f"the samples 000 and {name[-3:]}", left, right, _words(left))
    assert data is not None
    paths = [folder / f"{name}.{side}.txt" for side in ("left", "right")]
    for path, book in zip(paths, BOOKS, strict=True):
        if not (data / book).is_file():
            raise SystemExit(f"The folder given with --data has no {book}.")
        with path.open("wb") as out:
            for _ in range(times):
                out.write((data / book).read_bytes().rstrip() + b"\n\n")
    what = "Moby-Dick in two editions" + (f", {times} times over" if times > 1 else "")
    return Work(name, what, paths[0], paths[1], _words(paths[0]), times > 1)


def _seed(number: str) -> Path:
    found = sorted((ROOT / "seeds").glob(f"{number}_*.txt"))
    if not found:
        raise SystemExit(f"The sample {number} is not in seeds/.")
    return found[0]


def _words(path: Path) -> int:
    """Words of a file, counted line by line: this process has to stay small."""
    with path.open("rb") as lines:
        count = 0
        rest = b""
        while block := lines.read(1 << 16):
            block = rest + block
            cut = max(block.rfind(b" "), block.rfind(b"\n"))
            rest = block[cut + 1 :]
            count += len(re.findall(rb"\S+", block[: cut + 1]))
        return count + bool(rest.strip())
