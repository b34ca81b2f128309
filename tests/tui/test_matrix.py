"""The table of how alike versions are: what stands out, and what part of it is seen."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from storydiff.tui.matrix import Window, extremes


def test_nearest_and_farthest_pair() -> None:
    """Of several equal ones the first; a version with itself does not count."""
    similarity = [[1, 0.4, 0.9, 0.4], [0.4, 1, 0.5, 0.9], [0.9, 0.5, 1, 0.6], [0.4, 0.9, 0.6, 1]]
    nearest, farthest = extremes(similarity)
    assert (nearest.one, nearest.other, nearest.likeness) == (0, 2, 0.9)
    assert (farthest.one, farthest.other, farthest.likeness) == (0, 1, 0.4)


@given(
    count=st.integers(1, 60),
    steps=st.lists(st.tuples(st.integers(0, 59), st.integers(-3, 70)), min_size=1),
)
def test_the_cursor_is_always_seen_and_no_room_is_left_empty(
    count: int, steps: list[tuple[int, int]]
) -> None:
    """Wherever it goes and however the screen is resized."""
    window = Window(count, count)
    for cursor, room in steps:
        at = min(cursor, count - 1)
        window = window.around(at, room)
        assert at in window.seen
        assert len(window.seen) == min(count, max(1, room))


def test_the_window_moves_as_little_as_may_be() -> None:
    """Going back up does not scroll before the edge is met."""
    window = Window(30, 10).around(14, 10)
    assert window.seen == range(5, 15)
    assert window.around(5, 10).seen == range(5, 15)
    assert window.around(4, 10).seen == range(4, 14)
