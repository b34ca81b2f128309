"""Facts for programs, as the contract ``storydiff.facts/1``."""

from __future__ import annotations

from storydiff.export.plain import Plain, as_json
from storydiff.facts import Fact, Facts
from storydiff.model import Article, Comparison, Sides, Span
from storydiff.present.whereabouts import Lines

__all__ = ["write"]


def write(facts: Facts) -> str:
    """`facts` as JSON."""
    comparison = facts.comparison
    lines = Sides(Lines(comparison.left.text), Lines(comparison.right.text))
    return as_json(
        {
            "schema": "storydiff.facts/1",
            "left": _side(comparison.left, facts.left_out.left),
            "right": _side(comparison.right, facts.left_out.right),
            "facts": [_fact(comparison, fact, lines) for fact in facts.facts],
            "complete": comparison.complete,
            "reason": comparison.reason,
        }
    )


def _side(article: Article, left_out: int) -> Plain:
    return {
        "path": article.origin.location,
        "title": article.title,
        "encoding": article.encoding,
        "sha256": article.digest,
        "left_out": left_out,
    }


def _fact(comparison: Comparison, fact: Fact, lines: Sides[Lines]) -> Plain:
    return {
        "sort": fact.sort.value,
        "state": fact.state.value,
        "left": _said(comparison.left, fact.says.left, fact.left, lines.left),
        "right": _said(comparison.right, fact.says.right, fact.right, lines.right),
    }


def _said(article: Article, says: str, places: tuple[Span, ...], lines: Lines) -> Plain | None:
    if not places:
        return None
    return {
        "says": says,
        "places": [
            {
                "start": place.start,
                "end": place.end,
                "text": place.of(article.text),
                "line": lines.number(place.start),
            }
            for place in places
        ],
    }
