"""Telling hard-wrapped prose from lines that are paragraphs, by the lengths of the lines.

A wrapped line is *full*: the first word of the next line would not have fitted any more. A line
that is a paragraph of its own is full by accident only, and the next one hardly ever begins in
lower case.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterator

from msgspec import Struct

from storydiff.prepare.lines import Line
from storydiff.prepare.patterns import pattern
from storydiff.prepare.sentences import begins_low, ends_sentence

__all__ = ["Wrap", "heads_of", "is_wrapped", "wrap_of"]

_BY = pattern(r"(?:by|von|par|por|di|av|af|door) [^\W\d_a-z]\S*(?: \S+){0,4}\Z")
#: A wrap column beyond this is not found in practice; such long lines are paragraphs.
WIDEST = 160
#: Below this a column is a table or verse rather than prose.
NARROWEST = 25
#: The same for a paragraph of two lines, which tells less.
NARROWEST_PAIR = 40
#: Headline, deck, byline and date may stand over the first paragraph.
MOST_HEADS = 4
#: Part of the breaks that must be full: hand-made breaks and later edits spoil some.
FULL = 0.8
#: Part of the lines after a break that begin in lower case in prose: about 0.8 in English, 0.6 in
#: German, next to none in verse and lists.
LOW = 0.3


class Wrap(Struct, frozen=True):
    """How the lines of a text are broken."""

    column: int
    """The greatest length of its wrapped lines in code points, indent included; 0 if not wrapped."""
    runs_on: bool
    """Whether paragraphs follow each other without an empty line: a short line ends one."""

    def full(self, text: str, line: Line, after: Line) -> bool:
        """Whether the first word of `after` would not have fitted on `line`."""
        return _room(text, line, after) > self.column


def _length(line: Line) -> int:
    return line.indent + line.end - line.start


def _column(group: list[Line]) -> int:
    """The length of the longest line; whoever broke them may have counted a tab as one."""
    return max([line.lead + line.end - line.start for line in group])


def _first_word(text: str, line: Line) -> str:
    return text[line.start : min(line.end, line.start + 40)].split(maxsplit=1)[0]


def _room(text: str, line: Line, after: Line) -> int:
    """How long `line` would be with the first word of `after` at its end."""
    return _room_with(line, _first_word(text, after))


def _room_with(line: Line, word: str) -> int:
    # Between characters written without spaces a line can break anywhere.
    solid = not word[:1].isascii() and _solid(word)
    return _length(line) + (2 if solid else 1 + len(word))


def _solid(word: str) -> bool:
    return "\u3041" <= word[0] <= "\u9fff" or "\uff00" <= word[0] <= "\uff60"


def _cased(text: str, line: Line) -> bool:
    first = text[line.start]
    return first.islower() or first.isupper() or not first.isalpha()


def is_wrapped(text: str, group: list[Line], wrap: Wrap) -> bool:
    """Whether the lines of one group are wrapped prose.

    `wrap` is what is known of the whole text; where it says not wrapped, the group must show it
    by itself.
    """
    if len(group) < 2:
        return False
    longest = max(map(_length, group[:-1]))
    if wrap.column and longest <= wrap.column * 1.2:
        return True
    if longest > WIDEST or longest < NARROWEST or (len(group) == 2 and longest < NARROWEST_PAIR):
        return False
    breaks = _breaks(text, group)
    return any(
        _shows(_column(group[heads:]), breaks[heads:]) for heads in _possible_heads(text, group)
    )


def heads_of(text: str, group: list[Line], column: int, *, first: bool) -> int:
    """How many lines over a wrapped paragraph are none of it, but heads that nothing parts from it.

    ::

        Old bridge to close                                   a head
        By Jane Doe                                           another
        The council voted on Monday to close the old bridge
        to all traffic.

    A head leaves room for the first word of the next line, ends no sentence, and the next line
    begins like a sentence. Where it is not `first` in its text, one line may be a head, and only
    if it is clearly shorter than `column`.
    """
    column = column or _column(group)
    heads = 0
    for line, after in itertools.pairwise(group[: MOST_HEADS + 1] if first else group[:2]):
        if not _is_head(text, line, after, column, sure=not first):
            break
        heads += 1
    return heads if len(group) - heads >= (1 if first else 2) else 0


def _is_head(text: str, line: Line, after: Line, column: int, *, sure: bool) -> bool:
    row = text[line.start : line.end]
    room = _room(text, line, after)
    if _BY.match(text, after.start, after.end) and not sure:
        return row[-1].isalnum() and len(row) <= 100 and row[0].isupper()
    if begins_low(text[after.start : after.end]) or column < _length(line) < 1.2 * column:
        return False
    if row.endswith((",", ";", ":", "-", "–", "—", "，", "：")) or room > column >= _length(line):
        return False
    if ends_sentence(row) and (sure or not row.endswith(("?", "!", "？", "！"))):
        return False
    short = room <= 0.7 * column
    return short or (not sure and _cased(text, after))


def _possible_heads(text: str, group: list[Line]) -> Iterator[int]:
    """The numbers of lines at the beginning of a group that may be heads of the rest."""
    yield 0
    for heads in range(1, min(MOST_HEADS, len(group) - 3) + 1):
        column = _column(group[heads:])
        if not _is_head(text, group[heads - 1], group[heads], column, sure=False):
            return
        yield heads


class _Break(Struct, frozen=True):
    """What tells about the end of one line of a group."""

    room: int
    """How long the line would be with the first word of the next one."""
    flows: bool
    """Whether the words go on over it, as far as their shape tells."""


def _breaks(text: str, group: list[Line]) -> list[_Break]:
    breaks = []
    for line, after in itertools.pairwise(group):
        word = _first_word(text, after)
        flows = begins_low(word) or (
            not _cased(text, after) and not ends_sentence(text[line.start : line.end])
        )
        breaks.append(_Break(_room_with(line, word), flows))
    return breaks


def _shows(column: int, breaks: list[_Break]) -> bool:
    flowing = sum([end.flows for end in breaks])
    full = sum([end.room > column for end in breaks])
    if len(breaks) == 1:
        return full == 1 and flowing == 1
    return full >= FULL * len(breaks) and flowing >= LOW * len(breaks)


def wrap_of(text: str, groups: list[list[Line]]) -> Wrap:
    """How the lines of the whole text are broken: the column, and whether short lines end paragraphs."""
    found: list[tuple[int, int]] = []
    wrapped = candidates = running = 0
    for group in groups:
        if len(group) < 2:
            continue
        candidates += len(group)
        column = _column(group)
        if column > WIDEST or column < (NARROWEST if len(group) > 2 else NARROWEST_PAIR):
            continue
        breaks = _breaks(text, group)
        for heads in _possible_heads(text, group):
            rest, ends = group[heads:], breaks[heads:]
            column = _column(rest) if heads else column
            runs_on = _runs_on(text, rest, column, ends)
            if runs_on or _shows(column, ends):
                found.append((column, len(group)))
                wrapped += len(group)
                running += len(group) * runs_on
                break
    if wrapped < 3 or wrapped * 2 < candidates:
        # One pair of lines is a broken sentence rather than a wrapped text.
        return Wrap(0, False)
    found.sort()
    goal = 0.98 * sum(count for _, count in found)
    column = found[-1][0]
    seen = 0
    for width, count in found:
        seen += count
        if seen >= goal:
            column = width
            break
    return Wrap(column, running * 2 > wrapped)


def _runs_on(text: str, group: list[Line], column: int, breaks: list[_Break]) -> bool:
    """Whether several wrapped paragraphs stand in one group, each ending with a short line.

    ::

        The first paragraph is wrapped and at its
        end there is a short line.
        The second one begins after it and is also
        wrapped.
    """
    margin = min([line.indent for line in group])
    full = flowing = ends = 0
    for end, (line, after) in zip(breaks, itertools.pairwise(group), strict=True):
        if end.room > column:
            full += 1
            flowing += end.flows
        elif after.indent >= margin + 2 or ends_sentence(text[line.start : line.end]):
            ends += 1
    count = len(breaks)
    # Where first lines stand in, fewer lines show it.
    return (
        ends > 0
        and count >= (2 if group[0].indent >= margin + 2 else 4)
        and full >= 0.5 * count
        and full + ends >= 0.95 * count
        and flowing >= LOW * full
    )
