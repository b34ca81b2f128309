"""What a reader sets for good."""

from __future__ import annotations

from pathlib import Path

import pytest

from storydiff.model import Family
from storydiff.tui.app import StorydiffApp
from storydiff.tui.config import Config, ConfigError, parse_config, read_config
from storydiff.tui.rows import Layout
from storydiff.tui.screens.base import CommandScreen
from storydiff.tui.widgets.pair import Pair
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
