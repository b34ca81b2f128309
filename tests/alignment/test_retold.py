"""Texts that share few words: a story told again is aligned, two filled-in forms are not."""

from __future__ import annotations

from storydiff.alignment import align
from storydiff.model import Article
from storydiff.prepare.article import from_strings

HERON = [
    "A Heron walked stiffly along the bank of a stream, looking for her breakfast in the clear water.",
    "The stream was full of small perch, and she could have had her fill of them without any trouble.",
    '"No perch for me," said the proud Heron, holding her beak in the air.',
    "Later a fine young tench swam up quite close to her feet.",
    '"I would not open my beak for a common tench," she said.',
    "As the sun rose, all the fish left the shallows for the cool deep middle of the stream.",
    "At last, weak from hunger, she was glad to swallow a single snail.",
]
AGAIN = [
    "One morning a Heron was wading in a stream after something to eat for breakfast.",
    "Perch were all round her, but she turned away her beak: they were no food for so proud a bird.",
    "By and by a tench came swimming close by, and that did not please her either.",
    "Then it grew hot, and the fish went down to the deep and cool middle of the water.",
    "Hungry and weak by evening, the Heron had to be content with a snail she found in the mud.",
]
ROWS = (
    ("Population:", "{a} (census)"),
    ("Age structure:", "0-14 years: {b} per cent (male {a}; female {c})"),
    ("Birth rate:", "{d} births per 1,000 inhabitants"),
    ("Death rate:", "{e} deaths per 1,000 inhabitants"),
    ("Net migration rate:", "{f} migrants per 1,000 inhabitants"),
)


def form(prose: list[str], figures: str) -> Article:
    """Prose about a place, and a table of figures in the rows that every place has."""
    values = dict(zip("abcdef", figures.split(), strict=True))
    rows = [cell.format(**values) for row in ROWS for cell in row]
    return from_strings([*prose, *rows])


ISLAND = [
    "Ormsay has been lived on since the last ice left the northern sound, as shell heaps show.",
    "Most families trace themselves to weavers who came from the mainland after the long famine.",
    "Fishing employed three men of four until the herring failed two winters in a row.",
    "Young women left first, for the mills, and few of them ever came home to marry.",
    "A causeway built with war money brought the first motor bus and the first hotel keeper.",
    "Its dialect keeps words for kinds of rain which nobody on the opposite shore understands.",
    "Two chapels quarrelled over a bell for sixty years and now share one minister between them.",
    "Since the ferry became free for pupils, the secondary school has grown again each autumn.",
]
VALLEY = [
    "The Drevna valley was cleared by monks, whose charter still hangs in the parish archive.",
    "Tin drew diggers from five countries, and their surnames fill every page of the directory.",
    "When the shafts flooded, whole streets moved to the coast and took their door frames along.",
    "Those who remained planted walnut trees, which today bring in more money than iron once did.",
    "Three languages are spoken in the market, often by one seller within a single sentence.",
    "A tunnel now carries commuters to the capital in less time than milk used to take to boil.",
    "Churches stand empty except at harvest, while the mosque had to be enlarged twice lately.",
    "Doctors are scarce, so a nurse rides from farm to farm on a mule that knows all the gates.",
]


def test_a_story_told_again_is_aligned_sentence_by_sentence() -> None:
    """A few shared words, in their place, among neighbours that belong together."""
    pairs = {
        tuple(pair)
        for link in align(from_strings(HERON), from_strings(AGAIN)).links
        for pair in link.pairs
    }
    assert {(0, 0), (1, 1), (3, 2), (5, 3), (6, 4)} <= pairs
    assert pairs <= {(0, 0), (1, 1), (2, 1), (3, 2), (4, 2), (5, 3), (6, 4)}


def test_a_story_and_another_one_are_not() -> None:
    """Sentences about other things, of the same length and manner."""
    links = align(from_strings(HERON), from_strings(VALLEY)).links
    assert not any(link.is_two_sided for link in links)


def test_a_form_filled_in_for_two_places_tells_nothing_of_them() -> None:
    """The rows of both tables are the same; the prose has nothing in common."""
    one = form(ISLAND, "2,411 14.2 1,190 8.1 13.9 -4.2")
    other = form(VALLEY, "31,870 19.8 15,702 12.6 9.4 2.7")
    assert not any(link.is_two_sided for link in align(one, other).links)


def test_the_same_form_a_year_later_is_aligned() -> None:
    """The same prose with other figures: every row is the one it was."""
    one = form(ISLAND, "2,411 14.2 1,190 8.1 13.9 -4.2")
    other = form(ISLAND, "2,377 14.0 1,171 8.0 14.3 -3.8")
    assert [(link.left, link.right) for link in align(one, other).links] == [
        ((index,), (index,)) for index in range(len(one.paragraphs))
    ]
