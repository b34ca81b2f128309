"""Why two paragraphs stand beside each other is told, with how sure that is."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

import storydiff
from storydiff.export import exporter
from storydiff.export.view import View
from storydiff.model import Alignment, Link, Pair
from storydiff.present import UNSURE, pairing, percent


def link(score: float) -> Link:
    return Link((0,), (0,), (Pair(0, 0),), score, "shared rare words, in order")


def test_a_sure_pair_tells_why() -> None:
    assert pairing(link(1.0)) == "shared rare words, in order"


def test_another_tells_how_sure() -> None:
    assert pairing(link(0.624)) == "shared rare words, in order, 62%"


def test_what_stands_alone_has_nothing_to_tell() -> None:
    assert pairing(Link.deleted(0)) == ""


@pytest.mark.parametrize(
    ("share", "told"), [(1.0, "100%"), (0.999, "99%"), (0.5, "50%"), (0.001, "1%"), (0.0, "0%")]
)
def test_only_the_whole_is_a_hundred_and_only_nothing_is_none(share: float, told: str) -> None:
    assert percent(share) == told


@pytest.mark.parametrize("score", [UNSURE - 0.01, UNSURE])
def test_a_report_says_where_a_pair_is_a_guess(score: float) -> None:
    found = storydiff.compare(["The dog sat down."], ["The dog lay down."])
    (known,) = found.alignment.links
    guess = replace(known, score=score)
    found = replace(found, alignment=Alignment.of([guess]))
    told = f"perhaps ({pairing(guess)})"
    for name in ("text", "markdown"):
        assert (told in exporter(name).write(found, View(full=True))) == (score < UNSURE)
