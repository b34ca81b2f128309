"""Joining steps that a reader sees as one."""

from __future__ import annotations

from storydiff.model import Edit, Op
from storydiff.prepare.keys import DASH, ELLIPSIS, QUOTE, token_key

__all__ = ["joined_steps"]

#: Code points of the longest blank or mark that is looked at; no dash, ellipsis or space is longer.
_LONGEST = 24


def joined_steps(steps: list[Edit], left: str, right: str) -> list[Edit]:
    """Join equal steps that touch, and the space round a dash, ellipsis or guillemet with it.

    ::

        before  |word||→ ||—||→ ||word|      after   |word||— →  — ||word|

    :param left, right: the texts of which the steps tell.
    """
    merged: list[Edit] = []
    for step in steps:
        last = merged[-1] if merged else None
        if last is None:
            merged.append(step)
        elif last.op is Op.EQUAL and step.op is Op.EQUAL:
            merged[-1] = _joined(last, step)
        else:
            merged.append(step)
    if not any(_is_blank(step, left, right) for step in merged if step.op is not Op.EQUAL):
        return merged
    return _with_their_space(merged, left, right)


def _is_blank(step: Edit, left: str, right: str) -> bool:
    return not (step.left.of(left) + step.right.of(right)).strip()


def _joined(first: Edit, second: Edit) -> Edit:
    left, right = first.left.hull(second.left), first.right.hull(second.right)
    op = Op.EQUAL if first.op is second.op is Op.EQUAL else Op.between(left, right)
    return Edit(op, left, right)


def _with_their_space(steps: list[Edit], left: str, right: str) -> list[Edit]:
    result: list[Edit] = []
    for step in steps:
        if result and _belong_together(result[-1], step, left, right):
            result[-1] = _joined(result[-1], step)
        else:
            result.append(step)
    return result


def _belong_together(first: Edit, second: Edit, left: str, right: str) -> bool:
    """Whether one step is a mark, the other the space next to it, and both come from its style.

    A dash or ellipsis takes the space on both sides with it, whether it changed or not; a quotation
    mark (« so ») only if it is written otherwise.
    """
    if max(len(first.left), len(first.right), len(second.left), len(second.right)) > _LONGEST:
        return False
    texts = [(step.left.of(left), step.right.of(right)) for step in (first, second)]
    blank = [not (a + b).strip() for a, b in texts]
    if blank[0] == blank[1]:
        return False
    space, mark = texts if blank[0] else texts[::-1]
    if "\n" in "".join(space) or "\r" in "".join(space) or space[0] == space[1]:
        return False
    sorts = {token_key(text.strip()) for text in mark if text.strip()}
    return len(sorts) == 1 and (
        sorts <= {DASH, ELLIPSIS} or (sorts == {QUOTE} and mark[0].strip() != mark[1].strip())
    )
