"""Why two paragraphs stand beside each other, in a few words."""

from __future__ import annotations

from storydiff.model import Link

__all__ = ["UNSURE", "pairing", "percent"]

#: Below this score a report says that two paragraphs perhaps belong together. Where words were
#: weighed it is a probability, so that one in four such pairs, or more, is none; elsewhere it is the
#: share of words in common.
UNSURE = 0.75


def pairing(link: Link) -> str:
    """``equal but for typography``, ``most words in common, in order, 93%``; empty if one-sided."""
    if not link.is_two_sided:
        return ""
    return link.reason if link.score == 1 else f"{link.reason}, {percent(link.score)}"


def percent(share: float) -> str:
    """A share of 1 as ``87%``; only what is whole is called 100%, only nothing 0%."""
    rounded = round(share * 100)
    if rounded == 100 and share < 1:
        rounded = 99
    if rounded == 0 and share > 0:
        rounded = 1
    return f"{rounded}%"
