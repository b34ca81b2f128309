"""Which scrolls are the reader's own, and when a change is out of their sight."""

from __future__ import annotations

from storydiff.tui.widgets.sight import Sight

SCREEN = 20


def seen(top: int) -> range:
    """The lines on the screen when `top` is the first."""
    return range(top, top + SCREEN)


def test_a_change_is_lost_when_the_reader_scrolls_until_none_of_its_lines_is_seen() -> None:
    """One line in sight is enough; and it is found again where it is."""
    sight = Sight()
    sight.go(0, 0)
    lost = []
    for top in (5, 6, 7, 6):
        sight.scrolled(seen(top), range(5, 7))
        lost.append(sight.is_lost)
    assert lost == [False, False, True, False]


def test_the_way_to_a_change_is_no_scroll_of_the_readers() -> None:
    """Messages of earlier scrolls may come while a further change is already current."""
    sight = Sight()
    sight.go(0, 40)
    sight.go(0, 80)
    lost = []
    for top in (40, 80, 0):
        sight.scrolled(seen(top), range(86, 87))
        lost.append(sight.is_lost)
    assert lost == [False, False, True]


def test_a_scroll_asked_for_on_the_way_counts() -> None:
    sight = Sight()
    sight.go(0, 80)
    sight.forget()
    sight.scrolled(seen(0), range(86, 87))
    assert sight.is_lost


def test_what_is_folded_away_is_not_lost() -> None:
    """It has no lines; the search begins where it always did."""
    sight = Sight()
    sight.scrolled(seen(50), range(0))
    assert not sight.is_lost
