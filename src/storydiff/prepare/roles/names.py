"""Lines with the names of those who wrote or published a piece, and when."""

from __future__ import annotations

import re

from storydiff.prepare.agencies import agency_in
from storydiff.prepare.data import entries, words_of
from storydiff.prepare.dates import date_in
from storydiff.prepare.patterns import Opening, pattern

__all__ = ["byline_of", "is_name_line", "looks_like_outlet"]

_OUTLET_WORDS = words_of("pages", "outlet words")
_UNNAMED = words_of("pages", "byline desks")
_WITH_AGENCY = pattern(r"\s*[(\[]([^()\[\]\n]{2,40})[)\]]\s*\Z")
_PARTICLES = frozenset(
    [
        "de",
        "da",
        "do",
        "dos",
        "del",
        "della",
        "di",
        "du",
        "van",
        "von",
        "der",
        "den",
        "ter",
        "bin",
        "ibn",
        "al",
        "el",
        "la",
        "le",
        "and",
        "und",
        "et",
        "y",
        "e",
        "&",
        "with",
        "i",
    ]
)
_BEFORE_BY = (
    *("story", "words", "text", "written", "reported", "posted"),
    *("analysis", "opinion", "review", "interview"),
)
_BY = Opening(
    lambda: (*_BEFORE_BY, *entries("pages", "bylines"), *"作记撰文編記"),
    lambda: (
        rf"(?:(?:{'|'.join(_BEFORE_BY)})\s+)?(?:"
        + "|".join(map(re.escape, entries("pages", "bylines")))
        + r")\b\s*:?\s+"
        r"|(?:作者|记者|撰文|文|編集|記者)\s*[:：/／|]\s*|記者\s|记者\s"
    ),
)
_STAMPED = pattern(
    r"\b(?:published|updated|posted|last updated|veröffentlicht|publié|publicado)\b", re.IGNORECASE
)
_SPLIT = pattern(r"[\s,/|•·]+")
_SMALL = frozenset(
    [
        "the",
        "a",
        "an",
        "of",
        "in",
        "on",
        "at",
        "to",
        "for",
        "from",
        "by",
        "is",
        "are",
        "was",
        "were",
        "as",
        "or",
        "not",
        "no",
        "how",
        "why",
        "what",
        "when",
        "who",
        "this",
        "that",
        "it",
    ]
)


def _names(words: list[str], *, unnamed: bool = False) -> int:
    """How many of the words look like parts of names; -1 if one does not and is no particle.

    `unnamed`: words such as ``staff`` and ``our correspondent`` count like names.
    """
    count = 0
    for word in words:
        core = word.strip("\"'“”‘’().")
        if not core:
            continue
        if core.casefold() in _SMALL or any(character.isdigit() for character in core):
            return -1
        if (
            (unnamed and core in _UNNAMED)
            or core[0].isupper()
            or (core[0].isalpha() and not core[0].islower())
        ):
            count += 1
        elif core not in _PARTICLES and word not in _PARTICLES:
            return -1
    return count


def byline_of(text: str) -> str:
    """The names in a byline, or nothing if the line is none.

    ``By Jane Doe``, ``BY JANE DOE, Staff Writer`` and ``Jane Doe Published June 3, 2024`` are
    bylines; ``By Friday the troops had left`` is not.
    """
    if len(text) > 160 or ("\n" in text.strip("\n") and len(text.split()) > 16):
        return ""
    text = text.replace("*", "").replace("_", " ").strip()
    begins = _BY.match(text)
    if begins:
        agency = _WITH_AGENCY.search(text)
        if agency and agency_in(agency.group(1)):
            text = text[: agency.start()]
        rest = text[begins.end() :]
        date = date_in(rest)
        head = rest[: date.start] if date else rest
        head = _STAMPED.split(head, maxsplit=1)[0]
        head = re.sub(r"\s+(?:on|at|am|le|el|il|em)\s*\Z", "", head)
        head = re.split(r"\s*\n\s*|\s*[|•·,]\s+|\s+[–—-]\s+|\s+(?:for|in|at)\s+", head, maxsplit=1)[
            0
        ].strip()
        words = _SPLIT.split(head)
        unspaced = len(words) == 1 and not words[0].isascii() and len(head) >= 2
        if (1 < len(words) <= 8 or unspaced) and _names(words, unnamed=True) >= (
            1 if unspaced else 2
        ):
            return head
        if (
            len(words) == 1
            and words[0][:1].isupper()
            and len(rest.split()) == 1
            and words[0].isalpha()
        ):
            return head
        return ""
    date = date_in(text)
    if date is None:
        return ""
    head = _STAMPED.split(text[: date.start], maxsplit=1)[0].strip(" \t\u00a0,|•·–—-:")
    words = _SPLIT.split(head)
    rest = text[date.end :]
    if (
        1 < len(words) <= 5
        and _names(words) == len([w for w in words if w not in _PARTICLES]) >= 2
        and len(rest) < 50
    ):
        return head
    return ""


def is_name_line(text: str) -> bool:
    """Whether a line is two to four words that could all be of a name: ``City News``, ``Jane Doe``."""
    if len(text) > 60 or text[-1:] in ".?!:;,":
        return False
    words = _SPLIT.split(text)
    if not 2 <= len(words) <= 5 or not text[0].isupper():
        return False
    return _names(words) >= 2


def looks_like_outlet(text: str) -> bool:
    """Whether one of the words is one that outlets and desks call themselves by."""
    words = re.findall(r"\w+", text.casefold())
    return (
        any(word in _OUTLET_WORDS for word in words)
        or re.search(r"\w\.(?:com|org|net|co|de|fr|ru)\b", text) is not None
    )
