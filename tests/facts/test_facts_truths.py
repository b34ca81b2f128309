"""Two texts, and what a fact-checker must be told of them."""

from __future__ import annotations

import pytest

import storydiff
from storydiff.facts import Fact, Facts, Sort, State, facts_of
from storydiff.model import Article, Deadline, Origin, Role, Span
from storydiff.prepare.article import prepare

LEFT, RIGHT, SAME, CHANGED, ELSEWHERE = "left", "right", "same", "changed", "elsewhere"


def rows(found: Facts, sort: Sort | None = None) -> list[tuple[str, str, str]]:
    """State, and what each side has at its first place."""
    comparison = found.comparison
    return [
        (
            fact.state.value,
            fact.left[0].of(comparison.left.text) if fact.left else "",
            fact.right[0].of(comparison.right.text) if fact.right else "",
        )
        for fact in found.facts
        if sort is None or fact.sort is sort
    ]


def between(left: str | list[str], right: str | list[str]) -> Facts:
    here, there = ([text] if isinstance(text, str) else text for text in (left, right))
    return facts_of(storydiff.compare(here, there))


NUMBERS = [
    ("At least 27 people died.", "At least 29 people died.", [(CHANGED, "27", "29")]),
    ("Some 1,500 men came.", "Some 1500 men came.", [(SAME, "1,500", "1500")]),
    ("They lost five ships.", "They lost 5 ships.", [(SAME, "five", "5")]),
    ("It rose by 10% here.", "It rose by 10 percent here.", [(SAME, "10%", "10 percent")]),
    ("It rose by 10% here.", "It rose by 12% here.", [(CHANGED, "10%", "12%")]),
    ("He has two dogs here.", "He has dogs here.", [(LEFT, "two", "")]),
    ("He has dogs here.", "He has two dogs here.", [(RIGHT, "", "two")]),
    (
        "They counted 27 men and 3 boys.",
        "They counted 29 men and 3 boys.",
        [(CHANGED, "27", "29"), (SAME, "3", "3")],
    ),
    (
        "They counted 27 men and 3 boys.",
        "They counted 27 men and 4 boys.",
        [(CHANGED, "3", "4"), (SAME, "27", "27")],
    ),
]
MONEY = [
    ("It cost $6.2 million then.", "It cost $6.2m then.", [(SAME, "$6.2 million", "$6.2m")]),
    ("It cost $5 then.", "It cost €5 then.", [(CHANGED, "$5", "€5")]),
    (
        "It cost 5 million euros.",
        "It cost 6 million euros.",
        [(CHANGED, "5 million euros", "6 million euros")],
    ),
    ("It cost $5 million then.", "It cost 5 million then.", [(CHANGED, "$5 million", "5 million")]),
]
TIMES = [
    ("He left on Thursday then.", "He left on Friday then.", [(CHANGED, "Thursday", "Friday")]),
    (
        "He left on October 19 then.",
        "He left on 19 October then.",
        [(SAME, "October 19", "19 October")],
    ),
    (
        "He left on Oct. 19, 2024.",
        "He left on October 19, 2024.",
        [(SAME, "Oct. 19, 2024", "October 19, 2024")],
    ),
    (
        "He left on 2024-10-19 then.",
        "He left on October 19, 2024 then.",
        [(SAME, "2024-10-19", "October 19, 2024")],
    ),
    ("He left at 9:30 p.m. then.", "He left at 21:30 then.", [(SAME, "9:30 p.m.", "21:30")]),
    ("They won in 2019 at last.", "They won in 2021 at last.", [(CHANGED, "2019", "2021")]),
    (
        "The war of 1950 to 1953 was long.",
        "The war of 1950–1953 was long.",
        [(SAME, "1950 to 1953", "1950–1953")],
    ),
    ("We may march in May.", "We may march in June.", [(CHANGED, "May", "June")]),
]
NAMES = [
    (
        "The aide of Anna Berg left.",
        "The aide of Anna Bergman left.",
        [(CHANGED, "Anna Berg", "Anna Bergman")],
    ),
    (
        "He met Mr. Hong there.",
        "He met President Hong there.",
        [(SAME, "Mr. Hong", "President Hong")],
    ),
    (
        "He met Hong in Paris.",
        "He met Hong in Rome.",
        [(CHANGED, "Paris", "Rome"), (SAME, "Hong", "Hong")],
    ),
    ("He lives in the U.S. now.", "He lives in the US now.", [(SAME, "U.S.", "US")]),
    ("Experts said so at once.", "Analysts said so at once.", []),
    (
        "He met Russia's President Putin.",
        "He met President Putin.",
        [(LEFT, "Russia", ""), (SAME, "President Putin", "President Putin")],
    ),
    (
        "The University of Oslo paid.",
        "A University of Bergen paid.",
        [(CHANGED, "University of Oslo", "University of Bergen")],
    ),
    ("On Monday I left.", "On Monday I came.", []),
]
QUOTATIONS = [
    (
        '"The deal really is solid," he said.',
        '"The deal is solid," he said.',
        [(CHANGED, "The deal really is solid", "The deal is solid")],
    ),
    ('"It is solid," he said.', "“It is solid,” he said.", [(SAME, "It is solid", "It is solid")]),
    ('He called it "solid" then.', "He called it solid then.", [(LEFT, "solid", "")]),
    (
        "“It is solid,” he said, “and fair.”",
        "“It is solid and fair.”",
        [(SAME, "It is solid", "It is solid and fair.")],
    ),
    ("« Oui », dit-il.", "« Non », dit-il.", [(CHANGED, "Oui", "Non")]),
]


def sides(table: list[tuple[str, str, list[tuple[str, str, str]]]], sort: Sort) -> list[object]:
    return [pytest.param(*row, sort, id=f"{row[0]} | {row[1]}") for row in table]


@pytest.mark.parametrize(
    ("left", "right", "expected", "sort"),
    [
        *sides(NUMBERS, Sort.NUMBER),
        *sides(MONEY, Sort.MONEY),
        *sides(TIMES, Sort.TIME),
        *sides(NAMES, Sort.NAME),
        *sides(QUOTATIONS, Sort.QUOTATION),
    ],
)
def test_facts(left: str, right: str, expected: list[tuple[str, str, str]], sort: Sort) -> None:
    assert rows(between(left, right), sort) == expected


BODY = [
    "The harbour of the old town was closed on Monday after a storm broke the eastern wall.",
    "Engineers counted 27 cracks in the masonry and said that repairs would take a month.",
    "Fishing boats lay at anchor outside the bay and waited for the water to fall again.",
]


def test_facts_of_a_moved_paragraph_are_paired_by_their_place_in_it() -> None:
    right = [BODY[1].replace("27", "29"), BODY[0], BODY[2]]
    assert (CHANGED, "27", "29") in rows(between(BODY, right), Sort.NUMBER)


def test_what_is_said_elsewhere_is_not_called_missing() -> None:
    """A paragraph is gone, but its day is told in another one."""
    left = [*BODY, "Rain is expected at the coast until Sunday, and nobody is allowed on the pier."]
    right = [
        *BODY[1:],
        "Whoever owns a boat can apply for a berth in the north until Sunday evening.",
    ]
    assert rows(between(left, right), Sort.TIME) == [
        (LEFT, "Monday", ""),
        (ELSEWHERE, "Sunday", "Sunday"),
    ]


def test_a_small_number_elsewhere_is_the_same_only_if_it_counts_the_same() -> None:
    left = [*BODY, "Two sailors were hurt when the crane fell, and both were taken to hospital."]
    right = [
        *BODY,
        "A ferry brings post and milk to the island for two weeks until the pier is mended.",
    ]
    assert (LEFT, "Two", "") in rows(between(left, right), Sort.NUMBER)
    assert (RIGHT, "", "two") in rows(between(left, right), Sort.NUMBER)


def test_a_name_told_often_is_one_fact_with_all_its_places() -> None:
    left = ["He met Hong there.", "Later Hong left, and with Hong his dog."]
    right = ["He met Hong there."]
    (fact,) = between(left, right).of(Sort.NAME)
    assert (fact.state, len(fact.left), len(fact.right)) == (State.SAME, 3, 1)


def test_a_name_that_opens_a_sentence_is_known_by_standing_elsewhere() -> None:
    left = ["Google paid. Later they said that Google had not paid. Nobody knows."]
    (fact,) = between(left, left).of(Sort.NAME)
    assert len(fact.left) == 2


def test_in_a_headline_full_of_capitals_only_known_names_are_found() -> None:
    found = between(
        ["Storm Hits Bergen Harbour", "The storm hit Bergen at night."], ["Nothing here."]
    )
    assert [row[1] for row in rows(found, Sort.NAME)] == ["Bergen"]


def test_in_german_a_capital_alone_makes_no_name() -> None:
    left = "Der Minister sagte, dass die Brücke von Olaf Scholz nicht mit dem Auto zu sehen war."
    assert [row[1] for row in rows(between(left, left), Sort.NAME)] == ["Olaf Scholz"]


def test_what_is_not_the_article_is_counted_and_not_looked_into() -> None:
    plain = prepare("\n\n".join(["Sport 27", *BODY]), Origin("a.txt"))
    menu = [Role.FURNITURE, Role.BODY, Role.BODY, Role.BODY]
    left = Article(
        plain.text,
        plain.origin,
        paragraphs=tuple(
            type(one)(one.span, role) for one, role in zip(plain.paragraphs, menu, strict=True)
        ),
    )
    found = facts_of(storydiff.compare(left, left))
    assert found.left_out.left == found.left_out.right == 1
    assert not any(span.start < 8 for fact in found.facts for span in fact.left)


def test_without_time_to_compare_words_facts_are_paired_by_what_they_say() -> None:
    left, right = ["Some 1,500 men came, and 3 left."], ["Some 1500 men came, and 4 left us."]
    whole = storydiff.compare(left, right)
    late = type(whole)(
        whole.left,
        whole.right,
        whole.alignment,
        (),
        whole.tally,
        complete=False,
        reason="There was no time.",
        awaiting=frozenset([0]),
    )
    assert rows(facts_of(late), Sort.NUMBER) == [(CHANGED, "3", "4"), (SAME, "1,500", "1500")]
    nothing = storydiff.compare(left, right, deadline=Deadline(0, lambda: 1.0))
    assert {fact.state for fact in facts_of(nothing).facts} <= {
        State.ELSEWHERE,
        State.LEFT,
        State.RIGHT,
    }


def test_a_fact_changes_sides() -> None:
    (fact,) = between("He has two dogs here.", "He has dogs here.").facts
    assert fact == Fact(Sort.NUMBER, State.LEFT, (Span(7, 10),), (), fact.says)
    assert fact.flip().state is State.RIGHT
    assert fact.flip().right == fact.left
