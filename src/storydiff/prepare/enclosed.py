"""What stands between marks of its own: listings in fences, the data in front of a text."""

from __future__ import annotations

from collections.abc import Iterator

from storydiff.prepare.lines import Line, groups_of
from storydiff.prepare.patterns import pattern

__all__ = ["fenced", "front_matter", "is_fence"]

_FENCE = pattern(r"(`{3,}|~{3,})")
#: A name and its value in the data in front of a text.
_ENTRY = pattern(r"[A-Za-z_][\w-]{0,40}:(?:\s|\Z)")


def is_fence(text: str, line: Line) -> bool:
    """Whether a line is a fence, with or without the name of a language behind it."""
    return text[line.start] in "`~" and _FENCE.match(text, line.start, line.end) is not None


def fenced(text: str, groups: list[list[Line]]) -> Iterator[list[Line]]:
    """The groups again, with each fenced listing as one group of its own, empty lines included."""
    lines = [line for group in groups for line in group]
    fences: dict[str, int] = {}
    for line in lines:
        if is_fence(text, line):
            fences[text[line.start]] = fences.get(text[line.start], 0) + 1
    if not fences:
        yield from groups
        return
    held: list[Line] = []
    closing = ""
    for line in lines:
        fence = is_fence(text, line)
        if fence:
            fences[text[line.start]] -= 1
        if closing:
            held.append(line)
            if fence and line.of(text).startswith(closing) and not line.of(text).strip(closing[0]):
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


def front_matter(text: str, groups: list[list[Line]]) -> list[Line]:
    """The lines of the data in front of a Markdown text, with the marks round them; or none.

    ::

        ---
        title: Old bridge to close
        date: 2024-05-01
        ---
    """
    lines = [line for group in groups[:4] for line in group[:60]]
    if not lines or lines[0].of(text) != "---":
        return []
    for place, line in enumerate(lines[1:], start=1):
        row = line.of(text)
        if row in {"---", "..."}:
            return lines[: place + 1] if place > 1 else []
        if not (_ENTRY.match(row) or (place > 1 and (line.indent or row.startswith(("- ", "#"))))):
            return []
    return []
