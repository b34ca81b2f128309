"""What moved, as a reader sees it: neighbours that went together are one move.

::

    links that moved    ¶3 → ¶9   ¶4 → ¶10   ¶5 → ¶11   ¶20 → ¶1
    moves               ¶3–5 → ¶9–11                    ¶20 → ¶1
"""

from __future__ import annotations

from collections.abc import Iterable

from msgspec import Struct

from storydiff.model import Alignment

__all__ = ["Move", "moves_of", "numbered", "runs_of"]


class Move(Struct, frozen=True):
    """One or more moved links whose paragraphs follow each other on both sides."""

    links: tuple[int, ...]
    """Indexes in the alignment's links, in the order of the text, which is the same on both sides."""
    left: tuple[int, ...]
    """Indexes of the paragraphs where they were."""
    right: tuple[int, ...]
    """Indexes of the paragraphs where they are."""

    def __str__(self) -> str:
        """``¶3–5 to ¶9–11``."""
        return f"{numbered(self.left)} to {numbered(self.right)}"


def moves_of(alignment: Alignment) -> tuple[Move, ...]:
    """What moved from the left to the right, by the place on the left.

    Laws: every moved link is in exactly one move, and no other link in any; of the flipped
    alignment the moves are the same with the sides changed over.
    """
    links = alignment.links
    begins = {
        (link.left[0], link.right[0]): index for index, link in enumerate(links) if link.moved
    }
    follows = {
        index: begins.get((links[index].left[-1] + 1, links[index].right[-1] + 1))
        for index in begins.values()
    }
    led = {index for index in follows.values() if index is not None}
    runs: list[list[int]] = []
    for _, index in sorted(begins.items()):
        if index in led:
            continue
        runs.append([])
        following: int | None = index
        while following is not None:
            runs[-1].append(following)
            following = follows[following]
    return tuple(
        Move(
            tuple(run),
            tuple(i for index in run for i in links[index].left),
            tuple(j for index in run for j in links[index].right),
        )
        for run in runs
    )


def runs_of(indexes: Iterable[int]) -> list[list[int]]:
    """Ascending indexes in runs of neighbours: ``[[2, 3, 4], [6]]``."""
    runs: list[list[int]] = []
    for index in indexes:
        if runs and runs[-1][-1] == index - 1:
            runs[-1].append(index)
        else:
            runs.append([index])
    return runs


def numbered(indexes: Iterable[int]) -> str:
    """Paragraphs as a reader quotes them, counted from 1: ``¶3``, ``¶3–5``, ``¶3 ¶7``."""
    return " ".join(
        f"¶{run[0] + 1}" + (f"–{run[-1] + 1}" if len(run) > 1 else "") for run in runs_of(indexes)
    )
