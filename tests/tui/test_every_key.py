"""Made from the registry: a command that is listed works, and what works is listed."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from contextlib import AbstractAsyncContextManager
from pathlib import Path

import pytest
from textual.binding import Binding, BindingsMap
from textual.keys import _character_to_key
from textual.pilot import Pilot
from textual.selection import SELECT_ALL

import storydiff.tui
from storydiff.tui.app import StorydiffApp
from storydiff.tui.commands import COMMANDS, Command, Place, commands_of, key_names, keys_at
from storydiff.tui.screens.base import KeyedScreen
from storydiff.tui.screens.compare import CompareScreen
from storydiff.tui.widgets.grid import Grid
from storydiff.tui.widgets.pane import Pane
from tui.versions import opened, settled

#: How to come to each place from the library.
WAYS: dict[Place, tuple[str, ...]] = {
    Place.LIBRARY: (),
    Place.COMPARE: ("enter", "n", "n"),
    Place.READER: ("o",),
    Place.OPENING: (),
    Place.CHANGES: ("enter", "l"),
    Place.FACTS: ("enter", "F"),
    Place.FILTER: ("enter", "m"),
    Place.LIKENESS: ("m",),
    Place.ROLES: ("o", "p"),
    Place.EXPORT: ("enter", "e"),
    Place.ADDING: ("a", "c"),
    Place.SEARCH: ("enter", "/", "h", "e"),
    Place.NARROWING: ("/", "t", "x", "t"),
    Place.HELP: ("enter", "?"),
}
PATHS = {Place.OPENING: ("a.txt", "nowhere.txt")}
"""What is opened where it is not the folder."""
SIZE = (120, 16)
OF_MOVES = ("move.other-end",)
"""Commands for what moved, as nothing did here; see test_small_helps."""
WHILE_WORKING = ("work.resume", "work.stop")
"""Commands that are there only while something is worked on, or was stopped; see test_stopping."""
FORWARD = ("down", "bottom")
"""Ends of the ids of commands that do nothing on the last line."""
LINES = ("search-line", "path", "name")
"""In which one types, with keys for that."""
with_place = pytest.mark.parametrize("place", list(Place))


def screen_of(pilot: Pilot[int]) -> KeyedScreen[object]:
    screen = pilot.app.screen
    assert isinstance(screen, KeyedScreen)
    return screen


async def come_to(pilot: Pilot[int], place: Place) -> None:
    """Go to a place, wherever the reader is."""
    screen = pilot.app.screen
    if isinstance(screen, KeyedScreen) and screen.here is place:
        return
    first = next(one for one in pilot.app.screen_stack if isinstance(one, KeyedScreen))
    while pilot.app.screen is not first:
        pilot.app.pop_screen()
        await pilot.pause()
    if screen_of(pilot).here is not screen_of(pilot).place:
        await pilot.press("escape")
    for key in WAYS[place]:
        await pilot.press(key)
        await settled(pilot)
    assert screen_of(pilot).here is place


def all_of(bound: BindingsMap) -> Iterator[Binding]:
    return (binding for bindings in bound.key_to_bindings.values() for binding in bindings)


def opened_at(place: Place) -> AbstractAsyncContextManager[Pilot[int]]:
    return opened(PATHS.get(place, (".",)), size=SIZE)


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


async def has_effect(pilot: Pilot[int], command: Command, place: Place) -> bool:
    """Whether pressing the first key of `command` changes anything."""
    await come_to(pilot, place)
    screen = screen_of(pilot)
    screen.clear_selection()
    for grid in screen.query(Grid):
        grid._go(1, 2 if command.id == "table.compare" else 1)
    if place is not Place.LIKENESS and any(one.id == "move.down" for one in commands_of(place)):
        screen.move_to_end(bottom=False)
        screen.move(0 if command.id.endswith(FORWARD) else 3)
    await pilot.pause()
    if command.id == "text.copy":
        screen.selections = {screen.query(Pane).first(): SELECT_ALL}
    if command.id == "folds.open":
        screen.move_to_end(bottom=False)
        while command not in screen.possible:
            await pilot.press("f")
            await pilot.pause()
    if command.id.startswith("divider."):
        if not screen.query_one("#divider").display:
            await pilot.press("v")
            await settled(pilot)
        if command.id == "divider.middle":
            await pilot.press(">")
    if command.id in ("paragraphs.pair", "paragraphs.part"):
        while command not in screen.possible:
            await pilot.press("n")
            await pilot.pause()
    await pilot.pause()
    before = seen(pilot)
    await pilot.press(keys_at(command, place)[0])
    await settled(pilot)
    return seen(pilot) != before


@with_place
async def test_every_command_does_something_where_it_is_listed(place: Place, harbour: Path) -> None:
    """A key that does nothing at a place must not be in that place's help."""
    async with opened_at(place) as pilot:
        await come_to(pilot, place)
        idle = []
        for command in commands_of(place):
            if command.id in (*WHILE_WORKING, *OF_MOVES) or not keys_at(command, place):
                continue
            if command.id == "app.quit" or (command.id == "screen.back" and not WAYS[place]):
                continue  # the ways out of the app; see the next test
            if not await has_effect(pilot, command, place):
                idle.append(command.id)
        assert idle == []


@with_place
@pytest.mark.parametrize("id_", ["screen.back", "dialogue.leave", "search.end", "app.quit"])
async def test_every_place_can_be_left(place: Place, id_: str, harbour: Path) -> None:
    """Back goes one screen back, quit goes out."""
    command = next(command for command in COMMANDS if command.id == id_)
    if command not in commands_of(place) or not keys_at(command, place):
        return
    async with opened_at(place) as pilot:
        assert await has_effect(pilot, command, place)
        if id_ == "app.quit":
            assert pilot.app._exit


@with_place
async def test_every_key_leads_to_a_command_and_is_in_the_registry(
    place: Place, harbour: Path
) -> None:
    """No part of a screen takes a key that help lists, or brings one along that it does not list."""
    ids = {command.id for command in COMMANDS}
    async with opened_at(place) as pilot:
        await come_to(pilot, place)
        chain = screen_of(pilot)._modal_binding_chain
        for node, bound in chain:
            for binding in all_of(bound):
                name, _, number = (binding.id or "").rpartition(".")
                known = name if number.isdigit() else binding.id
                assert known in ids or node.id in LINES, (node, binding)
        for command in commands_of(place):
            for key in keys_at(command, place):
                named = _character_to_key(key) if len(key) == 1 else key
                found = [
                    [binding.action for binding in bound.key_to_bindings[named]]
                    for _, bound in chain
                    if named in bound.key_to_bindings
                ]
                # What copies from a line passes the key on if nothing is selected there.
                assert command.action in next(one for one in found if one != ["copy"])


@with_place
async def test_help_lists_what_works_here_and_nothing_else(place: Place, harbour: Path) -> None:
    """Each command is in the help with its keys and its id; those that cannot be are not."""
    if place is Place.HELP:
        return  # it says of itself how it is closed
    async with opened_at(place) as pilot:
        await come_to(pilot, place)
        possible = screen_of(pilot).possible
        await pilot.press("f1")
        await settled(pilot)
        words = " ".join(str(pilot.app.screen.query_one("#keys").render()).split())
        for command in COMMANDS:
            assert (f" {command.id} " in words) == (command in possible)
            keys = key_names(keys_at(command, place))
            assert (f"{keys} {command.help} {command.id}" in words) == (command in possible)
        await pilot.press("f1")
        assert screen_of(pilot).here is place
        await pilot.press("?")  # asks for help too, but where it is text
        assert (screen_of(pilot).here is Place.HELP) is not place.is_typed_in


@pytest.mark.parametrize("place", [place for place in Place if place is not Place.HELP])
async def test_the_palette_offers_what_help_lists(place: Place, harbour: Path) -> None:
    """Everything that can be done by key can be found by typing."""
    from storydiff.tui.commands.palette import CommandsHere, Palette

    async with opened_at(place) as pilot:
        await come_to(pilot, place)
        screen = screen_of(pilot)
        palette = CommandsHere(screen)
        offered = [hit.text async for hit in palette.discover()]
        assert offered == [command.title for command in screen.possible]
        for command in screen.possible:
            assert command.title in [hit.text async for hit in palette.search(command.title)]
        await pilot.press("ctrl+p")
        assert isinstance(pilot.app.screen, Palette)


@pytest.mark.parametrize(
    ("place", "letters"), [(Place.SEARCH, "regular"), (Place.CHANGES, "other order")]
)
async def test_a_command_of_a_panel_is_carried_out(
    place: Place, letters: str, harbour: Path
) -> None:
    """Also that of a line in which one types, which is there as before."""
    async with opened_at(place) as pilot:
        await come_to(pilot, place)
        before = seen(pilot)
        await pilot.press("ctrl+p", *letters.replace(" ", ""))
        await pilot.pause(0.5)
        await pilot.press("enter")
        await settled(pilot)
        assert screen_of(pilot).here is place
        assert seen(pilot) != before


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


@with_place
def test_no_key_has_two_meanings(place: Place) -> None:
    """At one place a key does one thing; Control-C alone copies if something is selected."""
    keys = [key for command in commands_of(place) for key in keys_at(command, place)]
    twice = {key for key in keys if keys.count(key) > 1}
    assert twice <= {"ctrl+c"}


@with_place
def test_vi_and_arrow_habits_both_work(place: Place) -> None:
    """Wherever one moves in lines, by letters if they are no text there."""
    commands = {command.id: keys_at(command, place) for command in commands_of(place)}
    if not commands.get("move.down"):
        assert place in (Place.OPENING, Place.ADDING)
        return
    keys = {key for some in commands.values() for key in some}
    assert {"down", "up", "pagedown", "pageup"} <= keys
    if not place.is_typed_in:
        assert {"j", "k", "g", "G", "ctrl+f", "ctrl+b", "home", "end"} <= keys


def test_ids_are_unique_and_every_command_says_what_it_does() -> None:
    """Ids are for good: a user's own keys will refer to them."""
    ids = [command.id for command in COMMANDS]
    assert len(set(ids)) == len(ids)
    for command in COMMANDS:
        assert command.help.endswith(".")
        assert command.keys
        assert command.places
        assert any(keys_at(command, place) for place in command.places)


def assigned(tree: ast.AST) -> Iterator[str]:
    """What the classes of a file give their BINDINGS."""
    for node in ast.walk(tree):
        targets = node.targets if isinstance(node, ast.Assign) else [getattr(node, "target", None)]
        names = [target.id for target in targets if isinstance(target, ast.Name)]
        if "BINDINGS" in names and isinstance(node, ast.Assign | ast.AnnAssign) and node.value:
            yield ast.unparse(node.value)


def test_no_list_of_keys_is_written_by_hand() -> None:
    """All keys come from the registry, but those with which one edits a line."""
    folder = Path(storydiff.tui.__file__).parent
    found = 0
    for path in folder.rglob("*.py"):
        text = path.read_text(encoding="utf-8")
        for value in assigned(ast.parse(text)):
            found += 1
            made = value.startswith(("bindings(Place.", "commands.bindings(commands.Place."))
            assert made or value in ("[]", "[*EDITING]"), path
        if path.name != "table.py":
            assert "Binding(" not in text, path
    assert found > len(Place) - 1
