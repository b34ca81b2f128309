"""What holds of the facts of any two texts."""

from __future__ import annotations

from collections import Counter

from hypothesis import given, settings
from hypothesis import strategies as st

import storydiff
from laws.strategies import articles
from storydiff.facts import Sort, State, facts_of
from storydiff.facts.mentions import mentions_of
from storydiff.kinds.values import read_numbers
from storydiff.model import Alignment, Article, Change, Comparison, Sides, Tally

_WORDS = [
    "Hong",
    "Paris",
    "said",
    "27",
    "29",
    "five",
    "$5",
    "on",
    "Monday",
    "the",
    "“so”",
    "met",
    ".",
]
sentences = st.lists(st.sampled_from(_WORDS), min_size=1, max_size=9).map(" ".join)
texts = st.lists(sentences, min_size=1, max_size=4)


@settings(deadline=None, max_examples=60)
@given(articles())
def test_a_text_and_itself_say_the_same(article: Article) -> None:
    """At as many places on both sides."""
    found = facts_of(storydiff.compare(article, article))
    assert all(fact.state is State.SAME for fact in found.facts)
    assert all(fact.left == fact.right for fact in found.facts)


@settings(deadline=None, max_examples=60)
@given(texts)
def test_sentences_and_themselves_say_the_same(text: list[str]) -> None:
    found = facts_of(storydiff.compare(text, text))
    assert all(fact.state is State.SAME for fact in found.facts)


@settings(deadline=None, max_examples=80)
@given(st.one_of(st.tuples(articles(), articles()), st.tuples(texts, texts)))
def test_every_mention_is_in_one_fact(
    pair: tuple[Article, Article] | tuple[list[str], list[str]],
) -> None:
    """Once, on its own side; and each number of the article is inside one."""
    comparison = storydiff.compare(*pair)
    found = facts_of(comparison)
    mentions = mentions_of(Sides(comparison.left, comparison.right))
    for article, known, places in (
        (comparison.left, mentions.left, [(f.sort, s) for f in found.facts for s in f.left]),
        (comparison.right, mentions.right, [(f.sort, s) for f in found.facts for s in f.right]),
    ):
        # A number can have become a sum of money, which is then one fact of money.
        assert Counter((figures(sort), span) for sort, span in places) == Counter(
            (figures(one.sort), one.span) for one in known
        )
        assert all(span.of(article.text).strip() for _, span in places)
        for paragraph in article.paragraphs:
            if paragraph.parts or not paragraph.role.is_article:
                continue
            for number in read_numbers(paragraph.span.of(article.text)).places:
                at = number.shift(paragraph.span.start)
                holding = [
                    s
                    for sort, s in places
                    if sort in ("number", "money", "time") and s.contains(at)
                ]
                assert len(holding) == 1
    for fact in found.facts:
        assert list(fact.left) == sorted(fact.left)
        assert bool(fact.left) == (fact.state is not State.RIGHT) == bool(fact.says.left)
        assert bool(fact.right) == (fact.state is not State.LEFT) == bool(fact.says.right)
        if fact.state in (State.SAME, State.ELSEWHERE):
            assert fact.says.left == fact.says.right


def figures(sort: Sort) -> Sort:
    """The sort, money and times taken for numbers."""
    return Sort.NUMBER if sort in (Sort.MONEY, Sort.TIME) else sort


def flipped(comparison: Comparison) -> Comparison:
    """The same comparison with the sides changed over."""
    old = comparison.alignment.links
    alignment = Alignment.of([link.flip() for link in old])
    place = {(link.right, link.left): alignment.links.index(link.flip()) for link in old}
    changes = [
        Change(
            one.op,
            one.right,
            one.left,
            one.kind,
            link=None if one.link is None else place[old[one.link].right, old[one.link].left],
        )
        for one in comparison.changes
    ]
    return Comparison(
        comparison.right,
        comparison.left,
        alignment,
        tuple(changes),
        Tally.of(alignment, tuple(changes)),
    )


@settings(deadline=None, max_examples=80)
@given(texts, texts)
def test_changing_sides_changes_nothing_but_the_sides(left: list[str], right: list[str]) -> None:
    comparison = storydiff.compare(left, right)
    there = facts_of(comparison).facts
    back = facts_of(flipped(comparison)).facts
    assert Counter(fact.flip() for fact in back) == Counter(there)
