"""Several neighbours moved together are one stop for the reader who goes through the changes."""

from __future__ import annotations

from itertools import pairwise

from textual.pilot import Pilot

from storydiff.model import Op
from storydiff.prepare.article import from_strings
from storydiff.tui.app import StorydiffApp
from storydiff.tui.widgets.detail import Detail
from storydiff.tui.widgets.pair import Pair
from tui.versions import screen_lines, settled

TEXTS = [
    f"The {bird} was seen {number} times in {month}, mostly near the {place}, by the same two men."
    for number, (bird, month, place) in enumerate(
        [
            ("bittern", "January", "eastern reed beds"),
            ("goldeneye", "February", "weir"),
            ("smew", "March", "gravel pits"),
            ("garganey", "April", "old sluice"),
            ("hobby", "May", "heath"),
            ("corncrake", "June", "hay meadows"),
            ("spoonbill", "July", "mudflats"),
            ("osprey", "August", "trout farm"),
            ("ruff", "September", "flooded field"),
            ("fieldfare", "October", "orchard"),
        ],
        start=11,
    )
]
RIGHT = [
    TEXTS[0],
    *TEXTS[4:8],
    TEXTS[1],
    TEXTS[2].replace("the same two men", "a schoolboy"),
    TEXTS[3],
    *TEXTS[8:],
]


def app() -> StorydiffApp:
    """¶2–4 are ¶6–8 on the right, and the middle one was edited."""
    return StorydiffApp.comparing(from_strings(TEXTS), from_strings(RIGHT))


def lines(pilot: Pilot[int]) -> list[str]:
    """What stands on the screen, line by line."""
    return [" ".join(line.split()) for line in screen_lines(pilot)]


def line_below(pilot: Pilot[int]) -> str:
    """The line that says which change this is."""
    return str(pilot.app.screen.query_one(Detail).change)


async def test_a_move_of_three_is_one_change_to_go_to() -> None:
    """It comes before the change inside it, and both say what they are."""
    async with app().run_test(size=(120, 50)) as pilot:
        await settled(pilot)
        assert line_below(pilot).startswith("2 changes")
        await pilot.press("n")
        told = "Change 1 of 2 · moved paragraph · ¶2–4 → ¶6–8 · left 3:1, right 11:1"
        assert line_below(pilot) == told
        told = str(pilot.app.screen.query_one(Detail).reason)
        assert told == "Paragraphs moved together: ¶2–4 on the left are ¶6–8 on the right."
        await pilot.press("n")
        assert "⟨the same two men⟩ → ⟨a schoolboy⟩" in line_below(pilot)
        await pilot.press("n")
        assert line_below(pilot).startswith("Change 2 of 2")


async def test_what_stands_beside_tells_the_whole_move_and_each_place() -> None:
    """Once for all of them at either place, and shortly beside each of the others."""
    async with app().run_test(size=(120, 50)) as pilot:
        await settled(pilot)
        text = "\n".join(lines(pilot))
        assert text.count("→ ¶2–4 moved to ¶6–8") == 1
        assert text.count("← ¶6–8 moved from ¶2–4") == 1
        assert "→ to ¶7" in text
        assert "← from ¶4" in text
        assert "1 move: ¶2–4 to ¶6–8" in text


async def test_changes_are_visited_from_top_to_bottom() -> None:
    """Also what changed in a paragraph that stands in two rows."""
    async with app().run_test(size=(120, 50)) as pilot:
        await settled(pilot)
        view = pilot.app.screen.query_one(Pair).view
        assert view is not None
        places = [view.lines_of(index).start for index in view.order]
        assert all(one <= other for one, other in pairwise(places))


async def test_any_paragraph_of_a_move_leads_to_it() -> None:
    """A click on the last of the three, which has no change of its own to go to."""
    async with app().run_test(size=(120, 50)) as pilot:
        await settled(pilot)
        pair = pilot.app.screen.query_one(Pair)
        view = pair.view
        assert view is not None
        y = next(y for y, line in enumerate(screen_lines(pilot)) if line.count("garganey") and y)
        row = view.rows[view.page.slot_at(y - pair.region.y) or 0]
        await pilot.click(offset=(20, y))
        await pilot.pause()
        assert not getattr(row, "leads", True)
        assert pair.current is not None
        change = view.comparison.changes[pair.current]
        assert change.op is Op.MOVE
        assert "¶2–4 → ¶6–8" in line_below(pilot)
