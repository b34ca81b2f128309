"""How like the versions of a story are, each with each; any two can be compared from here."""

from __future__ import annotations

from textual import on
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.events import Resize
from textual.widgets import Static

from storydiff.model import Article, Sides, Story
from storydiff.tui import wording
from storydiff.tui.commands import Place, bindings
from storydiff.tui.layout.pictures import fitted
from storydiff.tui.matrix import Alike, extremes
from storydiff.tui.screens.panel import Panel
from storydiff.tui.widgets.grid import Grid

__all__ = ["LikenessScreen"]

_NAME_AT_MOST = 30
"""Cells for the name of a file in a sentence that has two."""
_BESIDE_TABLE = 6
"""Lines of the edges and the sentences."""


class LikenessScreen(Panel[Sides[Article] | None], inherit_bindings=False):
    """The table over the library; gives the two versions that the reader wants to compare.

    :param row, column: the versions whose cell is current at first.
    """

    place = Place.LIKENESS
    BINDINGS = bindings(Place.LIKENESS)
    FOOT = (("table.compare", "compares"), ("screen.back", "leaves"), ("help.show", "keys"))

    def __init__(self, story: Story, row: int, column: int) -> None:
        super().__init__()
        self._story = story
        self._at = row, column
        self._nearest, self._farthest = extremes(story.similarity)

    def compose(self) -> ComposeResult:
        """The table, the pair one is at, the nearest and the farthest pair."""
        count = wording.counted(len(self._story.articles), "version")
        with Vertical(id="likeness") as box:
            box.border_title = Content(f"How alike {count} are: per cent of the shorter’s phrases")
            self.tell_keys(box)
            yield Grid(self._story.similarity, *self._at)
            yield Static("", id="pair-told", markup=False)
            yield Static("", id="extremes", markup=False)

    def on_mount(self) -> None:
        """Say which pairs stand out."""
        grid = self.query_one(Grid)
        grid.styles.max_height = max(3, self.app.size.height - _BESIDE_TABLE)
        grid.focus()

    def on_resize(self, event: Resize) -> None:  # type: ignore[override]
        """The table has what the sentences below it leave."""
        for grid in self.query(Grid):
            grid.styles.max_height = max(3, event.size.height - _BESIDE_TABLE)

    @on(Grid.Moved)
    def _tell(self, event: Grid.Moved) -> None:
        grid = self.query_one(Grid)
        told = self.query_one("#pair-told", Static)
        room = max(8, min(_NAME_AT_MOST, (told.size.width - 18) // 2))
        row, column = event.row, event.column
        if row == column:
            line = f"{self._named(row, 2 * room)}: one and the same version."
        else:
            alike = Alike(row, column, self._story.similarity[row][column])
            line = self._told(alike, room)
        told.update(Content.styled(line, "bold"))
        parts = [f"Nearest: {_short(self._nearest)}", f"farthest: {_short(self._farthest)}"]
        if grid.unseen:
            parts.append(f"seen: {grid.unseen}")
        self.query_one("#extremes", Static).update(Content(" · ".join(parts)))

    def _told(self, alike: Alike, room: int) -> str:
        one, other = self._named(alike.one, room), self._named(alike.other, room)
        return f"{one} – {other}: {wording.percent(alike.likeness)} alike"

    def _named(self, index: int, room: int) -> str:
        name = wording.in_one_line(self._story.articles[index].origin.name)
        return f"{index + 1} {fitted(name, room).rstrip()}"

    @on(Grid.Chosen)
    def action_compare(self) -> None:
        """Compare the two whose cell is current."""
        grid = self.query_one(Grid)
        if grid.row == grid.column:
            return
        articles = self._story.articles
        self.dismiss(Sides(articles[grid.row], articles[grid.column]))

    def action_show_likeness(self) -> None:
        """The key that opens the table leaves it."""
        self.action_back()

    def move(self, lines: int) -> None:
        """Go so many rows down."""
        self.query_one(Grid).step(lines, 0)

    def move_pages(self, pages: int) -> None:
        """Go so many screens down."""
        grid = self.query_one(Grid)
        grid.step(pages * grid.rows_seen, 0)

    def move_to_end(self, *, bottom: bool) -> None:
        """Go to the last row, or to the first."""
        self.query_one(Grid).step(self._all if bottom else -self._all, 0)

    def action_move_left(self) -> None:
        """One column to the left."""
        self.query_one(Grid).step(0, -1)

    def action_move_right(self) -> None:
        """One column to the right."""
        self.query_one(Grid).step(0, 1)

    def action_first_column(self) -> None:
        """To the first column."""
        self.query_one(Grid).step(0, -self._all)

    def action_last_column(self) -> None:
        """To the last column."""
        self.query_one(Grid).step(0, self._all)

    @property
    def _all(self) -> int:
        """As many rows, and columns, as there are."""
        return len(self._story.articles)


def _short(alike: Alike) -> str:
    return f"{alike.one + 1} and {alike.other + 1}, {wording.percent(alike.likeness)}"
