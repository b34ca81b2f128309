"""The report in Markdown: what it says, and that no text in it is Markdown."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from markdown_it.token import Token

import storydiff
from storydiff.export import exporter
from storydiff.export.formats.markdown import escaped
from storydiff.export.view import View
from storydiff.model import Family, Origin
from storydiff.prepare.article import prepare

PARSER = MarkdownIt("gfm-like", {"linkify": True})


def inline(tokens: list[Token]) -> list[Token]:
    return [child for token in tokens for child in token.children or ()]


def written(left: str, right: str, view: View | None = None) -> str:
    found = storydiff.compare(
        prepare(left, Origin("old.txt")), prepare(right, Origin("new [sic].txt"))
    )
    return exporter("markdown").write(found, view)


def test_the_words_are_marked_and_the_rest_is_counted() -> None:
    left = 'At least 27 people died on Monday, officials said.\n\n"We are shaken," they said.\n'
    right = left.replace("27", "29").replace('"We are shaken,"', "“We are shaken,”")
    text = written(left, right)
    assert "At least {--27--}{++29++} people died" in text
    assert "… 1 paragraph the same but for typography" in text
    assert "2 changes of typography not shown." in text
    assert r"new \[sic\].txt" in text
    assert "2 changes of typography" not in written(left, right, View(show=frozenset(Family)))


@pytest.mark.parametrize(
    "text",
    [
        "He said [sic] and [a link](https://example.org)",
        "<script>alert(1)</script>",
        "*not* _emphasis_ `code` ~~gone~~ a|b",
        "# Not a heading",
        "- not a list",
        "+ not a list",
        "1. not a list",
        "12) not a list",
        "> not a quotation",
        "    not code",
        "&amp; is five characters",
        "back\\slash\\",
        "![picture](x.png)",
        "see https://example.org or www.example.org or someone@example.org",
        "{++not new++} and {--not gone--}",
        "---",
        "===",
        "***",
        "| a | b |",
        "[^1]: note",
        "a line\\",
    ],
)
def test_text_stays_text(text: str) -> None:
    """Parsed by a parser of Markdown, it gives the very characters back, and no markup."""
    tokens = PARSER.parse(f"Before\n\n{escaped(text)}\n")
    assert [token.type for token in tokens] == [
        *("paragraph_open", "inline", "paragraph_close"),
        *("paragraph_open", "inline", "paragraph_close"),
    ]
    children = tokens[4].children or []
    assert {child.type for child in children} <= {"text", "text_special"}
    shown = "".join(child.content for child in children)
    assert shown.replace("\u00a0", " ") == text
    assert "{++" not in escaped(text)


@given(st.text(st.characters(max_codepoint=0x2FFF, exclude_categories=["Cc", "Cs", "Zl", "Zp"])))
def test_any_line_stays_text(text: str) -> None:
    tokens = PARSER.parse(f"Before\n\n{escaped(text)}\n")
    kinds = {child.type for child in inline(tokens)}
    assert kinds <= {"text", "text_special"}
    assert [token.type for token in tokens if token.type.endswith("_open")] in (
        ["paragraph_open"],
        ["paragraph_open"] * 2,
    )


def test_lines_of_verse_stay_lines() -> None:
    verse = "Roses are red\n\nViolets are blue,\nSugar is sweet,\nAnd so are you.\n"
    found = storydiff.compare([verse], [verse.replace("Sugar", "Honey")])
    assert "{--Sugar--}{++Honey++}" in exporter("markdown").write(found)
