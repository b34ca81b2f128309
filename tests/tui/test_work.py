"""Long work: told in steps, stopped by its deadline."""

from __future__ import annotations

from storydiff.model import Comparison, Deadline
from storydiff.pipeline import Comparing
from storydiff.prepare.article import from_strings
from storydiff.tui.pages import Pages
from storydiff.tui.rows import Choices, Layout
from storydiff.tui.work import Pulse, compare_in_steps

LEFT = [
    f"Paragraph {number} of a text that goes on and on about dog {number}." for number in range(200)
]
RIGHT = [text.replace("dog", "cat") for text in LEFT]


def comparing(deadline: Deadline | None = None) -> Comparing:
    """A comparison of two hundred paragraphs that has not begun."""
    return Comparing(from_strings(LEFT), from_strings(RIGHT), deadline=deadline)


def test_the_last_snapshot_is_always_published() -> None:
    """Also when no pulse was ever due."""
    published: list[Comparison] = []
    compare_in_steps(comparing(), tuple, published.append, Pulse(1.0, lambda: 0.0))
    assert [comparison.complete for comparison in published] == [True]


def test_pictures_of_unfinished_work_come_no_more_often_than_the_pulse() -> None:
    """A clock that ticks at each look lets every second one through."""
    ticks = iter(range(1000))
    published: list[Comparison] = []
    compare_in_steps(comparing(), tuple, published.append, Pulse(2.0, lambda: float(next(ticks))))
    assert len(published) > 1
    assert published[-1].complete
    assert all(not comparison.complete for comparison in published[:-1])
    waiting = [len(comparison.awaiting) for comparison in published]
    assert waiting == sorted(waiting, reverse=True)


def test_what_can_be_seen_is_compared_first() -> None:
    """The links that are asked for are in the first snapshot with words."""
    published: list[Comparison] = []
    compare_in_steps(comparing(), lambda: (150, 151), published.append, Pulse(0.0))
    with_words = next(comparison for comparison in published if comparison.changes)
    assert {150, 151}.isdisjoint(with_words.awaiting)
    assert {change.link for change in with_words.changes} == {150, 151}


def test_what_stands_at_two_places_of_the_screen_is_compared_once() -> None:
    """A moved link is asked for twice if both its ends can be seen; also what is done already."""
    published: list[Comparison] = []
    compare_in_steps(comparing(), lambda: (150, 7, 150, 7), published.append, Pulse(0.0))
    assert published[-1].complete


def test_a_cancelled_comparison_says_what_is_missing() -> None:
    """What was found before is published all the same."""
    deadline = Deadline()
    published: list[Comparison] = []

    def publish(comparison: Comparison) -> None:
        published.append(comparison)
        deadline.cancel()

    compare_in_steps(comparing(deadline), tuple, publish, Pulse(0.0))
    assert not published[-1].complete
    assert published[-1].reason


def test_a_later_snapshot_keeps_every_line_and_the_rows_in_which_nothing_was_found() -> None:
    """A picture of what more is known wraps nothing and makes only rows that differ."""
    work = comparing()
    pages = Pages()
    first = pages.lay_out(work.snapshot(), Choices(), (60, 60))
    work.changes_of(7)
    second = pages.lay_out(work.snapshot(), Choices(), (60, 60))
    assert second.page is first.page
    anew = [number for number, row in enumerate(second.rows) if row is not first.rows[number]]
    assert len(anew) == 1
    assert second.order == tuple(range(len(second.comparison.changes)))
    assert second.order


def test_what_was_prepared_is_what_is_shown() -> None:
    """Rows and lines made in the thread of the work are not made again; another width is."""
    work = comparing()
    pages = Pages()
    snapshot = work.snapshot()
    chosen = Choices(layout=Layout.SIDES)
    pages.prepare(snapshot, chosen, (60, 60))
    view = pages.lay_out(snapshot, chosen, (60, 60))
    assert pages.lay_out(snapshot, chosen, (60, 60)).page is view.page
    assert pages.fits(snapshot, chosen, (60, 60))
    assert not pages.fits(snapshot, chosen, (60, 50))
    narrow = pages.lay_out(snapshot, chosen, (60, 40))
    assert narrow.page is not view.page
    left, right = narrow.page.columns
    assert left.width - right.width == 20
    assert narrow.page.height > view.page.height
    left, right = pages.lay_out(snapshot, chosen, (60, 58)).page.columns
    assert left.width == right.width
