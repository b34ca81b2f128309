"""The page: that it is whole, sound, quiet on the network, and readable without colour."""

from __future__ import annotations

import re
from base64 import b64encode
from hashlib import sha256
from html.parser import HTMLParser

import pytest

import storydiff
from storydiff.export import exporter
from storydiff.export.view import View
from storydiff.model import Family, Origin
from storydiff.prepare.article import prepare

VOID = {"meta", "br", "input", "link", "img", "hr"}
BODY = (
    "Harbour closed\n\n"
    "The harbour of the old town was closed on Monday after a storm broke the wall.\n\n"
    'Engineers counted 27 cracks in the masonry and said "a month" was needed for them.\n\n'
    "Fishing boats lay at anchor outside the bay and waited for the water to fall.\n\n"
    "The mayor said the town would not ask the province for money before the autumn.\n"
)


class Reader(HTMLParser):
    """Elements in a tree walk, with the text of each marked stretch."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.open: list[str] = []
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.text: dict[str, str] = {}
        self.words = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.words += data
        for tag in set(self.open):
            self.text[tag] = self.text.get(tag, "") + data

    def all(self, tag: str) -> list[dict[str, str | None]]:
        return [attributes for name, attributes in self.elements if name == tag]


def page(left: str, right: str, view: View | None = None) -> tuple[str, Reader]:
    found = storydiff.compare(
        prepare(left, Origin("old.txt")), prepare(right, Origin("new <b>.txt"))
    )
    text = exporter("html").write(found, view)
    reader = Reader()
    reader.feed(text)
    reader.close()
    assert reader.open == []
    return text, reader


CHANGED = BODY.replace("27", "29").replace('"a month"', "“a month”")


def test_the_page_asks_nobody_for_anything() -> None:
    """No script, no address; the one style is the one that the policy allows by its hash."""
    text, reader = page(BODY, CHANGED)
    style = text[text.index("<style>") + 7 : text.index("</style>")]
    digest = b64encode(sha256(style.encode()).digest()).decode()
    policy = next(
        one["content"] for one in reader.all("meta") if "Policy" in (one.get("http-equiv") or "")
    )
    assert policy == f"default-src 'none'; style-src 'sha256-{digest}'"
    assert not re.search(r"https?:|@import|url\(", text)
    for tag, attributes in reader.elements:
        assert tag not in ("script", "link", "img", "iframe", "object", "form", "base")
        assert not [name for name in attributes if name.startswith("on") or name == "style"]


def test_both_texts_stand_side_by_side_in_level_rows() -> None:
    _, reader = page(BODY, CHANGED)
    rows = len(
        storydiff.compare(prepare(BODY, Origin("a")), prepare(CHANGED, Origin("b"))).alignment.links
    )
    cells = [one.get("data-side") for one in reader.all("td") if one.get("data-side")]
    assert cells == ["Left", "Right"] * rows
    assert reader.text["main"].count("Fishing boats lay at anchor") == 2


def test_changes_are_told_to_eye_and_ear() -> None:
    """By element, by hidden words, and by a reason; typography by a quieter class."""
    _, reader = page(BODY, CHANGED)
    assert "only left: 27" in reader.text["del"]
    assert "only right: 29" in reader.text["ins"]
    marks = [one for tag in ("del", "ins") for one in reader.all(tag) if one.get("title")]
    assert [one["class"] for one in marks if (one["title"] or "").startswith("quotes")] == [
        "quiet"
    ] * 4
    assert {one["class"] for one in marks if (one["title"] or "").startswith("number")} == {
        "substance"
    }
    assert reader.all("html") == [{"lang": "en"}]
    assert all(one.get("lang") == "" for one in reader.all("p") if "dir" in one)


def test_every_way_in_the_page_leads_somewhere() -> None:
    """The list of changes and the two ends of a move point at places that exist, once."""
    paragraphs = BODY.split("\n\n")
    moved = "\n\n".join([paragraphs[0], paragraphs[3], paragraphs[1], paragraphs[2], paragraphs[4]])
    _, reader = page(BODY, moved.replace("27", "29"))
    names = [attributes["id"] for _, attributes in reader.elements if attributes.get("id")]
    assert len(names) == len(set(names))
    ways = [one["href"] or "" for one in reader.all("a")]
    assert len(ways) >= 3
    assert all(way.removeprefix("#") in names for way in ways)
    assert {one.get("scope") for one in reader.all("th")} == {"row", "col"}


def test_page_furniture_is_folded_and_whole() -> None:
    menu = "\n".join(f"- Something else happened in town number {n}" for n in range(2, 12))
    _, reader = page(f"{menu}\n\n{BODY}", BODY)
    assert "10 paragraphs of page furniture only on the left" in reader.text["summary"]
    assert "Something else happened in town number 11" in reader.text["details"]


def test_an_ignored_family_is_not_marked() -> None:
    _, reader = page(BODY, CHANGED, View(ignore=frozenset({Family.TYPOGRAPHY})))
    assert not [one for one in reader.all("ins") if (one.get("title") or "").startswith("quotes")]
    assert "Ignored: 2 changes of typography." in reader.text["footer"]


@pytest.mark.parametrize("query", ["prefers-color-scheme: dark", "print", "max-width"])
def test_the_style_thinks_of_dark_paper_and_narrow_screens(query: str) -> None:
    text, _ = page(BODY, CHANGED)
    assert re.search(rf"@media [^{{]*{query}", text)
