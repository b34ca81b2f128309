"""Lines of the page that can be told by themselves, wherever they stand."""

from __future__ import annotations

import re

from storydiff.model import Role
from storydiff.prepare.data import entries, words_of
from storydiff.prepare.dates import ago_stamp, has_digit
from storydiff.prepare.forms import Form
from storydiff.prepare.patterns import Opening, loosely, pattern
from storydiff.prepare.roles.page import Item, Page, bare

__all__ = ["captions", "is_button", "is_menu_label", "is_notice", "page_lines"]

_ALWAYS = frozenset(entries("pages", "always"))
_SECTIONS = frozenset(entries("pages", "sections"))
_SECTION_STARTS = tuple(start + " " for start in entries("pages", "section starts"))
_PROMOTIONS = entries("pages", "promotions")
_PROMOTED = words_of("pages", "promoted")
_COMMENTS = frozenset(entries("pages", "comments"))
_NOTICES = entries("pages", "notices")
_COUNTED = tuple(map(loosely, entries("pages", "counted")))
_MENU = frozenset(entries("pages", "menu"))
_BUTTONS = frozenset(entries("pages", "buttons"))


def _any_of(section: str) -> str:
    return "|".join(sorted(map(re.escape, entries("pages", section)), key=lambda n: (-len(n), n)))


_COUNT = pattern(
    lambda: (
        rf"[(\[]?(?:(?:{_any_of('reading times')})\s*[:：]?\s*)?"
        r"(?:\d{1,3}(?:[.,]\d{3})+|\d{1,6}|\d+[.,]\d)\s?[km]?"
        rf"\s*(?:{_any_of('counted')})\.?[)\]]?\Z"
    ),
    re.IGNORECASE,
)
_MEDIA = pattern(lambda: rf"[(\[](?:{_any_of('media')})[)\]]\Z", re.IGNORECASE)
_PARTING = frozenset("-–—|·•/")
_PARTED = pattern(r"\s+[-–—|·•/]\s+")
_TRUNCATED = pattern(r"\S\s\.\.\.?\Z|\S\s\u2026\Z|[^\W\d_]\.\.\Z")
_RIGHTS = Opening(
    ("(c)", "©", "copyright", "all rights reserved"),
    r"(?:\(c\)|©|copyright\b|all rights reserved)",
)
_PICTURES = ("photo", "image", "picture", "photograph", "illustration", "graphic")
_CAPTION = Opening(
    lambda: (*_PICTURES, "file ", "(photo", "(image", "(picture", *entries("pages", "captions")),
    lambda: (
        rf"(?:file )?(?:{'|'.join(_PICTURES)})s?"
        r"(?: credit| courtesy)?\s*(?::|by |/)|\((?:photo|image|picture) by |file photo\b|(?:"
        + "|".join(map(re.escape, entries("pages", "captions")))
        + r")\s*[:：]"
    ),
)


def is_menu_label(item: Item) -> bool:
    """Whether it is a label that menus have: ``Sport``, ``About us``."""
    return len(item.text) <= 60 and item.bare in _MENU


def is_button(item: Item) -> bool:
    """Whether it is a button for a piece, or counts its readers: ``Listen``, ``12 comments``."""
    words = item.bare
    return bool(words) and not item.ends and words in _BUTTONS


def page_lines(page: Page) -> None:
    """Advertisement marks, sharing buttons, promotions, cut-off links, stamps, copyright notices.

    ::

        Advertisement
        Read more: The town that moved uphill
        Council and museum sign memorandum of ..
        Storm closes bridges48 seconds ago
        © 2024 The Example. All rights reserved.

    Only lines that stand alone count: ``Read more books, the teacher said.`` is a sentence.
    """
    for item in page.open_items():
        text = item.text
        if len(text) > 320 or (item.form is Form.HEADING and item.block.level == 1):
            continue
        if _is_section(item):
            item.linked = True
        elif _heads_comments(item):
            item.linked = item.ends_page = True
        elif _is_page_line(item):
            item.role = Role.FURNITURE


def _is_section(item: Item) -> bool:
    text, words = item.text, item.bare
    if len(text) > 60:
        return False
    if words in _SECTIONS:
        return True
    return words.startswith(_SECTION_STARTS) and len(words.split()) <= 6 and not text.endswith(".")


def _heads_comments(item: Item) -> bool:
    """``Comments``, ``34 comments``, ``Leave a reply``, ``34 responses to “The headline”``."""
    words = item.bare
    if item.text[0].isdigit():
        words = bare(words.split(" to ", 1)[0])
    return words in _COMMENTS


def _is_page_line(item: Item) -> bool:
    text = item.text
    words = item.bare
    if words in _ALWAYS:
        return True
    if not words:
        return False
    if len(text) <= 60 and (
        (_ends_as_count(text) and _COUNT.match(text)) or (text[0] in "([" and _MEDIA.match(text))
    ):
        return True
    pieces = _PARTED.split(text) if not _PARTING.isdisjoint(text) else ()
    if 2 <= len(pieces) <= 5 and all(bare(piece) in _ALWAYS for piece in pieces):
        return True
    if 2 <= item.words <= 8 and all(word in _ALWAYS for word in words.split()):
        return True
    if item.words <= 30 and _promotes(item, text.casefold().lstrip(" -–—•·*>»")):
        return True
    if (
        item.words <= 30
        and text.endswith(("..", "…"))
        and _TRUNCATED.search(text)
        and not text.startswith(('"', "'", "“", "‘"))
        and not item.ends
    ):
        return item.words >= 4
    stamp = ago_stamp(text) if item.words <= 40 else None
    if stamp is not None:
        before = text[: stamp.start]
        glued = bool(before) and not before[-1].isspace()
        return glued or len(before.split()) <= 2
    return item.words <= 40 and _RIGHTS.match(text) is not None and _is_notice(text)


def _ends_as_count(text: str) -> bool:
    return has_digit(text) and loosely(text).rstrip(".)]").endswith(_COUNTED)


def _is_notice(text: str) -> bool:
    """Whether what begins like a copyright notice is one: it has a year, a sign or the formula."""
    folded = text.casefold()
    return (
        "©" in text
        or "(c)" in folded
        or "rights reserved" in folded
        or re.search(r"\b(?:19|20)\d\d\b", text) is not None
    )


def _promotes(item: Item, folded: str) -> bool:
    if not folded.startswith(_PROMOTIONS):
        return False
    for start in _PROMOTIONS:
        if folded.startswith(start):
            if start.rstrip().endswith((":", "：")):
                return True
            words = set(re.findall(r"\w+", folded))
            return bool(words & _PROMOTED)
    return False


def is_notice(item: Item) -> bool:
    """Whether it is small print: what a page says of cookies, rights and terms."""
    folded = item.text.casefold()
    return item.words <= 400 and any(notice in folded for notice in _NOTICES)


def captions(page: Page) -> None:
    """Lines under pictures that say so: ``Photo: Jane Doe``, ``FILE PHOTO: The harbour in May.``."""
    for item in page.open_items():
        if item.words <= 60 and _CAPTION.match(item.text):
            item.role = Role.CAPTION
