"""Roles: a row of small rules, each of which names what it is sure of; what is left is article."""

from __future__ import annotations

from collections.abc import Callable

from storydiff.prepare.paragraphs import Block
from storydiff.prepare.roles.body import fill_in, find_subheads, hide_links_in_capitals
from storydiff.prepare.roles.closing import find_sign_offs, hide_what_follows
from storydiff.prepare.roles.core import find_core
from storydiff.prepare.roles.credits import find_credits
from storydiff.prepare.roles.lines import captions, page_lines
from storydiff.prepare.roles.opening import find_headline, name_what_is_between
from storydiff.prepare.roles.page import Page
from storydiff.prepare.roles.shapes import by_shape

__all__ = ["RULES", "Rule", "page_of"]

Rule = Callable[[Page], None]

#: In the order in which they run; a rule sees what those before it have named.
RULES: tuple[Rule, ...] = (
    by_shape,
    page_lines,
    find_core,
    find_headline,
    name_what_is_between,
    find_sign_offs,
    hide_what_follows,
    captions,
    hide_links_in_capitals,
    find_subheads,
    fill_in,
    find_credits,
)


def page_of(text: str, blocks: list[Block]) -> Page:
    """The blocks of `text` with a role each."""
    page = Page.of(text, blocks)
    for rule in RULES:
        rule(page)
    return page
