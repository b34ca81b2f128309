"""Lines that say themselves what they are: headings, quotations, items, separators."""

from __future__ import annotations

from collections.abc import Iterator

from storydiff.prepare import forms
from storydiff.prepare.forms import Form
from storydiff.prepare.lines import Line
from storydiff.prepare.patterns import pattern
from storydiff.prepare.sentences import begins_low, ends_sentence
from storydiff.prepare.wrapping import Wrap

__all__ = ["begins_word", "level", "marked_lines", "marker"]

_HASHES = pattern(r"(#{1,6})(?:[ \t]+|\Z)")
_UNDERLINE = pattern(r"(?:=+|-{2,})\Z")
_OPENING = frozenset("\"'\u2018\u201c\u201e\u00ab")


def begins_word(text: str, line: Line) -> bool:
    """Whether a line begins with a letter that is not the mark of an item, as in ``a) first``.

    Or with a quotation mark before one: such a line is prose by itself.
    """
    first = text[line.start]
    if first.isalpha():
        return not text.startswith(")", line.start + 1)
    return first in _OPENING and text[line.start + 1 : line.start + 2].isalpha()


def marker(text: str, line: Line) -> str:
    """What marks a line as an item of a list, a dot or a number; empty if nothing does."""
    row = text[line.start : min(line.end, line.start + 140)]
    return forms.bullet_of(row) or forms.number_of(row)


def level(text: str, part: list[Line]) -> int:
    """Of a marked heading: 1 is the highest."""
    match = _HASHES.match(text, part[0].start, part[0].end)
    if match:
        return len(match.group(1))
    return 1 if text[part[-1].start] == "=" else 2


def marked_lines(
    text: str, group: list[Line], wrapped: bool, wrap: Wrap
) -> Iterator[tuple[Form, list[Line]]]:
    """Cut a group at the lines that say themselves what they are; the rest is prose."""
    if all(begins_word(text, line) for line in group):
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
            if hanging or (begins_low(line.of(text)) and not ends_sentence(before.of(text))):
                held.append(line)
                continue
        joins = form is kind and form in {Form.PROSE, Form.QUOTE}
        if held and not joins:
            yield kind, held
            held = []
        if form is Form.QUOTE and held and held[-1].of(text).strip("> \t") == "":
            yield kind, held
            held = []
        kind = form
        held.append(line)
    if held:
        yield kind, held


def _is_underline(text: str, line: Line) -> bool:
    return text[line.start] in "=-" and _UNDERLINE.match(text, line.start, line.end) is not None


def _form_of_line(text: str, line: Line, before: Line | None, wrapped: bool, kind: Form) -> Form:
    first = text[line.start]
    if begins_word(text, line):
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
        line.end - line.start <= len(row) or forms.is_separator(line.of(text))
    ):
        return Form.SEPARATOR
    if not marker(text, line):
        return Form.PROSE
    if wrapped and kind is Form.PROSE and before is not None and not _opens_list(text, before):
        return Form.PROSE
    return Form.LIST


def _opens_list(text: str, before: Line) -> bool:
    """Whether a marker on the next line can be that of an item, and not a dash or number in prose."""
    row = before.of(text)
    return row.endswith((":", "\uff1a")) or ends_sentence(row)
