"""What a reader can set, one section for each stage; frozen, passed along, never global."""

from __future__ import annotations

from msgspec import Struct, field

__all__ = ["AlignmentSettings", "DiffingSettings", "GroupingSettings", "Settings"]


class GroupingSettings(Struct, frozen=True):
    """Which articles are versions of one story."""

    threshold: float = 0.2
    """The least share of the shorter article's word n-grams that two versions have in common."""


class AlignmentSettings(Struct, frozen=True):
    """Which paragraphs belong together."""

    moves: bool = True
    """Whether paragraphs that cross others are linked, marked as moved."""


class DiffingSettings(Struct, frozen=True):
    """Which words are marked."""

    least_kept: float = 0.3
    """Below this share of kept words a paragraph is shown as a whole replacement."""


class Settings(Struct, frozen=True):
    """All of it."""

    grouping: GroupingSettings = field(default_factory=GroupingSettings)
    alignment: AlignmentSettings = field(default_factory=AlignmentSettings)
    diffing: DiffingSettings = field(default_factory=DiffingSettings)
