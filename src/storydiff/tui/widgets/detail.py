"""The lines below the panes: which change this is, what it did, why, and what is not shown."""

from __future__ import annotations

from textual.content import Content
from textual.widgets import Static

from storydiff.model import Comparison, Family
from storydiff.tui import wording
from storydiff.tui.commands import key_of
from storydiff.tui.looks import Sign
from storydiff.tui.rows import Rows
from storydiff.tui.widgets.pair import Pair

__all__ = ["Detail"]

_GAP = 2
_UNSEEN = 0.65
"""How much of the second line may say what is hidden, at most."""


class Detail(Static):
    """Two lines: the change under the cursor; its reason, and what is hidden on the right."""

    def __init__(self) -> None:
        super().__init__("", id="detail", markup=False)
        self.change = Content()
        """What the first line says, uncut."""
        self.reason = ""
        self.unseen = ""
        self._described: tuple[Rows, int | None] | None = None
        """The view, and the change in it, that the lines are about."""

    def show(self, pair: Pair) -> None:
        """Describe what is current in `pair`."""
        view, comparison = pair.view, pair.comparison
        if view is None or comparison is None or view.comparison is not comparison:
            return
        before, self._described = self._described, (view, pair.current)
        if before is not None and before[0] is view and before[1] == pair.current:
            return
        self.change, self.reason = _described(
            view, comparison, pair.current, key_of(self, "change.next")
        )
        self.unseen = _unseen(view)
        self._draw()

    def on_resize(self) -> None:
        """There is another room."""
        self._draw()

    def _draw(self) -> None:
        width = self.content_size.width
        unseen = Content.styled(self.unseen, "italic $foreground 75%")
        unseen = unseen.truncate(int(width * _UNSEEN), ellipsis=True)
        gap = _GAP if self.unseen else 0
        room = max(0, width - unseen.cell_length - gap)
        reason = Content.styled(self.reason, "$foreground 75%")
        lines = (
            self.change.truncate(width, ellipsis=True),
            reason.truncate(room, ellipsis=True, pad=True).pad_right(gap) + unseen,
        )
        # Two lines, always: nothing has to be laid out anew.
        self.update(Content("\n").join(lines), layout=False)


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
    left, right = view.folded
    folded = f"folded: {left:,} left, {right:,} right" if left or right else ""
    muted = wording.muted(view.comparison, view.choices.muted, view.choices.muted_kinds)
    between = ""
    if view.unplaced and Family.LAYOUT not in view.choices.muted:
        between = f"{Sign.BETWEEN} {wording.counted(view.unplaced, 'gap')}"
    return " · ".join(part for part in (muted, between, folded) if part)
