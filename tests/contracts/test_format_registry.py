"""What every format of files promises, whichever it is."""

from __future__ import annotations

import pytest

from storydiff.errors import UnreadableError
from storydiff.model import Origin
from storydiff.sources.formats import FORMATS, Format, format_of

WORDS = b"The council voted on Monday to close the old bridge to all traffic for two years."


def test_names_and_suffixes_are_of_one_format_each() -> None:
    suffixes = [suffix for known in FORMATS for suffix in known.suffixes]
    assert len(suffixes) == len(set(suffixes))
    assert len({known.name for known in FORMATS}) == len(FORMATS)
    assert all(suffix.startswith(".") and suffix == suffix.lower() for suffix in suffixes)


@pytest.mark.parametrize("known", FORMATS, ids=lambda known: known.name)
class TestEachFormat:
    def test_its_suffixes_lead_to_it(self, known: Format) -> None:
        assert known.suffixes
        for suffix in known.suffixes:
            assert format_of(f"A Story{suffix.upper()}", WORDS) is known

    @pytest.mark.parametrize("data", [b"", b"\0\xff\xfe", WORDS, b"<" * 1000])
    def test_sniffing_never_raises(self, known: Format, data: bytes) -> None:
        assert known.sniff(data) in (True, False)

    def test_what_is_not_there_is_refused_by_name(self, known: Format) -> None:
        with pytest.raises(UnreadableError) as caught:
            known.extract(b"", Origin("some/file"))
        assert caught.value.location == "some/file"
        assert caught.value.remedy


@pytest.mark.parametrize("name", ["", "story", "story.v2", "a.b.c"])
def test_a_name_that_does_not_tell_still_has_a_format(name: str) -> None:
    """Plain text takes what nothing else does."""
    assert format_of(name, WORDS).extract(WORDS, Origin(name)).text == WORDS.decode()
