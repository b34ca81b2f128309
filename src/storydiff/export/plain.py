"""Values of the model as the plain values of the JSON contracts."""

from __future__ import annotations

import json
import re
from collections import Counter

from storydiff.model import Article, Change, Comparison, Link, Span, Story
from storydiff.present.moves import Move, moves_of
from storydiff.present.words import word_count

__all__ = ["article", "as_json", "comparison", "stories"]

# What JSON leaves as it is, but a terminal or a line reader would obey, or UTF-8 cannot hold.
_ESCAPED = re.compile(
    "[\\x7f-\\x9f\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u206f\\ud800-\\udfff\ufeff]"
)

Plain = dict[str, object]

SET_BY_HAND = "set by hand"
"""Why a paragraph has its role: somebody said so."""


def as_json(value: Plain) -> str:
    """`value` as JSON in UTF-8, indented; controls and lone surrogates are escaped."""
    text = json.dumps(value, ensure_ascii=False, indent=2, allow_nan=False)
    return _ESCAPED.sub(lambda match: f"\\u{ord(match[0]):04x}", text) + "\n"


def comparison(found: Comparison) -> Plain:
    """The contract ``storydiff.comparison/1``."""
    return {
        "schema": "storydiff.comparison/1",
        "left": _side(found.left),
        "right": _side(found.right),
        "links": [_link(link) for link in found.alignment.links],
        "moves": [_move(move) for move in moves_of(found.alignment)],
        "changes": [_change(found, change) for change in found.changes],
        "tally": {
            "relations": dict(found.tally.relations),
            "kinds": dict(found.tally.kinds),
            "families": dict(found.tally.families),
        },
        "complete": found.complete,
        "reason": found.reason,
    }


def stories(found: tuple[Story, ...]) -> Plain:
    """The contract ``storydiff.stories/1``."""
    return {
        "schema": "storydiff.stories/1",
        "stories": [
            {
                "title": story.title,
                "articles": [
                    {
                        "path": one.origin.location,
                        "title": one.title,
                        "words": word_count(one),
                        "roles": dict(Counter(p.role.value for p in one.paragraphs)),
                    }
                    for one in story.articles
                ],
                "similarity": [[round(value, 4) for value in row] for row in story.similarity],
            }
            for story in found
        ],
    }


def article(read: Article) -> Plain:
    """The contract ``storydiff.article/1``."""
    return {
        "schema": "storydiff.article/1",
        "path": read.origin.location,
        "encoding": read.encoding,
        "sha256": read.digest,
        "title": read.title,
        "byline": read.byline,
        "date": read.date,
        "paragraphs": [
            {**_paragraph(read, index), "text": read.text_of(index)}
            for index in range(len(read.paragraphs))
        ],
    }


def _side(read: Article) -> Plain:
    return {
        "path": read.origin.location,
        "title": read.title,
        "encoding": read.encoding,
        "sha256": read.digest,
        "paragraphs": [_paragraph(read, index) for index in range(len(read.paragraphs))],
    }


def _paragraph(read: Article, index: int) -> Plain:
    paragraph = read.paragraphs[index]
    found = read.found_role(index)
    by_hand = {} if found is None else {"found": found.value, "reason": SET_BY_HAND}
    return {
        "start": paragraph.span.start,
        "end": paragraph.span.end,
        "role": paragraph.role.value,
        "article": paragraph.role.is_article,
        "parts": [
            {"start": part.span.start, "end": part.span.end, "role": part.role.value}
            for part in paragraph.parts
        ],
        **by_hand,
    }


def _link(link: Link) -> Plain:
    return {
        "left": list(link.left),
        "right": list(link.right),
        "pairs": [list(pair) for pair in link.pairs],
        "relation": link.relation.value,
        "moved": link.moved,
        "score": round(link.score, 4),
        "reason": link.reason,
    }


def _move(move: Move) -> Plain:
    return {"links": list(move.links), "left": list(move.left), "right": list(move.right)}


def _change(found: Comparison, change: Change) -> Plain:
    return {
        "id": change.id,
        "op": change.op.value,
        "kind": change.kind.name,
        "family": change.family.value,
        "tags": list(change.tags),
        "left": _stretch(found.left, change.left),
        "right": _stretch(found.right, change.right),
        "link": change.link,
        "reason": change.reason,
    }


def _stretch(read: Article, span: Span) -> Plain:
    return {"start": span.start, "end": span.end, "text": span.of(read.text)}
