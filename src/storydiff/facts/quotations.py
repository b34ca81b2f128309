"""Who is quoted with which words: what stands inside quotation marks."""

from __future__ import annotations

from collections.abc import Iterator

from storydiff.facts.model import Mention, Sort
from storydiff.kinds.quotations import quoted_in
from storydiff.model import Span
from storydiff.prepare.tokens import words_in

__all__ = ["quotations_in"]


def quotations_in(text: str, span: Span) -> Iterator[Mention]:
    """The quotations of `span` of `text`, in order, without marks and a comma before the closing one.

    Two with the same words say the same, whatever their typography, case and marks at the ends.
    """
    found = quoted_in(text, span)
    for start, end in zip(found.starts, found.ends, strict=True):
        words = words_in(text, Span(start, end))
        keys = [key for key in words.keys if any(map(str.isalnum, key))]
        if not keys:
            continue
        last = -2 if words.keys[-1] == "," else -1
        yield Mention(Sort.QUOTATION, " ".join(keys), Span(words.starts[0], words.ends[last]))
