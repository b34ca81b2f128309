"""What a reader can set, one section for each stage; frozen, passed along, never global."""

from __future__ import annotations

from dataclasses import dataclass, field

__all__ = ["AlignmentSettings", "DiffingSettings", "GroupingSettings", "Settings"]


@dataclass(frozen=True, slots=True)
class GroupingSettings:
    """Which articles are versions of one story."""

    threshold: float = 0.2
    """The least share of the shorter article's word n-grams that two versions have in common."""


@dataclass(frozen=True, slots=True)
class AlignmentSettings:
    """Which paragraphs belong together."""

    moves: bool = True
    """Whether paragraphs that cross others are linked, marked as moved."""


@dataclass(frozen=True, slots=True)
class DiffingSettings:
    """Which words are marked."""

    least_kept: float = 0.3
    """Below this share of kept words a paragraph is shown as a whole replacement."""


@dataclass(frozen=True, slots=True)
class Settings:
    """All of it."""

    grouping: GroupingSettings = field(default_factory=GroupingSettings)
    alignment: AlignmentSettings = field(default_factory=AlignmentSettings)
    diffing: DiffingSettings = field(default_factory=DiffingSettings)
