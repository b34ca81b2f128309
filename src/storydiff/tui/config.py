"""What a reader has set for good: keys, theme, layout; read from one TOML file, never written.

::

    theme = "textual-light"
    layout = "inline"                 # or "side by side"; left out: what suits the width
    muted = ["typography", "layout"]

    [keys]
    "change.next" = ["n", "f7"]       # the ids that help shows
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from storydiff.errors import StorydiffError
from storydiff.model import Family
from storydiff.tui.commands import COMMANDS, Command, Place, commands_of
from storydiff.tui.rows import Layout

__all__ = ["Config", "ConfigError", "config_path", "parse_config", "read_config"]

_OPTIONS = ("theme", "layout", "muted", "keys")


class ConfigError(StorydiffError):
    """Something in the file that cannot be; says where, and what is right."""

    def __init__(self, path: Path, what: str) -> None:
        super().__init__(f"{path}: {what}")


@dataclass(frozen=True, slots=True)
class Config:
    """What the file says."""

    theme: str | None = None
    layout: Layout | None = None
    muted: frozenset[Family] = frozenset()
    keys: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """The keys of commands that have others than at first, by the id of the command."""

    def keys_of(self, command: Command) -> tuple[str, ...]:
        """The keys of a command, the one to teach first."""
        return self.keys.get(command.id, command.keys)

    @property
    def keymap(self) -> dict[str, str]:
        """The same as Textual takes it: for each binding its keys."""
        keymap: dict[str, str] = {}
        for command in COMMANDS:
            if command.id not in self.keys:
                continue
            taken = ",".join(self.keys[command.id])
            for number in range(len(command.keys)):
                # Every key of the command has a binding of its own; all lead to the same action.
                keymap[command.id if number == 0 else f"{command.id}.{number}"] = taken
        return keymap


def config_path() -> Path:
    """Where the file is: in the platform's folder for what a user configures."""
    import platformdirs

    return Path(platformdirs.user_config_dir("storydiff", appauthor=False)) / "config.toml"


def read_config(path: Path | None = None, themes: Iterable[str] = ()) -> Config:
    """Read the file; what a reader has who has none, if there is none.

    :param themes: the themes there are; any name goes if not given.
    :raises ConfigError: if it cannot be read, or says something that cannot be.
    """
    path = path or config_path()
    try:
        text = path.read_text(encoding="utf-8")
    except FileNotFoundError:
        return Config()
    except (OSError, UnicodeDecodeError) as error:
        why = getattr(error, "strerror", None) or "it is not UTF-8 text"
        raise ConfigError(path, f"it cannot be read ({why}). Mend or remove it.") from error
    return parse_config(text, path, themes)


def parse_config(text: str, path: Path, themes: Iterable[str] = ()) -> Config:
    """Read what the file at `path` says.

    :raises ConfigError: if it says something that cannot be.
    """
    import tomllib

    try:
        said = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise ConfigError(path, f"it is no TOML: {error}.") from error
    for name in said:
        if name not in _OPTIONS:
            raise ConfigError(path, f"there is no option {name!r}.{_meant(name, _OPTIONS)}")
    known = tuple(themes)
    theme = _one_of(said.get("theme"), "theme", known, path) if known else said.get("theme")
    layouts = {layout.value: layout for layout in Layout}
    layout = _one_of(said.get("layout"), "layout", tuple(layouts), path)
    families = tuple(family.value for family in Family)
    muted = said.get("muted", [])
    if not isinstance(muted, list):
        raise ConfigError(path, 'muted is a list, as in muted = ["typography"].')
    for name in muted:
        _one_of(name, "family to mute", families, path)
    return Config(
        theme,
        layouts[layout] if layout else None,
        frozenset(Family(name) for name in muted),
        _keys(said.get("keys", {}), path),
    )


def _keys(said: object, path: Path) -> dict[str, tuple[str, ...]]:
    if not isinstance(said, dict):
        raise ConfigError(path, 'keys is a table, as in [keys] and "change.next" = "n".')
    ids = tuple(command.id for command in COMMANDS)
    found: dict[str, tuple[str, ...]] = {}
    for name, value in said.items():
        if name not in ids:
            raise ConfigError(path, f"there is no command {name!r}.{_meant(name, ids)}")
        keys = [value] if isinstance(value, str) else value
        if not isinstance(keys, list) or not keys or not all(isinstance(k, str) for k in keys):
            raise ConfigError(path, f'{name!r} takes a key or a list of keys, as in "n" or ["n"].')
        found[name] = tuple(_normal(key, name, path) for key in keys)
    _check_clashes(found, path)
    return found


def _normal(key: str, name: str, path: Path) -> str:
    """A key as Textual names it: one character as it is, else small letters, ``ctrl+n``."""
    key = key.strip()
    if not key or "," in key or any(map(str.isspace, key)):
        raise ConfigError(path, f"{key!r} for {name!r} is no key. Write one key, as in ctrl+n.")
    return key if len(key) == 1 else key.lower()


def _check_clashes(found: Mapping[str, tuple[str, ...]], path: Path) -> None:
    """No key has two meanings on one screen, but for those that share one from the start."""
    for place in Place:
        taken: dict[str, list[Command]] = defaultdict(list)
        for command in commands_of(place):
            for key in found.get(command.id, command.keys):
                taken[key].append(command)
        for key, commands in taken.items():
            changed = [command for command in commands if command.id in found]
            if len(commands) > 1 and changed:
                other = next(command for command in commands if command is not changed[0])
                raise ConfigError(
                    path,
                    f"the key {key!r} is for {changed[0].id!r} and for {other.id!r}. "
                    "Give one of them another key.",
                )


def _one_of(value: object, what: str, known: tuple[str, ...], path: Path) -> str | None:
    if value is None:
        return None
    if not isinstance(value, str) or value not in known:
        raise ConfigError(path, f"there is no {what} {value!r}.{_meant(str(value), known)}")
    return value


def _meant(name: str, known: Iterable[str]) -> str:
    """The nearest right one, or all if there are few."""
    from rapidfuzz import process

    names = tuple(known)
    nearest = process.extractOne(name, names, score_cutoff=60)
    if nearest:
        return f" Did you mean {nearest[0]!r}?"
    return f" There are: {', '.join(names)}." if len(names) <= 8 else " Help lists them (?)."
