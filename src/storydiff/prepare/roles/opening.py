"""What stands before the running text: menus, the headline, and who wrote it when."""

from __future__ import annotations

from storydiff.model import Role
from storydiff.prepare.agencies import are_agencies
from storydiff.prepare.dates import date_in, date_in_front, is_date_line, is_time_line
from storydiff.prepare.forms import Form
from storydiff.prepare.patterns import pattern
from storydiff.prepare.roles.lines import is_button, is_menu_label
from storydiff.prepare.roles.menus import (
    after_bullets,
    after_kickers,
    best_after_labels,
    can_head,
    has_labels,
    is_run_of_links,
    last_candidate,
    lines_of_header,
)
from storydiff.prepare.roles.names import byline_of, is_name_line, looks_like_outlet
from storydiff.prepare.roles.page import Item, Page

__all__ = ["find_headline", "name_what_is_between"]

_PARTED = pattern(r"\s+[/|•·]\s+")


def find_headline(page: Page) -> None:
    """Find the headline, and mark the menu above it.

    ::

        - Storm closes bridges in the north        furniture
        - Minister defends plan for river port     furniture
          (and three more)
        Lighthouse keeper retires after 41 years   headline
        The last keeper of the ... on Monday.      (running text)

    The headline is the first line that leaves the menu's shape. A list under a headline is no
    menu, nor is one that leads straight into prose.
    """
    if page.last < page.first:
        _headline_without_prose(page)
        return
    marks = {Form.SEPARATOR, Form.FRONT}
    zone = [item for item in page.items[: page.first] if item.form not in marks]
    if not zone:
        return
    marked = [item for item in zone if item.form is Form.HEADING]
    after_menu = after_bullets(zone)
    menu_end = 0
    if after_menu:
        menu_end = after_menu
    elif has_labels(zone):
        page.is_web = True
        menu_end = best_after_labels(zone)
    elif is_run_of_links(zone):
        menu_end = last_candidate(zone)
    kickers = 0 if menu_end else after_kickers(zone)
    for item in zone[:kickers]:
        item.role = item.role or Role.FURNITURE
    rest = zone[menu_end or kickers :]
    if marked and any(item in rest for item in marked):
        best = min(
            (item for item in marked if item in rest),
            key=lambda item: (item.block.level, item.index),
        )
        headline: Item | None = best
    else:
        header = {item.index for item in lines_of_header(rest)}
        headline = next((i for i in rest if i.index not in header and can_head(i)), None)
        if headline is not None and any(
            item.form is Form.LIST
            and item.role is None
            and item.index < headline.index
            and not is_date_line(item.text)
            for item in rest
        ):
            # A list that is no menu stands first, and what follows it heads only its own part.
            headline = None
    if menu_end:
        page.is_web = True
        stop = headline.index if headline else zone[menu_end - 1].index + 1
        for item in page.open_items(0, stop):
            if item.index <= zone[menu_end - 1].index or item.is_line:
                item.role = Role.FURNITURE
    if headline is not None:
        headline.role = Role.HEADLINE
        page.headline = headline.index


def _headline_without_prose(page: Page) -> None:
    """A poem, a list or a single line: only a marked heading in front is surely a headline."""
    first = next((item for item in page.items if item.form is not Form.SEPARATOR), None)
    if first is None or first.role is not None:
        return
    others = [item for item in page.items if item is not first and item.form is not Form.SEPARATOR]
    alone = (
        others
        and others[0].block.blank
        and not any(o.form is Form.PROSE and o.words <= 12 for o in others[:1])
    )
    if first.form is Form.HEADING or (
        alone and first.form is Form.PROSE and first.words <= 15 and not first.ends
    ):
        first.role = Role.HEADLINE
        page.headline = first.index


def name_what_is_between(page: Page) -> None:
    """Byline, date and outlet round the headline, and a date in front of its words.

    ::

        • 11/29/2024                                 date
        Lighthouse keeper retires after 41 years     headline
        Harbour News                                 credit: the outlet, as it calls itself
        By Jane Doe                                  byline
    """
    top = page.headline
    if top is not None:
        item = page.items[top]
        marks = len(item.text) - len(item.text.lstrip("# \t"))
        front = date_in_front(item.text[marks:])
        if front is not None:
            item.part(marks, marks + front.end, Role.DATE)
            date = date_in(item.text)
            page.date = date.of(item.text) if date else ""
    stop = page.first if page.last >= page.first else (top + 4 if top is not None else 0)
    for item in page.open_items(0, stop):
        _name_line(page, item)
    # A byline or date may also stand after the first paragraph, or under the last one.
    if page.last >= page.first:
        nearby = [
            *range(page.first, min(page.first + 3, page.last)),
            *range(page.last + 1, min(page.last + 6, len(page.items))),
        ]
        for index in nearby:
            item = page.items[index]
            if item.role is None and not item.is_prose and item.form is Form.PROSE:
                _name_line(page, item, alone=False)
    if page.is_web and top is not None:
        _hide_links_under_headline(page, top)


def _name_line(page: Page, item: Item, *, alone: bool = True) -> None:
    text = item.text.lstrip("•·-–—* \t")
    if is_date_line(item.text):
        item.role = Role.DATE
        date = date_in(item.text)
        page.date = page.date or (date.of(item.text) if date else "")
        return
    names = byline_of(text)
    if names:
        item.role = Role.BYLINE
        page.byline = page.byline or names
        date = date_in(text)
        if date:
            page.date = page.date or date.of(text)
        return
    top = page.headline
    if alone and top is not None and item.index > top and _name_parts(page, item):
        return
    if (
        not alone
        or top is None
        or item.form is not Form.PROSE
        or item.index != _next_after(page, top)
    ):
        return
    # A name directly under a headline of several words, and right before the text.
    if page.items[top].words >= 5 and is_name_line(text) and not _heads_numbered(page):
        if looks_like_outlet(text):
            item.role = Role.CREDIT
            page.outlet = page.outlet or text
        elif len(text.split()) <= 3:
            item.role = Role.BYLINE
            page.byline = page.byline or text


def _name_parts(page: Page, item: Item) -> bool:
    """Buttons, times, agencies, and dates beside the name of an outlet, under the headline.

    ::

        Updated 10:12 AM                               date
        AFP                                            credit
        EFE | Santiago de Chile                        credit
        March 3, 2024 / 5:12 PM EST / Harbour News     date
    """
    text = item.text
    pieces = [piece for piece in _PARTED.split(text) if piece]
    if is_button(item) or (item.linked and text[0].isdigit()):
        item.role = Role.FURNITURE
    elif is_time_line(text):
        item.role = Role.DATE
    elif are_agencies(text.strip("()[] ")):
        item.role = Role.CREDIT
        page.outlet = page.outlet or text.strip("()[] ")
    elif len(pieces) > 1 and len(text) <= 120 and not item.ends:
        dated = [piece for piece in pieces if is_date_line(piece) or is_time_line(piece)]
        names = [piece for piece in pieces if piece not in dated]
        if dated and all(is_name_line(name) or are_agencies(name) for name in names):
            item.role = Role.DATE
            date = date_in(text)
            page.date = page.date or (date.of(text) if date else "")
            outlet = next(filter(looks_like_outlet, names), "")
            page.outlet = page.outlet or outlet
        elif not dated and are_agencies(pieces[0]) and len(pieces) == 2 and pieces[1][:1].isupper():
            item.role = Role.CREDIT
            page.outlet = page.outlet or pieces[0]
    return item.role is not None


def _next_after(page: Page, top: int) -> int:
    """The first item after the headline that is not known to be something else."""
    for item in page.items[top + 1 :]:
        if item.role not in {Role.DATE, Role.BYLINE, Role.CREDIT, Role.FURNITURE}:
            return item.index
    return -1


def _heads_numbered(page: Page) -> bool:
    """Whether the headline is the head of a chapter, whose second line is its name."""
    top = page.headline
    return top is not None and any(character.isdigit() for character in page.items[top].text[:14])


def _hide_links_under_headline(page: Page, top: int) -> None:
    """Labels and links between the headline of a page and its text.

    The first line under the headline may be its deck and stays; a caption that ends as a sentence
    stays too.
    """
    between = [item for item in page.items[top + 1 : page.first] if item.role is None]
    for place, item in enumerate(between):
        deck = place == 0 and item.words >= 5 and not item.linked
        if (
            not deck
            and item.is_line
            and not item.ends
            and (len(between) > 4 or is_menu_label(item))
        ):
            item.role = Role.FURNITURE
