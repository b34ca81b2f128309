"""The command as a process: pipes, signals, terminals, locales, odd names."""

from __future__ import annotations

import fcntl
import json
import os
import pty
import signal
import struct
import subprocess
import sys
import termios
from pathlib import Path

import pytest

from cli.running import Command, environment, started

COMMAND = [sys.executable, "-m", "storydiff"]


def in_terminal(arguments: list[str], columns: int = 60, **changes: str) -> str:
    """What the command writes on a terminal of so many columns."""
    master, slave = pty.openpty()
    fcntl.ioctl(slave, termios.TIOCSWINSZ, struct.pack("HHHH", 24, columns, 0, 0))
    attributes = termios.tcgetattr(slave)
    attributes[1] &= ~termios.OPOST
    termios.tcsetattr(slave, termios.TCSANOW, attributes)
    process = subprocess.Popen(
        [*COMMAND, *arguments],
        stdin=subprocess.DEVNULL,
        stdout=slave,
        stderr=slave,
        env=environment(**{"TERM": "xterm-256color", **changes}),
    )
    os.close(slave)
    written = b""
    while True:
        try:
            chunk = os.read(master, 65536)
        except OSError:
            break
        if not chunk:
            break
        written += chunk
    os.close(master)
    process.wait()
    return written.decode("utf-8")


def test_the_installed_command_is_the_module(here: Path) -> None:
    script = Path(sys.executable).with_name("storydiff")
    for start in ([str(script)], COMMAND):
        done = subprocess.run(
            [*start, "diff", "left.txt", "right.txt"], capture_output=True, check=False
        )
        assert done.returncode == 1
        assert b"[-27-]{+29+}" in done.stdout


def test_a_reader_who_leaves_is_no_trouble(here: Path) -> None:
    """As in ``storydiff diff A B --full | head -1``: quiet, and the exit code is the finding."""
    lines = [f"Paragraph number {n} is about the harbour and its wall." for n in range(3000)]
    Path("long.txt").write_text("\n\n".join(lines), encoding="utf-8")
    Path("longer.txt").write_text("\n\n".join([*lines, "And one more."]), encoding="utf-8")
    reading, writing = os.pipe()
    process = started(["diff", "long.txt", "longer.txt", "--full"], stdout=writing)
    os.close(writing)
    assert os.read(reading, 5) == b"Left:"
    os.close(reading)
    _, told = process.communicate()
    assert (process.returncode, told) == (1, b"")


@pytest.mark.parametrize("arguments", [["--help"], ["diff", "left.txt", "right.txt"]])
def test_nobody_at_the_other_end_at_all(here: Path, arguments: list[str]) -> None:
    reading, writing = os.pipe()
    os.close(reading)
    process = started(arguments, stdout=writing)
    os.close(writing)
    _, told = process.communicate()
    assert told == b""
    assert process.returncode in (0, 1)


def test_an_interrupt_is_one_line_and_exit_code_130(here: Path) -> None:
    """While it waits for more of standard input, of which it has read what a pipe cannot hold."""
    reading, writing = os.pipe()
    process = started(["diff", "left.txt", "-"], stdin=reading)
    os.close(reading)
    os.write(writing, b"The harbour. " * 50_000)
    process.send_signal(signal.SIGINT)
    # Whoever was not yet waiting when the signal came does not hear of it before the wait is over.
    os.close(writing)
    out, told = process.communicate()
    assert (process.returncode, out, told) == (130, b"", b"storydiff: Stopped.\n")


def test_an_interrupt_while_comparing(
    command: Command, here: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    import storydiff.pipeline

    def interrupted(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(storydiff.pipeline, "compare", interrupted)
    found = command("diff", "left.txt", "right.txt")
    assert (found.code, found.out, found.err) == (130, "", "storydiff: Stopped.\n")


def test_a_full_disk_is_told(here: Path) -> None:
    if not Path("/dev/full").exists():
        pytest.skip("there is no /dev/full here")
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(
            [*COMMAND, "diff", "left.txt", "right.txt"],
            stdout=full,
            stderr=subprocess.PIPE,
            check=False,
        )
    assert done.returncode == 2
    assert done.stderr.startswith(b"storydiff: standard output: no space left on device.")
    assert done.stderr.count(b"\n") == 1


@pytest.mark.parametrize("locale", [{"LC_ALL": "C"}, {"PYTHONIOENCODING": "ascii"}])
def test_output_is_utf8_whatever_the_locale(here: Path, locale: dict[str, str]) -> None:
    for format_name in ("text", "json", "html", "markdown"):
        done = subprocess.run(
            [*COMMAND, "diff", "left.txt", "right.txt", "--show", "all", "-f", format_name],
            capture_output=True,
            check=False,
            env=environment(**locale, PYTHONUTF8="0", PYTHONCOERCECLOCALE="0"),
        )
        assert (done.returncode, done.stderr) == (1, b"")
        assert "“" in done.stdout.decode("utf-8")


def test_a_name_that_is_no_utf8(here: Path) -> None:
    """JSON gives the very name back; text shows it; both can be written."""
    name = b"ol\xe9.txt"
    try:
        Path(os.fsdecode(name)).write_bytes(Path("left.txt").read_bytes())
    except OSError:
        pytest.skip("this file system takes no such names")
    done = subprocess.run(
        [*COMMAND, "diff", name, "right.txt", "-f", "json"], capture_output=True, check=False
    )
    assert (done.returncode, done.stderr) == (1, b"")
    assert os.fsencode(json.loads(done.stdout)["left"]["path"]) == name
    done = subprocess.run([*COMMAND, "diff", name, b"no\xff"], capture_output=True, check=False)
    assert done.returncode == 2
    assert "no⟨U+DCFF⟩: ".encode() in done.stderr


def test_a_pipe_is_never_opened(here: Path) -> None:
    """It would wait for ever: nobody writes into it."""
    os.mkfifo("pipe")
    done = subprocess.run(
        [*COMMAND, "diff", "left.txt", "pipe"], capture_output=True, check=False, timeout=60
    )
    assert done.returncode == 2
    assert done.stderr.startswith(b"storydiff: pipe: ")


def test_on_a_terminal_text_is_coloured_and_wrapped(here: Path) -> None:
    written = in_terminal(["diff", "left.txt", "right.txt"], columns=50)
    assert "\x1b[31;9m27\x1b[0m\x1b[32;4m29\x1b[0m" in written
    plain = in_terminal(["diff", "left.txt", "right.txt"], columns=50, NO_COLOR="1")
    assert "\x1b" not in plain
    assert "[-27-]{+29+}" in plain
    assert max(map(len, plain.splitlines())) <= 50
    assert any(len(line) > 35 for line in plain.splitlines())


def test_a_dumb_terminal_gets_no_colour(here: Path) -> None:
    assert "\x1b" not in in_terminal(["diff", "left.txt", "right.txt"], TERM="dumb")
    bright = in_terminal(["diff", "left.txt", "right.txt", "--color=always"], TERM="dumb")
    assert "\x1b[31;9m27" in bright


def test_without_a_keyboard_the_app_is_not_started(here: Path) -> None:
    """Standard output is a terminal, standard input is not: what diff prints is printed."""
    written = in_terminal(["left.txt", "right.txt"], NO_COLOR="1")
    assert "[-27-]{+29+}" in written
