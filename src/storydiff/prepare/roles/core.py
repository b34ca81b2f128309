"""Where the running text of the article begins and ends among everything else."""

from __future__ import annotations

from storydiff.model import Role
from storydiff.prepare.forms import Form
from storydiff.prepare.roles.lines import is_menu_label
from storydiff.prepare.roles.page import Item, Page

__all__ = ["find_core"]

#: What a line costs that is not running text: forty lines of menu outweigh one long paragraph.
LINE = -2
#: What the head of a list of links costs: as much as some paragraphs of teasers.
LINKS = -120
#: The most that one paragraph counts, so that one notice does not outweigh an article.
MOST = 60


def find_core(page: Page) -> None:
    """Set `first` and `last` to the stretch in which running text outweighs the lines most.

    ::

        Home            -2
        Sport           -2
        A paragraph.   +40   first
        A subhead       -2
        A paragraph.   +60   last
        Most read     -120
        A teaser.      +14
    """
    best = total = 0
    start = first = 0
    last = -1
    for item in page.items:
        total += _weight(item)
        if total <= 0:
            total, start = 0, item.index + 1
        elif total >= best and item.is_prose:
            best, first, last = total, start, item.index
    page.first, page.last = first, last
    for item in page.items[first : last + 1]:
        if item.is_prose and item.role is not Role.FURNITURE:
            page.first = item.index
            break


def _weight(item: Item) -> int:
    if item.linked:
        return LINKS
    if item.role is Role.FURNITURE or is_menu_label(item):
        return LINE
    if item.form in {Form.VERSE, Form.TABLE, Form.CODE, Form.QUOTE} or item.is_prose:
        return min(max(item.words, 4), MOST)
    if item.ends:
        return item.words
    return LINE
