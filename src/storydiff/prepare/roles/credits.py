"""Datelines and agency credits at the head of the text, and credits at its end: parts of paragraphs."""

from __future__ import annotations

import re
from functools import cache

from storydiff.model import Role
from storydiff.prepare.agencies import agency_in, are_agencies, begins_with_agency
from storydiff.prepare.data import entries
from storydiff.prepare.dates import date_in, has_digit
from storydiff.prepare.patterns import pattern
from storydiff.prepare.roles.page import Item, Page

__all__ = ["find_credits", "head_of"]

_RUNNING = (Role.BODY, Role.LEAD)
#: How many paragraphs of running text may stand before the one with the dateline (a summary, a deck).
SEARCHED = 3
#: The longest dateline, in code points.
LONGEST = 140
_DASH = r"(?:--+|[–—―‒]|-(?=\s))"
_PLACE_DASH = pattern(
    r"([^()\n!?:;\"“”–—]{2,80}?)\s*(?:--+|[–—―]|(?<=\s)-(?=\s))\s*(?=[\"'“‘«„\w])"
)
_PARENTHESIS = pattern(
    r"([^()（）\n!?:;\"“”]{1,60}?)\s*[(（]([^()（）\n]{1,90})[)）]\s*[.:：]?\s*((?:--+|[–—―-]|=)?)\s*"
)
# Two places, or a place and the name of who writes, in Japanese brackets.
_JAPANESE = pattern(r"【[^【】\n＝]{1,16}＝[^【】\n]{1,16}】\s*")
# ``MADRID, 3``, ``नई दिल्ली, 12 जुलाई``: the day, with or without the month.
_DAY = pattern(r",\s*\d{1,2}(?:\s+\S{2,14})?\Z")
_CALL_SIGN = pattern(r"[A-Z]{2,7}(?:[/-][A-Z0-9]{1,5})?\Z")
# What a place known to everybody may be parted with from the sentence.
_KNOWN_PLACE = pattern(r"([^\W\d_][^\n()!?;\"“”\d]{1,24}?)(\.|:|\s*\||\s+-)\s+(?=\S)")
_DATED_COLON = pattern(r"([^()\n!?:;\"“”–—]{3,60}?)\s*:\s+(?=\S)")
_LONE_CAPITALS = pattern(rf"\([A-Z]{{2,7}}\)\s*{_DASH}\s*")
_BRACKETS = pattern(r"【([^【】\n]{1,30})】\s*")
_KOREAN = pattern(
    r"[(（]\S{1,12}=([^()（）\s]{2,20})[)）]\s*(?:\S{2,4}\s(?:\S{1,8}\s)?(?:기자|특파원)\s*)?=?\s*"
)
_PARTICLES = frozenset({
    "de", "del", "la", "las", "los", "le", "el", "al", "of", "the", "di", "da", "do", "am", "an",
    "der", "upon", "on", "sur", "and", "y",
})  # fmt: skip
_NAME = r"([^()（）\[\]–—―\n]{2,60}?)"
_ALONE = pattern(rf"{_NAME}\s*(?:--+|[–—―]|(?<=\s)-(?=\s))\s*")
_ALONE_IN_BRACKETS = pattern(rf"[(（\[]{_NAME}[)）\]](?:\s*(?:--+|[–—―-])\s*|\s+)")
_AFTER_SLASH = pattern(r"/?\s*(?:\.|[–—-]+|:)+\s+")
_BEFORE_SLASH = pattern(r"[.,–—-]\s*/?\Z|\s/\Z")
_AFTER_CHINESE = pattern(
    r"[^\s，。！？()（）]{0,16}?[日月]?[电電訊讯][）)]?\s*(?:[（(][^（）()\n]{0,40}[）)])?\s*"
)
_END_IN_BRACKETS = pattern(
    r"\s*[(（\[]\s*(?:with\s+|via\s+)?([^()（）\[\]\n]{2,60}?)\s*[)）\]]\.?\Z"
)
_END_AFTER_DASH = pattern(r"(?<=[.?!\"”’»])\s*(?:--|[–—-])\s*([^–—\n]{2,40}?)\.?\Z")


def head_of(text: str) -> tuple[int, Role] | None:
    """How long the dateline or credit at the head of a paragraph is, in code points, and which it is.

    ::

        AFP – The plan ...                                  credit
        (Reuters) - The plan ...                            credit
        WASHINGTON, June 3 (AP) — The plan ...              dateline
        Seoul, (APP - Example - 19th Oct, 2024) The ...     dateline
        BERLIN -- The plan ...                              dateline
        NATO -- the alliance -- said ...                    nothing: the sentence goes on
    """
    found = _first_head(text)
    if found is None:
        return None
    # A place may stand after the agency, or a second place after the first.
    rest = text[found[0] :]
    more = _first_head(rest) if len(rest) > 20 else None
    if more is not None and more[1] is Role.DATELINE and _by_dash(rest[: more[0]]):
        return found[0] + more[0], Role.DATELINE
    return found


def _by_dash(head: str) -> bool:
    return head.rstrip().endswith(("-", "–", "—"))


def _first_head(text: str) -> tuple[int, Role] | None:
    head = text[:LONGEST]
    credit = _credit(head)
    if credit and _begins_sentence(text[credit:]):
        return credit, Role.CREDIT
    if "(" in head or "（" in head:
        match = _PARENTHESIS.match(head)
        if match and _is_sourced_place(match, text):
            return match.end(), Role.DATELINE
    end = _sourced(head)
    if end and _begins_sentence(text[end:]) and _is_place(head[:end], strict=False):
        return end, Role.DATELINE
    if head[:1] in ("【", "(", "（"):
        for form in (_BRACKETS, _KOREAN):
            match = form.match(head)
            if match and agency_in(match.group(1)) and match.end() < len(text):
                return match.end(), Role.DATELINE
        match = _JAPANESE.match(head)
        if match and match.end() < len(text):
            return match.end(), Role.DATELINE
    match = _PLACE_DASH.match(head) if _could_be_place(head) else None
    if match and _is_place(match.group(1), strict=True) and _begins_sentence(text[match.end() :]):
        return match.end(), Role.DATELINE
    end = _known_place(head)
    return (end, Role.DATELINE) if end and _begins_sentence(text[end:]) else None


def _could_be_place(head: str) -> bool:
    """Whether a place before a dash, strictly taken, could stand here: in capitals, or with a day."""
    dashes = any(mark in head for mark in ("--", "–", "—", "―")) or "-" in head.split()
    first = head.lstrip().lstrip("/,. ")[:3]
    return dashes and (first == first.upper() or has_digit(head))


def _known_place(head: str) -> int:
    """The length of a dateline that only the name of its place or its date shows; 0 if none.

    ``LONDON. ``, ``NEW DELHI: ``, ``London - ``, ``PUNE, Nov 3: ``; but ``ANNA: `` speaks, and
    ``London. `` is a sentence of one word.
    """
    if head.casefold().startswith(_first_places()):
        match = _KNOWN_PLACE.match(head)
        if match and match.group(1).casefold() in _places():
            place, mark = match.groups()
            if place.isupper() or mark.strip() in {"-", "|"}:
                return match.end()
    if not (":" in head and head[:3].isupper()):
        return 0
    match = _DATED_COLON.match(head)
    if match and match.group(1)[:3].isupper() and _is_place(match.group(1), strict=True):
        return match.end() if _is_dated(match.group(1)) else 0
    return 0


@cache
def _places() -> frozenset[str]:
    return frozenset(name.casefold() for name in entries("places"))


@cache
def _first_places() -> tuple[str, ...]:
    return tuple(_places())


def _credit(head: str) -> int:
    """The length of a credit that is nothing but names; 0 if there is none."""
    if begins_with_agency(head):
        for form in (_ALONE, _ALONE_IN_BRACKETS):
            match = form.match(head)
            if match and are_agencies(match.group(1)):
                return match.end()
    match = _LONE_CAPITALS.match(head) if head.startswith("(") else None
    return match.end() if match else 0


def _sourced(head: str) -> int:
    """The length of a dateline with the agency at its end or its head; 0 if there is none.

    ``МОСКВА, 19 октября. /ТАСС/. ``, ``MOSCOW, October 19. /TASS/. ``, ``新华社北京10月19日电 ``.
    """
    agency = agency_in(head)
    if agency is None:
        return 0
    if agency.start > 1:
        after = _AFTER_SLASH.match(head, agency.end)
        placed = agency.start <= 64 and _BEFORE_SLASH.search(head, 0, agency.start)
        return after.end() if after and placed else 0
    if head[: agency.start].strip("（("):
        return 0
    after = _AFTER_CHINESE.match(head, agency.end)
    return after.end() if after else 0


def _begins_sentence(rest: str) -> bool:
    first = rest.lstrip("\"'“‘«„(").lstrip()[:1]
    return bool(first) and not first.islower() and len(rest) > 20


def _is_sourced_place(match: re.Match[str], text: str) -> bool:
    place, source, dash = match.groups()
    if not _begins_sentence(text[match.end() :]):
        return False
    if not agency_in(source):
        # The call sign of a station counts after a place in capitals and before a dash.
        station = _CALL_SIGN.match(source) is not None and dash.startswith(("-", "–", "—"))
        return station and len(place) >= 4 and place == place.upper() and place[-1].isalpha()
    if not _is_place(place, strict=False):
        return False
    # Without a dash after it, a name in parentheses may only explain the words before it.
    return (
        bool(dash)
        or place.rstrip().endswith(",")
        or date_in(source) is not None
        or (_is_dated(place) and are_agencies(source))
        or match.group().rstrip().endswith(":")
    )


def _is_dated(place: str) -> bool:
    """Whether a comma and a day stand at the end of it."""
    date = date_in(place)
    if date is not None and date.start > 0 and place[: date.start].rstrip().endswith(","):
        return date.end >= len(place.rstrip(" .,"))
    return _DAY.search(place) is not None


def _is_place(place: str, *, strict: bool) -> bool:
    """Whether words before a dash can be a place and a date.

    Strict: nothing but the dash says so. Then the first word is all capitals, or there is a date.
    """
    words = place.replace("/", " ").split()
    if not words or len(words) > 9:
        return False
    date = date_in(place)
    if strict:
        dated = date is not None and date.start > 0 and place[: date.start].rstrip().endswith(",")
        first = words[0].strip(",.")
        capitals = len(first) >= 3 and first.isupper() and first.isalpha()
        before = place.split(",")[0]
        if not dated and not (capitals and before == before.upper() and len(before.split()) <= 4):
            return False
        if not dated and place.count(",") > 2:
            return False
    for word in words:
        core = word.strip(".,'’()-–—")
        if core[:1].islower() and core not in _PARTICLES and date is None:
            return False
    return place.count(". ") <= 3


def find_credits(page: Page) -> None:
    """Mark the dateline or credit of the article, and an agency's name after its last sentence."""
    paragraphs = [
        item
        for item in page.items
        if item.role in _RUNNING and (item.is_prose or item.words >= 8) and not item.is_capitals
    ]
    for item in paragraphs[:SEARCHED]:
        found = head_of(item.text)
        if found is None:
            continue
        end, role = found
        if role is Role.DATELINE and not agency_in(item.text[:end]) and _is_habit(paragraphs, item):
            break
        item.part(0, end, role)
        break
    if paragraphs:
        _mark_end(paragraphs[-1])


def _is_habit(paragraphs: list[Item], item: Item) -> bool:
    """Whether other paragraphs begin likewise: then it is a speaker's name, not a place."""
    others = [other for other in paragraphs[:40] if other is not item]
    return (
        sum(
            (found := head_of(other.text)) is not None and not agency_in(other.text[: found[0]])
            for other in others
        )
        >= 2
    )


def _mark_end(item: Item) -> None:
    tail = max(0, len(item.text) - 80)
    if agency_in(item.text[tail:]) is None:
        return
    match = _END_IN_BRACKETS.search(item.text, tail) or _END_AFTER_DASH.search(item.text, tail)
    if match is None or not are_agencies(match.group(1)):
        return
    taken = max((part.span.end for part in item.parts), default=item.block.start) - item.block.start
    if match.start() > max(taken, 20):
        item.part(match.start(), match.end(), Role.CREDIT)
