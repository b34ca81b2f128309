"""One side of an edit, whose words are cut out when a rule asks for them."""

from __future__ import annotations

import re
from functools import lru_cache

import msgspec
from msgspec import Struct

from storydiff.kinds.once import once
from storydiff.kinds.words import Vocabulary, vocabulary
from storydiff.model import Role, Span
from storydiff.prepare.keys import token_key
from storydiff.prepare.tokens import words_in

__all__ = ["Half", "shortened"]

_LONG_SMALL = re.compile(r"(?<!\S)[a-z]{4}")
_RUN = re.compile("[a-z0-9]+")
# Any sign but ASCII and those that surely fold to no letter: quotation marks, dashes, the ellipsis
# and the no-break space.
_MAY_FOLD_TO_LETTERS = re.compile("[^\\x00-\x7f\u2018\u2019\u201c\u201d\u2013\u2014\u2026\u00a0]")


# A figure, a raised one, a fraction, or a sign of money or of a share.
_COUNTS = re.compile(
    r"[\d%\u2030$\u00a2-\u00a5\u00b2\u00b3\u00b9\u00bc-\u00be\u058f\u060b\u09f2\u09f3\u0e3f\u17db"
    r"\u2070-\u2089\u20a0-\u20c0\u2150-\u215e\uff04\uff05\uffe1\uffe5\uffe6]"
)


class Half(Struct, frozen=True, dict=True):
    """One side of an edit."""

    source: str
    """The whole text it is a stretch of."""
    span: Span
    role: Role
    """The role of the paragraph, or the part of one, that it lies in."""
    quoted: bool
    """Whether it stands inside quotation marks."""
    whole_sentences: bool
    """Whether it begins where a sentence does and ends where one does."""
    opens_sentence: bool
    paragraph: Span = Span(0, 0)
    """The paragraph that it lies in."""
    closes_quotation: bool = False
    """Whether it is a mark that closes a quotation."""
    vocabulary: Vocabulary = msgspec.field(default_factory=vocabulary)
    """The words of the language that the two texts are in."""

    @once
    def text(self) -> str:
        """What it says, to the character."""
        return self.span.of(self.source)

    @once
    def is_blank(self) -> bool:
        """Whether there is no word or mark in it."""
        return not self.text or self.text.isspace()

    @property
    def words(self) -> tuple[str, ...]:
        """Its tokens as written; white space is none."""
        return self._tokens[0]

    @property
    def keys(self) -> tuple[str, ...]:
        """The keys of its words."""
        return self._tokens[1]

    @once
    def _tokens(self) -> tuple[tuple[str, ...], tuple[str, ...]]:
        word = self.text.strip()
        if not word:
            return (), ()
        if len(word) == 1 or (word.isascii() and word.isalpha()):  # most changes are one
            return (word,), (token_key(word),)
        tokens = words_in(self.source, self.span)
        places = zip(tokens.starts, tokens.ends, strict=True)
        return tuple([self.source[a:b] for a, b in places]), tuple(tokens.keys)

    def may_have(self, words: frozenset[str]) -> bool:
        """Whether any of its keys may be one of `words`; if not, it need not be cut into words.

        Law: false only if none is.
        """
        return self._runs is None or not _tells(words).isdisjoint(self._runs)

    @once
    def _runs(self) -> frozenset[str] | None:
        """Its runs of letters and figures; none if it has signs that may fold to some."""
        text = self.text
        if not text.isascii() and _MAY_FOLD_TO_LETTERS.search(text):
            return None
        return frozenset(_RUN.findall(text.lower()))

    @property
    def has_letters(self) -> bool:
        """Whether a letter or figure is in it."""
        return any(map(str.isalnum, self.text))

    @property
    def has_long_small_word(self) -> bool:
        """Whether some word of more than three letters surely begins with a small one."""
        return _LONG_SMALL.search(self.text) is not None

    @once
    def negations(self) -> int:
        """How many of its words deny."""
        words = self.vocabulary
        if not (self.may_have(words.negation) or words.negation_starts):
            return 0
        keys = self.keys
        found = 0
        for index, key in enumerate(keys):
            if key in words.negation:
                # "No. 5" denies nothing
                found += not (keys[index + 1 : index + 2] == (".",) and self._goes_on(index + 2))
            elif key.endswith(words.negation_ends) or key.startswith(words.negation_starts):
                found += 1
        return found

    @property
    def follows_figure(self) -> bool:
        """Whether a figure stands right before it, and it closes no quotation."""
        start = self.span.start
        return start > 0 and self.source[start - 1].isdecimal() and not self.closes_quotation

    @property
    def opens_line(self) -> bool:
        """Whether nothing but white space and signs of markup stands before it on its line."""
        line = self.source[self.paragraph.start : self.span.start].splitlines()
        return not line or not line[-1].strip(" \t>#*_")

    def _goes_on(self, index: int) -> bool:
        """Whether a figure is its word number `index`, or stands behind the last of them."""
        rest = self.keys[index] if index < len(self.keys) else self.source[self.span.end :][:2]
        return rest.lstrip()[:1].isdecimal()

    @once
    def may_count(self) -> bool:
        """Whether it may be a part of a number or date: it has a figure, or a word of one."""
        return _COUNTS.search(self.text) is not None or self.may_have(self.vocabulary.of_quantity)

    @property
    def figures(self) -> list[str]:
        """The keys of its words that have a figure in them, in order."""
        return [key for key in self.keys if not key.isalpha() and any(map(str.isdecimal, key))]

    @once
    def letters(self) -> frozenset[str]:
        """The keys of its words and numbers."""
        return frozenset([key for key in self.keys if key.isalnum() or any(map(str.isalnum, key))])


@lru_cache(maxsize=256)
def _tells(words: frozenset[str]) -> frozenset[str]:
    """Of each word a run of letters that is surely where the word is: its longest, the last of those."""
    runs = [_RUN.findall(word) for word in words]
    return frozenset(max(reversed(found), key=len) for found in runs if found)


def shortened(text: str, most: int = 60) -> str:
    """One line of at most `most` code points, whole words if it can be."""
    line = " ".join(text.split())
    if len(line) <= most:
        return line
    return line[: most - 1].rsplit(" ", 1)[0].rstrip() + "…"
