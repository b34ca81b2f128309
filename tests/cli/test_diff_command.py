"""`storydiff diff`: what it prints and what it leaves with."""

from __future__ import annotations

import hashlib
import io
import json
import sys
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from cli.running import Command
from storydiff.export import EXPORTERS
from storydiff.export.schemas import schema


def test_a_difference_is_printed_and_is_exit_code_1(command: Command, here: Path) -> None:
    found = command("diff", "left.txt", "right.txt")
    assert found.code == 1
    assert found.out.startswith("Left:   left.txt\nRight:  right.txt\n")
    assert "counted [-27-]{+29+} cracks" in found.out
    assert "2 changes of typography not shown (--show typography)." in found.out
    assert found.err == ""


def test_the_same_is_exit_code_0(command: Command, here: Path) -> None:
    found = command("diff", "left.txt", "left.txt")
    assert (found.code, found.err) == (0, "")
    assert "The same, to the character" in found.out


@pytest.mark.parametrize(
    ("ignored", "code"), [(["typography"], 0), (["layout"], 1), (["layout", "typography"], 0)]
)
def test_an_ignored_family_counts_as_the_same(
    command: Command, here: Path, ignored: list[str], code: int
) -> None:
    options = [word for family in ignored for word in ("--ignore", family)]
    found = command("diff", "left.txt", "curled.txt", *options)
    assert found.code == code
    assert ("The same but for typography" in found.out) == (code == 0)


def test_json_keeps_what_is_ignored(command: Command, here: Path) -> None:
    plain = command("diff", "left.txt", "curled.txt", "-f", "json")
    ignoring = command("diff", "left.txt", "curled.txt", "-f", "json", "--ignore", "typography")
    assert (plain.code, ignoring.code) == (1, 0)
    assert plain.out == ignoring.out


def test_json_is_what_the_published_schema_says(command: Command, here: Path) -> None:
    found = command("diff", "left.txt", "right.txt", "--format", "json")
    value = json.loads(found.out)
    Draft202012Validator(schema("storydiff.comparison/1")).validate(value)
    assert {"schema", "left", "right", "links", "changes", "tally", "complete"} <= set(value)
    assert value["left"]["path"] == "left.txt"
    assert value["left"]["sha256"] == hashlib.sha256(Path("left.txt").read_bytes()).hexdigest()
    (number,) = (one for one in value["changes"] if one["kind"] == "number")
    assert (number["left"]["text"], number["right"]["text"]) == ("27", "29")
    assert (value["complete"], value["reason"]) == (True, "")


def test_offsets_do_not_count_a_byte_order_mark(command: Command, here: Path) -> None:
    Path("marked.txt").write_bytes(b"\xef\xbb\xbf" + Path("left.txt").read_bytes())
    found = command("diff", "marked.txt", "right.txt", "-f", "json")
    value = json.loads(found.out)
    assert value["left"]["paragraphs"] == value["right"]["paragraphs"]


@pytest.mark.parametrize("format_name", [one.name for one in EXPORTERS])
def test_every_format_goes_to_standard_output(
    command: Command, here: Path, format_name: str
) -> None:
    found = command("diff", "left.txt", "right.txt", "-f", format_name)
    assert (found.code, found.err) == (1, "")
    assert "29" in found.out


def test_standard_input_is_a_side(
    command: Command, here: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    stream = io.TextIOWrapper(io.BytesIO(Path("right.txt").read_bytes()))
    monkeypatch.setattr(sys, "stdin", stream)
    found = command("diff", "left.txt", "-")
    assert found.code == 1
    assert "Right:  -\n" in found.out
    assert "[-27-]{+29+}" in found.out


def test_standard_input_cannot_be_both_sides(command: Command, here: Path) -> None:
    found = command("diff", "-", "-")
    assert (found.code, found.out) == (2, "")
    assert "Only one of the two can be standard input" in found.err


def test_show_all_and_full_leave_nothing_out(command: Command, here: Path) -> None:
    for options in (["--show", "all"], ["--show", "typography", "--show", "layout"], ["--full"]):
        found = command("diff", "left.txt", "right.txt", *options)
        assert '[-"-]{+“+}a month[-"-]{+”+}' in found.out
        assert "not shown" not in found.out
    assert "Fishing boats" in command("diff", "left.txt", "right.txt", "--full").out


def test_no_time_and_nothing_found_is_trouble(command: Command, here: Path) -> None:
    found = command("diff", "left.txt", "curled.txt", "--timeout", "0", "--ignore", "layout")
    value = json.loads(
        command("diff", "left.txt", "curled.txt", "--timeout", "0", "-f", "json").out
    )
    Draft202012Validator(schema("storydiff.comparison/1")).validate(value)
    assert value["complete"] is False
    assert value["reason"] in found.err
    assert value["changes"] == []
    assert found.code == 2
    assert found.err.startswith("storydiff: Not complete.")
    assert "Not complete" in found.out


def test_time_enough_is_complete(command: Command, here: Path) -> None:
    found = command("diff", "left.txt", "right.txt", "--timeout", "3600")
    assert (found.code, found.err) == (1, "")


def test_both_unreadable_sides_are_named(command: Command, here: Path) -> None:
    Path("empty.txt").write_text("", encoding="utf-8")
    found = command("diff", "missing.txt", "empty.txt")
    assert (found.code, found.out) == (2, "")
    first, second = found.err.splitlines()
    assert first.startswith("storydiff: missing.txt: ")
    assert second.startswith("storydiff: empty.txt: ")


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["-f", "jsn"], "Did you mean json?"),
        (["--format", "HTM"], "Did you mean html?"),
        (["--show", "typografy"], "Did you mean typography?"),
        (["--ignore", "substanse"], "Did you mean substance?"),
        (["--color", "alwa"], "Did you mean always?"),
        (["--ful"], "Did you mean '--full'?"),
        (["--timeout", "soon"], "'soon' is not a valid float"),
        (["--timeout", "-1"], "not in the range"),
        (["a", "third"], "unexpected extra arguments"),
    ],
)
def test_a_misspelling_is_answered_with_the_nearest_word(
    command: Command, here: Path, arguments: list[str], said: str
) -> None:
    found = command("diff", "left.txt", "right.txt", *arguments)
    assert (found.code, found.out) == (2, "")
    assert said in found.err
    assert found.err.count("\n") == 1
    assert found.err.endswith("See storydiff diff --help.\n")


def test_colour_when_asked_for(command: Command, here: Path) -> None:
    plain = command("diff", "left.txt", "right.txt", "--color", "never").out
    coloured = command("diff", "left.txt", "right.txt", "--color", "always").out
    assert "\x1b" not in plain
    assert "\x1b[31;9m27\x1b[0m\x1b[32;4m29\x1b[0m" in coloured
    assert command("diff", "left.txt", "right.txt").out == plain


def test_help_names_every_format_family_and_exit_code(command: Command) -> None:
    found = command("diff", "--help")
    assert found.code == 0
    for one in EXPORTERS:
        assert one.name in found.out
    for word in ("substance", "typography", "Exit code", "Examples"):
        assert word in found.out


def test_hostile_text_and_names_do_not_reach_the_terminal(command: Command, here: Path) -> None:
    name = "\x1b[31m[sic]\u202e\n<b>.txt"
    text = Path("left.txt").read_text(encoding="utf-8").replace("27", "\x1b]0;27\x07")
    Path(name).write_text(text, encoding="utf-8")
    for format_name in (one.name for one in EXPORTERS):
        found = command("diff", name, "right.txt", "-f", format_name)
        assert found.code == 1
        assert not set(found.out) & {"\x1b", "\x07", "\u202e"}
    found = command("diff", f"{name}?", "right.txt")
    assert found.code == 2
    assert found.err.startswith("storydiff: ␛[31m[sic]⟨U+202E⟩␊<b>.txt?: ")
    assert found.err.count("\n") == 1


def test_the_change_list_is_read_in_either_order(command: Command, here: Path) -> None:
    Path("old.txt").write_text("It was grey.\n\nHe did not go.\n", encoding="utf-8")
    Path("new.txt").write_text("It was gray.\n\nHe did go.\n", encoding="utf-8")
    usual = command("diff", "-f", "changes", "old.txt", "new.txt")
    in_order = command("diff", "-f", "changes", "--order", "text", "old.txt", "new.txt")
    assert usual.code == in_order.code == 1
    assert usual.out.index("“not”") < usual.out.index("“gray”")
    assert in_order.out.index("“gray”") < in_order.out.index("“not”")
    assert command("diff", "--order", "length", "old.txt", "new.txt").code == 2


def test_the_longest_ending_of_a_file_says_the_format(command: Command, here: Path) -> None:
    assert command("diff", "-o", "found.changes.txt", "left.txt", "right.txt").code == 1
    assert "Where: paragraph" in Path("found.changes.txt").read_text(encoding="utf-8")
    assert command("diff", "-o", "found.txt", "left.txt", "right.txt").code == 1
    assert "[-27-]{+29+}" in Path("found.txt").read_text(encoding="utf-8")


def test_facts_are_printed_as_text_and_as_json(command: Command, here: Path) -> None:
    found = command("diff", "--facts", "left.txt", "right.txt")
    assert (found.code, found.err) == (1, "")
    assert "changed     [-27-]{+29+}  left line 5, right line 5\n" in found.out
    found = command("diff", "--facts", "-f", "json", "left.txt", "right.txt")
    value = json.loads(found.out)
    Draft202012Validator(schema("storydiff.facts/1")).validate(value)
    assert found.code == 1
    assert value["right"]["path"] == "right.txt"
    assert [fact["state"] for fact in value["facts"] if fact["sort"] == "number"] == ["changed"]
    assert command("diff", "--facts", "left.txt", "left.txt").code == 0


def test_facts_have_two_formats(command: Command, here: Path) -> None:
    """Another one is refused before anything is read or written."""
    found = command("diff", "--facts", "-o", "facts.html", "left.txt", "right.txt")
    assert found.code == 2
    assert "Facts are printed as text and json, not as html." in found.err
    assert not Path("facts.html").exists()


def test_what_was_set_right_by_hand_is_honoured(command: Command, here: Path) -> None:
    """And told, on standard error; rubbish is told too, and is trouble."""
    from storydiff.model import Correction, Sides
    from storydiff.pipeline import read
    from storydiff.sources.sidecar import keep_corrections

    sides = Sides(read("left.txt"), read("right.txt"))
    keep_corrections(sides, (Correction(2, 2, together=False),))
    found = command("diff", "left.txt", "right.txt", "-f", "json")
    links = json.loads(found.out)["links"]
    assert [link["relation"] for link in links].count("deleted") == 1
    assert "1 pair was set right by hand" in found.err
    Path("left.txt.storydiff.json").write_text("{]")
    found = command("diff", "left.txt", "right.txt")
    assert found.code == 2
    assert "left.txt.storydiff.json" in found.err


def test_a_role_set_by_hand_is_honoured(command: Command, here: Path) -> None:
    """By every command and in JSON, with its reason; what fits nothing is told, rubbish is trouble."""
    from storydiff.model import Role, RoleCorrection
    from storydiff.pipeline import read
    from storydiff.sources.sidecar import keep_roles

    last = len(read("left.txt").paragraphs) - 1
    keep_roles(read("left.txt"), (RoleCorrection(last, Role.FURNITURE),))
    found = command("diff", "left.txt", "right.txt", "-f", "json")
    paragraph = json.loads(found.out)["left"]["paragraphs"][last]
    assert paragraph["role"] == "furniture"
    assert paragraph["article"] is False
    assert paragraph["reason"] == "set by hand"
    assert Role(paragraph["found"]).is_article
    assert "1 role was set right by hand." in found.err
    assert "furniture (by hand)" in command("inspect", "left.txt").out
    stories = json.loads(command("stories", ".", "-f", "json").out)["stories"]
    counts = [one["roles"] for story in stories for one in story["articles"]]
    assert any("furniture" in one for one in counts)

    sidecar = Path("left.txt.storydiff.json")
    sidecar.write_text('{"roles": {"0-1": "body"}}')
    for words in (("diff", "left.txt", "right.txt"), ("stories", "."), ("inspect", "left.txt")):
        found = command(*words)
        assert found.code < 2
        assert "1 role set by hand fits no paragraph any more." in found.err
        assert found.out
    sidecar.write_text('{"roles": {"0-1": "hero"}}')
    for words in (("diff", "left.txt", "right.txt"), ("stories", "."), ("inspect", "left.txt")):
        found = command(*words)
        assert found.code == 2
        assert "left.txt.storydiff.json: this is no file of corrections" in found.err
        assert found.err.count("\n") == 1
