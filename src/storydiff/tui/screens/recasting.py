"""What a paragraph is: the reader chooses from all roles, or takes back what was chosen."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar, cast

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import OptionList
from textual.widgets.option_list import Option

from storydiff.model import Article, Role
from storydiff.present import numbered
from storydiff.tui.screens.base import Host
from storydiff.tui.widgets.options import Options

__all__ = ["Chosen", "RecastingScreen"]


@dataclass(frozen=True, slots=True)
class Chosen:
    """What the reader says a paragraph is; without a role it is what it was found to be."""

    role: Role | None


class RecastingScreen(ModalScreen[Chosen | None], inherit_bindings=False):
    """A list of all roles, the paragraph's own under the cursor."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,q", "leave", "Leave", show=False),
        Binding("j", "step(1)", "Down", show=False),
        Binding("k", "step(-1)", "Up", show=False),
        Binding("g", "end(False)", "To the top", show=False),
        Binding("G", "end(True)", "To the bottom", show=False),
        Binding("space", "choose", "Choose", show=False),
        Binding("ctrl+q,ctrl+c", "quit", "Quit", show=False),
    ]

    def __init__(self, article: Article, paragraph: int) -> None:
        super().__init__()
        self._paragraph = paragraph
        self._role = article.paragraphs[paragraph].role
        self._found = article.found_role(paragraph)
        self._choices: list[Chosen | None] = []
        """What each line of the list says; none if it is a heading."""

    def compose(self) -> ComposeResult:
        """One list."""
        with Vertical(id="recasting") as box:
            box.border_title = Content(f"{numbered((self._paragraph,))} is …")
            box.border_subtitle = "Enter sets it, Esc leaves"
            yield Options(markup=False)

    def on_mount(self) -> None:
        """List the roles."""
        lines: list[tuple[str, Chosen | None]] = []
        if self._found is not None:
            lines.append((f"  as found: {self._found.value}", Chosen(None)))
        for heading, is_article in (("the article", True), ("not the article", False)):
            lines.append((heading, None))
            lines += [
                (f"{'•' if role is self._role else ' '} {role.value}", Chosen(role))
                for role in Role
                if role.is_article is is_article
            ]
        self._choices = [choice for _, choice in lines]
        options = self.query_one(Options)
        options.add_options(
            Option(Content.styled(text, "" if choice else "italic"), disabled=choice is None)
            for text, choice in lines
        )
        options.highlighted = self._choices.index(Chosen(self._role))
        options.focus()

    @on(OptionList.OptionSelected)
    def _choose(self, event: OptionList.OptionSelected) -> None:
        event.stop()
        self.dismiss(self._choices[event.option_index])

    def action_choose(self) -> None:
        """Choose what is under the cursor."""
        self.query_one(Options).action_select()

    def action_step(self, lines: int) -> None:
        """One role down or up."""
        options = self.query_one(Options)
        if lines > 0:
            options.action_cursor_down()
        else:
            options.action_cursor_up()

    def action_end(self, bottom: bool) -> None:
        """To the last role, or to the first."""
        options = self.query_one(Options)
        if bottom:
            options.action_last()
        else:
            options.action_first()

    def action_leave(self) -> None:
        """Set nothing."""
        self.dismiss(None)

    def action_quit(self) -> None:
        """Leave the app."""
        cast(Host, self.app).leave()
