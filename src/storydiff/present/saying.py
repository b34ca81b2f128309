"""A change as a sentence, and the words round it as each version has them.

::

    reason    The number changed: 27 → 29, 2 more
    sentence  The number changed: “27” became “29”, 2 more.
    left      … counted 27 cracks in the …
    right     … counted 29 cracks in the …
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import reduce
from itertools import pairwise

from storydiff.kinds.half import shortened
from storydiff.kinds.table import KINDS
from storydiff.model import Article, Change, Comparison, Family, Op, Sides, Span
from storydiff.prepare.sentences import measure
from storydiff.present.around import first_words, last_words
from storydiff.present.characters import characters
from storydiff.present.moves import Move
from storydiff.present.whereabouts import paragraph_at, paragraphs

__all__ = ["context", "move_sentence", "sentence"]

#: Code points of a passage, or of a changed text in the middle of its context, that are quoted.
_MOST = 160
_QUIET = (Family.TYPOGRAPHY, Family.LAYOUT)
_SPELLED = frozenset({"look-alike", "character-form"})
_TOLD_BY_REASON = frozenset({"paragraph-split", "paragraph-merge"})
_ONE_OF = {kind.name: kind.one for kind in KINDS}


def sentence(comparison: Comparison, changes: Sequence[Change], *, whole: bool = False) -> str:
    """What changes did and why they are called so, in words alone: no arrows and no brackets.

    :param changes: one, or several of one kind in one link that are told together.
    :param whole: whether long texts are quoted to their end.
    """
    first = changes[0]
    link = None if first.link is None else comparison.alignment.links[first.link]
    if link is not None and not link.is_two_sided:
        return _of_paragraph(comparison, first, whole=whole)
    told: dict[str, list[str]] = {}
    for change in changes:
        left, right = change.left.of(comparison.left.text), change.right.of(comparison.right.text)
        head, tail = _head_and_tail(change, left, right)
        told.setdefault(head, []).append(_told(change, left, right, head, whole=whole) + tail)
    parts = [
        _stopped(": ".join(filter(None, (head, ", ".join(filter(None, texts))))))
        for head, texts in told.items()
    ]
    also = [_ONE_OF[tag] for one in changes for tag in one.tags if tag in _ONE_OF]
    if also:
        is_passage = first.kind.name == "passage"
        parts.append(f"{'In it' if is_passage else 'Also'}: {', '.join(dict.fromkeys(also))}.")
    return " ".join(parts)


def move_sentence(comparison: Comparison, move: Move, *, whole: bool = False) -> str:
    """What moved, from where to where, and how it begins."""
    article = comparison.left
    first, last = article.paragraphs[move.left[0]].span, article.paragraphs[move.left[-1]].span
    text = _quote(Span(first.start, last.end).of(article.text), whole=whole)
    many = len(move.left) > 1
    return (
        f"{paragraphs(move.left).capitalize()} on the left {'are' if many else 'is'} "
        f"{paragraphs(move.right)} on the right: {_stopped(text)}"
    )


def context(
    comparison: Comparison, changes: Sequence[Change], *, whole: bool = False
) -> Sides[str]:
    """The words round changes of one link on each side; empty where there is nothing to compare.

    :param whole: the paragraph to its ends instead of some words.
    """
    first = changes[0]
    link = None if first.link is None else comparison.alignment.links[first.link]
    if link is None or not link.is_two_sided or first.op is Op.MOVE:
        return Sides("", "")
    left = reduce(Span.hull, [change.left for change in changes])
    right = reduce(Span.hull, [change.right for change in changes])
    return Sides(
        _around(comparison.left, link.left, left, whole=whole),
        _around(comparison.right, link.right, right, whole=whole),
    )


def _of_paragraph(comparison: Comparison, change: Change, *, whole: bool) -> str:
    """A paragraph that one side only has, as far as is known."""
    on_left = not change.left.is_empty
    article, span = (comparison.left, change.left) if on_left else (comparison.right, change.right)
    text = span.of(article.text)
    head = _before_colon(change.reason)
    if not comparison.alignment.complete:
        head = f"A paragraph of the {'left' if on_left else 'right'}, not matched in time"
    if not text.strip():
        return f"{head}."
    number = measure(text)
    words = f", {number:,} words" if number > 1 else ""
    found = [_ONE_OF[tag] for tag in change.tags if tag in _ONE_OF]
    held = f" In it: {', '.join(found)}." if found else ""
    return f"{head}{words}: {_stopped(_quote(text, _MOST, whole=whole))}{held}"


def _stopped(text: str) -> str:
    """`text` with a full stop, unless what it quotes last ends with one."""
    return text if text.endswith((".”", "!”", "?”", "…”")) else f"{text}."


def _head_and_tail(change: Change, left: str, right: str) -> tuple[str, str]:
    """What the reason says before and after it quotes the texts."""
    reason = change.reason.removesuffix(".")
    quoted = " → ".join(filter(None, (shortened(left), shortened(right))))
    if change.family not in _QUIET and quoted and f": {quoted}" in reason:
        head, _, tail = reason.partition(f": {quoted}")
        return head, tail
    if change.family in _QUIET or f": {quoted}" in reason or "→" in reason:
        return _before_colon(reason), ""
    return reason, ""


def _before_colon(reason: str) -> str:
    return reason.partition(": ")[0].removesuffix(".")


def _told(change: Change, left: str, right: str, head: str, *, whole: bool) -> str:
    """Both texts in words: ``“27” became “29”``; one alone, or none, where the head says enough."""
    if change.kind.name in _TOLD_BY_REASON:
        return ""
    if change.family in _QUIET or change.kind.name in _SPELLED or not (left + right).strip():
        return f"{characters(left)} became {characters(right)}"
    if left.strip() and right.strip():
        return f"{_quote(left, whole=whole)} became {_quote(right, whole=whole)}"
    text = _quote(left if left.strip() else right, whole=whole)
    if head.endswith(("gone", "added", "only")):
        return text
    return f"{text} {'is gone' if left.strip() else 'was added'}"


def _quote(text: str, most: int = 60, *, whole: bool) -> str:
    text = text.strip()
    return f"“{text if whole else shortened(text, most)}”"


def _around(article: Article, indexes: Sequence[int], span: Span, *, whole: bool) -> str:
    first = paragraph_at(article, indexes, span.start)
    last = paragraph_at(article, tuple(reversed(indexes)), span.end)
    if first is None or last is None:
        return ""
    start, end = article.paragraphs[first].span.start, article.paragraphs[last].span.end
    before, middle = article.text[start : span.start], _with_ends(article, indexes, span)
    after = article.text[span.end : end]
    if not whole:
        before, middle, after = last_words(before), _cut(middle), first_words(after)
    return f"{before}{middle}{after}".strip()


def _with_ends(article: Article, indexes: Sequence[int], span: Span) -> str:
    """The text at `span`, with a word where a paragraph ends in it."""
    parts, start = [], span.start
    for one, following in pairwise(indexes):
        gap = article.gap(following)
        if following == one + 1 and start <= gap.start and gap.end <= span.end:
            parts.append(article.text[start : gap.start])
            start = gap.end
    parts.append(article.text[start : span.end])
    return " (the paragraph ends) ".join(parts)


def _cut(text: str) -> str:
    """At most so many code points: what stands in the middle of a long text is left out."""
    if len(text) <= _MOST:
        return text
    half = _MOST // 2
    return f"{text[:half].rstrip()} … {text[-half:].lstrip()}"
