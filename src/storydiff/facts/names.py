"""Names of people, places and bodies, found by capitals, neighbours and repetition, without a model.

::

    Experts said President Kim Jong Un met Hong in the Ministry of Defence. Russia's aide left.
                 ^^^^^^^^^^^^^^^^^^^^^     ^^^^        ^^^^^^^^^^^^^^^^^^^  ^^^^^^

A word that opens a sentence is a name only if something else says so: it stands with a capital inside
a sentence elsewhere, or it is written in capitals, or its run goes on and it is never written small.
Where every word has a capital, as in some headlines, only names that stand elsewhere are found. Where
common nouns have capitals, as in German, a name has two words.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache

from msgspec import Struct

from storydiff.facts.model import Mention, Sort
from storydiff.facts.vocabulary import vocabulary
from storydiff.model import Span
from storydiff.prepare.keys import QUOTE
from storydiff.prepare.sentences import ends_sentence
from storydiff.prepare.tokens import Words, words_in

__all__ = ["Stretch", "Usage", "names_in", "usage_of"]

_STOPS = frozenset({".", "!", "?", ":", "...", "-", QUOTE, "(", "[", "•", "*", "#", ">", "/", "|"})
_POSSESSIVE = re.compile(r"'s?$")
#: From this share of its longer words on, a line that is no sentence has its capitals for show.
_FOR_SHOW = 0.7
#: Languages in which a capital tells a noun, not a name.
_NOUNS_HAVE_CAPITALS = frozenset({"de"})


class Stretch(Struct, frozen=True):
    """Text in which names are looked for, cut into words once."""

    text: str
    span: Span
    words: Words
    capitals: tuple[int, ...]
    """Which of the words begin with a capital."""
    shouted: bool
    """Whether nearly all its words have capitals, so that these tell nothing."""

    @classmethod
    def of(cls, text: str, span: Span) -> Stretch:
        """The stretch at `span` of `text`."""
        words = words_in(text, span)
        capitals = tuple([at for at, start in enumerate(words.starts) if text[start].isupper()])
        long = sum([len(key) > 3 and key[:1].isalpha() for key in words.keys])
        for_show = sum([len(words.keys[at]) > 3 for at in capitals]) >= _FOR_SHOW * max(long, 2)
        written = span.of(text)
        shouted = written.isupper() or (for_show and not ends_sentence(written))
        return cls(text, span, words, capitals, shouted)

    def is_capital(self, index: int) -> bool:
        """Whether word `index` begins with a capital."""
        return self.text[self.words.starts[index]].isupper()

    def opens(self, index: int) -> bool:
        """Whether a sentence, or what looks like one, begins with word `index`."""
        return index == 0 or self.words.keys[index - 1] in _STOPS

    def follows(self, index: int) -> bool:
        """Whether only spaces stand between word `index` and the one before."""
        between = self.text[self.words.ends[index - 1] : self.words.starts[index]]
        return bool(between) and not between.strip() and between.count("\n") < 2

    def written(self, index: int) -> str:
        """Word `index` as it is written."""
        return self.text[self.words.starts[index] : self.words.ends[index]]


class Usage(Struct, frozen=True):
    """How words are written in both versions, to judge one by how it is written elsewhere."""

    capital: frozenset[str]
    """Words with a capital that opens no sentence."""
    small: frozenset[str]
    """Words written small."""
    nouns_have_capitals: bool


def usage_of(stretches: Iterable[Stretch]) -> Usage:
    """How words are written in all of `stretches`."""
    capital: set[str] = set()
    every: Counter[str] = Counter()
    for stretch in stretches:
        if stretch.shouted:
            continue
        keys = stretch.words.keys
        every.update(keys)
        every.subtract([keys[at] for at in stretch.capitals])
        capital.update(
            keys[at]
            for at in stretch.capitals
            if not stretch.opens(at) or _has_capitals(stretch.written(at))
        )
    small = {_base(key) for key, number in every.items() if number and key[:1].isalpha()}
    language = vocabulary().language(frozenset(small))
    return Usage(frozenset(map(_base, capital)), frozenset(small), language in _NOUNS_HAVE_CAPITALS)


def names_in(stretches: Sequence[Stretch], usage: Usage) -> Iterator[Mention]:
    """The names in the stretches of one version, in order within each."""
    found = {
        index: list(_runs(stretch, usage))
        for index, stretch in enumerate(stretches)
        if not stretch.shouted
    }
    known = {
        tuple(map(_base, stretches[index].words.keys[start:end]))
        for index, runs in found.items()
        for start, end in runs
    }
    longest = max(map(len, known), default=0)
    for index, stretch in enumerate(stretches):
        for start, end in found[index] if index in found else _known_in(stretch, known, longest):
            mention = _mention(stretch, start, end)
            if mention is not None:
                yield mention


def _runs(stretch: Stretch, usage: Usage) -> Iterator[tuple[int, int]]:
    """Runs of words that make a name: first and past the last index."""
    end = 0
    for index in stretch.capitals:
        if index < end or not _may_begin(stretch, index):
            continue
        end = _end_of_run(stretch, index, usage)
        start = _without_openers(stretch, index, end, usage)
        if start < end and _is_name(stretch, start, end, usage):
            yield start, end


def _may_begin(stretch: Stretch, index: int) -> bool:
    word = stretch.written(index)
    return word[0].isupper() and word[0].isalpha() and not _is_date(stretch, index)


def _is_date(stretch: Stretch, index: int) -> bool:
    words, key = vocabulary(), stretch.words.keys[index]
    return _base(key) in words.days or (key in words.months and len(key) > 2)


def _end_of_run(stretch: Stretch, start: int, usage: Usage) -> int:
    """Past the last word of the run of capitals at `start`; a possessive ends one: Russia's | Putin."""
    total = len(stretch.words)
    titles = vocabulary().titles
    # Where nouns have capitals, "von" stands between any two of them.
    particles = frozenset() if usage.nouns_have_capitals else vocabulary().particles
    end = start + 1
    while end < total and not _POSSESSIVE.search(stretch.words.keys[end - 1]):
        nxt = end
        if stretch.words.keys[nxt] == "." and stretch.words.keys[nxt - 1] in titles:
            nxt += 1  # Mr. Hong
        initial = nxt - 1
        if stretch.words.keys[nxt : nxt + 1] == ["."] and len(stretch.words.keys[initial]) == 1:
            nxt += 1  # John F. Kennedy
        step = nxt
        while step < min(total, nxt + 2) and stretch.words.keys[step] in particles:
            step += 1
        if step >= total or not stretch.follows(nxt) or (step > nxt and not stretch.follows(step)):
            break
        if not _may_begin(stretch, step):
            break
        end = step + 1
    return end


def _without_openers(stretch: Stretch, start: int, end: int, usage: Usage) -> int:
    """Past the words at the start of a run that are no part of the name: In Moscow, The White House."""
    openers = vocabulary().openers
    while start < end:
        key = stretch.words.keys[start]
        base = _base(key)
        if key.split("'")[0] in openers and not (stretch.written(start).isupper() and len(key) > 1):
            start += 1
            continue
        if (
            stretch.opens(start)
            and end - start > 1
            and base in usage.small
            and base not in usage.capital
        ):
            start += 1
            continue
        break
    while start < end and not stretch.written(start)[0].isupper():
        start += 1
    return start


def _is_name(stretch: Stretch, start: int, end: int, usage: Usage) -> bool:
    capitals = [at for at in range(start, end) if stretch.is_capital(at)]
    if len(capitals) > 1:
        return True
    word, base = stretch.written(start), _base(stretch.words.keys[start])
    if base in vocabulary().titles and base in usage.small:
        return False
    if _has_capitals(word):
        return True
    if usage.nouns_have_capitals:
        return False
    if stretch.opens(start):
        return base in usage.capital
    return len(base) > 1


def _known_in(
    stretch: Stretch, known: set[tuple[str, ...]], longest: int
) -> Iterator[tuple[int, int]]:
    """Where names that stand elsewhere stand in a line whose capitals tell nothing."""
    keys = [_base(key) for key in stretch.words.keys]
    index = 0
    while index < len(keys):
        for length in range(min(longest, len(keys) - index), 0, -1):
            if tuple(keys[index : index + length]) in known:
                yield index, index + length
                index += length
                break
        else:
            index += 1


def _mention(stretch: Stretch, start: int, end: int) -> Mention | None:
    titles = vocabulary().titles
    keys = [_base(key) for key in stretch.words.keys[start:end] if key != "."]
    while len(keys) > 1 and keys[0] in titles:
        keys = keys[1:]
    if not keys or not any(map(str.isalpha, "".join(keys))):
        return None
    last = stretch.words.ends[end - 1]
    possessive = re.search("['\u2019]s?$", stretch.text[stretch.words.starts[end - 1] : last])
    if possessive:
        last -= len(possessive[0])
    return Mention(Sort.NAME, " ".join(keys), Span(stretch.words.starts[start], last))


def _has_capitals(word: str) -> bool:
    """Whether it has more capitals than a first one: NATO, U.S., McDonald."""
    return sum(map(str.isupper, word)) > 1


@lru_cache(maxsize=1 << 14)
def _base(key: str) -> str:
    """A word without what a genitive adds, and an abbreviation without its full stops."""
    key = _POSSESSIVE.sub("", key) or key
    return key.replace(".", "") if "." in key.rstrip(".") or len(key) <= 4 else key
