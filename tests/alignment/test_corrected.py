"""What a reader sets right about which paragraphs belong together."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from laws.strategies import articles
from storydiff.alignment import BY_HAND, align, corrected
from storydiff.model import Alignment, Article, Correction, Pair
from storydiff.pipeline import compare
from storydiff.prepare.article import from_strings

ONE = "The harbour will close in March for nine months of repairs."
TWO = "Nobody has been asked, and a petition is under way among the shops."
THREE = "The ferries go every ten minutes until midnight, for free."
OTHER = "An entirely different sentence about lemons and their price this spring."


def shape(alignment: Alignment) -> list[tuple[tuple[int, ...], tuple[int, ...], bool]]:
    return [(link.left, link.right, link.moved) for link in alignment.links]


def set_right(
    left: list[str], right: list[str], *corrections: Correction
) -> list[tuple[tuple[int, ...], tuple[int, ...], bool]]:
    a, b = from_strings(left), from_strings(right)
    return shape(corrected(align(a, b), a, b, corrections))


def test_two_that_stand_alone_are_paired() -> None:
    assert set_right([ONE, OTHER], [ONE, THREE], Correction(1, 1)) == [
        ((0,), (0,), False),
        ((1,), (1,), False),
    ]


def test_two_that_are_paired_are_parted() -> None:
    assert set_right([ONE, TWO], [ONE, TWO], Correction(1, 1, together=False)) == [
        ((0,), (0,), False),
        ((1,), (), False),
        ((), (1,), False),
    ]


def test_one_half_of_a_split_is_let_go() -> None:
    found = set_right([f"{ONE} {TWO}"], [ONE, TWO], Correction(0, 1, together=False))
    assert found == [((0,), (0,), False), ((), (1,), False)]


def test_a_pair_that_crosses_others_has_moved() -> None:
    assert set_right([ONE, TWO, OTHER], [THREE, ONE, TWO], Correction(2, 0)) == [
        ((0,), (1,), False),
        ((1,), (2,), False),
        ((2,), (0,), True),
    ]


def test_the_last_word_counts() -> None:
    both = Correction(1, 1), Correction(1, 1, together=False)
    assert set_right([ONE, OTHER], [ONE, THREE], *both)[1:] == [
        ((1,), (), False),
        ((), (1,), False),
    ]


def test_what_fits_no_paragraph_changes_nothing() -> None:
    assert set_right([ONE], [ONE], Correction(5, 0), Correction(0, 5)) == [((0,), (0,), False)]


def test_a_link_says_that_somebody_paired_it() -> None:
    found = compare([ONE, OTHER], [ONE, THREE], corrections=(Correction(1, 1),))
    assert found.alignment.links[1].reason == BY_HAND
    assert found.alignment.links[1].score == 1.0


@settings(deadline=None)
@given(
    articles(),
    articles(),
    st.lists(
        st.builds(Correction, st.integers(0, 6), st.integers(0, 6), st.booleans()), max_size=5
    ),
)
def test_the_laws_of_an_alignment_hold(
    left: Article, right: Article, corrections: list[Correction]
) -> None:
    """A partition; the spine in order; what was said last is so."""
    found = corrected(align(left, right), left, right, corrections)
    for side, article in (("left", left), ("right", right)):
        indexes = sorted(index for link in found.links for index in getattr(link, side))
        assert indexes == list(range(len(article.paragraphs)))
    spine = [link for link in found.links if link.is_two_sided and not link.moved]
    for one in spine:
        for other in spine:
            if one.left[-1] < other.left[0]:
                assert one.right[-1] < other.right[0]
    fitting = [
        one
        for one in corrections
        if one.left < len(left.paragraphs) and one.right < len(right.paragraphs)
    ]
    if fitting:
        last = fitting[-1]
        pairs = {pair for link in found.links for pair in link.pairs}
        assert (Pair(last.left, last.right) in pairs) is last.together
    changed = compare(left, right, corrections=tuple(corrections))
    assert changed.complete
