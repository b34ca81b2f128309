"""Two versions side by side."""

from __future__ import annotations

import time
from dataclasses import dataclass, replace

from textual import on, work
from textual.actions import SkipAction
from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.events import DescendantFocus
from textual.message import Message
from textual.selection import Selection
from textual.widget import Widget
from textual.widgets import Footer, Static

from storydiff.errors import StorydiffError
from storydiff.model import Article, Comparison, Deadline, Sides
from storydiff.pipeline import Comparing, read
from storydiff.present import summarise
from storydiff.tui import wording
from storydiff.tui.commands import Place, bindings
from storydiff.tui.screens.base import CommandScreen, plain
from storydiff.tui.selecting import one_sided
from storydiff.tui.widgets.detail import Detail
from storydiff.tui.widgets.findings import Findings
from storydiff.tui.widgets.pair import QUIET, Pair
from storydiff.tui.widgets.pane import Pane
from storydiff.tui.work import Pulse, compare_in_steps

__all__ = ["CompareScreen"]

_PULSE = 0.15
"""Seconds between two pictures of an unfinished comparison: often enough to see it grow."""
_SHARE = 6
"""A picture of a long text takes long; the pause between two is so many times as long, so that
keys are answered in between."""


class CompareScreen(CommandScreen):
    """What was found between two versions, and both of them with the changes marked."""

    place = Place.COMPARE
    BINDINGS = bindings(Place.COMPARE)

    @dataclass
    class Known(Message):
        """More is known of a comparison."""

        comparison: Comparison
        deadline: Deadline

    @dataclass
    class ReadAgain(Message):
        """Files were read again."""

        articles: dict[Article, Article]

    @dataclass
    class Unreadable(Message):
        """A file could not be read again."""

        sentence: str

    def __init__(self, left: Article, right: Article, versions: tuple[Article, ...] = ()) -> None:
        super().__init__()
        self.sides = Sides(left, right)
        self.versions = versions or (left, right)
        """The versions that can be stepped through."""
        self._deadline = Deadline()
        self._working = False
        self._pulse = Pulse(_PULSE)
        self._selecting_in: Pane | None = None
        self._wanted: tuple[int, ...] = ()

    def compose(self) -> ComposeResult:
        """Summary, heads, panes, detail, keys."""
        yield Findings()
        with Horizontal(id="heads"):
            yield Static("", id="head-left", classes="head", markup=False)
            yield Static("", id="head-right", classes="head", markup=False)
        yield Pair()
        yield Detail(id="detail")
        yield Footer(compact=True)

    def on_mount(self) -> None:
        """Begin to compare."""
        self.pair.panes[0].focus()
        self.start()

    def on_unmount(self) -> None:
        """Work for a screen that is gone is work for nobody."""
        self._deadline.cancel()

    @property
    def pair(self) -> Pair:
        """The two panes."""
        return self.query_one(Pair)

    @property
    def comparison(self) -> Comparison | None:
        """What is shown; none until the first of it is known."""
        return self.pair.comparison

    # Work

    def start(self) -> None:
        """Compare what is on the two sides now."""
        self._deadline.cancel()
        self._deadline = Deadline()
        self._show_heads()
        known = self.storydiff.known(self.sides)
        if known is not None:
            self._working = False
            self._show(known)
            return
        self._working = True
        self._pulse = Pulse(_PULSE)
        self._wanted = ()
        self._show_summary()
        comparing = Comparing(
            self.sides.left, self.sides.right, self.storydiff.settings, self._deadline
        )
        self._compare(comparing, self._deadline)

    @work(thread=True, group="comparing", exclusive=True)
    def _compare(self, comparing: Comparing, deadline: Deadline) -> None:
        compare_in_steps(
            comparing,
            lambda: self._wanted,
            lambda comparison: self._publish(comparison, deadline),
            self._pulse,
        )

    def _publish(self, comparison: Comparison, deadline: Deadline) -> None:
        self.post_message(self.Known(comparison, deadline))

    @on(Known)
    def _take(self, event: Known) -> None:
        if event.deadline is not self._deadline:
            return
        comparison = event.comparison
        self._working = not comparison.complete and not event.deadline.passed
        if comparison.complete:
            self.storydiff.remember(comparison)
        began = time.monotonic()
        self._show(comparison)
        self._pulse.seconds = max(_PULSE, _SHARE * (time.monotonic() - began))

    def interrupt(self) -> bool:
        """Stop comparing; what is known stays on the screen."""
        if not self._working:
            return False
        self._deadline.cancel()
        self._working = False
        self._show_summary()
        self.tell("Stopped. What was found so far is shown; r begins again.")
        return True

    # What is shown

    def _show(self, comparison: Comparison) -> None:
        self.pair.show(comparison)
        self._show_summary()
        self.renew_keys()

    def _show_summary(self) -> None:
        comparison = self.comparison
        summary = self.query_one(Findings)
        if comparison is None:
            summary.say("Comparing… Escape stops.")
        elif comparison.complete:
            found = summarise(comparison)
            summary.say(found.verdict, found.findings)
        elif self._working:
            total = len(comparison.alignment.links)
            done = total - len(comparison.awaiting)
            summary.say(f"Comparing… {done:,} of {total:,} rows done. Escape stops.")
        else:
            summary.say(f"Not complete. {comparison.reason} r begins again.")
        self._show_detail()

    def _show_heads(self) -> None:
        for name, pane, article in zip(
            ("#head-left", "#head-right"), self.pair.panes, self.sides, strict=True
        ):
            head = self.query_one(name, Static)
            head.set_class(pane.has_focus, "-focused")
            mark = "▸ " if pane.has_focus else "  "
            parts = [
                wording.in_one_line(article.origin.name),
                wording.source(article),
                wording.counted(wording.words(article), "word"),
            ]
            if len(self.versions) > 2 and article in self.versions:
                parts[0] = f"{self.versions.index(article) + 1}/{len(self.versions)} · {parts[0]}"
            head.update(plain(mark + " · ".join(part for part in parts if part)))

    def _show_detail(self) -> None:
        self.query_one(Detail).show(self.pair)

    @on(Pair.Changed)
    def _follow(self) -> None:
        self._wanted = self.pair.wanted
        self._show_detail()
        self.renew_keys()

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
            return bool(view and view.order) or None
        if action == "show_furniture":
            return (self.is_mounted and self.pair.has_furniture) or None
        if action == "export":
            return (self.is_mounted and self.comparison is not None) or None
        return True

    def action_next_change(self) -> None:
        """Go to the next change."""
        self.pair.step(forward=True)

    def action_previous_change(self) -> None:
        """Go to the change before."""
        self.pair.step(forward=False)

    def action_mute_typography(self) -> None:
        """Take the marks off typography and layout, or put them back."""
        self.pair.choose(self.pair.choices.toggled(QUIET))

    def action_show_furniture(self) -> None:
        """Show what is not the article, or fold it away."""
        choices = self.pair.choices
        shown = choices.furniture or bool(choices.opened)
        self.pair.choose(replace(choices, furniture=not shown, opened=frozenset()))

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
        left, right = self.pair.panes
        (left if right.has_focus else right).focus()

    def action_read_article(self) -> None:
        """Read the version of the pane that has the focus."""
        from storydiff.tui.screens.reader import ReaderScreen

        side = 1 if self.pair.panes[1].has_focus else 0
        self.app.push_screen(ReaderScreen(tuple(self.sides)[side]))

    def action_export(self) -> None:
        """Ask for a format and write the comparison to a file."""
        from storydiff.tui.screens.export import ExportScreen

        comparison = self.comparison
        if comparison is None:
            return
        if not comparison.complete:
            self.tell("Not compared to the end yet: wait, or press r to begin again.", wrong=True)
            return
        self.app.push_screen(ExportScreen(comparison), self._tell_written)

    def _tell_written(self, sentence: str | None) -> None:
        if sentence:
            self.tell(sentence)

    def action_copy_selection(self) -> None:
        """Copy what is selected; with nothing selected the key has its other meaning."""
        text = self.get_selected_text()
        if not text:
            raise SkipAction
        self.app.copy_to_clipboard(text)
        self.tell(f"Copied {wording.counted(len(text), 'character')}.")

    def action_reload(self) -> None:
        """Read both files again."""
        self._read_again(self.sides)

    @work(thread=True, group="reading", exclusive=True)
    def _read_again(self, sides: Sides[Article]) -> None:
        again: dict[Article, Article] = {}
        for article in sides:
            if not article.origin.location or article.origin.location == "-":
                self.post_message(
                    self.Unreadable(f"{article.origin.name} did not come from a file.")
                )
                return
            try:
                again[article] = read(article.origin.location)
            except StorydiffError as error:
                self.post_message(self.Unreadable(str(error)))
                return
        self.post_message(self.ReadAgain(again))

    @on(Unreadable)
    def _tell_unreadable(self, event: Unreadable) -> None:
        self.tell(wording.in_one_line(event.sentence), wrong=True)

    @on(ReadAgain)
    def _take_again(self, event: ReadAgain) -> None:
        new = event.articles
        changed = [old for old, again in new.items() if old.text != again.text]
        if not changed and self.comparison is not None and self.comparison.complete:
            self.tell("Nothing has changed in the files.")
            return
        self.versions = tuple(new.get(article, article) for article in self.versions)
        self.sides = self.sides.map(lambda article: new.get(article, article))
        self.start()

    def move(self, lines: int) -> None:
        """Go so many lines down."""
        self.pair.scroll_by(lines)

    def move_pages(self, pages: int) -> None:
        """Go so many screens down; one line stays, to read on from."""
        self.pair.scroll_by(pages * max(1, self.pair.panes[0].size.height - 1))

    def move_to_end(self, *, bottom: bool) -> None:
        """Go to the last line, or to the first."""
        self.pair.scroll_lines_to(int(self.pair.panes[0].max_scroll_y) if bottom else 0)
