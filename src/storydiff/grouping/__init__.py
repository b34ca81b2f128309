"""Which articles are versions of one story."""

from storydiff.grouping.stories import group

__all__ = ["group"]
