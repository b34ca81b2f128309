"""What the rules look at: one edit, both its texts, and where it stands."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

from msgspec import Struct

from storydiff.kinds.half import Half, shortened
from storydiff.kinds.once import once
from storydiff.kinds.words import Vocabulary
from storydiff.model import Edit, Op, Sides
from storydiff.prepare.marks import DOUBLE_QUOTES, SINGLE_QUOTES

if TYPE_CHECKING:
    from storydiff.kinds.quantities import Round

__all__ = ["Evidence"]

#: What feet, inches, minutes and seconds are written with.
_STROKES = frozenset("'\"\u2019\u201d\u2032\u2033")


class Evidence(Struct, frozen=True, dict=True):
    """One edit, seen from both sides."""

    edit: Edit
    left: Half
    right: Half
    has_left: bool
    """Whether the link has a paragraph on the left at all."""
    has_right: bool
    ends_paragraph: Sides[bool]
    """Whether a paragraph ends inside the edit and another of the link follows."""

    @property
    def vocabulary(self) -> Vocabulary:
        """The words of the language of both texts."""
        return self.left.vocabulary

    @property
    def op(self) -> Op:
        """What the edit does."""
        return self.edit.op

    @once
    def halves(self) -> tuple[Half, ...]:
        """The sides that have words."""
        return tuple([half for half in (self.left, self.right) if not half.is_blank])

    @once
    def differs_in_form(self) -> bool:
        """Whether the two sides have the same keys: the same words and marks in another form."""
        if len(self.halves) == 1 and self.halves[0].has_letters:
            return False
        left, right = self.left.keys, self.right.keys
        return left == right or tuple(filter(None, left)) == tuple(filter(None, right))

    @once
    def differing_characters(self) -> frozenset[str]:
        """Characters that one side has more of."""
        left, right = self.left.text, self.right.text
        return frozenset([c for c in set(left + right) if left.count(c) != right.count(c)])

    @once
    def is_lone_quotation_mark(self) -> bool:
        """Whether quotation marks came or went, and nothing else.

        Marks of one stroke are left out: most of those that come or go are apostrophes.
        """
        return len(self.halves) == 1 and not (
            self.halves[0].has_letters
            or any(word not in DOUBLE_QUOTES for word in self.halves[0].words)
        )

    @once
    def says_something(self) -> bool:
        """Whether a sign that is no mark of punctuation came or went: a currency, %, +, an arrow."""
        return any(
            character in "%\u2030" or unicodedata.category(character) in ("Sc", "Sm", "So")
            for character in self.differing_characters
            if not character.isalnum() and character not in "|~"
        )

    @once
    def lines(self) -> tuple[str, str] | None:
        """Both sides as lines of words; none if one has no words, or their figures or signs differ.

        Whoever changes a figure changes no spelling.
        """
        left, right = _line(self.left.keys), _line(self.right.keys)
        if not left or not right or left == right or self.says_something:
            return None
        return (left, right) if self.left.figures == self.right.figures else None

    @once
    def gone(self) -> frozenset[str]:
        """Keys of words that only the left has."""
        return self.left.letters - self.right.letters

    @once
    def come(self) -> frozenset[str]:
        """Keys of words that only the right has."""
        return self.right.letters - self.left.letters

    @once
    def differing(self) -> frozenset[str]:
        """Keys of words on one side only."""
        return self.gone | self.come

    @once
    def is_quoted(self) -> bool:
        """Whether it stands inside quotation marks on every side that has a paragraph."""
        sides = [
            half
            for half, there in ((self.left, self.has_left), (self.right, self.has_right))
            if there
        ]
        return bool(sides) and all(half.quoted for half in sides)

    @once
    def quantities(self) -> Sides[Round] | None:
        """The numbers of which the two sides have a part; none if no word or sign is of a number."""
        if not (self.left.may_count or self.right.may_count):
            return None
        # Imported when words differ: most comparisons of two outlets need no arithmetic.
        from storydiff.kinds.quantities import numbers_round

        return Sides(numbers_round(self.left), numbers_round(self.right))

    @property
    def is_measure(self) -> bool:
        """Whether a mark of feet or minutes stands for one of inches or seconds: 5' is not 5"."""
        left, right = (half.text.strip() for half in (self.left, self.right))
        if not (len(left) == len(right) == 1 and {left, right} <= _STROKES):
            return False
        if (left in SINGLE_QUOTES) == (right in SINGLE_QUOTES):
            return False
        return self.left.follows_figure and self.right.follows_figure

    def told(self) -> str:
        """Both texts, shortened, as a sentence shows them: ``27 → 29``."""
        left, right = shortened(self.left.text), shortened(self.right.text)
        if not left:
            return right
        return f"{left} → {right}" if right else left


def _line(keys: tuple[str, ...]) -> str:
    """Words as a line, marks left out but for the full stop of an abbreviation."""
    kept = [key for key in keys if key in ".&" or key.isalnum() or any(map(str.isalnum, key))]
    return " ".join(kept).replace(" .", ".")
