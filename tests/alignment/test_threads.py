"""The threads of many versions, on texts made for it."""

from __future__ import annotations

from storydiff.alignment import collate
from storydiff.model import Article, Origin, Paragraph, Role, Span

A = "The harbour master closed both piers on Tuesday after divers found cracks in the wall."
B = "Fishermen who had waited all night were told to unload their catch at Port Ellery instead."
C = "Repairs will take a month and cost two million crowns, the council said in a statement."
X = "A ferry to the islands keeps running from the old quay, twice a day except Sundays."


def article(*texts: str) -> Article:
    """An article of body paragraphs."""
    paragraphs = []
    place = 0
    for text in texts:
        paragraphs.append(Paragraph(Span(place, place + len(text)), Role.BODY))
        place += len(text) + 2
    return Article("\n\n".join(texts), Origin(""), paragraphs=tuple(paragraphs))


def places(*versions: Article) -> list[tuple[int | None, ...]]:
    """The places of every thread, in order."""
    return [thread.places for thread in collate(versions).threads]


def test_a_thread_follows_a_paragraph_through_edits_and_absence() -> None:
    """Dropped in the second version, back in the third, edited in the third."""
    late = C.replace("month", "year")
    assert places(article(A, B, C), article(A, X, C), article(A, B, late)) == [
        (0, 0, 0),
        (None, 1, None),
        (1, None, 1),
        (2, 2, 2),
    ]


def test_a_paragraph_that_comes_back_after_many_versions_joins_its_old_thread() -> None:
    """Also when the versions most like the last one have all dropped it."""
    short = [
        article(A, C.replace("month", word)) for word in ("week", "year", "day", "term", "hour")
    ]
    found = places(article(A, B, C), *short, article(A, B, C.replace("month", "hour")))
    assert (1, None, None, None, None, None, 1) in found
    assert len(found) == 3


def test_of_a_split_paragraph_one_half_keeps_the_thread() -> None:
    """A thread has one paragraph in each version at the most."""
    found = places(article(f"{A} {B}", C), article(A, B, C))
    assert sorted(found, key=str) == sorted([(0, 0), (None, 1), (1, 2)], key=str) or sorted(
        found, key=str
    ) == sorted([(0, 1), (None, 0), (1, 2)], key=str)


def test_no_versions_and_one_version() -> None:
    """Nothing to follow, and a thread for each paragraph."""
    assert places() == []
    assert places(article(A, B)) == [(0,), (1,)]
