"""One version in a column of some width."""

from __future__ import annotations

from storydiff.model import Article, Span
from storydiff.tui.layout.flow import Flow, flow, keeps_lines
from storydiff.tui.layout.wrap import LEAST_WIDTH, wrap

__all__ = ["Column"]


class Column:
    """The lines of every paragraph of an article at one width; each is wrapped once, when asked.

    `width` is in cells. What does not depend on the width is shared between the columns that
    `resized` gives.
    """

    def __init__(self, article: Article, width: int, flows: dict[int, Flow] | None = None) -> None:
        self.article = article
        self.width = max(width, LEAST_WIDTH)
        self._flows: dict[int, Flow] = {} if flows is None else flows
        self._ends: dict[int, tuple[int, ...]] = {}
        self._wrapped: dict[str, tuple[int, ...]] = {}
        """The same by what is drawn."""

    def resized(self, width: int) -> Column:
        """The same article at another width."""
        width = max(width, LEAST_WIDTH)
        return self if width == self.width else Column(self.article, width, self._flows)

    def flow(self, paragraph: int) -> Flow:
        """The drawn form of a paragraph."""
        known = self._flows.get(paragraph)
        if known is None:
            described = self.article.paragraphs[paragraph]
            known = flow(self.article.text, described.span, keep_lines=keeps_lines(described.role))
            self._flows[paragraph] = known
        return known

    def ends(self, paragraph: int) -> tuple[int, ...]:
        """Where each line of a paragraph ends, as indexes into what is drawn of it."""
        known = self._ends.get(paragraph)
        if known is None:
            drawn = self.flow(paragraph)
            known = self._wrapped.get(drawn.drawn)
            if known is None:
                known = self._wrapped[drawn.drawn] = wrap(drawn, self.width)
            self._ends[paragraph] = known
        return known

    def share(self, other: Column) -> None:
        """Break what both have once for both; `other` is as wide."""
        if other.width != self.width:
            raise ValueError(f"columns of {self.width} and {other.width} cells have other lines")
        self._wrapped = other._wrapped

    def measure(self) -> None:
        """Wrap every paragraph now; what asks for lines later does not wait. Safe in a thread."""
        for paragraph in range(len(self.article.paragraphs)):
            self.ends(paragraph)

    def copied(self, stretches: dict[int, Span]) -> str:
        """The text of stretches of paragraphs, in this order, as it stands in the file.

        What lies between two neighbours is copied too; where something hidden or another place of
        the file lies between, a line break stands for it.
        """
        parts: list[str] = []
        before: int | None = None
        for paragraph, span in stretches.items():
            if before is not None:
                is_next = paragraph == before + 1
                gap = self.article.gap(paragraph).of(self.article.text) if is_next else "\n"
                parts.append(gap)
            parts.append(span.of(self.article.text))
            before = paragraph
        return "".join(parts)
