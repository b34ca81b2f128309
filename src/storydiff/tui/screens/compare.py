"""Two versions side by side."""

from __future__ import annotations

from textual import on
from textual.app import ComposeResult
from textual.events import DescendantFocus, Resize

from storydiff.model import Article, Comparison, Sides
from storydiff.present import summarise
from storydiff.tui import wording
from storydiff.tui.commands import Place, bindings, key_of
from storydiff.tui.hints import first_keys, too_narrow
from storydiff.tui.memory import Looked
from storydiff.tui.rows import Layout
from storydiff.tui.screens.comparing import ComparingScreen
from storydiff.tui.screens.taking import TakingScreen
from storydiff.tui.widgets.detail import Detail
from storydiff.tui.widgets.findings import Findings
from storydiff.tui.widgets.heads import Heads
from storydiff.tui.widgets.keyline import KeyLine
from storydiff.tui.widgets.pair import TWO_FROM, Pair
from storydiff.tui.widgets.pane import Pane

__all__ = ["CompareScreen"]


class CompareScreen(TakingScreen):
    """What was found between two versions, and both of them with the changes marked."""

    place = Place.COMPARE
    BINDINGS = bindings(Place.COMPARE)

    def __init__(self, left: Article, right: Article, versions: tuple[Article, ...] = ()) -> None:
        super().__init__(Sides(left, right), versions or (left, right))
        self.HORIZONTAL_BREAKPOINTS = [(0, "-single"), (TWO_FROM, "-double")]
        self._told_narrow = False
        self._recalled: Looked | None = None
        """How these two were looked at before, until they are shown so."""

    def compose(self) -> ComposeResult:
        """Summary, heads, panes, detail, keys."""
        yield Findings()
        yield Heads()
        yield self.pair
        yield Detail()
        yield KeyLine()

    def on_mount(self) -> None:
        """Begin to compare."""
        self.pair.panes[0].focus()
        self.pair.choices = self.choices_at_first
        self._recall()
        self.start()
        self.watch_files()
        if self.storydiff.memory.is_new:
            self.tell(first_keys(self, self.app.size))

    def leaving(self) -> None:
        """Remember how the two were looked at."""
        self.keep()

    def keep(self) -> None:
        """Remember how what is on the screen is looked at."""
        shown = self.comparison
        if shown is not None:
            looked = Looked.of(self.pair.choices, self.pair.top)
            self.storydiff.memory.keep(Sides(shown.left, shown.right), looked)

    def _recall(self) -> None:
        """Look at the two as they were looked at last."""
        self._recalled = self.storydiff.memory.recall(self.sides)
        if self._recalled is not None:
            self.pair.choices = self._recalled.choices

    def on_resize(self, event: Resize) -> None:
        """Tell once that there is room for one version only."""
        two = self.pair.choices.layout is Layout.SIDES
        if event.size.width < TWO_FROM and two and not self._told_narrow:
            self._told_narrow = True
            self.tell(too_narrow(self))

    # What is shown

    def prepare(self, comparison: Comparison) -> None:
        """Make rows and lines, in the thread of the work."""
        self.pair.prepare(comparison)

    def show(self, comparison: Comparison) -> None:
        """Draw what is known."""
        self.pair.show(comparison)
        if self._recalled is not None and comparison.complete:
            recalled, self._recalled = self._recalled, None
            self.pair.return_to(Sides(recalled.left, recalled.right))
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
            summary.say(f"Matching paragraphs… {key_of(self, 'screen.back')} stops.")
        elif comparison is None:
            summary.say(
                f"Stopped before anything was found. {key_of(self, 'work.resume')} goes on."
            )
        elif comparison.complete:
            found = summarise(comparison)
            summary.say(found.verdict, found.findings)
        elif self.working:
            total = len(comparison.alignment.links)
            done = total - len(comparison.awaiting)
            stops = f"{key_of(self, 'screen.back')} stops"
            summary.say(f"Comparing… {done:,} of {total:,} rows done. {stops}.")
        else:
            found = summarise(comparison)
            go_on = f"{key_of(self, 'work.resume')} goes on"
            summary.say(f"Stopped; {go_on}. {found.verdict}", found.findings)
        self._show_detail()

    @on(ComparingScreen.Counted)
    def _show_heads(self) -> None:
        """Say over each pane which version is in it."""
        sides = self.sides
        if self.comparison is not None:
            sides = Sides(self.comparison.left, self.comparison.right)
        inline = self.pair.set_out is Layout.INLINE
        narrow = self.size.width < TWO_FROM and not inline
        left = None if narrow else self.pair.left_width
        front = None if inline else self.side
        self.query_one(Heads).show(sides.map(self._named), front, left)

    def _named(self, article: Article) -> str:
        """What is said over the pane of a version."""
        file = wording.in_one_line(article.origin.name)
        if len(self.versions) > 2 and article in self.versions:
            file = f"{self.versions.index(article) + 1}/{len(self.versions)} · {file}"
        words = wording.words(self.storydiff.counts, article)
        return " · ".join(part for part in (file, wording.source(article), words) if part)

    def layout_changed(self) -> None:
        """The names over the panes are said otherwise."""
        self._show_heads()

    def _show_detail(self) -> None:
        self.query_one(Detail).show(self.pair)

    @on(Pair.Changed)
    def follow(self) -> None:
        """Say which change is current, and what can be done about it."""
        self.wanted = self.pair.wanted
        self._show_heads()
        self._show_detail()
        self.renew_keys()

    @on(Pane.Scrolled)
    def _want(self) -> None:
        self.wanted = self.pair.wanted

    def on_descendant_focus(self, _event: DescendantFocus) -> None:
        """Mark the head of the pane that has the focus."""
        self._show_heads()

    # Commands

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Whether a command can be carried out now."""
        if action == "stop":
            return self.working
        if action == "resume":
            return self.is_mounted and self.is_stopped
        if action in ("list_changes", "show_facts", "export"):
            return (self.is_mounted and self.comparison is not None) or None
        return super().check_action(action, parameters)

    def action_swap_sides(self) -> None:
        """Change left and right over."""
        self._turn_to(self.sides.flip())

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
        self._turn_to(Sides(following, other) if left else Sides(other, following))

    def _turn_to(self, sides: Sides[Article]) -> None:
        """Compare other versions, or the same the other way round; the choices stay."""
        self.keep()
        self.sides = sides
        self.start()

    def action_read_article(self) -> None:
        """Read the version of the pane that has the focus."""
        from storydiff.tui.screens.reader import ReaderScreen

        self.app.push_screen(ReaderScreen(tuple(self.sides)[self.side]))
