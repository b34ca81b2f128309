"""One version of a text, as it was read, and its paragraphs."""

from __future__ import annotations

from msgspec import Struct

from storydiff.model.role import Role
from storydiff.model.span import Span

__all__ = ["Article", "Origin", "Paragraph", "Part"]


class Part(Struct, frozen=True):
    """A stretch inside a paragraph with a role of its own.

    For example a dateline or an agency credit in front of the first sentence, or a date in front
    of a headline. White space that separates it from the words of the paragraph belongs to it.
    """

    span: Span
    role: Role


class Paragraph(Struct, frozen=True):
    """One paragraph of an article: where it stands and what it is.

    Laws: the paragraphs of an article are in order and disjoint, and what lies between them is
    white space only; `parts` are in order, disjoint and inside `span`. A line break inside the
    span is a hard wrap or a stray break, not an end.
    """

    span: Span
    role: Role
    parts: tuple[Part, ...] = ()

    def __post_init__(self) -> None:
        end = self.span.start
        for part in self.parts:
            if part.span.start < end or part.span.end > self.span.end:
                raise ValueError(f"part {part} is not in order inside {self.span}")
            end = part.span.end

    def role_at(self, place: int) -> Role:
        """The role of the code point at `place`: that of the part it lies in, or the paragraph's."""
        for part in self.parts:
            if part.span.start <= place < part.span.end:
                return part.role
        return self.role


class Origin(Struct, frozen=True):
    """Where an article came from."""

    location: str
    """The path as it was given, ``-`` for standard input, empty for text that came by itself."""

    @property
    def name(self) -> str:
        """What a reader calls it: the last component of the path."""
        if self.location == "-":
            return "standard input"
        return self.location.replace("\\", "/").rstrip("/").rpartition("/")[2] or "text"


class Article(Struct, frozen=True, eq=False):
    """One version of a text.

    `text` is what was decoded (or what the extractor of the format gave), never altered: newlines
    are not translated, letters not normalised. Everything else is spans over it, in code points.
    Two articles are equal only if they are the same object: versions with the same words are still
    different versions.
    """

    text: str
    origin: Origin
    encoding: str = "utf-8"
    """The codec the bytes were decoded with; with a note of what was assumed in `assumed`."""
    digest: str = ""
    """SHA-256 of the bytes, in hexadecimal; empty for text that never was bytes."""
    paragraphs: tuple[Paragraph, ...] = ()
    title: str = ""
    """The words of the headline, on one line; empty if none was recognised."""
    byline: str = ""
    date: str = ""
    """The date as it is written in the text."""
    outlet: str = ""
    """Who published it, if the text tells."""
    assumed: str = ""
    """One sentence on what had to be guessed to read it; empty if nothing had to."""
    as_found: Article | None = None
    """The same before a reader has set roles right by hand; none if nobody has."""
    unfit: str = ""
    """One sentence on what was set right by hand and cannot be honoured; empty if all is."""

    def __post_init__(self) -> None:
        end = 0
        for paragraph in self.paragraphs:
            if paragraph.span.start < end:
                raise ValueError(f"paragraph {paragraph.span} begins before {end}")
            end = paragraph.span.end
        if end > len(self.text):
            raise ValueError(f"a paragraph ends at {end}, the text at {len(self.text)}")

    def text_of(self, index: int) -> str:
        """The text of paragraph `index`, to the character."""
        return self.paragraphs[index].span.of(self.text)

    def found_role(self, index: int) -> Role | None:
        """The role that was found, if a reader has given paragraph `index` another; else none."""
        if self.as_found is None:
            return None
        found = self.as_found.paragraphs[index].role
        return None if found is self.paragraphs[index].role else found

    @property
    def by_hand(self) -> tuple[int, ...]:
        """The paragraphs whose role a reader has set."""
        return tuple(
            index for index in range(len(self.paragraphs)) if self.found_role(index) is not None
        )

    def gap(self, index: int) -> Span:
        """What stands before paragraph `index`; for the number of paragraphs, what ends the file."""
        paragraphs = self.paragraphs
        start = paragraphs[index - 1].span.end if index else 0
        end = paragraphs[index].span.start if index < len(paragraphs) else len(self.text)
        return Span(start, end)
