"""From bytes to text: byte order mark, then strict UTF-8, then a guess that is told."""

from __future__ import annotations

import codecs
import hashlib

from msgspec import Struct

from storydiff.errors import UnreadableError
from storydiff.model import Article, Origin
from storydiff.prepare.article import prepare
from storydiff.prepare.marks import INVISIBLE

__all__ = ["Decoded", "article_of", "decode"]

#: UTF-32 first: its little-endian mark begins with that of UTF-16.
_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
#: What files that are not text begin with, and what a reader calls them.
_BINARY = (
    (b"%PDF-", "a PDF document"),
    (b"PK\x03\x04", "a packed file (a Word document, for example)"),
    (b"\xd0\xcf\x11\xe0", "an old Word document"),
    (b"{\\rtf", "an RTF document"),
    (b"\x1f\x8b", "a packed file"),
    (b"\x89PNG", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
    (b"GIF8", "a picture"),
)
#: Encodings in which articles are found, beside those above.
_GUESSES = (
    "cp1252", "cp1250", "cp1251", "cp1253", "cp1254", "cp1255", "cp1256", "cp1257", "cp1258",
    "koi8_r", "koi8_u", "iso8859_2", "iso8859_5", "iso8859_6", "iso8859_7", "iso8859_8",
    "iso8859_9", "gb18030", "big5", "shift_jis", "euc_jp", "euc_kr", "cp949", "cp874",
    "mac_roman", "mac_cyrillic", "cp866", "cp850",
)  # fmt: skip
#: Characters beyond ASCII that Western European texts hold, beside a few capitals.
_WESTERN = frozenset(
    "\u2018\u2019\u201a\u201c\u201d\u201e\u2013\u2014\u2026\u2022\u20ac\u2122\u0152\u0153\u0160\u0161\xa0\xa1\xa3\xa7\xa9"
    "\xab\xae\xb0\xb4\xb7\xba\xbb\xbd\xbf\xc0\xc1\xc4\xc5\xc6\xc7\xc8\xc9\xcd\xd1\xd3\xd6\xd8\xda\xdc\xdf\xe0\xe1\xe2\xe3\xe4"
    "\xe5\xe6\xe7\xe8\xe9\xea\xeb\xec\xed\xee\xef\xf1\xf2\xf3\xf4\xf5\xf6\xf8\xf9\xfa\xfb\xfc"
)
#: Bytes of the sample that is detected: more take longer and tell no more.
_SAMPLE = 1 << 15
_CONTROLS = bytes([*range(0x08), *range(0x0E, 0x1B), *range(0x1C, 0x20), 0x7F])
_REMEDY = "Name a file of text; other documents can be saved as plain text first."


class Decoded(Struct, frozen=True):
    """A text and what it took to read it."""

    text: str
    encoding: str
    assumed: str = ""
    """One sentence on what was guessed; empty if nothing was."""


def decode(data: bytes, origin: Origin) -> Decoded:
    """The text in `data`; the byte order mark is no part of it, and newlines stay as they are.

    :raises UnreadableError: if the bytes are not text, or there is nothing in them.
    """
    decoded = _decode(data, origin)
    if all(sign.isspace() or sign in INVISIBLE for sign in decoded.text.lstrip()):
        what = "it is empty" if not data else "there is nothing in it but white space"
        raise UnreadableError(origin.location, what, "Name a file with text in it.")
    return decoded


def _decode(data: bytes, origin: Origin) -> Decoded:
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _by_mark(data[len(mark) :], encoding, origin)
    for start, what in _BINARY:
        if data.startswith(start):
            raise UnreadableError(origin.location, f"it is {what}, not text", _REMEDY)
    if b"\0" in data:
        wide = _without_mark(data)
        if wide is None:
            raise UnreadableError(origin.location, "it is not text but binary data", _REMEDY)
        return wide
    try:
        return Decoded(data.decode("utf-8"), "utf-8")
    except UnicodeDecodeError:
        pass
    sample = data[:_SAMPLE]
    if len(sample) - len(sample.translate(None, _CONTROLS)) > 0.02 * len(sample):
        raise UnreadableError(origin.location, "it is not text but binary data", _REMEDY)
    return _guess(data)


def _by_mark(data: bytes, encoding: str, origin: Origin) -> Decoded:
    try:
        return Decoded(data.decode(encoding), encoding)
    except UnicodeDecodeError as error:
        what = f"it begins as {encoding.upper()} but is damaged at byte {error.start}"
        remedy = "Save it again, as UTF-8 if you can choose."
        raise UnreadableError(origin.location, what, remedy) from None


def _without_mark(data: bytes) -> Decoded | None:
    """UTF-16 without a mark: every second byte is zero in Western text; other text has one script."""
    sample = data[: _SAMPLE & ~1]
    even, odd = sample[::2].count(0), sample[1::2].count(0)
    half = max(1, len(sample) // 2)
    for encoding, many, few in (("utf-16-le", odd, even), ("utf-16-be", even, odd)):
        if many > 0.4 * half and few < 0.02 * half:
            try:
                text = data.decode(encoding)
            except UnicodeDecodeError:
                return None
            return None if "\0" in text else Decoded(text, encoding, _no_mark(encoding))
    from storydiff.sources.alphabets import is_one_script

    for encoding in ("utf-16-le", "utf-16-be"):
        try:
            if not is_one_script(sample.decode(encoding, "ignore")):
                continue
            text = data.decode(encoding)
        except UnicodeDecodeError:
            continue
        return None if "\0" in text else Decoded(text, encoding, _no_mark(encoding))
    return None


def _no_mark(encoding: str) -> str:
    return f"It has no byte order mark; it was read as {encoding.upper()}."


def _guess(data: bytes) -> Decoded:
    """The likeliest of the older encodings.

    Detectors need more text than a few accents and quotation marks: what looks like Western or
    Japanese text in the encoding that is usual there is read as that.
    """
    sample = _sample(data)
    names = [*_by_look(sample), *_detected(sample), "cp1252"]
    for name in names:
        try:
            text = data.decode(name)
        except (UnicodeDecodeError, LookupError):
            continue
        said = f"It is not UTF-8; it was read as {_label(name)}, which is a guess."
        return Decoded(text, codecs.lookup(name).name, said)
    said = "It is not in any encoding known here; each byte was read as one character (Latin-1)."
    return Decoded(data.decode("latin-1"), "latin-1", said)


def _by_look(sample: bytes) -> list[str]:
    from storydiff.sources.alphabets import by_letters

    letters = by_letters(sample)
    if letters:
        return [letters]
    western = sample.decode("cp1252", "replace")
    beyond = [character for character in western if character > "\x7f"]
    if len(beyond) < 0.2 * len(western) and _WESTERN.issuperset(beyond):
        return ["cp1252"]
    names = []
    for name in ("shift_jis", "euc_jp"):
        text = sample.decode(name, "replace")
        beyond = [character for character in text if character > "\x7f"]
        kana = sum("\u3041" <= character <= "\u30ff" for character in beyond)
        strange = sum(
            character == "\ufffd" or "\uff61" <= character <= "\uff9f" for character in beyond
        )
        if kana > 0.2 * len(beyond) and strange <= 0.02 * len(beyond):
            names.append(name)
    return names


def _detected(sample: bytes) -> list[str]:
    from charset_normalizer import from_bytes

    matches = from_bytes(sample, cp_isolation=list(_GUESSES))
    return [match.encoding for match in matches]


def _sample(data: bytes) -> bytes:
    """The lines with bytes that tell something, up to a limit."""
    if len(data) <= _SAMPLE:
        return data
    lines: list[bytes] = []
    size = 0
    for line in data.splitlines(keepends=True):
        if not line.isascii():
            lines.append(line)
            size += len(line)
            if size > _SAMPLE:
                break
    return b"".join(lines)[: _SAMPLE * 2]


def _label(name: str) -> str:
    return f"Windows-{name[2:]}" if name.startswith("cp125") else name.replace("_", "-").upper()


def article_of(decoded: Decoded, data: bytes, origin: Origin, *, markdown: bool = False) -> Article:
    """The article of a decoded text; `data` are the bytes it came from."""
    return prepare(
        decoded.text,
        origin,
        encoding=decoded.encoding,
        digest=hashlib.sha256(data).hexdigest(),
        assumed=decoded.assumed,
        markdown=markdown,
    )
