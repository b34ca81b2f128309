"""An article with what was set right beside it; where nothing was, nothing is imported for it."""

from __future__ import annotations

import os

from msgspec.structs import replace

from storydiff.errors import UnreadableError
from storydiff.model import Article
from storydiff.sources.files import SIDECAR

__all__ = ["has_sidecar", "honoured"]


def has_sidecar(article: Article) -> bool:
    """Whether anything is kept beside an article."""
    location = article.origin.location
    return location not in ("", "-") and os.path.lexists(f"{location}{SIDECAR}")


def honoured(article: Article) -> tuple[Article, UnreadableError | None]:
    """`article` with the roles that were set by hand; as it was found if they cannot be read.

    Then the second is what is the matter, and `unfit` says so.
    """
    if not has_sidecar(article):
        return article, None
    from storydiff.sources.sidecar import SidecarError, with_roles

    try:
        return with_roles(article), None
    except SidecarError as error:
        return replace(article, unfit=str(error)), error.trouble
