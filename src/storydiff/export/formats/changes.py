"""The change list: every change as a sentence, for reading in order or aloud.

::

    Number (1)

    1. The number changed: “27” became “29”, 2 more.
       Where: paragraph 2, line 3 on the left; paragraph 2, line 3 on the right.
       Left: Engineers counted 27 cracks in the masonry …
       Right: Engineers counted 29 cracks in the masonry …

Words alone: neither colour nor brackets nor columns carry a meaning.
"""

from __future__ import annotations

from collections.abc import Iterator

from storydiff.export.ink import Stretch, rendered
from storydiff.export.outline import findings, listed
from storydiff.export.view import View
from storydiff.export.visible import lines_of, on_one_line
from storydiff.export.wording import count
from storydiff.model import Comparison, Family
from storydiff.present.changes import ChangeList, Group, Item, Wanted, list_changes
from storydiff.present.order import Order

__all__ = ["write"]


def write(comparison: Comparison, view: View) -> str:
    """The changes of `comparison` as a list, in the order of `view`; its width wraps lines."""
    found = list_changes(
        comparison,
        Wanted(
            frozenset(Family) if view.full else view.show,
            view.ignore,
            view.furniture or view.full,
            view.full,
            view.order,
        ),
    )
    blocks = [list(_head(comparison, found, view))]
    blocks += [[line] for group in found.groups for line in _group(group, view)]
    blocks.append([line for line in _tail(comparison, found) if line])
    return "\n".join("".join(_wrapped(line, view) for line in block) for block in blocks if block)


def _head(comparison: Comparison, found: ChangeList, view: View) -> Iterator[str]:
    yield f"Left: {on_one_line(comparison.left.origin.location or 'left')}"
    yield f"Right: {on_one_line(comparison.right.origin.location or 'right')}"
    verdict, _ = findings(comparison, view.ignore)
    yield f"{on_one_line(verdict)}."
    number = sum(len(item.changes) for item in found.items)
    order = "in the order of the text"
    if view.order is Order.SERIOUSNESS:
        order = "the most serious first"
    if number:
        yield f"{count(number, 'change')} listed" + (f", {order}." if number > 1 else ".")


def _group(group: Group, view: View) -> Iterator[str]:
    yield group.heading
    for item in group.items:
        yield "\n".join(_item(item, named=view.order is Order.TEXT))


def _item(item: Item, *, named: bool) -> Iterator[str]:
    kind = f"{item.kind.one[0].upper()}{item.kind.one[1:]}. " if named else ""
    first = f"{item.number}. "
    indent = " " * len(first)
    yield f"{first}{kind}{_plain(item.sentence)}"
    yield f"{indent}Where: {item.where}."
    for name, text in (("Left", item.context.left), ("Right", item.context.right)):
        if text:
            yield f"{indent}{name}: {_plain(text)}"


def _tail(comparison: Comparison, found: ChangeList) -> Iterator[str]:
    """One sentence for each thing that is not listed."""
    for family in Family:
        kinds = [kind.count(n) for kind, n in found.counted.items() if kind.family is family]
        if kinds:
            yield (
                f"Counted, not listed: {listed(kinds)} "
                f"(--show {family.value} lists changes of {family.value} one by one)."
            )
    if found.furniture:
        number = count(found.furniture, "change")
        yield f"Counted, not listed: {number} of page furniture (--show furniture)."
    if found.ignored:
        names = [f"{count(n, 'change')} of {family.value}" for family, n in found.ignored.items()]
        yield f"Ignored: {listed(names)}."
    yield from found.missing
    if not comparison.complete:
        yield f"Not complete: {comparison.reason or 'the comparison was cut short.'}"


def _plain(text: str) -> str:
    """Article text on one line, with nothing in it that a terminal would obey."""
    return lines_of(text).strip()


def _wrapped(text: str, view: View) -> str:
    """Lines at the width of the view, each behind the indent of its first."""
    out = []
    for line in text.split("\n"):
        body = line.lstrip(" ")
        indent = line[: len(line) - len(body)]
        out.append(rendered([[Stretch(body)]], colour=False, width=view.width, indent=indent))
    return "".join(out)
