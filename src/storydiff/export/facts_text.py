"""The facts of two versions for people: what needs a look first, sort by sort.

::

    Left:   a.txt
    Right:  b.txt
    1 fact changed · 1 only on the left · 12 the same

    Numbers: 1 changed, 1 only on the left, 3 the same
      changed     [-27-]{+29+}  left line 3, right line 3
                    counted 27 cracks in the masonry
      only left   [-41-]  left line 8
      the same    1,500 / 1500  left line 9, right line 9
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from storydiff.export.ink import Ink, Line, Stretch, rendered
from storydiff.export.view import View
from storydiff.export.visible import lines_of, on_one_line
from storydiff.export.wording import count
from storydiff.facts import Fact, Facts, Sort, State
from storydiff.kinds.half import shortened
from storydiff.model import Article, Change, Comparison, Sides, Span
from storydiff.present.around import around
from storydiff.present.fact_words import STATES, counts, heading, said, verdict, where_said
from storydiff.present.quoted import wording_of
from storydiff.present.whereabouts import Lines

__all__ = ["write"]

_INDENT = 2 + max(len(word) for word, _ in STATES.values()) + 2
#: Code points of a quotation that both have.
_QUOTED = 70


def write(facts: Facts, view: View) -> str:
    """`facts` as text; `view` says whether with colour and how wide."""
    comparison = facts.comparison
    blocks = [_rendered(_head(facts), view)]
    lines = Sides(Lines(comparison.left.text), Lines(comparison.right.text))
    changes = _by_link(comparison)
    for sort in Sort:
        found = facts.of(sort)
        if not found:
            continue
        block = _rendered(
            [[Stretch(f"{heading(sort)}: ", Ink.STRONG), Stretch(counts(found))]], view
        )
        for fact in found:
            block += _fact(comparison, fact, lines, changes, view)
        blocks.append(block)
    tail = [[Stretch(line, Ink.FAINT)] for line in _tail(facts)]
    if tail:
        blocks.append(_rendered(tail, view))
    return "\n".join(blocks)


def _head(facts: Facts) -> Iterator[Line]:
    comparison = facts.comparison
    yield [Stretch("Left:   "), Stretch(on_one_line(comparison.left.origin.location or "left"))]
    yield [Stretch("Right:  "), Stretch(on_one_line(comparison.right.origin.location or "right"))]
    yield [Stretch(verdict(facts), Ink.STRONG)]


def _fact(
    comparison: Comparison,
    fact: Fact,
    lines: Sides[Lines],
    changes: dict[int | None, list[Change]],
    view: View,
) -> str:
    word, _ = STATES[fact.state]
    first: Line = [
        Stretch(f"{word:<{_INDENT - 4}}  "),
        *_said(comparison, fact, changes),
        Stretch(f"  {where_said(fact, lines)}", Ink.FAINT),
    ]
    text = _hanging(first, view)
    if fact.sort is not Sort.QUOTATION and fact.state is not State.SAME:
        for article, places in ((comparison.left, fact.left), (comparison.right, fact.right)):
            if places:
                line = [Stretch(_plain(around(article, places[0])), Ink.FAINT)]
                text += rendered(
                    [line], colour=view.colour, width=view.width, indent=" " * (_INDENT + 2)
                )
    return text


def _hanging(line: Line, view: View) -> str:
    """One entry, its further lines behind an indent."""
    return rendered([line], colour=view.colour, width=view.width, indent="  ")


def _said(
    comparison: Comparison, fact: Fact, changes: dict[int | None, list[Change]]
) -> Iterator[Stretch]:
    """What is said, as it is written; what changed is marked in it."""
    left, right = ([_plain(text) for text in texts] for texts in said(comparison, fact))
    match fact.state:
        case State.CHANGED if (
            fact.sort is Sort.QUOTATION and len(fact.left) == len(fact.right) == 1
        ):
            places = Sides(fact.left[0], fact.right[0])
            for one in wording_of(comparison, places, _changes_at(comparison, changes, places)):
                if one.left == one.right:
                    yield Stretch(_plain(one.left, ends=False))
                    continue
                yield from _marked(_plain(one.left, ends=False), _plain(one.right, ends=False))
        case State.CHANGED:
            yield from _marked(_listed(left), _listed(right))
        case State.LEFT:
            yield from _marked(_listed(left), "")
        case State.RIGHT:
            yield from _marked("", _listed(right))
        case State.SAME | State.ELSEWHERE:
            yield Stretch(shortened(_listed([*left, *right]), _QUOTED))


def _marked(left: str, right: str) -> Iterator[Stretch]:
    if left:
        yield Stretch(left, Ink.GONE)
    if right:
        yield Stretch(right, Ink.NEW)


def _listed(texts: Sequence[str]) -> str:
    """The ways in which it is written, each once: ``1,500 / 1500``."""
    return " / ".join(dict.fromkeys(texts))


def _tail(facts: Facts) -> Iterator[str]:
    left, right = facts.left_out
    if left or right:
        yield (
            f"Not looked into: {count(left, 'paragraph or part', 'paragraphs or parts')} on the left "
            f"and {right:,} on the right that are not the article."
        )
    comparison = facts.comparison
    if not comparison.complete:
        yield f"Not complete: {comparison.reason or 'the comparison was cut short.'}"


def _by_link(comparison: Comparison) -> dict[int | None, list[Change]]:
    found: dict[int | None, list[Change]] = defaultdict(list)
    for change in comparison.changes:
        found[change.link].append(change)
    return found


def _changes_at(
    comparison: Comparison, changes: dict[int | None, list[Change]], places: Sides[Span]
) -> list[Change]:
    """The changes of the link that the left one of `places` lies in."""
    for index, link in enumerate(comparison.alignment.links):
        if any(_holds(comparison.left, paragraph, places.left) for paragraph in link.left):
            return changes.get(index, [])
    return []


def _holds(article: Article, paragraph: int, span: Span) -> bool:
    return article.paragraphs[paragraph].span.contains(span)


def _plain(text: str, *, ends: bool = True) -> str:
    """Article text on one line, with nothing in it that a terminal would obey."""
    line = lines_of(text)
    return line.strip() if ends else line


def _rendered(lines: Iterable[Line], view: View) -> str:
    return rendered(lines, colour=view.colour, width=view.width)
