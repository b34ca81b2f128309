"""Menus above an article: lists of links, labels, runs of headlines; and the headline after them."""

from __future__ import annotations

import re

from storydiff.model import Role
from storydiff.prepare.data import entries
from storydiff.prepare.dates import date_in_front, is_date_line
from storydiff.prepare.forms import Form, is_address
from storydiff.prepare.patterns import Opening
from storydiff.prepare.roles.lines import is_menu_label
from storydiff.prepare.roles.names import byline_of, is_name_line
from storydiff.prepare.roles.page import Item

__all__ = [
    "after_bullets",
    "after_kickers",
    "best_after_labels",
    "can_head",
    "has_labels",
    "is_run_of_links",
    "last_candidate",
    "lines_of_header",
]

_HEADER = Opening(
    lambda: entries("pages", "header"),
    lambda: r"(?:" + "|".join(map(re.escape, entries("pages", "header"))) + r")\s*[:：]",
)
#: A run of this many labels or links is a menu.
MENU_RUN = 5
#: Mean length of headlines in code points is 55 to 75; of unrhymed verse some 35.
LINK_LENGTH = 40


def can_head(item: Item) -> bool:
    """Whether a line before the text can be its headline."""
    text = item.text
    if (
        item.role is not None
        or item.linked
        or item.form not in {Form.PROSE, Form.HEADING, Form.LIST}
    ):
        return False
    if item.form is Form.LIST and not date_in_front(text):
        return False
    if text.endswith((",", ":", "：", "،")) or len(text) > 300 or item.is_prose:
        return False
    if is_date_line(text) or is_address(text) or byline_of(text) or (item.ends and item.words > 20):
        return False
    return any(character.isalpha() for character in text)


def after_bullets(zone: list[Item]) -> int:
    """Where a menu of links with bullets ends in the zone; 0 if there is none."""
    run = longest = end = 0
    start = 0
    for place, item in enumerate(zone):
        if item.form is Form.LIST and item.is_line and not item.ends:
            run += 1
            if run >= longest:
                longest, end, start = run, place + 1, place + 1 - run
        elif item.role is not Role.FURNITURE:
            run = 0
    if longest < MENU_RUN or not any(can_head(item) for item in zone[end:]):
        return 0
    links = [item for item in zone[start:end] if item.form is Form.LIST]
    shaped = sum(item.has_headline_shape for item in links)
    mean = sum(item.words for item in links) / len(links)
    numbers = sum(item.text[len(item.marker) :][:1].isdigit() for item in links)
    if shaped < 0.8 * len(links) or mean < 5 or numbers > 0.4 * len(links):
        return 0
    before = [item for item in zone[:start] if can_head(item)]
    if any(item.has_headline_shape and item.words >= 4 for item in before) or (
        before and not any(item.linked or is_menu_label(item) for item in zone[:start])
    ):
        return 0
    return end


def has_labels(zone: list[Item]) -> bool:
    """Whether labels of menus, or a label among other lines of the page, stand in the zone."""
    labels = sum(is_menu_label(item) for item in zone)
    known = sum(item.role is Role.FURNITURE for item in zone)
    return labels >= 3 or (labels + known >= MENU_RUN and labels >= 1)


def is_run_of_links(zone: list[Item]) -> bool:
    """Whether many lines in the shape of headlines follow each other, as no other text has them."""
    lines = [item for item in zone if item.role is None and not is_date_line(item.text)]
    if len(lines) < 9 or any(item.form is not Form.PROSE for item in lines):
        return False
    shaped = [item for item in lines if item.has_headline_shape and 4 <= item.words <= 20]
    if len(shaped) < 0.9 * len(lines):
        return False
    length = sum(len(item.text) for item in shaped) / len(shaped)
    firsts = {item.text.split()[0].casefold() for item in shaped}
    return length >= LINK_LENGTH and len(firsts) >= 0.6 * len(shaped)


def after_kickers(zone: list[Item]) -> int:
    """Where one or two labels above the headline end in the zone; 0 if there are none.

    ::

        POLITICS                                    the desk that the piece comes from
        Senate passes road bill after long night    the headline

    A label with nothing like a headline under it (``Home``, over the first chapter) is itself one.
    """
    end = 0
    while end < len(zone) and (zone[end].role is not None or is_kicker(zone[end])):
        end += 1
    if not any(is_kicker(item) for item in zone[:end]):
        return 0
    under = next((item for item in zone[end:] if can_head(item)), None)
    if under is None or is_name_line(under.text):
        return 0
    heads = under.form is Form.HEADING or (under.has_headline_shape and under.words >= 4)
    return end if heads else 0


def is_kicker(item: Item) -> bool:
    """Whether it is a label of menus that stands by itself, and is not marked as a heading."""
    return item.role is None and item.form is not Form.HEADING and is_menu_label(item)


def lines_of_header(zone: list[Item]) -> list[Item]:
    """The lines of a letter's or release's head, if something like a headline stands under them.

    ::

        Contact:                       a name of the head
        Jane Doe, 555 0100             goes on with it, without an empty line between
        Old bridge to close in May     (the headline)
    """
    header: list[Item] = []
    for item in zone:
        follows = header and header[-1].index == item.index - 1 and not item.block.blank
        if _names_itself(item.text) or (follows and item.is_line):
            header.append(item)
    inside = {item.index for item in header}
    rest = [item for item in zone if item.index not in inside and can_head(item)]
    if any(item.has_headline_shape or item.form is Form.HEADING for item in rest):
        return header
    # Without one, only lines that name themselves are surely none.
    return [item for item in header if _names_itself(item.text)]


def _names_itself(text: str) -> bool:
    return (":" in text or "：" in text) and _HEADER.match(text) is not None


def last_candidate(zone: list[Item]) -> int:
    """The place in the zone of the last line that could be the headline; 0 if there is none."""
    for place in range(len(zone) - 1, -1, -1):
        if can_head(zone[place]) and zone[place].has_headline_shape:
            return place
    return 0


def best_after_labels(zone: list[Item]) -> int:
    """The place in the zone of the line that is the headline among menus and links.

    A headline is often said twice: in the title of the page and over the text. Otherwise it is
    the line nearest to the text that has its shape and is followed by a byline or date, or by text.
    A line that ends as a sentence (a deck, a summary) is it only where no line has the shape.
    """
    seen: dict[str, int] = {}
    for place, item in enumerate(zone):
        seen.setdefault(item.bare, place)
    title = zone[0].bare
    best, most = 0, (False, 0.0)
    for place, item in enumerate(zone):
        if not can_head(item) or item.words < 3 or is_menu_label(item):
            continue
        words = item.bare
        score = min(item.words, 8) * 0.5 + (item.form is Form.HEADING) * 8
        shaped = item.has_headline_shape or item.form is Form.HEADING
        if (
            place
            and len(words) > 15
            and (title.startswith(words) or (words.startswith(title) and len(title) > 15))
        ):
            score += 20
            shaped = True
        elif seen.get(words, place) != place:
            score += 3
        score -= 0.15 * (len(zone) - place)
        near = zone[place + 1 : place + 4]
        score += 3 * any(byline_of(other.text) or is_date_line(other.text) for other in near)
        if is_name_line(item.text):
            score -= 2
        if score > 0 and (shaped, score) > most:
            best, most = place, (shaped, score)
    return best
