"""`python -m benchmarks.align GOLD_DIR`: how far the answers are from those that people gave.

GOLD_DIR holds a file of JSON Lines for each set: ``{"id", "left", "right", "pairs"}``, units as
strings. Beside it stand ``score.py``, which defines the numbers, and ``stories/wiki.jsonl.gz``.
"""

from __future__ import annotations

import argparse
import datetime
import gzip
import json
import math
import re
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations
from pathlib import Path
from typing import Any

from benchmarks import moves
from benchmarks.report import table

__all__ = ["main"]

Record = dict[str, Any]

ROOT = Path(__file__).parent.parent
SHAPES = ("1-1", "split", "merge", "n-m")
CHAPTER = re.compile(r"\bC(\d+)$")
"""How an id ends where the documents of a set are the chapters of one text."""
NEAREST = 2
"""Other articles, those most like it, that each article is compared with."""
TALK = "Talk:"


def read(path: Path) -> list[Record]:
    """The objects of a file of JSON Lines."""
    return [json.loads(line) for line in path.read_text("utf-8").splitlines() if line.strip()]


def scored(score: Path, kind: str, gold: Path, predictions: Iterable[object]) -> Record:
    """What `score.py` says of `predictions`, one for each record of `gold`."""
    with tempfile.TemporaryDirectory(prefix="storydiff-gold-") as folder:
        path = Path(folder) / "predictions.jsonl"
        path.write_text("".join(json.dumps(one) + "\n" for one in predictions), "utf-8")
        command = [sys.executable, str(score), kind, str(gold), str(path), "--json"]
        told = subprocess.run(command, capture_output=True, text=True, check=False)
        if told.returncode:
            raise SystemExit(f"{score.name} could not score {gold.name}: {told.stderr.strip()}")
        found: Record = json.loads(told.stdout)
        return found


def aligned(records: Iterable[Record]) -> Iterator[Record]:
    """The pairs of each record as storydiff finds them, from its units alone."""
    import storydiff

    for record in records:
        alignment = storydiff.align(record["left"], record["right"])
        pairs = [[*pair] for link in alignment.links for pair in link.pairs]
        yield {"id": record["id"], "pairs": pairs}


def whole(records: Sequence[Record]) -> Record | None:
    """All documents of a set as one, in order, if they are the chapters of one text."""
    numbers = [CHAPTER.search(record["id"]) for record in records]
    if not all(numbers):
        return None
    left: list[str] = []
    right: list[str] = []
    pairs: list[list[int]] = []
    for _, record in sorted(
        (int(number[1]), record) for number, record in zip(numbers, records, strict=True) if number
    ):
        pairs += [[a + len(left), b + len(right)] for a, b in record["pairs"]]
        left += record["left"]
        right += record["right"]
    return {"id": "all", "left": left, "right": right, "pairs": pairs}


def percent(share: float) -> str:
    """A share in percent, with one decimal."""
    return f"{100 * share:.1f}"


def alignment_tables(folder: Path, score: Path) -> list[str]:
    """Pairs of all sets, and of the chapters of a text at once; then by shape."""
    rows, shapes = [], []

    def add(name: str, gold: Path, records: list[Record]) -> None:
        start = time.perf_counter()
        predictions = list(aligned(records))
        seconds = time.perf_counter() - start
        found = scored(score, "align", gold, predictions)
        pairs = found["pairs"]
        units = [f"{sum(len(one[side]) for one in records):,}" for side in ("left", "right")]
        parts = [percent(pairs[part]) for part in ("precision", "recall", "f1")]
        rows.append([name, str(found["documents"]), *units, *parts, f"{seconds:.1f}"])
        cells = [
            f"{percent(one['precision']) if one['predicted'] else '–'} / "
            f"{percent(one['recall']) if one['gold'] else '–'}"
            for one in [found["shapes"][shape] for shape in SHAPES]
            + [found["unaligned_left"], found["unaligned_right"]]
        ]
        shapes.append([name, *cells])

    for path in sorted(folder.glob("*.jsonl")):
        records = read(path)
        add(path.stem, path, records)
        if one := whole(records):
            with tempfile.TemporaryDirectory(prefix="storydiff-gold-") as name:
                gold = Path(name) / path.name
                gold.write_text(json.dumps(one) + "\n", "utf-8")
                add(f"{path.stem}, all at once", gold, [one])
    head = ["set", "documents", "left units", "right units", "P", "R", "F1", "seconds"]
    forms = ["set", *SHAPES, "alone, left", "alone, right"]
    return [
        *table(head, rows),
        "Precision / recall by the shape of a pair, and of the units that stand alone:",
        "",
        *table(forms, shapes),
    ]


def stories_table(path: Path, score: Path) -> list[str]:
    """Which texts are versions of one article."""
    import storydiff
    from storydiff.prepare.article import from_strings

    with gzip.open(path, "rt", encoding="utf-8") as lines:
        texts = [json.loads(line)["text"] for line in lines]
    articles = [from_strings([one for one in text.split("\n") if one.strip()]) for text in texts]
    start = time.perf_counter()
    stories = storydiff.group(articles)
    seconds = time.perf_counter() - start
    label = {id(one): number for number, story in enumerate(stories) for one in story.articles}
    found = scored(score, "stories", path, [label[id(one)] for one in articles])
    pairs = found["pairs"]
    parts = [percent(pairs[part]) for part in ("precision", "recall", "f1")]
    counts = [f"{found[one]:,}" for one in ("texts", "gold_groups", "whole_groups")]
    head = ["texts", "articles", "exactly right", "P", "R", "F1", "seconds"]
    return table(head, [[*counts, *parts, f"{seconds:.1f}"]])


def neighbours(documents: dict[str, list[str]]) -> list[tuple[str, str]]:
    """Pairs of different articles with most in common: each with its two nearest by tf-idf."""
    bags = {name: set(re.findall(r"\w+", " ".join(texts))) for name, texts in documents.items()}
    within = Counter(word for bag in bags.values() for word in bag)
    worth = {word: math.log(len(bags) / count) for word, count in within.items()}
    size = {name: math.sqrt(sum(worth[word] for word in bag)) or 1.0 for name, bag in bags.items()}
    found: set[tuple[str, str]] = set()
    for name, bag in bags.items():
        likeness = {
            other: sum(worth[word] for word in bag & bags[other]) / (size[name] * size[other])
            for other in bags
            if other != name
        }
        for other in sorted(likeness, key=lambda one: (-likeness[one], one))[:NEAREST]:
            found.add((min(name, other), max(name, other)))
    return sorted(found)


def unrelated_table(path: Path) -> list[str]:
    """Pairs between articles that have nothing to do with each other."""
    import storydiff

    documents: dict[str, list[str]] = {}
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            one = json.loads(line)
            texts = [text for text in one["text"].split("\n") if text.strip()]
            if texts and not one["story"].startswith(TALK):
                documents.setdefault(one["story"], texts)
    names = sorted(documents)
    half = len(names) // 2
    kinds = {
        "nearest others by tf-idf": neighbours(documents),
        "any others": [(one, names[(n + half) % len(names)]) for n, one in enumerate(names)],
    }
    rows = []
    for kind, chosen in kinds.items():
        counted = Counter[str]()
        for left, right in chosen:
            a, b = documents[left], documents[right]
            alignment = storydiff.align(a, b)
            pairs = [pair for link in alignment.links for pair in link.pairs]
            counted["equal"] += sum(a[pair.left] == b[pair.right] for pair in pairs)
            false = sum(a[pair.left] != b[pair.right] for pair in pairs)
            counted["false"] += false
            counted["touched"] += bool(false)
            counted["most"] = max(counted["most"], false)
            counted["paragraphs"] += min(len(a), len(b))
        rows.append(_unrelated_row(kind, len(chosen), counted))
    rows.append(_unrelated_row("samples 000, 003, 004", 3, _samples()))
    head = ["articles", "pairs of them", "paragraphs", "equal", "false", "false per hundred"]
    return table([*head, "pairs of articles with any", "most in one"], rows)


def _unrelated_row(kind: str, pairs: int, counted: Counter[str]) -> list[str]:
    each = 100 * counted["false"] / max(1, counted["paragraphs"])
    counts = [f"{counted[one]:,}" for one in ("paragraphs", "equal", "false")]
    touched = [str(counted["touched"]), str(counted["most"])]
    return [kind, f"{pairs:,}", *counts, f"{each:.2f}", *touched]


def _samples() -> Counter[str]:
    """The three stories of the samples, each pair of them; only what is the article counts."""
    import storydiff

    paths = [path for key in ("000", "003", "004") for path in (ROOT / "seeds").glob(f"{key}_*")]
    counted = Counter[str]()
    for left, right in combinations([storydiff.read(str(path)) for path in paths], 2):
        for link in storydiff.align(left, right).links:
            for a, b in link.pairs:
                both = left.paragraphs[a].role.is_article, right.paragraphs[b].role.is_article
                if any(both):
                    counted["equal" if left.text_of(a) == right.text_of(b) else "false"] += 1
        counted["paragraphs"] += min(
            sum(one.role.is_article for one in article.paragraphs) for article in (left, right)
        )
    return counted


def page(gold: Path, date: str) -> str:
    """All tables with what they mean."""
    score, stories = gold.parent / "score.py", gold.parent / "stories" / "wiki.jsonl.gz"
    lines = [
        "# How accurate it is",
        "",
        (
            f"{date}. Measured against pairs that people made, on texts which are no part of this "
            "project, with one set of defaults. In percent; P is the part of the pairs found that "
            "are right, R the part of the right ones that were found. These texts were also used "
            "to choose constants: expect a little less of others."
        ),
        "",
        "## Which paragraphs belong together",
        "",
        (
            "A novel's manuscript and first print, and two of its editions (pairs from a collation "
            "word by word); two translations of the Bible (paragraphs that share a verse); fables "
            "in two collections (sentences, by hand: two people agree to 81); a technical reference "
            "a year apart (the same rule, by its id: a renamed rule counts as a miss). A unit is one "
            "paragraph of a plain sequence of strings, as `storydiff.align` takes it."
        ),
        "",
        *alignment_tables(gold, score),
        "## Texts that have nothing to do with each other",
        "",
        (
            "Different articles of an encyclopaedia. Every pair that is not equal to the character "
            "is false; a hundred are a hundred paragraphs of the shorter article of each pair."
        ),
        "",
        *unrelated_table(stories),
        "## Paragraphs that moved",
        "",
        (
            "Articles get a second version by a seed, so the truth is known: paragraphs stand "
            "elsewhere, some with a tenth of their words edited. *Recall*: linked with themselves "
            "and marked as moved. *False moves*: pairs marked as moved that did not move."
        ),
        "",
        "One version each of an encyclopaedia's articles:",
        "",
        *moves.report(moves.articles_of(stories)),
        "Articles made of the demo's and the samples' paragraphs:",
        "",
        *moves.report(moves.articles_made(150)),
        "## Which texts are versions of one story",
        "",
        *stories_table(stories, score),
        "## To repeat",
        "",
        "```sh",
        "python -m benchmarks.align GOLD/align                          # all of this page",
        "python -m benchmarks.moves                                     # moves, without any data",
        "python -m benchmarks.moves --data GOLD/stories/wiki.jsonl.gz",
        "```",
        "",
        (
            "`GOLD` is a folder with the gold sets and the `score.py` that defines the numbers; no "
            "part of it is in this repository. `--output FILE` writes the page."
        ),
    ]
    return "\n".join(lines) + "\n"


def main() -> int:
    """Print the page, and write it where it is asked for."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.align", description=__doc__)
    parser.add_argument("gold", type=Path, metavar="GOLD_DIR", help="the folder of the sets")
    parser.add_argument(
        "--date", default=datetime.date.today().isoformat(), help="as it is written"
    )
    parser.add_argument("--output", type=Path, metavar="FILE", help="write the page there too")
    asked = parser.parse_args()
    if not (asked.gold.parent / "score.py").is_file() or not list(asked.gold.glob("*.jsonl")):
        print(f"{asked.gold} has no gold sets, or no score.py stands beside it.", file=sys.stderr)
        return 2
    text = page(asked.gold, asked.date)
    print(text)
    if asked.output:
        asked.output.write_text(text, "utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
