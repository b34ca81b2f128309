"""The lines below the panes: which change this is, what it did, why, and what is not shown."""

from __future__ import annotations

from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.widgets import Static

from storydiff.model import Comparison, Family
from storydiff.present import Fold
from storydiff.tui import wording
from storydiff.tui.commands import key_of
from storydiff.tui.looks import Sign
from storydiff.tui.rows import Rows
from storydiff.tui.widgets.pair import Pair

__all__ = ["Detail"]


class Detail(Vertical):
    """Two lines: the change under the cursor; its reason, and what is hidden."""

    _unseen = ""

    def compose(self) -> ComposeResult:
        """One line for the change, one for the reason with what is hidden on the right."""
        yield Static("", id="change", markup=False)
        with Horizontal(id="why"):
            yield Static("", id="reason", markup=False)
            yield Static("", id="unseen", markup=False)

    def show(self, pair: Pair) -> None:
        """Describe what is current in `pair`."""
        view, comparison = pair.view, pair.comparison
        if view is None or comparison is None or view.comparison is not comparison:
            return
        place, reason = _described(view, comparison, pair.current, key_of(self, "change.next"))
        # These lines keep their size: what is laid out stays so.
        self.query_one("#change", Static).update(place, layout=False)
        self.query_one("#reason", Static).update(Content(reason), layout=False)
        unseen = _unseen(view)
        if unseen != self._unseen:
            self._unseen = unseen
            self.query_one("#unseen", Static).update(Content(unseen))


def _described(
    view: Rows, comparison: Comparison, current: int | None, next_key: str
) -> tuple[Content, str]:
    total = len(view.order)
    changes = wording.counted(total, "change")
    if current is None:
        if total:
            return Content(f"{changes} · {next_key} goes to the next"), ""
        if not comparison.complete:
            return Content("No changes found so far"), ""
        return Content("No changes to go to"), ""
    change = comparison.changes[current]
    place = view.place_in_order.get(current)
    which = (
        f"Change {place + 1:,} of {total:,}" if place is not None else f"Not among the {changes}"
    )
    return (
        Content.assemble(
            (which, "bold"),
            Content(f" · {change.kind.one} · {wording.difference(comparison, change)}"),
            (f" · {wording.position(comparison, change)}", "dim"),
        ),
        wording.reason(comparison, change),
    )


def _unseen(view: Rows) -> str:
    """What is muted and what is folded away, with counts."""
    left = right = 0
    for row in view.rows:
        if isinstance(row, Fold):
            left += row.paragraphs.left
            right += row.paragraphs.right
    folded = f"folded: {left:,} left, {right:,} right" if left or right else ""
    muted = wording.muted(view.comparison, view.choices.muted, view.choices.muted_kinds)
    between = ""
    if view.unplaced and Family.LAYOUT not in view.choices.muted:
        between = f"{Sign.BETWEEN} {wording.counted(view.unplaced, 'gap')}"
    return " · ".join(part for part in (muted, between, folded) if part)
