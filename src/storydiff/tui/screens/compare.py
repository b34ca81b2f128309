"""Two versions side by side."""

from __future__ import annotations

from dataclasses import replace

from textual import on
from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.events import DescendantFocus, Resize
from textual.selection import Selection
from textual.widget import Widget
from textual.widgets import Footer, Static

from storydiff.model import Article, Comparison, Sides
from storydiff.present import summarise
from storydiff.tui import wording
from storydiff.tui.commands import Place, bindings
from storydiff.tui.rows import Layout
from storydiff.tui.screens.base import plain
from storydiff.tui.screens.comparing import ComparingScreen
from storydiff.tui.searching import Query
from storydiff.tui.selecting import one_sided
from storydiff.tui.widgets.detail import Detail
from storydiff.tui.widgets.findings import Findings
from storydiff.tui.widgets.pair import QUIET, TWO_FROM, Pair
from storydiff.tui.widgets.pane import Pane
from storydiff.tui.widgets.searchbar import SearchBar

__all__ = ["CompareScreen"]

_NARROW = "Too narrow for two columns: Tab shows the other version."


class CompareScreen(ComparingScreen):
    """What was found between two versions, and both of them with the changes marked."""

    place = Place.COMPARE
    BINDINGS = bindings(Place.COMPARE)

    def __init__(self, left: Article, right: Article, versions: tuple[Article, ...] = ()) -> None:
        super().__init__(Sides(left, right), versions or (left, right))
        self.HORIZONTAL_BREAKPOINTS = [(0, "-single"), (TWO_FROM, "-double")]
        self._selecting_in: Pane | None = None
        self._told_narrow = False
        self._pair = Pair()

    def compose(self) -> ComposeResult:
        """Summary, heads, panes, detail, keys."""
        yield Findings()
        with Horizontal(id="heads"):
            yield Static("", id="head-left", classes="head", markup=False)
            yield Static("", id="head-right", classes="head", markup=False)
        yield self._pair
        yield SearchBar()
        yield Detail(id="detail")
        yield Footer(compact=True)

    def on_mount(self) -> None:
        """Begin to compare."""
        self.pair.panes[0].focus()
        self.start()

    def on_resize(self, event: Resize) -> None:
        """Tell once that there is room for one version only."""
        two = self.pair.choices.layout is Layout.SIDES
        if event.size.width < TWO_FROM and two and not self._told_narrow:
            self._told_narrow = True
            self.tell(_NARROW)

    @property
    def pair(self) -> Pair:
        """The two panes."""
        return self._pair

    @property
    def comparison(self) -> Comparison | None:
        """What is on the screen."""
        return self.pair.comparison

    # What is shown

    def prepare(self, comparison: Comparison) -> None:
        """Make rows and lines, in the thread of the work."""
        self._pair.prepare(comparison)

    def show(self, comparison: Comparison) -> None:
        """Draw what is known."""
        self.pair.show(comparison)
        self.show_state()
        self.renew_keys()

    def show_state(self) -> None:
        """Say what was found, or how far the work is."""
        self._show_heads()
        comparison = self.comparison
        summary = self.query_one(Findings)
        if self.working and not (
            self.is_shown and comparison is not None and comparison.alignment.complete
        ):
            summary.say("Matching paragraphs… Escape stops.")
        elif comparison is None:
            summary.say("Stopped before anything was found. c goes on.")
        elif comparison.complete:
            found = summarise(comparison)
            summary.say(found.verdict, found.findings)
        elif self.working:
            total = len(comparison.alignment.links)
            done = total - len(comparison.awaiting)
            summary.say(f"Comparing… {done:,} of {total:,} rows done. Escape stops.")
        else:
            found = summarise(comparison)
            summary.say(f"Stopped; c goes on. {found.verdict}", found.findings)
        self._show_detail()

    @on(ComparingScreen.Counted)
    def _show_heads(self) -> None:
        """Say over each pane which version is in it."""
        sides = self.sides
        if self.comparison is not None:
            sides = Sides(self.comparison.left, self.comparison.right)
        inline = self.pair.set_out is Layout.INLINE
        self.query_one("#heads").set_class(inline, "-inline")
        for name, pane, article in zip(
            ("#head-left", "#head-right"), self.pair.panes, sides, strict=True
        ):
            head = self.query_one(name, Static)
            has_focus = pane.has_focus and not inline
            head.set_class(has_focus, "-focused")
            file = wording.in_one_line(article.origin.name)
            if len(self.versions) > 2 and article in self.versions:
                file = f"{self.versions.index(article) + 1}/{len(self.versions)} · {file}"
            words = wording.words(self.storydiff.counts, article)
            mark = "▸ " if has_focus else "  "
            parts = (file, wording.source(article), words)
            head.update(plain(mark + " · ".join(part for part in parts if part)))

    def _show_detail(self) -> None:
        self.query_one(Detail).show(self.pair)

    @on(Pair.Changed)
    def _follow(self) -> None:
        self.wanted = self.pair.wanted
        self._show_detail()
        self.renew_keys()

    @on(Pane.Scrolled)
    def _want(self) -> None:
        self.wanted = self.pair.wanted

    @on(Pair.NoMore)
    def _say_no_more(self, event: Pair.NoMore) -> None:
        self.tell(
            "No change further down; N goes back up."
            if event.forward
            else "No change further up; n goes down."
        )

    def on_descendant_focus(self, _event: DescendantFocus) -> None:
        """Mark the head of the pane that has the focus."""
        self._show_heads()

    # Searching

    def action_search(self) -> None:
        """Ask what to search for."""
        self.query_one(SearchBar).open()

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

    # Commands

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Whether a command can be carried out now."""
        if action in ("next_change", "previous_change"):
            view = self.pair.view if self.is_mounted else None
            return bool(view and (view.order or self.pair.hunt.stops)) or None
        if action == "search":
            return (self.is_mounted and self.pair.view is not None) or None
        if action == "show_furniture":
            return (self.is_mounted and self.pair.has_furniture) or None
        if action == "other_side":
            return (self.is_mounted and self.pair.set_out is Layout.SIDES) or None
        if action == "open_folds":
            return bool(self.is_mounted and self.pair.folds_in_sight) or None
        if action == "stop":
            return self.working
        if action == "resume":
            return self.is_mounted and self.is_stopped
        if action == "filter":
            return bool(self.is_mounted and self.comparison and self.comparison.changes) or None
        if action == "export":
            return (self.is_mounted and self.comparison is not None) or None
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
        self.pair.choose(replace(self.pair.choices, layout=layout))
        if layout is Layout.SIDES and self.size.width < TWO_FROM:
            self.tell(_NARROW)
        self._show_heads()

    def action_only_changes(self) -> None:
        """Fold away what is the same, or show it again."""
        choices = self.pair.choices
        only = not choices.changes_only
        self.pair.choose(replace(choices, changes_only=only, opened=frozenset()))

    def action_open_folds(self) -> None:
        """Open the folds that can be seen."""
        self.pair.open_folds(self.pair.folds_in_sight)

    def action_swap_sides(self) -> None:
        """Change left and right over."""
        self.sides = self.sides.flip()
        self.start()

    def action_next_left(self) -> None:
        """Put the next version on the left."""
        self._step_version(left=True)

    def action_next_right(self) -> None:
        """Put the next version on the right."""
        self._step_version(left=False)

    def _step_version(self, *, left: bool) -> None:
        stepped, other = tuple(self.sides) if left else tuple(self.sides.flip())
        if len(self.versions) < 3:
            self.tell("There are two versions, and both are on the screen.")
            return
        place = self.versions.index(stepped)
        after = [*self.versions[place + 1 :], *self.versions[:place]]
        following = next(article for article in after if article is not other)
        self.sides = Sides(following, other) if left else Sides(other, following)
        self.start()

    def action_other_side(self) -> None:
        """Go to the other pane."""
        self.pair.turn()

    def action_read_article(self) -> None:
        """Read the version of the pane that has the focus."""
        from storydiff.tui.screens.reader import ReaderScreen

        inline = self.pair.set_out is Layout.INLINE
        side = 1 if inline or self.pair.panes[1].has_focus else 0
        self.app.push_screen(ReaderScreen(tuple(self.sides)[side]))

    def action_export(self) -> None:
        """Ask for a format and write the comparison to a file."""
        from storydiff.tui.screens.export import ExportScreen

        comparison = self.comparison
        if comparison is None:
            return
        if not comparison.complete:
            what = "press c to go on" if self.is_stopped else "wait a little"
            self.tell(f"Not compared to the end yet: {what}.", wrong=True)
            return
        self.app.push_screen(ExportScreen(comparison), self._tell_written)

    def _tell_written(self, sentence: str | None) -> None:
        if sentence:
            self.tell(sentence)

    def move(self, lines: int) -> None:
        """Go so many lines down."""
        self.pair.scroll_by(lines)

    def move_pages(self, pages: int) -> None:
        """Go so many screens down; one line stays, to read on from."""
        self.pair.scroll_by(pages * max(1, self.pair.panes[0].size.height - 1))

    def move_to_end(self, *, bottom: bool) -> None:
        """Go to the last line, or to the first."""
        self.pair.scroll_lines_to(int(self.pair.panes[0].max_scroll_y) if bottom else 0)
