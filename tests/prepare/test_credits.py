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
