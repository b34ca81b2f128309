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
from storydiff.prepare.broken import MOST_PIECES, Block, join_broken_sentences
from storydiff.prepare.forms import Form
from storydiff.prepare.lines import Line, groups_of, lines_of
from storydiff.prepare.patterns import pattern
from storydiff.prepare.sentences import begins_low, ends_sentence, sentence_inside
from storydiff.prepare.wrapping import Wrap, heads_of, is_wrapped, wrap_of

__all__ = ["Block", "blocks_of"]

_FENCE = pattern(r"(`{3,}|~{3,})")
_HASHES = pattern(r"(#{1,6})(?:[ \t]+|\Z)")
_UNDERLINE = pattern(r"(?:=+|-{2,})\Z")
_OPENING = frozenset("\"'\u2018\u201c\u201e\u00ab")
#: A name and its value in the data in front of a text.
_ENTRY = pattern(r"[A-Za-z_][\w-]{0,40}:(?:\s|\Z)")


#: The same for lines that are full; some scripts and writers use no full stops.
MOST_WRAPPED = 100
#: No writer's sentences run over so many lines throughout a text.
LONGEST_SENTENCE = 12


def blocks_of(text: str, *, markdown: bool = False) -> list[Block]:
    """The paragraphs of `text` in order: disjoint, and only white space between them."""
    groups = list(_fenced(text, list(groups_of(lines_of(text)))))
    plain = [group for group in groups if not _is_fence(text, group[0])]
    wrap = wrap_of(text, plain)
    margin = _margin(plain)
    blocks: list[Block] = []
    front = _front_matter(text, groups)
    if front:
        blocks.append(_block(text, front, Form.FRONT))
        groups = [[line for line in group if line.start > front[-1].start] for group in groups]
        groups = [group for group in groups if group]
    for group in groups:
        if len(group) == 1 and not markdown and _begins_word(text, group[0]):
            # As the other rules would have it: most paragraphs of most texts are one line.
            blocks.append(_block(text, group, Form.PROSE))
            continue
        first = group is groups[0]
        blocks += _blocks_of_group(text, group, wrap, margin, markdown, first=first)
    return join_broken_sentences(text, blocks)


def _row(text: str, line: Line) -> str:
    return text[line.start : line.end]


def _block(text: str, group: list[Line], form: Form, level: int = 0) -> Block:
    return Block(group[0].start, group[-1].end, form, group[0].blank, level)


def _is_fence(text: str, line: Line) -> bool:
    return text[line.start] in "`~" and _FENCE.match(text, line.start, line.end) is not None


def _fenced(text: str, groups: list[list[Line]]) -> Iterator[list[Line]]:
    """The groups again, with each fenced listing as one group of its own, empty lines included."""
    lines = [line for group in groups for line in group]
    fences: dict[str, int] = {}
    for line in lines:
        if _is_fence(text, line):
            fences[text[line.start]] = fences.get(text[line.start], 0) + 1
    if not fences:
        yield from groups
        return
    held: list[Line] = []
    closing = ""
    for line in lines:
        fence = _is_fence(text, line)
        if fence:
            fences[text[line.start]] -= 1
        if closing:
            held.append(line)
            if (
                fence
                and _row(text, line).startswith(closing)
                and not _row(text, line).strip(closing[0])
            ):
                yield held
                held, closing = [], ""
        elif fence and fences[text[line.start]]:
            # Only a fence that another one can close opens a listing.
            if held:
                yield held
            match = _FENCE.match(text, line.start, line.end)
            closing = match.group() if match else ""
            held = [line]
        else:
            if held and line.blank:
                yield held
                held = []
            held.append(line)
    if held:
        yield from groups_of(held)


def _front_matter(text: str, groups: list[list[Line]]) -> list[Line]:
    """The lines of the data in front of a Markdown text, with the marks round them; or none.

    ::

        ---
        title: Old bridge to close
        date: 2024-05-01
        ---
    """
    lines = [line for group in groups[:4] for line in group[:60]]
    if not lines or _row(text, lines[0]) != "---":
        return []
    for place, line in enumerate(lines[1:], start=1):
        row = _row(text, line)
        if row in {"---", "..."}:
            return lines[: place + 1] if place > 1 else []
        if not (_ENTRY.match(row) or (place > 1 and (line.indent or row.startswith(("- ", "#"))))):
            return []
    return []


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
    if _is_fence(text, group[0]) and len(group) > 1 and _is_fence(text, group[-1]):
        yield _block(text, group, Form.CODE)
        return
    indented = min([line.indent for line in group]) >= margin + 2
    if (markdown and indented and all(line.indent >= 4 for line in group)) and not _marker(
        text, group[0]
    ):
        yield _block(text, group, Form.CODE)
        return
    rows = [_row(text, line) for line in group]
    whole = text[group[0].start : group[-1].end]
    if ("|" in whole or "   " in whole or "\t" in whole) and forms.is_table(rows):
        yield _block(text, group, Form.TABLE)
        return
    if any(mark in whole for mark in forms.CODE_MARKS) and forms.is_code(rows):
        yield _block(text, group, Form.CODE)
        return
    wrapped = is_wrapped(text, group, wrap) or (markdown and max(map(len, rows)) <= 160)
    run: list[Line] = []
    for kind, part in _marked_lines(text, group, wrapped, wrap):
        if kind is Form.PROSE:
            run = part
            alone = indented and len(group) == len(run)
            begins = first and run[0] is group[0]
            yield from _prose(text, run, wrap, wrapped, indented=alone, first=begins)
        else:
            yield _block(text, part, kind, _level(text, part) if kind is Form.HEADING else 0)


def _marker(text: str, line: Line) -> str:
    row = text[line.start : min(line.end, line.start + 140)]
    return forms.bullet_of(row) or forms.number_of(row)


def _level(text: str, part: list[Line]) -> int:
    match = _HASHES.match(text, part[0].start, part[0].end)
    if match:
        return len(match.group(1))
    return 1 if text[part[-1].start] == "=" else 2


def _marked_lines(
    text: str, group: list[Line], wrapped: bool, wrap: Wrap
) -> Iterator[tuple[Form, list[Line]]]:
    """Cut a group at the lines that say themselves what they are; the rest is prose."""
    if all(_begins_word(text, line) for line in group):
        yield Form.PROSE, group
        return
    held: list[Line] = []
    kind = Form.PROSE
    for place, line in enumerate(group):
        before = group[place - 1] if held else None
        form = _form_of_line(text, line, before, wrapped, kind)
        if form is Form.HEADING and _is_underline(text, line):
            # The line above is the heading, this one only underlines it.
            *rest, above = held
            if rest:
                yield kind, rest
            yield Form.HEADING, [above, line]
            held, kind = [], Form.PROSE
            continue
        if held and kind is Form.LIST and form is Form.PROSE and before is not None:
            hanging = line.indent > held[0].indent or (
                wrapped and (not wrap.column or wrap.full(text, before, line))
            )
            if hanging or (begins_low(_row(text, line)) and not ends_sentence(_row(text, before))):
                held.append(line)
                continue
        joins = form is kind and form in {Form.PROSE, Form.QUOTE}
        if held and not joins:
            yield kind, held
            held = []
        if form is Form.QUOTE and held and _row(text, held[-1]).strip("> \t") == "":
            yield kind, held
            held = []
        kind = form
        held.append(line)
    if held:
        yield kind, held


def _begins_word(text: str, line: Line) -> bool:
    """Whether a line begins with a letter that is not the mark of an item, as in ``a) first``.

    Or with a quotation mark before one: such a line is prose by itself.
    """
    first = text[line.start]
    if first.isalpha():
        return not text.startswith(")", line.start + 1)
    return first in _OPENING and text[line.start + 1 : line.start + 2].isalpha()


def _is_underline(text: str, line: Line) -> bool:
    return text[line.start] in "=-" and _UNDERLINE.match(text, line.start, line.end) is not None


def _form_of_line(text: str, line: Line, before: Line | None, wrapped: bool, kind: Form) -> Form:
    first = text[line.start]
    if _begins_word(text, line):
        return Form.PROSE
    if first == "#" and _HASHES.match(text, line.start, line.end):
        return Form.HEADING if text[line.start : line.end].strip("# \t") else Form.SEPARATOR
    if first == ">":
        return Form.QUOTE
    if (
        before is not None
        and kind is Form.PROSE
        and before.end - before.start < 150
        and _is_underline(text, line)
    ):
        length = line.end - line.start
        if length >= 3 and abs(length - (before.end - before.start)) <= max(3, length // 3):
            return Form.HEADING
    row = text[line.start : min(line.end, line.start + 240)]
    if forms.is_separator(row) and (
        line.end - line.start <= len(row) or forms.is_separator(_row(text, line))
    ):
        return Form.SEPARATOR
    if not _marker(text, line):
        return Form.PROSE
    if wrapped and kind is Form.PROSE and before is not None and not _opens_list(text, before):
        return Form.PROSE
    return Form.LIST


def _opens_list(text: str, before: Line) -> bool:
    """Whether a marker on the next line can be that of an item, and not a dash or number in prose."""
    row = _row(text, before)
    return row.endswith((":", "\uff1a")) or ends_sentence(row)


def _prose(
    text: str, group: list[Line], wrap: Wrap, wrapped: bool, *, indented: bool, first: bool
) -> Iterator[Block]:
    """The paragraphs of lines without any marks."""
    if len(group) == 1:
        yield _block(text, group, Form.PROSE)
        return
    low = sum([begins_low(text[line.start : line.start + 40]) for line in group[1:]])
    flows = 2 * low >= len(group) - 1
    if not (wrapped and flows) and forms.is_verse(text, group):
        yield _block(text, group, Form.VERSE)
    elif wrapped and _speaks(text, group, MOST_WRAPPED):
        if indented:
            # A few short words that stand in are a byline or an address, not a quotation.
            long = max(line.end - line.start for line in group) >= 40
            yield _block(text, group, Form.QUOTE if long else Form.PROSE)
            return
        heads = heads_of(text, group, wrap.column, first=first)
        for line in group[:heads]:
            yield _block(text, [line], Form.PROSE)
        for part in _short_line_ends(text, group[heads:], wrap):
            yield _block(text, part, Form.PROSE)
    elif (
        flows
        and max(line.end - line.start for line in group) <= 120
        and _speaks(text, group, MOST_PIECES)
    ):
        heads = heads_of(text, group, 0, first=True) if first else 0
        for line in group[:heads]:
            yield _block(text, [line], Form.PROSE)
        yield _block(text, group[heads:], Form.PROSE)
    else:
        for line in group:
            yield _block(text, [line], Form.PROSE)


def _speaks(text: str, group: list[Line], most: int) -> bool:
    """Whether sentences end among more lines than `most`; where none does, they are a list."""
    if len(group) <= most:
        return True
    rows = [_row(text, line) for line in group]
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
            ended = ends_sentence(_row(text, before))
            stands_in = line.indent >= margin + 2
            if (stands_in and (room or ended)) or (wrap.runs_on and room and ended):
                yield held
                held = []
        held.append(line)
    yield held
