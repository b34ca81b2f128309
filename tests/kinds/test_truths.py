"""A table of truths: two texts, and the kinds of the changes between them, in order."""

from __future__ import annotations

import pytest

from laws.strategies import article_from
from storydiff.diffing import write_script
from storydiff.kinds import name_link, one_spelling
from storydiff.model import Change, Link, Pair, Role

TRUTHS = [
    # typography
    ('He said "no".', "He said “no”.", ["quotes", "quotes"]),
    ("'Good vibes' only", "‘Good vibes’ only", ["quotes", "quotes"]),
    ("the Koreas' border", "the Koreas’ border", ["quotes"]),
    ("It won't do.", "It won’t do.", ["quotes"]),
    ('He said "no".', "He said «no».", ["quotes", "quotes"]),
    ('He said "no".', "He said « no ».", ["quotes", "quotes"]),
    ('He said "no".', "He said „no“.", ["quotes", "quotes"]),
    ("arms -- which he denied -- came", "arms – which he denied – came", ["dashes", "dashes"]),
    ("arms--which he denied", "arms — which he denied", ["dashes"]),
    ("the 1950-1953 war", "the 1950–1953 war", ["dashes"]),
    ("And then...", "And then…", ["ellipsis"]),
    ("10 km away", "10\u00a0km away", ["special-space"]),
    ("the co\u00adoperation", "the cooperation", ["invisible"]),
    ("a café in Paris", "a cafe\u0301 in Paris", ["character-form"]),
    ("the \ufb01nal day", "the final day", ["character-form"]),
    ("ＡＢＣ news", "ABC news", ["character-form"]),
    # layout
    ("lacks nukes of\nits own", "lacks nukes of its own", ["line-wrap"]),
    ("two  spaces here", "two spaces here", ["spacing"]),
    ("**Bold** words here", "Bold words here", ["markup", "markup"]),
    # style
    ("Troop deployment locks in", "Troop Deployment Locks In", ["case", "case", "case"]),
    ("The red, white and blue", "The red, white, and blue", ["punctuation"]),
    ("Is it so?", "Is it so.", ["punctuation"]),
    ("the colour of money", "the color of money", ["spelling"]),
    ("they organise it", "they organize it", ["spelling"]),
    ("the centre of town", "the center of town", ["spelling"]),
    ("he travelled far", "he traveled far", ["spelling"]),
    ("the front line moved", "the front-line moved", ["spelling"]),
    ("a new programme was made", "a new program was made", ["spelling"]),
    ("N. Korea sends troops", "North Korea sends troops", ["abbreviation"]),
    ("the U.S. said", "the US said", ["abbreviation"]),
    ("Sen. Smith voted", "Senator Smith voted", ["abbreviation"]),
    ("about 1,500 soldiers", "about 1500 soldiers", ["number-style"]),
    ("some 5 men came", "some five men came", ["number-style"]),
    ("up 10% on the year", "up 10 percent on the year", ["number-style"]),
    ("paid $6.2 million for it", "paid $6.2m for it", ["number-style"]),
    ("they do not know", "they don't know", ["contraction"]),
    ("he cannot come", "he can't come", ["contraction"]),
    # substance
    ("He did not come home.", "He did come home.", ["negation"]),
    ("They never said so.", "They said so.", ["negation"]),
    ("It isn't true at all.", "It is true at all.", ["negation"]),
    ("killed 27 people there", "killed 29 people there", ["number"]),
    ("about five thousand men", "about nine thousand men", ["number"]),
    ("He said on Thursday that", "He said on Friday that", ["number"]),
    ("up 10% on the year", "up 12% on the year", ["number"]),
    ("paid $6.2 million for it", "paid $6.2 billion for it", ["number"]),
    ("at 10:15 in the morning", "at 10:45 in the morning", ["number"]),
    ("the bank was closed", "the b\u0430nk was closed", ["look-alike"]),
    ("“We shall fight on beaches”", "“We shall fight on hills”", ["quotation"]),
    ('He said "we want a deal" then', 'He said "we want the deal" then', ["quotation"]),
    ("President Zelensky said so", "President Zelenskiy said so", ["name"]),
    ("the mayor of Berlin spoke", "the mayor of Munich spoke", ["name"]),
    ("the general said it was over", "the general claimed it was over", ["attribution"]),
    ("he allegedly stole the car", "he stole the car", ["hedge"]),
    ("it could rain at night", "it will rain at night", ["hedge"]),
    ("The deal really is solid.", "The deal is solid.", ["wording"]),
    ("One came. Two went home early. Three sat.", "One came. Three sat.", ["passage"]),
    # what looks like style, and is substance
    ("Prices grew 1.2% in the year.", "Prices grew 12% in the year.", ["number"]),
    ("Arden won 3-1 at home", "Arden won 1-3 at home", ["number"]),
    ("Arden won 7-2 at home", "Arden won 72 at home", ["number"]),
    ("it fell to -5 C at night", "it fell to 5 C at night", ["number"]),
    ("he was not able to see", "he was notable to see", ["negation"]),
    ("it costs 5 € there", "it costs 5 $ there", ["wording"]),
    ("it rated ★★★★☆ there", "it rated ★★☆☆☆ there", ["wording"]),
    ("the share ↑ since May", "the share ↓ since May", ["wording"]),
    ("some 10² men", "some 102 men", ["number"]),
    ("He said: “It is bad.”", "He said: It is bad.", ["quotation", "quotation"]),
    ("at 9:30 a.m. on", "at 9:30 p.m. on", ["number"]),
    # a sentence at the end or the start of a paragraph is a sentence, its full stop its own
    ("He came.", "He came. She saw it.", ["passage"]),
    ("She saw it.", "He came. She saw it.", ["passage"]),
    # what looks like substance, and is style
    ("at 9:30 a.m. on", "at 9.30am on", ["number-style"]),
    ("at 9:30 p.m. on", "at 21:30 on", ["number-style"]),
    ("at 14:05 on", "at 14.05 on", ["number-style"]),
    ("some 1 500 men", "some 1,500 men", ["number-style"]),
    ("for 2½ years", "for 2.5 years", ["number-style"]),
    ("a dozen men came", "12 men came", ["number-style"]),
    ("won by 61-38 there", "won by 61 to 38 there", ["number-style"]),
    ("paid US$310 for it", "paid $310 for it", ["number-style"]),
    ("the 3 May event", "the 3rd May event", ["number-style"]),
    ("They organised a colour programme.", "They organized a color program.", ["spelling"] * 3),
    # more than one
    ("the troop came", "the Troops’ came", ["wording"]),
    ("killed 27 people, he said", "killed 29 people, he claimed", ["number", "attribution"]),
    # nothing
    ("The dog sat.", "The dog sat.", []),
]


def changes(left: str, right: str, role: Role = Role.BODY) -> tuple[Change, ...]:
    a, b = article_from([left], ["", ""], [role]), article_from([right], ["", ""], [role])
    link = Link((0,), (0,), (Pair(0, 0),), 1.0, "made")
    return name_link(a, b, link, 0, write_script(a, b, link, fold=one_spelling).edits)


@pytest.mark.parametrize(("left", "right", "kinds"), TRUTHS)
def test_each_change_has_its_kind(left: str, right: str, kinds: list[str]) -> None:
    assert [change.kind.name for change in changes(left, right)] == kinds


@pytest.mark.parametrize(("left", "right", "kinds"), TRUTHS)
def test_the_way_back_has_the_same_kinds(left: str, right: str, kinds: list[str]) -> None:
    assert [change.kind.name for change in changes(right, left)] == kinds


@pytest.mark.parametrize(("left", "right", "kinds"), TRUTHS)
def test_in_page_furniture_nothing_is_substance(left: str, right: str, kinds: list[str]) -> None:
    families = {change.family for change in changes(left, right, Role.FURNITURE)}
    assert len(families) <= 2
    assert not families & {"substance", "style", "typography"}
    assert bool(families) == bool(kinds)
