"""One-line truths about aligning: each letter is a paragraph, and what a reader would draw.

A capital letter is a paragraph of its own words; its small form is the same one edited; two letters
together are two paragraphs joined; ``=`` links, ``~`` links what moved, ``|`` stands between links.
"""

from __future__ import annotations

import pytest

from storydiff.alignment import align
from storydiff.model import Alignment, Article, Origin, Paragraph, Role, Span

TEXTS = {
    "A": "The harbour master closed both piers on Tuesday after divers found cracks in the wall.",
    "B": "Fishermen who had waited all night were told to unload their catch at Port Ellery instead.",
    "C": "Repairs will take a month and cost two million crowns, the council said in a statement.",
    "D": "Nobody was hurt, but a crane slid four metres and broke the roof of a cold store.",
    "E": "Engineers blame the winter storms, which moved more sand than any season since 1978.",
    "F": "A ferry to the islands keeps running from the old quay, twice a day except Sundays.",
    "*": "* * *",
    "?": "?",
    "": "",
}
EDITS = {"crane": "lorry", "Tuesday": "Wednesday", "month": "year", "all": "half the"}


def text_of(letters: str) -> str:
    """The text of one paragraph, written as letters."""
    texts = []
    for letter in letters or [""]:
        text = TEXTS[letter.upper()]
        if letter.islower():
            for old, new in {**EDITS, "winter": "spring", "keeps": "stops", "Both": "All"}.items():
                text = text.replace(f" {old} ", f" {new} ")
        texts.append(text)
    return " ".join(texts)


def article(texts: list[str], roles: list[Role] | None = None) -> Article:
    """An article of these paragraphs, body text unless told otherwise."""
    text = "\n\n".join(texts)
    place = 0
    paragraphs = []
    for one, role in zip(texts, roles or [Role.BODY] * len(texts), strict=True):
        paragraphs.append(Paragraph(Span(place, place + len(one)), role))
        place += len(one) + 2
    return Article(text, Origin("a.txt"), paragraphs=tuple(paragraphs))


def drawn(alignment: Alignment) -> str:
    """The links as text: ``0=0 | 1=1,2 | 2= | =3 | 4~0``."""
    return " | ".join(
        ",".join(map(str, link.left))
        + ("~" if link.moved else "=")
        + ",".join(map(str, link.right))
        for link in alignment.links
    )


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        ("A", "A", "0=0"),
        ("A B C", "A B C", "0=0 | 1=1 | 2=2"),
        ("A B C", "A C", "0=0 | 1= | 2=1"),
        ("A C", "A B C", "0=0 | =1 | 1=2"),
        ("A B C", "A b C", "0=0 | 1=1 | 2=2"),
        ("A D C", "A d c", "0=0 | 1=1 | 2=2"),
        ("A B C D", "A B", "0=0 | 1=1 | 2= | 3="),
        ("A", "B", "0= | =0"),
        ("A B", "C D", "0= | 1= | =0 | =1"),
        ("A BC D", "A B C D", "0=0 | 1=1,2 | 2=3"),
        ("A B C D", "A BC D", "0=0 | 1,2=1 | 3=2"),
        ("AB CD", "A BC D", "0,1=0,1,2"),
        ("A b C", "AB C", "0,1=0 | 2=1"),
        ("A B C D", "B C D A", "0~3 | 1=0 | 2=1 | 3=2"),
        ("A B C D E", "A D B C E", "0=0 | 1=2 | 2=3 | 3~1 | 4=4"),
        ("A B D C E", "A C B d E", "0=0 | 1=2 | 2=3 | 3~1 | 4=4"),
        ("A D B C E", "A B C d E", "0=0 | 1~3 | 2=1 | 3=2 | 4=4"),
        ("A * B * C", "A * B * C", "0=0 | 1=1 | 2=2 | 3=3 | 4=4"),
        ("A * B * C", "A B * C", "0=0 | 1= | 2=1 | 3=2 | 4=3"),
        ("A * B * C", "A * C", "0=0 | 1=1 | 2= | 3= | 4=2"),
        ("A B A C A", "A B A C A", "0=0 | 1=1 | 2=2 | 3=3 | 4=4"),
        ("A B A C A", "A B C A", "0=0 | 1=1 | 2= | 3=2 | 4=3"),
        ("? A", "? B", "0=0 | 1= | =1"),
    ],
)
def test_what_a_reader_would_draw(left: str, right: str, expected: str) -> None:
    """Kept, dropped, added, split, joined, regrouped, moved and repeated paragraphs."""
    one = article([text_of(letters) for letters in left.split()])
    other = article([text_of(letters) for letters in right.split()])
    assert drawn(align(one, other)) == expected
    assert align(other, one) == align(one, other).flip()


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("The dog sat.", "The cat sat."),
        ("Prices rose 4%.", "Prices rose 5%."),
        ("桥梁将于下周重新开放，市长说。", "桥梁将于下月重新开放，市长说。"),
        ("橋は来週再開すると市長は述べた。", "橋は来月再開すると市長は述べた。"),
        (
            "أعلنت البلدية أن الجسر سيعاد فتحه الأسبوع المقبل بعد الإصلاحات.",
            "أعلنت البلدية أن الجسر سيعاد فتحه الشهر المقبل بعد الإصلاحات.",
        ),
        ("Café très fermé à l'été", "Cafe\u0301 très fermé à l'hiver"),
        ("สะพานจะเปิดสัปดาห์หน้า", "สะพานจะเปิดเดือนหน้า"),
    ],
)
def test_two_single_paragraphs_that_share_words_are_one_link(left: str, right: str) -> None:
    """Short texts and texts in any script, however they set off their words."""
    alignment = align(article([left]), article([right]))
    assert drawn(alignment) == "0=0"
    assert not alignment.links[0].same


def test_a_paragraph_without_words_pairs_by_its_place() -> None:
    """Empty strings are paragraphs too where a caller says what the paragraphs are."""
    one, other = article(["x y z", "", "p q r", ""]), article(["x y z", "", "", "p q r"])
    links = align(one, other).links
    assert [(link.left, link.right) for link in links] == [
        ((0,), (0,)),
        ((1,), (1,)),
        ((), (2,)),
        ((2,), (3,)),
        ((3,), ()),
    ]
    assert links[1].same


def test_reasons_are_true_in_both_directions() -> None:
    """Whichever side a reader puts on the left."""
    one, other = article([f"{TEXTS['A']} {TEXTS['B']}"]), article([TEXTS["A"], TEXTS["B"]])
    assert align(one, other).links[0].reason == "one has the words of several"
    assert align(other, one).links[0].reason == "one has the words of several"
    assert align(one, article([])).links[0].reason == "only on the left"
    assert align(article([]), one).links[0].reason == "only on the right"


def test_unrelated_texts_share_neither_headings_nor_names() -> None:
    """A heading that both have is no pair where nothing else is; an empty paragraph is nothing."""
    one = article(["History", *(TEXTS[letter] for letter in "ABCD"), ""])
    bees = [
        "Bees see ultraviolet light, which shows them marks on petals that people never notice.",
        "Most species live alone; fewer than one in ten builds a comb or keeps a queen.",
        "A worker flies eight hundred kilometres in her life and brings home a spoon of honey.",
        "Their ancestors hunted flies until flowers began to offer an easier meal.",
    ]
    other = article(["History", *bees, ""])
    two_sided = [link for link in align(one, other).links if link.is_two_sided]
    assert [(link.left, link.right) for link in two_sided] == [((5,), (5,))]


def test_repeated_lines_that_were_all_edited_pair_by_their_place() -> None:
    """A refrain of which every line lost a word is no reason to give up."""
    one = article(["row row row your boat gently down the stream"] * 200)
    other = article(["row row row your boat gently up the stream"] * 200)
    alignment = align(one, other)
    assert [(link.left, link.right) for link in alignment.links] == [
        ((index,), (index,)) for index in range(200)
    ]


def test_a_menu_has_nothing_to_do_with_a_body() -> None:
    """Words that a menu line shares with a paragraph are no evidence; equal text still is."""
    menu = "Harbour wall cracks: repairs will take a month"
    one = article([menu, TEXTS["A"]], [Role.FURNITURE, Role.BODY])
    other = article([TEXTS["A"], TEXTS["C"]])
    assert drawn(align(one, other)) == "0= | 1=0 | =1"
    again = article([TEXTS["A"], menu])
    assert drawn(align(article([TEXTS["A"], menu], [Role.BODY, Role.FURNITURE]), again)) == (
        "0=0 | 1=1"
    )


def test_sign_offs_of_two_houses_stay_alone() -> None:
    """They stand at the same place and say nothing in common."""
    roles = [Role.BODY, Role.SIGN_OFF]
    one = article([TEXTS["A"], "P.Mbeki--RDT"], roles)
    other = article([TEXTS["A"], "ANP"], roles)
    assert drawn(align(one, other)) == "0=0 | 1= | =1"


def test_headlines_of_one_story_belong_together_whatever_they_say() -> None:
    """Both are the only headline, and the texts are close."""
    roles = [Role.HEADLINE, Role.BODY, Role.BODY]
    one = article(["Piers shut", TEXTS["A"], TEXTS["B"]], roles)
    other = article(["Cold store roof broken in slide", TEXTS["A"], text_of("b")], roles)
    alignment = align(one, other)
    assert drawn(alignment) == "0=0 | 1=1 | 2=2"
    assert alignment.links[0].reason == "both are the headline"
    unrelated = article(["Rain again", TEXTS["E"], TEXTS["F"]], roles)
    assert not any(link.is_two_sided for link in align(one, unrelated).links)


def test_a_headline_is_not_the_paragraph_that_repeats_it() -> None:
    """The first sentence says the headline again, and is another paragraph."""
    head = "Harbour master closes both piers after divers find cracks"
    roles = [Role.HEADLINE, Role.BODY, Role.BODY]
    one = article([head, TEXTS["B"], TEXTS["C"]], roles)
    other = article(["Piers shut", TEXTS["A"], TEXTS["B"], TEXTS["C"]], [*roles, Role.BODY])
    assert drawn(align(one, other)) == "0=0 | =1 | 1=2 | 2=3"


def test_a_scrap_never_moves() -> None:
    """Three equal words at another place are no move; four are, and eight that are much alike."""
    scrap, short = "See also here", "See also page nine"
    for text, moves in ((scrap, 0), (short, 1)):
        one = article([text, TEXTS["A"], TEXTS["B"], TEXTS["C"]])
        other = article([TEXTS["A"], TEXTS["B"], TEXTS["C"], text])
        assert sum(link.moved for link in align(one, other).links) == moves


def test_each_link_says_why_and_how_sure() -> None:
    """Reasons are for readers; a score of one is for equal text."""
    one = article([TEXTS["A"], "He said: 'No'. It was all he said then.", TEXTS["C"]])
    other = article([TEXTS["A"], "He said: “No”. It was all he said then.", text_of("c")])
    links = align(one, other).links
    assert [link.reason for link in links] == [
        "equal",
        "equal but for typography",
        "most words in common, in order",
    ]
    assert links[0].score == links[1].score == 1.0
    assert 0.5 < links[2].score < 1.0
    assert [link.same for link in links] == [True, False, False]
