"""What was found, in the reader's words."""

from __future__ import annotations

from dataclasses import dataclass

from storydiff.model import Comparison

__all__ = ["Summary", "summarise"]


@dataclass(frozen=True, slots=True)
class Summary:
    """What a reader is told first."""

    verdict: str
    """A few words: ``No change of substance``."""
    findings: tuple[str, ...]
    """One short phrase for each thing found, the most serious first: ``21 quotation marks``."""

    @property
    def line(self) -> str:
        """All of it on one line."""
        return " · ".join((self.verdict, *self.findings))


def summarise(comparison: Comparison) -> Summary:
    """Say what was found between two articles."""
    raise NotImplementedError(comparison)
