"""Finding the paragraphs of a text, whichever way its lines are broken.

Three layouts, and mixtures of them, lead to the same paragraphs::

    One paragraph            One paragraph a line.      One paragraph,
    a line, with an          The next one.              hard-wrapped at
    empty line                                          some column.
    between.
                                                        The next one.
    The next one.
"""

from __future__ import annotations

from collections.abc import Iterator

from storydiff.prepare import forms
from storydiff.prepare.broken import Block, join_broken_sentences
from storydiff.prepare.enclosed import fenced, front_matter, is_fence
from storydiff.prepare.forms import Form
from storydiff.prepare.lines import Line, groups_of, lines_of
from storydiff.prepare.marked import begins_word, level, marked_lines, marker
from storydiff.prepare.prose import prose
from storydiff.prepare.wrapping import Wrap, is_wrapped, wrap_of

__all__ = ["Block", "blocks_of"]


def blocks_of(text: str, *, markdown: bool = False) -> list[Block]:
    """The paragraphs of `text` in order: disjoint, and only white space between them."""
    groups = list(fenced(text, list(groups_of(lines_of(text)))))
    plain = [group for group in groups if not is_fence(text, group[0])]
    wrap = wrap_of(text, plain)
    margin = _margin(plain)
    blocks: list[Block] = []
    front = front_matter(text, groups)
    if front:
        blocks.append(Block.of(front, Form.FRONT))
        groups = [[line for line in group if line.start > front[-1].start] for group in groups]
        groups = [group for group in groups if group]
    for group in groups:
        if len(group) == 1 and not markdown and begins_word(text, group[0]):
            # As the other rules would have it: most paragraphs of most texts are one line.
            blocks.append(Block.of(group, Form.PROSE))
            continue
        first = group is groups[0]
        blocks += _blocks_of_group(text, group, wrap, margin, markdown, first=first)
    return join_broken_sentences(text, blocks)


def _margin(groups: list[list[Line]]) -> int:
    """The indentation that most lines after the first of their group have."""
    counts: dict[int, int] = {}
    for group in groups:
        for line in group[1:] or group:
            counts[line.indent] = counts.get(line.indent, 0) + 1
    return max(counts, key=lambda indent: (counts[indent], -indent), default=0)


def _blocks_of_group(
    text: str, group: list[Line], wrap: Wrap, margin: int, markdown: bool, *, first: bool
) -> Iterator[Block]:
    if is_fence(text, group[0]) and len(group) > 1 and is_fence(text, group[-1]):
        yield Block.of(group, Form.CODE)
        return
    indented = min([line.indent for line in group]) >= margin + 2
    if (markdown and indented and all(line.indent >= 4 for line in group)) and not marker(
        text, group[0]
    ):
        yield Block.of(group, Form.CODE)
        return
    rows = [line.of(text) for line in group]
    whole = text[group[0].start : group[-1].end]
    if ("|" in whole or "   " in whole or "\t" in whole) and forms.is_table(rows):
        yield Block.of(group, Form.TABLE)
        return
    if any(mark in whole for mark in forms.CODE_MARKS) and forms.is_code(rows):
        yield Block.of(group, Form.CODE)
        return
    wrapped = is_wrapped(text, group, wrap) or (markdown and max(map(len, rows)) <= 160)
    run: list[Line] = []
    for kind, part in marked_lines(text, group, wrapped, wrap):
        if kind is Form.PROSE:
            run = part
            alone = indented and len(group) == len(run)
            begins = first and run[0] is group[0]
            yield from prose(text, run, wrap, wrapped, indented=alone, first=begins)
        else:
            yield Block.of(part, kind, level(text, part) if kind is Form.HEADING else 0)
