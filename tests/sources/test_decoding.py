"""Bytes become text by their mark, as UTF-8, or by a guess that is told."""

from __future__ import annotations

import codecs

import pytest

from storydiff.errors import UnreadableError
from storydiff.model import Origin
from storydiff.sources.decoding import Decoded, decode

ENGLISH = "The café’s “owner” said no — and that was that.\r\n"
OTHERS = {
    "cp1252": "Die Regierung hat am Montag über höhere Gebühren für Schüler beraten.",
    "cp1250": "Vláda v pondělí schválila nový zákon o školách, řekl ministr „školství“.",
    "iso8859-2": "Zażółć gęślą jaźń, powiedział premier w poniedziałek.",
    "cp1251": "Москва готовит новый договор с соседями. Об этом сообщили в министерстве.",
    "koi8-r": "Москва готовит новый договор с соседями. Об этом сообщили в министерстве.",
    "cp1256": "وافقت الحكومة يوم الاثنين على قانون جديد للمدارس.",
    "gb18030": "北京时间周一，外交部发言人在例行记者会上表示，双方将继续对话。",
    "shift_jis": "東京で月曜日に会議が開かれ、首相が演説した。",
    "euc_jp": "東京で月曜日に会議が開かれ、首相が演説した。",
    "cp949": "정부는 월요일 새로운 학교 법안을 승인했다고 장관이 말했다.",
}


def decoded(data: bytes) -> Decoded:
    return decode(data, Origin("a.txt"))


@pytest.mark.parametrize(
    ("mark", "encoding"),
    [
        (codecs.BOM_UTF8, "utf-8"),
        (codecs.BOM_UTF16_LE, "utf-16-le"),
        (codecs.BOM_UTF16_BE, "utf-16-be"),
        (codecs.BOM_UTF32_LE, "utf-32-le"),
        (codecs.BOM_UTF32_BE, "utf-32-be"),
    ],
)
def test_the_byte_order_mark_decides_and_is_no_text(mark: bytes, encoding: str) -> None:
    assert decoded(mark + ENGLISH.encode(encoding)) == Decoded(ENGLISH, encoding)


def test_utf_8_without_a_mark_is_assumed_by_nobody() -> None:
    assert decoded(ENGLISH.encode()) == Decoded(ENGLISH, "utf-8", "")


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
def test_utf_16_without_a_mark_is_told(encoding: str) -> None:
    found = decoded(ENGLISH.encode(encoding))
    assert (found.text, found.encoding) == (ENGLISH, encoding)
    assert "byte order mark" in found.assumed


@pytest.mark.parametrize("encoding", OTHERS)
def test_older_encodings_are_guessed_and_told(encoding: str) -> None:
    text = OTHERS[encoding]
    found = decoded(text.encode(encoding))
    assert found.text == text
    assert "guess" in found.assumed


SENTENCES = {
    "pl": "Rząd przyjął ustawę o szkołach. Na pokładzie łodzi wszedł burmistrz, żeby powiedzieć.",
    "cs": "Vláda v pondělí schválila nový zákon o školách, řekl ministr. Most bude uzavřen.",
    "hu": "A kormány hétfőn elfogadta az iskolákról szóló törvényt. A hidat lezárják, mert túl öreg.",
    "ro": "Guvernul a aprobat noua lege a şcolilor. Podul va fi închis pentru că este prea vechi.",
    "fr": "Café à Genève, déjà vu.",
    "es": "El gobierno aprobó la ley. ¿Qué pasará mañana?, preguntó el niño en español.",
    "pt": "A ponte não será reaberta antes de dois anos, disse o ministro da Educação.",
    "sv": "Bron över ån stängs i två år, säger ministern från Örebro.",
    "lt": "Vyriausybė pirmadienį patvirtino naują mokyklų įstatymą, sakė ministrė.",
    "tr": "Köprü iki yıl boyunca kapalı kalacak, dedi bakan. İzmir'de ışıklar söndü, şehir karanlık.",
}
ENCODINGS = {
    "pl": ("cp1250", "iso8859-2"),
    "cs": ("cp1250", "iso8859-2"),
    "hu": ("cp1250", "iso8859-2"),
    "ro": ("cp1250", "iso8859-2"),
    "lt": ("cp1257",),
    "tr": ("cp1254", "iso8859-9"),
}


@pytest.mark.parametrize("times", [1, 20])
@pytest.mark.parametrize(
    ("language", "encoding"),
    [(name, encoding) for name in SENTENCES for encoding in ENCODINGS.get(name, ("cp1252",))],
)
def test_the_letters_of_a_language_tell_its_encoding(
    language: str, encoding: str, times: int
) -> None:
    """Whatever the length: another encoding would make letters that no one language has."""
    text = f"{SENTENCES[language]}\n" * times
    assert decoded(text.encode(encoding)).text == text


def test_a_foreign_name_in_a_long_text_changes_nothing() -> None:
    text = SENTENCES["pl"] * 8 + " Müller."
    assert decoded(text.encode("cp1250")).text == text


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
@pytest.mark.parametrize("language", ["gb18030", "shift_jis", "cp949", "cp1251", "cp1256"])
def test_utf_16_without_a_mark_in_other_scripts(language: str, encoding: str) -> None:
    """Chinese, Japanese, Korean, Russian and Arabic have hardly a zero byte."""
    text = f"{OTHERS[language]}\n" * 3
    found = decoded(text.encode(encoding))
    assert (found.text, found.encoding) == (text, encoding)
    assert "byte order mark" in found.assumed


def test_bytes_by_chance_are_no_utf_16() -> None:
    """Read two by two they are of many scripts at once."""
    data = bytes((number * number * 31 + number * 7) % 256 for number in range(4000))
    with pytest.raises(UnreadableError, match="binary"):
        decode(b"\0" + data, Origin("a.bin"))


def test_a_few_quotation_marks_are_windows_ones() -> None:
    found = decoded(ENGLISH.encode("cp1252"))
    assert (found.text, found.encoding) == (ENGLISH, "cp1252")
    assert "Windows-1252" in found.assumed


def test_bytes_that_nothing_fits_are_kept_one_by_one() -> None:
    """Every byte is still there, and it is told."""
    found = decoded(b"The end of it \x81\x8d\x8f\x90\x9d\xff\xfe\x80 was like this.")
    assert found.text.encode(found.encoding).startswith(b"The end of it \x81\x8d")
    assert found.assumed


def test_a_long_text_with_one_odd_byte_near_its_end() -> None:
    """The sample is taken where there is something to see."""
    data = b"The council voted on Monday to close it.\n" * 5000 + "Ja, für Bücher.".encode("cp1252")
    assert decoded(data).text.endswith("Ja, für Bücher.")
