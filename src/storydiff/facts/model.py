"""The nouns of facts: what a version says that can be checked, and how two versions agree on it."""

from __future__ import annotations

from enum import StrEnum

from msgspec import Struct

from storydiff.model import Comparison, Sides, Span

__all__ = ["Fact", "Facts", "Mention", "Sort", "State"]


class Sort(StrEnum):
    """What sort of fact it is, in the order in which they are shown."""

    NUMBER = "number"
    """A quantity or a share."""
    MONEY = "money"
    TIME = "time"
    """A date, a day, a year, a time of day."""
    NAME = "name"
    QUOTATION = "quotation"


class State(StrEnum):
    """How two versions agree on a fact, what needs a look first."""

    CHANGED = "changed"
    LEFT = "left"
    """Only the left says it."""
    RIGHT = "right"
    """Only the right says it."""
    ELSEWHERE = "elsewhere"
    """Both say it, but nowhere at the same place."""
    SAME = "same"

    def flip(self) -> State:
        """What it is when the two texts change sides."""
        return {State.LEFT: State.RIGHT, State.RIGHT: State.LEFT}.get(self, self)


class Mention(Struct, frozen=True):
    """One place where one version says something that can be checked."""

    sort: Sort
    key: str
    """What it says, however it is written: two mentions with one key say the same."""
    span: Span
    """In code points of the article's text."""
    about: str = ""
    """Of a bare number: the key of the word after it, which tells one 2 from another."""


class Fact(Struct, frozen=True):
    """What one version says, or both, at one place or at several.

    Laws: `left` and `right` ascend; one of them is empty if only one version says it, else neither.
    """

    sort: Sort
    state: State
    left: tuple[Span, ...]
    right: tuple[Span, ...]
    says: Sides[str]
    """What each side says, however it is written: ``27``, ``2024/10/19``; empty if it does not."""

    def flip(self) -> Fact:
        """The same fact when the two texts change sides."""
        return Fact(self.sort, self.state.flip(), self.right, self.left, self.says.flip())


class Facts(Struct, frozen=True):
    """The facts of two versions side by side.

    Laws: every mention of the article of either side is in exactly one fact; the facts are in the
    order of their sorts, then of their states, then of the text.
    """

    comparison: Comparison
    facts: tuple[Fact, ...]
    left_out: Sides[int]
    """Paragraphs and parts that are not the article (menus, bylines), in which none was looked for."""

    def of(self, sort: Sort) -> tuple[Fact, ...]:
        """The facts of one sort."""
        return tuple(fact for fact in self.facts if fact.sort is sort)

    def count(self, state: State) -> int:
        """How many facts are in `state`."""
        return sum(fact.state is state for fact in self.facts)
