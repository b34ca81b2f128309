"""An article with roles that a reader has set right, over those that were found.

::

    found       furniture  Storm closes bridges         title  Most read
                headline   Most read
    by hand     headline   Storm closes bridges         title  Storm closes bridges
                furniture  Most read
"""

from __future__ import annotations

from collections.abc import Callable, Iterable

from msgspec.structs import replace

from storydiff.model import Article, Paragraph, Role, RoleCorrection
from storydiff.prepare.article import words_of_headline
from storydiff.prepare.roles.names import byline_of

__all__ = ["recast"]


def recast(article: Article, corrections: Iterable[RoleCorrection]) -> Article:
    """`article` as it was found, with each of `corrections` carried out; the last word counts.

    Title, byline and date follow their paragraphs. What was cut out of a paragraph that is not
    the article (a date in a byline) is no part of its own any more once the paragraph is.
    """
    found = article.as_found or article
    wanted: dict[int, Role] = {}
    for one in corrections:
        wanted.pop(one.paragraph, None)
        if one.role is not None and 0 <= one.paragraph < len(found.paragraphs):
            wanted[one.paragraph] = one.role
    changed = sorted(
        index for index, role in wanted.items() if role is not found.paragraphs[index].role
    )
    if not changed:
        return found
    paragraphs = list(found.paragraphs)
    for index in changed:
        paragraphs[index] = _recast(paragraphs[index], wanted[index])
    new = replace(found, paragraphs=tuple(paragraphs), as_found=found)
    return replace(
        new,
        title=_said(new, found, changed, Role.HEADLINE, found.title, _title),
        byline=_said(new, found, changed, Role.BYLINE, found.byline, _byline),
        date=_said(new, found, changed, Role.DATE, found.date, _line),
    )


def _recast(paragraph: Paragraph, role: Role) -> Paragraph:
    enters = role.is_article and not paragraph.role.is_article
    return Paragraph(paragraph.span, role, () if enters else paragraph.parts)


def _said(
    new: Article,
    found: Article,
    changed: list[int],
    role: Role,
    known: str,
    words: Callable[[Article, int], str],
) -> str:
    """What an article says of itself by a paragraph of `role`; `known` is what was found."""
    by_hand = [index for index in changed if new.paragraphs[index].role is role]
    if by_hand:
        return words(new, by_hand[0])
    lost = any(
        found.paragraphs[index].role is role
        and known in (words(found, index), _line(found, index), _byline(found, index))
        for index in changed
    )
    if not lost:
        return known
    left = (index for index, one in enumerate(new.paragraphs) if one.role is role)
    return next((words(new, index) for index in left), "")


def _title(article: Article, index: int) -> str:
    return words_of_headline(article.text, article.paragraphs[index])


def _byline(article: Article, index: int) -> str:
    return byline_of(article.text_of(index)) or _line(article, index)


def _line(article: Article, index: int) -> str:
    return " ".join(article.text_of(index).split())
