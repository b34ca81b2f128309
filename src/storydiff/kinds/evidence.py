"""What the rules look at: one edit, both its texts, and where it stands."""

from __future__ import annotations

import unicodedata
from functools import cached_property

from msgspec import Struct

from storydiff.kinds.quotations import Quoted, quoted_in
from storydiff.kinds.words import vocabulary
from storydiff.model import Article, Edit, Link, Op, Role, Sides, Span
from storydiff.prepare.keys import token_key
from storydiff.prepare.marks import DOUBLE_QUOTES
from storydiff.prepare.tokens import words_in

__all__ = ["Context", "Evidence", "Half", "shortened", "tags_of_places"]

_STOPS = frozenset(".!?\u2026\u3002\uff01\uff1f\u061f\u06d4\u0964")
_AFTER_STOPS = frozenset("\"'\u201d\u2019\u00bb)]\u300d\u300f")

_PLACES = {
    Role.HEADLINE: "in-headline",
    Role.SUBHEAD: "in-subhead",
    Role.LEAD: "in-lead",
    Role.CAPTION: "in-caption",
}


class Half(Struct, frozen=True, dict=True):
    """One side of an edit."""

    text: str
    words: tuple[str, ...]
    """Its tokens as written; white space is none."""
    keys: tuple[str, ...]
    role: Role
    """The role of the paragraph, or the part of one, that it lies in."""
    quoted: bool
    """Whether it stands inside quotation marks."""
    whole_sentences: bool
    """Whether it begins where a sentence does and ends where one does."""
    opens_sentence: bool

    @property
    def is_blank(self) -> bool:
        """Whether there is no word or mark in it."""
        return not self.words

    @cached_property
    def negations(self) -> int:
        """How many of its words deny."""
        words = vocabulary().negation
        return sum([key in words or key.endswith("n't") for key in self.keys])

    @property
    def figures(self) -> list[str]:
        """The keys of its words that have a figure in them, in order."""
        return [key for key in self.keys if not key.isalpha() and any(map(str.isdecimal, key))]

    @cached_property
    def letters(self) -> frozenset[str]:
        """The keys of its words and numbers."""
        return frozenset([key for key in self.keys if key.isalnum() or any(map(str.isalnum, key))])


def _tokens(text: str, span: Span) -> tuple[tuple[str, ...], tuple[str, ...], int]:
    """The tokens of `span` as written, their keys, and where the first begins."""
    here = span.of(text)
    word = here.strip()
    if len(word) == 1 or (word.isascii() and word.isalpha()):  # most changes are one mark or word
        return (word,), (token_key(word),), span.start + here.index(word)
    tokens = words_in(text, span)
    words = tuple([text[a:b] for a, b in zip(tokens.starts, tokens.ends, strict=True)])
    return words, tuple(tokens.keys), tokens.starts[0] if words else span.start


class Context:
    """What all edits of a link have in common; worked out once for each paragraph."""

    def __init__(self, left: Article, right: Article, link: Link) -> None:
        self.articles = Sides(left, right)
        self.link = Sides(link.left, link.right)
        self._quoted: dict[tuple[bool, int], Quoted] = {}
        pairs = ((left, link.left), (right, link.right))
        lone = [text.paragraphs[it[0]] for text, it in pairs if len(it) == 1]
        self._lone = tuple(one for one in lone if one.role.is_article and not one.parts)

    @property
    def is_plain(self) -> bool:
        """Whether the link is of one paragraph a side, and all their words are the article's own."""
        return len(self._lone) == 2

    def is_quoted(self, edit: Edit) -> bool:
        """Whether, in a plain link, both sides of `edit` stand inside quotation marks."""
        return self._is_quoted(edit.left, self.link.left[0], on_left=True) and self._is_quoted(
            edit.right, self.link.right[0], on_left=False
        )

    def reaches_end(self, edit: Edit) -> bool:
        """Whether, in a plain link, `edit` goes up to where a paragraph ends."""
        left, right = self._lone
        return edit.left.end >= left.span.end or edit.right.end >= right.span.end

    def places(self, on_left: bool, on_right: bool) -> tuple[str, ...]:
        """The tags of the places, in a plain link, of a change that has words on those sides."""
        left, right = self._lone
        return tags_of_places(
            *((left.role,) if on_left else ()), *((right.role,) if on_right else ())
        )

    def half(self, span: Span, *, on_left: bool) -> Half:
        """Describe one side of an edit."""
        article = self.articles.left if on_left else self.articles.right
        index = self._paragraph(span, on_left=on_left)
        if index is None:
            return Half(span.of(article.text), (), (), Role.BODY, False, False, False)
        paragraph = article.paragraphs[index]
        text = article.text
        words, keys, place = _tokens(text, span)
        opens = _opens_sentence(text, paragraph.span, span.start)
        return Half(
            span.of(text),
            words,
            keys,
            # Of a paragraph that one side only has, what it is as a whole decides.
            paragraph.role_at(place) if self.link.left and self.link.right else paragraph.role,
            self._is_quoted(span, index, on_left=on_left),
            bool(words) and opens and _closes_sentence(text, paragraph.span, span.end),
            opens,
        )

    def _paragraph(self, span: Span, *, on_left: bool) -> int | None:
        article = self.articles.left if on_left else self.articles.right
        for index in self.link.left if on_left else self.link.right:
            paragraph = article.paragraphs[index].span
            if paragraph.start <= span.start <= paragraph.end:
                return index
        indexes = self.link.left if on_left else self.link.right
        return indexes[0] if indexes else None

    def _is_quoted(self, span: Span, index: int, *, on_left: bool) -> bool:
        key = on_left, index
        if key not in self._quoted:
            article = self.articles.left if on_left else self.articles.right
            self._quoted[key] = quoted_in(article.text, article.paragraphs[index].span)
        return self._quoted[key].contains(span)


class Evidence(Struct, frozen=True, dict=True):
    """One edit, seen from both sides."""

    edit: Edit
    left: Half
    right: Half
    has_left: bool
    """Whether the link has a paragraph on the left at all."""
    has_right: bool
    ends_paragraph: Sides[bool]
    """Whether a paragraph ends inside the edit and another of the link follows."""

    @property
    def op(self) -> Op:
        """What the edit does."""
        return self.edit.op

    @cached_property
    def halves(self) -> tuple[Half, ...]:
        """The sides that have words."""
        return tuple(half for half in (self.left, self.right) if half.words)

    @cached_property
    def differs_in_form(self) -> bool:
        """Whether the two sides have the same keys: the same words and marks in another form."""
        left, right = self.left.keys, self.right.keys
        return left == right or tuple(filter(None, left)) == tuple(filter(None, right))

    @cached_property
    def differing_characters(self) -> frozenset[str]:
        """Characters that one side has more of."""
        left, right = self.left.text, self.right.text
        return frozenset([c for c in set(left + right) if left.count(c) != right.count(c)])

    @cached_property
    def is_lone_quotation_mark(self) -> bool:
        """Whether quotation marks came or went, and nothing else.

        Marks of one stroke are left out: most of those that come or go are apostrophes.
        """
        return len(self.halves) == 1 and all(word in DOUBLE_QUOTES for word in self.halves[0].words)

    @cached_property
    def says_something(self) -> bool:
        """Whether a sign that is no mark of punctuation came or went: a currency, %, +, an arrow."""
        return any(
            character in "%\u2030" or unicodedata.category(character) in ("Sc", "Sm", "So")
            for character in self.differing_characters
            if not character.isalnum() and character not in "|~"
        )

    @cached_property
    def lines(self) -> tuple[str, str] | None:
        """Both sides as lines of words; none if one has no words, or their figures or signs differ.

        Whoever changes a figure changes no spelling.
        """
        left, right = _line(self.left.keys), _line(self.right.keys)
        if not left or not right or left == right or self.says_something:
            return None
        return (left, right) if self.left.figures == self.right.figures else None

    @cached_property
    def gone(self) -> frozenset[str]:
        """Keys of words that only the left has."""
        return self.left.letters - self.right.letters

    @cached_property
    def come(self) -> frozenset[str]:
        """Keys of words that only the right has."""
        return self.right.letters - self.left.letters

    @cached_property
    def differing(self) -> frozenset[str]:
        """Keys of words on one side only."""
        return self.gone | self.come

    @cached_property
    def is_quoted(self) -> bool:
        """Whether it stands inside quotation marks on every side that has a paragraph."""
        sides = [
            half
            for half, there in ((self.left, self.has_left), (self.right, self.has_right))
            if there
        ]
        return bool(sides) and all(half.quoted for half in sides)

    def told(self) -> str:
        """Both texts, shortened, as a sentence shows them: ``27 → 29``."""
        left, right = shortened(self.left.text), shortened(self.right.text)
        if not left:
            return right
        return f"{left} → {right}" if right else left


def _line(keys: tuple[str, ...]) -> str:
    """Words as a line, marks left out but for the full stop of an abbreviation."""
    kept = [key for key in keys if key == "." or key.isalnum() or any(map(str.isalnum, key))]
    return " ".join(kept).replace(" .", ".")


def tags_of_places(*roles: Role) -> tuple[str, ...]:
    """The tags that say where a change stands, of the roles of its sides."""
    return tuple([tag for role, tag in _PLACES.items() if role in roles])


def shortened(text: str, most: int = 60) -> str:
    """One line of at most `most` code points, whole words if it can be."""
    line = " ".join(text.split())
    if len(line) <= most:
        return line
    return line[: most - 1].rsplit(" ", 1)[0].rstrip() + "…"


def _opens_sentence(text: str, paragraph: Span, place: int) -> bool:
    at = place
    while at > paragraph.start and (text[at - 1].isspace() or text[at - 1] in _AFTER_STOPS):
        at -= 1
    return at == paragraph.start or text[at - 1] in _STOPS


def _closes_sentence(text: str, paragraph: Span, place: int) -> bool:
    at = place
    while at > paragraph.start and (text[at - 1].isspace() or text[at - 1] in _AFTER_STOPS):
        at -= 1
    return at > paragraph.start and (text[at - 1] in _STOPS or place >= paragraph.end)
