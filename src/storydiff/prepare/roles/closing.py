"""What stands after the running text: sign-offs, links to other pieces, the foot of the page."""

from __future__ import annotations

import re
from collections import Counter

from storydiff.model import Role
from storydiff.prepare.agencies import are_agencies
from storydiff.prepare.data import entries
from storydiff.prepare.dates import is_date_line
from storydiff.prepare.forms import Form, is_address, is_initials
from storydiff.prepare.patterns import Opening, loosely, pattern
from storydiff.prepare.roles.lines import is_menu_label, is_notice
from storydiff.prepare.roles.names import byline_of
from storydiff.prepare.roles.page import Item, Page

__all__ = ["find_sign_offs", "hide_what_follows", "is_sign_off"]

_DESKS = entries("pages", "desks")
_INITIAL_AND_CODE = pattern(r"[A-Z]\.\s?[^\W\d_][\w'’.-]{0,30}?\s*(?:--|[—–-])\s*[A-Z]{2,8}\Z")
_END = pattern(
    r"[-–—\s#*]*(?:30|ends?|fin|endit|ends here)[-–—\s#*]*\Z|#\s*#\s*#\Z|[（(]完[）)]\Z",
    re.IGNORECASE,
)
_SOURCE = Opening(
    lambda: entries("pages", "sources"),
    lambda: (
        r"(?:" + "|".join(map(re.escape, entries("pages", "sources"))) + r")\s*[:：]\s*(\S[^\n]*)\Z"
    ),
)
_CONTRIBUTED = pattern(
    r"\bcontributed (?:(?:reporting|writing|research)\b|to (?:this|the) (?:report|story|article)\b)"
    r"(?:\s(?:from|in)\s[^.?!\n]{1,60})?\.?\Z",
    re.IGNORECASE,
)
_WRITE_TO = pattern(
    r"(?:write to|follow|e-?mail|reach)\b[^\n]{0,120}?(?:\S@\S+\.\w+|https?://\S+|@\w+)\W*\Z",
    re.IGNORECASE,
)
#: How many lines of sign-off may stand under one text.
MOST = 8
#: As many lines in the shape of headlines, one after the other, are links.
LINK_RUN = 5
#: How many lines are looked at to see whether all that follows are links.
SEEN = 40


def is_sign_off(text: str) -> bool:
    """Whether a line under a text says who made it, in the ways desks do.

    ``burs-jc/oc/giv``, ``A.Moreau--XYZ``, ``AFP``, ``(Reporting by Jane Doe; Editing by John
    Roe)``, ``ENDS``.
    """
    if len(text) > 600:
        return False
    folded = text.lstrip("-–—*_ \t(").casefold()
    if folded.startswith(_DESKS) or _says_who(text):
        return True
    if len(text) > 80:
        return False
    if is_initials(text[1:-1] if text.startswith("(") and text.endswith(")") else text):
        return True
    return bool(
        (text[1:2] == "." and text[-1].isupper() and _INITIAL_AND_CODE.match(text))
        or are_agencies(text.strip("-–—()（）[]. \t"))
        or (_could_end(text) and _END.match(text))
        or text in {"ENDS", "END"}
    )


def _could_end(text: str) -> bool:
    return text.lstrip()[:1] in "-–—#*(（3eEfF" and any(mark in text for mark in "-–—#*(（")


def _says_who(text: str) -> bool:
    """Whether a sentence or line names who helped, the source, or where to write.

    ``Jane Doe in Oslo contributed to this report.``, ``(Quelle: dpa)``, ``Write to Jane Doe at
    jane@news.example``; ``She contributed to this report and to many others.`` goes on.
    """
    if len(text.split()) > 30:
        return False
    source = _SOURCE.match(text, 1 if text[:1] in ("(", "（", "[") else 0)
    if source is not None:
        return len(source.group(1).split()) <= 5 and source.group(1)[-1] not in ".?!"
    if "contributed" in loosely(text) and _CONTRIBUTED.search(text):
        return True
    return ("@" in text or "://" in text) and _WRITE_TO.match(text) is not None


def find_sign_offs(page: Page) -> None:
    """Mark the sign-offs among the last lines of the article.

    Only what stands after the running text counts: ``Reporting by phone, she ...`` inside it is text.
    """
    begin = page.last if page.last >= page.first else max(0, len(page.items) - 2)
    if page.items and is_sign_off(page.items[begin].text):
        while begin > page.first + 1 and is_sign_off(page.items[begin - 1].text):
            begin -= 1
    end = len(page.items)
    for count, item in enumerate(page.items[begin:end]):
        if item.linked or count > MOST:
            break
        opens = item.role is None or (item.role is Role.FURNITURE and item.form is Form.SEPARATOR)
        if not opens or item.form is Form.HEADING or item.index == page.headline:
            continue
        if item.index == 0 or not is_sign_off(item.text):
            continue
        desk = item.text.lstrip("-–—*_ (").casefold().startswith(_DESKS)
        if item.is_prose and not desk and not _says_who(item.text):
            continue
        if item.index == page.first:
            continue
        item.role = Role.SIGN_OFF


def hide_what_follows(page: Page) -> None:
    """Mark what leads elsewhere: link lists and all after them, addresses, the foot of the page.

    ::

        The last sentence of the article.
        Recent stories                         furniture
        Storm closes bridges in the north      furniture
        https://example.org/a-story            furniture

    A list of results, ingredients or contacts at the end of an article stays: only a known head,
    menu labels, or a run of several lines in the shape of headlines make what follows a list of links.
    """
    _hide_links_inside(page)
    tail = page.items[page.last + 1 :] if page.last >= page.first else []
    known = _known_lines(page, tail)
    hiding = announced = False
    for place, item in enumerate(tail):
        before = tail[place - 1] if place else page.items[page.last]
        # What a colon announces is a list of the article, down to the next sentence.
        announced = not item.ends and (announced or before.text.endswith((":", "：")))
        if not hiding:
            hiding = (
                item.linked
                or _starts_menu(page, known, place)
                or (not announced and _starts_links(page, tail, place))
            )
        if (hiding and item.role in {None, Role.VERSE, Role.DATE, Role.CAPTION}) or (
            item.role is None and (is_address(item.text) or is_notice(item))
        ):
            item.role = Role.FURNITURE
    if (
        page.last < page.first
        and page.items
        and is_address(page.items[-1].text)
        and len(page.items) > 1
    ):
        page.items[-1].role = Role.FURNITURE


def _starts_menu(page: Page, known: list[bool], place: int) -> bool:
    """Whether labels and lines of the page are the most of what comes next.

    `known` says of each line after the article whether it is one.
    """
    if not known[place]:
        return False
    near = known[place : place + 8]
    if page.is_web:
        # The foot of a page that has a menu above: lines, and some of them known.
        items = page.items[page.last + 1 + place :][:8]
        return sum(near) >= 2 and sum(not item.is_prose for item in items) >= 0.8 * len(items)
    return sum(near) >= 4 and sum(near) * 2 >= len(near)


def _known_lines(page: Page, tail: list[Item]) -> list[bool]:
    """Of each line, whether it is one that pages have: a label, a button, or said before.

    On a page with menus also the names and dates under the teasers, and every short line that
    stands there twice.
    """
    times = Counter(item.bare for item in page.items if item.words <= 12)
    known = []
    for item in tail:
        line = is_menu_label(item) or (
            item.role is Role.FURNITURE and item.form is not Form.SEPARATOR
        )
        if page.is_web and not item.is_prose and item.form is Form.PROSE:
            again = item.words <= 12 and times[item.bare] > 1
            line = line or again or is_date_line(item.text) or bool(byline_of(item.text))
        known.append(line)
    return known


def _starts_links(page: Page, tail: list[Item], place: int) -> bool:
    """Whether a run of lines in the shape of headlines begins here and reaches the end."""
    item = tail[place]
    if item.role is not None or not item.has_headline_shape or page.prose < 3:
        return False
    run = [
        other
        for other in tail[place : place + SEEN]
        if other.role is None and not is_date_line(other.text) and not byline_of(other.text)
    ]
    if len(run) < LINK_RUN:
        return False
    shaped = sum(other.has_headline_shape and other.words >= 4 for other in run)
    length = sum(len(other.text) for other in run) / len(run)
    firsts = {other.text[len(other.marker) :].split()[0].casefold() for other in run}
    numbers = sum(any(c.isdigit() for c in other.text[:6]) for other in run)
    return (
        shaped >= 0.9 * len(run)
        and length >= 40
        and len(firsts) >= 0.6 * len(run)
        and numbers <= 0.3 * len(run)
    )


def _hide_links_inside(page: Page) -> None:
    """A box of links in the middle: its head, and the lines under it up to the next prose."""
    hiding = False
    for item in page.items[page.first : page.last + 1]:
        if item.linked:
            after = page.items[item.index + 1 : item.index + 3]
            # A heading such as "Discussion" over prose is part of the article.
            hiding = bool(after) and not (after[0].is_prose and not after[0].has_headline_shape)
            if hiding:
                item.role = Role.FURNITURE
        elif hiding:
            if item.is_prose or item.form is Form.HEADING or not item.is_line or item.ends:
                hiding = False
            elif item.role is None:
                item.role = Role.FURNITURE
