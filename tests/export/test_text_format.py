"""What a person reads in a terminal."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import storydiff
from export.handmade import article, comparison, link
from laws.strategies import articles
from storydiff.export import exporter
from storydiff.export.outline import Furniture, Same, Shown, make_outline
from storydiff.export.view import View
from storydiff.model import Article, Comparison, Family, Origin, Role
from storydiff.prepare.article import prepare
from storydiff.present import Row, Sign, make_sheet


def written(left: str | list[str], right: str | list[str], view: View | None = None) -> str:
    """The text of a comparison of two plain texts, or of two lists of paragraphs."""
    found = storydiff.compare(text_of(left, "old.txt"), text_of(right, "new.txt"))
    return exporter("text").write(found, view)


def text_of(text: str | list[str], name: str) -> Article | list[str]:
    return prepare(text, Origin(name)) if isinstance(text, str) else text


BODY = [
    "The harbour of the old town was closed on Monday after a storm broke the eastern wall.",
    "Engineers counted 27 cracks in the masonry and said that repairs would take a month.",
    "Fishing boats lay at anchor outside the bay and waited for the water to fall again.",
    "The mayor said the town would not ask the province for money before the autumn.",
]


def test_a_changed_number_is_marked_in_its_paragraph_and_the_rest_is_counted() -> None:
    right = [paragraph.replace("27", "29") for paragraph in BODY]
    text = written(BODY, right)
    assert "¶2 → ¶2  edited\n  Engineers counted [-27-]{+29+} cracks" in text
    assert "… 1 paragraph the same\n" in text
    assert "… 2 paragraphs the same\n" in text
    assert "harbour" not in text


def test_typography_is_counted_with_the_option_that_shows_it() -> None:
    left = [*BODY[:3], 'The mayor said "no" to the province.']
    right = [*BODY[:3], "The mayor said “no” to the province."]
    text = written(left, right)
    assert "… 4 paragraphs the same but for typography\n" in text
    assert "2 changes of typography not shown (--show typography).\n" in text
    shown = written(left, right, View(show=frozenset(Family)))
    assert 'The mayor said [-"-]{+“+}no[-"-]{+”+} to the province.' in shown
    assert "not shown" not in shown


def test_ignored_families_are_named_and_never_marked() -> None:
    left, right = ['He said "no".'], ["He said “no”."]
    text = written(left, right, View(ignore=frozenset({Family.TYPOGRAPHY}), full=True))
    assert "The same but for typography" in text
    assert "Ignored: 2 changes of typography." in text
    assert "[-" not in text


def test_paragraphs_of_one_side_are_shown_whole() -> None:
    text = written(BODY, BODY[:2])
    assert f"¶3  only on the left\n  [-{BODY[2]}-]\n" in text
    assert f"¶4  only on the left\n  [-{BODY[3]}-]\n" in text
    assert f"¶4  only on the right\n  {{+{BODY[3]}+}}\n" in written(BODY[:3], BODY)


def test_a_moved_paragraph_is_told_at_both_its_places() -> None:
    text = written(BODY, [BODY[3], *BODY[:3]])
    assert "¶4  moved to ¶1\n" in text
    assert "¶1  moved here from ¶4\n" in text
    assert BODY[3] not in text
    assert BODY[3] in written(BODY, [BODY[3], *BODY[:3]], View(full=True))


def test_a_split_paragraph_shows_where_when_layout_is_shown() -> None:
    left = [f"{BODY[0]} {BODY[1]}", *BODY[2:]]
    text = written(left, BODY, View(show=frozenset(Family)))
    assert "¶1 → ¶1–2  split into 2 paragraphs" in text
    assert "eastern wall.[- -]{+¶+}Engineers counted" in text


def test_full_has_every_word_of_both_texts() -> None:
    right = [*BODY[:2], "Something else altogether happened on Tuesday, when the sun came out."]
    text = written(BODY, right, View(full=True))
    for paragraph in (*BODY, *right):
        for word in re.findall(r"\w+", paragraph):
            assert word in text
    assert "…" not in text
    assert "not shown" not in text


def test_a_stray_line_break_is_a_mark_of_layout() -> None:
    left = "Harbour closed\n\n" + "\n\n".join(BODY)
    right = left.replace("after a storm", "after a\nstorm")
    text = written(left, right, View(show=frozenset({Family.LAYOUT})))
    assert "after a[- -]{+⏎+}storm" in text


def test_what_differs_between_paragraphs_is_counted_once_each() -> None:
    left, right = "\n\n".join(BODY), "\n\n\n".join(BODY) + "\n"
    assert "4 changes of layout not shown (--show layout)" in written(left, right)
    text = written(left, right, View(show=frozenset({Family.LAYOUT})))
    assert text.count("Between paragraphs") == 1
    assert "3 times" in text


def test_page_furniture_is_counted_and_one_option_away() -> None:
    """Two paragraphs of menu on the left alone."""
    menu = [Role.FURNITURE, Role.FURNITURE, Role.BODY]
    plain = article(["Sport", "Weather", BODY[0]])
    left = Article(
        plain.text,
        plain.origin,
        paragraphs=tuple(
            type(one)(one.span, role) for one, role in zip(plain.paragraphs, menu, strict=True)
        ),
    )
    found = storydiff.compare(left, article([BODY[0]]))
    text = exporter("text").write(found)
    assert "… 2 paragraphs of page furniture only on the left\n" in text
    assert "page furniture not shown: 2 on the left (--show furniture)" in text
    assert "Weather" not in text
    shown = exporter("text").write(found, View(furniture=True))
    assert "¶2  furniture, only on the left\n  [-Weather-]\n" in shown
    assert "not shown" not in shown


def test_words_that_were_not_compared_are_admitted() -> None:
    left, right = article(["One text."]), article(["Another."])
    found = comparison(left, right, [link([0], [0])], awaiting=frozenset([0]))
    text = exporter("text").write(found)
    assert "¶1 → ¶1  edited, words not compared\n  [-One text.-]{+Another.+}\n" in text
    assert "Not complete: There was no time." in text


def test_colour_marks_by_strike_and_underline_too() -> None:
    """Never by colour alone, and without the brackets."""
    right = [BODY[0].replace("Monday", "Friday")]
    text = written(BODY[:1], right, View(colour=True))
    assert "\x1b[31;9mMonday\x1b[0m\x1b[32;4mFriday\x1b[0m" in text
    assert "[-" not in text
    assert "{+" not in text


def test_letters_that_look_alike_are_told_apart() -> None:
    text = written(["Pay with paypal today."], ["Pay with pаypal today."])
    assert "pа⟨U+0430⟩ypal" in text


def test_accents_composed_otherwise_are_told_apart() -> None:
    text = written(["A café."], ["A cafe\u0301."], View(show=frozenset(Family)))
    assert "é⟨U+00E9⟩" in text
    assert "⟨U+0301⟩" in text


def test_a_text_and_itself() -> None:
    text = written(BODY, BODY)
    assert "The same, to the character" in text
    assert "… 4 paragraphs the same\n" in text


@pytest.mark.parametrize("width", [20, 40, 79])
def test_lines_are_wrapped_at_words_to_the_width(width: int) -> None:
    from rich.cells import cell_len

    right = [*BODY[:3], "北京" * 30 + " und ein " + "langes" * 12 + " Wort"]
    text = written(BODY, right, View(width=width, full=True))
    assert max(map(cell_len, text.splitlines())) <= width
    words = "".join(text.split())
    assert "".join(BODY[0].split()) in words
    assert "北京" * 30 in words
    assert f"\n  {BODY[0].split()[0]}" in text


@settings(deadline=None, max_examples=60)
@given(articles(), articles(), st.frozensets(st.sampled_from(Family)), st.booleans())
def test_every_row_and_every_change_is_accounted_for(
    left: Article, right: Article, show: frozenset[Family], furniture: bool
) -> None:
    """A row is drawn, folded or counted; a change is marked or counted, and once."""
    found = storydiff.compare(left, right)
    view = View(show=show, furniture=furniture)
    outline = make_outline(found, view)
    rows: list[Row] = []
    for item in outline.items:
        rows += [item.row, *item.more] if isinstance(item, Shown) else item.rows
    order = {(row.link, row.sign): place for place, row in enumerate(make_sheet(found).unfolded())}
    assert sorted(order[row.link, row.sign] for row in rows) == list(range(len(order)))
    folded = {
        index
        for item in outline.items
        if isinstance(item, Furniture)
        for row in item.rows
        for index in row.changes
    }
    marked = [
        index
        for index, change in enumerate(found.changes)
        if view.marks(change) and index not in folded and change.kind.name != "moved"
    ]
    moves = [
        index
        for index, change in enumerate(found.changes)
        if change.kind.name == "moved" and index not in folded
    ]
    hidden = sum(outline.hidden.values())
    assert len(marked) + len(moves) + hidden + len(folded) == len(found.changes)
    for item in outline.items:
        if isinstance(item, Same):
            told = [found.changes[index] for row in item.rows for index in row.changes]
            assert not any(view.marks(change) for change in told)
            assert {change.family for change in told} == set(item.families)
            assert not any(row.sign in (Sign.MOVED_AWAY, Sign.MOVED_HERE) for row in item.rows)


@settings(deadline=None, max_examples=60)
@given(articles(), articles())
def test_the_marks_of_a_full_text_give_both_texts_back(left: Article, right: Article) -> None:
    """Rejecting all gives the left words, accepting all the right ones, white space aside."""
    found: Comparison = storydiff.compare(left, right)
    assert words(accepted(found, gone=True)) == words(row_text(found, "left"))
    assert words(accepted(found, gone=False)) == words(row_text(found, "right"))


def accepted(found: Comparison, *, gone: bool) -> str:
    from storydiff.export.marked import State, marked_of

    dropped = State.NEW if gone else State.GONE
    out = []
    for row in make_sheet(found).rows:
        assert isinstance(row, Row)
        if row.sign is Sign.MOVED_AWAY:
            continue
        marked = marked_of(found, row, View(full=True))
        out.append("".join(one.text for one in marked if one.state is not dropped))
    return "\n".join(out)


def row_text(found: Comparison, side: str) -> str:
    text: Article = getattr(found, side)
    out = []
    for row in make_sheet(found).rows:
        assert isinstance(row, Row)
        if row.sign is not Sign.MOVED_AWAY:
            indexes = getattr(found.alignment.links[row.link], side)
            out += [text.text_of(index) for index in indexes]
    return "\n".join(out)


def words(text: str) -> str:
    """What is left of a text without white space and pictures of what has none."""
    return re.sub(r"⟨U\+[0-9A-F]+⟩|[\s¶⏎\W]", "", text)
