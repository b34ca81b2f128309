"""One side of a link as a single run of tokens, though its paragraphs may stand apart.

::

    file:      [The dog] ¶ [ADVERTISEMENT] ¶ [sat down.]        a link of the first and the third
    passage:   The dog|sat down.                                 | is a seam: something stands between

Positions in a passage count its own characters; `spans_of` takes them back to the file.
"""

from __future__ import annotations

from bisect import bisect_right

from msgspec import Struct

from storydiff.model import Article, Role, Span
from storydiff.prepare.tokens import words_in

__all__ = ["Passage", "read_passage", "read_window"]


class Passage(Struct, frozen=True):
    """The text of the paragraphs of one side, in order, with its tokens."""

    text: str
    """The paragraphs with the white space between those that are neighbours."""
    starts: list[int]
    """Where each token begins, in code points of `text`; white space is no token here."""
    ends: list[int]
    keys: list[str]
    """What is compared. Tokens that are not the article never have the key of one that is."""
    roles: list[Role]
    """The role of each token."""
    pieces: tuple[tuple[int, Span], ...]
    """Stretches that are whole in the file: where each begins in `text`, and its span in the file."""
    breaks: frozenset[int]
    """Where a paragraph ends and another of this passage follows, as the end's place in `text`."""

    def __len__(self) -> int:
        return len(self.keys)

    def word(self, index: int) -> str:
        """Token `index` as it is written."""
        return self.text[self.starts[index] : self.ends[index]]

    def spans_of(self, span: Span) -> list[Span]:
        """Where `span` of this passage stands in the file: a span for each piece it touches."""
        first = max(bisect_right(self.pieces, span.start, key=lambda piece: piece[0]) - 1, 0)
        if span.is_empty and first and self.pieces[first][0] == span.start:
            first -= 1  # an empty place at a seam is the end of what stands before it
        spans: list[Span] = []
        for begin, real in self.pieces[first:]:
            start = max(span.start, begin)
            end = min(span.end, begin + len(real))
            if start > end or (spans and start >= span.end):
                break
            spans.append(Span(real.start + start - begin, real.start + end - begin))
        return spans


def read_passage(article: Article, indexes: tuple[int, ...]) -> Passage:
    """Join the paragraphs `indexes` of `article`, which ascend, into one passage."""
    texts: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    keys: list[str] = []
    roles: list[Role] = []
    pieces: list[tuple[int, Span]] = []
    breaks: list[int] = []
    length = 0
    previous: int | None = None
    for index in indexes:
        paragraph = article.paragraphs[index]
        if previous is not None:
            breaks.append(length)
            if index == previous + 1:
                gap = article.gap(index)
                texts.append(gap.of(article.text))
                length += len(gap)
                begin, real = pieces.pop()
                pieces.append((begin, Span(real.start, paragraph.span.end)))
            else:
                pieces.append((length, paragraph.span))
        else:
            pieces.append((length, paragraph.span))
        edges = tuple(edge for part in paragraph.parts for edge in (part.span.start, part.span.end))
        words = words_in(article.text, paragraph.span, edges)
        shift = length - paragraph.span.start
        starts += [place + shift for place in words.starts]
        ends += [place + shift for place in words.ends]
        if paragraph.parts or not paragraph.role.is_article:
            for place, key in zip(words.starts, words.keys, strict=True):
                role = paragraph.role_at(place)
                roles.append(role)
                keys.append(key if role.is_article else f"\0{key}")
        else:
            roles += [paragraph.role] * len(words)
            keys += words.keys
        texts.append(paragraph.span.of(article.text))
        length += len(paragraph.span)
        previous = index
    return Passage("".join(texts), starts, ends, keys, roles, tuple(pieces), frozenset(breaks))


def read_window(article: Article, window: Span, paragraph: Span) -> Passage:
    """A stretch of a paragraph, whose words are all the article's own, as a passage of its own.

    :param paragraph: where the paragraph stands; it decides what an apostrophe in the window is.
    """
    words = words_in(article.text, window, within=paragraph)
    shift = window.start
    return Passage(
        window.of(article.text),
        [place - shift for place in words.starts],
        [place - shift for place in words.ends],
        words.keys,
        [Role.BODY] * len(words),
        ((0, window),),
        frozenset(),
    )
