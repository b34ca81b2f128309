"""The laws of grouping hold for any articles."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from storydiff.grouping import group
from storydiff.model import Article, Deadline, Origin, Paragraph, Role, Span

WORDS = ("the", "of", "river", "bridge", "mayor", "said", "rose", "42")


def article(paragraphs: list[str]) -> Article:
    """An article of these paragraphs, a blank line between each two."""
    placed: list[Paragraph] = []
    text = ""
    for words in paragraphs:
        text += "\n\n" if placed else ""
        placed.append(Paragraph(Span(len(text), len(text) + len(words)), Role.BODY))
        text += words
    return Article(text, Origin("a.txt"), paragraphs=tuple(placed))


texts = st.lists(st.lists(st.sampled_from(WORDS), max_size=30).map(" ".join), max_size=3)


@given(st.lists(texts, max_size=8))
def test_every_article_is_in_one_story(many: list[list[str]]) -> None:
    """The very objects, each once, in their order, with a square symmetric matrix."""
    articles = [article(text) for text in many]
    stories = group(articles)
    places = {id(one): place for place, one in enumerate(articles)}
    held = [places[id(one)] for story in stories for one in story.articles]
    assert sorted(held) == list(range(len(articles)))
    sizes = [len(story.articles) for story in stories]
    assert sizes == sorted(sizes, reverse=True)
    for story in stories:
        inside = [places[id(one)] for one in story.articles]
        assert inside == sorted(inside)
        assert story.title == " ".join(story.title.split())
        matrix = story.similarity
        assert len(matrix) == len(inside)
        for row in range(len(inside)):
            assert len(matrix[row]) == len(inside)
            assert matrix[row][row] == 1.0
            for column in range(len(inside)):
                assert matrix[row][column] == matrix[column][row]
                assert 0.0 <= matrix[row][column] <= 1.0
    for size in set(sizes):
        firsts = [places[id(s.articles[0])] for s in stories if len(s.articles) == size]
        assert firsts == sorted(firsts)


@given(st.lists(texts, max_size=6))
def test_progress_counts_up_to_all(many: list[list[str]]) -> None:
    """Whoever watches is told of each article, and of the last one at last."""
    told: list[tuple[int, int]] = []
    group([article(text) for text in many], progress=lambda done, of: told.append((done, of)))
    assert told == [(number + 1, len(many)) for number in range(len(many))]


@given(st.lists(texts, max_size=6))
def test_out_of_time_every_article_is_still_in_one_story(many: list[list[str]]) -> None:
    """A deadline that has passed leaves stories of one article each."""
    articles = [article(text) for text in many]
    stories = group(articles, deadline=Deadline(at=0.0, clock=lambda: 1.0))
    assert [story.articles for story in stories] == [(one,) for one in articles]
