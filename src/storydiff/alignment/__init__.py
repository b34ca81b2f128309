"""Which paragraphs of two versions belong together, and each paragraph's thread through many."""

from storydiff.alignment.corrected import BY_HAND, corrected
from storydiff.alignment.stages import align
from storydiff.alignment.threads import collate

__all__ = ["BY_HAND", "align", "collate", "corrected"]
