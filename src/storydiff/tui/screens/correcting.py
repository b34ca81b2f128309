"""Setting right which paragraphs belong together, kept beside the files."""

from __future__ import annotations

from textual import on

from storydiff.errors import StorydiffError
from storydiff.model import Article, Correction, Pair, Sides
from storydiff.present import numbered
from storydiff.tui import wording
from storydiff.tui.commands import key_of
from storydiff.tui.renewing import Renewed
from storydiff.tui.rows import Layout
from storydiff.tui.screens.looking import LookingScreen

__all__ = ["CorrectingScreen"]


class CorrectingScreen(LookingScreen):
    """A screen on which paragraphs can be paired and parted by hand."""

    def __init__(self, sides: Sides[Article], versions: tuple[Article, ...]) -> None:
        super().__init__(sides, versions)
        self._picked: tuple[Sides[Article], int, int] | None = None
        """The two versions, the side and the paragraph that were picked to be paired."""
        self._stale = False
        """Whether what is on the screen is of articles that are others now."""

    @on(Renewed)
    def _take_renewed(self, event: Renewed) -> None:
        """One of the versions was set right while the reader read it."""
        if event.old not in (*self.sides, *self.versions):
            return

        def new(article: Article) -> Article:
            return event.new if article is event.old else article

        self.versions = tuple(map(new, self.versions))
        self.sides = self.sides.map(new)
        self._stale = True

    def start(self) -> None:
        """Compare what is on the two sides now; tell what was set right and fits them no more."""
        super().start()
        unfit = [wording.in_one_line(one.unfit) for one in self.sides if one.unfit]
        if unfit:
            self.tell(" ".join(unfit), wrong=True)

    def on_screen_resume(self) -> None:
        """The reader is back: what was set right meanwhile is compared."""
        if self._stale:
            self._stale = False
            self.start()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Whether a command can be carried out now."""
        if action == "pair":
            return bool(self.is_mounted and self.is_complete and self._link is not None) or None
        if action == "part":
            return bool(self.is_mounted and self.is_complete and self._link_pairs()) or None
        return super().check_action(action, parameters)

    @property
    def is_complete(self) -> bool:
        """Whether the two on the screen are compared to the end."""
        return self.is_shown and self.comparison is not None and self.comparison.complete

    def action_pair(self) -> None:
        """Pick the paragraph the reader is at; with one of the other side picked, pair the two."""
        here = self._paragraph()
        if here is None:
            return
        side, index = here
        picked, self._picked = self._picked, None
        if picked is not None and picked[0] == self.sides and picked[1] != side:
            left, right = (index, picked[2]) if side == 0 else (picked[2], index)
            self._set_right((Correction(left, right),))
            return
        self._picked = (self.sides, side, index)
        where, other = ("left", "right") if side == 0 else ("right", "left")
        self.tell(
            f"{numbered((index,))} on the {where} is picked. Go to a change in its counterpart on "
            f"the {other}, and press {key_of(self, 'paragraphs.pair')} again."
        )

    def action_part(self) -> None:
        """Part the paragraphs that are paired here; they stand alone then."""
        self._set_right(
            tuple(Correction(pair.left, pair.right, together=False) for pair in self._link_pairs())
        )

    @property
    def _link(self) -> int | None:
        """The link of the change the reader is at: only what is meant is set right."""
        comparison, current = self.comparison, self.pair.current
        return None if comparison is None or current is None else comparison.changes[current].link

    def _link_pairs(self) -> tuple[Pair, ...]:
        comparison, link = self.comparison, self._link
        if comparison is None or link is None:
            return ()
        return comparison.alignment.links[link].pairs

    def _paragraph(self) -> tuple[int, int] | None:
        """The side and the index of the paragraph the reader is at."""
        comparison, link = self.comparison, self._link
        if comparison is None or link is None:
            return None
        found = comparison.alignment.links[link]
        if not (found.left and found.right):
            return (0, found.left[0]) if found.left else (1, found.right[0])
        inline = self.pair.set_out is Layout.INLINE
        side = 1 if inline or self.pair.panes[1].has_focus else 0
        if self._picked is not None and self._picked[0] == self.sides:
            side = 1 - self._picked[1]
        return side, (found.left, found.right)[side][0]

    def _set_right(self, corrections: tuple[Correction, ...]) -> None:
        """Keep what was set right, and compare again."""
        from storydiff.sources.sidecar import keep_corrections

        try:
            path = keep_corrections(self.sides, (*self.corrections, *corrections))
        except StorydiffError as error:
            self.tell(wording.in_one_line(str(error)), wrong=True)
            return
        what = ", ".join(_said(one) for one in corrections)
        self.tell(f"{what}. Kept in {wording.in_one_line(path.name)}.")
        self.storydiff.forget(self.sides)
        self.start()


def _said(correction: Correction) -> str:
    left, right = numbered((correction.left,)), numbered((correction.right,))
    return f"{left} and {right} {'belong together' if correction.together else 'are parted'}"
