"""What a reader calls one word is one token, whatever the typography."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from storydiff.model import Paragraph, Part, Role, Span, TokenKind
from storydiff.prepare.keys import paragraph_key, token_key
from storydiff.prepare.tokens import token_kind, tokens_of, words_in

ONE_TOKEN = (
    "1,500 $6.2 US$6.2bn 3.1% 10% 10:15 U.S. U.S.-based N.Korea AT&T don't don’t front-line 1950-1953 "
    "1950–1953 e.g. x@example.org https://example.org/a-b '90s ’90s 20°C -5 9/11 2nd café hindi हिन्दी "
    "soft\u00adhyphen #tag @name 1.5m €20 20€ example.org rock'n'roll cafe\u0301 -- … ... — “ « *** ."
).split()

CUTS = [
    ("the Koreas' border", "the|Koreas'|border"),
    ("the Koreas’ border", "the|Koreas’|border"),
    ("'Good vibes' only", "'|Good|vibes|'|only"),
    ("‘Good vibes’ only", "‘|Good|vibes|’|only"),
    ("He said 'the boss' went", "He|said|'|the|boss|'|went"),
    ("word--word", "word|--|word"),
    ("word—word", "word|—|word"),
    ("and . . . then", "and|. . .|then"),
    ("“Yes,” he said.", "“|Yes|,|”|he|said|."),
    ("in 1999.", "in|1999|."),
    ("a, b", "a|,|b"),
    ("北朝鮮", "北朝鮮"),
    ("(10)", "(|10|)"),
    ("he/she", "he|/|she"),
    ("[sic]", "[|sic|]"),
    ("at 5 - 6", "at|5|-|6"),
    ("see https://example.org/a.", "see|https://example.org/a|."),
    ("end.Then", "end|.|Then"),
    ("Mr. Smith", "Mr|.|Smith"),
]

SAME_KEY = [
    ("Koreas'", "Koreas’"),
    ("don't", "DON’T"),
    ("--", "—"),
    ("-", "–"),
    ("...", "…"),
    (". . .", "…"),
    ('"', "“"),
    ('"', "«"),
    ("'", "‘"),
    ("1950-1953", "1950–1953"),
    ("café", "cafe\u0301"),
    ("ﬁnal", "final"),
    ("ＡＢＣ", "abc"),
    ("soft\u00adhyphen", "softhyphen"),
]
OTHER_KEY = [("bank", "b\u0430nk"), ("27", "29"), (",", "."), ("Koreas'", "Korea's"), ("-", "...")]


@pytest.mark.parametrize("word", ONE_TOKEN)
def test_one_word_is_one_token(word: str) -> None:
    text = f"so {word} then"
    words = words_in(text, Span(0, len(text)))
    assert [words.span(i).of(text) for i in range(len(words))] == ["so", word, "then"]


@pytest.mark.parametrize(("text", "cut"), CUTS)
def test_where_words_are_cut(text: str, cut: str) -> None:
    words = words_in(text, Span(0, len(text)))
    assert "|".join(words.span(i).of(text) for i in range(len(words))) == cut


@pytest.mark.parametrize(("one", "other"), SAME_KEY)
def test_forms_of_one_word_have_one_key(one: str, other: str) -> None:
    assert token_key(one) == token_key(other)
    assert paragraph_key(f"a {one} b") == paragraph_key(f"a {other} b")


@pytest.mark.parametrize(("one", "other"), OTHER_KEY)
def test_other_words_have_other_keys(one: str, other: str) -> None:
    assert token_key(one) != token_key(other)


@pytest.mark.parametrize(
    ("word", "kind"),
    [
        ("dog", TokenKind.WORD),
        ("1,500", TokenKind.NUMBER),
        ("$6.2", TokenKind.NUMBER),
        ("10%", TokenKind.NUMBER),
        ("G7", TokenKind.WORD),
        ("—", TokenKind.PUNCTUATION),
    ],
)
def test_what_a_token_is(word: str, kind: TokenKind) -> None:
    assert token_kind(word) is kind


@given(st.text(max_size=80), st.data())
def test_tokens_tile_their_paragraph_and_respect_parts(text: str, data: st.DataObject) -> None:
    """Every character is in exactly one token, and none crosses the edge of a part."""
    edge = data.draw(st.integers(0, len(text)))
    part = Part(Span(0, edge), Role.DATELINE)
    tokens = tokens_of(text, Paragraph(Span(0, len(text)), Role.BODY, (part,)))
    place = 0
    for token in tokens:
        assert token.span.start == place
        assert not token.span.is_empty
        assert not token.span.start < edge < token.span.end
        assert (token.kind is TokenKind.SPACE) == token.span.of(text).isspace()
        place = token.span.end
    assert place == len(text)


@given(st.text(max_size=60))
def test_the_cut_does_not_depend_on_what_else_is_in_the_paragraph(text: str) -> None:
    """A solid script further on changes nothing before it."""
    plain = words_in(text, Span(0, len(text)))
    whole = words_in(f"{text} 北", Span(0, len(text) + 2))
    assert whole.starts[:-1] == plain.starts
