"""What every kind of change promises, run over the registry."""

from __future__ import annotations

from pathlib import Path

import pytest

from storydiff.export.schemas import SCHEMAS, schema
from storydiff.kinds.table import KINDS, kind
from storydiff.model import Family, Kind, Role

DOCUMENT = Path(__file__).parents[2] / "docs" / "kinds.md"


@pytest.mark.parametrize("one", KINDS, ids=lambda one: one.name)
def test_it_is_documented_under_its_family_in_its_own_words(one: Kind) -> None:
    text = DOCUMENT.read_text(encoding="utf-8")
    section = text.split(f"## {one.family.value.capitalize()}\n", 1)[1].split("\n## ", 1)[0]
    assert f"| `{one.name}` | {one.summary} |" in section


def test_names_are_unique_and_found() -> None:
    assert len({one.name for one in KINDS}) == len(KINDS)
    assert all(kind(one.name) is one for one in KINDS)


def test_families_stand_together_the_most_serious_first() -> None:
    assert list(dict.fromkeys(one.family for one in KINDS)) == list(Family)


def test_the_document_has_no_kind_that_is_not_in_the_registry() -> None:
    rows = [
        line.split("`")[1]
        for line in DOCUMENT.read_text(encoding="utf-8").splitlines()
        if line.startswith("| `")
    ]
    assert rows == [one.name for one in KINDS]


def test_schemas_list_every_role_and_family() -> None:
    """A role that is added is published too."""
    roles = [role.value for role in Role]
    assert schema("storydiff.comparison/1")["$defs"]["role"]["enum"] == roles
    assert schema("storydiff.article/1")["$defs"]["role"]["enum"] == roles
    articles = schema("storydiff.stories/1")["properties"]["stories"]["items"]["properties"]
    named = articles["articles"]["items"]["properties"]["roles"]["propertyNames"]["enum"]
    assert named == roles
    change = schema("storydiff.comparison/1")["$defs"]["change"]["properties"]
    assert change["family"]["enum"] == [family.value for family in Family]


@pytest.mark.parametrize("name", SCHEMAS)
def test_a_schema_is_sound_and_bears_its_name(name: str) -> None:
    from jsonschema import Draft202012Validator

    Draft202012Validator.check_schema(schema(name))
    assert schema(name)["$id"] == name
