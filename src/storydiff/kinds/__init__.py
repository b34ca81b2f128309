"""What kind of change each edit is: a rule for each kind, the most serious that applies wins."""

from storydiff.kinds.gaps import name_gaps
from storydiff.kinds.naming import name_link
from storydiff.kinds.spelling import one_spelling
from storydiff.kinds.table import KINDS, kind

__all__ = ["KINDS", "kind", "name_gaps", "name_link", "one_spelling"]
