"""The words for facts that reports and the app have in common."""

from __future__ import annotations

from collections.abc import Iterable

from storydiff.facts import Fact, Facts, Sort, State
from storydiff.model import Article, Comparison, Sides, Span
from storydiff.present.whereabouts import Lines

__all__ = ["STATES", "counts", "heading", "said", "verdict", "where_said"]

_HEADINGS = {
    Sort.NUMBER: "Numbers",
    Sort.MONEY: "Money",
    Sort.TIME: "Dates and times",
    Sort.NAME: "Names",
    Sort.QUOTATION: "Quotations",
}
#: What a fact is called, and what several are after their number.
STATES = {
    State.CHANGED: ("changed", "changed"),
    State.LEFT: ("only left", "only on the left"),
    State.RIGHT: ("only right", "only on the right"),
    State.ELSEWHERE: ("elsewhere", "the same, elsewhere"),
    State.SAME: ("the same", "the same"),
}
#: Lines of a file that are named; those of further places are counted.
_LINES = 5


def heading(sort: Sort) -> str:
    """What facts of a sort stand under: ``Dates and times``."""
    return _HEADINGS[sort]


def verdict(facts: Facts) -> str:
    """All of them in a sentence: ``58 facts: 1 changed, 57 the same``."""
    if not facts.facts:
        return "Neither has a number, date, name or quotation in its article."
    total = f"{len(facts.facts):,} fact{'' if len(facts.facts) == 1 else 's'}"
    if all(fact.state is State.SAME for fact in facts.facts):
        return f"{total}, all the same."
    return f"{total}: {counts(facts.facts)}."


def counts(facts: Iterable[Fact]) -> str:
    """``1 changed, 2 only on the left``."""
    states = [fact.state for fact in facts]
    return ", ".join(
        f"{states.count(state):,} {words}"
        for state, (_, words) in STATES.items()
        if state in states
    )


def said(comparison: Comparison, fact: Fact) -> Sides[tuple[str, ...]]:
    """The ways in which each side writes it, each once, to the character."""
    return Sides(
        _written(comparison.left, fact.left),
        _written(comparison.right, fact.right),
    )


def _written(article: Article, places: tuple[Span, ...]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(place.of(article.text) for place in places))


def where_said(fact: Fact, lines: Sides[Lines]) -> str:
    """``left line 3, right lines 9, 12``."""
    parts = []
    for name, known, places in (
        ("left", lines.left, fact.left),
        ("right", lines.right, fact.right),
    ):
        if not places:
            continue
        numbers = [*dict.fromkeys(known.number(place.start) for place in places)]
        told = ", ".join(f"{number:,}" for number in numbers[:_LINES])
        more = f" and {len(numbers) - _LINES:,} more" if len(numbers) > _LINES else ""
        times = f" ({len(places):,} times)" if len(places) > len(numbers) else ""
        parts.append(f"{name} line{'' if len(numbers) == 1 else 's'} {told}{more}{times}")
    return ", ".join(parts)
