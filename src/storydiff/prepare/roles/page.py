"""What the rules that find roles work on: the blocks of one text, and what is known of each so far."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct, field

from storydiff.model import Part, Role, Span
from storydiff.prepare.forms import Form, bullet_of, number_of
from storydiff.prepare.paragraphs import Block
from storydiff.prepare.sentences import ends_sentence, is_capitals, measure, sentence_inside

__all__ = ["Item", "Page", "bare"]

#: No line that pages carry is longer, in code points.
LONGEST_LINE = 200
#: Shapes that running text can have.
_RUNNING = (Form.PROSE, Form.QUOTE, Form.LIST)
_ENDS = " \t\u00a0.:;,!?…|»«›‹→←>+*-–—•·#()[]\u200b\ufeff"


def bare(text: str) -> str:
    """Lower case, one line, without marks and counts at its ends: how lines are looked up in lists."""
    return (
        " ".join(text.casefold().replace("\u2019", "'").split()).strip(_ENDS).lstrip("0123456789 ")
    )


class Item(Struct, eq=False):
    """One block with the questions that several rules ask of it."""

    index: int
    block: Block
    text: str
    words: int
    """Length in words."""
    ends: bool
    """Whether it ends as a sentence."""
    bare: str
    """Its text as it is looked up in lists, if it is short; else empty."""
    is_prose: bool
    """Whether it is running text: a sentence of some length, not a line, head or item.

    ``The minister resigned on Monday, hours after the vote that he had called himself.`` is;
    ``Are you confused in your choice of a new phone for this winter?`` and other headlines are
    not, nor is ``Contact us``.
    """
    role: Role | None = None
    """None until a rule knows."""
    parts: list[Part] = field(default_factory=list)
    linked: bool = False
    """Whether it heads a list of links to other pieces, or what readers wrote."""
    ends_page: bool = False
    """Whether nothing of the article can follow it."""

    @property
    def form(self) -> Form:
        """Its shape."""
        return self.block.form

    @property
    def is_line(self) -> bool:
        """Whether it is one short line that does not end as a sentence."""
        return self.words <= 30 and len(self.text) <= 240 and not self.is_prose

    @property
    def is_capitals(self) -> bool:
        """Whether it is written in capitals."""
        return is_capitals(self.text)

    @property
    def marker(self) -> str:
        """The bullet or number in front, with its white space."""
        head = self.text[:140]
        return bullet_of(head) or number_of(head)

    @property
    def has_headline_shape(self) -> bool:
        """Whether it could be the headline of a piece of news: some words, one line, no full stop."""
        text = self.text[len(self.marker) :]
        if not 3 <= self.words <= 30 or len(text) > 220 or ("\n" in text and len(text) > 200):
            return False
        if text.endswith((",", ";", ":", "：", "،")) or (
            self.ends and not text.rstrip("\"'”’»").endswith(("?", "!", "…", "？", "！"))
        ):
            return False
        first = text.lstrip("\"'“‘«„([¿¡「『【")[:1]
        return not first.islower() or not text[:20].split()[0].islower()

    def part(self, start: int, end: int, role: Role) -> None:
        """Mark a stretch, in code points of its own text, as a part."""
        begin = self.block.start
        self.parts.append(Part(Span(begin + start, begin + end), role))


class Page(Struct, eq=False):
    """All items of one text, and what the rules have found out about the whole."""

    text: str
    items: list[Item]
    first: int = 0
    """Index of the first item of running text in the article."""
    last: int = -1
    """Index of the last one; before `first` if there is none."""
    headline: int | None = None
    is_web: bool = False
    """Whether menus and the like stand round the article."""
    byline: str = ""
    date: str = ""
    outlet: str = ""

    @classmethod
    def of(cls, text: str, blocks: list[Block]) -> Page:
        """A page about which nothing is known yet."""
        items = []
        for index, block in enumerate(blocks):
            words = text[block.start : block.end]
            length, ends = measure(words), ends_sentence(words)
            prose = _is_prose(block.form, words, length, ends)
            key = bare(words) if len(words) <= LONGEST_LINE else ""
            items.append(Item(index, block, words, length, ends, key, prose))
        return cls(text, items)

    def open_items(self, start: int = 0, end: int | None = None) -> Iterator[Item]:
        """Those between two indexes whose role is not known yet."""
        return (item for item in self.items[start:end] if item.role is None)

    def headline_before(self, item: Item) -> bool:
        """Whether the headline is known and stands before `item`."""
        return self.headline is not None and self.headline < item.index

    @property
    def prose(self) -> int:
        """How many items of running text the article has."""
        return sum(item.is_prose for item in self.items[self.first : self.last + 1])


def _is_prose(form: Form, text: str, words: int, ends: bool) -> bool:
    if form not in _RUNNING or (form is Form.LIST and not ends):
        return False
    if words >= 40:
        return True
    if words < 8 or not ends:
        return words >= 12 and sentence_inside(text)
    if text.rstrip("\"'”’»)").endswith(("?", "!", "？", "！")):
        return words >= 20 or sentence_inside(text)
    return words >= 12 or sentence_inside(text)
