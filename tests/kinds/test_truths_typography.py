"""Truths of typography: the same characters in another form, and what only looks like it."""

from __future__ import annotations

import pytest

from kinds.truths import Truth, both_ways, kinds_between

TRUTHS: list[Truth] = [
    # quotation marks of every house
    ('He said "no".', "He said “no”.", "quotes quotes"),
    ('He said "no".', "He said ``no''.", "quotes quotes"),
    ("He said “no”.", "He said ``no''.", "quotes quotes"),
    ('He said "no".', "He said «no».", "quotes quotes"),
    ('He said "no".', "He said « no ».", "quotes quotes"),
    ('He said "no".', "He said «\u202fno\u202f».", "quotes quotes"),
    ('He said "no".', "He said „no“.", "quotes quotes"),
    ('He said "no".', "He said „no”.", "quotes quotes"),
    ('He said "no".', "He said »no«.", "quotes quotes"),
    ('He said "no".', "He said ‘no’.", "quotes quotes"),
    ("He said 'no'.", "He said “no”.", "quotes quotes"),
    ('He said "no".', "He said ＂no＂.", "quotes quotes"),
    ("He said 'no' again", "He said ‚no‘ again", "quotes quotes"),
    ("He said 'no' again", "He said ‹no› again", "quotes quotes"),
    ("the 「port」 itself", "the 『port』 itself", "quotes quotes"),
    ("'Good vibes' only", "‘Good vibes’ only", "quotes quotes"),
    ("`Good vibes' only", "‘Good vibes’ only", "quotes quotes"),
    ("“She said ‘go’ twice,” he said.", "\"She said 'go' twice,\" he said.", "quotes " * 4),
    ("“She said ‘go’ twice,” he said.", "‘She said “go” twice,’ he said.", "quotes " * 4),
    ('"It rained.¶"It poured," he said.', "“It rained.¶“It poured,” he said.", "quotes " * 3),
    # apostrophes
    ("the Koreas' border", "the Koreas’ border", "quotes"),
    ("the mayor's office", "the mayor’s office", "quotes"),
    ("It won't do.", "It won’t do.", "quotes"),
    ("It won't do.", "It won`t do.", "quotes"),
    ("It won't do.", "It won´t do.", "quotes"),
    ("It won't do.", "It wonʼt do.", "quotes"),
    ("in the '90s here", "in the ’90s here", "quotes"),
    ("fish 'n' chips", "fish ’n’ chips", "quotes quotes"),
    ("Rock'n'roll stayed", "Rock’n’roll stayed", "quotes quotes"),
    # primes are feet, inches and minutes
    ("stood 6' tall", "stood 6′ tall", "quotes"),
    ('a 5" crack in the wall', "a 5″ crack in the wall", "quotes"),
    ("at 52° 30' north", "at 52° 30′ north", "quotes"),
    ("a 5' crack in the wall", 'a 5" crack in the wall', "number"),
    ("a 5′ crack in the wall", "a 5″ crack in the wall", "number"),
    # quotation marks that are more than form
    ("He said: “It is bad.”", "He said: It is bad.", "quotation quotation"),
    ("the so-called “experts” met", "the so-called experts met", "quotation quotation"),
    ("its “safe” harbour", "its safe harbour", "quotation quotation"),
    ("He said « oui » to all", "He said oui to all", "quotation quotation"),
    # dashes
    ("arms -- which he denied -- came", "arms – which he denied – came", "dashes dashes"),
    ("arms -- which he denied -- came", "arms—which he denied—came", "dashes dashes"),
    ("arms--which he denied", "arms — which he denied", "dashes"),
    ("arms—which he denied", "arms – which he denied", "dashes"),
    ("arms — which he denied", "arms\u2009—\u2009which he denied", "dashes"),
    ("arms --- which he denied", "arms — which he denied", "dashes"),
    ("arms - which he denied", "arms – which he denied", "dashes"),
    ("arms ― which he denied", "arms — which he denied", "dashes"),
    ("the 1950-1953 war", "the 1950–1953 war", "dashes"),
    ("the 1950‒1953 war", "the 1950–1953 war", "dashes"),
    ("the front-line town", "the front\u2010line town", "dashes"),
    ("the front-line town", "the front\u2011line town", "dashes"),
    ("it fell to -5 C at night", "it fell to −5 C at night", "dashes"),
    ("the Berlin-Paris train", "the Berlin–Paris train", "dashes"),
    # dashes that are more than form
    ("it fell to -5 C at night", "it fell to 5 C at night", "number"),
    ("it fell to −5 C at night", "it fell to 5 C at night", "number"),
    ("the arms – which he denied", "the arms, which he denied", "punctuation"),
    ("the arms – which he denied", "the arms: which he denied", "punctuation"),
    # ellipses
    ("And then...", "And then…", "ellipsis"),
    ("And then...", "And then. . .", "ellipsis"),
    ("And then…", "And then .\u00a0.\u00a0.", "ellipsis"),
    ("wait ... and see", "wait … and see", "ellipsis"),
    ("wait... and see", "wait … and see", "ellipsis"),
    ("And then...", "And then.", "punctuation"),
    ("wait … and see", "wait and see", "punctuation"),
    # spaces
    ("10 km away", "10\u00a0km away", "special-space"),
    ("10 km away", "10\u202fkm away", "special-space"),
    ("10 km away", "10\u2009km away", "special-space"),
    ("Mr. Brown came", "Mr.\u00a0Brown came", "special-space"),
    ("the day after", "the\u3000day after", "special-space"),
    ("the\u2003day after", "the\u2002day after", "special-space"),
    ("the day  after", "the day after", "spacing"),
    # forms of one letter
    ("a café in Paris", "a cafe\u0301 in Paris", "character-form"),
    ("the \ufb01nal day", "the final day", "character-form"),
    ("an e\ufb03cient way", "an efficient way", "character-form"),
    ("ＡＢＣ news", "ABC news", "character-form"),
    ("some １２３ men", "some 123 men", "character-form"),
    ("Ｔｈｅ day", "The day", "character-form"),
    ("the Ångström unit", "the A\u030angstro\u0308m unit", "character-form"),
    ("the \u212bngstr\u00f6m unit", "the \u00c5ngstr\u00f6m unit", "character-form"),
    ("a nai\u0308ve plan", "a naïve plan", "character-form"),
    # an accent more is a letter more, not a form
    ("a cafe in Paris", "a café in Paris", "spelling"),
    ("he will resume work", "he will résumé work", "wording"),
    ("some 10² men", "some 102 men", "number"),
    ("an area of 10 m²", "an area of 10 m³", "wording"),
    # what cannot be seen
    ("the co\u00adoperation", "the cooperation", "invisible"),
    ("the break\u200bfast", "the breakfast", "invisible"),
    ("the break\u2060fast", "the breakfast", "invisible"),
    ("the \u200edog sat", "the dog sat", "invisible"),
    ("the \u202bdog\u202c sat", "the dog sat", "invisible"),
    ("\ufeffThe dog sat", "The dog sat", "invisible"),
    ("the dog \u200b sat", "the dog sat", "invisible"),
    ("نمی\u200cخواهم بروم", "نمیخواهم بروم", "invisible"),
    # letters that only look the same
    ("the bank was closed", "the b\u0430nk was closed", "look-alike"),
    ("the bank was closed", "the \u042cank was closed", "wording"),
    ("the MARKET was closed", "the \u041cARKET was closed", "look-alike"),
    ("paid to Apple then", "paid to \u0391pple then", "look-alike"),
    ("go to paypal now", "go to \u0440\u0430y\u0440\u0430l now", "look-alike"),
    ("a note of ours", "a n\u03bfte of ours", "look-alike"),
    ("the co-op shop", "the \u0441o-op shop", "look-alike"),
]


@pytest.mark.parametrize(("left", "right", "kinds"), both_ways(TRUTHS))
def test_form_is_told_from_what_is_more_than_form(left: str, right: str, kinds: str) -> None:
    assert kinds_between(left, right) == kinds.strip()
