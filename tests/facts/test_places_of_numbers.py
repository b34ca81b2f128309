"""Where in a text its numbers stand."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from laws.strategies import paragraph_texts
from storydiff.kinds.values import read_numbers, values_in


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("At 9:30 a.m. they paid $6.2 million.", ["9:30 a.m.", "$6.2 million"]),
        ("About one hundred and five of them, 10 percent.", ["one hundred and five", "10 percent"]),
        ("In der Straße standen 27 Autos für 5 €.", ["27", "5 €"]),
        ("A list - 5 apples, −5 degrees.", ["5", "−5"]),
        ("No number here.", []),
    ],
)
def test_a_number_stands_with_its_sign_scale_and_unit(text: str, numbers: list[str]) -> None:
    """No white space round it, also where folding makes a text longer."""
    assert [place.of(text) for place in read_numbers(text).places] == numbers


@given(st.lists(paragraph_texts, max_size=4).map(" ß ".join))
def test_each_value_has_its_place_in_order(text: str) -> None:
    """Places ascend, are apart, and are never blank."""
    found = read_numbers(text)
    assert len(found.places) == len(found.values) == len(values_in(text))
    end = 0
    for place in found.places:
        assert end <= place.start < place.end <= len(text)
        assert place.of(text).strip() == place.of(text)
        end = place.end
