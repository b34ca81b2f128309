"""`storydiff stories` and `storydiff inspect`: what they print and what they leave with."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from cli.running import Command
from storydiff.export.schemas import schema

SEEDS = Path(__file__).parents[2] / "seeds"
OTHER = (
    "Orchestra finds a conductor\n\n"
    "The city orchestra named a new conductor on Tuesday after a search of two years.\n\n"
    "She will lead the first concert in spring and tour three countries in the summer.\n"
)


def test_versions_of_one_story_stand_together(command: Command, here: Path) -> None:
    Path("other.txt").write_text(OTHER, encoding="utf-8")
    found = command("stories", ".")
    assert (found.code, found.err) == (0, "")
    first, second = found.out.split("\n\n")
    assert first.startswith("Harbour closed after storm  3 versions\n")
    assert second.startswith("Orchestra finds a conductor  1 version\n")
    assert "like the first" in first
    assert "like the first" not in second
    assert all(name in first for name in ("left.txt", "right.txt", "curled.txt"))


def test_stories_as_json_keep_the_contract(command: Command) -> None:
    """The five seeds are three stories, that with three versions first."""
    found = command("stories", SEEDS, "-f", "json")
    assert (found.code, found.err) == (0, "")
    value = json.loads(found.out)
    Draft202012Validator(schema("storydiff.stories/1")).validate(value)
    sizes = [len(story["articles"]) for story in value["stories"]]
    assert sizes == [3, 1, 1]
    names = [Path(one["path"]).name[:3] for one in value["stories"][0]["articles"]]
    assert names == ["000", "001", "002"]


def test_words_are_those_of_the_article(command: Command, here: Path) -> None:
    """Neither a byline nor a dateline counts, nor a mark that stands by itself."""
    Path("other.txt").write_text(OTHER, encoding="utf-8")
    headline, lead, rest = OTHER.split("\n\n")
    text = f"{headline}\n\nBy Jane Doe\n\nPARIS (Reuters) - {lead}\n\n{rest} --\n"
    Path("credited.txt").write_text(text, encoding="utf-8")
    value = json.loads(command("stories", "other.txt", "credited.txt", "-f", "json").out)
    (story,) = value["stories"]
    assert [one["words"] for one in story["articles"]] == [len(OTHER.split())] * 2
    assert story["articles"][1]["roles"]["byline"] == 1


def test_what_cannot_be_read_is_told_and_the_rest_is_shown(command: Command, here: Path) -> None:
    Path("empty.txt").write_text("  \n", encoding="utf-8")
    for format_name in ("text", "json"):
        found = command("stories", "left.txt", "missing.txt", "empty.txt", "-f", format_name)
        assert found.code == 2
        assert "left.txt" in found.out
        assert [line.split(":")[1].strip() for line in found.err.splitlines()] == [
            "missing.txt",
            "empty.txt",
        ]


def test_a_folder_without_articles_is_trouble(command: Command, tmp_path: Path) -> None:
    found = command("stories", tmp_path)
    assert (found.code, found.out) == (2, "")
    assert found.err.count("\n") == 1
    assert str(tmp_path) in found.err


@pytest.mark.parametrize("name", ["stories", "inspect"])
def test_other_formats_are_refused_with_those_there_are(
    command: Command, here: Path, name: str
) -> None:
    found = command(name, "left.txt", "-f", "html")
    assert found.code == 2
    assert "(text, json)" in found.err


def test_inspect_shows_every_paragraph_with_its_number_and_role(
    command: Command, here: Path
) -> None:
    found = command("inspect", "left.txt")
    assert (found.code, found.err) == (0, "")
    assert "File:      left.txt\nEncoding:  utf-8\nHeadline:  Harbour closed after storm\n" in (
        found.out
    )
    assert "1   headline  Harbour closed after storm\n" in found.out
    assert "2   lead      The harbour of the old town" in found.out
    assert "4   body      Fishing boats" in found.out


def test_inspect_marks_what_is_not_the_article_and_its_parts(command: Command, here: Path) -> None:
    text = "Harbour closed after storm\n\nBy Jane Doe\n\nPARIS (Reuters) - " + "\n\n".join(
        Path("left.txt").read_text(encoding="utf-8").split("\n\n")[1:]
    )
    Path("credited.txt").write_text(text, encoding="utf-8")
    found = command("inspect", "credited.txt")
    assert "2 - byline    By Jane Doe\n" in found.out
    assert "3   lead      [dateline: PARIS (Reuters) - ]The harbour" in found.out
    assert "and 1 that are not the article" in found.out
    assert "Byline:    Jane Doe\n" in found.out


def test_inspect_says_what_was_assumed(command: Command, here: Path) -> None:
    text = "“We don’t know,” she said – and that was all of it. "
    Path("old.txt").write_bytes((text * 20).encode("cp1252"))
    found = command("inspect", "old.txt")
    encoding = next(line for line in found.out.splitlines() if line.startswith("Encoding:"))
    assert "(" in encoding
    value = json.loads(command("inspect", "old.txt", "-f", "json").out)
    assert value["encoding"] != "utf-8"
    assert value["paragraphs"][0]["text"].startswith("“We don’t know,”")


@pytest.mark.parametrize("seed", sorted(SEEDS.glob("*.txt")), ids=lambda seed: seed.name[:3])
def test_inspect_as_json_keeps_the_contract(command: Command, seed: Path) -> None:
    """Offsets give the very texts, and what lies between them is white space."""
    found = command("inspect", seed, "-f", "json")
    value = json.loads(found.out)
    Draft202012Validator(schema("storydiff.article/1")).validate(value)
    text = seed.read_bytes().decode("utf-8-sig")
    at = 0
    for paragraph in value["paragraphs"]:
        assert text[at : paragraph["start"]].strip() == ""
        assert text[paragraph["start"] : paragraph["end"]] == paragraph["text"]
        at = paragraph["end"]
    assert text[at:].strip() == ""
