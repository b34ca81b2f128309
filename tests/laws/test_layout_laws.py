"""Laws of the layout: nothing is lost, nothing is too wide, both sides are level."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from storydiff.model import Article, Origin, Paragraph, Role, Span
from storydiff.tui.layout import Column, Slot, flow, lay_out, wrap
from storydiff.tui.layout.wrap import _wrap_even, _wrap_plain

letters = st.text(
    st.one_of(
        st.sampled_from("ab é-—/."),
        st.sampled_from(" \t\n\r"),
        st.sampled_from("北朝鮮。（）「」한ｶ\u3000"),
        st.sampled_from("\u0301\u200b\u200d\u202e\ufe0f\x1b\x9b\x00\x85\u2028\xa0\xad"),
        st.sampled_from("👩🏽🇫🇷"),
        st.characters(),
    ),
    max_size=60,
)
widths = st.integers(2, 20)


def article_of(texts: list[str], role: Role) -> Article:
    """An article whose paragraphs are `texts`, one after the other, with nothing between."""
    paragraphs: list[Paragraph] = []
    place = 0
    for text in texts:
        paragraphs.append(Paragraph(Span(place, place + len(text)), role))
        place += len(text)
    return Article("".join(texts), Origin("laws"), paragraphs=tuple(paragraphs))


@given(letters, widths, st.booleans())
def test_lines_tile_what_is_drawn(text: str, width: int, keep_lines: bool) -> None:
    """Every drawn character is on exactly one line, and no line but an only one is empty."""
    paragraph = flow(text, Span(0, len(text)), keep_lines=keep_lines)
    ends = wrap(paragraph, width)
    assert ends[-1] == len(paragraph.drawn)
    assert list(ends) == sorted(ends)
    assert len(set(ends)) == len(ends)


@given(st.text(st.sampled_from("ab  -—é"), max_size=200), widths)
def test_the_quick_way_to_break_lines_gives_what_the_careful_one_gives(
    text: str, width: int
) -> None:
    """Or nothing, and then the careful one is gone."""
    careful: list[int] = []
    _wrap_even(text, 0, len(text), width, careful)
    quick = _wrap_plain(text, width)
    assert quick is None or list(quick) == careful


@given(st.lists(letters, min_size=1, max_size=4), widths, st.sampled_from([Role.BODY, Role.VERSE]))
def test_every_code_point_is_on_exactly_one_line(texts: list[str], width: int, role: Role) -> None:
    """The spans of the lines tile the text: what is drawn as nothing has its line too."""
    article = article_of(texts, role)
    column = Column(article, width)
    page = lay_out((column,), [Slot(((index,),)) for index in range(len(texts))])
    at = 0
    for y in range(page.height):
        line = page.line(0, y)
        if line.span is None:
            continue
        assert line.span.start == at
        at = line.span.end
    assert at == len(article.text)


@given(letters, widths, st.booleans())
def test_no_line_is_wider_than_its_column(text: str, width: int, keep_lines: bool) -> None:
    """Only white space may hang over the edge, and it is not drawn."""
    article = article_of([text], Role.VERSE if keep_lines else Role.BODY)
    column = Column(article, width)
    page = lay_out((column,), [Slot(((0,),))])
    for y in range(page.height):
        line = page.line(0, y)
        paragraph = column.flow(0)
        shown = paragraph.shown(line.start, line.stop)
        assert cell_len(shown) <= width
        assert cell_len(shown) == paragraph.width(line.start, line.stop)


@given(letters, st.booleans())
def test_what_is_drawn_is_never_obeyed(text: str, keep_lines: bool) -> None:
    """No control or direction character reaches the terminal, nor half a character."""
    paragraph = flow(text, Span(0, len(text)), keep_lines=keep_lines)
    shown = paragraph.shown(0, len(paragraph.drawn))
    obeyed = {*map(chr, range(0x20)), *map(chr, range(0x7F, 0xA0)), *"\u2028\u2029\u202e\u200f"}
    assert not obeyed & set(shown)
    shown.encode("utf-8")


@given(letters, st.booleans())
def test_every_letter_is_drawn_as_itself(text: str, keep_lines: bool) -> None:
    """Letters, digits and marks are what they are; only what has no picture gets one."""
    paragraph = flow(text, Span(0, len(text)), keep_lines=keep_lines)
    for index, drawn in enumerate(paragraph.drawn):
        written = text[paragraph.place(index)]
        if written.isprintable():
            assert drawn == written


@given(letters, st.integers(0, 60), st.booleans())
def test_places_and_indexes_are_each_others_way_back(
    text: str, index: int, keep_lines: bool
) -> None:
    """A drawn character's code point leads back to it."""
    paragraph = flow(text, Span(0, len(text)), keep_lines=keep_lines)
    if index < len(paragraph.drawn):
        assert paragraph.index(paragraph.place(index)) == index


@given(
    st.lists(st.tuples(st.lists(letters, max_size=2), st.lists(letters, max_size=2)), max_size=5),
    widths,
    widths,
    st.booleans(),
)
def test_rows_are_level(
    rows: list[tuple[list[str], list[str]]], left: int, right: int, tight: bool
) -> None:
    """A paragraph begins on the same line in both columns if its row does, whatever the widths."""
    rows = [row for row in rows if row[0] or row[1]]
    articles = [
        article_of([text for row in rows for text in row[side]], Role.BODY) for side in (0, 1)
    ]
    columns = [Column(articles[0], left), Column(articles[1], right)]
    slots: list[Slot] = []
    counts = [0, 0]
    for row in rows:
        cells = tuple(tuple(range(counts[side], counts[side] + len(row[side]))) for side in (0, 1))
        counts = [counts[side] + len(row[side]) for side in (0, 1)]
        slots.append(Slot(cells, tight))
    page = lay_out(columns, slots)
    for side, column in enumerate(columns):
        shown: dict[int, int] = {}
        for y in range(page.height):
            line = page.line(side, y)
            if line.paragraph is None:
                continue
            shown[line.paragraph] = shown.get(line.paragraph, 0) + 1
            assert line.slot is not None
            assert page.tops[line.slot] <= y < page.tops[line.slot] + page.heights[line.slot]
        assert shown == {index: len(column.ends(index)) for index in range(counts[side])}
    for number, slot in enumerate(slots):
        for side in (0, 1):
            if slot.cells[side]:
                assert page.line(side, page.tops[number]).paragraph == slot.cells[side][0]
