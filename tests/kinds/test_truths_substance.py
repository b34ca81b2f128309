"""Truths of substance: the reader is told something else; each kind, and what only looks like it."""

from __future__ import annotations

import pytest

from kinds.truths import Truth, both_ways, kinds_between

NEGATION: list[Truth] = [
    ("He did not come home.", "He did come home.", "negation"),
    ("They never said so.", "They said so.", "negation"),
    ("It isn't true at all.", "It is true at all.", "negation"),
    ("It isn’t true at all.", "It is true at all.", "negation"),
    ("with no warning at all", "with a warning at all", "negation"),
    ("without any warning", "with any warning", "negation"),
    ("None of them came", "All of them came", "negation"),
    ("nobody saw him go", "everybody saw him go", "negation"),
    ("nothing was found there", "something was found there", "negation"),
    ("he refused to pay", "he agreed to pay", "negation"),
    ("the mayor denied it", "the mayor confirmed it", "negation"),
    ("he failed to pay", "he managed to pay", "negation"),
    ("neither side won", "either side won", "negation"),
    ("he hardly spoke", "he spoke", "negation"),
    ("the deal is illegal", "the deal is legal", "negation"),
    ("it was impossible then", "it was possible then", "negation"),
    ("the report was unconfirmed", "the report was confirmed", "negation"),
    ("the data were inaccurate", "the data were accurate", "negation"),
    ("they disagreed on it", "they agreed on it", "negation"),
    ("a non-nuclear state", "a nuclear state", "negation"),
    ("he was unable to pay", "he was able to pay", "negation"),
    ("he no longer lives here", "he lives here", "negation"),
    ("It did not rain and did not snow.", "It did not rain and did snow.", "negation"),
    # no denial came or went
    ("it was No. 5 there", "it was 5 there", "wording"),
    ("the mayor denied it", "the mayor denies it", "wording"),
    ("he did not pay", "he did not run", "wording"),
    ("the inland port", "the land port", "wording"),
    ("the union met", "the ion met", "wording"),
    ("they knew nothing then", "they knew nothing there", "wording"),
]

NUMBER: list[Truth] = [
    ("killed 27 people there", "killed 29 people there", "number"),
    ("killed 27 people there", "killed people there", "number"),
    ("killed 27 people there", "killed dozens of people there", "number"),
    ("dozens of people there", "hundreds of people there", "number"),
    ("about five thousand men", "about nine thousand men", "number"),
    ("about five thousand men", "about five hundred men", "number"),
    ("some twenty-seven men", "some twenty-eight men", "number"),
    ("He said on Thursday that", "He said on Friday that", "number"),
    ("He said on Thursday that", "He said on Thu. that", "abbreviation"),
    ("He said yesterday that", "He said today that", "number"),
    ("He said on Thursday that", "He said that", "number"),
    ("on 3 May there", "on 5 May there", "number"),
    ("on 3 May there", "on 3 June there", "number"),
    ("on May 3 there", "on June 3 there", "number"),
    ("in May they met", "in July they met", "number"),
    ("in 2023 they met", "in 2024 they met", "number"),
    ("up 10% on the year", "up 12% on the year", "number"),
    ("up 10% on the year", "up 10 on the year", "number"),
    ("paid $6.2 million for it", "paid $6.2 billion for it", "number"),
    ("paid $6.2m for it", "paid $6.2bn for it", "number"),
    ("paid $5 for it", "paid €5 for it", "number"),
    ("paid $5 for it", "paid 5 for it", "number"),
    ("it costs 5 € there", "it costs 5 $ there", "number"),
    ("at 10:15 in the morning", "at 10:45 in the morning", "number"),
    ("at noon on that day", "at midnight on that day", "number"),
    ("at 9 a.m. on that day", "at 9 p.m. on that day", "number"),
    ("at 9:30 on that day", "at 9.45 on that day", "number"),
    ("the third man came", "the fourth man came", "number"),
    ("the 3rd man came", "the 4th man came", "number"),
    ("half of them left", "a third of them left", "number"),
    ("half of them left", "a quarter of them left", "number"),
    ("it rose twice there", "it rose three times there", "number"),
    ("for two days now", "for two weeks now", "number"),
    ("some 10 metres away", "some 10 feet away", "number"),
    ("it fell to 5°C there", "it fell to 5°F there", "number"),
    ("a 10-year deal", "a 12-year deal", "number"),
    ("the 1950–1953 war", "the 1950–1954 war", "number"),
    ("Arden won 3-1 at home", "Arden won 3-2 at home", "number"),
    ("a 9mm gun lay there", "a 7mm gun lay there", "number"),
    ("call 555-0199 now", "call 555-0198 now", "number"),
    ("Two men came", "Three men came", "number"),
    ("the two men came", "the men came", "number"),
    ("it grew by 3.1 points", "it grew by 31 points", "number"),
    # no number came or went
    ("First, he came.", "Then, he came.", "wording"),
    ("he may come there", "he can come there", "hedge"),
    ("the march went on", "the walk went on", "wording"),
    ("one of the men spoke", "some of the men spoke", "number"),
    ("the second-hand car", "the used car", "wording"),
]

QUOTATION: list[Truth] = [
    ("“We shall fight on beaches”", "“We shall fight on hills”", "quotation"),
    ('He said "we want a deal" then', 'He said "we want the deal" then', "quotation"),
    ("He said 'we want a deal' then", "He said 'we want the deal' then", "quotation"),
    ("He said ``we want a deal'' then", "He said ``we want the deal'' then", "quotation"),
    ("He said ‘we want a deal’ then", "He said ‘we want the deal’ then", "quotation"),
    ("He said «we want a deal» then", "He said «we want the deal» then", "quotation"),
    ("He said »we want a deal« then", "He said »we want the deal« then", "quotation"),
    ("He said „we want a deal“ then", "He said „we want the deal“ then", "quotation"),
    ("He said “we really want it” then", "He said “we want it” then", "quotation"),
    ("“She said ‘go away’ twice,” he said.", "“She said ‘get out’ twice,” he said.", "quotation"),
    ("“We came.¶“We saw it all,” he said.", "“We came.¶“We knew it all,” he said.", "quotation"),
    ("“We came late.¶“We saw,” he said.", "“We came early.¶“We saw,” he said.", "quotation"),
    ("彼は「明日行く」と言った。", "彼は「今日行く」と言った。", "quotation"),
    # outside the marks
    ("“We shall fight,” he then said", "“We shall fight,” he later said", "wording"),
    ("He went “there” by ship now", "He went “there” by train now", "wording"),
    ("It's cold and it's wet now", "It's cold and it's dark now", "wording"),
    ("the Koreas' long border", "the Koreas' short border", "wording"),
    ("stood 6' 2\" in his old socks", "stood 6' 2\" in his new socks", "wording"),
    ("the ’90s were a good time", "the ’90s were a bad time", "wording"),
    ("rock ’n’ roll was good then", "rock ’n’ roll was bad then", "wording"),
    # a mark left open, and a change far behind it, in a paragraph that none goes on with
    (
        "He called it “a good day and left. The men at the port went on with long work.¶It rained.",
        "He called it “a good day and left. The men at the port went on with hard work.¶It rained.",
        "wording",
    ),
    (
        "He said: “It is a good day. The men at the port went on with long work.¶“It rained,” he said.",
        "He said: “It is a good day. The men at the port went on with hard work.¶“It rained,” he said.",
        "quotation",
    ),
    # seriousness: what denies or counts comes first
    ("He said “we do not want it” then", "He said “we do want it” then", "negation"),
    ("He said “we want 5 of it” then", "He said “we want 6 of it” then", "number"),
    ("He said “we want colour” then", "He said “we want color” then", "spelling"),
    ("He said “we want it” then", "He said “We want it” then", "case"),
]

NAME: list[Truth] = [
    ("President Zelensky said so", "President Zelenskiy said so", "name"),
    ("the mayor of Berlin spoke", "the mayor of Munich spoke", "name"),
    ("the mayor, Anna Lind, spoke", "the mayor, Hanna Lind, spoke", "name"),
    ("the mayor, Anna Lind, spoke", "the mayor, Anna Lund, spoke", "name"),
    ("the mayor, Anna Lind, spoke", "the mayor, Lind, spoke", "name"),
    ("Anna Lind spoke of it", "Hanna Lind spoke of it", "name"),
    ("a man from Kiev spoke", "a man from Kyiv spoke", "name"),
    ("the Foreign Ministry met", "the Defence Ministry met", "name"),
    ("shares of Tarnow fell", "shares of Belmore fell", "name"),
    ("the Bank of Arden fell", "the Bank of Velmar fell", "name"),
    ("the FBI looked into it", "the CIA looked into it", "name"),
    ("Mr. Brown spoke of it", "Mrs. Brown spoke of it", "name"),
    ("the Koreas' border was shut", "the Korea's border was shut", "name"),
    ("he praised Lind. Lind left.", "he praised Lund. Lund left.", "name name"),
    ("Lind left. They saw Lind go.", "Lund left. They saw Lund go.", "name name"),
    ("Mrs. May spoke of it", "Mrs. Lind spoke of it", "name"),
    ("Theresa May spoke of it", "Theresa Lind spoke of it", "name"),
    ("with April Jones there", "with Carol Jones there", "name"),
    # capitals without a name
    ("Dogs bark at night", "Cats bark at night", "wording"),
    ("It rained. Dogs bark.", "It rained. Cats bark.", "wording"),
    ("he said I must", "he said you must", "wording"),
    ("the Berlin mayor spoke", "the local mayor spoke", "wording"),
]

ATTRIBUTION: list[Truth] = [
    ("the general said it was over", "the general claimed it was over", "attribution"),
    ("the general said it was over", "the general insisted it was over", "attribution"),
    ("It was over, the general said.", "It was over.", "attribution"),
    ("It was over, according to the army.", "It was over.", "attribution"),
    ("It was over, sources said.", "It was over.", "attribution"),
    ("he told reporters it was over", "he admitted to reporters it was over", "attribution"),
    ("the report, citing aides, spoke", "the report spoke", "attribution"),
    ("the ministry announced a deal", "the ministry suggested a deal", "attribution"),
    ("It was over, the army said.", "It was over, the navy said.", "wording"),
    ("the general wrote a book", "the general read a book", "attribution"),
]

HEDGE: list[Truth] = [
    ("he allegedly stole the car", "he stole the car", "hedge"),
    ("he reportedly stole the car", "he stole the car", "hedge"),
    ("it could rain at night", "it will rain at night", "hedge"),
    ("it might rain at night", "it must rain at night", "hedge"),
    ("the suspected thief ran", "the thief ran", "hedge"),
    ("the alleged thief ran", "the thief ran", "hedge"),
    ("it is likely to rain", "it is certain to rain", "hedge"),
    ("it will probably rain", "it will rain", "hedge"),
    ("it appears to be over", "it is over", "hedge"),
    ("about 50 men came", "50 men came", "hedge"),
    ("nearly 50 men came", "50 men came", "hedge"),
    ("at least 50 men came", "50 men came", "hedge"),
    ("more than 50 men came", "50 men came", "hedge"),
    ("up to 50 men came", "50 men came", "hedge"),
    ("as many as 50 men came", "50 men came", "hedge"),
    ("so-called experts met", "experts met", "hedge"),
    ("it is thought to be over", "it is known to be over", "hedge"),
    ("his possession of the car", "his ownership of the car", "wording"),
    ("the roundabout was shut", "the crossing was shut", "wording"),
]

PASSAGE: list[Truth] = [
    ("One came. Two went home early. Three sat.", "One came. Three sat.", "passage"),
    ("He came.", "He came. She saw it.", "passage"),
    ("She saw it.", "He came. She saw it.", "passage"),
    ("He came. She saw it. They won.", "He came.", "passage"),
    ("He came. “She saw it,” he said.", "He came.", "passage"),
    ("He came. Did she see it? They won.", "He came. They won.", "passage"),
    ("He came (and left). She saw it.", "He came (and left).", "passage"),
    (
        "He came at 5 p.m. on that day. She did not see it.",
        "He came at 5 p.m. on that day.",
        "passage",
    ),
    ("He came home. Gone.", "He came home.", "wording"),
    ("He came, and she saw it.", "He came.", "wording"),
    ("He came to the port, as they say.", "He came to the port.", "attribution"),
    ("He came. And she saw it. They won.", "He came. They won.", "passage"),
]

WORDING: list[Truth] = [
    ("The deal really is solid.", "The deal is solid.", "wording"),
    ("the big dog sat", "the old dog sat", "wording"),
    ("the dog sat there", "the dog is sitting there", "wording"),
    ("the town sank slowly", "slowly the town sank", "wording wording"),
    ("a long hard road", "a hard road", "wording"),
    ("Ships sailed past all day.", "Ships came in at night.", "wording"),
]


@pytest.mark.parametrize(
    ("left", "right", "kinds"),
    both_ways([*NEGATION, *NUMBER, *QUOTATION, *NAME, *ATTRIBUTION, *HEDGE, *PASSAGE, *WORDING]),
)
def test_each_change_of_substance_has_its_kind(left: str, right: str, kinds: str) -> None:
    assert kinds_between(left, right) == kinds
