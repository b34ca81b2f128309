"""The nouns: immutable values that every room speaks of. Standard library only, no input or output."""

from storydiff.model.alignment import Alignment, Link, Pair, Relation
from storydiff.model.article import Article, Origin, Paragraph, Part
from storydiff.model.change import Change
from storydiff.model.collation import Collation, Thread
from storydiff.model.comparison import Comparison, Tally
from storydiff.model.correction import Correction, RoleCorrection
from storydiff.model.deadline import Deadline
from storydiff.model.edit import Edit, Op
from storydiff.model.kind import Family, Kind
from storydiff.model.role import Role
from storydiff.model.sides import Sides
from storydiff.model.span import Span
from storydiff.model.story import Story
from storydiff.model.token import Token, TokenKind

__all__ = [
    "Alignment",
    "Article",
    "Change",
    "Collation",
    "Comparison",
    "Correction",
    "Deadline",
    "Edit",
    "Family",
    "Kind",
    "Link",
    "Op",
    "Origin",
    "Pair",
    "Paragraph",
    "Part",
    "Relation",
    "Role",
    "RoleCorrection",
    "Sides",
    "Span",
    "Story",
    "Tally",
    "Thread",
    "Token",
    "TokenKind",
]
