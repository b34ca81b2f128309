r"""Cutting text into what a reader calls words, numbers and marks.

One token each::

    1,500   $6.2   10%   10:15   U.S.   N.Korea   Koreas'   don't   front-line   1950–1953   AT&T
    someone@example.org   https://example.org/a-b   --   . . .   “

The cut is the same whichever typography is used, so that ``Koreas'`` and ``Koreas’`` are both one
token with one key. Chinese, Japanese and Thai are cut by dictionary: see `solid`.
"""

from __future__ import annotations

import re
from functools import cache
from itertools import pairwise

from msgspec import Struct

from storydiff.model import Paragraph, Span, Token, TokenKind
from storydiff.prepare import solid
from storydiff.prepare.keys import token_key
from storydiff.prepare.marks import COMBINING, DASHES, INVISIBLE
from storydiff.prepare.scripts import is_plain

__all__ = ["Words", "tokens_of", "words_in"]

_APOSTROPHE = "['\u2019\u02bc\u2018\uff07\u00b4\u0060]"
_MONEY = "[$\u20ac\u00a3\u00a5\u20b9\u20a9\u20bd\u0e3f\u20ab\u20aa\u20ba\u00a2]"


def _pattern(solid: str, combining: str) -> re.Pattern[str]:
    """The pattern of one token, in group 1, with the white space before it.

    :param solid: characters that are a token each, as the inside of a character class.
    :param combining: characters that belong to what stands before them, likewise.
    """
    letter = rf"[^\W\d_{solid}]"
    alnum = rf"[^\W_{solid}]"
    # Letters and digits with what combines; possessive, as the two classes are disjoint.
    run = rf"(?:{alnum}++|[{combining}]++)++" if combining else rf"{alnum}++"
    trailing = rf"[{combining}\ufe0f]*" if combining else ""
    one_solid = rf"| [{solid}] [{combining}\u0e31\u0e47-\u0e4e]*" if solid else ""
    joined = rf"(?: \u200d \S {trailing} )*" if combining else ""
    return re.compile(
        rf"""
        \s*+ (
          [A-Za-z]++ (?=[\s,;!?)])                                       # most words, at once
        | (?:https?://|www\.) [^\s<>"\u201c\u201d]* [^\s<>"\u201c\u201d'\u2019.,;:!?)\]]
        | [\w.+-]{{1,64}}+ @ [\w-]{{1,64}} (?:\.[\w-]{{1,64}})+
        | (?: (?<![^\W_]) [A-Z]{{0,3}} {_MONEY} (?=[\d.]) )?             # US$6.2
          (?: (?<![\w.,]) [-+\u2212] (?={_MONEY}?\d) {_MONEY}? )?        # -5
          (?: [@#] (?={letter}) )?
          (?: (?<![^\W_]) {_APOSTROPHE} (?=\d0s\b) )?                   # '90s
          (?: (?:[^\W\d_]\.){{2,}} {alnum}* | {run} )                   # U.S.
          (?: (?: {_APOSTROPHE} (?={letter})
                | [-\u2010-\u2013] (?={_MONEY}?{alnum})
                | & (?={letter})
                | (?<=\d) [.,:/\u066b\u066c] (?=\d)
                | (?<=\b[A-Z]) \. (?=[A-Z][a-z])                        # N.Korea
                | (?<=[^\W_]) \. (?=[a-z])                              # example.org
                | _
              )
              (?: {_MONEY} (?=\d) )?
              (?: (?:[^\W\d_]\.){{2,}} {alnum}* | {run} )
          )*
          (?: (?<=\d) (?: [%\u2030\u20ac\u00a3\u00a2] | \u00b0[CF]?(?!\w) ) )?
        {one_solid}
        | \.(?:[ \u00a0]\.)+ | \.{{2,}} | -{{2,}} | `` | \'\'
        | [*_=~\#]+
        | \S {trailing} {joined}
        )
        """,
        re.VERBOSE,
    )


_PLAIN = _pattern("", "")


@cache
def _whole() -> re.Pattern[str]:
    """The pattern for texts of any script."""
    return _pattern(solid.LETTERS, COMBINING + re.escape(INVISIBLE))


_OPENS_QUOTE = re.compile(rf"(?:(?<=^)|(?<=[\s(\[{re.escape(DASHES)}\"\u201c])){_APOSTROPHE}(?=\w)")
_CLOSES_QUOTE = re.compile(rf"(?<=[^\s]){_APOSTROPHE}(?!\w)")
# The mark comes first in the pattern, so that the search can skip to it.
_POSSESSIVE = re.compile(rf"{_APOSTROPHE}(?<=[sSxXzZ].)(?!\w)")


class Words(Struct, frozen=True):
    """The tokens of a stretch of text that are not white space, as columns of equal length.

    Columns, because a book has half a million of them; `tokens_of` gives them as objects.
    """

    starts: list[int]
    """Where each begins, in code points of the text."""
    ends: list[int]
    keys: list[str]

    def __len__(self) -> int:
        return len(self.keys)

    def span(self, index: int) -> Span:
        """Where token `index` stands."""
        return Span(self.starts[index], self.ends[index])


def words_in(
    text: str, span: Span, edges: tuple[int, ...] = (), within: Span | None = None
) -> Words:
    """The words and marks of `text` inside `span`; none crosses a place in `edges`.

    :param within: the paragraph of which `span` is a part, cut between words: it decides whether an
        apostrophe belongs to its word. `span` itself if not given.
    """
    starts: list[int] = []
    ends: list[int] = []
    pattern = _PLAIN if is_plain(span.of(text)) else _whole()
    for start, end in _stretches(span, edges):
        possessives = _possessives(text, start, end)
        if possessives and within is not None:
            known = _possessives(text, within.start, within.end)
            possessives = frozenset(place for place in known if start < place < end)
        begin = start
        for cut in (*sorted(possessives), end):
            # A possessive's apostrophe is the end of a stretch, and of the word before it.
            places = [match.span(1) for match in pattern.finditer(text, begin, cut)]
            if pattern is not _PLAIN:
                places = solid.in_words(text, places)
            starts += [first for first, _ in places]
            ends += [last for _, last in places]
            if cut in possessives:
                ends[-1] = cut + 1
                begin = cut + 1
    keys = [token_key(text[a:b]) for a, b in zip(starts, ends, strict=True)]
    return Words(starts, ends, keys)


def tokens_of(text: str, paragraph: Paragraph) -> tuple[Token, ...]:
    """All tokens of a paragraph, white space among them, in order.

    Laws: they tile the paragraph, and none crosses the edge of a part.
    """
    edges = tuple(place for part in paragraph.parts for place in (part.span.start, part.span.end))
    words = words_in(text, paragraph.span, edges)
    tokens: list[Token] = []
    place = paragraph.span.start
    cuts = [*sorted(edges), paragraph.span.end]

    def add_space(end: int) -> None:
        nonlocal place
        for cut in cuts:
            if place < cut < end:
                tokens.append(Token(Span(place, cut), " ", TokenKind.SPACE))
                place = cut
        if place < end:
            tokens.append(Token(Span(place, end), " ", TokenKind.SPACE))
            place = end

    for index in range(len(words)):
        span = words.span(index)
        add_space(span.start)
        tokens.append(Token(span, words.keys[index], token_kind(span.of(text))))
        place = span.end
    add_space(paragraph.span.end)
    return tuple(tokens)


def token_kind(word: str) -> TokenKind:
    """What a token that is not white space is made of."""
    if not any(character.isalnum() for character in word):
        return TokenKind.PUNCTUATION
    first = next(character for character in word if character.isalnum())
    if first.isdecimal() and not (word[-1].isalpha() and any(c.isalpha() for c in word[:-1])):
        return TokenKind.NUMBER
    digits = sum(character.isdecimal() for character in word)
    if digits and any(character in "$€£¥₹" for character in word):
        return TokenKind.NUMBER
    return TokenKind.WORD


def _stretches(span: Span, edges: tuple[int, ...]) -> list[tuple[int, int]]:
    inner = sorted({place for place in edges if span.start < place < span.end})
    places = [span.start, *inner, span.end]
    return list(pairwise(places))


def _possessives(text: str, start: int, end: int) -> frozenset[int]:
    """Places of apostrophes that end a word (the Koreas') rather than a quotation ('good vibes').

    Each mark that opens a quotation takes the next one that can close it; what can only follow a
    plural or possessive and closes nothing is part of its word.
    """
    places = [match.start() for match in _POSSESSIVE.finditer(text, start + 1, end)]
    if not places:
        return frozenset()
    opening = {match.start() for match in _OPENS_QUOTE.finditer(text, start, end)}
    closing = {match.start() for match in _CLOSES_QUOTE.finditer(text, start, end)}
    candidates = set(places)
    possessives = set(places)
    open_at: int | None = None
    for place in sorted(opening | closing):
        if place in opening and text[place] != "\u2019":
            open_at = place
        elif open_at is not None and place in closing:
            # The last mark before the next opening one closes: 'the Koreas' leaders' has its end there.
            possessives.discard(place)
            open_at = None
    return frozenset(possessives & candidates)
