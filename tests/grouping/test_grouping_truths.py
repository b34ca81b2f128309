"""Which articles are versions of one story, on texts made for it."""

from __future__ import annotations

from storydiff.grouping import group
from storydiff.model import Article, Origin, Paragraph, Part, Role, Span

PIER = [
    "The harbour master closed both piers on Tuesday after divers found cracks in the wall.",
    "Fishermen who had waited all night were told to unload their catch at Port Ellery instead.",
    "Repairs will take a month and cost two million crowns, the council said in a statement.",
    "Nobody was hurt, but a crane slid four metres and broke the roof of a cold store.",
]
FERRY = [
    "A ferry to the islands keeps running from the old quay, twice a day except Sundays.",
    "Islanders say the harbour master promised them a third crossing before the summer.",
    "The council said in a statement that it was looking for money and for a second crew.",
]
MENU = [
    "Tram line four shut until May",
    "Council votes on new swimming hall",
    "Storm warning lifted",
]


def article(
    texts: list[str], *, name: str = "a.txt", title: str = "", furniture: tuple[str, ...] = ()
) -> Article:
    """An article of body paragraphs between lines of furniture."""
    lines = [(one, Role.FURNITURE) for one in furniture] + [(one, Role.BODY) for one in texts]
    text = "\n\n".join(one for one, _ in lines)
    paragraphs = []
    place = 0
    for one, role in lines:
        paragraphs.append(Paragraph(Span(place, place + len(one)), role))
        place += len(one) + 2
    return Article(text, Origin(name), paragraphs=tuple(paragraphs), title=title)


def sizes(articles: list[Article]) -> list[list[int]]:
    """The stories, each as the places of its articles in the list."""
    places = {id(one): place for place, one in enumerate(articles)}
    return [[places[id(one)] for one in story.articles] for story in group(articles)]


def test_versions_come_together_and_the_largest_story_first() -> None:
    """Edited and shortened versions, among another story of the same town."""
    edited = [PIER[0].replace("Tuesday", "Wednesday"), *PIER[1:]]
    assert sizes([article(FERRY), article(PIER), article(edited), article(PIER[:2])]) == [
        [1, 2, 3],
        [0],
    ]


def test_a_version_cut_to_a_brief_is_still_one() -> None:
    """Two paragraphs of four, and two short sentences."""
    assert sizes([article(PIER), article(PIER[:1])]) == [[0, 1]]
    brief = ["Both piers are shut.", "Divers found cracks in the wall, the harbour master said."]
    assert sizes([article(brief), article([brief[0], brief[1].replace("wall", "quay")])]) == [
        [0, 1]
    ]


def test_a_menu_in_common_makes_no_story() -> None:
    """Lines round the article do not count, however many they are."""
    menu = tuple(MENU * 5)
    assert sizes([article(PIER, furniture=menu), article(FERRY, furniture=menu)]) == [[0], [1]]


def test_a_dateline_in_common_makes_no_story() -> None:
    """Parts of a paragraph that are not the article do not count either."""

    def briefly(line: str, words: str) -> Article:
        text = f"{line}{words}"
        part = Part(Span(0, len(line)), Role.DATELINE)
        paragraph = Paragraph(Span(0, len(text)), Role.BODY, (part,))
        return Article(text, Origin("a.txt"), paragraphs=(paragraph,))

    line = "PORT ELLERY, Northern Province, the third of October (Harbour News Service) – "
    assert sizes([briefly(line, "Piers are shut."), briefly(line, "Ferries still run.")]) == [
        [0],
        [1],
    ]


def test_a_digest_does_not_make_one_story_of_all_it_cites() -> None:
    """An article that quotes a paragraph each of two stories is no bridge between them."""
    digest = article([PIER[0], "In other news, the swimming hall is late again.", FERRY[0]])
    found = sizes([article(PIER), article(PIER), digest, article(FERRY), article(FERRY)])
    homes = {place: number for number, story in enumerate(found) for place in story}
    assert homes[0] == homes[1] != homes[3] == homes[4]


def test_articles_without_words_are_stories_of_their_own() -> None:
    """Nothing in common is not something in common."""
    assert sizes([article([]), article([""]), article([], furniture=tuple(MENU))]) == [
        [0],
        [1],
        [2],
    ]


def test_texts_in_scripts_without_spaces_group_too() -> None:
    """A character counts as a word there."""
    one = "港口管理局星期二关闭了两座码头，此前潜水员在防波堤上发现了裂缝。"
    other = one.replace("星期二", "星期三")
    third = "开往群岛的渡轮仍从旧码头出发，每天两班，星期日除外。"
    assert sizes([article([one]), article([third]), article([other])]) == [[0, 2], [1]]


def test_the_title_is_what_most_versions_bear() -> None:
    """Case aside, on one line; else the first words; else the name of the file."""
    versions = [
        article(PIER, title="Piers closed"),
        article(PIER, title="Cracks shut\n both piers"),
        article(PIER, title="CRACKS SHUT BOTH PIERS"),
    ]
    assert group(versions)[0].title == "Cracks shut both piers"
    assert group([article(PIER)])[0].title == (
        "The harbour master closed both piers on Tuesday after divers found cracks …"
    )
    assert group([article([], name="late edition.txt")])[0].title == "late edition.txt"


def test_similarity_is_told_for_each_two_versions() -> None:
    """The same words are 1, and a version cut from the bottom is all in the longer one."""
    (story,) = group([article(PIER), article(PIER[:2]), article(PIER)])
    assert story.similarity[0][2] == 1.0
    assert story.similarity[0][1] == 1.0
    edited = [PIER[0].replace("both piers", "one jetty"), *PIER[1:]]
    (story,) = group([article(PIER), article(edited)])
    assert 0.7 < story.similarity[0][1] < 1.0
