"""Kinds of the layout family: white space and signs of markup."""

from __future__ import annotations

import re

from storydiff.kinds.evidence import Evidence
from storydiff.kinds.rule import Rule

__all__ = ["RULES", "is_blank"]

# A quotation or heading is marked at the start of a line only: elsewhere > is "greater than".
_OPENS_LINE = re.compile(r"[#>]")
_MARKUP = re.compile(r"(?:#{1,6}|\*{1,3}|_{1,3}|>|~~|`{1,3}|\\)+")
#: What stands round or inside words to make them italic, bold or crossed out.
_EMPHASIS = re.compile(r"[*_~`]+")
_LINE_END = re.compile("[\n\r\x0b\x0c\x85\u2028\u2029]")


def is_blank(evidence: Evidence) -> bool:
    """Whether the edit is white space on both sides."""
    return not evidence.halves and not (evidence.left.text + evidence.right.text).strip()


def _split(evidence: Evidence) -> str | None:
    ends = evidence.ends_paragraph
    if is_blank(evidence) and ends.right and not ends.left:
        return "A paragraph ends here on the right and goes on on the left."
    return None


def _merge(evidence: Evidence) -> str | None:
    ends = evidence.ends_paragraph
    if is_blank(evidence) and ends.left and not ends.right:
        return "A paragraph ends here on the left and goes on on the right."
    return None


def _line_wrap(evidence: Evidence) -> str | None:
    left, right = (bool(_LINE_END.search(half.text)) for half in (evidence.left, evidence.right))
    if not is_blank(evidence) or left == right or any(evidence.ends_paragraph):
        return None
    side = "left" if left else "right"
    return f"A line ends here on the {side}, inside the paragraph."


def _spacing(evidence: Evidence) -> str | None:
    if not is_blank(evidence) or any(evidence.ends_paragraph) or _line_wrap(evidence):
        return None
    left, right = len(evidence.left.text), len(evidence.right.text)
    if left == right:
        return "Other white space."
    return f"{'Less' if right < left else 'More'} white space: {left} → {right} characters."


def _markup(evidence: Evidence) -> str | None:
    texts = [half.text.strip() for half in evidence.halves]
    if any(_OPENS_LINE.match(text) for text in texts) and not all(
        half.opens_line for half in evidence.halves
    ):
        return None
    if texts and all(_MARKUP.fullmatch(part) for text in texts for part in text.split()):
        return f"A sign of markup: {evidence.told()}"
    if len(texts) == 2 and any(map(_EMPHASIS.search, texts)):
        bare = ["".join(_EMPHASIS.sub("", text).split()) for text in texts]
        if bare[0] == bare[1] != "":
            return f"Signs of markup in a word: {evidence.told()}"
    return None


RULES = (
    Rule("markup", _markup),
    Rule("paragraph-split", _split),
    Rule("paragraph-merge", _merge),
    Rule("line-wrap", _line_wrap),
    Rule("spacing", _spacing),
)
