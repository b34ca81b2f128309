"""One comparison while it is being made, and the steps in which it becomes known."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from storydiff.model import (
    Alignment,
    Article,
    Change,
    Comparison,
    Correction,
    Deadline,
    Edit,
    Tally,
)
from storydiff.settings import Settings

__all__ = ["Comparing", "steps"]


class Comparing:
    """One comparison while it is being made: the memo of what is known of it.

    The alignment is made when first asked for, the changes of a link likewise; nothing is made
    twice. Not safe to use from two threads at once.
    """

    def __init__(
        self,
        left: Article,
        right: Article,
        settings: Settings | None = None,
        deadline: Deadline | None = None,
        corrections: tuple[Correction, ...] = (),
    ) -> None:
        self.left = left
        self.right = right
        self.corrections = corrections
        self.settings = settings or Settings()
        self.deadline = deadline or Deadline()
        self._alignment: Alignment | None = None
        self._changes: dict[int, tuple[Change, ...]] = {}
        self._gaps: tuple[Change, ...] | None = None
        self._one_sided: dict[int, Edit] | None = None
        self._late: set[int] = set()
        """Links whose words were still being compared when the deadline passed."""

    @property
    def alignment(self) -> Alignment:
        """Which paragraphs belong together."""
        if self._alignment is None:
            from storydiff.alignment import align, corrected

            found = align(self.left, self.right, self.settings.alignment, self.deadline)
            if self.corrections:
                found = corrected(found, self.left, self.right, self.corrections)
            return self.adopt(found)
        return self._alignment

    def adopt(self, alignment: Alignment) -> Alignment:
        """Take the alignment that was made elsewhere of these very articles and corrections."""
        self._alignment = alignment
        # Equal paragraphs are known to have no changes before anyone looks.
        self._changes = {
            index: () for index, link in enumerate(alignment.links) if link.same and not link.moved
        }
        return alignment

    @property
    def is_matched(self) -> bool:
        """Whether the alignment is made already."""
        return self._alignment is not None

    @property
    def awaiting(self) -> frozenset[int]:
        """Indexes of the links whose words have not been compared, or not to the end."""
        return frozenset(range(len(self.alignment.links))) - self._changes.keys() | self._late

    def resumed(self, deadline: Deadline | None = None) -> Comparing:
        """The same comparison with more time: what is known is kept, what was cut short is not.

        May be called while another thread is still busy with this one.
        """
        again = Comparing(self.left, self.right, self.settings, deadline, self.corrections)
        if self._alignment is not None and self._alignment.complete:
            again._alignment = self._alignment
            # In this order: what is late is called so before its changes are there.
            known = self._changes.copy()
            again._changes = {link: known[link] for link in known.keys() - self._late}
        return again

    def is_late(self) -> bool:
        """Whether the deadline has passed."""
        return self.deadline.passed

    def changes_of(self, link: int) -> tuple[Change, ...]:
        """The changes of one link, in the order of the text."""
        known = self._changes.get(link)
        if known is None:
            known = self._changes[link] = self._compare(link)
        return known

    def _compare(self, index: int) -> tuple[Change, ...]:
        from storydiff.diffing import places_of_one_sided, write_script
        from storydiff.kinds import name_link, one_spelling

        link = self.alignment.links[index]
        if link.is_two_sided:
            script = write_script(
                self.left,
                self.right,
                link,
                self.settings.diffing,
                self.deadline,
                one_spelling,
            )
            if not script.complete:
                # What was not reached would be told as a change of all its words, and is none.
                self._late.add(index)
                return ()
            edits = script.edits
        else:
            if self._one_sided is None:
                self._one_sided = places_of_one_sided(self.left, self.right, self.alignment)
            step = self._one_sided.get(index)
            edits = (step,) if step else ()
        return name_link(self.left, self.right, link, index, edits)

    def changes_between(self) -> tuple[Change, ...]:
        """What differs between paragraphs and at the ends of the texts: changes without a link."""
        if self._gaps is None:
            from storydiff.kinds import name_gaps

            self._gaps = name_gaps(self.left, self.right, self.alignment)
        return self._gaps

    def snapshot(self) -> Comparison:
        """What is known now."""
        alignment = self.alignment
        awaiting = self.awaiting
        changes = tuple(
            change for link in sorted(self._changes) for change in self._changes[link]
        ) + (self._gaps or ())
        late = bool(awaiting) or self._gaps is None
        reason = alignment.reason
        if late and self.deadline.passed:
            missing = (
                f"The words of {len(awaiting):,} of {len(alignment.links):,} links "
                "were not compared in time."
            )
            reason = f"{reason} {missing}".strip()
        return Comparison(
            self.left,
            self.right,
            alignment,
            changes,
            Tally.of(alignment, changes),
            complete=alignment.complete and not late,
            reason=reason,
            awaiting=awaiting,
        )


def steps(
    comparing: Comparing,
    first: Callable[[], Iterable[int]] = tuple,
    every: int = 64,
) -> Iterator[Comparison]:
    """Snapshots of a comparison as it becomes known; the last one is all that could be had.

    :param first: asked before each snapshot which links to do next; those already done are skipped.
    :param every: links between two snapshots.
    """
    yield comparing.snapshot()
    waiting = dict.fromkeys(sorted(comparing.awaiting))
    while waiting and not comparing.is_late():
        # What moved may be asked for at both its places.
        wanted = [link for link in dict.fromkeys(first()) if link in waiting] or list(waiting)
        for link in wanted[:every]:
            comparing.changes_of(link)
            del waiting[link]
            if comparing.is_late():
                break
        if waiting:
            yield comparing.snapshot()
    if not waiting:
        comparing.changes_between()
    yield comparing.snapshot()
