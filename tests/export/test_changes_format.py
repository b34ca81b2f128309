"""The change list as a file, or on a terminal."""

from __future__ import annotations

import re

import pytest

import storydiff
from export.handmade import article, comparison, link
from storydiff.export import exporter
from storydiff.export.view import View
from storydiff.model import Family
from storydiff.present.order import Order

LEFT = ["The dog slept on 3 mats.", 'It was "grey".', "Nobody said it would not bark."]
RIGHT = ["The dog slept on 4 mats.", "It was “gray”.", "Nobody said it would bark."]


def written(left: list[str], right: list[str], view: View | None = None) -> str:
    return exporter("changes").write(storydiff.compare(left, right), view)


def test_it_reads_from_top_to_bottom() -> None:
    assert written(LEFT, RIGHT) == (
        "Left: left\n"
        "Right: right\n"
        "2 changes of substance.\n"
        "3 changes listed, the most serious first.\n"
        "\n"
        "Negation (1)\n"
        "\n"
        "1. A negation is gone: “not”.\n"
        "   Where: paragraph 3, line 5 on the left; paragraph 3, line 5 on the right.\n"
        "   Left: Nobody said it would not bark.\n"
        "   Right: Nobody said it would bark.\n"
        "\n"
        "Number (1)\n"
        "\n"
        "2. The number changed: “3” became “4”, one more.\n"
        "   Where: paragraph 1, line 1 on the left; paragraph 1, line 1 on the right.\n"
        "   Left: The dog slept on 3 mats.\n"
        "   Right: The dog slept on 4 mats.\n"
        "\n"
        "Spelling (1)\n"
        "\n"
        "3. Another spelling of the same: “grey” became “gray”.\n"
        "   Where: paragraph 2, line 3 on the left; paragraph 2, line 3 on the right; "
        "in a quotation.\n"
        '   Left: It was "grey".\n'
        "   Right: It was “gray”.\n"
        "\n"
        "Counted, not listed: 2 quotation marks "
        "(--show typography lists changes of typography one by one).\n"
    )


def test_in_the_order_of_the_text_each_says_its_kind() -> None:
    text = written(LEFT, RIGHT, View(order=Order.TEXT))
    assert "In the order of the text (3)\n" in text
    assert re.findall(r"^\d\. (.*?)\. ", text, re.MULTILINE) == ["Number", "Spelling", "Negation"]


def test_what_is_ignored_is_named_and_not_listed() -> None:
    text = written(LEFT, RIGHT, View(ignore=frozenset({Family.STYLE, Family.TYPOGRAPHY})))
    assert "Ignored: 1 change of style and 2 changes of typography.\n" in text
    assert "gray" not in text


def test_two_equal_texts_have_an_empty_list() -> None:
    assert written(LEFT, LEFT) == "Left: left\nRight: right\nThe same, to the character.\n"


def test_words_that_were_not_compared_are_admitted() -> None:
    left, right = article(["One text."]), article(["Another."])
    found = comparison(left, right, [link([0], [0])], awaiting=frozenset([0]))
    text = exporter("changes").write(found)
    assert "Words not compared in time: paragraph 1 on the left, paragraph 1 on the right." in text
    assert "Not complete: There was no time." in text


@pytest.mark.parametrize("width", [30, 60, 79])
def test_lines_are_wrapped_behind_their_indent(width: int) -> None:
    lines = written(LEFT, RIGHT, View(width=width)).splitlines()
    assert max(map(len, lines)) <= width
    assert any(line.startswith("   ") for line in lines)
    words = " ".join(" ".join(lines).split())
    assert "paragraph 3, line 5 on the left; paragraph 3, line 5 on the right." in words
