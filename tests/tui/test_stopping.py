"""Work can be stopped without leaving, the screen says what is missing, and one key goes on."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

import pytest
from textual.pilot import Pilot

import storydiff.alignment
from storydiff.model import Article, Comparison, Deadline
from storydiff.pipeline import Comparing, compare
from storydiff.prepare.article import from_strings
from storydiff.tui import work
from storydiff.tui.app import StorydiffApp
from storydiff.tui.screens import comparing as screens
from storydiff.tui.screens.compare import CompareScreen
from tui.versions import screen_lines, settled

LEFT = from_strings(
    [
        f"On day {number} the expedition walked {number + 9} miles along the frozen river, and its "
        f"leader wrote in diary number {number} that nobody had complained of the cold."
        for number in range(60)
    ],
    "left",
)
RIGHT = from_strings(
    [
        paragraph.span.of(LEFT.text).replace("nobody", "hardly anyone")
        for paragraph in LEFT.paragraphs
    ],
    "right",
)


class Gate:
    """Holds the work until it is opened; says when the work has come to it."""

    def __init__(self) -> None:
        self.reached = threading.Event()
        self.open = threading.Event()

    def hold(self) -> None:
        """Wait here, the first time."""
        self.reached.set()
        self.open.wait(30)


@contextmanager
def opening(gate: Gate) -> Iterator[None]:
    """Whatever happens, nothing waits at the gate for long."""
    try:
        yield
    finally:
        gate.open.set()


async def until(pilot: Pilot[int], happened: Callable[[], bool]) -> None:
    """Wait until something has come true, for as long as a test may take."""
    for _ in range(2000):
        if happened():
            return
        await pilot.pause(0.005)
    raise AssertionError(shown(pilot))


def shown(pilot: Pilot[int]) -> str:
    """Everything that stands on the screen."""
    return "\n".join(screen_lines(pilot))


def held_after_the_first_picture(gate: Gate) -> Callable[..., None]:
    """The work, which waits at the gate when its first picture is published."""

    def compare_in_steps(
        comparing: Comparing,
        first: Callable[[], Any],
        publish: Callable[[Comparison], None],
        pulse: work.Pulse,
        **options: Any,
    ) -> None:
        def show(found: Comparison) -> None:
            publish(found)
            gate.hold()

        work.compare_in_steps(comparing, first, show, work.Pulse(0.0), **options)

    return compare_in_steps


@pytest.mark.parametrize("key", ["escape", "ctrl+c"])
async def test_stopped_among_the_words_it_says_what_is_missing_and_goes_on(
    key: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Neither key leaves; what is shown stays; c ends with all that is there to be found."""
    gate = Gate()
    monkeypatch.setattr(screens, "compare_in_steps", held_after_the_first_picture(gate))
    app = StorydiffApp.comparing(LEFT, RIGHT)
    async with app.run_test(size=(120, 30)) as pilot:
        with opening(gate):
            await until(pilot, lambda: "0 of 60 rows done. q stops." in shown(pilot))
            assert "go on" not in shown(pilot)
            await pilot.press(key)
            await pilot.pause()
        await settled(pilot)
        assert app.is_running
        screen = app.screen
        assert isinstance(screen, CompareScreen)
        assert screen.comparison is not None
        missing = len(screen.comparison.awaiting)
        assert 0 < missing <= 60
        lines = " ".join(shown(pilot).split())
        assert "Stopped; c goes on. So far: " in lines
        assert f"the words of {missing} links not compared" in lines
        assert "c go on" in lines
        assert "hardly anyone" in lines
        await pilot.press("c")
        await settled(pilot)
        assert screen.comparison.complete
        assert screen.comparison.changes == compare(LEFT, RIGHT).changes
        assert "60 changes of substance" in shown(pilot)
        assert "go on" not in shown(pilot)


async def test_both_texts_can_be_read_while_their_paragraphs_are_matched(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Of long texts: the panes are filled at once, and moving about works."""
    gate = Gate()
    really = storydiff.alignment.align

    def align(*given: Any) -> Any:
        gate.hold()
        return really(*given)

    monkeypatch.setattr(work, "LONG", 0)
    monkeypatch.setattr(storydiff.alignment, "align", align)
    app = StorydiffApp.comparing(LEFT, RIGHT)
    async with app.run_test(size=(120, 30)) as pilot:
        with opening(gate):
            await until(pilot, lambda: "On day 0 the expedition" in shown(pilot))
            assert "Matching paragraphs… q stops." in shown(pilot)
            await pilot.press("n")
            assert "No changes found so far" in shown(pilot)
            await pilot.press("G")
            await pilot.pause()
            assert "On day 59 the expedition" in shown(pilot)
            await pilot.press("escape")
            await pilot.pause()
            lines = " ".join(shown(pilot).split())
            assert "Stopped; c goes on. So far: nothing of substance" in lines
            assert "not all paragraphs matched" in lines
        await settled(pilot)
        await pilot.press("c")
        await settled(pilot)
        assert "60 changes of substance" in shown(pilot)
        assert "On day 59 the expedition" in shown(pilot)


async def test_what_was_not_matched_is_not_drawn_as_gone(monkeypatch: pytest.MonkeyPatch) -> None:
    """Stopped among the paragraphs: no margin says that one is only on the left, or split."""
    deadline = Deadline(0.0, lambda: 1.0)
    late = Comparing(LEFT, from_strings(["Something else."]), deadline=deadline).snapshot()
    assert not late.alignment.complete
    assert {link.relation.value for link in late.alignment.links} == {"deleted", "inserted"}

    def compare_in_steps(*given: Any, **_options: bool) -> None:
        given[2](late)

    monkeypatch.setattr(screens, "compare_in_steps", compare_in_steps)
    app = StorydiffApp.comparing(late.left, late.right)
    async with app.run_test(size=(120, 30)) as pilot:
        await settled(pilot)
        first = next(line for line in screen_lines(pilot) if "On day 0 the" in line)
        assert "1 … On day 0" in first
        await pilot.press("escape")
        await pilot.pause()
        assert "60 left and 1 right paragraph unmatched" in " ".join(shown(pilot).split())


async def test_what_was_scrolled_to_is_compared_next(monkeypatch: pytest.MonkeyPatch) -> None:
    """A jump to the end while words are compared makes the last rows the wanted ones."""
    gate = Gate()
    monkeypatch.setattr(screens, "compare_in_steps", held_after_the_first_picture(gate))
    app = StorydiffApp.comparing(LEFT, RIGHT)
    async with app.run_test(size=(120, 30)) as pilot:
        with opening(gate):
            await until(pilot, lambda: "0 of 60 rows done" in shown(pilot))
            screen = app.screen
            assert isinstance(screen, CompareScreen)
            assert 59 not in screen.wanted
            await pilot.press("G")
            await until(pilot, lambda: 59 in screen.wanted)
            assert 0 not in screen.wanted
        await settled(pilot)


@pytest.mark.parametrize(("left", "right"), [(LEFT, RIGHT), (LEFT, from_strings(["One."]))])
@pytest.mark.parametrize("flipped", [False, True])
def test_side_by_side_claims_nothing(left: Article, right: Article, flipped: bool) -> None:
    """Every paragraph stands in one row, in order, and no row is called anything yet."""
    if flipped:
        left, right = right, left
    found = work.side_by_side(left, right)
    links = found.alignment.links
    assert [i for link in links for i in link.left] == list(range(len(left.paragraphs)))
    assert [j for link in links for j in link.right] == list(range(len(right.paragraphs)))
    assert all(link.is_two_sided and not link.same for link in links)
    assert not found.complete
    assert found.awaiting == frozenset(range(len(links)))


def test_side_by_side_of_a_text_and_none() -> None:
    """There is nothing to stand beside."""
    links = work.side_by_side(LEFT, from_strings([])).alignment.links
    assert [link.left for link in links] == [(index,) for index in range(60)]


def test_more_time_keeps_what_is_known() -> None:
    """The alignment and the changes that were found are the very same objects; the rest is new."""
    deadline = Deadline()
    begun = Comparing(LEFT, RIGHT, deadline=deadline)
    known = begun.changes_of(3)
    deadline.cancel()
    again = begun.resumed()
    assert not again.is_late()
    assert again.alignment is begun.alignment
    assert again.changes_of(3) is known
    assert 3 not in again.awaiting
    assert len(again.awaiting) == 59
    begun.changes_of(4)
    assert 4 in again.awaiting


def test_an_alignment_that_was_cut_short_is_made_anew() -> None:
    """Also if its words were compared; with the time there is it comes to the end."""
    late = Deadline(0.0, lambda: 1.0)
    begun = Comparing(LEFT, RIGHT, deadline=late)
    assert not begun.alignment.complete
    again = begun.resumed(Deadline())
    assert again.alignment.complete
    assert len(again.alignment.links) == 60


async def test_control_c_leaves_when_there_is_nothing_to_stop() -> None:
    """Or to copy."""
    app = StorydiffApp.comparing(LEFT, RIGHT)
    async with app.run_test(size=(120, 30)) as pilot:
        await settled(pilot)
        await pilot.press("ctrl+c")
        await settled(pilot)
    assert app.return_code == 0
    assert app._exit
