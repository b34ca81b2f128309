"""A few words round a place, so that a reader knows where he is.

::

    … Engineers counted 27 cracks in the masonry and …
"""

from __future__ import annotations

import re
from bisect import bisect_right
from itertools import islice

from storydiff.model import Article, Span

__all__ = ["around", "first_words", "last_words"]

#: Words quoted on each side of a change, in at most so many code points: some scripts have no
#: spaces, and an address can be a word.
_WORDS, _NEAR = 6, 60
#: Code points that are looked through for them.
_FAR = 400
_WORD = re.compile(r"\S+")


def around(article: Article, span: Span) -> str:
    """What stands at `span` with the words of its paragraph round it."""
    index = bisect_right(article.paragraphs, span.start, key=lambda one: one.span.start) - 1
    paragraph = article.paragraphs[index].span if index >= 0 else Span(0, len(article.text))
    before = article.text[paragraph.start : span.start]
    after = article.text[span.end : max(paragraph.end, span.end)]
    return f"{last_words(before)}{span.of(article.text)}{first_words(after)}".strip()


def last_words(text: str) -> str:
    """The end of `text`, with an ellipsis for what was before."""
    words = [*_WORD.finditer(text, max(0, len(text) - _FAR))][-_WORDS:]
    start = max(words[0].start() if words else 0, len(text) - _NEAR)
    return f"… {text[start:]}" if text[:start].strip() else text


def first_words(text: str) -> str:
    """The beginning of `text`, with an ellipsis for what comes after."""
    words = [*islice(_WORD.finditer(text), _WORDS)]
    end = min(words[-1].end() if words else len(text), _NEAR)
    return f"{text[:end]} …" if text[end:].strip() else text
