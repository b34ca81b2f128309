"""What a reader sets for good."""

from __future__ import annotations

from pathlib import Path

import pytest
from textual.selection import SELECT_ALL

from storydiff.model import Family
from storydiff.tui.app import StorydiffApp
from storydiff.tui.commands import COMMANDS, Place, key_name
from storydiff.tui.config import Config, ConfigError, parse_config, read_config
from storydiff.tui.rows import Layout
from storydiff.tui.screens.base import CommandScreen
from storydiff.tui.widgets.pair import Pair
from storydiff.tui.widgets.pane import Pane
from tui.versions import screen_lines, settled

HERE = Path("config.toml")
THEMES = ("storydiff-dark", "nord")


def test_what_the_file_says_is_taken() -> None:
    config = parse_config(
        'theme = "nord"\nlayout = "inline"\nmuted = ["layout"]\n'
        '[keys]\n"change.next" = ["n", "F7"]\n"sides.swap" = "w"\n',
        HERE,
        THEMES,
    )
    assert config == Config(
        "nord",
        Layout.INLINE,
        frozenset({Family.LAYOUT}),
        {"change.next": ("n", "f7"), "sides.swap": ("w",)},
    )


def test_without_a_file_all_is_as_at_first(tmp_path: Path) -> None:
    assert read_config(tmp_path / "config.toml") == Config()


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("thema = 'nord'", "no option 'thema'. Did you mean 'theme'?"),
        ("theme = 'nrod'", "no theme 'nrod'. Did you mean 'nord'?"),
        ("layout = 'inlin'", "Did you mean 'inline'?"),
        ("muted = 'layout'", "muted is a list"),
        ("muted = ['typografy']", "Did you mean 'typography'?"),
        ("keys = 3", "keys is a table"),
        ("[keys]\n'change.nxt' = 'n'", "no command 'change.nxt'. Did you mean 'change.next'?"),
        ("[keys]\n'change.next' = 3", "takes a key or a list"),
        ("[keys]\n'change.next' = []", "takes a key or a list"),
        ("[keys]\n'change.next' = 'a b'", "is no key"),
        ("[keys]\n'change.next' = 's'", "the key 's' is for 'change.next' and for 'sides.swap'"),
        ("[keys]\n'table.left' = 'l'", "the key 'l' is for 'table.left' and for 'table.right'"),
        ("[keys]\n'search.end' = 'x'", "'x' is text there"),
        ("[keys]\n'change.next' = 'pgdown'", "no key 'pgdown' for 'change.next'. Did you mean"),
        ("[keys]\n'change.next' = 'control+n'", "Did you mean 'ctrl'?"),
        ("theme = ", "it is no TOML"),
    ],
)
def test_what_cannot_be_is_told_with_what_is_right(text: str, told: str) -> None:
    """The sentence names the file."""
    with pytest.raises(ConfigError) as error:
        parse_config(text, HERE, THEMES)
    assert told in str(error.value)
    assert str(error.value).startswith("config.toml: ")


def test_a_file_that_cannot_be_read_is_told(tmp_path: Path) -> None:
    path = tmp_path / "config.toml"
    path.write_bytes(b"theme = '\xff'")
    with pytest.raises(ConfigError, match="not UTF-8"):
        read_config(path)


@pytest.mark.parametrize(
    ("written", "key"),
    [("ctrl+PgDn", "ctrl+pagedown"), ("semicolon", ";"), ("ctrl+N", "ctrl+n"), ("U", "U")],
)
def test_a_key_may_be_written_as_help_writes_it(written: str, key: str) -> None:
    """And by the name that Textual has for it."""
    config = parse_config(f'[keys]\n"change.next" = "{written}"\n', HERE)
    assert config.keys == {"change.next": (key,)}


def test_a_key_may_have_one_meaning_here_and_another_there() -> None:
    """Clashes are of one place."""
    parse_config('[keys]\n"list.order" = "s"\n"filter.only" = "n"\n', HERE)
    for command in COMMANDS:
        assert parse_config(f'[keys]\n"{command.id}" = "f12"\n', HERE).keys


def test_keys_are_told_as_they_are_on_the_keyboard() -> None:
    keys = ("n", "pagedown", "ctrl+q", "shift+f7", "ctrl+home", "escape", "down", "space")
    assert [*map(key_name, keys)] == ["n", "PgDn", "^q", "⇧F7", "^Home", "Esc", "↓", "Space"]


def test_where_one_types_the_key_is_told_that_is_no_text() -> None:
    config = Config(keys={"change.next": ("w", "f8")})
    assert config.key("change.next") == "w"
    assert config.key("change.next", Place.SEARCH) == "F8"
    assert config.key("help.show", Place.EXPORT) == "F1"


async def test_a_key_that_several_commands_share_is_taken_from_one_alone(harbour: Path) -> None:
    """Control-C copies a selection as before, and no longer leaves the app."""
    config = parse_config('[keys]\n"app.quit" = "ctrl+x"\n', HERE)
    app = StorydiffApp(["a.txt", "b.txt"], config=config)
    async with app.run_test(size=(90, 30)) as pilot:
        await settled(pilot)
        app.screen.selections = {app.screen.query(Pane).first(): SELECT_ALL}
        await pilot.press("ctrl+c")
        assert "The swing bridge" in app.clipboard
        app.screen.clear_selection()
        await pilot.press("ctrl+c")
        assert not app._exit
        await pilot.press("ctrl+x")
        await pilot.pause()
        assert app._exit


async def test_keys_of_panels_and_lines_are_the_readers_too(harbour: Path) -> None:
    """The lower edges tell them; those they had do nothing any more."""
    config = parse_config(
        '[keys]\n"changes.list" = "w"\n"list.order" = "u"\n"screen.back" = "Q"\n'
        '"search.regex" = "f6"\n"palette.open" = "f4"\n"work.resume" = "z"\n"changes.only" = "c"\n',
        HERE,
    )
    app = StorydiffApp(["a.txt", "b.txt"], config=config)
    async with app.run_test(size=(90, 30)) as pilot:
        await settled(pilot)
        await pilot.press("ctrl+p", "l")
        assert len(app.screen_stack) == 2
        await pilot.press("w")
        await settled(pilot)
        subtitle = str(app.screen.query_one("#listing").border_subtitle)
        assert "u other order" in subtitle
        assert "Q leaves" in subtitle
        title = str(app.screen.query_one("#listing").border_title)
        await pilot.press("o", "q", "escape")
        await settled(pilot)
        assert str(app.screen.query_one("#listing").border_title) == title
        await pilot.press("u")
        await settled(pilot)
        assert str(app.screen.query_one("#listing").border_title) != title
        await pilot.press("w", "/", "x", "f6")
        await settled(pilot)
        assert "regular expression" in "\n".join(screen_lines(pilot))


def test_keys_may_change_places() -> None:
    """A clash is told of what is left in the end."""
    config = parse_config('[keys]\n"change.next" = "s"\n"sides.swap" = "n"\n', HERE)
    assert config.keys == {"change.next": ("s",), "sides.swap": ("n",)}


async def test_other_keys_work_and_help_shows_them(harbour: Path) -> None:
    """The old ones do nothing any more."""
    config = parse_config('layout = "side by side"\n[keys]\n"change.next" = ["w", "f8"]\n', HERE)
    app = StorydiffApp(["a.txt", "b.txt"], config=config)
    async with app.run_test(size=(90, 60)) as pilot:
        await settled(pilot)
        pair = app.screen.query_one(Pair)
        assert pair.set_out is Layout.SIDES
        visited = []
        for key in ("n", "]", "w", "f8"):
            await pilot.press(key)
            visited.append(pair.current)
        assert visited == [None, None, pair.view and pair.view.order[0], pair.current]
        assert visited[2] != visited[3]
        screen = app.screen
        assert isinstance(screen, CommandScreen)
        await pilot.press("?")
        await settled(pilot)
        words = " ".join(str(app.screen.query_one("#keys").render()).split())
        assert "w F8 Go to the next change" in words


async def test_what_is_muted_at_first_can_be_heard_again(harbour: Path) -> None:
    app = StorydiffApp(["a.txt", "b.txt"], config=Config(muted=frozenset({Family.TYPOGRAPHY})))
    async with app.run_test(size=(100, 30)) as pilot:
        await settled(pilot)
        assert "muted: 2 typography" in "\n".join(screen_lines(pilot))
