"""The page on JSON names every output, and every field in it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from storydiff.export.schemas import SCHEMAS, schema

PAGE = Path(__file__).parents[2] / "docs" / "json.md"


def fields(part: object) -> Iterator[str]:
    """The names of all properties, however deep."""
    if isinstance(part, dict):
        named: dict[str, Any] = part.get("properties", {})
        yield from named
        for inner in part.values():
            yield from fields(inner)
    elif isinstance(part, list):
        for inner in part:
            yield from fields(inner)


@pytest.mark.parametrize("name", SCHEMAS)
def test_every_field_is_told(name: str) -> None:
    """Who reads the page meets nothing in the output that it does not know."""
    page = PAGE.read_text(encoding="utf-8")
    assert f"`{name}`" in page
    assert SCHEMAS[name] in page
    known = set(fields(schema(name)))
    assert known
    assert [field for field in sorted(known) if f"`{field}`" not in page] == []


def test_the_values_of_closed_lists_are_told() -> None:
    """Operations, relations, sorts and states: each value there can be, but for roles and families."""
    page = PAGE.read_text(encoding="utf-8")
    comparison, facts = schema("storydiff.comparison/1"), schema("storydiff.facts/1")
    lists = (
        comparison["$defs"]["change"]["properties"]["op"]["enum"],
        comparison["$defs"]["link"]["properties"]["relation"]["enum"],
        facts["$defs"]["fact"]["properties"]["sort"]["enum"],
        facts["$defs"]["fact"]["properties"]["state"]["enum"],
    )
    assert [value for values in lists for value in values if f"`{value}`" not in page] == []
