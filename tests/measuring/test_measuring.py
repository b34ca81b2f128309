"""The benchmarks measure what they say: texts by a seed, whole processes, truths that are true."""

from __future__ import annotations

import importlib
import sys
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).parents[2]


@pytest.fixture
def bench(monkeypatch: pytest.MonkeyPatch) -> Any:
    """The rooms of the benchmarks, by name; they are no part of the package."""
    monkeypatch.syspath_prepend(str(ROOT))
    return lambda name: importlib.import_module(f"benchmarks.{name}")


def test_a_seed_makes_one_text(bench: Any) -> None:
    """The same seed gives the same words, another one others, and about as many as asked for."""
    prose = bench("prose").Prose
    text = prose(1).text(2_000)
    assert text == prose(1).text(2_000)
    assert text != prose(2).text(2_000)
    assert 2_000 <= sum(len(one.split()) for one in text) < 2_120
    assert all(len(one.split()) >= 40 for one in text)


def test_an_edited_text_is_near_and_not_the_same(bench: Any) -> None:
    """Most paragraphs of an edited text differ in quotation marks at most."""
    prose = bench("prose").Prose(3)
    left = prose.text(5_000)
    right = bench("prose").edited(left, prose)
    kept = {one.replace('"', "") for one in left} & {
        one.replace("“", "").replace("”", "") for one in right
    }
    assert len(left) / 2 < len(kept) < len(left)


@pytest.mark.parametrize(
    ("program", "trouble"),
    [("pass", ""), ("raise SystemExit(1)", ""), ("raise SystemExit(2)", "failed")],
)
def test_a_process_is_measured_whole(bench: Any, program: str, trouble: str) -> None:
    """Codes 0 and 1 are answers of a diff; anything above is none."""
    run = bench("timing").measure([sys.executable, "-c", program], 60)
    assert run.trouble == trouble
    assert run.seconds > 0
    assert run.kibibytes > 1_000


def test_a_process_that_does_not_end_is_stopped(bench: Any) -> None:
    """The limit holds, and is told."""
    run = bench("timing").measure([sys.executable, "-c", "while True: pass"], 0.1)
    assert run.trouble == "over"


def test_what_failed_has_no_figure_and_is_not_tried_again(bench: Any) -> None:
    """One failure is enough to know."""
    timing = bench("timing")
    command = [sys.executable, "-c", "raise SystemExit(3)"]
    (runs,) = timing.round_robin({"it": command}, 60).values()
    assert len(runs.runs) == 1
    assert runs.seconds is None
    assert runs.trouble == "failed"


def test_growth_is_an_exponent(bench: Any) -> None:
    """Time that grows as the square has exponent two."""
    points = [(10.0, 3.0), (20.0, 12.0), (40.0, 48.0)]
    assert bench("report").exponent(points) == pytest.approx(2.0)


def test_moves_that_are_made_are_found(bench: Any) -> None:
    """Paragraphs put elsewhere are linked as moved, and nothing else is."""
    moves = bench("moves")
    articles = moves.articles_made(12)
    found = moves.outcome(moves.CASES[0], articles, moves.Bench(5, lambda: ""))
    assert found.articles == found.truth == found.found == 12
    assert found.false == 0


def test_another_account_of_a_move_would_move_more(bench: Any) -> None:
    """A light paragraph behind a heavy one has moved; a heavy one behind a light one has not."""
    heaviest = bench("moves").heaviest_order_with
    assert heaviest({0}, [1, 2, 0], [5, 9, 7]) == 5
    assert heaviest({1}, [1, 0, 2], [5, 9, 7]) == 16


def test_chapters_become_one_text(bench: Any) -> None:
    """The pairs of later chapters are counted on from the units before them."""
    chapters = [
        {"id": "x:C02", "left": ["c"], "right": ["C", "D"], "pairs": [[0, 1]]},
        {"id": "x:C01", "left": ["a", "b"], "right": ["A"], "pairs": [[1, 0]]},
    ]
    whole = bench("align").whole(chapters)
    assert whole["left"] == ["a", "b", "c"]
    assert whole["right"] == ["A", "C", "D"]
    assert whole["pairs"] == [[1, 0], [2, 2]]
    assert bench("align").whole([{"id": "fable", "left": [], "right": [], "pairs": []}]) is None
