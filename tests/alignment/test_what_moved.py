"""Which of two crossing paragraphs moved, and what never did."""

from __future__ import annotations

from storydiff.alignment import align
from storydiff.model import Alignment
from storydiff.prepare.article import from_strings

LONG = [
    (
        "The reservoir above the town was drained in spring, for the first time since the dam was "
        "built, and hundreds of people came to see the old village street lie open in the mud."
    ),
    (
        "Walls of eleven houses still stood to the height of a man, a pump leaned beside the church "
        "steps, and somebody found the iron sign of the inn where the last mayor had kept pigs."
    ),
    (
        "Engineers used the weeks to replace both bottom gates, which had rusted through, while "
        "archaeologists measured the cellars with lasers and lifted a painted chest from one."
    ),
]
SHORT = [
    "Entry was free, but the parking meadow cost four crowns a day and filled before nine o'clock.",
    "A bakery sold loaves in the shape of the drowned church, with raisins for its windows.",
    "When rain set in at last, the water came back faster than the last visitors could leave.",
]
ENDS = [
    "Older residents wept; most of their grandchildren took photographs of each other instead.",
    "The next draining is due in forty years, if the new gates last as long as they should.",
]
REFRAIN = "So it was told that evening, and so it is told again by those who were not there."


def edited(text: str) -> str:
    """The paragraph with every sixth word another one, so that no six in a row are kept."""
    return " ".join("gravel" if n % 6 == 5 else word for n, word in enumerate(text.split()))


def moved(alignment: Alignment) -> list[tuple[int, int]]:
    """The pairs that are marked as moved."""
    return [(a, b) for link in alignment.links if link.moved for a, b in link.pairs]


def test_three_edited_neighbours_keep_their_place_if_they_are_longer() -> None:
    """Equal short paragraphs moved round them, not they round the equal ones."""
    one = from_strings([ENDS[0], *LONG, *SHORT, ENDS[1]])
    other = from_strings([ENDS[0], *SHORT, *map(edited, LONG), ENDS[1]])
    assert moved(align(one, other)) == [(4, 1), (5, 2), (6, 3)]


def test_edited_neighbours_move_together_past_longer_ones() -> None:
    """Each is linked with itself and marked, whatever was edited in it."""
    one = from_strings([ENDS[0], *SHORT, *LONG, ENDS[1]])
    other = from_strings([ENDS[0], *LONG, *map(edited, SHORT), ENDS[1]])
    assert moved(align(one, other)) == [(1, 4), (2, 5), (3, 6)]


def test_two_edited_paragraphs_that_change_places_are_not_taken_for_one_another() -> None:
    """They have words in common; each is linked with itself, and which moved is told."""
    films = [
        "The Lantern Keeper (1951), first shown in Oslo, won the critics' prize for best camera work.",
        "A Winter Crossing (1963), first shown in Turku, won the critics' prize for best picture.",
    ]
    again = [films[1].replace("first shown", "screened"), films[0].replace("best", "finest")]
    one = from_strings([LONG[0], films[0], LONG[1], films[1], LONG[2]])
    other = from_strings([LONG[0], again[0], LONG[1], again[1], LONG[2]])
    alignment = align(one, other)
    pairs = {(a, b) for link in alignment.links for a, b in link.pairs}
    assert pairs == {(0, 0), (1, 3), (2, 2), (3, 1), (4, 4)}
    assert set(moved(alignment)) == {(1, 3), (3, 1)}


def test_an_edited_copy_of_a_refrain_pairs_by_its_place_or_not_at_all() -> None:
    """Which copy was edited is told by where it stands; none of them moved."""
    left = [LONG[0], REFRAIN, LONG[1], REFRAIN, LONG[2], REFRAIN, ENDS[0], ENDS[1]]
    right = [LONG[0], LONG[1], REFRAIN, LONG[2], REFRAIN, ENDS[0], ENDS[1], edited(REFRAIN)]
    alignment = align(from_strings(left), from_strings(right))
    pairs = {tuple(pair) for link in alignment.links for pair in link.pairs}
    assert {(3, 2), (5, 4)} <= pairs
    assert moved(alignment) == []
