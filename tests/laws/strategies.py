"""Texts for the laws: few words, so that repeats, moves, splits and typography all occur."""

from __future__ import annotations

from hypothesis import strategies as st

from storydiff.model import Article, Origin, Paragraph, Part, Role, Span

__all__ = ["article_from", "articles", "paragraph_texts"]

WORDS = [
    "dog", "cat", "the", "The", "a", "not", "27", "29", "1,500", "Koreas'", "Koreas’", "really",
    "said", "word", "café", "cafe\u0301", "北", "朝鮮", "x\u00ady", "U.S.", "don't", "don’t",
]  # fmt: skip
MARKS = [
    ".",
    ",",
    "?",
    '"',
    "“",
    "”",
    "'",
    "’",
    "--",
    "—",
    "–",
    "...",
    "…",
    "«",
    "»",
    "-",
    "#",
    "\u200b",
    "\0",
]
SPACES = [" ", " ", " ", "  ", "\n", "\u00a0", "\t", "\r\n", ""]

pieces = st.one_of(st.sampled_from(WORDS), st.sampled_from(WORDS), st.sampled_from(MARKS))
paragraph_texts = st.lists(st.tuples(pieces, st.sampled_from(SPACES)), max_size=14).map(
    lambda parts: "".join(word + space for word, space in parts).strip()
)


def article_from(
    texts: list[str], gaps: list[str], roles: list[Role] | None = None, *, parts: bool = False
) -> Article:
    """An article of these paragraphs; `gaps[i]` stands before paragraph i, the last at the end."""
    text = ""
    paragraphs: list[Paragraph] = []
    for index, content in enumerate(texts):
        text += gaps[index]
        span = Span(len(text), len(text) + len(content))
        role = roles[index] if roles else Role.BODY
        first = content.find(" ")
        found = (
            (Part(Span(span.start, span.start + first + 1), Role.DATELINE),)
            if parts and first > 0 and content[:first].isupper()
            else ()
        )
        paragraphs.append(Paragraph(span, role, found))
        text += content
    text += gaps[len(texts)]
    return Article(text, Origin("made"), paragraphs=tuple(paragraphs))


@st.composite
def articles(draw: st.DrawFn, most: int = 6) -> Article:
    texts = draw(st.lists(paragraph_texts.filter(bool), max_size=most))
    roles = draw(
        st.lists(
            st.sampled_from([Role.BODY, Role.BODY, Role.BODY, Role.HEADLINE, Role.FURNITURE]),
            min_size=len(texts),
            max_size=len(texts),
        )
    )
    gap = st.sampled_from(["\n\n", "\n", "\r\n\r\n", "\n \n"])
    gaps = [
        draw(st.sampled_from(["", "\n"])),
        *draw(st.lists(gap, min_size=max(len(texts) - 1, 0), max_size=max(len(texts) - 1, 0))),
        *([draw(st.sampled_from(["", "\n", "\n\n"]))] if texts else []),
    ]
    return article_from(texts, gaps, roles, parts=True)
