"""Looking at a comparison: what is marked, folded and searched for, and moving about in it."""

from __future__ import annotations

from msgspec.structs import replace
from textual import on
from textual.selection import Selection
from textual.widget import Widget

from storydiff.model import Article, Comparison, Sides
from storydiff.tui.commands import key_of
from storydiff.tui.hints import too_narrow
from storydiff.tui.rows import HALF, Choices, Layout
from storydiff.tui.screens.comparing import ComparingScreen
from storydiff.tui.searching import Query
from storydiff.tui.selecting import one_sided
from storydiff.tui.widgets.pair import QUIET, TWO_FROM, Pair
from storydiff.tui.widgets.pane import Pane
from storydiff.tui.widgets.searchbar import SearchBar

__all__ = ["LookingScreen"]

_STEP = 5
"""Per cent of the room by which a key moves the line between the columns."""
_LONG, _PATIENCE = 400_000, 0.2
"""In more code points than that one letter is found a hundred thousand times: the search waits so many
seconds for the next."""


class LookingScreen(ComparingScreen):
    """A screen with two panes and a line to search in."""

    def __init__(self, sides: Sides[Article], versions: tuple[Article, ...]) -> None:
        super().__init__(sides, versions)
        self._selecting_in: Pane | None = None
        self._pair = Pair(Choices())

    @property
    def pair(self) -> Pair:
        """The two panes."""
        return self._pair

    @property
    def comparison(self) -> Comparison | None:
        """What is on the screen."""
        return self.pair.comparison

    def layout_changed(self) -> None:
        """The panes are set out otherwise."""
        raise NotImplementedError

    def _compositor_refresh(self) -> None:
        """Break the words for the size that the panes have before they are drawn.

        Textual tells of another size after it has drawn: without this the words would be right one
        picture later, at the start and whenever the window changes.
        """
        if self.is_mounted:
            self.pair.fit()
        super()._compositor_refresh()

    def follow(self) -> None:
        """Say which change is current."""
        raise NotImplementedError

    @on(Pair.NoMore)
    def _say_no_more(self, event: Pair.NoMore) -> None:
        self.tell(
            f"No change further down; {key_of(self, 'change.previous')} goes back up."
            if event.forward
            else f"No change further up; {key_of(self, 'change.next')} goes down."
        )

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Whether a command can be carried out now."""
        if action in ("next_change", "previous_change"):
            view = self.pair.view if self.is_mounted else None
            return bool(view and (view.order or self.pair.hunt.stops)) or None
        if action == "other_end":
            return bool(self.is_mounted and self.pair.has_moves) or None
        if action == "search":
            return (self.is_mounted and self.pair.view is not None) or None
        if action == "show_furniture":
            return (self.is_mounted and self.pair.has_furniture) or None
        if action == "other_side":
            return (self.is_mounted and self.pair.set_out is Layout.SIDES) or None
        if action in ("narrow_left", "widen_left", "even_columns"):
            sides = self.is_mounted and self.pair.set_out is Layout.SIDES
            moved = action != "even_columns" or self.pair.choices.share != HALF
            return (sides and moved and self.size.width >= TWO_FROM) or None
        if action == "open_folds":
            return bool(self.is_mounted and self.pair.folds_in_sight) or None
        if action == "filter":
            return bool(self.is_mounted and self.comparison and self.comparison.changes) or None
        return True

    def action_next_change(self) -> None:
        """Go to the next change."""
        self._step(forward=True)

    def action_previous_change(self) -> None:
        """Go to the change before."""
        self._step(forward=False)

    def _step(self, *, forward: bool) -> None:
        if self.pair.hunt.is_on:
            self.pair.step_match(forward)
            self._show_search()
        else:
            self.pair.step(forward)
            # Not only when told of it: so both come in one picture.
            self.follow()

    def action_other_end(self) -> None:
        """Go to the other end of the move the reader is at."""
        if not self.pair.go_to_other_end():
            self.tell("What you are at did not move.")

    def action_mute_typography(self) -> None:
        """Take the marks off typography and layout, or put them back."""
        self.pair.choose(self.pair.choices.toggled(QUIET))

    def action_show_furniture(self) -> None:
        """Show what is not the article, or fold it away."""
        choices = self.pair.choices
        shown = choices.furniture or bool(choices.opened)
        self.pair.choose(replace(choices, furniture=not shown, opened=frozenset()))

    def action_filter(self) -> None:
        """Choose what is marked."""
        from storydiff.tui.screens.filter import FilterScreen

        if self.comparison is not None:
            choices = self.pair.choices
            self.app.push_screen(FilterScreen(self.comparison, choices, self.pair.choose))

    def action_next_layout(self) -> None:
        """Set the two versions out the other way."""
        inline = self.pair.set_out is Layout.INLINE
        layout = Layout.SIDES if inline else Layout.INLINE
        self.app.clear_notifications()  # what was told of the other layout holds no longer
        self.pair.choose(replace(self.pair.choices, layout=layout))
        if layout is Layout.SIDES and self.size.width < TWO_FROM:
            self.tell(too_narrow(self))
        self.layout_changed()

    def action_narrow_left(self) -> None:
        """Give the right column more room."""
        self.pair.move_divider(self.pair.choices.share - _STEP)

    def action_widen_left(self) -> None:
        """Give the left column more room."""
        self.pair.move_divider(self.pair.choices.share + _STEP)

    def action_even_columns(self) -> None:
        """Give both as much."""
        self.pair.move_divider(HALF)

    def action_only_changes(self) -> None:
        """Fold away what is the same, or show it again."""
        choices = self.pair.choices
        only = not choices.changes_only
        self.pair.choose(replace(choices, changes_only=only, opened=frozenset()))

    @property
    def choices_at_first(self) -> Choices:
        """What is shown of texts that were never looked at, as the reader has set it."""
        config = self.storydiff.config
        return Choices(muted=config.muted, layout=config.layout)

    def action_reset(self) -> None:
        """Show all as at first, and forget how these two were looked at."""
        self.storydiff.memory.forget(self.sides)
        self.pair.choose(self.choices_at_first)
        self.layout_changed()
        self.tell("Shown as at first.")

    def action_open_folds(self) -> None:
        """Open the folds that can be seen."""
        self.pair.open_folds(self.pair.folds_in_sight)

    def action_other_side(self) -> None:
        """Go to the other pane."""
        self.pair.turn()

    # Searching

    async def action_search(self) -> None:
        """Ask what to search for."""
        if not self.query(SearchBar):
            # Not there from the start: most readers are gone before they search.
            await self.mount(SearchBar(), after=self.pair)
        bar = self.query_one(SearchBar)
        bar.patience = _PATIENCE if sum(len(one.text) for one in self.sides) > _LONG else 0.0
        bar.open()

    @on(SearchBar.Sought)
    def _seek(self, event: SearchBar.Sought) -> None:
        self.pair.seek(event.query)
        self._show_search()

    @on(SearchBar.Settled)
    def _leave_search(self) -> None:
        if self.pair.hunt.is_on:
            self.pair.panes[0].focus()
        else:
            self._end_search()

    @on(SearchBar.Ended)
    def _end_search(self) -> None:
        self.pair.seek(Query(""))
        self.query_one(SearchBar).close()
        self.pair.panes[0].focus()
        self.renew_keys()

    def _show_search(self) -> None:
        self.query_one(SearchBar).show(self.pair.hunt)
        self.renew_keys()

    def interrupt(self) -> bool:
        """End the search; if there is none, stop comparing."""
        if self.pair.hunt.is_on:
            self._end_search()
            return True
        return super().interrupt()

    # Selecting from one side

    @on(Pane.SelectionBegun)
    def _begin_selection(self, event: Pane.SelectionBegun) -> None:
        self._selecting_in = event.pane

    def validate_selections(self, selections: dict[Widget, Selection]) -> dict[Widget, Selection]:
        """A selection stays in the pane where it began, also when the mouse leaves it."""
        return one_sided(selections, self._selecting_in)

    def move(self, lines: int) -> None:
        """Go so many lines down."""
        self.pair.scroll_by(lines)

    def move_pages(self, pages: int) -> None:
        """Go so many screens down; one line stays, to read on from."""
        self.pair.scroll_by(pages * max(1, self.pair.panes[0].size.height - 1))

    def move_to_end(self, *, bottom: bool) -> None:
        """Go to the last line, or to the first."""
        self.pair.scroll_lines_to(int(self.pair.panes[0].max_scroll_y) if bottom else 0)
