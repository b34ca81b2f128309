"""All that was found between two articles."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping

from msgspec import Struct

from storydiff.model.alignment import Alignment
from storydiff.model.article import Article
from storydiff.model.change import Change
from storydiff.model.kind import Family

__all__ = ["Comparison", "Tally"]


class Tally(Struct, frozen=True):
    """How many of each; what there is none of is not in the mapping."""

    relations: Mapping[str, int]
    kinds: Mapping[str, int]
    families: Mapping[str, int]

    @classmethod
    def of(cls, alignment: Alignment, changes: tuple[Change, ...]) -> Tally:
        """Count the links by relation and the changes by kind and family."""
        return cls(
            dict(Counter(link.relation.value for link in alignment.links)),
            dict(Counter(change.kind.name for change in changes)),
            dict(Counter(change.family.value for change in changes)),
        )

    def family(self, family: Family) -> int:
        """How many changes are of `family`."""
        return self.families.get(family.value, 0)


class Comparison(Struct, frozen=True):
    """What every front draws: a snapshot of what is known about two articles so far."""

    left: Article
    right: Article
    alignment: Alignment
    changes: tuple[Change, ...]
    """By link, and in each link in the order of the text; those without a link come last."""
    tally: Tally
    complete: bool = True
    reason: str = ""
    """If not `complete`: one sentence on what is missing."""
    awaiting: frozenset[int] = frozenset()
    """Indexes of the links whose words have not been compared yet."""

    @property
    def is_identical(self) -> bool:
        """Whether the two texts are known to be equal to the character."""
        return self.complete and self.left.text == self.right.text
