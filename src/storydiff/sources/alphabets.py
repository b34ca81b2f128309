"""Which language's letters a text is written with: what tells encodings of one byte apart."""

from __future__ import annotations

from collections import Counter

__all__ = ["by_letters", "is_one_script"]

#: Letters beyond ASCII, in lower case, that each language's spelling uses; first those of the
#: encoding that is the most usual for files of unknown origin.
_LETTERS: tuple[tuple[str, tuple[str, ...]], ...] = (
    (
        "cp1252",
        (
            "àâæçéèêëîïôœùûüÿ",  # French
            "äöüß",  # German
            "áéíñóúü",  # Spanish
            "áâãàçéêíóôõúü",  # Portuguese
            "àèéìíîòóùú",  # Italian
            "àçèéíïòóúü",  # Catalan
            "åäöéüà",  # Swedish, Finnish
            "æøåéèêóòôäöü",  # Danish, Norwegian
            "áéëèêïíóöúü",  # Dutch
            "áðéíóúýþæö",  # Icelandic
        ),
    ),
    (
        "cp1250",
        (
            "ąćęłńóśźż",  # Polish
            "áčďéěíňóřšťúůýž",  # Czech
            "áäčďéíĺľňóôŕšťúýž",  # Slovak
            "áéíóöőúüű",  # Hungarian
            "ăâîşţ",  # Romanian
            "čćđšž",  # Croatian, Slovene
        ),
    ),
    (
        "iso8859_2",
        ("ąćęłńóśźż", "áčďéěíňóřšťúůýž", "áäčďéíĺľňóôŕšťúýž", "áéíóöőúüű", "ăâîşţ", "čćđšž"),
    ),
    ("cp1254", ("çğı\u0307öşüâîû",)),  # Turkish; a capital İ gives the dot above
    ("cp1257", ("ąčęėįšųūž", "āčēģīķļņšūž", "äõöšüž")),  # Lithuanian, Latvian, Estonian
)
#: Marks beyond ASCII that prose of all of them holds.
_MARKS = frozenset(
    "\u2018\u2019\u201a\u201c\u201d\u201e\u2013\u2014\u2026\u2022\u20ac\u2122"
    "\xa0\xa1\xa3\xa7\xa9\xab\xad\xae\xb0\xb4\xb7\xbb\xbf"
)
#: One letter in so many may be of another language: names of people and places.
_FOREIGN = 0.04
#: More letters beyond ASCII than this no language written in Latin letters has.
_MOST = 0.35
#: First and last code points of scripts, several blocks for Chinese and Japanese together.
_SCRIPTS = (
    ((0x3041, 0x30FF), (0x3400, 0x4DBF), (0x4E00, 0x9FFF)),
    ((0xAC00, 0xD7A3),),
    ((0x0400, 0x04FF),),
    ((0x0370, 0x03FF),),
    ((0x0590, 0x05FF),),
    ((0x0600, 0x06FF),),
    ((0x0900, 0x097F),),
    ((0x0E00, 0x0E7F),),
)
_COMMON = (
    (0x09, 0x0D),
    (0x20, 0x7E),
    (0xA0, 0xBF),
    (0x2000, 0x206F),
    (0x3000, 0x303F),
    (0xFF00, 0xFFEF),
)


def by_letters(sample: bytes) -> str:
    """The encoding in which all letters of `sample` are those of one language; empty if in none.

    Where several are, the one with the fewest foreign letters, then the most usual one. Only
    languages written in Latin letters are known.
    """
    best, least = "", _FOREIGN
    for encoding, alphabets in _LETTERS:
        found = Counter(sample.decode(encoding, "replace").lower())
        letters = sum(count for character, count in found.items() if character.isalpha())
        beyond = Counter({c: n for c, n in found.items() if c > "\x7f" and c not in _MARKS})
        if beyond.total() > _MOST * letters:
            continue
        for alphabet in alphabets:
            foreign = sum(count for c, count in beyond.items() if c not in alphabet)
            if foreign < least * max(beyond.total(), 1):
                best, least = encoding, foreign / max(beyond.total(), 1)
    return best


def is_one_script(text: str) -> bool:
    """Whether nearly all of `text` is of one script beyond Latin, with common marks and ASCII.

    Chance, or text with its bytes swapped, looks like many scripts at once.
    """
    counts = Counter(text)
    total = max(1, counts.total())
    common = _within(counts, _COMMON)
    return any(
        found >= 0.3 * total and found + common >= 0.97 * total
        for found in (_within(counts, blocks) for blocks in _SCRIPTS)
    )


def _within(counts: Counter[str], blocks: tuple[tuple[int, int], ...]) -> int:
    return sum(
        count
        for character, count in counts.items()
        if any(first <= ord(character) <= last for first, last in blocks)
    )
