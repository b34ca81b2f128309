"""The published schemas of the JSON outputs, by the name that each output bears."""

from __future__ import annotations

import json
from importlib.resources import files
from typing import Any

__all__ = ["SCHEMAS", "schema"]

#: What each output says of itself in ``schema``, and the file in the package that describes it.
SCHEMAS = {
    "storydiff.comparison/1": "comparison.json",
    "storydiff.stories/1": "stories.json",
    "storydiff.article/1": "article.json",
    "storydiff.facts/1": "facts.json",
}


def schema(name: str) -> dict[str, Any]:
    """The JSON schema called `name`: ``storydiff.comparison/1``.

    :raises KeyError: if there is none.
    """
    text = files("storydiff.export").joinpath("schema", SCHEMAS[name]).read_text("utf-8")
    found: dict[str, Any] = json.loads(text)
    return found
