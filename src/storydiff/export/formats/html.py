"""One page that needs nothing else: both texts side by side, their rows level, every word marked.

No script, nothing from the network (its content policy forbids both); it can be read in light and
dark, on paper, on a narrow screen, and by a screen reader.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from html import escape
from itertools import groupby

from msgspec.structs import replace

import storydiff
from storydiff.export.marked import is_quiet, keeps_lines, manner
from storydiff.export.outline import Furniture, findings, is_furniture, make_outline
from storydiff.export.page import page
from storydiff.export.view import View
from storydiff.export.visible import lines_of, on_one_line
from storydiff.export.wording import count, furniture_line, label, omissions
from storydiff.kinds.table import KINDS
from storydiff.model import Article, Change, Comparison, Family, Role
from storydiff.present import Block, Row, Sign, make_sheet

__all__ = ["write"]

_LISTED = 200
_SIDES = ("Left", "Right")


def write(comparison: Comparison, view: View) -> str:
    """`comparison` as a page: the whole of both texts; of `view` only what is ignored counts."""
    view = replace(view, full=True)
    names = [_name(comparison.left, "left"), _name(comparison.right, "right")]
    body = "\n".join(
        (
            *_header(comparison, view, names),
            *_contents(comparison, view),
            *_legend(),
            *_texts(comparison, view, names),
            *_footer(comparison, view),
        )
    )
    return page(f"{names[0]} → {names[1]}", body)


def _name(article: Article, otherwise: str) -> str:
    return on_one_line(article.origin.location or otherwise)


def _said(text: str) -> str:
    """Words on one line, escaped."""
    return escape(on_one_line(text))


def _header(comparison: Comparison, view: View, names: list[str]) -> Iterator[str]:
    verdict, found = findings(comparison, view.ignore)
    yield "<header>\n<h1>What changed</h1>\n<dl>"
    for side, name, article in zip(_SIDES, names, (comparison.left, comparison.right), strict=True):
        title = (
            f'<br><cite lang="" dir="auto">{_said(article.title)}</cite>' if article.title else ""
        )
        yield f"<div><dt>{side}</dt><dd><bdi>{escape(name)}</bdi>{title}</dd></div>"
    yield f'</dl>\n<p class="verdict">{_said(verdict)}</p>'
    if found:
        yield "<ul>"
        yield from (f'<li dir="auto">{_said(one)}</li>' for one in found)
        yield "</ul>"
    yield "</header>"


def _contents(comparison: Comparison, view: View) -> Iterator[str]:
    """How many of each kind, and a way to each change of substance."""
    counts = [
        (kind, comparison.tally.kinds.get(kind.name, 0))
        for kind in KINDS
        if kind.family not in view.ignore
    ]
    rows = [
        f"<tr><th scope='row' title='{escape(kind.summary)}'>{escape(kind.name)}</th>"
        f"<td>{kind.family.value}</td><td>{number:,}</td></tr>"
        for kind, number in counts
        if number
    ]
    if not rows:
        return
    yield "<details><summary>Changes by kind</summary>\n<table class='counts'>"
    yield "<thead><tr><th scope='col'>Kind</th><th scope='col'>Family</th>"
    yield "<th scope='col'>How many</th></tr></thead>\n<tbody>"
    yield from rows
    yield "</tbody></table></details>"
    told = [
        (index, change)
        for index, change in enumerate(comparison.changes)
        if change.family is Family.SUBSTANCE and change.family not in view.ignore
    ]
    if told:
        yield "<details><summary>Changes of substance, one by one</summary>\n<ol>"
        for index, change in told[:_LISTED]:
            yield f"<li>{_told(comparison, index, change)}</li>"
        yield "</ol>"
        if len(told) > _LISTED:
            yield f"<p>And {len(told) - _LISTED:,} more, marked in the text.</p>"
        yield "</details>"


def _told(comparison: Comparison, index: int, change: Change) -> str:
    left, right = change.left.of(comparison.left.text), change.right.of(comparison.right.text)
    show = manner(left, right, change)
    parts = [f'<span lang="">{_shortened(show(one))}</span>' for one in (left, right) if one]
    what = " → ".join(parts) if len(parts) == 2 else f"{parts[0]} {'gone' if left else 'added'}"
    return f'<a href="#change-{index}">{escape(change.kind.name)}: {what}</a>'


def _shortened(text: str) -> str:
    return _said(text if len(text) <= 60 else f"{text[:59]}…")


def _legend() -> Iterator[str]:
    yield "<p class='legend'>Marks: <del class='substance'>only on the left</del> "
    yield "<ins class='substance'>only on the right</ins>, and more quietly "
    yield "<del class='quiet'>typography</del> <ins class='quiet'>and layout</ins>.</p>"


def _texts(comparison: Comparison, view: View, names: list[str]) -> Iterator[str]:
    yield "<main>\n<h2>Both texts</h2>"
    yield "<input type='checkbox' id='quiet' checked><label for='quiet'>Mark typography and "
    yield "layout</label>"
    rows = [row for row in make_sheet(comparison).rows if isinstance(row, Row)]
    seen: set[int] = set()
    for menu, group in groupby(rows, partial(is_furniture, comparison)):
        stretch = tuple(group)
        if menu:
            differs = any(
                comparison.changes[index].family not in view.ignore
                for row in stretch
                for index in row.changes
            )
            line = furniture_line(Furniture(stretch, differs))
            yield f"<details><summary>{escape(line)}</summary>"
        yield "<table class='text'>"
        yield from _head(names, hidden=menu)
        for row in stretch:
            yield from _row(comparison, view, row, seen)
        yield "</tbody></table>"
        if menu:
            yield "</details>"
    yield "</main>"


def _head(names: list[str], *, hidden: bool) -> Iterator[str]:
    yield f"<thead{' class=seldom' if hidden else ''}><tr><th scope='col'>Paragraph</th>"
    for side, name in zip(_SIDES, names, strict=True):
        yield f"<th scope='col'>{side}: <bdi>{escape(name)}</bdi></th>"
    yield "</tr></thead>\n<tbody>"


def _row(comparison: Comparison, view: View, row: Row, seen: set[int]) -> Iterator[str]:
    where, what = label(comparison, row)
    here = "from" if row.sign is Sign.MOVED_AWAY else "to"
    there = "to" if here == "from" else "from"
    name, said = "", escape(what)
    if row.sign in (Sign.MOVED_AWAY, Sign.MOVED_HERE):
        name = f" id='moved-{here}-{row.link}'"
        said = f"<a href='#moved-{there}-{row.link}'>{said}</a>"
    yield f"<tr class='{row.sign.value.replace(' ', '-')}'{name}>"
    yield f"<th scope='row'>{escape(where)} <span>{said}</span></th>"
    for side, article, blocks in zip(
        _SIDES, (comparison.left, comparison.right), row.cells, strict=True
    ):
        text = "".join(_paragraph(comparison, view, side, article, one, seen) for one in blocks)
        yield f"<td data-side='{side}'{'' if text else ' class=empty'}>{text}</td>"
    yield "</tr>"


def _paragraph(
    comparison: Comparison, view: View, side: str, article: Article, block: Block, seen: set[int]
) -> str:
    role = article.paragraphs[block.paragraph].role
    keep = keeps_lines(role)
    parts = []
    for run in block.runs:
        text = run.span.of(article.text)
        change = None if run.change is None else comparison.changes[run.change]
        if run.change is None or change is None or not view.marks(change):
            parts.append(escape(lines_of(text, keep_lines=keep)))
            continue
        show = manner(
            change.left.of(comparison.left.text),
            change.right.of(comparison.right.text),
            change,
            keep_lines=keep,
        )
        name = "" if run.change in seen else f" id='change-{run.change}'"
        seen.add(run.change)
        parts.append(_mark(side, change, escape(show(text)), name))
    kind = "lines" if keep else role.value if role is Role.HEADLINE else "prose"
    outside = "" if role.is_article else " outside"
    return f"<p lang='' dir='auto' class='{kind}{outside}'>{''.join(parts)}</p>"


def _mark(side: str, change: Change, text: str, name: str) -> str:
    element, word = ("del", "only left: ") if side == "Left" else ("ins", "only right: ")
    manner_of = "quiet" if is_quiet(change) else change.family.value
    told = "" if is_quiet(change) else f"<span class='heard' lang='en'>[{word}</span>"
    end = told and "<span class='heard'>]</span>"
    why = escape(on_one_line(f"{change.kind.name}: {change.reason}"))
    return f"<{element} class='{manner_of}' title='{why}'{name}>{told}{text}{end}</{element}>"


def _footer(comparison: Comparison, view: View) -> Iterator[str]:
    yield "<footer>"
    outline = make_outline(comparison, view)
    for line in omissions(comparison, outline, options=False):
        yield f"<p>{_said(line)}</p>"
    if outline.between:
        yield f"<p>{count(len(outline.between), 'change')} of white space between paragraphs.</p>"
    yield f"<p>Made with storydiff {storydiff.__version__}</p>\n</footer>"
