"""What can be done on several screens: moving about, files, the app itself."""

from __future__ import annotations

from storydiff.tui.commands.command import Command, Place

__all__ = ["EVERYWHERE"]

_LIBRARY = (Place.LIBRARY,)
_COMPARE = (Place.COMPARE,)
_TEXTS = (Place.COMPARE, Place.READER)
_MAIN = (Place.LIBRARY, Place.COMPARE, Place.READER)
_LISTS = (Place.CHANGES, Place.FACTS)
_PANELS = (*_LISTS, Place.FILTER, Place.ROLES)
_ALL = tuple(place for place in Place if place.below is None)
"""What works on a screen works in its lines too, as far as its keys are no letters."""
_BACK = tuple(place for place in _ALL if not place.is_typed_in)
_MOVING = (*_MAIN, *_PANELS, Place.LIKENESS, Place.EXPORT, Place.HELP)
_PAGES = (*_TEXTS, *_LISTS, Place.LIKENESS, Place.HELP)
_SHORT_PAGES = (Place.LIBRARY, Place.FILTER, Place.ROLES, Place.EXPORT)
"""Where the space bar has another meaning."""
_WITH_PALETTE = tuple(place for place in _ALL if place is not Place.HELP)
_ENDS = (*_MAIN, *_PANELS, Place.HELP)

EVERYWHERE: tuple[Command, ...] = (
    Command(
        "move.down",
        "Down",
        "One line down.",
        ("j", "down"),
        _MOVING,
        "Moving about",
        "move_down",
    ),
    Command("move.up", "Up", "One line up.", ("k", "up"), _MOVING, "Moving about", "move_up"),
    Command(
        "page.down",
        "Page down",
        "One page down.",
        ("space", "pagedown", "ctrl+f"),
        _PAGES,
        "Moving about",
        "move_page_down",
    ),
    Command(
        "page.up",
        "Page up",
        "One page up.",
        ("b", "pageup", "ctrl+b"),
        _PAGES,
        "Moving about",
        "move_page_up",
    ),
    Command(
        "list.page-down",
        "Page down",
        "One page of the list down.",
        ("pagedown", "ctrl+f"),
        _SHORT_PAGES,
        "Moving about",
        "move_page_down",
    ),
    Command(
        "list.page-up",
        "Page up",
        "One page of the list up.",
        ("b", "pageup", "ctrl+b"),
        _SHORT_PAGES,
        "Moving about",
        "move_page_up",
    ),
    Command(
        "move.top",
        "To the top",
        "To the first line.",
        ("g", "home"),
        _ENDS,
        "Moving about",
        "move_top",
    ),
    Command(
        "move.bottom",
        "To the bottom",
        "To the last line.",
        ("G", "end"),
        _ENDS,
        "Moving about",
        "move_bottom",
    ),
    Command(
        "files.add",
        "Add a file or a folder",
        "Ask for a path, and read what is there too.",
        ("a",),
        _LIBRARY,
        "Files",
        "add_files",
        "add",
    ),
    Command(
        "text.copy",
        "Copy the selection",
        "Copy what is selected with the mouse, from one side only.",
        ("ctrl+c", "super+c"),
        _TEXTS,
        "Files",
        "copy_selection",
    ),
    Command(
        "change.copy",
        "Copy the change",
        "Copy the change you are at as a sentence, with its place.",
        ("y",),
        _COMPARE,
        "Files",
        "copy_change",
    ),
    Command(
        "paragraphs.copy",
        "Copy the paragraph",
        "Copy both versions of the paragraph you are at.",
        ("Y",),
        _COMPARE,
        "Files",
        "copy_paragraphs",
    ),
    Command(
        "file.edit",
        "Open in the editor",
        "Open the version you are in at this place in VISUAL or EDITOR, and read it again after.",
        ("E",),
        _COMPARE,
        "Files",
        "edit",
    ),
    Command(
        "comparison.export",
        "Export",
        "Write the comparison to a file in the current folder, in a format you choose.",
        ("e",),
        _COMPARE,
        "Files",
        "export",
    ),
    Command(
        "files.reload",
        "Reload",
        "Read the files again.",
        ("r",),
        _MAIN,
        "Files",
        "reload",
    ),
    Command(
        "theme.choose",
        "Choose a theme",
        "Choose the colours from a list.",
        ("T",),
        _MAIN,
        "The app",
        "choose_theme",
    ),
    Command(
        "palette.open",
        "Command palette",
        "Find a command by typing a few of its letters.",
        ("ctrl+p",),
        _WITH_PALETTE,
        "The app",
        "open_palette",
    ),
    Command(
        "help.show",
        "Help",
        "Show the keys that work here, and what the signs mean; again: leave that.",
        ("?", "f1"),
        _ALL,
        "The app",
        "show_help",
        "help",
    ),
    Command(
        "screen.back",
        "Back",
        "Stop what is being worked on; else leave this screen; from the first screen, leave the app.",
        ("q", "escape"),
        _BACK,
        "The app",
        "back",
        "back",
    ),
    Command(
        "work.stop",
        "Stop",
        "Stop what is being worked on; what is known so far stays.",
        ("ctrl+c",),
        (Place.LIBRARY, Place.COMPARE),
        "The app",
        "stop",
    ),
    Command(
        "app.suspend",
        "Set aside",
        "Give the terminal back to the shell; fg goes on.",
        ("ctrl+z",),
        _ALL,
        "The app",
        "suspend",
    ),
    Command(
        "app.quit",
        "Quit",
        "Leave the app at once.",
        ("ctrl+q", "ctrl+c"),
        _ALL,
        "The app",
        "quit_app",
    ),
)
