"""A comparison for people: a summary, then each paragraph that differs, its words marked.

::

    Left:   a.txt
    Right:  b.txt
    1 number · 12 quotation marks

    … 3 paragraphs the same but for typography

    ¶4 → ¶4  edited
      At least [-27-]{+29+} people died.

    12 changes of typography not shown (--show typography).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from storydiff.export.ink import Ink, Line, Stretch, rendered
from storydiff.export.marked import Marked, State, change_texts, is_quiet, marked_of
from storydiff.export.outline import Furniture, Outline, Same, Shown, findings, make_outline
from storydiff.export.view import View
from storydiff.export.visible import on_one_line
from storydiff.export.wording import count, furniture_line, label, omissions, same_line
from storydiff.model import Comparison

__all__ = ["write"]

_INKS = {
    (State.GONE, False): Ink.GONE,
    (State.GONE, True): Ink.QUIET_GONE,
    (State.NEW, False): Ink.NEW,
    (State.NEW, True): Ink.QUIET_NEW,
}


def write(comparison: Comparison, view: View) -> str:
    """`comparison` as text; `view` says whether with colour and how wide."""
    outline = make_outline(comparison, view)
    blocks = [
        _lines(list(_head(comparison, view)), view),
        *_body(comparison, outline, view),
    ]
    if outline.between:
        blocks.append(_between(comparison, outline, view))
    tail = [[Stretch(line, Ink.FAINT)] for line in omissions(comparison, outline, options=True)]
    if tail:
        blocks.append(_lines(tail, view))
    return "\n".join(blocks)


def _head(comparison: Comparison, view: View) -> Iterator[Line]:
    yield [Stretch("Left:   "), Stretch(on_one_line(comparison.left.origin.location or "left"))]
    yield [Stretch("Right:  "), Stretch(on_one_line(comparison.right.origin.location or "right"))]
    verdict, found = findings(comparison, view.ignore)
    found = tuple(f" · {on_one_line(one)}" for one in found)
    yield [Stretch(on_one_line(verdict), Ink.STRONG), Stretch("".join(found))]


def _body(comparison: Comparison, outline: Outline, view: View) -> Iterator[str]:
    for item in outline.items:
        match item:
            case Same():
                yield _lines([[Stretch(f"… {same_line(item)}", Ink.FAINT)]], view)
            case Furniture():
                yield _lines([[Stretch(f"… {furniture_line(item)}", Ink.FAINT)]], view)
            case Shown(row, words):
                where, what = label(comparison, row)
                text = _lines([[Stretch(where, Ink.STRONG), Stretch(f"  {what}")]], view)
                if words:
                    marked = list(marked_of(comparison, row, view))
                    text += _lines(_broken(marked), view, "  ")
                yield text


def _broken(marked: list[Marked]) -> list[Line]:
    """Stretches as lines: cut at the line ends that were kept."""
    lines: list[Line] = [[]]
    for one in marked:
        ink = Ink.PLAIN
        if one.state is not State.KEPT:
            ink = _INKS[one.state, is_quiet(one.change)]
        first, *rest = one.text.split("\n")
        for number, text in enumerate([first, *rest]):
            if number:
                lines.append([])
            if text:
                lines[-1].append(Stretch(text, ink))
    return lines


def _between(comparison: Comparison, outline: Outline, view: View) -> str:
    """What differs between paragraphs, the same difference counted once."""
    changes = [comparison.changes[index] for index in outline.between]
    found = Counter(
        change_texts(
            change.left.of(comparison.left.text), change.right.of(comparison.right.text), change
        )
        for change in changes
    )
    lines: list[Line] = [[Stretch("Between paragraphs", Ink.STRONG)]]
    for (left, right), number in found.items():
        lines.append(
            [
                Stretch("  "),
                *([Stretch(left, Ink.QUIET_GONE)] if left else []),
                *([Stretch(right, Ink.QUIET_NEW)] if right else []),
                Stretch(f"  {count(number, 'time')}"),
            ]
        )
    return _lines(lines, view)


def _lines(lines: list[Line], view: View, indent: str = "") -> str:
    return rendered(lines, colour=view.colour, width=view.width, indent=indent)
