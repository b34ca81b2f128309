"""Both versions in one column."""

from __future__ import annotations

from pathlib import Path

import pytest
from textual.pilot import Pilot
from textual.selection import SELECT_ALL

from storydiff.model import Sides
from storydiff.pipeline import read
from storydiff.present import Row
from storydiff.tui.inline import InlineView
from storydiff.tui.rows import Layout, Place
from storydiff.tui.screens.comparing import ComparingScreen
from storydiff.tui.view import View
from storydiff.tui.widgets.detail import Detail
from storydiff.tui.widgets.pair import Pair
from storydiff.tui.widgets.pane import Pane
from tui.versions import HARBOUR, opened, screen_lines, settled

TWO = ("a.txt", "b.txt")
THREE = ("a.txt", "c.txt")


def pair(pilot: Pilot[int]) -> Pair:
    return pilot.app.screen.query_one(Pair)


def shown(pilot: Pilot[int]) -> str:
    return "\n".join(screen_lines(pilot))


@pytest.mark.parametrize(
    ("width", "layout"), [(80, Layout.INLINE), (99, Layout.INLINE), (100, Layout.SIDES)]
)
async def test_the_width_suggests_a_layout(width: int, layout: Layout, harbour: Path) -> None:
    """Two columns of prose take a hundred cells to be read with ease."""
    async with opened(TWO, size=(width, 24)) as pilot:
        assert pair(pilot).set_out is layout


async def test_what_the_reader_chose_stays_at_every_width(harbour: Path) -> None:
    """The key changes it; a resize does not change it back."""
    async with opened(TWO, "v", size=(120, 30)) as pilot:
        assert isinstance(pair(pilot).view, InlineView)
        await pilot.resize_terminal(160, 40)
        await settled(pilot)
        assert isinstance(pair(pilot).view, InlineView)
        await pilot.press("v")
        await pilot.resize_terminal(80, 24)
        await settled(pilot)
        assert isinstance(pair(pilot).view, View)


async def test_gone_and_new_words_stand_in_one_line(harbour: Path) -> None:
    """The crack count is written twice, the curled mark once."""
    async with opened(TWO, size=(80, 40)) as pilot:
        assert "we found 2729 of them" in shown(pilot)
        assert "“We have not" in shown(pilot)
        assert '"We have not' not in shown(pilot)


async def test_every_change_is_visited_in_both_layouts(harbour: Path) -> None:
    """The same ones, in the same order, each with lines of its own."""
    async with opened(THREE, "f", size=(80, 24)) as pilot:
        inline = pair(pilot).view
        await pilot.press("v")
        sides = pair(pilot).view
        assert inline is not None
        assert sides is not None
        assert inline.order == sides.order
        assert all(inline.lines_of(change) for change in inline.order)


async def test_the_place_is_kept_when_the_layout_changes(harbour: Path) -> None:
    """The current change stays current, and in sight."""
    async with opened(TWO, "n", "n", "n", size=(110, 20)) as pilot:
        before = pilot.app.screen.query_one(Detail).change
        await pilot.press("v")
        await settled(pilot)
        view, pane = pair(pilot).view, pair(pilot).lead
        current = pair(pilot).current
        assert view is not None
        assert current is not None
        top = int(pane.scroll_y)
        assert top <= view.lines_of(current).start < top + pane.size.height
        assert str(pilot.app.screen.query_one(Detail).change) == str(before)


async def test_another_version_is_drawn_and_not_the_one_before(harbour: Path) -> None:
    """Also where nothing differs in a row: each paragraph is that of the versions on the screen."""
    other = [f"{paragraph} Indeed." for paragraph in HARBOUR]
    for name in ("y.txt", "z.txt"):
        (harbour / name).write_text("\n\n".join(other) + "\n", encoding="utf-8")
    async with opened(("a.txt", "a.txt"), "f", size=(80, 60)) as pilot:
        screen = pilot.app.screen
        assert isinstance(screen, ComparingScreen)
        assert "Indeed" not in shown(pilot)
        screen.sides = Sides(read("y.txt"), read("z.txt"))
        screen.start()
        await settled(pilot)
        panes = "\n".join(screen_lines(pilot)[2:])
        assert panes.count("Indeed") == len(HARBOUR)


async def test_what_is_copied_is_the_right_version(harbour: Path) -> None:
    """Not the words that are gone, nor numbers or signs."""
    async with opened(TWO, "f", size=(80, 40)) as pilot:
        screen = pilot.app.screen
        pane = screen.query(Pane).first()
        screen.selections = {pane: SELECT_ALL}
        await pilot.press("ctrl+c")
        copied = pilot.app.clipboard
        view = pair(pilot).view
        assert view is not None
        right = view.comparison.right
        assert copied == "\n\n".join(right.text_of(i) for i in range(len(right.paragraphs)))


async def test_a_click_goes_to_the_change_under_the_pointer(harbour: Path) -> None:
    """As it does side by side."""
    async with opened(TWO, size=(80, 40)) as pilot:
        view = pair(pilot).view
        assert view is not None
        change = view.order[2]
        y = view.lines_of(change).start
        row = view.rows[view.page.slot_at(y) or 0]
        assert isinstance(row, Row)
        text = screen_lines(pilot)
        line = next(index for index, words in enumerate(text) if "2729" in words)
        await pilot.click(offset=(text[line].index("2729") + 3, line))
        current = pair(pilot).current
        assert current is not None
        assert view.comparison.changes[current].kind.name == "number"


async def test_every_place_is_found_again(harbour: Path) -> None:
    """A code point of either side leads to a line that begins with it or before."""
    async with opened(TWO, "f", size=(72, 40)) as pilot:
        view = pair(pilot).view
        assert view is not None
        for article in view.articles:
            for index in range(len(HARBOUR)):
                span = article.paragraphs[index].span
                for offset in range(span.start, span.end, 7):
                    y = view.line_of(Place(article, offset))
                    assert y is not None
                    number = view.page.slot_at(y)
                    assert number is not None
                    row = view.rows[number]
                    assert isinstance(row, Row)
                    assert index in (*row.paragraphs.left, *row.paragraphs.right)


async def test_at_forty_columns_both_names_stand_over_it(harbour: Path) -> None:
    """There is one column, and it is of both."""
    async with opened(TWO, size=(44, 20)) as pilot:
        assert "a.txt" in shown(pilot)
        assert "b.txt" in shown(pilot)
