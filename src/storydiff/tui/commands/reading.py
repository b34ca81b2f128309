"""What can be done with one version by itself."""

from __future__ import annotations

from storydiff.tui.commands.command import Command, Place

__all__ = ["READING"]

_READER = (Place.READER,)

READING: tuple[Command, ...] = (
    Command(
        "paragraph.next",
        "Next paragraph",
        "Go to the next paragraph; a click goes to any.",
        ("n", "]"),
        _READER,
        "Paragraphs",
        "next_paragraph",
        "next",
    ),
    Command(
        "paragraph.previous",
        "Previous paragraph",
        "Go to the paragraph before.",
        ("N", "["),
        _READER,
        "Paragraphs",
        "previous_paragraph",
    ),
    Command(
        "paragraph.role",
        "Set its role",
        "Say what the paragraph you are at is, or take that back. Kept beside the file.",
        ("p", "enter"),
        _READER,
        "Paragraphs",
        "set_role",
        "role",
    ),
)
