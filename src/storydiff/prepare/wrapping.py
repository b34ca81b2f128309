"""Telling hard-wrapped prose from lines that are paragraphs, by the lengths of the lines.

A wrapped line is *full*: the first word of the next line would not have fitted any more. A line
that is a paragraph of its own is full by accident only, and the next one hardly ever begins in
lower case.
"""

from __future__ import annotations

import itertools
from dataclasses import dataclass

from storydiff.prepare.lines import Line
from storydiff.prepare.sentences import begins_low, ends_sentence

__all__ = ["Wrap", "is_wrapped", "wrap_of"]

#: A wrap column beyond this is not found in practice; such long lines are paragraphs.
WIDEST = 160
#: Below this a column is a table or verse rather than prose.
NARROWEST = 25
#: The same for a paragraph of two lines, which tells less.
NARROWEST_PAIR = 40
#: Part of the breaks that must be full: hand-made breaks and later edits spoil some.
FULL = 0.8
#: Part of the lines after a break that begin in lower case in prose: about 0.8 in English, 0.6 in
#: German, next to none in verse and lists.
LOW = 0.3


@dataclass(frozen=True, slots=True)
class Wrap:
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


def _room(text: str, line: Line, after: Line) -> int:
    """How long `line` would be with the first word of `after` at its end."""
    word = text[after.start : min(after.end, after.start + 40)].split(maxsplit=1)[0]
    if not word[:1].isascii() and _solid(word):
        return _length(line) + 2
    return _length(line) + 1 + len(word)


def _solid(word: str) -> bool:
    return "\u3041" <= word[0] <= "\u9fff" or "\uff00" <= word[0] <= "\uff60"


def _cased(text: str, line: Line) -> bool:
    first = text[line.start]
    return first.islower() or first.isupper() or not first.isalpha()


def _flows(text: str, line: Line, after: Line) -> bool:
    """Whether the words go on over the break, as far as their shape tells."""
    if begins_low(text[after.start : after.end]):
        return True
    return not _cased(text, after) and not ends_sentence(text[line.start : line.end])


def is_wrapped(text: str, group: list[Line], wrap: Wrap) -> bool:
    """Whether the lines of one group are wrapped prose.

    `wrap` is what is known of the whole text; where it says not wrapped, the group must show it
    by itself.
    """
    if len(group) < 2:
        return False
    lengths = sorted(_length(line) for line in group[:-1])
    longest = lengths[-1]
    if wrap.column and longest <= wrap.column * 1.2:
        return True
    if longest > WIDEST or longest < NARROWEST or (len(group) == 2 and longest < NARROWEST_PAIR):
        return False
    return _shows(text, group)


def _shows(text: str, group: list[Line]) -> bool:
    column = max(_length(line) for line in group)
    breaks = list(itertools.pairwise(group))
    flowing = sum(_flows(text, line, after) for line, after in breaks)
    full = sum(_room(text, line, after) > column for line, after in breaks)
    if len(group) == 2:
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
        column = max(_length(line) for line in group)
        if column > WIDEST or column < (NARROWEST if len(group) > 2 else NARROWEST_PAIR):
            continue
        if _shows(text, group):
            found.append((column, len(group)))
            wrapped += len(group)
        elif _runs_on(text, group):
            found.append((column, len(group)))
            wrapped += len(group)
            running += len(group)
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


def _runs_on(text: str, group: list[Line]) -> bool:
    """Whether several wrapped paragraphs stand in one group, each ending with a short line.

    ::

        The first paragraph is wrapped and at its
        end there is a short line.
        The second one begins after it and is also
        wrapped.
    """
    column = max(_length(line) for line in group)
    full = flowing = ends = 0
    for line, after in itertools.pairwise(group):
        if _room(text, line, after) > column:
            full += 1
            flowing += _flows(text, line, after)
        elif after.indent > line.indent or ends_sentence(text[line.start : line.end]):
            ends += 1
    breaks = len(group) - 1
    return (
        breaks >= 4
        and full >= 0.5 * breaks
        and full + ends >= 0.95 * breaks
        and flowing >= LOW * full
    )
