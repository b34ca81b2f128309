r"""A report to paste into a message or a document, in Markdown.

::

    **1 number** · 12 quotation marks

    - … 3 paragraphs the same but for typography
    - **¶4 → ¶4** edited
      > At least {--27--}{++29++} people died.

The marks are those of CriticMarkup (http://criticmarkup.com): they can be read where nothing
knows them, whatever stands next to them. Article text is escaped, so that no ``[sic]``, ``#`` or
``<script>`` in it is Markdown.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from storydiff.export.marked import State, change_texts, marked_of
from storydiff.export.outline import Furniture, Outline, Same, Shown, findings, make_outline
from storydiff.export.view import View
from storydiff.export.visible import on_one_line
from storydiff.export.wording import furniture_line, label, omissions, same_line
from storydiff.model import Comparison
from storydiff.present import Row

__all__ = ["escaped", "write"]

_MARKS = {State.GONE: ("{--", "--}"), State.NEW: ("{++", "++}"), State.KEPT: ("", "")}


def write(comparison: Comparison, view: View) -> str:
    """`comparison` as a report in Markdown."""
    outline = make_outline(comparison, view)
    return "\n".join([*_head(comparison, view), *_body(comparison, outline, view)])


def _head(comparison: Comparison, view: View) -> Iterator[str]:
    verdict, found = findings(comparison, view.ignore)
    yield "# What changed"
    yield ""
    for side, article in (("Left", comparison.left), ("Right", comparison.right)):
        name = escaped(on_one_line(article.origin.location or side.lower()))
        title = f": {escaped(on_one_line(article.title))}" if article.title else ""
        yield f"- {side}: **{name}**{title}"
    yield ""
    said = (escaped(on_one_line(one)) for one in found)
    yield " · ".join((f"**{escaped(on_one_line(verdict))}**", *said))
    yield ""


def _body(comparison: Comparison, outline: Outline, view: View) -> Iterator[str]:
    if outline.items:
        yield "## Paragraphs"
        yield ""
    for item in outline.items:
        match item:
            case Same():
                yield f"*… {escaped(same_line(item))}*"
            case Furniture():
                yield f"*… {escaped(furniture_line(item))}*"
            case Shown(row, words):
                where, what = label(comparison, row)
                yield f"**{where}** {escaped(what)}"
                if words:
                    yield ""
                    yield from _quoted(comparison, row, view)
        yield ""
    if outline.between:
        yield "## Between paragraphs"
        yield ""
        yield from _between(comparison, outline)
        yield ""
    left_out = list(omissions(comparison, outline, options=False))
    if left_out:
        yield "## Left out"
        yield ""
        yield from (f"- {escaped(line)}" for line in left_out)
        yield ""


def _between(comparison: Comparison, outline: Outline) -> Iterator[str]:
    """What differs between paragraphs, the same difference counted once."""
    changes = (comparison.changes[index] for index in outline.between)
    found = Counter(
        change_texts(
            change.left.of(comparison.left.text), change.right.of(comparison.right.text), change
        )
        for change in changes
    )
    for (left, right), number in found.items():
        gone = f"{{--{escaped(left)}--}}" if left else ""
        new = f"{{++{escaped(right)}++}}" if right else ""
        yield f"- {gone}{new}" + (f" ({number:,} times)" if number > 1 else "")


def _quoted(comparison: Comparison, row: Row, view: View) -> Iterator[str]:
    """The text of a row as a block quotation; each kept line end is a hard break."""
    text = ""
    for one in marked_of(comparison, row, view):
        opening, closing = _MARKS[one.state]
        lines = f"{closing}\n{opening}".join(map(_inline, one.text.split("\n")))
        text += f"{opening}{lines}{closing}"
    lines_of_text = [_safe_start(line) for line in text.split("\n")]
    for place, line in enumerate(lines_of_text):
        yield f"> {line or '&nbsp;'}" + ("\\" if place < len(lines_of_text) - 1 else "")


_SPECIAL = re.compile(r"[\\`*_{}\[\]<>#|~&$^=@!]|(?<=\{)[-+]|://|(?<=www)\.", re.IGNORECASE)
_START = re.compile(r"^(\s*)([-+]|\d+[.)])(?=\s|$|[-+])")


def escaped(text: str) -> str:
    """One line of `text` with nothing left in it that Markdown would act upon."""
    return _safe_start(_inline(text))


def _inline(text: str) -> str:
    return _SPECIAL.sub(_one, text)


def _one(match: re.Match[str]) -> str:
    found = match[0]
    if found == "://":
        return "&#58;//"
    if found in ".@":
        return f"&#{ord(found)};"
    return {"&": "&amp;", "<": "&lt;", ">": "&gt;"}.get(found, f"\\{found}")


def _safe_start(line: str) -> str:
    """A line that begins neither a list nor a block of code."""
    line = _START.sub(lambda m: f"{m[1]}{m[2][:-1]}\\{m[2][-1]}", line)
    blanks = len(line) - len(line.lstrip(" "))
    return "&nbsp;" * blanks + line[blanks:]
