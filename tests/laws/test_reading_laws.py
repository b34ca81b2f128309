"""What holds for the paragraphs and roles of any text whatever."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from storydiff.errors import UnreadableError
from storydiff.model import Article, Origin
from storydiff.prepare.article import from_strings, prepare
from storydiff.prepare.marks import INVISIBLE
from storydiff.sources.reading import article_from

_BREAKS = (
    "\n",
    "\n\n",
    "\r\n",
    "\r\n\r\n",
    "\r",
    "\n \n",
    "\u2028",
    "\u2029",
    "\f",
    "\x85",
    "\n\n\n",
    "\n    ",
)
_ROWS = st.sampled_from(
    [
        "Home",
        "Sport",
        "- ",
        "-",
        "* * *",
        "- A ferry of its own for the island in spring",
        "Recent Stories",
        "Lighthouse keeper retires after 41 years",
        "# Lighthouse keeper retires",
        "=======",
        "```",
        "> quoted",
        "| a | b |",
        "By Jane Doe",
        "June 3, 2024",
        "date 2024-06-03 A keeper of lights retires",
        "OSLO (AP) — The keeper of the light, who is sixty, said on Monday that he would not go.",
        "The keeper said that he would not go, that he had never gone, and that was no news.",
        "and so he stayed.",
        "(Reporting by Jane Doe)",
        "burs-jc/oc",
        "https://example.org/a",
        "KEEPER OF THE LIGHT SAYS HE WILL NEVER LEAVE HIS ROCK",
        "他说他不会离开。",
        "48 seconds ago",
        "12. The court finds for the keeper of the light, and orders that the Crown pay the costs.",
        "\u200b",
    ]
)
_TEXTS = st.one_of(
    st.text(max_size=400),
    st.lists(
        st.tuples(st.one_of(_ROWS, st.text(max_size=60)), st.sampled_from(_BREAKS)), max_size=30
    ).map(lambda rows: "".join(row + end for row, end in rows)),
)


def _check(article: Article, text: str) -> None:
    assert article.text == text
    end = 0
    for paragraph in article.paragraphs:
        span = paragraph.span
        assert not text[end : span.start].strip()
        words = span.of(text)
        assert words
        assert words == words.strip()
        inside = span.start
        for part in paragraph.parts:
            assert inside <= part.span.start < part.span.end <= span.end
            inside = part.span.end
        end = span.end
    assert not text[end:].strip()


@given(_TEXTS, st.booleans())
def test_every_character_that_is_not_space_is_in_exactly_one_paragraph(
    text: str, markdown: bool
) -> None:
    """Paragraphs are in order and disjoint, gaps are white space, parts lie inside; nothing raises."""
    _check(prepare(text, Origin("any"), markdown=markdown), text)


@given(st.text(alphabet=st.characters(categories=["Cs", "Cc", "Lu", "Zs", "Zl"]), max_size=80))
def test_surrogates_and_controls_are_characters_like_others(text: str) -> None:
    """Lone surrogates, NUL and control characters in a string are kept and never raise."""
    _check(prepare(text, Origin("any")), text)


@given(st.lists(st.text(max_size=40), max_size=12))
def test_element_i_is_paragraph_i(paragraphs: list[str]) -> None:
    """From strings, nothing is split, joined or dropped."""
    article = from_strings(paragraphs)
    assert [article.text_of(i) for i in range(len(article.paragraphs))] == paragraphs


@given(st.binary(max_size=300))
def test_any_bytes_are_an_article_or_one_clear_refusal(data: bytes) -> None:
    """Reading bytes gives an article or an `UnreadableError`, and nothing else."""
    try:
        article = article_from(data, "some.txt")
    except UnreadableError as refusal:
        error = refusal
    else:
        _check(article, article.text)
        return
    assert error.location == "some.txt"
    assert error.remedy.endswith(".")


@given(_TEXTS.filter(lambda text: text.strip("\u200b \n\r\f\u2028\u2029\x85") != ""))
def test_utf_8_and_utf_16_give_the_same_text(text: str) -> None:
    """What was decoded is what was encoded, newlines and all, whatever the byte order mark."""
    if "\0" in text or not text.translate(dict.fromkeys(map(ord, INVISIBLE))).strip():
        return
    if text.startswith(("\ufeff", "%PDF", "{\\rtf", "GIF8")):
        return
    plain = article_from(text.encode("utf-8"), "a.txt")
    wide = article_from(b"\xff\xfe" + text.encode("utf-16-le"), "a.txt")
    assert plain.text == wide.text == text
    assert [p.span for p in plain.paragraphs] == [p.span for p in wide.paragraphs]


_LONG = {
    "one line": "The keeper of the light stayed. " * 12_500,
    "one word": "a" * 400_000,
    "short lines": "Yes\n" * 10_000,
    "lines of headlines": "Keeper of the light leaves his rock\n" * 6_000,
    "dashes": "-" * 100_000,
    "dashes and spaces": "- " * 100_000,
    "dashes on lines": "-\n" * 10_000,
    "quotes": '"' * 100_000,
    "open parentheses": "(" * 100_000,
    "hashes": "#" * 100_000,
    "fences": "```\n" * 10_000,
    "bars": "|" * 100_000,
    "spaces inside": "a" + " " * 200_000 + "b",
    "stars": "*" * 100_000,
    "capitals": "A " * 100_000,
    "digits": "1" * 100_000,
    "dates": "June 3, 2024 " * 10_000,
    "full stops": "a. " * 60_000,
    "brackets": "[[(" * 40_000,
    "links": "Most read\n" * 6_000,
    "capitals on lines": "KEEPER OF THE LIGHT SAYS HE WILL NEVER LEAVE HIS ROCK\n" * 4_000,
    "letters of credit": "AFP/" * 30_000,
}


@pytest.mark.parametrize("name", _LONG)
def test_reading_takes_time_in_proportion_to_length(name: str) -> None:
    """A text four times as long takes about four times as long, not sixteen times.

    Measured as processor time, with a floor below which nothing is said.
    """
    text = _LONG[name]
    quarter = _seconds(text[: len(text) // 4])
    whole = _seconds(text)
    assert whole < 10 * quarter + 0.5


def _seconds(text: str) -> float:
    begin = time.process_time()
    prepare(text, Origin("long"))
    return time.process_time() - begin
