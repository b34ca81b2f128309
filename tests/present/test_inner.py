"""Which characters of a word are others."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from storydiff.present.inner import inner_spans


def marked(left: str, right: str) -> str | None:
    """The stretches that differ: ``7|9``."""
    found = inner_spans(left, right)
    return None if found is None else f"{found.left.of(left)}|{found.right.of(right)}"


@pytest.mark.parametrize(
    ("left", "right", "inner"),
    [
        ("27", "29", "7|9"),
        ("Koreas'", "Korea's", "s'|'s"),
        ("troop", "Troop", "t|T"),
        ("1,500", "1500", ",|"),
        ("colour", "color", "u|"),
        ("said", "claimed", None),
        ("27", "31", None),
        ("two words", "two word", None),
        ("", "new", None),
        ("same", "same", None),
        ("cafe", "cafe\u0301", "e|e\u0301"),
        ("aa", "aaa", "|a"),
    ],
)
def test_what_two_words_begin_and_end_with_is_left_out(
    left: str, right: str, inner: str | None
) -> None:
    assert marked(left, right) == inner


@given(st.text("abe\u0301'", max_size=8), st.text("abe\u0301'", max_size=8))
def test_what_is_left_out_is_the_same_on_both_sides(left: str, right: str) -> None:
    """Before and behind the stretches both words are equal."""
    found = inner_spans(left, right)
    if found is not None:
        assert left[: found.left.start] == right[: found.right.start]
        assert left[found.left.end :] == right[found.right.end :]
        assert 2 * (len(left) - len(found.left)) >= len(left) - 1 or len(right) > len(left)
