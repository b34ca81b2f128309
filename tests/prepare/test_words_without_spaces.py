"""Words of scripts without spaces are cut as a reader would, and the same wherever they stand."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from storydiff.model import Span
from storydiff.prepare.tokens import words_in

TEXTS = [
    ("彼は東京に行った。", "彼 は 東京 に 行 っ た 。"),
    ("我们必须在星期四之前完成工作。", "我们 必须 在 星期四 之前 完成 工作 。"),
    ("ฉันรักประเทศไทยมาก", "ฉัน รัก ประเทศไทย มาก"),
    ("ខ្ញុំស្រឡាញ់ប្រទេសកម្ពុជា", "ខ្ញុំ ស្រឡាញ់ ប្រទេស កម្ពុជា"),
    ("有27人死亡", "有 27 人 死亡"),
    ("NATOは東京で会った", "NATO は 東京 で 会 っ た"),
]
#: Letters, marks that combine, figures and Latin letters, with and without space between.
SIGNS = "東京行っがか\u3099้ักรุงเทพมหานครខ្ញុំ我去北27aé \u200b。「"


def cut(text: str, span: Span | None = None, within: Span | None = None) -> list[str]:
    words = words_in(text, span or Span(0, len(text)), within=within)
    return [text[a:b] for a, b in zip(words.starts, words.ends, strict=True)]


@pytest.mark.parametrize(("text", "words"), TEXTS)
def test_words_are_those_of_a_dictionary(text: str, words: str) -> None:
    assert cut(text) == words.split()


@given(st.text(alphabet=SIGNS, max_size=24))
@example("a\u17d2 \u17d2")
def test_no_letter_is_parted_from_its_marks(text: str) -> None:
    """A mark that combines begins a word only where no letter stands before it."""
    for place in words_in(text, Span(0, len(text))).starts:
        if unicodedata.combining(text[place]):
            assert place == 0 or not text[place - 1].isalpha()


@given(st.text(alphabet=SIGNS, max_size=16), st.text(alphabet=SIGNS, max_size=16))
def test_what_white_space_sets_off_is_cut_the_same_by_itself(one: str, other: str) -> None:
    text = f"{one} {other}"
    whole = Span(0, len(text))
    parts = cut(text, Span(0, len(one)), whole) + cut(text, Span(len(one) + 1, len(text)), whole)
    assert cut(text) == parts


@given(st.text(alphabet="東京行がかっぱ了我去", max_size=12))
def test_letters_composed_and_not_are_cut_the_same(text: str) -> None:
    composed, apart = (unicodedata.normalize(form, text) for form in ("NFC", "NFD"))
    assert [unicodedata.normalize("NFC", word) for word in cut(apart)] == cut(composed)
