"""Which stories are listed, in which order."""

from __future__ import annotations

from storydiff.errors import UnreadableError
from storydiff.model import Article, Origin, Story
from storydiff.pipeline import Library
from storydiff.tui.arranging import Order, arrange


def article(name: str, title: str = "", outlet: str = "") -> Article:
    """A version of which only the label matters."""
    return Article("", Origin(f"folder/{name}"), title=title, outlet=outlet)


def story(title: str, *articles: Article) -> Story:
    """A story; how alike its versions are does not matter here."""
    count = len(articles)
    return Story(title, articles, ((1.0,) * count,) * count)


BRIDGE = story(
    "Bridge closes",
    article("10.txt", "Bridge closes", "Gazette"),
    article("2.txt", "Span shut for repairs", "Évening Post"),
)
ANTS = story("“Ants” return", article("9.txt", "“Ants” return"))
CAFE = story("Café burns", article("b-cafe.txt", "Cafe\u0301 burns"))
TROUBLE = UnreadableError("broken.txt", "is no text", "Leave it out.")
LIBRARY = Library((BRIDGE, CAFE, ANTS), (TROUBLE,))


def titles(order: Order, sought: str = "") -> list[str]:
    """The titles that are listed."""
    return [shown.story.title for shown in arrange(LIBRARY, order, sought).stories]


def test_each_order_follows_another_and_the_last_the_first() -> None:
    """The key goes round all of them."""
    seen = [Order.VERSIONS]
    while (following := seen[-1].following) not in seen:
        seen.append(following)
    assert seen == list(Order)


def test_stories_by_title_pass_over_quotation_marks() -> None:
    """As a reader looks a title up."""
    assert titles(Order.TITLE) == ["“Ants” return", "Bridge closes", "Café burns"]


def test_stories_by_file_name_count_numbers() -> None:
    """2 before 9 before 10: the first name of each story tells its place."""
    assert titles(Order.FILE) == ["Bridge closes", "“Ants” return", "Café burns"]


def test_without_typing_nothing_is_hidden() -> None:
    """White space is no filter."""
    arranged = arrange(LIBRARY, sought="  ")
    assert arranged.hidden == 0
    assert arranged.articles == len(LIBRARY.articles)
    assert arranged.troubles == (TROUBLE,)


def test_a_title_brings_all_versions_a_name_only_its_own() -> None:
    """What is hidden is counted."""
    by_title = arrange(LIBRARY, sought="bridge")
    assert (by_title.articles, by_title.hidden) == (2, 2)
    by_source = arrange(LIBRARY, sought="evening")
    assert by_source.stories[0].articles == (BRIDGE.articles[1],)
    assert by_source.hidden == 3


def test_all_words_must_be_there_in_any_order() -> None:
    """Title, source and name of a version count together."""
    assert titles(Order.VERSIONS, "POST bridge") == ["Bridge closes"]
    assert titles(Order.VERSIONS, "post café") == []


def test_accents_may_be_typed_or_not() -> None:
    """Composed, decomposed or left out."""
    for typed in ("café", "cafe", "CAFE\u0301"):
        assert titles(Order.VERSIONS, typed) == ["Café burns"]


def test_files_that_cannot_be_read_are_filtered_too() -> None:
    """By their sentence."""
    assert arrange(LIBRARY, sought="broken").troubles == (TROUBLE,)
    assert arrange(LIBRARY, sought="bridge").troubles == ()
