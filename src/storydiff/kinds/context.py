"""Where the edits of one link stand: paragraphs, quotations, the edges of sentences."""

from __future__ import annotations

from storydiff.kinds.half import Half
from storydiff.kinds.quotations import Quoted, quoted_in
from storydiff.kinds.words import vocabulary
from storydiff.kinds.words.languages import language_of
from storydiff.model import Article, Edit, Link, Role, Sides, Span

__all__ = ["Context", "tags_of_places"]

_STOPS = frozenset(".!?\u2026\u3002\uff01\uff1f\u061f\u06d4\u0964")
_AFTER_STOPS = frozenset("\"'\u201d\u2019\u00bb)]\u300d\u300f")

_PLACES = {
    Role.HEADLINE: "in-headline",
    Role.SUBHEAD: "in-subhead",
    Role.LEAD: "in-lead",
    Role.CAPTION: "in-caption",
}


class Context:
    """What all edits of a link have in common; worked out once for each paragraph."""

    def __init__(self, left: Article, right: Article, link: Link) -> None:
        self.articles = Sides(left, right)
        self.link = Sides(link.left, link.right)
        languages = self.articles.map(language_of)
        self.vocabulary = languages.left if languages.left is languages.right else vocabulary()
        """The words of the language of both; the English ones if each is in its own."""
        self._quoted: dict[tuple[bool, int], Quoted] = {}

    def plain_place(self, edit: Edit) -> Sides[int] | None:
        """The paragraphs in which `edit` stands, one on each side, by their indexes.

        None if there is none on a side, if it reaches over more than one, or if not all words
        there are the article's own.
        """
        place = Sides(
            self._paragraph(edit.left, on_left=True), self._paragraph(edit.right, on_left=False)
        )
        if place.left is None or place.right is None:
            return None
        for article, indexes, index, span in (
            (self.articles.left, self.link.left, place.left, edit.left),
            (self.articles.right, self.link.right, place.right, edit.right),
        ):
            paragraph = article.paragraphs[index]
            if paragraph.parts or not paragraph.role.is_article:
                return None
            if len(indexes) > 1 and span.end >= paragraph.span.end:
                return None
        return Sides(place.left, place.right)

    def is_quoted(self, edit: Edit, place: Sides[int]) -> bool:
        """Whether both sides of `edit` stand inside quotation marks of their paragraphs."""
        return self._is_quoted(edit.left, place.left, on_left=True) and self._is_quoted(
            edit.right, place.right, on_left=False
        )

    def follows_figure(self, edit: Edit) -> bool:
        """Whether a figure stands right before `edit` on the left."""
        place = edit.left.start
        return place > 0 and self.articles.left.text[place - 1].isdecimal()

    def reaches_end(self, edit: Edit, place: Sides[int]) -> bool:
        """Whether `edit` goes up to where its paragraph ends."""
        left = self.articles.left.paragraphs[place.left]
        right = self.articles.right.paragraphs[place.right]
        return edit.left.end >= left.span.end or edit.right.end >= right.span.end

    def places(self, place: Sides[int], *, on_left: bool, on_right: bool) -> tuple[str, ...]:
        """The tags of the places of a change that has words on those sides."""
        roles = []
        if on_left:
            roles.append(self.articles.left.paragraphs[place.left].role)
        if on_right:
            roles.append(self.articles.right.paragraphs[place.right].role)
        return tags_of_places(*roles)

    def half(self, span: Span, *, on_left: bool) -> Half:
        """Describe one side of an edit."""
        article = self.articles.left if on_left else self.articles.right
        index = self._paragraph(span, on_left=on_left)
        text = article.text
        if index is None:
            return Half(
                text, span, Role.BODY, False, False, False, span, vocabulary=self.vocabulary
            )
        paragraph = article.paragraphs[index]
        opens = _opens_sentence(text, paragraph.span, span.start)
        half = span.of(text)
        role = paragraph.role
        # Of a paragraph that one side only has, what it is as a whole decides.
        if paragraph.parts and self.link.left and self.link.right:
            role = paragraph.role_at(span.end - len(half.lstrip()) if half.strip() else span.start)
        is_blank = not half or half.isspace()
        return Half(
            text,
            span,
            role,
            self._is_quoted(span, index, on_left=on_left),
            not is_blank and opens and _closes_sentence(text, paragraph.span, span.end),
            opens,
            paragraph.span,
            len(half) == 1 and self._quoted_in(index, on_left=on_left).closes_at(span.start),
            self.vocabulary,
        )

    def _paragraph(self, span: Span, *, on_left: bool) -> int | None:
        article = self.articles.left if on_left else self.articles.right
        for index in self.link.left if on_left else self.link.right:
            paragraph = article.paragraphs[index].span
            if paragraph.start <= span.start <= paragraph.end:
                return index
        indexes = self.link.left if on_left else self.link.right
        return indexes[0] if indexes else None

    def _is_quoted(self, span: Span, index: int, *, on_left: bool) -> bool:
        known = self._quoted.get((on_left, index))
        return (known or self._quoted_in(index, on_left=on_left)).contains(span)

    def _quoted_in(self, index: int, *, on_left: bool) -> Quoted:
        key = on_left, index
        if key not in self._quoted:
            article = self.articles.left if on_left else self.articles.right
            self._quoted[key] = quoted_in(article.text, article.paragraphs[index].span)
        return self._quoted[key]


def tags_of_places(*roles: Role) -> tuple[str, ...]:
    """The tags that say where a change stands, of the roles of its sides."""
    return tuple([tag for role, tag in _PLACES.items() if role in roles])


def _opens_sentence(text: str, paragraph: Span, place: int) -> bool:
    at = place
    while at > paragraph.start and (text[at - 1].isspace() or text[at - 1] in _AFTER_STOPS):
        at -= 1
    return at == paragraph.start or text[at - 1] in _STOPS


def _closes_sentence(text: str, paragraph: Span, place: int) -> bool:
    at = place
    while at > paragraph.start and (text[at - 1].isspace() or text[at - 1] in _AFTER_STOPS):
        at -= 1
    return at > paragraph.start and (text[at - 1] in _STOPS or place >= paragraph.end)
