"""What the rest of the article is: links in capitals, subheads, the lead, lists, body text."""

from __future__ import annotations

import re

from storydiff.model import Role
from storydiff.prepare.forms import Form, is_dashed_heading
from storydiff.prepare.patterns import pattern
from storydiff.prepare.roles.page import Item, Page

__all__ = ["fill_in", "find_subheads", "hide_links_in_capitals"]

#: A line of capitals from this many words on says a whole sentence.
SENTENCE = 8
_DIVISION = pattern(
    r"(?:chapter|article|section|part|book|title|appendix|annex|schedule|act|scene|volume|item|exhibit|§|\d+[.)]|[ivxlc]+[.)])\s",
    re.IGNORECASE,
)
_NO_TEXT = {Role.LIST, Role.TABLE, Role.VERSE, Role.CODE}
_SPEAKER = pattern(r"[^\W\d_][\w .'’-]{0,40}:\s")


def hide_links_in_capitals(page: Page) -> None:
    """A line of capitals as long as a sentence, alone between paragraphs: a link to another piece.

    ::

        The council voted on Tuesday.
        MAYOR SAYS NEW HARBOUR WILL COST MORE THAN PLANNED     furniture
        Work begins in May.
        THE COST                                               (a subhead)

    Not in texts that are written in capitals or number their parts, and not what a colon announces
    or a full stop ends.
    """
    if page.headline is None or page.last < page.first:
        return
    inside = page.items[page.first + 1 : page.last + 1]
    capitals = [item for item in inside if item.role is None and item.is_capitals]
    links = [item for item in capitals if _is_link_in_capitals(page, item)]
    if len(links) * 3 > page.prose or any(_DIVISION.match(item.text) for item in capitals):
        return
    for item in links:
        item.role = Role.FURNITURE


def _is_link_in_capitals(page: Page, item: Item) -> bool:
    text = item.text
    if item.form is not Form.PROSE or not SENTENCE <= item.words <= 30 or item.ends:
        return False
    if text.endswith((":", ";", ",")) or text[0] in "\"'“‘«([":
        return False
    before, after = page.items[item.index - 1], _after(page, item)
    if before.text.endswith((":", "：")) or after is None:
        return False
    between = before.is_prose or before.role is not None
    return between and after.is_prose and not after.is_capitals


def _after(page: Page, item: Item) -> Item | None:
    for other in page.items[item.index + 1 :]:
        if other.role is not Role.FURNITURE:
            return other
    return None


def find_subheads(page: Page) -> None:
    """Short lines that head what follows: marked, between dashes, in capitals, or just short.

    ::

        ## The cost     - The cost -     SYMBOLIC?     THE COST     Who pays for it
    """
    for item in page.open_items():
        if (
            item.form is Form.HEADING
            or is_dashed_heading(item.text)
            or (item.form is Form.PROSE and _heads(page, item))
        ):
            item.role = Role.SUBHEAD


def _heads(page: Page, item: Item) -> bool:
    text = item.text
    if item.words > 12 or len(text) > 100 or item.index == page.first:
        return False
    if text.endswith((",", ";", ":", "：", "،")) or text[0] in '"“«„(' or _speaks(text):
        return False
    if item.ends and not (item.is_capitals or text.endswith(("?", "？"))):
        return False
    if text[0].islower() or "\n" in text:
        return False
    if page.last < page.first or not page.headline_before(item):
        return bool(
            item.is_capitals
            and item.words <= 8
            and (after := _after(page, item))
            and after.is_prose
        )
    after = _after(page, item)
    if after is None or item.index > page.last:
        return False
    return (
        after.is_prose
        or (after.ends and after.words >= 4)
        or after.form in {Form.LIST, Form.TABLE, Form.QUOTE, Form.VERSE, Form.CODE}
    )


def _speaks(text: str) -> bool:
    return ":" in text and _SPEAKER.match(text) is not None


def fill_in(page: Page) -> None:
    """Whatever no rule knew is article: the first paragraph after the headline its lead, then body.

    A numbered paragraph of several sentences is body, as in a judgment; a short item a list.
    """
    for item in page.open_items():
        if item.form is Form.LIST and not _is_numbered_paragraph(item):
            item.role = Role.LIST
    led = page.headline is None
    before = 0
    for item in page.open_items():
        # Under ingredients or a table nothing is the lead any more.
        while not led and before < item.index:
            led = page.headline_before(page.items[before]) and page.items[before].role in _NO_TEXT
            before += 1
        after = page.headline is not None and item.index > page.headline
        if not led and after and item.form is Form.PROSE and (item.is_prose or item.ends):
            item.role = Role.LEAD
            led = True
        else:
            item.role = Role.BODY


def _is_numbered_paragraph(item: Item) -> bool:
    return item.ends and item.words >= 20
