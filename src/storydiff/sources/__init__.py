"""Where articles come from: files, folders, standard input, and how each format is read."""

from storydiff.sources.gathering import Gathered, gather
from storydiff.sources.reading import read

__all__ = ["Gathered", "gather", "read"]
