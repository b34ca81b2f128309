"""What a reader of two versions can rely on."""

from __future__ import annotations

import threading
from pathlib import Path

import pytest
from textual.geometry import Offset
from textual.pilot import Pilot
from textual.selection import Selection

from storydiff.model import Family
from storydiff.tui.app import StorydiffApp
from storydiff.tui.rows import Place
from storydiff.tui.screens.compare import CompareScreen
from storydiff.tui.widgets.detail import Detail
from storydiff.tui.widgets.pair import Pair
from tui.versions import HARBOUR, opened, screen_lines, settled

TWO = ("a.txt", "b.txt")


def shown(pilot: Pilot[int]) -> str:
    """The whole screen as one text."""
    return "\n".join(screen_lines(pilot))


def detail(pilot: Pilot[int]) -> str:
    """The line that says which change this is."""
    return str(pilot.app.screen.query_one(Detail).change)


def pair(pilot: Pilot[int]) -> Pair:
    """The two panes."""
    return pilot.app.screen.query_one(Pair)


def top_words(pilot: Pilot[int]) -> Place:
    """What stands on top of the left pane."""
    view = pair(pilot).view
    assert view is not None
    y = int(pair(pilot).panes[0].scroll_y)
    return next(place for line in range(y, y + 5) for place in view.places_at(line))


async def test_two_files_are_compared_at_once_and_q_leaves(harbour: Path) -> None:
    """No library stands between two named files and their comparison."""
    async with opened(TWO) as pilot:
        assert isinstance(pilot.app.screen, CompareScreen)
        await pilot.press("q")
        await settled(pilot)
        assert pilot.app.return_code == 0


async def test_a_file_that_cannot_be_read_is_named(harbour: Path) -> None:
    """The app stays up, says what to do, and its exit status tells."""
    async with opened(("a.txt", "nowhere.txt")) as pilot:
        assert "nowhere.txt" in shown(pilot)
        await pilot.press("q")
        await settled(pilot)
        assert pilot.app.return_code == 2


async def test_rows_are_level_at_every_width(harbour: Path) -> None:
    """A paragraph and its counterpart begin on the same line."""
    for width in (60, 80, 133):
        async with opened(TWO, "f", *(["v"] if width < 100 else []), size=(width, 60)) as pilot:
            view = pair(pilot).view
            assert view is not None
            for number in range(len(HARBOUR)):
                left = view.page.find(0, number, view.rows_of[0][number], 0)
                right = view.page.find(1, number, view.rows_of[1][number], 0)
                assert left == right


async def test_n_goes_from_change_to_change_and_stops_at_the_last(harbour: Path) -> None:
    """The line below says which change it is, what it did and what kind it is."""
    async with opened(TWO) as pilot:
        assert "n goes to the next" in detail(pilot)
        await pilot.press("n")
        assert detail(pilot).startswith('Change 1 of 4 · quotation mark · ⟨"⟩ → ⟨“⟩')
        await pilot.press("n", "n", "n")
        assert "⟨about ⟩ gone" in detail(pilot)
        await pilot.press("n")
        assert detail(pilot).startswith("Change 4 of 4")
        await pilot.press("N")
        assert "⟨27⟩ → ⟨29⟩" in detail(pilot)


async def test_n_begins_at_what_is_on_the_screen(harbour: Path) -> None:
    """After scrolling away, the next change is the next one below."""
    async with opened(TWO, "v", size=(70, 16)) as pilot:
        view = pair(pilot).view
        assert view is not None
        pair(pilot).scroll_lines_to(view.lines_of(view.order[-1]).start)
        await pilot.press("n")
        assert "⟨about ⟩ gone" in detail(pilot)


async def test_n_goes_on_from_where_the_reader_scrolled_to(harbour: Path) -> None:
    """Away from the current change, out of sight: the next one is the next below the top line."""
    async with opened(TWO, "n", "n", "n", "n", size=(70, 10)) as pilot:
        assert detail(pilot).startswith("Change 4 of 4")
        await pilot.press("g")
        await pilot.pause()
        await pilot.press("n")
        assert detail(pilot).startswith("Change 1 of 4")
        await pilot.press("n", "n")
        assert detail(pilot).startswith("Change 3 of 4")
        await pilot.press("k")
        await pilot.pause()
        await pilot.press("n")
        assert detail(pilot).startswith("Change 4 of 4")


async def test_muted_typography_is_not_visited_and_is_counted(harbour: Path) -> None:
    """Muting leaves two of four changes to go to, and says how many are muted."""
    async with opened(TWO, "t", "n") as pilot:
        assert detail(pilot).startswith("Change 1 of 2 · number")
        assert "muted: 2 typography" in shown(pilot)
        assert Family.TYPOGRAPHY in pair(pilot).choices.muted
        await pilot.press("t", "N")
        assert "of 4 · quotation mark" in detail(pilot)
        assert "muted" not in shown(pilot)


async def test_no_mark_is_drawn_for_what_is_muted(harbour: Path) -> None:
    """The margin of a line that differs only in muted things is empty."""
    async with opened(TWO) as pilot:
        line = next(line for line in screen_lines(pilot) if '"We have not' in line)
        assert "·" in line
        await pilot.press("t")
        line = next(line for line in screen_lines(pilot) if '"We have not' in line)
        assert "·" not in line


async def test_what_is_not_the_article_is_folded_and_opens(harbour: Path) -> None:
    """A fold says what it hides; f opens and closes all."""
    async with opened(TWO) as pilot:
        assert "byline hidden" in shown(pilot)
        assert "By Rosa Lind" not in shown(pilot)
        await pilot.press("f")
        assert "By Rosa Lind" in shown(pilot)
        await pilot.press("f")
        assert "byline hidden" in shown(pilot)


async def test_a_click_opens_one_fold(harbour: Path) -> None:
    """The mouse opens the fold that is clicked."""
    async with opened(TWO) as pilot:
        y = next(y for y, line in enumerate(screen_lines(pilot)) if "byline hidden" in line)
        await pilot.click(offset=(6, y))
        await pilot.pause()
        assert "By Rosa Lind" in shown(pilot)
        assert pair(pilot).choices.furniture is False


async def test_a_click_on_a_word_goes_to_its_change(harbour: Path) -> None:
    """On either side; a click on words that are the same goes to the nearest in the row."""
    async with opened(TWO) as pilot:
        lines = screen_lines(pilot)
        y = next(y for y, line in enumerate(lines) if "29 of" in line)
        await pilot.click(offset=(lines[y].index("29 of"), y))
        assert "⟨27⟩ → ⟨29⟩" in detail(pilot)
        y = next(y for y, line in enumerate(lines) if "opened in 1911" in line)
        await pilot.click(offset=(lines[y].index("opened"), y))
        assert "⟨about ⟩ gone" in detail(pilot)


async def test_the_wheel_scrolls_both(harbour: Path) -> None:
    """The panes never part."""
    from textual.events import MouseScrollDown

    async with opened(TWO, "v", size=(70, 16)) as pilot:
        left, right = pair(pilot).panes
        right.post_message(
            MouseScrollDown(right, 5, 5, 0, 1, 0, shift=False, meta=False, ctrl=False)
        )
        await settled(pilot)
        assert left.scroll_y == right.scroll_y > 0


async def test_swapping_keeps_the_current_change(harbour: Path) -> None:
    """The same words stay under the cursor, the other way round."""
    async with opened(TWO, "n", "n", "n") as pilot:
        assert "⟨27⟩ → ⟨29⟩" in detail(pilot)
        await pilot.press("s")
        await settled(pilot)
        assert "⟨29⟩ → ⟨27⟩" in detail(pilot)


@pytest.mark.parametrize("size", [(140, 20), (64, 20), (90, 50)])
async def test_resizing_keeps_the_place(size: tuple[int, int], harbour: Path) -> None:
    """The words that stood on top are still on the screen."""
    async with opened(TWO, size=(80, 20)) as pilot:
        pair(pilot).scroll_lines_to(14)
        await pilot.pause()
        before = top_words(pilot)
        await pilot.resize_terminal(*size)
        await settled(pilot)
        view = pair(pilot).view
        assert view is not None
        line = view.line_of(before)
        top = int(pair(pilot).panes[0].scroll_y)
        assert line is not None
        assert top <= line < top + pair(pilot).panes[0].size.height


async def test_stepping_goes_through_all_versions(harbour: Path) -> None:
    """1 and 2 put the story's next version on the left and on the right, never the same twice."""
    async with opened(["."], "enter") as pilot:
        screen = pilot.app.screen
        assert isinstance(screen, CompareScreen)
        seen = []
        for key in ("2", "1", "1", "2"):
            await pilot.press(key)
            await settled(pilot)
            seen.append(tuple(article.origin.name[0] for article in screen.sides))
        assert seen == [("a", "c"), ("b", "c"), ("a", "c"), ("a", "b")]


async def test_a_selection_is_the_text_of_one_side(harbour: Path) -> None:
    """No margin, no padding, no words of the other pane, also over several paragraphs."""
    async with opened(TWO, "f") as pilot:
        left, right = pair(pilot).panes
        screen = pilot.app.screen
        left.post_message(left.SelectionBegun(left))
        await pilot.pause()
        screen.selections = {
            left: Selection(Offset(5, 0), None),
            right: Selection(None, Offset(3, 2)),
        }
        await pilot.pause()
        assert screen.get_selected_text() == f"{HARBOUR[0]}\n\n{HARBOUR[1]}"


async def test_dragging_selects_and_copies_what_the_file_has(harbour: Path) -> None:
    """A drag with the mouse over wrapped lines copies the words with the file's own spaces."""
    async with opened(TWO, "f") as pilot:
        lines = screen_lines(pilot)
        y = next(y for y, line in enumerate(lines) if "The swing bridge" in line)
        x = lines[y].index("swing")
        await pilot.mouse_down(offset=(x, y))
        await pilot.hover(offset=(x, y + 1))
        await pilot.hover(offset=(10, y + 2))
        await pilot.mouse_up(offset=(10, y + 2))
        await pilot.press("ctrl+c")
        await settled(pilot)
        copied = pilot.app.clipboard
        assert copied.startswith("swing bridge over")
        assert copied in HARBOUR[2]
        assert len(copied) > 40


async def test_reload_tells_what_became_of_the_file(harbour: Path) -> None:
    """Unchanged, changed, gone: one sentence or another comparison; the app stays up."""
    async with opened(TWO) as pilot:
        app = pilot.app
        await pilot.press("r")
        await settled(pilot)
        assert [n.message for n in app._notifications] == ["Nothing has changed in the files."]
        changed = (harbour / "b.txt").read_text(encoding="utf-8").replace("29", "30")
        (harbour / "b.txt").write_text(changed, encoding="utf-8")
        await pilot.press("r")
        await settled(pilot)
        assert "30 of them" in " ".join(shown(pilot).split())
        (harbour / "b.txt").unlink()
        await pilot.press("r")
        await settled(pilot)
        assert any("b.txt" in n.message for n in app._notifications)
        assert isinstance(app.screen, CompareScreen)


async def test_export_writes_a_file_and_never_over_another(harbour: Path) -> None:
    """The name that is offered is free; the file holds what the exporter writes."""
    for expected in ("a--b.txt", "a--b-2.txt"):
        async with opened(TWO) as pilot:
            await pilot.press("e")
            await settled(pilot)
            await pilot.press("enter")
            await settled(pilot)
            assert (harbour / expected).read_text(encoding="utf-8").strip()
            assert any(expected in n.message for n in pilot.app._notifications)


async def test_two_articles_of_the_library_can_be_compared() -> None:
    """Whoever has articles in hand needs no files."""
    from storydiff.prepare.article import from_strings

    app = StorydiffApp.comparing(from_strings(["One dog."]), from_strings(["Two dogs."]))
    async with app.run_test(size=(80, 24)) as pilot:
        await settled(pilot)
        text = "\n".join(screen_lines(pilot))
        assert "One dog." in text
        assert "Two dogs." in text


async def test_what_a_text_holds_is_never_obeyed(harbour: Path) -> None:
    """Markup, escape sequences and control characters are text on the screen."""
    wild = "A [red]wild[/] one [sic] \x1b[31mred\x9b2J and {left} <script> text it is."
    for name in ("[b]x.txt", "[sic].txt"):
        (harbour / name).write_text(f"{wild}\n\n{HARBOUR[3]}\n", encoding="utf-8")
    async with opened(("[b]x.txt", "[sic].txt"), "n") as pilot:
        text = " ".join(shown(pilot).split())
        assert "[b]x.txt" in text
        assert "[sic].txt" in text
        assert "A [red]wild[/] one [sic] ␛[31mred" in text
        assert "\x1b" not in text
        assert "\x9b" not in text


async def test_where_there_is_room_for_one_tab_turns_to_the_other(harbour: Path) -> None:
    """Below sixty columns one version is shown at a time, at the same place."""
    async with opened(TWO, "v", "n", size=(44, 20)) as pilot:
        assert "The swing bridge" in shown(pilot)
        assert "▸ a.txt" in shown(pilot)
        assert "b.txt" not in shown(pilot)
        await pilot.press("tab")
        await settled(pilot)
        assert "▸ b.txt" in shown(pilot)
        assert "“We have" in shown(pilot)
        await pilot.resize_terminal(100, 20)
        await settled(pilot)
        assert "a.txt" in shown(pilot)
        assert "▸ b.txt" in shown(pilot)


async def test_escape_stops_the_work_and_then_leaves(
    harbour: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The first Escape cancels, the second goes back; what is known stays on the screen."""
    from storydiff.tui.screens import comparing

    released = threading.Event()
    asked: list[object] = []

    def never_done(*given: object, **_options: bool) -> None:
        asked.append(given)
        released.wait(30)

    monkeypatch.setattr(comparing, "compare_in_steps", never_done)
    app = StorydiffApp(TWO)
    async with app.run_test(size=(100, 30)) as pilot:
        while not asked:
            await pilot.pause()
        await pilot.pause()
        assert "Matching paragraphs… q stops." in shown(pilot)
        await pilot.press("escape")
        await pilot.pause()
        assert "Stopped before anything was found. c goes on." in shown(pilot)
        screen = app.screen
        assert isinstance(screen, CompareScreen)
        assert screen.deadline.passed
        released.set()
        await pilot.press("escape")
        await settled(pilot)
        assert app.return_code == 0


async def test_every_change_lies_on_the_lines_it_says(harbour: Path) -> None:
    """Going to a change brings its marked words onto the screen, in however small a window."""
    async with opened(TWO, "f", size=(62, 14)) as pilot:
        panes = pair(pilot).panes
        view = pair(pilot).view
        assert view is not None
        for change in view.order:
            await pilot.press("n")
            assert pair(pilot).current == change
            top = int(panes[0].scroll_y)
            lines = view.lines_of(change)
            assert top <= lines.start < top + panes[0].size.height
            assert any("▶" in line for line in screen_lines(pilot))


async def test_other_blank_space_between_paragraphs_is_marked_and_counted(
    harbour: Path,
) -> None:
    """It is not visited; the margin and the line below tell it, unless it is muted."""
    spaced = (
        (harbour / "a.txt")
        .read_text(encoding="utf-8")
        .replace('27 of them."\n', '27 of them."\n\n')
    )
    (harbour / "spaced.txt").write_text(spaced, encoding="utf-8")
    async with opened(("a.txt", "spaced.txt"), size=(100, 40)) as pilot:
        marked = [line for line in screen_lines(pilot) if line.count("↵") == 2]
        assert len(marked) == 1
        assert "27 of them" in marked[0]
        assert "↵ 1 gap" in shown(pilot)
        assert "No changes to go to" in detail(pilot)
        await pilot.press("t")
        assert "↵" not in shown(pilot)
        assert "muted: 1 layout" in shown(pilot)


async def test_a_lower_window_still_shows_the_current_change(harbour: Path) -> None:
    """What stood near the bottom of a high window is not lost below the end of a low one."""
    async with opened(TWO, "v", "n", "n", "n", "n", size=(62, 40)) as pilot:
        current = pair(pilot).current
        view = pair(pilot).view
        assert current is not None
        assert view is not None
        assert view.lines_of(current).start > 12
        await pilot.resize_terminal(62, 14)
        await settled(pilot)
        view = pair(pilot).view
        assert view is not None
        pane = pair(pilot).lead
        top = int(pane.scroll_y)
        assert top <= view.lines_of(current).start < top + pane.size.height


async def test_numbers_stand_on_both_sides_or_on_neither(harbour: Path) -> None:
    """At every width, also where one pane is a cell wider than the other."""
    async with opened(TWO, "v", size=(66, 16)) as pilot:
        for width in range(67, 76):
            await pilot.resize_terminal(width, 16)
            await settled(pilot)
            view = pair(pilot).view
            assert view is not None
            margins = [pane.margin for pane in pair(pilot).panes]
            assert margins[0] == margins[1]


async def test_z_leaves_only_the_changes_and_x_opens_a_fold(harbour: Path) -> None:
    """What is hidden is counted, and what is muted hides its paragraph too."""
    async with opened(TWO) as pilot:
        whole = pair(pilot).view
        assert whole is not None
        await pilot.press("n", "z")
        folded = pair(pilot).view
        assert folded is not None
        assert folded.page.height < whole.page.height
        assert "the same" in shown(pilot)
        assert folded.order == whole.order
        await pilot.press("x")
        assert "the same" not in shown(pilot)
        await pilot.press("z", "z", "t")
        assert "muted" in shown(pilot)
