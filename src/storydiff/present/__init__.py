"""What a front draws: rows, runs, summary and counts. No colours, no widths."""

from storydiff.present.folding import fold, is_paired
from storydiff.present.moves import Move, moves_of, numbered
from storydiff.present.pairing import UNSURE, pairing, percent
from storydiff.present.sheet import Block, Fold, Row, Run, Sheet, Sign, make_sheet
from storydiff.present.summary import Summary, summarise

__all__ = [
    "UNSURE",
    "Block",
    "Fold",
    "Move",
    "Row",
    "Run",
    "Sheet",
    "Sign",
    "Summary",
    "fold",
    "is_paired",
    "make_sheet",
    "moves_of",
    "numbered",
    "pairing",
    "percent",
    "summarise",
]
