"""Prose by a seed: long texts that read like none but count like some, and edited versions of them.

``python -m benchmarks.prose FOLDER NAME...`` writes pairs of files, so that the process that
measures never holds a text: a child's peak memory would count it.
"""

from __future__ import annotations

import random
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

__all__ = ["MADE", "Prose", "edited", "words_edited"]

Paragraphs = list[str]

_ONSETS = ["b", "br", "c", "ch", "d", "dr", "f", "fl", "g", "gr", "h", "j", "k", "l", "m", "n", "p"]
_ONSETS += ["pl", "qu", "r", "s", "sh", "sl", "st", "t", "th", "tr", "v", "w", "y", ""]
_CORES = ["a", "e", "i", "o", "u", "ai", "ea", "ee", "oo", "ou", "ar", "er", "or", "an", "en", "in"]
_ENDS = ["", "", "d", "k", "l", "m", "n", "nd", "ng", "r", "s", "st", "t", "ve"]


class Prose:
    """Words with the frequencies of a natural language, in sentences and paragraphs.

    The word of rank r is as frequent as 1 / (r + 2.7), the law of Zipf in Mandelbrot's form, whose
    constant flattens the first few ranks as it does in English.
    """

    def __init__(self, seed: int, vocabulary: int = 12_000) -> None:
        self.random = random.Random(seed)
        words: dict[str, None] = {}
        while len(words) < vocabulary:
            # Frequent words are short: the syllables grow with the rank.
            syllables = 1 + (len(words) > 800) + (len(words) > 6_000) * self.random.randint(0, 1)
            words["".join(self._syllable() for _ in range(syllables))] = None
        self.words = list(words)
        total = 0.0
        self._weights = [total := total + 1 / (rank + 2.7) for rank in range(1, vocabulary + 1)]

    def _syllable(self) -> str:
        pick = self.random.choice
        return pick(_ONSETS) + pick(_CORES) + pick(_ENDS)

    def some(self, count: int) -> list[str]:
        """`count` words."""
        return self.random.choices(self.words, cum_weights=self._weights, k=count)

    def paragraph(self, least: int = 40, most: int = 120) -> str:
        """A paragraph of `least` to `most` words; every fifth sentence or so is spoken."""
        rest = self.random.randint(least, most)
        sentences = []
        while rest > 0:
            length = min(rest, self.random.randint(8, 25))
            rest -= length
            words = self.some(length)
            words[0] = words[0].capitalize()
            if length > 12:
                words[length // 2] += ","
            sentence = " ".join(words) + "."
            sentences.append(f'"{sentence}"' if self.random.random() < 0.2 else sentence)
        return " ".join(sentences)

    def text(self, words: int) -> Paragraphs:
        """Paragraphs of 40 to 120 words, `words` of them or a few more."""
        paragraphs: Paragraphs = []
        while words > 0:
            paragraphs.append(self.paragraph())
            words -= paragraphs[-1].count(" ") + 1
        return paragraphs


def words_edited(text: str, share: float, prose: Prose) -> str:
    """The text with `share` of its words replaced, dropped or preceded by another, at least one."""
    words = text.split(" ")
    chance = prose.random
    count = max(1, round(len(words) * share))
    for place in chance.sample(range(len(words)), min(count, len(words))):
        new = prose.some(1)[0]
        words[place] = chance.choice([new, new, "", f"{new} {words[place]}"])
    return " ".join(filter(None, words))


def curled(text: str) -> str:
    """The text with its quotation marks curled."""
    parts = text.split('"')
    return "".join(part + "“”"[n % 2] for n, part in enumerate(parts[:-1])) + parts[-1]


def halves(text: str) -> list[str]:
    """The paragraph cut at the end of a sentence near its middle, if there is one."""
    cut = text.find(". ", len(text) // 3)
    return [text] if cut < 0 else [text[: cut + 1], text[cut + 2 :]]


def edited(paragraphs: Paragraphs, prose: Prose) -> Paragraphs:
    """Another outlet's version of it.

    Of a hundred paragraphs 30 have one word in twenty edited, 2 are gone, 2 are new, 2 are split
    and 1 stands elsewhere; all quotation marks are curled, as an outlet curls them.
    """
    chance = prose.random
    out: Paragraphs = []
    moved: Paragraphs = []
    for text in map(curled, paragraphs):
        what = chance.random()
        if what < 0.02:
            continue
        if what < 0.04:
            out += [prose.paragraph(), text]
        elif what < 0.06:
            out += halves(text)
        elif what < 0.07:
            moved.append(text)
        elif what < 0.37:
            out.append(words_edited(text, 0.05, prose))
        else:
            out.append(text)
    for text in moved:
        out.insert(chance.randrange(len(out) + 1), text)
    return out


@dataclass(frozen=True, slots=True)
class Made:
    """A pair of texts that a seed makes."""

    make: Callable[[], tuple[Paragraphs, Paragraphs]]
    what: str


def _edits(words: int) -> Made:
    def make() -> tuple[Paragraphs, Paragraphs]:
        prose = Prose(1234 + words)
        left = prose.text(words)
        return left, edited(left, prose)

    return Made(make, f"{words:,} words, edited")


def _unrelated(words: int) -> Made:
    def make() -> tuple[Paragraphs, Paragraphs]:
        # One language, two texts.
        prose = Prose(77)
        return prose.text(words), prose.text(words)

    return Made(make, f"{words:,} words each, unrelated")


def _reversed(words: int) -> Made:
    def make() -> tuple[Paragraphs, Paragraphs]:
        left = Prose(78).text(words)
        return left, left[::-1]

    return Made(make, f"{words:,} words, paragraphs in reverse order")


def _identical(count: int) -> Made:
    def make() -> tuple[Paragraphs, Paragraphs]:
        text = Prose(79).paragraph(20, 20)
        return [text] * count, [text] * (count - count // 50)

    return Made(make, f"{count:,} and {count - count // 50:,} times the same paragraph")


def _megabyte(related: bool) -> Made:
    def make() -> tuple[Paragraphs, Paragraphs]:
        prose = Prose(80)
        left = " ".join(prose.text(190_000))[:1_000_000]
        if not related:
            return [left], [" ".join(prose.text(190_000))[:1_000_000]]
        return [left], [words_edited(left, 0.02, prose)]

    return Made(make, f"one paragraph of a megabyte on each side, {'' if related else 'un'}related")


MADE = {
    "words-10k": _edits(10_000),
    "words-50k": _edits(50_000),
    "words-100k": _edits(100_000),
    "words-200k": _edits(200_000),
    "words-400k": _edits(400_000),
    "words-560k": _edits(560_000),
    "unrelated-10k": _unrelated(10_000),
    "unrelated-100k": _unrelated(100_000),
    "reversed-10k": _reversed(10_000),
    "reversed-100k": _reversed(100_000),
    "identical-500": _identical(500),
    "identical-5000": _identical(5_000),
    "megabyte-related": _megabyte(True),
    "megabyte-unrelated": _megabyte(False),
}


def main(folder: Path, names: list[str]) -> None:
    """Write the two files of each pair, paragraphs with an empty line between them."""
    for name in names:
        for side, paragraphs in zip(("left", "right"), MADE[name].make(), strict=True):
            (folder / f"{name}.{side}.txt").write_text("\n\n".join(paragraphs) + "\n", "utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2:])
