"""Headline, menus, names, dates, sign-offs and links: each rule with what it must leave alone."""

from __future__ import annotations

import pytest

from storydiff.model import Article, Origin, Role
from storydiff.prepare.article import prepare

ONE = (
    "The council voted on Monday to close the old bridge to all traffic for at least two years "
    "while the river wall is rebuilt."
)
TWO = (
    "Shopkeepers on both banks said they had been given too little time to prepare for the "
    "closure and asked for help."
)
THREE = (
    "The mayor, who had opposed the plan until last week, said there was no other way to keep "
    "the town dry in winter."
)
BODY = f"{ONE}\n{TWO}\n{THREE}"
HEAD = "Old bridge to close for two years"
LINKS = [
    "Goat elected harbour master after recount",
    "Lighthouse keeper retires after 41 years at sea",
    "Ferry company sues island over fog horn",
    "'Nothing left': Flooded orchard counts its trees",
    "School choir wins prize for silence",
    "Storm closes road to northern villages",
]


def article(text: str, *, markdown: bool = False) -> Article:
    return prepare(text, Origin("x"), markdown=markdown)


def roles(text: str, *, markdown: bool = False) -> dict[str, Role]:
    """The role of each paragraph by its text; no two paragraphs of a test are alike."""
    read = article(text, markdown=markdown)
    return {read.text_of(i): paragraph.role for i, paragraph in enumerate(read.paragraphs)}


def hidden(text: str) -> list[str]:
    return [words for words, role in roles(text).items() if not role.is_article]


@pytest.mark.parametrize("mark", ["- ", "• ", "* ", "» "])
def test_a_bulleted_menu_above_a_headline_is_furniture(mark: str) -> None:
    menu = [mark + link for link in LINKS]
    text = "\n".join([*menu, HEAD, BODY])
    assert hidden(text) == menu
    assert article(text).title == HEAD


def test_a_list_under_the_headline_is_article() -> None:
    """Key points stand between headline and text and are no menu."""
    points = "\n".join(f"- {link}" for link in LINKS)
    assert hidden(f"{HEAD}\n{points}\n{BODY}") == []
    assert article(f"{HEAD}\n{points}\n{BODY}").title == HEAD


def test_a_list_that_leads_straight_into_prose_is_article() -> None:
    assert hidden("\n".join(f"- {link}" for link in LINKS) + f"\n{BODY}") == []


@pytest.mark.parametrize(
    "items",
    [
        ["2 large eggs from the market", "100 g of good plain flour", "1 teaspoon of sea salt"] * 2,
        ["Eggs", "Flour", "Salt", "Butter", "Milk", "Patience"],
    ],
)
def test_ingredients_before_the_method_are_article(items: list[str]) -> None:
    rows = "\n".join(f"- {item}" for item in items)
    assert hidden(f"{rows}\nMethod\n{BODY}") == []
    assert hidden("\n".join(items[:3]) + f"\nMethod\n{BODY}") == []


def test_a_run_of_headlines_without_bullets_is_a_menu() -> None:
    """Nine and more lines in the shape of headlines before one more and prose."""
    more = [
        "Baker's dozen grows to fourteen, says ministry",
        "Northern lights seen from all southern islands",
        "Teachers vote for longer summer holidays",
        "Minister denies having seen the sea serpent",
    ]
    menu = [*LINKS, *more]
    text = "\n".join([*menu, HEAD, BODY])
    assert hidden(text) == menu
    assert article(text).title == HEAD


def test_contents_of_a_book_are_no_menu() -> None:
    """Numbered chapters, though many and short, are article."""
    rows = [f"Chapter {n}: In which the keeper of the light goes home" for n in range(1, 14)]
    assert hidden("\n".join([*rows, HEAD, BODY])) == []


def test_an_unrhymed_poem_before_prose_is_article() -> None:
    rows = ["No one came down", "Not that winter", "The lamp was out", "We sat and waited"] * 3
    assert not any(
        paragraph.role is Role.FURNITURE
        for paragraph in article("\n".join([*rows, HEAD, BODY])).paragraphs
    )


def test_a_page_with_labels_buttons_and_a_foot() -> None:
    """Labels above, buttons and links below; what is between is the article."""
    top = ["Home", "World", "Sport", "Business", "About us"]
    foot = ["Share this", "Facebook", "Most read", *LINKS[:3], "Privacy policy"]
    text = "\n".join([*top, HEAD, "By Jane Doe", "3 June 2024", BODY, *foot, "© 2024 The Example"])
    read = article(text)
    assert hidden(text) == [*top, "By Jane Doe", "3 June 2024", *foot, "© 2024 The Example"]
    assert (read.title, read.byline, read.date) == (HEAD, "Jane Doe", "3 June 2024")


def test_words_of_menus_in_a_text_are_text() -> None:
    """``Home`` and ``World`` as heads of parts, or ``Comments`` in a report, hide nothing."""
    text = f"{HEAD}\n\n{ONE}\n\nHome\n\n{TWO}\n\nComments\n\n{THREE}\n\nWorld\n\n{ONE} Again."
    assert hidden(text) == []


@pytest.mark.parametrize(
    ("above", "title"),
    [
        (f"# {HEAD}", HEAD),
        (f"• 2024-06-03 {HEAD}", HEAD),
        (f"date 2024-06-03 {HEAD}", HEAD),
        (f"Published: June 3, 2024 | {HEAD}", HEAD),
        (f"11/29/2024 - {HEAD}", HEAD),
        (HEAD.upper(), HEAD.upper()),
        (f"## **{HEAD}**", HEAD),
        ("June 4 remembered in the old town", "June 4 remembered in the old town"),
        ("Will the bridge close?", "Will the bridge close?"),
        ("大桥将关闭两年", "大桥将关闭两年"),
    ],
)
def test_headlines(above: str, title: str) -> None:
    """Behind a mark or a date, in capitals, as a question; the paragraph keeps what is in front."""
    read = article(f"{above}\n\n{BODY}")
    assert read.title == title
    assert read.paragraphs[0].role is Role.HEADLINE
    assert read.text_of(0) == above
    assert read.paragraphs[1].role is Role.LEAD


@pytest.mark.parametrize(
    "first",
    [
        "Dear Sir,",
        "It was late. Nobody had come, and the lamp on the quay had long gone out by itself.",
        "My dear sister:",
    ],
)
def test_prose_without_a_headline_has_none(first: str) -> None:
    read = article(f"{first}\n\n{BODY}")
    assert read.title == ""
    assert hidden(read.text) == []


@pytest.mark.parametrize(
    ("line", "byline", "date"),
    [
        ("By Jane Doe", "Jane Doe", ""),
        ("BY JANE DOE, Staff Writer", "JANE DOE", ""),
        ("By **Jane Doe**", "Jane Doe", ""),
        ("Von Erika van der Berg", "Erika van der Berg", ""),
        ("Par Jeanne Dupont et Luc Martin", "Jeanne Dupont et Luc Martin", ""),
        ("Jane Doe Published June 3, 2024 | 02:50 PM", "Jane Doe", "June 3, 2024"),
        ("Posted by Jane Doe on 3 June 2024, 6:21 AM", "Jane Doe", "3 June 2024"),
        ("Jane Doe", "Jane Doe", ""),
        ("记者 王小明", "王小明", ""),
    ],
)
def test_bylines(line: str, byline: str, date: str) -> None:
    read = article(f"{HEAD}\n{line}\n{BODY}")
    assert (read.byline, read.date) == (byline, date)
    assert hidden(read.text) == [line]


@pytest.mark.parametrize(
    "line",
    [
        "By Friday the ferry had stopped",
        "By and large, a bad year",
        "The Carpenter's House",
        "A deck under the headline tells more than it does",
        "Shops on both banks fear for summer trade",
    ],
)
def test_what_is_no_byline(line: str) -> None:
    """A deck, or a line that begins with by, stays article."""
    assert hidden(f"{HEAD}\n{line}\n{BODY}") == []


def test_the_name_of_a_chapter_is_no_byline() -> None:
    assert hidden(f"Chapter 3 of the keeper's book of tides\nMoby Dick\n{BODY}") == []


@pytest.mark.parametrize(
    "line",
    ["• 11/29/2024", "Monday, 3 June 2024, 09:30 GMT", "Updated: Oct 19, 2024", "2024年6月3日"],
)
def test_a_date_alone_is_a_date(line: str) -> None:
    for text in (f"{line}\n{HEAD}\n{BODY}", f"{HEAD}\n{line}\n{BODY}"):
        assert roles(text)[line] is Role.DATE
        assert article(text).title == HEAD


def test_dates_as_heads_of_a_diary_are_article() -> None:
    """Only round the headline is a line with a date not the article."""
    text = f"Diary of a keeper\n\n{BODY}\n\n3 June 1916\n\n{ONE} Again.\n\n4 June 1916\n\n{TWO} So."
    assert hidden(text) == []


def test_the_outlet_under_the_headline() -> None:
    read = article(f"{HEAD}\nHarbour News\n{BODY}")
    assert read.outlet == "Harbour News"
    assert roles(read.text)["Harbour News"] is Role.CREDIT


@pytest.mark.parametrize(
    "line",
    [
        "AFP",
        "(Reuters)",
        "— dpa",
        "burs-jc/oc/giv",
        "J.Doe--XYZ",
        "(Reporting by Jane Doe; Editing by John Roe)",
        "Additional reporting by Jane Doe in Oslo.",
        "ENDS",
        "-30-",
        "###",
        "（完）",
    ],
)
def test_sign_offs(line: str) -> None:
    assert roles(f"{HEAD}\n\n{BODY}\n\n{line}")[line] is Role.SIGN_OFF


@pytest.mark.parametrize(
    "line",
    [
        "and/or",
        "Reporting by phone was all that the flood left to her, said the keeper's daughter.",
        "The end.",
        "He was right.",
        "我们完成了工作",
    ],
)
def test_what_is_no_sign_off_inside(line: str) -> None:
    """Inside the text, and where a line says something, it stays."""
    assert hidden(f"{HEAD}\n\n{ONE}\n\n{line}\n\n{TWO}\n\n{THREE}") == []


def test_last_words_that_look_like_nothing_known_stay() -> None:
    for line in ("He was right.", "The end", "我们完成了工作", "Yours faithfully, A. Resident"):
        assert hidden(f"{HEAD}\n\n{BODY}\n\n{line}") == []


def test_a_known_head_makes_what_follows_links() -> None:
    for head in (
        "Recent Stories",
        "More Stories From World",
        "RELATED:",
        "Lesen Sie auch",
        "相关阅读",
    ):
        assert hidden(f"{HEAD}\n{BODY}\n{head}\n" + "\n".join(LINKS)) == [head, *LINKS]


def test_a_run_of_headlines_at_the_end_is_links() -> None:
    assert hidden(f"{HEAD}\n{BODY}\n" + "\n".join(LINKS)) == LINKS


@pytest.mark.parametrize(
    "rows",
    [
        ["Results:", *LINKS],
        ["North ward: Brown 412, Green 388", "South ward: Black 276, White 301"] * 3,
        ["2 onions", "500 g potatoes", "1 litre stock", "Salt", "Bread", "Butter"],
        ["June 9 - Town Hall, Springfield, with guests", "June 10 - The Old Mill, Shelbyville"] * 3,
        ["For more information:", "Jane Doe, Harbour Board", "Telephone 01 234 567"],
    ],
)
def test_a_list_at_the_end_of_an_article_stays(rows: list[str]) -> None:
    """Results, ingredients, dates of a tour, contacts."""
    tail = "\n".join(rows)
    read = article(f"{HEAD}\n{BODY}\n{tail}")
    assert all(
        paragraph.role.is_article for paragraph in read.paragraphs if paragraph.span.start > 0
    )


@pytest.mark.parametrize(
    "line",
    [
        "Advertisement",
        "Read more: The town that moved uphill",
        "Sign up for our newsletter",
        "Share this:",
        "Council and museum sign memorandum of ..",
        "Storm closes bridges48 seconds ago",
        "3 hours ago",
        "© 2024 The Example. All rights reserved.",
        "Lire aussi : La ville qui a bougé",
        "-",
        "FERRY COMPANY SAYS IT CANNOT CARRY MORE THAN FORTY PEOPLE",
    ],
)
def test_lines_of_the_page_between_paragraphs(line: str) -> None:
    text = f"{HEAD}\n\n{ONE}\n\n{line}\n\n{TWO}\n\n{THREE}\n\n{ONE} Again."
    assert hidden(text) == [line]


@pytest.mark.parametrize(
    "line",
    [
        "Read more books, the teacher said to them.",
        "Related to nobody in the town, she left.",
        "“I thought …",
        "He had left it there two days ago.",
        "Share the bread, and keep the wine.",
        "Sign up to the army or stay at home, they said.",
        "Copyright law was never his subject.",
        "WHAT NOW?",
        "THE COST",
        "STOP THERE, HE CRIED, OR I SHALL HAVE TO CUT THE ROPE AND LET YOU DROWN!",
        "“NO PERSON OR BEAST MAY CROSS THIS BRIDGE BEFORE THE FIRST OF MAY”",
    ],
)
def test_lines_that_only_begin_like_those_of_a_page(line: str) -> None:
    text = f"{HEAD}\n\n{ONE}\n\n{line}\n\n{TWO}\n\n{THREE}\n\n{ONE} Again."
    assert hidden(text) == []


def test_capitals_that_a_colon_announces_or_that_number_parts_stay() -> None:
    sign = "NO PERSON OR BEAST MAY CROSS THIS BRIDGE BEFORE MAY"
    assert hidden(f"{HEAD}\n\n{ONE}\n\nThe sign says:\n\n{sign}\n\n{TWO}\n\n{THREE}") == []
    part = "ARTICLE II. REPRESENTATIONS AND WARRANTIES OF THE SELLER AND OTHERS"
    assert hidden(f"{HEAD}\n\n{ONE}\n\n{part}\n\n{TWO}\n\n{THREE}") == []


def test_a_trailing_address_is_furniture_and_one_inside_is_not() -> None:
    address = "https://example.org/a-story"
    assert hidden(f"{HEAD}\n\n{BODY}\n\n{address}") == [address]
    assert hidden(f"{HEAD}\n\n{ONE}\n\n{address}\n\n{TWO}\n\n{THREE}") == []


def test_small_print_at_the_end() -> None:
    notice = "This material may not be published, broadcast, rewritten or redistributed."
    assert hidden(f"{HEAD}\n\n{BODY}\n\n{notice}") == [notice]
    about = f"{ONE} Its privacy policy was not at issue."
    assert hidden(f"{HEAD}\n\n{TWO}\n\n{about}\n\n{THREE}") == []
