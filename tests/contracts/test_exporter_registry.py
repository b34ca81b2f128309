"""What every format of a comparison promises, run over the registry."""

from __future__ import annotations

import re
import unicodedata

import pytest
from hypothesis import given, settings

import storydiff
from laws.strategies import articles
from storydiff.export import EXPORTERS, Exporter, exporter
from storydiff.export.view import View
from storydiff.model import Article, Comparison, Family, Origin
from storydiff.prepare.article import prepare

HOSTILE = (
    "\x1b[31mred\x1b[0m \x1b]0;title\x07 \x9b2J c\x08\x7f [sic] [/] {x} %s {0} "
    "<script>alert(1)</script> </style> & &lt; \u202egnp.exe\u2069 *b* _i_ `c` # | "
)
NAME = "\x1b[31mold\u202e\n<script>[sic]\udcff\x85.txt"
VIEWS = [View(), View(full=True), View(full=True, colour=True, width=40), View(show=frozenset())]
FORMATS = pytest.mark.parametrize("one", EXPORTERS, ids=lambda one: one.name)


def hostile() -> Comparison:
    """Two hostile texts, every kind of row, with hostile names."""
    paragraphs = [
        f"{HOSTILE} The dog sat on the mat for {n} hours and looked at {'abcdef'[n]} house."
        for n in range(6)
    ]
    left = f"{HOSTILE}\n\n" + "\n\n".join(paragraphs)
    changed = [
        one.replace("sat", "\x1b[5mlay\x1b[0m").replace("[sic]", "[sic!]") for one in paragraphs
    ]
    right = f"{HOSTILE.upper()}\n\n" + "\n\n\n".join([*changed[2:], changed[0], HOSTILE * 3])
    return storydiff.compare(prepare(left, Origin(NAME)), prepare(right, Origin(f"{NAME}2")))


@FORMATS
def test_it_is_found_by_its_name(one: Exporter) -> None:
    assert exporter(one.name) is one
    assert one.suffix.startswith(".")
    assert one.summary
    assert not one.summary.endswith(".")


def test_names_and_suffixes_are_unique() -> None:
    assert len({one.name for one in EXPORTERS}) == len(EXPORTERS)
    assert len({one.suffix for one in EXPORTERS}) == len(EXPORTERS)
    with pytest.raises(KeyError):
        exporter("none such")


@FORMATS
@pytest.mark.parametrize("view", VIEWS, ids=["usual", "full", "colour", "nothing"])
def test_hostile_text_and_names_are_never_obeyed(one: Exporter, view: View) -> None:
    """No control character gets out, but those that colour itself needs; nor half a surrogate."""
    text = one.write(hostile(), view)
    own = re.sub(r"\x1b\[[0-9;]*m", "", text) if view.colour and one.name == "text" else text
    left = {c for c in own if unicodedata.category(c) in ("Cc", "Cs") and c != "\n"}
    assert not left
    assert not set(own) & set("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
    text.encode("utf-8")


@FORMATS
def test_hostile_text_is_still_there_to_read(one: Exporter) -> None:
    text = one.write(hostile(), View(full=True))
    assert "31mred" in text
    assert "sic" in text
    assert "alert(1)" in text


def test_colour_is_only_what_the_text_itself_puts_there() -> None:
    """A hostile colour is a picture; every sequence that is real is one of ours and is closed."""
    text = exporter("text").write(hostile(), View(full=True, colour=True))
    found = re.findall(r"\x1b\[([0-9;]*)m", text)
    assert set(found) <= {"0", "1", "2", "31;9", "32;4", "2;9", "2;4"}
    assert found[1::2] == ["0"] * (len(found) // 2)


def test_the_page_has_no_element_from_a_text_or_a_name() -> None:
    text = exporter("html").write(hostile())
    assert "<script" not in text.lower()
    assert text.lower().count("</style>") == 1


@FORMATS
def test_two_empty_texts_can_be_written(one: Exporter) -> None:
    assert one.write(storydiff.compare([], []))


@settings(deadline=None, max_examples=40)
@given(articles(), articles())
def test_every_format_writes_any_comparison(left: Article, right: Article) -> None:
    """Also with every family ignored; the same value gives the same text."""
    found = storydiff.compare(left, right)
    for one in EXPORTERS:
        for view in (View(), View(full=True), View(ignore=frozenset(Family))):
            text = one.write(found, view)
            assert text.endswith("\n")
            assert text == one.write(found, view)
