"""Datelines and credits are parts of the paragraph they stand in."""

from __future__ import annotations

import pytest

from storydiff.model import Origin, Role
from storydiff.prepare.article import prepare
from storydiff.prepare.roles.credits import head_of

REST = "The council voted on Monday to close the old bridge to all traffic for two years."


@pytest.mark.parametrize(
    "head",
    [
        "AFP – ",
        "(Reuters) - ",
        "(AP) — ",
        "AP -- ",
        "[dpa] ",
        "AFP/Reuters - ",
        "REUTERS – ",
        "رويترز - ",
    ],
)
def test_credits_in_front(head: str) -> None:
    """An agency and what parts it from the sentence; the white space belongs to the part."""
    assert head_of(head + REST) == (len(head), Role.CREDIT)


@pytest.mark.parametrize(
    "head",
    [
        "PARIS (Reuters) - ",
        "WASHINGTON, June 3 (AP) — ",
        "Seoul, (APP - Example / Other News - 19th Oct, 2024) ",
        "Berlin (dpa) - ",
        "Madrid, 19 oct (EFE).- ",
        "BERLIN -- ",
        "NEW YORK — ",
        "BEIRUT, Lebanon — ",
        "London, 3 June — ",
        "SPRINGFIELD, Ill., Oct. 21, 2024 (GLOBE NEWSWIRE) -- ",
        "МОСКВА, 19 октября. /ТАСС/. ",
        "ST. LOUIS (AP) — ",
        "القاهرة (رويترز) - ",
        "MOSCOW, March 3 /TASS/. ",
        "LONDON. ",
        "NEW DELHI: ",
        "LONDON | ",
        "London - ",
        "PUNE, Nov 3: ",
        "New Delhi, Nov 3 (PTI) ",
        "MADRID, 3 (EUROPA PRESS) ",
        "ST. LOUIS (KMOV) -- ",
        "नई दिल्ली, 12 जुलाई (भाषा) ",
        "(ANSA) - ROMA, 03 NOV - ",
        "TEL AVIV - JAFFA - ",
    ],
)
def test_datelines(head: str) -> None:
    assert head_of(head + REST) == (len(head), Role.DATELINE)


def test_datelines_without_spaces() -> None:
    """Chinese, Japanese and Korean agencies have brackets of their own."""
    rest = "市议会周一投票决定关闭旧桥至少两年，以便重建河堤，发言人说。"
    for head in (
        "新华社北京10月19日电（记者 王明）",
        "【ロンドン共同】",
        "【ワシントン＝山田太郎】",
        "(서울=연합뉴스) 홍길동 기자 = ",
    ):
        assert head_of(head + rest) == (len(head), Role.DATELINE)


@pytest.mark.parametrize(
    "text",
    [
        "NATO -- the alliance of the north -- said on Monday that it would not come at all.",
        "The Associated Press (AP) reported on Monday that the old bridge would be closed.",
        "Reuters reported on Monday that the old bridge would be closed for two long years.",
        "Cricket – The match between the two banks was called off on Monday for lack of light.",
        "He said – Nobody was listening – that the bridge would be closed for two long years.",
        "Agence France-Presse (AFP) President Jane Doe said on Monday that it would not come.",
        "I — Nobody had ever called me that before, and nobody has done it since that night.",
        "AP courses - Calculus and French among them - are taught in the school by the river.",
        "ANNA: The council voted on Monday to close the old bridge to all traffic, I was told.",
        "WARNING: The old bridge is closed to all traffic for two years, said a board on the road.",
        "UPDATE. The council voted on Monday to close the old bridge to all traffic for two years.",
        "London. The word alone made her weep, and she said it on Monday to all who would hear it.",
        "Paris: The council voted on Monday to close the old bridge to all traffic for two years.",
        "London - the city, not the writer - voted on Monday to close the old bridge to traffic.",
        "Ann Lee, 41 (Reuters photographer) The picture shows the old bridge closed to all traffic.",
        "The mayor, 63 (Labour) The council voted on Monday to close the old bridge to all traffic.",
        "NATO (OTAN) -- the alliance of the north -- said on Monday that it would not come at all.",
        "【重要】市议会周一投票决定关闭旧桥至少两年，以便重建河堤，发言人说，这是必要的措施。",
        "Paris (not the one in Texas) - The council voted on Monday to close the old bridge.",
    ],
)
def test_sentences_that_are_no_datelines(text: str) -> None:
    assert head_of(text) is None


def parts(text: str) -> list[tuple[Role, str]]:
    read = prepare(text, Origin("x"))
    return [(part.role, part.span.of(text)) for p in read.paragraphs for part in p.parts]


def test_only_the_first_paragraphs_have_a_dateline() -> None:
    """The head of the text is marked, also after a summary, but not what comes much later."""
    head = "Old bridge to close for two years"
    assert parts(f"{head}\n\n{REST}\n\nOSLO (AP) — {REST}") == [(Role.DATELINE, "OSLO (AP) — ")]
    later = "\n\n".join([REST] * 6)
    assert parts(f"{head}\n\n{later}\n\nOSLO (AP) — {REST}") == []


@pytest.mark.parametrize("end", [" (AFP)", " (AP/Reuters)", " — dpa", " [Reuters]"])
def test_credits_at_the_end(end: str) -> None:
    """A name after the last sentence is a part of the last paragraph, with its white space."""
    text = f"Old bridge to close\n\n{REST}\n\n{REST}{end}"
    assert parts(text) == [(Role.CREDIT, end)]


@pytest.mark.parametrize("end", [" It was the first report of AFP.", " (PS)", " – He left"])
def test_ends_that_are_no_credits(end: str) -> None:
    assert parts(f"Old bridge to close\n\n{REST}\n\n{REST}{end}") == []


def test_places_in_front_of_many_paragraphs_speak_and_are_no_datelines() -> None:
    """In a play or a table of cities each paragraph begins with a name; all of it is text."""
    text = "\n\n".join(f"{name}: {REST}" for name in ("LONDON", "PARIS", "ROME", "OSLO"))
    assert parts(f"Four cities quarrel about a bridge\n\n{text}") == []
