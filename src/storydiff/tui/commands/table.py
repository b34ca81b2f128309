"""Every command there is, in the order of the help."""

from __future__ import annotations

from textual.binding import Binding, BindingType

from storydiff.tui.commands.command import Command, Place

__all__ = ["COMMANDS", "bindings", "commands_of"]

_LIBRARY = (Place.LIBRARY,)
_COMPARE = (Place.COMPARE,)
_TEXTS = (Place.COMPARE, Place.READER)
_MAIN = (Place.LIBRARY, Place.COMPARE, Place.READER)
_ALL = tuple(Place)

#: Every command, grouped as help shows them.
COMMANDS: tuple[Command, ...] = (
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
        "Pick the version under the cursor, or let it go; Enter compares the two picked.",
        ("space",),
        _LIBRARY,
        "Stories",
        "pick",
        "pick",
    ),
    Command(
        "change.next",
        "Next change",
        "Go to the next change that is shown and not muted.",
        ("n", "]"),
        _COMPARE,
        "Changes",
        "next_change",
        "next",
    ),
    Command(
        "change.previous",
        "Previous change",
        "Go to the change before.",
        ("N", "["),
        _COMPARE,
        "Changes",
        "previous_change",
        "previous",
    ),
    Command(
        "work.resume",
        "Go on comparing",
        "Go on where the work was stopped.",
        ("c",),
        _COMPARE,
        "Changes",
        "resume",
        "go on",
    ),
    Command(
        "typography.mute",
        "Mute typography",
        "Take the marks off changes of typography and layout, or put them back.",
        ("t",),
        _COMPARE,
        "What is shown",
        "mute_typography",
        "typography",
    ),
    Command(
        "furniture.show",
        "Show what is not the article",
        "Show menus, bylines, dates and sign-offs, or fold them away.",
        ("f",),
        _COMPARE,
        "What is shown",
        "show_furniture",
        "folds",
    ),
    Command(
        "changes.only",
        "Only the changes",
        "Fold away paragraphs in which nothing differs that is not muted, or show them again.",
        ("z",),
        _COMPARE,
        "What is shown",
        "only_changes",
        "only changes",
    ),
    Command(
        "folds.open",
        "Open the folds",
        "Open the folds that can be seen; a click opens one.",
        ("x",),
        _COMPARE,
        "What is shown",
        "open_folds",
    ),
    Command(
        "sides.swap",
        "Swap sides",
        "Change left and right over.",
        ("s",),
        _COMPARE,
        "Versions",
        "swap_sides",
        "swap",
    ),
    Command(
        "version.left",
        "Next version on the left",
        "Put the story's next version on the left.",
        ("1",),
        _COMPARE,
        "Versions",
        "next_left",
    ),
    Command(
        "version.right",
        "Next version on the right",
        "Put the story's next version on the right.",
        ("2",),
        _COMPARE,
        "Versions",
        "next_right",
    ),
    Command(
        "article.read",
        "Read the article",
        "Show one version by itself, with the role of each paragraph in the margin.",
        ("o",),
        (Place.LIBRARY, Place.COMPARE),
        "Versions",
        "read_article",
        "read",
    ),
    Command(
        "side.other",
        "Other side",
        "Go to the other pane.",
        ("tab", "shift+tab"),
        _COMPARE,
        "Versions",
        "other_side",
    ),
    Command(
        "move.down",
        "Down",
        "One line down.",
        ("j", "down"),
        _ALL,
        "Moving about",
        "move_down",
    ),
    Command("move.up", "Up", "One line up.", ("k", "up"), _ALL, "Moving about", "move_up"),
    Command(
        "page.down",
        "Page down",
        "One page down.",
        ("space", "pagedown", "ctrl+f"),
        (*_TEXTS, Place.HELP),
        "Moving about",
        "move_page_down",
    ),
    Command(
        "page.up",
        "Page up",
        "One page up.",
        ("b", "pageup", "ctrl+b"),
        (*_TEXTS, Place.HELP),
        "Moving about",
        "move_page_up",
    ),
    Command(
        "list.page-down",
        "Page down",
        "One page of the list down.",
        ("pagedown", "ctrl+f"),
        _LIBRARY,
        "Moving about",
        "move_page_down",
    ),
    Command(
        "list.page-up",
        "Page up",
        "One page of the list up.",
        ("b", "pageup", "ctrl+b"),
        _LIBRARY,
        "Moving about",
        "move_page_up",
    ),
    Command(
        "move.top",
        "To the top",
        "To the first line.",
        ("g", "home"),
        _ALL,
        "Moving about",
        "move_top",
    ),
    Command(
        "move.bottom",
        "To the bottom",
        "To the last line.",
        ("G", "end"),
        _ALL,
        "Moving about",
        "move_bottom",
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
        "comparison.export",
        "Export",
        "Write the comparison to a file in the current folder, in a format you choose.",
        ("e",),
        _COMPARE,
        "Files",
        "export",
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
        _MAIN,
        "The app",
        "app.command_palette",
    ),
    Command(
        "help.show",
        "Help",
        "Show the keys that work here, and what the signs mean.",
        ("?",),
        _MAIN,
        "The app",
        "show_help",
        "help",
    ),
    Command(
        "screen.back",
        "Back",
        "Stop what is being worked on; else leave this screen; from the first screen, leave the app.",
        ("q", "escape"),
        _ALL,
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
        "app.quit",
        "Quit",
        "Leave the app at once.",
        ("ctrl+q", "ctrl+c"),
        _ALL,
        "The app",
        "quit_app",
    ),
)


def commands_of(place: Place) -> tuple[Command, ...]:
    """The commands that work on a screen."""
    return tuple(command for command in COMMANDS if place in command.places)


def bindings(place: Place) -> list[BindingType]:
    """The key bindings of a screen; where two commands share a key, the first may pass it on."""
    return [
        Binding(
            key,
            command.action,
            command.label or command.title,
            show=bool(command.label),
            tooltip=command.help,
            id=command.id if number == 0 else f"{command.id}.{number}",
        )
        for command in commands_of(place)
        for number, key in enumerate(command.keys)
    ]
