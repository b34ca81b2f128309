"""What can be done in the library."""

from __future__ import annotations

from storydiff.tui.commands.command import Command, Place

__all__ = ["STORIES"]

_LIBRARY = (Place.LIBRARY,)

STORIES: tuple[Command, ...] = (
    Command(
        "story.open",
        "Open",
        "Compare the versions of the story under the cursor, or the two that are picked; "
        "read the article if it is the only version.",
        ("enter",),
        _LIBRARY,
        "Stories",
        "open",
        "open",
    ),
    Command(
        "version.pick",
        "Pick a version",
        "Pick the version under the cursor, or let it go; two that are picked are opened together.",
        ("space",),
        _LIBRARY,
        "Stories",
        "pick",
        "pick",
    ),
    Command(
        "stories.filter",
        "Filter the list",
        "List only what has these letters in its title, file name or source.",
        ("/",),
        _LIBRARY,
        "Stories",
        "filter_list",
        "filter",
    ),
    Command(
        "stories.sort",
        "Sort the list",
        "Sort by number of versions, by title or by file name, in turn.",
        ("s",),
        _LIBRARY,
        "Stories",
        "sort",
        "sort",
    ),
    Command(
        "story.matrix",
        "How alike the versions are",
        "Show a table of how alike each two versions of the story are; again: leave the table.",
        ("m",),
        (Place.LIBRARY, Place.LIKENESS),
        "Stories",
        "show_likeness",
        "matrix",
    ),
    Command(
        "files.passed-over",
        "Files passed over",
        "List the files in folders that were passed over, and why; the same key hides them.",
        ("u",),
        _LIBRARY,
        "Stories",
        "show_passed_over",
        "passed over",
    ),
)
