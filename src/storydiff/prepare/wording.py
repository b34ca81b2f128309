"""The bare words of a text, for finding what is alike: no marks, no white space, no spans.

Coarser and faster than tokens, which are for showing what differs.
"""

from __future__ import annotations

import re
from functools import cache
from itertools import pairwise

from storydiff.model import Article, Paragraph
from storydiff.prepare.marks import COMBINING
from storydiff.prepare.patterns import pattern
from storydiff.prepare.scripts import is_plain

__all__ = ["bare_words", "own_text"]

# Scripts written without spaces (Thai, Lao, Japanese, Chinese).
_SOLID = (
    "\u0e01-\u0e30\u0e32\u0e33\u0e40-\u0e46\u0e81-\u0eb0\u0eb2\u0eb3\u0ebd-\u0ec6"
    "\u3041-\u3096\u309d-\u309f\u30a1-\u30fa\u30fd-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff"
    "\U00020000-\U0003ffff"
)
_PLAIN_WORD = pattern(r"[^\W_]+")


def bare_words(key: str) -> list[str]:
    """The words of a paragraph's key: runs of letters and digits; a key of marks only is one.

    Of a script without spaces each two letters that stand together count as a word, as is usual in
    searching such texts: single ones are shared by any two sentences, real words take a dictionary::

        東京で会う → 東京 京で で会 会う
    """
    if is_plain(key):
        words = _PLAIN_WORD.findall(key)
    else:
        words = [word for run in _runs().findall(key) for word in _cut(run)]
    return words or ([key] if key else [])


def _cut(run: str) -> list[str]:
    letters = _solid_letter().findall(run)
    if len(letters) < 2:
        return letters or [run]
    return [one + other for one, other in pairwise(letters)]


@cache
def _runs() -> re.Pattern[str]:
    return re.compile(rf"(?:[{_SOLID}][{COMBINING}]*)+|[^\W_{_SOLID}]+")


@cache
def _solid_letter() -> re.Pattern[str]:
    return re.compile(rf"[{_SOLID}][{COMBINING}]*")


def own_text(article: Article, paragraph: Paragraph) -> str:
    """What `paragraph` says in its own role: its text without parts that are not the article.

    All of its text if it is not the article itself, or says nothing in its own role.
    """
    span = paragraph.span
    if not paragraph.parts or not paragraph.role.is_article:
        return span.of(article.text)
    pieces: list[str] = []
    place = span.start
    for part in paragraph.parts:
        if not part.role.is_article:
            pieces.append(article.text[place : part.span.start])
            place = part.span.end
    pieces.append(article.text[place : span.end])
    own = " ".join(pieces)
    return own if own.strip() else span.of(article.text)
