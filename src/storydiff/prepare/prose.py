"""The paragraphs of lines without any marks: one a line, wrapped, or verse."""

from __future__ import annotations

from collections.abc import Iterator

from storydiff.prepare import forms
from storydiff.prepare.broken import MOST_PIECES, Block
from storydiff.prepare.forms import Form
from storydiff.prepare.lines import Line
from storydiff.prepare.sentences import begins_low, ends_sentence, sentence_inside
from storydiff.prepare.wrapping import Wrap, heads_of

__all__ = ["prose"]

#: Lines that are full and in which no sentence ends are prose up to so many; some scripts and writers
#: use no full stops.
MOST_WRAPPED = 100
#: No writer's sentences run over so many lines throughout a text.
LONGEST_SENTENCE = 12


def prose(
    text: str, group: list[Line], wrap: Wrap, wrapped: bool, *, indented: bool, first: bool
) -> Iterator[Block]:
    """The paragraphs of lines without any marks."""
    if len(group) == 1:
        yield Block.of(group, Form.PROSE)
        return
    low = sum([begins_low(text[line.start : line.start + 40]) for line in group[1:]])
    flows = 2 * low >= len(group) - 1
    if not (wrapped and flows) and forms.is_verse(text, group):
        yield Block.of(group, Form.VERSE)
    elif wrapped and _speaks(text, group, MOST_WRAPPED):
        if indented:
            # A few short words that stand in are a byline or an address, not a quotation.
            long = max(line.end - line.start for line in group) >= 40
            yield Block.of(group, Form.QUOTE if long else Form.PROSE)
            return
        heads = heads_of(text, group, wrap.column, first=first)
        for line in group[:heads]:
            yield Block.of([line], Form.PROSE)
        for part in _short_line_ends(text, group[heads:], wrap):
            yield Block.of(part, Form.PROSE)
    elif (
        flows
        and max(line.end - line.start for line in group) <= 120
        and _speaks(text, group, MOST_PIECES)
    ):
        heads = heads_of(text, group, 0, first=True) if first else 0
        for line in group[:heads]:
            yield Block.of([line], Form.PROSE)
        yield Block.of(group[heads:], Form.PROSE)
    else:
        for line in group:
            yield Block.of([line], Form.PROSE)


def _speaks(text: str, group: list[Line], most: int) -> bool:
    """Whether sentences end among more lines than `most`; where none does, they are a list."""
    if len(group) <= most:
        return True
    rows = [line.of(text) for line in group]
    ends = sum(ends_sentence(row) or sentence_inside(row) for row in rows)
    return ends * LONGEST_SENTENCE >= len(rows)


def _short_line_ends(text: str, group: list[Line], wrap: Wrap) -> Iterator[list[Line]]:
    """Cut wrapped prose where a line stands in from the others, or, if need be, after short lines."""
    margin = min(line.indent for line in group)
    if not wrap.runs_on and all(line.indent < margin + 2 for line in group):
        yield group
        return
    held: list[Line] = []
    for line in group:
        if held:
            before = held[-1]
            room = bool(wrap.column) and not wrap.full(text, before, line)
            ended = ends_sentence(before.of(text))
            stands_in = line.indent >= margin + 2
            if (stands_in and (room or ended)) or (wrap.runs_on and room and ended):
                yield held
                held = []
        held.append(line)
    yield held
