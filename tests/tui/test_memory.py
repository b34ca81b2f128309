"""What is remembered between runs, and what is taken out of the app."""

from __future__ import annotations

from pathlib import Path

import pytest
from textual.pilot import Pilot

from storydiff.model import Family, Sides
from storydiff.pipeline import read
from storydiff.tui.app import StorydiffApp
from storydiff.tui.memory import Looked, Memory
from storydiff.tui.rows import Choices, Layout
from storydiff.tui.taking import editor_command, editor_of, kept_in
from storydiff.tui.widgets.pair import Pair
from tui.versions import opened, settled

TWO = ("a.txt", "b.txt")
LOOKED = Looked("inline", ("layout",), ("number",), True, True, 40, 50)


def told(pilot: Pilot[int]) -> str:
    """What the reader was told in passing."""
    return " ".join(notification.message for notification in pilot.app._notifications)


def test_a_pair_is_recalled_from_either_end(harbour: Path) -> None:
    sides = Sides(read("a.txt"), read("b.txt"))
    memory = Memory(harbour / "state")
    memory.keep(sides, LOOKED)
    again = Memory(harbour / "state")
    assert again.recall(sides) == LOOKED
    turned = again.recall(sides.flip())
    assert turned is not None
    assert (turned.left, turned.right) == (50, 40)
    again.forget(sides.flip())
    assert Memory(harbour / "state").recall(sides) is None


def test_choices_are_what_they_were() -> None:
    choices = Choices(
        frozenset({Family.LAYOUT}), frozenset({"number"}), True, True, layout=Layout.INLINE
    )
    assert Looked.of(choices, Sides(1, 2)).choices == choices
    assert Looked("gone", ("gone",)).choices == Choices()


def test_what_cannot_be_read_or_written_is_nothing_remembered(harbour: Path) -> None:
    sides = Sides(read("a.txt"), read("b.txt"))
    folder = harbour / "state"
    folder.mkdir()
    (folder / "pairs.json").write_text("{]")
    assert Memory(folder).recall(sides) is None
    (harbour / "file").write_text("")
    nowhere = Memory(harbour / "file")
    nowhere.keep(sides, LOOKED)
    assert nowhere.recall(sides) == LOOKED
    assert kept_in(harbour / "file", "text") is None


async def test_the_next_run_goes_on_where_the_last_one_was_left(harbour: Path) -> None:
    """Layout, what is muted and the place; R shows all as at first and forgets."""
    for run in range(2):
        app = StorydiffApp(TWO, memory=Memory(harbour / "state"))
        async with app.run_test(size=(110, 12)) as pilot:
            await settled(pilot)
            pair = app.screen.query_one(Pair)
            if run == 0:
                await pilot.press("v", "t", "G", "q")
                await settled(pilot)
                continue
            found = [(pair.set_out, bool(pair.choices.muted), pair.lead.scroll_y > 0)]
            await pilot.press("R")
            found.append((pair.set_out, bool(pair.choices.muted), pair.lead.scroll_y > 0))
            assert found == [(Layout.INLINE, True, True), (Layout.SIDES, False, True)]


async def test_a_change_is_copied_as_a_sentence(harbour: Path) -> None:
    """And to a file that is named, for terminals that pass nothing on."""
    app = StorydiffApp(TWO, memory=Memory(harbour / "state"))
    async with app.run_test(size=(110, 30)) as pilot:
        await settled(pilot)
        await pilot.press("y")
        assert "no change to copy" in told(pilot)
        await pilot.press("n", "n", "n", "y")
        assert "“27” became “29”" in app.clipboard
        assert "paragraph 4" in app.clipboard
        assert (harbour / "state" / "copied.txt").read_text(encoding="utf-8") == app.clipboard


async def test_a_paragraph_is_copied_in_both_versions(harbour: Path) -> None:
    async with opened(TWO, "n", "n", "n", "Y") as pilot:
        copied = pilot.app.clipboard
        assert copied.startswith("a.txt, ¶4:\n")
        assert "\n\nb.txt, ¶4:\n" in copied
        assert "27 of them" in copied
        assert "29 of them" in copied


@pytest.mark.parametrize(
    ("editor", "command"),
    [
        ("vi", ["vi", "+12", "a b.txt"]),
        ("/usr/bin/nano -w", ["/usr/bin/nano", "-w", "+12", "a b.txt"]),
        ("code --wait", ["code", "--wait", "-g", "a b.txt:12"]),
        ("hx", ["hx", "a b.txt:12"]),
    ],
)
def test_editors_are_told_the_line_as_they_want_it(editor: str, command: list[str]) -> None:
    assert editor_command(editor, "a b.txt", 12) == command


def test_visual_goes_before_editor() -> None:
    assert editor_of({"VISUAL": "vi", "EDITOR": "ed"}) == "vi"
    assert editor_of({"EDITOR": "ed"}) == "ed"
    assert editor_of({}) == ""


async def test_without_an_editor_it_is_told(harbour: Path) -> None:
    async with opened(TWO, "E") as pilot:
        assert "set VISUAL or EDITOR" in told(pilot)
