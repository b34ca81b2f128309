"""Every change says why it is what it is: one sentence that a person can read."""

from __future__ import annotations

import pytest

from kinds.truths import changes_between

REASONS = [
    ("killed 27 there", "killed 29 there", "The number changed: 27 → 29, two more"),
    ("killed 29 there", "killed 27 there", "The number changed: 29 → 27, two less"),
    ("killed 27 there", "killed 270 there", "The number changed: 27 → 270, 243 more"),
    ("up 2.5% now", "up 3% now", "The number changed: 2.5% → 3%, 0.5 more"),
    (
        "some five thousand men",
        "some nine thousand men",
        "The number changed: five thousand → nine thousand, 4,000 more",
    ),
    (
        "paid $6 million now",
        "paid $6 billion now",
        "The number changed: $6 million → $6 billion, 5,994,000,000 more",
    ),
    ("some 10 km away", "some 10 miles away", "The unit changed: 10 km → 10 miles"),
    ("paid $5 for it", "paid €5 for it", "A number changed: $5 → €5"),
    ("on Thursday they", "on Friday they", "A date or day changed: Thursday → Friday"),
    ("1,500 men", "1500 men", "The same number, written otherwise: 1,500 → 1500"),
    ("on March 3 they", "on 3 March they", "The same date, written otherwise: March 3 → 3 March"),
    ("it is not so", "it is so", "A negation is gone: not"),
    ("it is so", "it is not so", "A negation was added: not"),
    (
        "the general said no",
        "the general claimed no",
        "Who says it, or how, changed: said → claimed",
    ),
    (
        'a "good" day',
        'a “good" day',
        "Another quotation mark: U+0022 QUOTATION MARK became U+201C LEFT DOUBLE QUOTATION MARK",
    ),
    (
        "it isn't so",
        "it isn’t so",
        "Another quotation mark: U+0027 APOSTROPHE became U+2019 RIGHT SINGLE QUOTATION MARK",
    ),
    ("so -- they", "so — they", "Another dash: 2 × U+002D HYPHEN-MINUS became U+2014 EM DASH"),
    ("so—they", "so — they", "Another dash: the space round U+2014 EM DASH"),
    (
        "And so...",
        "And so…",
        "Another ellipsis: 3 × U+002E FULL STOP became U+2026 HORIZONTAL ELLIPSIS",
    ),
    ("10 km", "10\u00a0km", "Another space: U+0020 SPACE → U+00A0 NO-BREAK SPACE"),
    ("a do\u00adg sat", "a dog sat", "An invisible character: U+00AD SOFT HYPHEN"),
]


@pytest.mark.parametrize(("left", "right", "reason"), REASONS)
def test_the_reason_is_a_plain_sentence(left: str, right: str, reason: str) -> None:
    assert changes_between(left, right)[0].reason == reason
