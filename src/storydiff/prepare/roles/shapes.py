"""Roles that the shape of a block tells by itself."""

from __future__ import annotations

import re

from storydiff.model import Role
from storydiff.prepare.forms import Form
from storydiff.prepare.patterns import pattern
from storydiff.prepare.roles.page import Page

__all__ = ["by_shape"]

_DATE = pattern(r"^(?:date|published):[ \t]*[\"']?(\d[\w:+.-]*)", re.MULTILINE)
_ROLES = {
    Form.CODE: Role.CODE,
    Form.TABLE: Role.TABLE,
    Form.VERSE: Role.VERSE,
    Form.QUOTE: Role.QUOTE,
    Form.SEPARATOR: Role.FURNITURE,
    Form.FRONT: Role.FURNITURE,
}


def by_shape(page: Page) -> None:
    """Listings, tables, stanzas, block quotations, and marks that stand alone.

    ::

        > He never said so.     quote
        | Blue | 41 |           table
        -                       furniture
    """
    for item in page.open_items():
        if item.form is Form.PROSE:
            continue
        role = _ROLES.get(item.form)
        if role is not None:
            item.role = role
        if item.form is Form.FRONT:
            date = _DATE.search(item.text)
            page.date = date.group(1) if date else ""
