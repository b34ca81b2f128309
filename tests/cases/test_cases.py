"""Every folder here is a case: two texts, why they are here, and what is found between them.

A case whose result is not as expected leaves ``actual.txt`` beside ``expected.txt``: read it, and
if it is right, rename it.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from storydiff.model import Article, Change, Comparison, Link, Op
from storydiff.pipeline import compare, read
from storydiff.present import summarise

CASES = sorted(path for path in Path(__file__).parent.iterdir() if (path / "left.txt").exists())


def report(comparison: Comparison) -> str:
    """A line for each link, and under it a line for each of its changes."""
    lines = [summarise(comparison).line]
    for index, link in enumerate(comparison.alignment.links):
        lines.append(_link(link, comparison))
        lines += [
            f"    {_change(change, comparison)}"
            for change in comparison.changes
            if change.link == index
        ]
    between = [change for change in comparison.changes if change.link is None]
    lines += [f"between: {_change(change, comparison)}" for change in between]
    return "\n".join(lines) + "\n"


def _link(link: Link, comparison: Comparison) -> str:
    moved = " moved" if link.moved else ""
    sides = (
        " ".join(f"¶{i + 1} {article.paragraphs[i].role.value}" for i in indexes) or "-"
        for article, indexes in ((comparison.left, link.left), (comparison.right, link.right))
    )
    return f"{link.relation.value}{moved}: {' | '.join(sides)}"


def _change(change: Change, comparison: Comparison) -> str:
    tags = f" ({', '.join(change.tags)})" if change.tags else ""
    if change.op is Op.MOVE:
        return f"{change.kind.name}{tags}"
    left = change.left.of(comparison.left.text)
    right = change.right.of(comparison.right.text)
    return f"{change.kind.name}{tags}: {ascii_controls(left)} → {ascii_controls(right)}"


def ascii_controls(text: str) -> str:
    return "".join(c if c.isprintable() else repr(c)[1:-1] for c in text) or "∅"


def article(case: Path, side: str) -> Article:
    return read(str(case / f"{side}.txt"))


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_case(case: Path) -> None:
    assert (case / "why.md").read_text(encoding="utf-8").strip(), "every case says why it is here"
    actual = report(compare(article(case, "left"), article(case, "right")))
    expected = case / "expected.txt"
    wanted = expected.read_text(encoding="utf-8") if expected.exists() else ""
    if actual != wanted:
        (case / "actual.txt").write_text(actual, encoding="utf-8")
    assert actual == wanted
    (case / "actual.txt").unlink(missing_ok=True)
