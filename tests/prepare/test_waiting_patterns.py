"""A pattern that waits finds what it would find by itself: no question before it turns a match away."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from storydiff.prepare import dates, forms
from storydiff.prepare.agencies import agency_in, are_agencies, begins_with_agency
from storydiff.prepare.data import entries
from storydiff.prepare.patterns import Opening, loosely, pattern
from storydiff.prepare.roles import body, closing, lines, menus, names
from storydiff.prepare.roles import credits as heads
from storydiff.prepare.roles.page import bare
from storydiff.prepare.sentences import ends_sentence

OPENINGS = {
    "a label": dates._LABEL,
    "a byline": names._BY,
    "the head of a letter": menus._HEADER,
    "a source": closing._SOURCE,
    "a caption": lines._CAPTION,
    "a notice of rights": lines._RIGHTS,
}
PIECES = [
    *"-–—―*#=~|·•/.:：;,!?()（）[]【】@&+…©‘’“”\"' \t\n\u00a0\u2028\u3000",
    *(
        "--",
        "...",
        "..",
        ". ",
        " - ",
        " -- ",
        "://",
        "www.",
        "https://",
        "(c)",
        "-\u00a0",
        "\u200b",
    ),
    *("3", "14", "1,500", "2024", "١٢", "10:15", "9.30", "½", "²", "k", "K", "ſ", "ı", "İ", "ß"),
    *(
        "BY ",
        "By ",
        "bY",
        "by",
        "von ",
        "story by ",
        "Text: ",
        "记者 ",
        "作者：",
        "CONTACT: ",
        "to:",
    ),
    *(
        "Source: ",
        "(Quelle: ",
        "来源：",
        "Photo: ",
        "FILE PHOTO",
        "(Image by ",
        "images / ",
        "图：",
    ),
    *(
        "Copyright ",
        "All rights reserved",
        "Published ",
        "date ",
        "publİshed ",
        "Dırector",
        "POſted",
    ),
    *(
        "AFP",
        "Reuters",
        "(AP) ",
        "AP/Reuters",
        "TASS",
        "News1",
        "LONDON",
        "London",
        "SEOUL, ",
        "PUNE",
    ),
    *("June 3", "3 June 2024", "11/29/2024", "2024年10月19日", "3 hours ago", "an hour AGO", "ago"),
    *("ends", "END", "30", "完", "jd", "burs-jc/oc", "A.Moreau--XYZ", "J. Roe -- ABC", "with "),
    *(
        "contributed to this report",
        "Contrıbuted reporting",
        "Write to ",
        "follow @name",
        "a@b.org",
    ),
    *(
        "the plan",
        "The plan was told on Monday",
        "Anna",
        "word",
        "中文",
        "Ünder",
        "a) ",
        "(b) ",
        "1. ",
    ),
    *("NEW DELHI", "ДОМ", "ǅ", "ab", "x", "min read", "(photo)", "[VIDEO]", "Lesezeit: "),
]
texts = st.lists(st.sampled_from(PIECES), min_size=1, max_size=9).map("".join).filter(str.strip)


@pytest.mark.parametrize("opening", OPENINGS.values(), ids=OPENINGS.keys())
@given(text=texts, place=st.integers(0, 2))
def test_what_a_line_begins_with_is_found_as_by_the_pattern_alone(
    opening: Opening, text: str, place: int
) -> None:
    """The words asked for first never keep the pattern from a line that it matches."""
    alone, asked = opening.pattern.match(text, place), opening.match(text, place)
    assert (alone and alone.span()) == (asked and asked.span())


@given(texts)
def test_forms_of_lines_are_those_of_the_patterns(text: str) -> None:
    """The first characters that are looked at are those that the patterns can begin with."""
    assert forms.is_dashed_heading(text) == (
        len(text) <= 130 and forms._DASHED.match(text) is not None
    )
    assert forms.is_address(text) == (forms._ADDRESS.match(text) is not None)
    number = forms._NUMBER.match(text)
    assert forms.number_of(text) == (number.group() if number else "")
    bullet = forms._BULLET.match(text)
    expected = bullet.group() if bullet and not forms.is_dashed_heading(text) else ""
    assert forms.bullet_of(text) == expected
    assert body._speaks(text) == (body._SPEAKER.match(text) is not None)


@given(texts)
def test_dates_are_those_of_the_patterns(text: str) -> None:
    """A line without a digit has no date and no time; one without ``ago`` no stamp."""
    date = dates._find(text[:400], 0)
    assert dates.date_in(text) == date
    if not dates.has_digit(text):
        assert dates._TIME.search(text) is None
        assert all(dates._DATE.match(text, place) is None for place in range(len(text)))
    stamp = dates._AGO.search(text, max(0, len(text) - 60))
    assert (dates.ago_stamp(text) is None) == (stamp is None)


@given(texts)
def test_lines_of_the_page_are_those_of_the_patterns(text: str) -> None:
    """Marks at the ends and in the middle are asked for before the patterns that need them."""
    if not text.endswith(("..", "…")):
        assert lines._TRUNCATED.search(text) is None
    if text[0] not in "([":
        assert lines._MEDIA.match(text) is None
    if lines._PARTING.isdisjoint(text):
        assert lines._PARTED.split(text) == [text]
    if "@" not in text and "://" not in text:
        assert closing._WRITE_TO.match(text) is None
    if "contributed" not in loosely(text):
        assert closing._CONTRIBUTED.search(text) is None
    if not lines._ends_as_count(text):
        assert lines._COUNT.match(text) is None
    if text[1:2] != "." or not text[-1].isupper():
        assert closing._INITIAL_AND_CODE.match(text) is None
    if not closing._could_end(text):
        assert not (closing._END.match(text) and any(mark in text for mark in "-–—#*(（"))


@given(texts)
def test_datelines_and_credits_are_those_of_the_patterns(text: str) -> None:
    """What a head of a paragraph must hold is asked for before the patterns of datelines."""
    head = text[: heads.LONGEST]
    if not begins_with_agency(head):
        for form in (heads._ALONE, heads._ALONE_IN_BRACKETS):
            found = form.match(head)
            assert found is None or not are_agencies(found.group(1))
    if not head.startswith("("):
        assert heads._LONE_CAPITALS.match(head) is None
    if "(" not in head and "（" not in head:
        assert heads._PARENTHESIS.match(head) is None
    if head[0] not in "【(（":
        patterns = (heads._BRACKETS, heads._KOREAN, heads._JAPANESE)
        assert all(form.match(head) is None for form in patterns)
    if not heads._could_be_place(head):
        found = heads._PLACE_DASH.match(head)
        assert found is None or not heads._is_place(found.group(1), strict=True)
    if not head.casefold().startswith(heads._first_places()):
        found = heads._KNOWN_PLACE.match(head)
        assert found is None or found.group(1).casefold() not in heads._places()
    tail = max(0, len(text) - 80)
    if agency_in(text[tail:]) is None:
        for form in (heads._END_IN_BRACKETS, heads._END_AFTER_DASH):
            found = form.search(text, tail)
            assert found is None or not are_agencies(found.group(1))


_CLOSING = re.escape("\"'‘’“”»›」』＂＇)]}）】*_\u200b\u00ad")
_END = re.compile(rf"(?:[.?!…。！？．؟۔।॥።။។]|\.\.\.)[{_CLOSING}]*\s*\Z")


@given(texts)
def test_a_sentence_ends_with_a_mark_and_what_closes_after_it(text: str) -> None:
    """White space, then what closes, then a mark, from the end: as one pattern says it."""
    tail = text[-12:]
    cut = (tail.endswith("..") and not tail.endswith("...")) or tail.endswith(" ...")
    assert ends_sentence(text) == (_END.search(tail) is not None and not cut)


@given(st.characters(), st.characters())
def test_letters_that_a_pattern_takes_for_equal_are_loosely_equal(one: str, other: str) -> None:
    """Also the Turkish ones, the long s and the sign for kelvin."""
    if re.match(re.escape(one), other, re.IGNORECASE):
        assert loosely(one).startswith(loosely(other)) or loosely(other).startswith(loosely(one))


@pytest.mark.parametrize(
    ("one", "other"),
    [tuple(pair) for pair in ("iı", "iİ", "sſ", "kK", "µμ", "σς", "ßẞ")],
)
def test_letters_that_no_list_of_examples_would_find_are_loosely_equal(
    one: str, other: str
) -> None:
    """They are equal to a pattern that ignores case."""
    assert re.match(one, other, re.IGNORECASE)
    assert loosely(one) == loosely(other)


def test_lines_are_listed_as_they_are_looked_up() -> None:
    """The lists hold lines without case and without the marks at their ends."""
    for section in ("always", "sections", "comments", "menu", "buttons"):
        for entry in entries("pages", section):
            assert entry == bare(entry)


def test_a_pattern_is_made_when_it_is_first_used() -> None:
    """Not before, and only once."""
    made: list[str] = []

    def source() -> str:
        made.append("made")
        return r"a+"

    waiting = pattern(source)
    assert not made
    assert waiting.match("aa")
    assert waiting.search("baa")
    assert made == ["made"]
