"""Made from the registry: a command that is listed works, and what works is listed."""

from __future__ import annotations

from pathlib import Path

import pytest
from textual.binding import BindingsMap
from textual.keys import _character_to_key
from textual.pilot import Pilot
from textual.selection import SELECT_ALL

from storydiff.tui.app import StorydiffApp
from storydiff.tui.commands import COMMANDS, Command, Place, commands_of
from storydiff.tui.screens.base import CommandScreen
from storydiff.tui.screens.compare import CompareScreen
from storydiff.tui.screens.help import HelpScreen, key_names
from storydiff.tui.screens.library import LibraryScreen
from storydiff.tui.screens.reader import ReaderScreen
from storydiff.tui.widgets.pane import Pane
from tui.versions import opened, settled

#: How to come to each screen.
WAYS: dict[Place, tuple[str, ...]] = {
    Place.LIBRARY: (),
    Place.COMPARE: ("enter", "n", "n"),
    Place.READER: ("o",),
    Place.HELP: ("enter", "?"),
}
SCREENS: dict[Place, type[CommandScreen]] = {
    Place.LIBRARY: LibraryScreen,
    Place.COMPARE: CompareScreen,
    Place.READER: ReaderScreen,
    Place.HELP: HelpScreen,
}
LEAVING = ("screen.back", "app.quit")
"""Commands after which nothing else can be tried on the same screen."""
OF_MOVES = ("move.other-end",)
"""Commands for what moved, as nothing did here; see test_small_helps."""
WHILE_WORKING = ("work.resume", "work.stop")
"""Commands that are there only while something is worked on, or was stopped; see test_stopping."""


def seen(pilot: Pilot[int]) -> tuple[object, ...]:
    """Everything a key can change: the picture, the clipboard, the way out."""
    app = pilot.app
    strips = app.screen._compositor.render_strips() if app.is_running else []
    picture = [[(segment.text, segment.style) for segment in strip] for strip in strips]
    return (
        picture,
        app.clipboard,
        app.return_code,
        app._exit,
        len(app.screen_stack),
        [notification.identity for notification in app._notifications],
    )


async def has_effect(pilot: Pilot[int], command: Command) -> bool:
    """Whether pressing the first key of `command` changes anything."""
    screen = pilot.app.screen
    assert isinstance(screen, CommandScreen)
    screen.clear_selection()
    screen.move_to_end(bottom=False)
    screen.move(3)
    await pilot.pause()
    if command.id == "text.copy":
        screen.selections = {screen.query(Pane).first(): SELECT_ALL}
        await pilot.pause()
    if command.id == "side.other" and command not in screen.possible:
        await pilot.press("v")
        await pilot.pause()
    if command.id == "folds.open":
        screen.move_to_end(bottom=False)
        while command not in screen.possible:
            await pilot.press("f")
            await pilot.pause()
    if command.id in ("paragraphs.pair", "paragraphs.part"):
        while command not in screen.possible:
            await pilot.press("n")
            await pilot.pause()
    before = seen(pilot)
    await pilot.press(command.keys[0])
    await settled(pilot)
    return seen(pilot) != before


@pytest.mark.parametrize("place", list(Place))
async def test_every_command_does_something_where_it_is_listed(place: Place, harbour: Path) -> None:
    """A key that does nothing on a screen must not be in that screen's help."""
    async with opened(["."], *WAYS[place], size=(80, 16)) as pilot:
        screen = pilot.app.screen
        assert isinstance(screen, CommandScreen)
        assert screen.place is place
        idle = []
        for command in commands_of(place):
            if command.id in (*LEAVING, *WHILE_WORKING, *OF_MOVES):
                continue
            if not await has_effect(pilot, command):
                idle.append(command.id)
            if command.id in ("text.search", "stories.filter"):
                await pilot.press("escape")
            while pilot.app.screen is not screen:
                pilot.app.pop_screen()
                await pilot.pause()
        assert idle == []


@pytest.mark.parametrize("place", list(Place))
@pytest.mark.parametrize("id_", LEAVING)
async def test_every_screen_can_be_left(place: Place, id_: str, harbour: Path) -> None:
    """Back goes one screen back, quit goes out."""
    command = next(command for command in COMMANDS if command.id == id_)
    async with opened(["."], *WAYS[place], size=(80, 16)) as pilot:
        assert await has_effect(pilot, command)


@pytest.mark.parametrize("place", list(Place))
def test_every_other_key_of_a_command_does_the_same(place: Place) -> None:
    """All keys that help lists for a command lead to it."""
    bound = BindingsMap(SCREENS[place].BINDINGS)
    for command in commands_of(place):
        for key in command.keys:
            named = _character_to_key(key) if len(key) == 1 else key
            actions = [binding.action for binding in bound.get_bindings_for_key(named)]
            assert command.action in actions


@pytest.mark.parametrize("place", [Place.LIBRARY, Place.COMPARE, Place.READER])
async def test_help_lists_what_works_here_and_nothing_else(place: Place, harbour: Path) -> None:
    """Each command of the screen is in its help with its keys; those of others are not."""
    async with opened(["."], *WAYS[place], size=(100, 30)) as pilot:
        screen = pilot.app.screen
        assert isinstance(screen, CommandScreen)
        possible = screen.possible
        await pilot.press("?")
        await settled(pilot)
        text = pilot.app.screen.query_one("#keys").render()
        words = " ".join(str(text).split())
        for command in COMMANDS:
            sentence = f"{key_names(command.keys)} {command.help}"
            assert (sentence in words) == (command in possible)


@pytest.mark.parametrize("place", [Place.LIBRARY, Place.COMPARE, Place.READER])
async def test_the_palette_offers_what_help_lists(place: Place, harbour: Path) -> None:
    """Everything that can be done by key can be found by typing."""
    from storydiff.tui.commands.palette import CommandsHere

    async with opened(["."], *WAYS[place]) as pilot:
        screen = pilot.app.screen
        assert isinstance(screen, CommandScreen)
        palette = CommandsHere(screen)
        offered = [hit.text async for hit in palette.discover()]
        assert offered == [command.title for command in screen.possible]
        for command in screen.possible:
            assert command.title in [hit.text async for hit in palette.search(command.title)]


async def test_a_command_of_the_palette_is_carried_out(harbour: Path) -> None:
    """Choosing it there is pressing its key."""
    async with opened(["."], "enter", "ctrl+p") as pilot:
        for letter in "swap":
            await pilot.press(letter)
        await pilot.pause(0.5)
        await pilot.press("enter")
        await settled(pilot)
        app = pilot.app
        assert isinstance(app, StorydiffApp)
        screen = app.screen
        assert isinstance(screen, CompareScreen)
        assert screen.sides.left.origin.name == "b.txt"


@pytest.mark.parametrize("place", list(Place))
def test_no_key_has_two_meanings(place: Place) -> None:
    """On one screen a key does one thing; Control-C alone copies if something is selected."""
    keys = [key for command in commands_of(place) for key in command.keys]
    twice = {key for key in keys if keys.count(key) > 1}
    assert twice <= {"ctrl+c"}


def test_ids_are_unique_and_every_command_says_what_it_does() -> None:
    """Ids are for good: a user's own keys will refer to them."""
    ids = [command.id for command in COMMANDS]
    assert len(set(ids)) == len(ids)
    for command in COMMANDS:
        assert command.help.endswith(".")
        assert command.keys
        assert command.places
