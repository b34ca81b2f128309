"""The facts of both versions side by side; the panes go along."""

from __future__ import annotations

from collections.abc import Iterator

from textual.content import Content

from storydiff.facts import Fact, Facts, Sort, State, facts_of
from storydiff.model import Comparison, Sides
from storydiff.present.fact_words import STATES, counts, heading, said, verdict, where_said
from storydiff.present.whereabouts import Lines
from storydiff.tui import commands, wording
from storydiff.tui.rows import Place
from storydiff.tui.screens.listing import Line, Listed, ListingScreen
from storydiff.tui.widgets.pair import Pair

__all__ = ["FactsScreen"]

_WORD = 2 + max(len(word) for word, _ in STATES.values())


class FactsScreen(ListingScreen, inherit_bindings=False):
    """Numbers, money, dates, names and quotations: what changed first, what is the same last."""

    place = commands.Place.FACTS
    BINDINGS = commands.bindings(commands.Place.FACTS)
    FOOT = (
        ("list.go", "there"),
        ("list.all", "all, or what differs"),
        ("screen.back", "leaves"),
        ("help.show", "keys"),
    )

    def __init__(self, comparison: Comparison, pair: Pair) -> None:
        super().__init__(comparison, pair)
        self._all = True
        self._facts: Facts | None = None

    def listed(self) -> Listed:
        """The facts, sort by sort."""
        if self._facts is None:
            self._facts = facts_of(self.comparison)
        facts = self._facts
        lines = Sides(Lines(self.comparison.left.text), Lines(self.comparison.right.text))
        listed: list[Line] = []
        for sort in Sort:
            found = facts.of(sort)
            shown = [fact for fact in found if self._all or fact.state is not State.SAME]
            if found:
                listed.append(
                    Line(Content.assemble((heading(sort), "bold"), Content(f": {counts(found)}")))
                )
                listed += [self._line(fact, lines) for fact in shown]
        return Listed(verdict(facts), tuple(listed) or (Line(Content("Nothing to list.")),))

    def _line(self, fact: Fact, lines: Sides[Lines]) -> Line:
        word, _ = STATES[fact.state]
        label = Content.assemble(
            (f"{word:<{_WORD}}", "bold" if fact.state is State.CHANGED else ""),
            *self._said(fact),
            Content("  "),
            (where_said(fact, lines), "italic"),
        )
        left, right = self.comparison.left, self.comparison.right
        place = Place(left, fact.left[0].start) if fact.left else Place(right, fact.right[0].start)
        return Line(label, place=place)

    def _said(self, fact: Fact) -> Iterator[Content]:
        """What is gone is struck through, what is new underlined; an arrow says it too."""
        left, right = (
            wording.in_one_line(" / ".join(texts)) for texts in said(self.comparison, fact)
        )
        match fact.state:
            case State.SAME | State.ELSEWHERE:
                both = dict.fromkeys(text for side in said(self.comparison, fact) for text in side)
                yield Content(wording.in_one_line(" / ".join(both)))
            case State.CHANGED:
                yield Content.styled(left, "strike")
                yield Content(" → ")
                yield Content.styled(right, "underline")
            case State.LEFT:
                yield Content.styled(left, "strike")
            case State.RIGHT:
                yield Content.styled(right, "underline")

    def action_show_facts(self) -> None:
        """The key that opens the list leaves it."""
        self.action_go_there()

    def action_list_all(self) -> None:
        """List what is the same too, or only what is not."""
        self._all = not self._all
        self.make()
