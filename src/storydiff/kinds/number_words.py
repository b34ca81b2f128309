"""Numbers in words: how much they are, and where they end.

::

    twenty-seven = 27     fifteen hundred = 1,500     two-thirds = 2/3     nineteen eighty-four = 1984
    siebenundzwanzig = 27     quatre-vingt-dix-sept = 97     treinta y cinco = 35
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction
from functools import cache, lru_cache

import msgspec
from msgspec import Struct

from storydiff.kinds.words import Vocabulary

__all__ = ["ARTICLES", "NumberInWords", "number_at", "parts_of"]

_WORD = re.compile(r"[^\W\d_]+")
#: Words that are a part of a number if a size or a part follows: a hundred, an eighth.
ARTICLES = frozenset({"a", "an", "one"})


class NumberInWords(Struct, frozen=True):
    """A number that a text has in words."""

    number: Fraction
    end: int
    """Where it ends, in code points of the text."""
    is_ordinal: bool = False
    """Whether it is an ordinal of one word: first, second."""
    is_clock: bool = False
    """Whether it is a time of day, in minutes after midnight: noon."""


def number_at(text: str, start: int, words: Vocabulary) -> NumberInWords | None:
    """The number in words that begins at `start` of a folded text, if one does."""
    sum_ = _Sum()
    end = start
    is_ordinal = joined = False
    for word, place in _run_of_words(text, start, words):
        if word in words.clock and end == start:
            return NumberInWords(Fraction(words.clock[word]), place, is_clock=True)
        if (value := words.numbers.get(word)) is not None or (
            (value := words.inner_numbers.get(word)) is not None
            and (joined or _is_inner(text, start, place, words))
        ):
            if not sum_.add(word, value, words, joined=joined):
                break
        elif word in words.fractions and 0 < sum_.current < 20 and not (sum_.total or joined):
            return NumberInWords(Fraction(sum_.current, words.fractions[word]), place)
        elif word in words.scales and len(word) > 2 and (end > start or word in words.counts):
            sum_.multiply(words.scales[word])
        elif word in words.ordinals:
            is_ordinal = end == start
            if not is_ordinal and not sum_.add(word, words.ordinals[word], words, joined=joined):
                break
            if is_ordinal:
                sum_.current = words.ordinals[word]
            end = place
            break
        elif word in words.joins and end > start:
            joined = True
            continue
        else:
            break
        joined = False
        end = place
    if end == start:
        return _with_article(text, start, words)
    return NumberInWords(Fraction(sum_.total + sum_.current), end, is_ordinal=is_ordinal)


class _Sum:
    """A number while its words are read, the largest first: two hundred and five."""

    def __init__(self) -> None:
        self.total = 0
        self.current = 0
        self._least = 0
        """What the next word has to be less than; none yet, if 0."""
        self._last = ""

    def add(self, word: str, value: int, words: Vocabulary, *, joined: bool) -> bool:
        """Count a word of the number; false if it begins another."""
        last, self._last = self._last, word
        if known := words.joined_numbers.get(f"{last} {word}"):
            self.current += known - words.numbers[last]
            self._least = 20 if known >= 60 else 1
            return True
        is_turned = joined and words.compounds and 0 < self._least <= 1 and value >= 20
        if self._least and value >= self._least and not is_turned:
            if 11 <= self.current <= 20 and 10 <= value < 100 and not (self.total or joined):
                self.current = 100 * self.current + value  # nineteen eighty-four
                self._least = 10 if value >= 20 else 1
                return True
            return False
        self.current += value
        # Sixty may be followed by up to nineteen in French, every other ten by up to nine.
        self._least = 1 if value < 20 or is_turned else 20 if value == 60 else 10
        if value >= 100:
            self._least = 100
        return True

    def multiply(self, scale: int) -> None:
        """Count a word for a size."""
        self.current = max(self.current, 1) * scale
        self._least = scale
        if scale >= 1000:
            self.total, self.current = self.total + self.current, 0


def _with_article(text: str, start: int, words: Vocabulary) -> NumberInWords | None:
    """A hundred, a third, half: what is a number with an article before it, or by itself."""
    found = _WORD.match(text, start)
    if found is None:
        return None
    word, end = found.group(), found.end()
    if word in words.fractions and words.fractions[word] == 2:
        return NumberInWords(Fraction(1, 2), end)
    if word not in ARTICLES and word not in words.inner_numbers:
        return None
    following = _WORD.match(text, end + 1)
    if following is None or text[end : end + 1].strip(" -\u2010\u2011"):
        return None
    if following.group() in words.fractions:
        part = Fraction(1, words.fractions[following.group()])
        return NumberInWords(part, following.end())
    if len(following.group()) > 2 and following.group() in words.scales:
        return number_at(text, following.start(), _with_counts(words))
    return None


@cache
def _with_counts(words: Vocabulary) -> Vocabulary:
    """The same, with every size a number by itself."""
    return msgspec.structs.replace(words, counts=frozenset(words.scales))


def _is_inner(text: str, start: int, place: int, words: Vocabulary) -> bool:
    """Whether the word that ends at `place` is a part of one that is a number, as in *einhundert*."""
    return words.compounds and place < len(text) and text[place].isalpha()


def _run_of_words(text: str, start: int, words: Vocabulary) -> Iterator[tuple[str, int]]:
    """The words from `start` with only spaces and hyphens between them, and where each ends."""
    end = start
    for match in _WORD.finditer(text, start):
        if text[end : match.start()].strip(" -\u2010\u2011"):
            return
        begin, end = match.span()
        for part in parts_of(match.group(), words) if words.compounds else ():
            begin += len(part)
            yield part, begin
        if begin != end:
            yield match.group(), end


@lru_cache(maxsize=1 << 12)
def parts_of(word: str, words: Vocabulary) -> tuple[str, ...]:
    """The words for numbers that `word` is made of; none if it is not, or is one itself.

    ::

        siebenundzwanzig → sieben und zwanzig
    """
    known = words.numbers.keys() | words.inner_numbers.keys() | words.scales.keys() | words.joins
    if word in known:
        return ()
    parts: list[str] = []
    place = 0
    while place < len(word):
        part = max(
            (k for k in known if word.startswith(k, place) and len(k) > 2), key=len, default=""
        )
        if not part:
            return ()
        parts.append(part)
        place += len(part)
    return tuple(parts)
