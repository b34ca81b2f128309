"""The laws of an alignment hold for any two texts."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from storydiff.alignment import align, collate
from storydiff.model import Alignment, Article, Deadline, Origin, Paragraph, Role, Span
from storydiff.settings import AlignmentSettings

WORDS = ("the", "of", "river", "bridge", "mayor", "said", "rose", "42", "—", "桥")
ROLES = (Role.BODY, Role.BODY, Role.BODY, Role.HEADLINE, Role.FURNITURE, Role.BYLINE)


def article(paragraphs: list[tuple[str, Role]]) -> Article:
    """An article of these texts, a blank line between each two."""
    placed: list[Paragraph] = []
    text = ""
    for words, role in paragraphs:
        text += "\n\n" if placed else ""
        placed.append(Paragraph(Span(len(text), len(text) + len(words)), role))
        text += words
    return Article(text, Origin(""), paragraphs=tuple(placed))


sentences = st.lists(st.sampled_from(WORDS), min_size=0, max_size=14).map(" ".join)
paragraph_lists = st.lists(st.tuples(sentences, st.sampled_from(ROLES)), max_size=8)


@st.composite
def versions(draw: st.DrawFn) -> tuple[Article, Article]:
    """A text and another that was made of it by moving, splitting, joining and editing."""
    left = draw(paragraph_lists)
    right = list(left)
    for _ in range(draw(st.integers(0, 5))):
        if not right:
            break
        place = draw(st.integers(0, len(right) - 1))
        words, role = right[place]
        match draw(st.sampled_from(["move", "split", "join", "edit", "drop", "add", "repeat"])):
            case "move":
                right.insert(draw(st.integers(0, len(right) - 1)), right.pop(place))
            case "split":
                parts = words.split()
                cut = draw(st.integers(0, len(parts)))
                right[place : place + 1] = [
                    (" ".join(parts[:cut]), role),
                    (" ".join(parts[cut:]), role),
                ]
            case "join" if place + 1 < len(right):
                right[place : place + 2] = [(f"{words} {right[place + 1][0]}", role)]
            case "edit":
                right[place] = (words.replace(draw(st.sampled_from(WORDS)), "new"), role)
            case "drop":
                del right[place]
            case "add":
                right.insert(place, (draw(sentences), role))
            case "repeat":
                right.insert(place, right[place])
            case _:
                pass
    return article(left), article(right)


def check(alignment: Alignment, left: Article, right: Article) -> None:
    """Every law that needs one alignment only."""
    links = alignment.links
    lefts = [index for link in links for index in link.left]
    rights = [index for link in links for index in link.right]
    assert sorted(lefts) == list(range(len(left.paragraphs)))
    assert sorted(rights) == list(range(len(right.paragraphs)))
    for link in links:
        assert list(link.left) == sorted(link.left)
        assert list(link.right) == sorted(link.right)
        assert 0.0 <= link.score <= 1.0
        assert link.reason
        assert list(link.pairs) == sorted(set(link.pairs))
        if link.is_two_sided:
            assert {pair.left for pair in link.pairs} == set(link.left)
            assert {pair.right for pair in link.pairs} == set(link.right)
        if min(len(link.left), len(link.right)) < 2:
            assert len(link.pairs) == len(link.left) * len(link.right)
        if len(link.left) == len(link.right) == 1:
            assert link.same == (left.text_of(link.left[0]) == right.text_of(link.right[0]))
    spine = [link for link in links if link.is_two_sided and not link.moved]
    for one in spine:
        for other in spine:
            if max(one.left) < min(other.left):
                assert max(one.right) < min(other.right)
    assert Alignment.of(list(links)).links == links


@settings(max_examples=400, deadline=None)
@given(versions())
def test_every_law_holds_between_versions(pair: tuple[Article, Article]) -> None:
    """Partition, order, pairs and sameness, whatever was done to a text."""
    check(align(*pair), *pair)


@settings(max_examples=200, deadline=None)
@given(paragraph_lists, paragraph_lists)
def test_every_law_holds_between_any_two_texts(
    left: list[tuple[str, Role]], right: list[tuple[str, Role]]
) -> None:
    """Also for texts that have nothing to do with each other."""
    one, other = article(left), article(right)
    check(align(one, other), one, other)


@settings(max_examples=300, deadline=None)
@given(versions())
def test_changing_sides_flips_the_alignment(pair: tuple[Article, Article]) -> None:
    """`align(b, a)` is `align(a, b).flip()`."""
    left, right = pair
    assert align(right, left) == align(left, right).flip()


@given(paragraph_lists)
def test_a_text_with_itself_is_the_identity(paragraphs: list[tuple[str, Role]]) -> None:
    """Each paragraph is linked to itself as the same, repeated or empty ones too."""
    one, other = article(paragraphs), article(paragraphs)
    alignment = align(one, other)
    assert [(link.left, link.right, link.same, link.moved) for link in alignment.links] == [
        ((index,), (index,), True, False) for index in range(len(paragraphs))
    ]


@given(versions())
def test_without_moves_nothing_is_moved(pair: tuple[Article, Article]) -> None:
    """The setting is obeyed and the laws still hold."""
    alignment = align(*pair, AlignmentSettings(moves=False))
    check(alignment, *pair)
    assert not any(link.moved for link in alignment.links)


@given(versions(), st.integers(0, 6))
def test_out_of_time_the_laws_still_hold(pair: tuple[Article, Article], ticks: int) -> None:
    """When the deadline passes at any moment, the alignment is valid and says it is not whole."""
    left = ticks

    def clock() -> float:
        nonlocal left
        left -= 1
        return 0.0 if left >= 0 else 1.0

    alignment = align(*pair, deadline=Deadline(0.5, clock))
    check(alignment, *pair)
    assert alignment.complete == (not alignment.reason)


@settings(max_examples=60, deadline=None)
@given(st.lists(paragraph_lists, max_size=4))
def test_threads_hold_every_paragraph_once(texts: list[list[tuple[str, Role]]]) -> None:
    """Every paragraph of every version is in one thread, which has one place for each version."""
    articles = [article(text) for text in texts]
    collation = collate(articles)
    assert all(len(thread.places) == len(articles) for thread in collation.threads)
    assert all(any(place is not None for place in thread.places) for thread in collation.threads)
    for version, one in enumerate(articles):
        places = [thread.places[version] for thread in collation.threads]
        held = sorted(place for place in places if place is not None)
        assert held == list(range(len(one.paragraphs)))
