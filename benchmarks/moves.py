"""`python -m benchmarks.moves`: whether paragraphs that stand elsewhere are found, and no others.

Articles get a second version by a seed, so that what moved is known. To say that others moved
instead would take at least one and a half times as many words; else that were as true.
"""

from __future__ import annotations

import argparse
import gzip
import json
import random
import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from benchmarks.prose import Prose, halves, words_edited
from benchmarks.report import table

__all__ = ["CASES", "Case", "Outcome", "articles_made", "outcome"]

ROOT = Path(__file__).parent.parent
SEED = 2026
LEAST_WORDS = 12
"""Words of a paragraph that takes part; below eight nothing has to be called a move."""
CROSSED = 1.5
"""How many times the words moved any other account of the order has to move."""
LEAST, MOST = 8, 40
"""Paragraphs of an article that takes part."""
REFRAIN = (
    "As the chronicle of these weeks is told here, everything in its turn and nothing left out."
)

Texts = list[str]


@dataclass(frozen=True, slots=True)
class Version:
    """A second version: its paragraphs, each with the place it had on the left, if any."""

    texts: Texts
    places: list[int | None]
    moved: frozenset[int] = frozenset()
    """Places on the left of those that moved."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What was found of what is true."""

    articles: int
    truth: int
    found: int
    """Paragraphs that moved, linked with themselves as moved."""
    linked: int
    """Paragraphs that moved, linked with themselves, as moved or not."""
    false: int
    """Pairs of a moved link that did not move."""
    seconds: float


class Bench:
    """Makes second versions by one seed."""

    def __init__(self, seed: int, foreign: Callable[[], str]) -> None:
        self.random = random.Random(seed)
        self._foreign = foreign
        self._words = Prose(seed)

    def edit(self, text: str, share: float = 0.1) -> str:
        """The paragraph with a tenth of its words edited."""
        return words_edited(text, share, self._words)

    def foreign(self, texts: Texts) -> str:
        """A paragraph of another article, that is in none of `texts`."""
        while (text := self._foreign()) in texts:
            pass
        return text

    def moved(self, texts: Texts, blocks: int, size: int) -> tuple[list[int], frozenset[int]]:
        """An order of the paragraphs in which `blocks` runs of `size` neighbours stand elsewhere.

        Where no such order is found in a hundred tries, as in a short article with one paragraph
        that outweighs the others, none moves.
        """
        weights = [len(text.split()) for text in texts]
        for _ in range(100):
            order = list(range(len(texts)))
            moved: set[int] = set()
            for _ in range(blocks):
                start = self.random.randrange(len(texts) - size + 1)
                block = list(range(start, start + size))
                order = [place for place in order if place not in block]
                target = self.random.randrange(len(order) + 1)
                order[target:target] = block
                moved |= set(block)
            least = CROSSED * sum(weights[place] for place in moved)
            others = sum(weights) - heaviest_order_with(moved, order, weights)
            if len(moved) == blocks * size and others >= least:
                return order, frozenset(moved)
        return list(range(len(texts))), frozenset()


def heaviest_order_with(moved: set[int], order: Sequence[int], weights: Sequence[int]) -> int:
    """The most words that can be said to stand where they were, if one of `moved` is among them.

    >>> heaviest_order_with({0}, [1, 2, 0], [5, 9, 7])
    5
    """
    best = 0
    until: list[tuple[int, int, bool]] = []
    for place in order:
        heaviest = {False: 0, True: -1}
        for other, weight, has in until:
            if other < place:
                heaviest[has] = max(heaviest[has], weight)
        if place in moved:
            until.append((place, max(heaviest.values()) + weights[place], True))
        else:
            until.append((place, heaviest[False] + weights[place], False))
            if heaviest[True] >= 0:
                until.append((place, heaviest[True] + weights[place], True))
        best = max([best, *(weight for _, weight, has in until if has)])
    return best


@dataclass(frozen=True, slots=True)
class Case:
    """One way to make a second version."""

    name: str
    make: Callable[[Bench, Texts], tuple[Texts, Version]]
    """From the paragraphs of an article: the left ones, and the version on the right."""


def _reordered(
    blocks: int, size: int, edit_moved: bool, edit_rest: float = 0.0
) -> Callable[[Bench, Texts], tuple[Texts, Version]]:
    def make(bench: Bench, texts: Texts) -> tuple[Texts, Version]:
        order, moved = bench.moved(texts, blocks, size)
        out = []
        for place in order:
            edit = edit_moved if place in moved else bench.random.random() < edit_rest
            out.append(bench.edit(texts[place]) if edit else texts[place])
        return texts, Version(out, list(order), moved)

    return make


def _with_refrains(bench: Bench, texts: Texts) -> tuple[Texts, Version]:
    """The same paragraph stands after every third; one other paragraph moves."""
    left: Texts = []
    for place, text in enumerate(texts):
        left += [text, REFRAIN] if place % 3 == 2 else [text]
    while True:
        order, moved = bench.moved(left, 1, 1)
        if all(left[place] != REFRAIN for place in moved):
            break
    return left, Version([left[place] for place in order], list(order), moved)


def _unmoved(bench: Bench, texts: Texts) -> tuple[Texts, Version]:
    """A third of the paragraphs edited, some dropped, new, or split; none moved."""
    out: Texts = []
    for text in texts:
        what = bench.random.random()
        if what < 0.08:
            continue
        if what < 0.16:
            out += [bench.foreign(texts), text]
        elif what < 0.24:
            out += halves(text)
        else:
            out.append(bench.edit(text) if what < 0.55 else text)
    return texts, Version(out or texts, [None] * len(out or texts))


def _refrains_unmoved(bench: Bench, texts: Texts) -> tuple[Texts, Version]:
    """Refrains on both sides, not as many on the right; paragraphs edited and dropped."""
    left: Texts = []
    for place, text in enumerate(texts):
        left += [text, REFRAIN] if place % 2 else [text]
    _, version = _unmoved(bench, left)
    kept = [text for text in version.texts if text != REFRAIN or bench.random.random() < 0.6]
    return left, Version(kept, [None] * len(kept))


CASES = (
    Case("one paragraph moved", _reordered(1, 1, edit_moved=False)),
    Case("one moved and edited by a tenth", _reordered(1, 1, edit_moved=True)),
    Case("two moved and edited, a third of the rest edited", _reordered(2, 1, True, 0.33)),
    Case("two or three neighbours moved together", _reordered(1, 2, False, 0.33)),
    Case("three neighbours moved together and edited", _reordered(1, 3, True, 0.33)),
    Case("one moved among repeated paragraphs", _with_refrains),
    Case("edited, dropped, new, split; none moved", _unmoved),
    Case("repeated paragraphs, edited, dropped; none moved", _refrains_unmoved),
)


def outcome(case: Case, articles: Sequence[Texts], bench: Bench) -> Outcome:
    """Make a second version of each article, align the two, and count."""
    import storydiff

    truth = found = linked = false = 0
    seconds = 0.0
    for texts in articles:
        left, version = case.make(bench, texts)
        true = {
            (old, new)
            for new, old in enumerate(version.places)
            if old is not None and old in version.moved
        }
        start = time.perf_counter()
        alignment = storydiff.align(left, version.texts)
        seconds += time.perf_counter() - start
        told = {tuple(pair) for link in alignment.links if link.moved for pair in link.pairs}
        every = {tuple(pair) for link in alignment.links for pair in link.pairs}
        truth += len(true)
        found += len(true & told)
        linked += len(true & every)
        false += len(told - true)
    return Outcome(len(articles), truth, found, linked, false, seconds)


def articles_made(count: int, seed: int = SEED) -> list[Texts]:
    """Articles put together from the paragraphs of the demo's and the samples' articles."""
    import storydiff
    from storydiff.model import Article

    def body(article: Article) -> Texts:
        return [
            " ".join(article.text_of(place).split())
            for place, paragraph in enumerate(article.paragraphs)
            if paragraph.role.is_article
        ]

    # Of several versions of one story only one: their paragraphs would be each other's.
    stories = storydiff.group(
        [
            storydiff.read(str(path))
            for folder in (ROOT / "src/storydiff/demo", ROOT / "seeds")
            for path in sorted(folder.glob("*.txt"))
        ]
    )
    pool = [text for story in stories for text in body(story.articles[0])]
    pool = [text for text in dict.fromkeys(pool) if len(text.split()) >= LEAST_WORDS]
    chance = random.Random(seed)
    return [chance.sample(pool, chance.randint(LEAST, 20)) for _ in range(count)]


def articles_of(path: Path) -> list[Texts]:
    """One version of each story of a file of them, those with enough paragraphs, the same one cut."""
    known: dict[str, Texts] = {}
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            one = json.loads(line)
            texts = [text.strip() for text in one["text"].split("\n")]
            texts = [text for text in dict.fromkeys(texts) if len(text.split()) >= LEAST_WORDS]
            if len(texts) >= LEAST:
                known.setdefault(one["story"], texts[:MOST])
    return list(known.values())


def main() -> int:
    """Run all cases and print a table."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.moves", description=__doc__)
    parser.add_argument("--data", type=Path, metavar="FILE", help="stories, gzipped JSON Lines")
    parser.add_argument("--seed", type=int, default=SEED)
    parser.add_argument("--articles", type=int, default=150, help="how many to make (%(default)d)")
    asked = parser.parse_args()
    articles = articles_of(asked.data) if asked.data else articles_made(asked.articles, asked.seed)
    if not articles:
        print("No article with enough paragraphs.", file=sys.stderr)
        return 2
    print("\n".join(report(articles, asked.seed)))
    return 0


def report(articles: Sequence[Texts], seed: int = SEED) -> list[str]:
    """The table over all cases."""
    chance = random.Random(seed + 1)
    pool = [text for texts in articles for text in texts]
    rows = []
    total = [0, 0, 0]
    for case in CASES:
        one = outcome(case, articles, Bench(seed, lambda: chance.choice(pool)))
        recall = f"{one.found / one.truth:.3f}" if one.truth else "–"
        linked = f"{one.linked / one.truth:.3f}" if one.truth else "–"
        counts = [str(one.articles), str(one.truth), recall, linked, str(one.false)]
        rows.append([case.name, *counts, f"{one.seconds:.1f}"])
        total = [a + b for a, b in zip(total, (one.truth, one.found, one.false), strict=True)]
    truth, found, false = total
    rows.append(["all", "", str(truth), f"{found / truth:.3f}", "", str(false), ""])
    head = ["case", "articles", "moved", "recall", "linked at all", "false moves", "seconds"]
    return table(head, rows)


if __name__ == "__main__":
    sys.exit(main())
