"""What stands before the running text: menus, the headline, and who wrote it when."""

from __future__ import annotations

from storydiff.model import Role
from storydiff.prepare.dates import date_in, date_in_front, is_date_line
from storydiff.prepare.forms import Form
from storydiff.prepare.roles.lines import is_address, is_menu_label
from storydiff.prepare.roles.names import byline_of, is_name_line, looks_like_outlet
from storydiff.prepare.roles.page import Item, Page

__all__ = ["find_headline", "name_what_is_between"]

#: A run of this many labels or links is a menu.
MENU_RUN = 5
#: Mean length of headlines in code points is 55 to 75; of unrhymed verse some 35.
LINK_LENGTH = 40


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
    zone = [item for item in page.items[: page.first] if item.form is not Form.SEPARATOR]
    if not zone:
        return
    marked = [item for item in zone if item.form is Form.HEADING]
    after_menu = _after_bullets(zone)
    menu_end = 0
    if after_menu:
        menu_end = after_menu
    elif _has_labels(zone):
        page.is_web = True
        menu_end = _best_after_labels(page, zone)
    elif _is_run_of_links(zone):
        menu_end = _last_candidate(zone)
    rest = zone[menu_end:]
    if marked and any(item in rest for item in marked):
        best = min(
            (item for item in marked if item in rest),
            key=lambda item: (item.block.level, item.index),
        )
        headline: Item | None = best
    else:
        headline = next((item for item in rest if _can_head(item)), None)
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


def _can_head(item: Item) -> bool:
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


def _after_bullets(zone: list[Item]) -> int:
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
    if longest < MENU_RUN or not any(_can_head(item) for item in zone[end:]):
        return 0
    links = [item for item in zone[start:end] if item.form is Form.LIST]
    shaped = sum(item.has_headline_shape for item in links)
    mean = sum(item.words for item in links) / len(links)
    numbers = sum(item.text[len(item.marker) :][:1].isdigit() for item in links)
    if shaped < 0.8 * len(links) or mean < 5 or numbers > 0.4 * len(links):
        return 0
    before = [item for item in zone[:start] if _can_head(item)]
    if any(item.has_headline_shape and item.words >= 4 for item in before) or (
        before and not any(item.linked or is_menu_label(item) for item in zone[:start])
    ):
        return 0
    return end


def _has_labels(zone: list[Item]) -> bool:
    labels = sum(is_menu_label(item) for item in zone)
    known = sum(item.role is Role.FURNITURE for item in zone)
    return labels >= 3 or (labels + known >= MENU_RUN and labels >= 1)


def _is_run_of_links(zone: list[Item]) -> bool:
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


def _last_candidate(zone: list[Item]) -> int:
    for place in range(len(zone) - 1, -1, -1):
        if _can_head(zone[place]) and zone[place].has_headline_shape:
            return place
    return 0


def _best_after_labels(page: Page, zone: list[Item]) -> int:
    """The place in the zone of the line that is the headline among menus and links.

    A headline is often said twice: in the title of the page and over the text. Otherwise it is
    the line nearest to the text that has its shape and is followed by a byline or date, or by text.
    """
    seen: dict[str, int] = {}
    for place, item in enumerate(zone):
        seen.setdefault(item.bare, place)
    title = zone[0].bare
    best, most = 0, 0.0
    for place, item in enumerate(zone):
        if not _can_head(item) or item.words < 3 or is_menu_label(item):
            continue
        words = item.bare
        score = min(item.words, 8) * 0.5 + (item.form is Form.HEADING) * 8
        if (
            place
            and len(words) > 15
            and (title.startswith(words) or (words.startswith(title) and len(title) > 15))
        ):
            score += 20
        elif seen.get(words, place) != place:
            score += 3
        score -= 0.15 * (len(zone) - place)
        near = zone[place + 1 : place + 4]
        score += 3 * any(byline_of(other.text) or is_date_line(other.text) for other in near)
        if is_name_line(item.text):
            score -= 2
        if score > most:
            best, most = place, score
    return best


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
