"""Where the running text of the article begins and ends among everything else."""

from __future__ import annotations

from storydiff.model import Role
from storydiff.prepare.forms import Form
from storydiff.prepare.roles.lines import is_menu_label, is_notice
from storydiff.prepare.roles.page import Item, Page

__all__ = ["find_core"]

#: What a line costs that is not running text: forty lines of menu outweigh one long paragraph.
LINE = -2
#: The same on a page with menus, where most lines are none of the article.
WEB_LINE = -6
#: What the head of a list of links costs: as much as a teaser or two.
LINKS = -30
#: With this much text found, in words, the head of the readers' comments ends the search.
ENOUGH = 40
#: The most that one paragraph counts, so that one notice does not outweigh an article.
MOST = 60
#: Shapes of what is no line of the page, whatever it says.
_TEXT = (Form.VERSE, Form.TABLE, Form.CODE, Form.QUOTE)


def find_core(page: Page) -> None:
    """Set `first` and `last` to the stretch in which running text outweighs the lines most.

    ::

        Home            -2
        Sport           -2
        A paragraph.   +40   first
        A subhead       -2
        A paragraph.   +60   last
        Most read      -30
        A teaser.      +14
    """
    labels = sum(is_menu_label(item) for item in page.items)
    known = sum(
        item.role is Role.FURNITURE and item.form is not Form.SEPARATOR for item in page.items
    )
    page.is_web = labels >= 5 or (labels >= 2 and labels + known >= 10)
    best = total = 0
    start = first = 0
    last = -1
    web = page.is_web
    for item in page.items:
        if item.ends_page and web and best >= ENOUGH:
            break
        total += _weight(item, web=web)
        if total <= 0:
            total, start = 0, item.index + 1
        elif total >= best and item.is_prose:
            best, first, last = total, start, item.index
    while 0 <= last < len(page.items) - 1 and _is_sentence(page.items[last + 1]):
        last += 1
    page.first, page.last = first, last
    for item in page.items[first : last + 1]:
        if item.is_prose and item.role is not Role.FURNITURE:
            page.first = item.index
            break


def _is_sentence(item: Item) -> bool:
    """Whether it is a short sentence, such as may stand after the last long paragraph."""
    plain = item.role is None and item.form is Form.PROSE and not item.linked
    return plain and item.ends and item.words >= 4 and not is_notice(item)


def _weight(item: Item, *, web: bool) -> int:
    line = WEB_LINE if web else LINE
    if item.linked:
        return LINKS
    if item.role is Role.FURNITURE or is_menu_label(item):
        return line
    if web and is_notice(item):
        return 0
    if item.is_prose or item.form in _TEXT:
        return min(max(item.words, 4), MOST)
    if item.ends:
        return item.words
    return line
