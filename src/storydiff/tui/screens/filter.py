"""Which families and kinds of change are marked and visited; each with its count."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable

from msgspec.structs import replace
from textual import on
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import OptionList
from textual.widgets.option_list import Option

from storydiff.model import Comparison, Family, Kind
from storydiff.tui.commands import Place, bindings
from storydiff.tui.rows import Choices
from storydiff.tui.screens.panel import ListPanel
from storydiff.tui.widgets.options import Options

__all__ = ["FilterScreen"]

_HEARD, _MUTED, _PARTLY = "[x]", "[ ]", "[-]"


class FilterScreen(ListPanel[None], inherit_bindings=False):
    """Families with their kinds, each to be muted or heard; what is chosen is seen at once.

    :param choose: takes what the reader chose.
    """

    place = Place.FILTER
    BINDINGS = bindings(Place.FILTER)
    FOOT = (
        ("filter.switch", "on/off"),
        ("filter.only", "only this"),
        ("filter.all", "all"),
        ("screen.back", "leaves"),
    )

    def __init__(
        self, comparison: Comparison, choices: Choices, choose: Callable[[Choices], None]
    ) -> None:
        super().__init__()
        self._choices = choices
        self._choose = choose
        self._counts = Counter(change.kind for change in comparison.changes)
        self._items: list[Family | Kind] = []
        for family in Family:
            kinds = [kind for kind in self._counts if kind.family is family]
            if kinds:
                kinds.sort(key=lambda kind: (-self._counts[kind], kind.name))
                self._items += [family, *kinds]

    def compose(self) -> ComposeResult:
        """One list."""
        with Vertical(id="filter") as box:
            box.border_title = "What is marked"
            self.tell_keys(box)
            yield Options(*(Option(self._label(item)) for item in self._items), markup=False)

    def on_mount(self) -> None:
        """Begin with the first."""
        self.options.focus()
        self.options.highlighted = 0 if self._items else None

    @on(OptionList.OptionSelected)
    def _select(self, event: OptionList.OptionSelected) -> None:
        event.stop()
        self.action_switch()

    def action_switch(self) -> None:
        """Mute the family or kind under the cursor, or hear it again."""
        item = self._current
        if item is None:
            return
        muted = self._muted()
        kinds = self._kinds_of(item)
        self._take(muted - kinds if kinds <= muted else muted | kinds)

    def action_mark_only(self) -> None:
        """Mute all but the family or kind under the cursor."""
        item = self._current
        if item is not None:
            self._take(frozenset(self._counts) - self._kinds_of(item))

    def action_mark_all(self) -> None:
        """Hear all."""
        self._take(frozenset())

    def action_filter(self) -> None:
        """The key that opens the choice leaves it."""
        self.action_back()

    @property
    def _current(self) -> Family | Kind | None:
        place = self.options.highlighted
        return None if place is None else self._items[place]

    def _kinds_of(self, item: Family | Kind) -> frozenset[Kind]:
        if isinstance(item, Kind):
            return frozenset({item})
        return frozenset(kind for kind in self._counts if kind.family is item)

    def _muted(self) -> frozenset[Kind]:
        """The kinds there are that are muted."""
        return frozenset(kind for kind in self._counts if self._choices.mutes_kind(kind))

    def _take(self, muted: frozenset[Kind]) -> None:
        """Mute these kinds; a family all of whose kinds are muted is muted as a whole."""
        families = frozenset(
            family for family in Family if (kinds := self._kinds_of(family)) and kinds <= muted
        )
        # A family of which nothing is here stays as it was.
        absent = frozenset(family for family in Family if not self._kinds_of(family))
        self._choices = replace(
            self._choices,
            muted=families | (self._choices.muted & absent),
            muted_kinds=frozenset(kind.name for kind in muted if kind.family not in families),
        )
        listed = self.options
        for place, item in enumerate(self._items):
            listed.replace_option_prompt_at_index(place, self._label(item))
        self._choose(self._choices)

    def _label(self, item: Family | Kind) -> Content:
        kinds = self._kinds_of(item)
        muted = kinds & self._muted()
        box = _HEARD if not muted else _MUTED if muted == kinds else _PARTLY
        count = sum(self._counts[kind] for kind in kinds)
        if isinstance(item, Kind):
            return Content(f"    {box} {item.name:<18}{count:>7,}")
        return Content.styled(f"{box} {item.value:<22}{count:>7,}", "bold")
