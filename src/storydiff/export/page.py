"""The frame of an HTML page that carries its own style and asks nobody for anything."""

from __future__ import annotations

from base64 import b64encode
from hashlib import sha256
from html import escape
from importlib.resources import files

__all__ = ["page"]


def page(title: str, body: str) -> str:
    """A whole page.

    :param title: as plain text.
    :param body: as HTML. It cannot have styles or scripts of its own: the content policy allows
        the one style sheet, by its hash, and nothing else.
    """
    style = files("storydiff.export").joinpath("page.css").read_text("utf-8")
    policy = f"default-src 'none'; style-src 'sha256-{b64encode(_digest(style)).decode()}'"
    return f"""<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="{policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>{escape(title)}</title>
<style>{style}</style>
</head>
<body>
{body}
</body>
</html>
"""


def _digest(style: str) -> bytes:
    return sha256(style.encode()).digest()
