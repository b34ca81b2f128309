"""A comparison for programs: all of it, as the contract ``storydiff.comparison/1``."""

from __future__ import annotations

from storydiff.export.plain import as_json, comparison
from storydiff.export.view import View
from storydiff.model import Comparison

__all__ = ["write"]


def write(found: Comparison, view: View) -> str:
    """`found` as JSON; everything, whatever `view` leaves out."""
    return as_json(comparison(found))
