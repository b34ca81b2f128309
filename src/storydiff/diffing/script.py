"""From kept tokens to an edit script over characters, cut into what a reader sees as one change.

White space rides with its word, a change of typography inside a kept word is narrowed to the
character, and each step that is not equal is one change::

    left   the "solid" deal really is      kept   the " solid " deal is
    right  the “solid” deal is
    steps  = the |" → “| = solid |" → ”| = deal |really → | = is
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from storydiff.diffing.passage import Passage, read_passage
from storydiff.diffing.sequence import Kept, match
from storydiff.diffing.tidy import PASSES, weight
from storydiff.model import Article, Deadline, Edit, Link, Op, Sides, Span
from storydiff.prepare.keys import DASH, ELLIPSIS, QUOTE, token_key
from storydiff.prepare.marks import DASHES, DOUBLE_QUOTES, SINGLE_QUOTES
from storydiff.settings import DiffingSettings

__all__ = ["Script", "write_script"]

_SPECIAL = re.compile(f"([{re.escape(DASHES + DOUBLE_QUOTES + SINGLE_QUOTES)}])")


@dataclass(frozen=True, slots=True)
class Script:
    """The steps that turn the left paragraphs of a link into the right ones.

    Law: the steps tile both sides in order; those that are not equal are one change each.
    """

    edits: tuple[Edit, ...]
    complete: bool = True
    """False if the deadline passed before the words were compared: then all is one replacement."""


def write_script(
    left: Article,
    right: Article,
    link: Link,
    settings: DiffingSettings | None = None,
    deadline: Deadline | None = None,
    fold: Callable[[str], str] = str,
) -> Script:
    """Diff the words of a two-sided link.

    :param fold: makes one key of the keys of two words that should be set beside each other though
        they differ, as two spellings do; they are a step of their own.
    """
    sides = read_passage(left, link.left), read_passage(right, link.right)
    steps, complete = _steps(*sides, settings or DiffingSettings(), deadline, fold)
    edits: list[Edit] = []
    for step in steps:
        edits += _in_the_files(step, *sides)
    return Script(tuple(edits), complete)


def _steps(
    left: Passage,
    right: Passage,
    settings: DiffingSettings,
    deadline: Deadline | None,
    fold: Callable[[str], str],
) -> tuple[list[Edit], bool]:
    """Write the steps in positions of the two passages."""
    matching = match(*_folded(left.keys, right.keys, fold), deadline)
    kept = matching.kept
    for tidy in PASSES:
        kept = tidy(kept, left, right)
    if _is_rewritten(kept, left, right, settings):
        kept = ()
    steps: list[Edit] = []
    place = Span.at(0), Span.at(0)
    for run in (*kept, Kept(len(left), len(right), 0)):
        steps += _region(left, right, _tokens(place[0], run.left), _tokens(place[1], run.right))
        steps += _kept_run(left, right, run)
        place = Span.at(run.left + run.length), Span.at(run.right + run.length)
    return _merged(steps, left, right), matching.complete


def _folded(
    left: list[str], right: list[str], fold: Callable[[str], str]
) -> tuple[list[str], list[str]]:
    """Both sides' keys, those that only one side has folded: the others need no second look."""
    folded = {key: fold(key) for key in set(left) ^ set(right)}
    if all(key == same for key, same in folded.items()):
        return left, right
    return [folded.get(key, key) for key in left], [folded.get(key, key) for key in right]


def _tokens(start: Span, end: int) -> Span:
    return Span(start.start, end)


def _is_rewritten(
    kept: tuple[Kept, ...], left: Passage, right: Passage, settings: DiffingSettings
) -> bool:
    """Whether so little is kept that a whole replacement reads better.

    If less than half is kept, what says something is weighed, so that short words and marks do not
    hold two sentences together; a text that was only cut or only grew is not rewritten.
    """
    says = sum(weight(left.keys[i]) for run in kept for i in range(run.left, run.left + run.length))
    least = min(sum(map(weight, left.keys)), sum(map(weight, right.keys)))
    if least < 4:
        return False
    return says < settings.least_kept * least


def _step(left: Span, right: Span, sides: tuple[Passage, Passage]) -> Iterator[Edit]:
    """One step, if it covers anything."""
    if left.is_empty and right.is_empty:
        return
    if left.of(sides[0].text) == right.of(sides[1].text):
        yield Edit(Op.EQUAL, left, right)
    else:
        yield Edit(Op.between(left, right), left, right)


def _kept_run(left: Passage, right: Passage, run: Kept) -> Iterator[Edit]:
    """The steps of kept tokens: halved until a stretch is equal as it is written, or one token.

    Differences within kept words are few, so that most of a text is compared as whole slices.
    """
    pending = [run] if run.length else []
    while pending:
        part = pending.pop()
        i, j, length = part.left, part.right, part.length
        here, end = left.starts[i], left.ends[i + length - 1]
        there, right_end = right.starts[j], right.ends[j + length - 1]
        is_equal = left.text[here:end] == right.text[there:right_end]
        if not is_equal and length > 1:
            half = length // 2
            pending.append(Kept(i + half, j + half, length - half))
            pending.append(Kept(i, j, half))
            continue
        if i > run.left:
            yield from _region(left, right, Span.at(i), Span.at(j))
        if is_equal:
            yield Edit(Op.EQUAL, Span(here, end), Span(there, right_end))
        else:
            yield from _kept_token(left, right, i, j)


def _kept_token(left: Passage, right: Passage, i: int, j: int) -> Iterator[Edit]:
    """The steps of a token that is kept but may be written otherwise: marks apart from letters."""
    sides = left, right
    here = Span(left.starts[i], left.ends[i])
    there = Span(right.starts[j], right.ends[j])
    a, b = left.word(i), right.word(j)
    if a == b:
        yield Edit(Op.EQUAL, here, there)
        return
    left_cuts, right_cuts = _SPECIAL.split(a), _SPECIAL.split(b)
    if len(left_cuts) != len(right_cuts):
        yield from _step(here, there, sides)
        return
    x, y = here.start, there.start
    for one, other in zip(left_cuts, right_cuts, strict=True):
        yield from _step(Span(x, x + len(one)), Span(y, y + len(other)), sides)
        x += len(one)
        y += len(other)


def _region(left: Passage, right: Passage, here: Span, there: Span) -> Iterator[Edit]:
    """The steps between two kept tokens: white space, and the tokens `here` and `there`, not kept."""
    sides = left, right
    l0, l1 = _edges(left, here)
    r0, r1 = _edges(right, there)
    if here.is_empty and there.is_empty:
        yield from _step(Span(l0, l1), Span(r0, r1), sides)
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
    yield from _step(Span(l0, first), Span(r0, right_first), sides)
    yield from _by_role(
        left, right, here, there, Sides(Span(first, last), Span(right_first, right_last))
    )
    yield from _step(Span(last, l1), Span(right_last, r1), sides)


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
            yield from _step(*((piece, space) if flipped else (space, piece)), sides)


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
        yield from _step(Span(x, a), Span(y, b), sides)
        x, y = a, b


def _groups(side: Passage, tokens: Span) -> list[tuple[bool, int]]:
    """Runs of tokens that are, or are not, the article: which, and where the run begins."""
    groups: list[tuple[bool, int]] = []
    for index in range(tokens.start, tokens.end):
        is_article = side.roles[index].is_article
        if not groups or groups[-1][0] != is_article:
            groups.append((is_article, side.starts[index]))
    return groups


def _merged(steps: list[Edit], left: Passage, right: Passage) -> list[Edit]:
    """Join equal steps that touch, and the space round a dash, ellipsis or guillemet with it.

    ::

        before  |word||→ ||—||→ ||word|      after   |word||— →  — ||word|
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
    return _with_their_space(merged, left, right)


def _joined(first: Edit, second: Edit) -> Edit:
    left, right = first.left.hull(second.left), first.right.hull(second.right)
    op = Op.EQUAL if first.op is second.op is Op.EQUAL else Op.between(left, right)
    return Edit(op, left, right)


def _with_their_space(steps: list[Edit], left: Passage, right: Passage) -> list[Edit]:
    result: list[Edit] = []
    for step in steps:
        if result and _belong_together(result[-1], step, left, right):
            result[-1] = _joined(result[-1], step)
        else:
            result.append(step)
    return result


def _belong_together(first: Edit, second: Edit, left: Passage, right: Passage) -> bool:
    """Whether one step is a mark, the other the space next to it, and both come from its style.

    A dash or ellipsis takes the space on both sides with it, whether it changed or not; a quotation
    mark (« so ») only if it is written otherwise.
    """
    texts = [(step.left.of(left.text), step.right.of(right.text)) for step in (first, second)]
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


def _in_the_files(step: Edit, left: Passage, right: Passage) -> Iterator[Edit]:
    """A step in positions of the two files; cut where something stands between two paragraphs."""
    lefts, rights = left.spans_of(step.left), right.spans_of(step.right)
    if len(lefts) == len(rights) == 1:
        yield Edit(step.op, lefts[0], rights[0])
        return
    if step.op is Op.EQUAL:
        yield from _equal_pieces(lefts, rights)
        return
    here, there = lefts[0], rights[0]
    while lefts or rights:
        here = lefts.pop(0) if lefts else Span.at(here.end)
        there = rights.pop(0) if rights else Span.at(there.end)
        if not (here.is_empty and there.is_empty):
            yield Edit(Op.between(here, there), here, there)


def _equal_pieces(lefts: list[Span], rights: list[Span]) -> Iterator[Edit]:
    """Equal text that is whole on neither side, cut at the seams of both."""
    while lefts and rights:
        size = min(len(lefts[0]), len(rights[0]))
        if size:
            yield Edit(
                Op.EQUAL,
                Span(lefts[0].start, lefts[0].start + size),
                Span(rights[0].start, rights[0].start + size),
            )
        for spans in (lefts, rights):
            rest = Span(spans[0].start + size, spans[0].end)
            if rest.is_empty:
                spans.pop(0)
            else:
                spans[0] = rest
