"""Neighbours that moved together are one move to the reader."""

from __future__ import annotations

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from export.handmade import article, comparison, link
from storydiff.export import exporter
from storydiff.export.view import View
from storydiff.model import Alignment, Comparison
from storydiff.pipeline import compare
from storydiff.present import Sign, make_sheet, moves_of, numbered, summarise

TEXTS = [
    f"The {thing} on the quay was built in {year} by {name}, who never saw it finished."
    for thing, year, name in [
        ("clock tower", 1871, "Anders Bye"),
        ("weigh house", 1882, "the widow Munk"),
        ("cannery", 1893, "three brothers from Lund"),
        ("ice works", 1904, "a Dutch company"),
        ("seamen's home", 1915, "public subscription"),
        ("boat shed", 1926, "the rowing club"),
        ("bandstand", 1937, "the town council"),
        ("fuel depot", 1948, "an oil merchant"),
        ("café", 1959, "Greta Holm"),
        ("aquarium", 1970, "the university"),
    ]
]
#: ¶2–4 go behind what was ¶8, and the middle one is edited on the way.
RIGHT = [
    TEXTS[0],
    *TEXTS[4:8],
    TEXTS[1],
    TEXTS[2].replace("three brothers", "four sisters"),
    TEXTS[3],
    *TEXTS[8:],
]
FOUND = compare(TEXTS, RIGHT)


def placed(found: Comparison) -> list[tuple[str, str]]:
    """Where each move went from and to."""
    return [(numbered(one.left), numbered(one.right)) for one in moves_of(found.alignment)]


def test_neighbours_moved_together_are_one_move() -> None:
    """Also if one of them was edited."""
    assert sum(link.moved for link in FOUND.alignment.links) == 3
    assert placed(FOUND) == [("¶2–4", "¶6–8")]
    assert FOUND.tally.kinds["moved"] == 3


def test_neighbours_that_parted_are_two_moves() -> None:
    """They must follow each other on both sides, and in the same order."""
    parted = [TEXTS[0], *TEXTS[3:6], TEXTS[2], *TEXTS[6:9], TEXTS[1], TEXTS[9]]
    assert sorted(placed(compare(TEXTS, parted))) == [("¶2", "¶9"), ("¶3", "¶5")]


@pytest.mark.parametrize(
    ("links", "moves"),
    [
        ([], []),
        ([([0], [0])], []),
        ([([0], [2]), ([1], [3]), ([2], [0])], [((0, 1), (2, 3)), ((2,), (0,))]),
        ([([0, 1], [2]), ([2], [3, 4])], [((0, 1, 2), (2, 3, 4))]),
        # Another stands between the halves of the first; it follows nothing.
        ([([0, 2], [3]), ([1], [0]), ([3], [4])], [((0, 2, 3), (3, 4)), ((1,), (0,))]),
    ],
)
def test_what_is_grouped(
    links: list[tuple[list[int], list[int]]],
    moves: list[tuple[tuple[int, ...], tuple[int, ...]]],
) -> None:
    """By their places alone; split and merged ones too. Flipped, the ends change over."""
    moved = len(links) > 1
    alignment = Alignment.of([link(left, right, moved=moved) for left, right in links])
    found = moves_of(alignment)
    assert [(move.left, move.right) for move in found] == moves
    for move in found:
        joined = [alignment.links[index] for index in move.links]
        assert tuple(i for one in joined for i in one.left) == move.left
        assert tuple(j for one in joined for j in one.right) == move.right
    flipped = {(move.right, move.left) for move in moves_of(alignment.flip())}
    assert flipped == set(moves)


def test_the_first_line_counts_moves_not_paragraphs() -> None:
    """With their places, if they are few."""
    assert summarise(FOUND).findings[-1] == "1 move: ¶2–4 to ¶6–8"
    left = article([f"Paragraph {number}." for number in range(12)])
    places = [(n, 10 + n % 2 - n // 2 * 2) for n in range(12)]
    many = [link([here], [there], moved=True) for here, there in places]
    assert summarise(comparison(left, left, many)).findings == ("6 moves of 12 paragraphs",)


def test_the_text_tells_a_move_once_at_each_of_its_places() -> None:
    """What was edited on the way has its words below; nothing is said twice."""
    text = exporter("text").write(FOUND)
    heads = [line for line in text.splitlines() if line.startswith(("¶", "…"))]
    assert heads == [
        "… 1 paragraph the same",
        "¶2–4  moved to ¶6–8",
        "… 4 paragraphs the same",
        "¶6–8  moved here from ¶2–4",
        "¶7  from ¶3, in the same move",
        "… 2 paragraphs the same",
    ]
    assert "[-three brothers-]{+four sisters+}" in text


def test_the_whole_text_has_every_paragraph_of_a_move() -> None:
    """With --full each one's text stands under its own line."""
    text = exporter("text").write(FOUND, View(full=True))
    heads = [line for line in text.splitlines() if "move" in line]
    assert heads[1:] == [
        "¶2–4  moved to ¶6–8",
        "¶6–8  moved here from ¶2–4",
        "¶7  from ¶3, in the same move",
        "¶8  from ¶4, in the same move",
    ]
    assert all(paragraph in text for paragraph in (RIGHT[5], RIGHT[7]))


def test_markdown_and_html_tell_it_once_too() -> None:
    """HTML keeps a row for each paragraph, so that both texts stay whole."""
    assert exporter("markdown").write(FOUND).count("moved here from") == 1
    page = exporter("html").write(FOUND)
    assert page.count("moved here from ¶2–4") == 1
    assert page.count("from ¶4, in the same move") == 1


def test_json_lists_moves() -> None:
    """Links, and paragraphs of both sides, by index."""
    value = json.loads(exporter("json").write(FOUND))
    (move,) = value["moves"]
    assert (move["left"], move["right"]) == ([1, 2, 3], [5, 6, 7])
    assert [value["links"][index]["left"] for index in move["links"]] == [[1], [2], [3]]


def test_only_the_first_row_of_a_move_leads() -> None:
    """At its old place and at the new one; what stayed leads itself."""
    rows = list(make_sheet(FOUND).unfolded())
    away = [row.leads for row in rows if row.sign is Sign.MOVED_AWAY]
    here = [row.leads for row in rows if row.sign is Sign.MOVED_HERE]
    assert away == here == [True, False, False]
    assert all(row.leads for row in rows if row.move is None)


@settings(deadline=None)
@given(st.permutations(range(9)), st.sets(st.integers(0, 8)))
def test_every_moved_link_is_in_one_move_and_flipping_flips_the_moves(
    places: list[int], moved: set[int]
) -> None:
    """Whatever went where; and no two moves could be one."""
    alignment = Alignment.of(
        [link([here], [there], moved=here in moved) for here, there in enumerate(places)]
    )
    moves = moves_of(alignment)
    told = sorted(index for move in moves for index in move.links)
    assert told == [index for index, one in enumerate(alignment.links) if one.moved]
    assert [move.left for move in moves] == sorted(move.left for move in moves)
    flipped = moves_of(alignment.flip())
    assert {(move.right, move.left) for move in flipped} == {
        (move.left, move.right) for move in moves
    }
    ends = {(move.left[-1] + 1, move.right[-1] + 1) for move in moves}
    assert ends.isdisjoint((move.left[0], move.right[0]) for move in moves)


@settings(deadline=None)
@given(st.permutations(TEXTS[:7]), st.sets(st.integers(0, 6)))
def test_changing_sides_changes_the_ends_of_every_move(order: list[str], edited: set[int]) -> None:
    """Of real texts in any order, some of them edited, as program and reader are told."""
    right = [
        text.replace("who never saw it finished", "in less than a year")
        if number in edited
        else text
        for number, text in enumerate(order)
    ]
    there = json.loads(exporter("json").write(compare(TEXTS[:7], right)))
    back = json.loads(exporter("json").write(compare(right, TEXTS[:7])))
    assert sorted((one["right"], one["left"]) for one in there["moves"]) == sorted(
        (one["left"], one["right"]) for one in back["moves"]
    )
    for found in (there, back):
        told = sorted(index for one in found["moves"] for index in one["links"])
        assert told == [index for index, one in enumerate(found["links"]) if one["moved"]]
