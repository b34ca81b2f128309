"""Taking something out of a comparison: a sentence, a paragraph, a file; or the file itself, to edit."""

from __future__ import annotations

import os
import subprocess

from textual.app import SuspendNotSupported

from storydiff.present import numbered
from storydiff.tui import wording
from storydiff.tui.commands import key_of
from storydiff.tui.rows import Layout
from storydiff.tui.screens.correcting import CorrectingScreen
from storydiff.tui.taking import editor_command, editor_of

__all__ = ["TakingScreen"]


class TakingScreen(CorrectingScreen):
    """A screen from which one copies, exports and opens the editor."""

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Whether a command can be carried out now."""
        if action == "export":
            return (self.is_mounted and self.comparison is not None) or None
        return super().check_action(action, parameters)

    def action_copy_change(self) -> None:
        """Copy the change the reader is at as a sentence, with its place."""
        from storydiff.present.changes import item_of

        comparison, current = self.comparison, self.pair.current
        if comparison is None or current is None:
            following = key_of(self, "change.next")
            self.tell(f"There is no change to copy yet: {following} goes to the first.")
            return
        item = item_of(comparison, current)
        self.take(f"{item.sentence} ({item.where})", "the change as a sentence")

    def action_copy_paragraphs(self) -> None:
        """Copy both versions of the paragraph the reader is at."""
        comparison, link = self.comparison, self.pair.link
        if comparison is None or link is None:
            return
        found = comparison.alignment.links[link]
        texts = [
            f"{wording.in_one_line(article.origin.name)}, {numbered(indexes)}:\n"
            + "\n\n".join(article.text_of(index) for index in indexes)
            for article, indexes in (
                (comparison.left, found.left),
                (comparison.right, found.right),
            )
            if indexes
        ]
        both = "both versions of the paragraph" if len(texts) > 1 else "the paragraph"
        self.take("\n\n".join(texts) + "\n", both)

    def action_edit(self) -> None:
        """Open the version of the pane that has the focus in the reader's editor."""
        editor = editor_of(os.environ)
        article = tuple(self.sides)[self.side]
        location = article.origin.location
        if not editor:
            self.tell("No editor is named: set VISUAL or EDITOR.", wrong=True)
            return
        if not location or location == "-":
            self.tell(f"{wording.in_one_line(article.origin.name)} did not come from a file.")
            return
        offset = max(0, tuple(self.pair.top)[self.side])
        line = len(article.text[:offset].splitlines()) + 1
        command = editor_command(editor, location, line)
        try:
            with self.app.suspend():
                subprocess.run(command, check=False)
        except (OSError, SuspendNotSupported) as error:
            why = getattr(error, "strerror", None) or "not possible in this terminal"
            self.tell(f"{wording.in_one_line(command[0])} cannot be started: {why}.", wrong=True)
            return
        self.refresh()
        self.action_reload()

    @property
    def side(self) -> int:
        """Which version is meant: that of the pane with the focus, inline the right one."""
        inline = self.pair.set_out is Layout.INLINE
        return 1 if inline or self.pair.panes[1].has_focus else 0

    def action_list_changes(self) -> None:
        """List every change in words."""
        from storydiff.tui.screens.changelist import ChangeListScreen

        if self.comparison is not None:
            self.app.push_screen(ChangeListScreen(self.comparison, self.pair))

    def action_show_facts(self) -> None:
        """Set the facts of both versions side by side."""
        from storydiff.tui.screens.factlist import FactsScreen

        if self.comparison is not None:
            self.app.push_screen(FactsScreen(self.comparison, self.pair))

    def action_export(self) -> None:
        """Ask for a format and write the comparison to a file."""
        from storydiff.tui.screens.export import ExportScreen

        comparison = self.comparison
        if comparison is None:
            return
        if not comparison.complete:
            go_on = f"press {key_of(self, 'work.resume')} to go on"
            what = go_on if self.is_stopped else "wait a little"
            self.tell(f"Not compared to the end yet: {what}.", wrong=True)
            return
        self.app.push_screen(ExportScreen(comparison), self._tell_written)

    def _tell_written(self, sentence: str | None) -> None:
        if sentence:
            self.tell(sentence)
