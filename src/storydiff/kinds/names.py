"""Which words are names: by their capitals, by what stands beside them, and by repetition."""

from __future__ import annotations

import re

from storydiff.kinds.half import Half
from storydiff.kinds.words import Vocabulary
from storydiff.model import Role

__all__ = ["is_date", "names_in", "names_inside", "neighbours"]

_BEFORE = re.compile(r"([\w.'\u2019-]+)\W{1,3}\Z")
_AFTER = re.compile(r"\W{1,3}([\w'\u2019-]+)")
#: Code points on each side within which a name is looked for again: more than an article has.
_FAR = 20_000
#: The share of capitals from which on those of a headline tell nothing.
_TITLE_CASE = 0.6
_MAY_BE_CAPITAL = re.compile(r"[^\W\d_a-z]")
#: Letters that are a word by themselves, whatever else stands round them.
_WHOLE_WORD = re.compile(r"[A-Za-z]++(?=[\s,;!?)])")


def names_in(half: Half) -> list[str] | None:
    """The names of one side; none at all (no list) if a word that says something is no name."""
    if half.has_long_small_word:
        return None
    names: list[str] = []
    for index, word in enumerate(half.words):
        if not word[:1].isalpha():
            continue
        if word[0].isupper():
            if _is_name(half, index):
                names.append(word)
        elif len(word) > 3:
            return None
    return names


def names_inside(half: Half) -> bool:
    """Whether a name is in it, whatever else is: one that does not open a sentence."""
    if half.role is Role.HEADLINE and _is_title_case(half.text):
        return False
    known = half.vocabulary
    if not known.capital_nouns:
        surely = _surely_has_name(half.text, known)
        if surely is not None:
            return surely
    words, keys = half.words, half.keys
    for index, word in enumerate(words):
        if not (index and word[0].isupper() and words[index - 1][-1].isalnum()):
            continue
        if keys[index] in known.small_words or keys[index] in known.dates or len(word) == 1:
            continue
        if not known.capital_nouns or words[index - 1][0].isupper():
            return True
    return False


def _surely_has_name(text: str, known: Vocabulary) -> bool | None:
    """Whether a capital that opens no sentence surely begins a name, or surely none does.

    None if the text has to be cut into words to tell. Few have: that halves what a passage takes.
    """
    told: bool | None = False
    for capital in _MAY_BE_CAPITAL.finditer(text):
        at = capital.start()
        before = at - 1
        while before >= 0 and text[before].isspace():
            before -= 1
        if before < 0 or not text[before].isalnum() or not text[at].isupper():
            continue
        word = _WHOLE_WORD.match(text, at)
        if word is None or before == at - 1:
            told = None
        elif len(word[0]) > 1:
            key = word[0].lower()
            if key not in known.small_words and key not in known.dates:
                return True
    return told


def _is_name(half: Half, index: int) -> bool:
    """Whether a word with a capital is a name."""
    word, words = half.words[index], half.vocabulary
    key = half.keys[index]
    if key in words.small_words or (len(word) == 1 and not _is_initial(half, index)):
        return False
    if key in words.dates and is_date(half, index):
        return False
    before, after = neighbours(half, index)
    if after[:1].isdecimal() and f"{key}." in words.abbreviations:
        return False  # No. 5, Jan. 3
    has_neighbour = after[:1].isupper() and after.casefold() not in words.small_words
    if words.capital_nouns:
        follows = before[:1].isupper() and before.casefold() not in words.small_words
        return (has_neighbour or follows) and len(word) > 1
    if half.role is Role.HEADLINE and _is_title_case(
        half.source[half.paragraph.start : half.paragraph.end]
    ):
        return _has_capital_inside(half, word)
    if not _opens_sentence(half, index):
        return True
    return has_neighbour or _has_capital_inside(half, word)


def _is_initial(half: Half, index: int) -> bool:
    if index + 1 < len(half.words):
        return half.words[index + 1] == "."
    return half.source[half.span.end : half.span.end + 1] == "."


def _opens_sentence(half: Half, index: int) -> bool:
    """Whether word `index` is the first of a sentence."""
    if any(word[:1].isalnum() for word in half.words[:index]):
        stop = half.words[index - 1]
        if stop in "\"'\u201c\u2018\u00ab" and index > 1:
            stop = half.words[index - 2]
        # The full stop of a short form ends no sentence: Sen. Smith
        is_short = stop == "." and index > 1 and _is_short(half, index - 2)
        return stop in ".!?\u2026" and not is_short
    if not half.opens_sentence:
        return False
    title = neighbours(half, index)[0].casefold()  # Mrs. Lind opens no sentence after Mrs.
    return not (title in half.vocabulary.titles or f"{title}." in half.vocabulary.abbreviations)


def neighbours(half: Half, index: int) -> tuple[str, str]:
    """The words before and after word `index` of a half, as written; nothing at a paragraph's ends."""
    words = half.words
    if index:
        before = next((word for word in reversed(words[:index]) if word[:1].isalnum()), "")
    else:
        text = half.source[max(half.paragraph.start, half.span.start - 30) : half.span.start]
        found = _BEFORE.search(text if text[-1:].isspace() or not text else f"{text} ")
        before = found.group(1).rstrip(".") if found else ""
    if index + 1 < len(words):
        after = next((word for word in words[index + 1 :] if word[:1].isalnum()), "")
        if after:
            return before, after
    text = half.source[half.span.end : min(half.paragraph.end, half.span.end + 30)]
    if _ends_sentence(words[-1:], half):
        return before, ""
    if text[:1] == "." and _is_short(half, len(words) - 1):
        text = text[1:]
    if _STOP.match(text):
        return before, ""
    following = _AFTER.match(text if text[:1].isspace() else f" {text}")
    return before, following.group(1) if following else ""


_STOP = re.compile(r"[.!?;:,]")


def _ends_sentence(last: tuple[str, ...], half: Half) -> bool:
    if last != (".",):
        return bool(last) and last[0] in "!?,;:"
    return not (len(half.keys) > 1 and _is_short(half, len(half.keys) - 2))


def _is_short(half: Half, index: int) -> bool:
    """Whether a word can have the full stop of a short form behind it: an initial, a title."""
    key = half.keys[index]
    words = half.vocabulary
    return len(key) == 1 or f"{key}." in words.abbreviations or key in words.titles


def _is_title_case(text: str) -> bool:
    words = [word for word in text.split() if word[0].isalpha()]
    return sum([word[0].isupper() for word in words]) >= _TITLE_CASE * len(words)


def _has_capital_inside(half: Half, word: str) -> bool:
    """Whether `word` stands inside a sentence not far from a half, with its capital."""
    text, sought = half.source, f" {word}"
    last = half.span.end + _FAR
    place = text.find(sought, max(1, half.span.start - _FAR), last)
    while place > 0:
        end = place + len(sought)
        before = text[place - 1]
        if (before.islower() or before == ",") and not text[end : end + 1].isalnum():
            return True
        place = text.find(sought, end, last)
    return False


def is_date(half: Half, at: int) -> bool:
    """Whether word `at` of a half is a day or month: not a verb, and nobody's name."""
    words, key = half.vocabulary, half.keys[at]
    if not half.words[at][:1].isupper():
        return key not in words.capital_dates
    if key not in words.name_dates:
        return True
    before, after = neighbours(half, at)
    if before.casefold() in words.before_dates:
        return True
    if before[:1].isdecimal() or after[:1].isdecimal():
        return True
    if key in words.capital_dates and at == 0 and half.opens_sentence:
        return False  # its capital is the sentence's
    return not (
        (before[:1].isupper() and before.casefold() not in words.dates)
        or before.casefold() in words.titles
        or (after[:1].isupper() and after.casefold() not in words.dates)
        or after.casefold() in words.attribution
    )
