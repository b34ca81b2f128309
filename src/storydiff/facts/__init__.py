"""What can be checked: numbers, money, dates, names and quotations of two versions side by side."""

from storydiff.facts.model import Fact, Facts, Mention, Sort, State
from storydiff.facts.pairing import facts_of

__all__ = ["Fact", "Facts", "Mention", "Sort", "State", "facts_of"]
