"""Every change as a sentence, with its place; the panes go along."""

from __future__ import annotations

from collections.abc import Iterator

from textual.content import Content

from storydiff.model import Comparison, Family
from storydiff.present.changes import ChangeList, Group, Wanted, list_changes
from storydiff.present.order import Order
from storydiff.tui import wording
from storydiff.tui.commands import Place, bindings
from storydiff.tui.screens.listing import Line, Listed, ListingScreen
from storydiff.tui.widgets.pair import Pair

__all__ = ["ChangeListScreen"]

_ORDERS = {
    Order.SERIOUSNESS: "the most serious first",
    Order.TEXT: "in the order of the text",
}


class ChangeListScreen(ListingScreen, inherit_bindings=False):
    """The change list; what is not listed one by one is counted at its end."""

    place = Place.CHANGES
    BINDINGS = bindings(Place.CHANGES)
    FOOT = (
        ("list.go", "there"),
        ("list.order", "other order"),
        ("list.all", "all, or the usual"),
        ("screen.back", "leaves"),
        ("help.show", "keys"),
    )

    def __init__(self, comparison: Comparison, pair: Pair) -> None:
        super().__init__(comparison, pair)
        self._order = Order.SERIOUSNESS
        self._all = False

    def listed(self) -> Listed:
        """The change list in the order, and with the families, that are wanted."""
        wanted = Wanted(order=self._order)
        if self._all:
            wanted = Wanted(frozenset(Family), furniture=True, order=self._order)
        found = list_changes(self.comparison, wanted)
        number = sum(len(item.changes) for item in found.items)
        title = f"{wording.counted(number, 'change')}, {_ORDERS[self._order]}"
        lines = [line for group in found.groups for line in self._lines_of(group)]
        lines += [Line(Content.styled(text, "italic")) for text in _not_listed(found)]
        return Listed(title, tuple(lines) or (Line(Content("Nothing to list.")),))

    def _lines_of(self, group: Group) -> Iterator[Line]:
        if self._order is Order.SERIOUSNESS:
            yield Line(Content.styled(group.heading, "bold"))
        for item in group.items:
            kind = "" if self._order is Order.SERIOUSNESS else f"{item.kind.one.capitalize()}. "
            sentence = wording.told(item.sentence)
            label = Content.assemble(
                (f"{item.number}. {kind}", "bold"),
                Content(sentence),
                Content("\n   "),
                (wording.in_one_line(item.where), "italic"),
            )
            yield Line(label, item.changes[0])

    def action_other_order(self) -> None:
        """Order by seriousness, or as the text has them."""
        serious = self._order is Order.SERIOUSNESS
        self._order = Order.TEXT if serious else Order.SERIOUSNESS
        self.make()

    def action_list_changes(self) -> None:
        """The key that opens the list leaves it."""
        self.action_go_there()

    def action_list_all(self) -> None:
        """List typography, layout and page furniture one by one too, or count them again."""
        self._all = not self._all
        self.make()


def _not_listed(found: ChangeList) -> Iterator[str]:
    kinds = [kind.count(number) for kind, number in found.counted.items()]
    if found.furniture:
        kinds.append(f"{wording.counted(found.furniture, 'change')} of page furniture")
    if kinds:
        yield f"Counted, not listed: {wording.listed(kinds)}."
    yield from found.missing
