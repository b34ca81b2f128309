"""What is loaded when: nothing heavy before it is needed."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

import storydiff

HEAVY = ("textual", "rich", "numpy", "rapidfuzz", "click", "charset_normalizer", "platformdirs")


def loaded(code: str, *arguments: str) -> set[str]:
    """The top names of the modules that a fresh interpreter has loaded after `code`."""
    tail = "import sys, json; print(json.dumps(sorted({m.partition('.')[0] for m in sys.modules})))"
    done = subprocess.run(
        [sys.executable, "-c", f"{code}\n{tail}", *arguments],
        capture_output=True,
        check=True,
        text=True,
        encoding="utf-8",
    )
    return set(json.loads(done.stdout.splitlines()[-1]))


def test_importing_the_library_loads_nothing_heavy() -> None:
    assert not loaded("import storydiff").intersection(HEAVY)


def test_importing_the_model_loads_nothing_heavy() -> None:
    """Only the standard library."""
    assert not loaded("import storydiff.model").intersection(HEAVY)


def test_the_beginning_of_the_command_loads_nothing_heavy() -> None:
    """So that an interrupt and a closed pipe are met in order from the first moment."""
    assert not loaded("import storydiff.cli.main").intersection(HEAVY)


@pytest.mark.parametrize("format_name", ["text", "json", "html", "changes", "markdown"])
def test_diff_never_loads_a_user_interface(tmp_path: Path, format_name: str) -> None:
    """Neither textual nor rich, whatever the format."""
    left, right = tmp_path / "a.txt", tmp_path / "b.txt"
    left.write_text("The dog sat on the mat.\n", encoding="utf-8")
    right.write_text("The dog lay on the “mat”.\n", encoding="utf-8")
    code = (
        "import sys\nfrom storydiff.cli.main import main\nassert main(['diff', *sys.argv[1:]]) == 1"
    )
    found = loaded(code, str(left), str(right), "-f", format_name)
    assert not found & {"textual", "rich", "numpy"}


def test_facts_load_no_user_interface(tmp_path: Path) -> None:
    left, right = tmp_path / "a.txt", tmp_path / "b.txt"
    left.write_text("The dog of Anna Berg sat on 3 mats.\n", encoding="utf-8")
    right.write_text("The dog of Anna Berg sat on 4 mats.\n", encoding="utf-8")
    code = (
        "import sys\nfrom storydiff.cli.main import main\n"
        "assert main(['diff', '--facts', *sys.argv[1:]]) == 1"
    )
    assert not loaded(code, str(left), str(right)) & {"textual", "rich", "numpy"}


def test_comparing_loads_no_command_and_no_user_interface() -> None:
    code = "import storydiff\nstorydiff.compare(['The dog sat.'], ['The dog sits.'])"
    assert not loaded(code) & {"textual", "rich", "numpy", "click"}


@pytest.mark.parametrize("name", storydiff.__all__)
def test_every_public_name_is_there_when_asked_for(name: str) -> None:
    assert getattr(storydiff, name).__name__ == name
    assert name in dir(storydiff)


def test_a_name_that_is_not_public_is_no_attribute() -> None:
    with pytest.raises(AttributeError, match="no attribute 'nothing'"):
        _ = storydiff.nothing
