"""Kinds of the credit family: what changed is not the article."""

from __future__ import annotations

from storydiff.kinds.evidence import Evidence
from storydiff.kinds.half import Half, shortened
from storydiff.kinds.rule import Rule
from storydiff.model import Role

__all__ = ["RULES", "is_credit"]


def is_credit(evidence: Evidence) -> bool:
    """Whether every side with anything in it lies in a paragraph or part that is not the article."""
    return not any(half.role.is_article for half in _sides(evidence))


def _sides(evidence: Evidence) -> tuple[Half, ...]:
    """The sides that have words; of a change of white space, those that have any."""
    return evidence.halves or tuple(half for half in (evidence.left, evidence.right) if half.text)


def _of_role(role: Role, name: str) -> Rule:
    def applies(evidence: Evidence) -> str | None:
        if not is_credit(evidence) or _sides(evidence)[0].role is not role:
            return None
        if not evidence.halves:
            return f"White space in the {name} is other."
        if evidence.left.is_blank:
            return f"The {name} was added: {shortened(evidence.right.text)}"
        if evidence.right.is_blank:
            return f"The {name} is gone: {shortened(evidence.left.text)}"
        return f"The {name} is another: {evidence.told()}"

    return Rule(role.value, applies)


RULES = (
    _of_role(Role.CREDIT, "agency credit"),
    _of_role(Role.DATELINE, "dateline"),
    _of_role(Role.BYLINE, "byline"),
    _of_role(Role.DATE, "date line"),
    _of_role(Role.SIGN_OFF, "sign-off"),
    _of_role(Role.FURNITURE, "page furniture"),
)
