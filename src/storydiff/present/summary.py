"""What was found, in the reader's words.

::

    No change of substance · agency credit added: AFP – · 21 quotation marks, 7 dashes · 1 line break
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from msgspec import Struct

from storydiff.model import Change, Comparison, Family, Kind, Op, Relation, Span
from storydiff.present.moves import moves_of

__all__ = ["Summary", "summarise"]

#: Up to so many changes of substance, or moves, are told one by one; more are counted.
_TOLD = 4
_SHORT = 40


class Summary(Struct, frozen=True):
    """What a reader is told first."""

    verdict: str
    """A few words: ``No change of substance``."""
    findings: tuple[str, ...]
    """One short phrase for each thing found, the most serious first: ``21 quotation marks``."""

    @property
    def line(self) -> str:
        """All of it on one line."""
        return " · ".join((self.verdict, *self.findings))


def summarise(comparison: Comparison) -> Summary:
    """Say what was found between two articles."""
    findings = tuple(_findings(comparison))
    if not comparison.complete:
        return Summary(_verdict_so_far(comparison), findings)
    return Summary(_verdict(comparison), findings)


def _verdict_so_far(comparison: Comparison) -> str:
    """What can be said while words are still to be compared: never that there is no change."""
    number = _inside(comparison)
    found = _count(number, "change", "changes") if number else "nothing"
    matched = "" if comparison.alignment.complete else ", not all paragraphs matched"
    missing = len(comparison.awaiting)
    words = f", the words of {_count(missing, 'link', 'links')} not compared" if missing else ""
    return f"So far: {found} of substance{matched}{words}"


def _inside(comparison: Comparison) -> int:
    """How many changes of substance there are inside paragraphs that both sides have."""
    return sum(
        change.family is Family.SUBSTANCE and not _is_paragraph(change, comparison)
        for change in comparison.changes
    )


def _verdict(comparison: Comparison) -> str:
    if comparison.is_identical:
        return "The same, to the character"
    if _is_unrelated(comparison):
        return "Nothing in common: these do not look like versions of one text"
    number = _inside(comparison)
    if number:
        return _count(number, "change of substance", "changes of substance")
    if comparison.tally.family(Family.SUBSTANCE):
        return "The paragraphs they share say the same"
    return "No change of substance"


def _is_unrelated(comparison: Comparison) -> bool:
    """Whether both have an article, and no paragraph of the one is linked to one of the other."""
    sides = comparison.left.paragraphs, comparison.right.paragraphs
    if not all(any(paragraph.role.is_article for paragraph in side) for side in sides):
        return False
    return not any(
        comparison.left.paragraphs[link.left[0]].role.is_article
        for link in comparison.alignment.links
        if link.is_two_sided
    )


def _is_paragraph(change: Change, comparison: Comparison) -> bool:
    """Whether the change is a whole paragraph that one side only has."""
    link = None if change.link is None else comparison.alignment.links[change.link]
    return link is not None and not link.is_two_sided


def _findings(comparison: Comparison) -> Iterator[str]:
    changes = [change for change in comparison.changes if not _is_paragraph(change, comparison)]
    by_family: dict[Family, list[Change]] = {family: [] for family in Family}
    for change in changes:
        by_family[change.family].append(change)
    yield from _substance(by_family[Family.SUBSTANCE], comparison)
    yield from _paragraphs(comparison)
    yield from _style(by_family[Family.STYLE])
    yield from _credit(by_family[Family.CREDIT], comparison)
    yield from _counted(by_family[Family.TYPOGRAPHY])
    yield from _layout(by_family[Family.LAYOUT])


def _substance(changes: list[Change], comparison: Comparison) -> Iterator[str]:
    if len(changes) > _TOLD:
        yield from _counted(changes)
        return
    for change in changes:
        yield told(change, comparison)


def told(change: Change, comparison: Comparison) -> str:
    """One change in a few words: ``27 → 29``, ``really gone``, ``not added``."""
    left = _shortened(change.left.of(comparison.left.text))
    right = _shortened(change.right.of(comparison.right.text))
    if change.op is Op.DELETE:
        return f"“{left}” gone"
    if change.op is Op.INSERT:
        return f"“{right}” added"
    return f"“{left}” → “{right}”"


def _shortened(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= _SHORT else line[: _SHORT - 1].rstrip() + "…"


def _paragraphs(comparison: Comparison) -> Iterator[str]:
    """Whole paragraphs of the article that only one side has, and those that moved or divided."""
    if not comparison.alignment.complete:
        yield from _unmatched(comparison)
        return
    yield from _one_sided(comparison)
    yield from _moves(comparison)
    for number, words in (
        (comparison.tally.relations.get("split", 0), "split"),
        (
            sum(
                len(link.left)
                for link in comparison.alignment.links
                if link.relation is Relation.MERGED
            ),
            "merged",
        ),
        (comparison.tally.relations.get("regrouped", 0), "regrouped"),
    ):
        if number:
            yield f"{_count(number, 'paragraph', 'paragraphs')} {words}"


def _moves(comparison: Comparison) -> Iterator[str]:
    """Neighbours that went together are one move; a few are told with their places."""
    moves = moves_of(comparison.alignment)
    if len(moves) > _TOLD:
        number = sum(len(move.left) for move in moves)
        yield f"{len(moves):,} moves of {_count(number, 'paragraph', 'paragraphs')}"
    elif moves:
        yield f"{_count(len(moves), 'move', 'moves')}: {', '.join(map(str, moves))}"


def _unmatched(comparison: Comparison) -> Iterator[str]:
    """Of paragraphs that nobody had time to look for, none is called gone, added or moved."""
    left = comparison.tally.relations.get("deleted", 0)
    right = comparison.tally.relations.get("inserted", 0)
    if left or right:
        yield f"{left:,} left and {_count(right, 'right paragraph', 'right paragraphs')} unmatched"


def _one_sided(comparison: Comparison) -> Iterator[str]:
    links = comparison.alignment.links
    shared = [
        index
        for index, link in enumerate(links)
        if link.is_two_sided
        and not link.moved
        and comparison.left.paragraphs[link.left[0]].role.is_article
    ]
    last = shared[-1] if shared else -1
    gone: Counter[bool] = Counter()
    come: Counter[bool] = Counter()
    for index, link in enumerate(links):
        if link.is_two_sided:
            continue
        below = bool(shared) and index > last
        if link.left and comparison.left.paragraphs[link.left[0]].role.is_article:
            gone[below] += 1
        elif link.right and comparison.right.paragraphs[link.right[0]].role.is_article:
            come[below] += 1
    for number, words in (
        (gone[False], "gone"),
        (gone[True], "cut from the bottom"),
        (come[False], "added"),
        (come[True], "added at the bottom"),
    ):
        if number:
            yield f"{_count(number, 'paragraph', 'paragraphs')} {words}"


def _style(changes: list[Change]) -> Iterator[str]:
    cases = [change for change in changes if change.kind.name == "case"]
    if cases and all("in-headline" in change.tags for change in cases):
        yield "the headline's case"
        changes = [change for change in changes if change.kind.name != "case"]
    yield from _counted(changes)


def _credit(changes: list[Change], comparison: Comparison) -> Iterator[str]:
    """What is not the article: what was put in front is quoted, lines of furniture are counted."""
    parts: dict[tuple[int | None, Kind], list[Change]] = {}
    for change in changes:
        if change.kind.name != "furniture":
            parts.setdefault((change.link, change.kind), []).append(change)
    for (_, kind), pieces in parts.items():
        left = _hull([change.left for change in pieces]).of(comparison.left.text)
        right = _hull([change.right for change in pieces]).of(comparison.right.text)
        if not left.strip():
            yield f"{kind.one} added: {_shortened(right)}"
        elif not right.strip():
            yield f"{kind.one} gone: {_shortened(left)}"
        else:
            yield f"{kind.one} changed: {_shortened(left)} → {_shortened(right)}"
    furniture = sum(change.kind.name == "furniture" for change in changes)
    if furniture:
        yield _count(furniture, "change in page furniture", "changes in page furniture")
    if not comparison.alignment.complete:
        return
    lines: Counter[tuple[str, str]] = Counter()
    kinds: dict[str, Kind] = {}
    for change in comparison.changes:
        if change.family is Family.CREDIT and _is_paragraph(change, comparison):
            verb = "gone" if change.op is Op.DELETE else "added"
            lines[change.kind.name, verb] += 1
            kinds[change.kind.name] = change.kind
    for (name, verb), number in lines.items():
        yield f"{kinds[name].count(number)} {verb}"


def _hull(spans: list[Span]) -> Span:
    """From the first start to the last end: the pieces of one dateline are told as one."""
    return Span(min(span.start for span in spans), max(span.end for span in spans))


def _counted(changes: Sequence[Change]) -> Iterator[str]:
    """How many of each kind, those with most first, as one phrase."""
    counts = Counter(change.kind for change in changes)
    if counts:
        yield ", ".join(kind.count(number) for kind, number in counts.most_common())


def _layout(changes: list[Change]) -> Iterator[str]:
    """Layout within paragraphs; white space between them is counted apart, splits told before."""
    inside = [
        change
        for change in changes
        if change.link is not None
        and change.kind.name not in ("moved", "paragraph-split", "paragraph-merge")
    ]
    for change in inside:
        if change.kind.name == "line-wrap" and len(inside) == 1:
            yield "a line break inside a paragraph"
            break
    else:
        yield from _counted(inside)
    between = sum(change.link is None for change in changes)
    if between:
        yield f"{_count(between, 'other gap', 'other gaps')} between paragraphs"


def _count(number: int, one: str, many: str) -> str:
    return f"{number:,} {one if number == 1 else many}"
