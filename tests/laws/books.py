"""Two versions of a made-up text as long as a book, from a seed.

The second has words changed, added and dropped, quotation marks curled, paragraphs split, joined,
moved by ones and threes, repeated, dropped and new; the first has chapters, speech, and breaks and
refrains that stand in it many times.
"""

from __future__ import annotations

import random
from itertools import accumulate

__all__ = ["book"]

_ONSETS = "b br c ch d dr f fl g gr h j k l m n p pl qu r s sh sl st t th tr v w y".split()
_VOWELS = "a e i o u ai ea ee oa ou".split()
_CODAS = "n l r s t m nd st rk".split() + [""] * 4
_BREAK = "* * *"
_REFRAIN = "“And so it goes,” said the ferryman, and pushed off into the fog once more."


def book(seed: int, words: int) -> tuple[str, str]:
    """Both versions, the first of about so many words; blank lines between paragraphs."""
    dice = random.Random(seed)
    vocabulary = sorted({_word(dice) for _ in range(6000)})
    dice.shuffle(vocabulary)
    weights = list(accumulate(1 / (place + 3) for place in range(len(vocabulary))))
    first: list[str] = []
    written = chapters = 0
    while written < words:
        if len(first) % 40 == 0:
            chapters += 1
            first.append(f"CHAPTER {chapters}")
        roll = dice.random()
        if roll < 0.02:
            first.append(_BREAK)
        elif roll < 0.03:
            first.append(_REFRAIN)
        else:
            first.append(_paragraph(dice, vocabulary, weights))
        written += first[-1].count(" ") + 1
    second = _revised(dice, first, vocabulary, weights)
    return "\n\n".join(first) + "\n", "\n\n".join(second) + "\n"


def _word(dice: random.Random) -> str:
    return "".join(
        dice.choice(_ONSETS) + dice.choice(_VOWELS) + dice.choice(_CODAS)
        for _ in range(dice.choice((1, 2, 2, 3)))
    )


def _words(
    dice: random.Random, vocabulary: list[str], weights: list[float], count: int
) -> list[str]:
    return dice.choices(vocabulary, cum_weights=weights, k=count)


def _paragraph(dice: random.Random, vocabulary: list[str], weights: list[float]) -> str:
    sentences = []
    for _ in range(dice.randint(1, 7)):
        words = _words(dice, vocabulary, weights, dice.randint(4, 26))
        if dice.random() < 0.1:
            words.insert(dice.randrange(len(words)), str(dice.randint(2, 9999)))
        sentence = " ".join(words).capitalize() + dice.choice("...?!")
        sentences.append(f'"{sentence}"' if dice.random() < 0.15 else sentence)
    return " ".join(sentences)


def _revised(
    dice: random.Random, first: list[str], vocabulary: list[str], weights: list[float]
) -> list[str]:
    second: list[str] = []
    for paragraph in first:
        roll = dice.random()
        sentences = paragraph.split(". ")
        if roll < 0.02:
            continue
        if roll < 0.05 and len(sentences) > 1:
            cut = dice.randrange(1, len(sentences))
            second += [". ".join(sentences[:cut]) + ".", ". ".join(sentences[cut:])]
        elif roll < 0.08 and second and paragraph.count(" ") > 20:
            second[-1] += " " + paragraph
        elif roll < 0.30:
            second.append(_edited(dice, paragraph, vocabulary, weights))
        elif roll < 0.31:
            second += [paragraph, paragraph]
        elif roll < 0.33:
            second += [paragraph, _paragraph(dice, vocabulary, weights)]
        elif roll < 0.5:
            second.append(_curled(paragraph))
        else:
            second.append(paragraph)
    for size in (1, 3) * (len(second) // 150):
        start = dice.randrange(len(second) - size)
        moved = second[start : start + size]
        del second[start : start + size]
        place = dice.randrange(len(second))
        second[place:place] = moved
    return second


def _edited(
    dice: random.Random, paragraph: str, vocabulary: list[str], weights: list[float]
) -> str:
    words = paragraph.split()
    for _ in range(dice.randint(1, 4)):
        place = dice.randrange(len(words))
        new = _words(dice, vocabulary, weights, dice.randint(1, 2))
        words[place : place + dice.randint(0, 2)] = new if dice.random() < 0.8 else []
        words = words or new
    return _curled(" ".join(words)) if dice.random() < 0.3 else " ".join(words)


def _curled(paragraph: str) -> str:
    pieces = paragraph.split('"')
    return "".join(
        piece + ("" if number == len(pieces) - 1 else "”" if number % 2 else "“")
        for number, piece in enumerate(pieces)
    )
