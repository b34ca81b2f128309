"""From edits to changes: every edit gets the most serious kind that applies to it."""

from __future__ import annotations

import re
from itertools import pairwise

from storydiff.kinds import credit, layout, style, substance, typography
from storydiff.kinds.context import Context, tags_of_places
from storydiff.kinds.evidence import Evidence
from storydiff.kinds.forms import forms
from storydiff.kinds.quick import quickly_named
from storydiff.kinds.rule import Rule
from storydiff.kinds.table import KINDS, kind
from storydiff.kinds.telling import told_by
from storydiff.model import Article, Change, Edit, Link, Op, Sides, Span

__all__ = ["RULES", "name_link"]

#: The rule of every kind but "moved", which a link has and not a text.
RULES: tuple[Rule, ...] = (
    *substance.RULES,
    *style.RULES,
    *credit.RULES,
    *typography.RULES,
    *layout.RULES,
)
_SERIOUSNESS = {known.name: rank for rank, known in enumerate(KINDS)}
_ORDERED = tuple(_SERIOUSNESS)
#: No house style replaces so many words in one go; past it the rules of style are not asked.
_MOST_STYLED = 60
#: Words and marks of a number or date that one side only may have where it stands.
_MOST_OF_DATE = 4
_MORE_WORDS = re.compile(rf"(?:\W*+\w\S*+\s){{{_MOST_OF_DATE + 1}}}")


def name_link(
    left: Article, right: Article, link: Link, index: int, edits: tuple[Edit, ...]
) -> tuple[Change, ...]:
    """The changes of one link, in the order of the text; a link that moved has the move first.

    :param index: the link's place in the alignment.
    :param edits: the steps of its script.
    """
    changes: list[Change] = []
    context = Context(left, right, link)
    if link.moved:
        changes.append(_move(left, right, link, index))
    for edit in edits:
        if edit.op is not Op.EQUAL:
            quick = quickly_named(edit, context, index)
            changes.append(quick or _named(edit, context, link, index))
    return tuple(changes)


def _move(left: Article, right: Article, link: Link, index: int) -> Change:
    here = left.paragraphs[link.left[0]].span.start
    there = right.paragraphs[link.right[0]].span.start
    many = len(link.left) > 1 or len(link.right) > 1
    return Change(
        Op.MOVE,
        Span.at(here),
        Span.at(there),
        kind("moved"),
        link=index,
        reason=f"{'Paragraphs' if many else 'A paragraph'} moved: ¶{link.left[0] + 1} on the left "
        f"is ¶{link.right[0] + 1} on the right.",
    )


def _named(edit: Edit, context: Context, link: Link, index: int) -> Change:
    evidence = Evidence(
        edit,
        context.half(edit.left, on_left=True),
        context.half(edit.right, on_left=False),
        bool(link.left),
        bool(link.right),
        Sides(
            _ends_paragraph(context.articles.left, link.left, edit.left),
            _ends_paragraph(context.articles.right, link.right, edit.right),
        ),
    )
    applying = _applying(evidence) or [("wording", told_by(evidence, "Signs", many=True))]
    applying.sort(key=lambda found: _SERIOUSNESS[found[0]])
    # What only one side says at all is a passage, and what it holds is told by tags.
    name, reason = next((found for found in applying if found[0] == "passage"), applying[0])
    tags = [other for other, _ in applying if other not in (name, "wording")]
    if name == "passage":
        held = {*tags, *substance.holds(evidence)}
        tags = [other for other in _ORDERED if other in held]
    elif (
        len(evidence.halves) == 2
        and not evidence.differs_in_form
        and not credit.is_credit(evidence)
    ):
        # An apostrophe is what draws two words together: no change of a mark besides.
        own = {"contraction": "quotes"}.get(name, name)
        tags += [tag for tag in forms(evidence) if tag != own]
    if evidence.halves and evidence.ends_paragraph.left != evidence.ends_paragraph.right:
        tags.append("paragraph-merge" if evidence.ends_paragraph.left else "paragraph-split")
    return Change(
        edit.op,
        edit.left,
        edit.right,
        kind(name),
        (*tags, *_places(evidence)),
        index,
        reason,
    )


def _applying(evidence: Evidence) -> list[tuple[str, str]]:
    """Which kinds apply, and why: what is no article, blank, or only a form is never substance.

    A house style's doing (5 for five, Sen. for Senator) explains the whole edit or nothing of it:
    where a rule of style applies, none of substance is asked.
    """
    if credit.is_credit(evidence):
        return _asked(credit.RULES, evidence)
    if not evidence.halves:
        return _asked((*typography.RULES, *layout.RULES), evidence)
    if evidence.differs_in_form and not evidence.is_measure:
        return _asked((*style.RULES, *typography.RULES), evidence)
    if len(evidence.halves) == 2:
        may_be_style = sum([len(half.words) for half in evidence.halves]) <= _MOST_STYLED
    else:
        half = evidence.halves[0]
        # Marks alone, or a part of a number or date that is the same without it.
        may_be_style = not half.has_letters or (
            half.may_count and not _MORE_WORDS.match(half.text) and len(half.words) <= _MOST_OF_DATE
        )
    if may_be_style:
        for rules in (layout.RULES, style.RULES):
            if found := _asked(rules, evidence):
                return found
    return _asked(substance.RULES, evidence)


def _asked(rules: tuple[Rule, ...], evidence: Evidence) -> list[tuple[str, str]]:
    """The kinds of those rules that apply, with their reasons."""
    return [(rule.kind, reason) for rule in rules if (reason := rule.applies(evidence))]


def _places(evidence: Evidence) -> tuple[str, ...]:
    tags = tags_of_places(*(half.role for half in evidence.halves))
    return (*tags, "in-quotation") if evidence.is_quoted else tags


def _ends_paragraph(article: Article, indexes: tuple[int, ...], span: Span) -> bool:
    """Whether one of the paragraphs, not the last, ends inside `span`.

    Where something else stands between it and the next, the end itself is the boundary.
    """
    paragraphs = article.paragraphs
    for index, following in pairwise(indexes):
        end = paragraphs[index].span.end
        boundary = paragraphs[following].span.start if following == index + 1 else end
        if span.start <= end and boundary <= span.end:
            return True
    return False
