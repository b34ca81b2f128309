"""The steps between two kept words: what is not kept, and the white space round it.

White space rides with its word, and what is not the article is a step apart from what is.
"""

from __future__ import annotations

from collections.abc import Iterator

from storydiff.diffing.passage import Passage
from storydiff.model import Edit, Op, Sides, Span

__all__ = ["step", "steps_between"]


def step(left: Span, right: Span, sides: tuple[Passage, Passage]) -> Iterator[Edit]:
    """One step, if it covers anything."""
    if left.is_empty and right.is_empty:
        return
    if left.of(sides[0].text) == right.of(sides[1].text):
        yield Edit(Op.EQUAL, left, right)
    else:
        yield Edit(Op.between(left, right), left, right)


def steps_between(left: Passage, right: Passage, here: Span, there: Span) -> Iterator[Edit]:
    """The steps between two kept tokens: white space, and the tokens `here` and `there`, not kept."""
    sides = left, right
    l0, l1 = _edges(left, here)
    r0, r1 = _edges(right, there)
    if here.is_empty and there.is_empty:
        yield from step(Span(l0, l1), Span(r0, r1), sides)
        return
    if here.is_empty or there.is_empty:
        yield from _one_sided(left, right, here, there)
        return
    first, last = left.starts[here.start], left.ends[here.end - 1]
    right_first, right_last = right.starts[there.start], right.ends[there.end - 1]
    # White space that one side only has comes or goes with the words: town (A) → town, A
    if (l0 == first) != (r0 == right_first):
        first, right_first = l0, r0
    if (last == l1) != (right_last == r1):
        last, right_last = l1, r1
    yield from step(Span(l0, first), Span(r0, right_first), sides)
    yield from _by_role(
        left, right, here, there, Sides(Span(first, last), Span(right_first, right_last))
    )
    yield from step(Span(last, l1), Span(right_last, r1), sides)


def _edges(side: Passage, tokens: Span) -> tuple[int, int]:
    """Where the text between the neighbours of `tokens` begins and ends."""
    start = side.ends[tokens.start - 1] if tokens.start else 0
    end = side.starts[tokens.end] if tokens.end < len(side) else len(side.text)
    return start, end


def _one_sided(left: Passage, right: Passage, here: Span, there: Span) -> Iterator[Edit]:
    """Tokens on one side only, with the white space that comes or goes with them.

    ::

        deal really is → deal is        the step is |really |, not | really|
        said → said,                    the step is |,|
    """
    sides = left, right
    flipped = there.is_empty
    full, empty, tokens, place = (
        (left, right, here, there) if flipped else (right, left, there, here)
    )
    start, end = _edges(full, tokens)
    empty_start, empty_end = _edges(empty, place)
    white = empty.text[empty_start:empty_end]
    first, last = full.starts[tokens.start], full.ends[tokens.end - 1]
    lead, trail = full.text[start:first], full.text[last:end]
    boundary_in_trail = any(last <= place < end for place in full.breaks)
    # What the white space of the side without words corresponds to: that before them or after.
    if white == lead and not (white == trail and boundary_in_trail):
        cuts = (Span(start, first), Span(first, end), Span.at(end))
        whites = (Span(empty_start, empty_end), Span.at(empty_end), Span.at(empty_end))
    elif white == trail or boundary_in_trail:
        cuts = (Span.at(start), Span(start, last), Span(last, end))
        whites = (Span.at(empty_start), Span.at(empty_start), Span(empty_start, empty_end))
    elif not white:
        cuts = (Span.at(start), Span(start, end), Span.at(end))
        whites = (Span.at(empty_start),) * 3
    else:
        cuts = (Span(start, first), Span(first, end), Span.at(end))
        whites = (Span(empty_start, empty_end), Span.at(empty_end), Span.at(empty_end))
    for cut, blank in zip(cuts, whites, strict=True):
        pieces = [cut] if not tokens else _cut_by_role(full, tokens, cut)
        for piece in pieces:
            space = blank if piece is pieces[0] else Span.at(blank.end)
            yield from step(*((piece, space) if flipped else (space, piece)), sides)


def _cut_by_role(side: Passage, tokens: Span, cut: Span) -> list[Span]:
    """Cut a span where its tokens change from the article to what is not, or back."""
    places = [cut.start]
    for index in range(tokens.start + 1, tokens.end):
        start = side.starts[index]
        if side.roles[index] is not side.roles[index - 1] and cut.start < start < cut.end:
            places.append(start)
    return [Span(a, b) for a, b in zip(places, [*places[1:], cut.end], strict=True)]


def _by_role(
    left: Passage, right: Passage, here: Span, there: Span, text: Sides[Span]
) -> Iterator[Edit]:
    """Replace the tokens `here` by those `there`: what is the article apart from what is not.

    `text` is what goes with them, the white space at their edges too.

    ::

        SEOUL (AFP) - Two men → Three women      the dateline is one step, the words another
    """
    sides = left, right
    left_groups, right_groups = _groups(left, here), _groups(right, there)
    x, y = text.left.start, text.right.start
    while left_groups or right_groups:
        one = left_groups[0] if left_groups else None
        other = right_groups[0] if right_groups else None
        take_left = one is not None and (
            other is None or one[0] == other[0] or not one[0] or len(left_groups) > 1
        )
        take_right = other is not None and (one is None or one[0] == other[0] or not take_left)
        a, b = x, y
        if take_left:
            left_groups.pop(0)
            a = left_groups[0][1] if left_groups else text.left.end
        if take_right:
            right_groups.pop(0)
            b = right_groups[0][1] if right_groups else text.right.end
        yield from step(Span(x, a), Span(y, b), sides)
        x, y = a, b


def _groups(side: Passage, tokens: Span) -> list[tuple[bool, int]]:
    """Runs of tokens that are, or are not, the article: which, and where the run begins."""
    groups: list[tuple[bool, int]] = []
    for index in range(tokens.start, tokens.end):
        is_article = side.roles[index].is_article
        if not groups or groups[-1][0] != is_article:
            groups.append((is_article, side.starts[index]))
    return groups
