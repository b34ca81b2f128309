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
from collections.abc import Iterable
from pathlib import Path

from msgspec import Struct

from storydiff.errors import StorydiffError
from storydiff.model import Family
from storydiff.tui.commands import COMMANDS, Command, Keys, Place, is_text, key_name, keys_at
from storydiff.tui.commands.naming import AS_WRITTEN
from storydiff.tui.rows import Layout

__all__ = ["Config", "ConfigError", "config_path", "parse_config", "read_config"]

_OPTIONS = ("theme", "layout", "muted", "keys")
_BY_ID = {command.id: command for command in COMMANDS}
_MODIFIERS = ("ctrl", "shift", "alt", "super", "meta", "hyper")


class ConfigError(StorydiffError):
    """Something in the file that cannot be; says where, and what is right."""

    def __init__(self, path: Path, what: str) -> None:
        super().__init__(f"{path}: {what}")


class Config(Struct, frozen=True):
    """What the file says."""

    theme: str | None = None
    layout: Layout | None = None
    muted: frozenset[Family] = frozenset()
    keys: Keys = {}
    """The keys of commands that have others than at first, by the id of the command."""

    def key(self, id_: str, place: Place | None = None) -> str:
        """The key to teach for a command, as help writes it: ``n``, ``Esc``.

        :param place: where it is to work, if it matters.
        :raises KeyError: if there is no such command.
        """
        command = _BY_ID[id_]
        keys = keys_at(command, place, self.keys) if place is not None else ()
        return key_name((keys or self.keys.get(id_, command.keys))[0])


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
    found: dict[str, tuple[str, ...]] = {}
    for name, value in said.items():
        if name not in _BY_ID:
            raise ConfigError(path, f"there is no command {name!r}.{_meant(name, _BY_ID)}")
        keys = [value] if isinstance(value, str) else value
        if not isinstance(keys, list) or not keys or not all(isinstance(k, str) for k in keys):
            raise ConfigError(path, f'{name!r} takes a key or a list of keys, as in "n" or ["n"].')
        found[name] = tuple(dict.fromkeys(_normal(key, name, path) for key in keys))
        if all(map(is_text, found[name])) and all(p.is_typed_in for p in _BY_ID[name].places):
            raise ConfigError(
                path,
                f"{name!r} works where one types, and {found[name][0]!r} is text there. "
                "Give it a key like f6 or ctrl+n.",
            )
    _check_clashes(found, path)
    return found


def _normal(key: str, name: str, path: Path) -> str:
    """A key as Textual names it: one character as it is, else small letters, ``ctrl+n``."""
    key = key.strip()
    if not key or "," in key or any(map(str.isspace, key)):
        raise ConfigError(path, f"{key!r} for {name!r} is no key. Write one key, as in ctrl+n.")
    if len(key) == 1:
        return key
    *modifiers, base = key.lower().split("+")
    base = AS_WRITTEN.get(base, base)
    character = _character(base)
    names = _key_names()
    strange: list[tuple[str, tuple[str, ...]]] = [
        (one, _MODIFIERS) for one in modifiers if one not in _MODIFIERS
    ]
    if not (character or base in names):
        strange.append((base, names))
    for one, known in strange:
        raise ConfigError(path, f"there is no key {key!r} for {name!r}.{_meant(one, known)}")
    return character if character and not modifiers else "+".join((*modifiers, base))


def _character(base: str) -> str:
    """The character that Textual has a name for, as ``slash``; empty if it is none."""
    from textual.keys import KEY_NAME_REPLACEMENTS, key_to_character

    long = {short: long for long, short in KEY_NAME_REPLACEMENTS.items()}.get(base, base)
    character = key_to_character(long) or ""
    printable = len(character) == 1 and character.isascii() and character.isprintable()
    return character if printable and character != " " else ""


def _key_names() -> tuple[str, ...]:
    """The keys that are no characters."""
    from textual.keys import Keys as Known

    bases = {known.value.rpartition("+")[2] for known in Known} - {"return"}
    return ("space", *sorted(one for one in bases if len(one) > 1 and one.isalnum()))


def _check_clashes(found: Keys, path: Path) -> None:
    """No key has two meanings at one place, but for those that share one from the start."""
    for place in Place:
        taken: dict[str, list[Command]] = defaultdict(list)
        for command in COMMANDS:
            if place in command.places:
                for key in keys_at(command, place, found):
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
    from rapidfuzz import fuzz, process

    names = tuple(known)
    nearest = process.extractOne(name, names, scorer=fuzz.ratio, score_cutoff=60)
    if nearest:
        return f" Did you mean {nearest[0]!r}?"
    return f" There are: {', '.join(names)}." if len(names) <= 8 else " Help lists them (?)."
