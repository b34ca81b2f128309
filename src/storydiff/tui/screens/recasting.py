"""What a paragraph is: the reader chooses from all roles, or takes back what was chosen."""

from __future__ import annotations

from msgspec import Struct
from textual import on
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import OptionList
from textual.widgets.option_list import Option

from storydiff.model import Article, Role
from storydiff.present import numbered
from storydiff.tui.commands import Place, bindings
from storydiff.tui.screens.panel import ListPanel
from storydiff.tui.widgets.options import Options

__all__ = ["Chosen", "RecastingScreen"]


class Chosen(Struct, frozen=True):
    """What the reader says a paragraph is; without a role it is what it was found to be."""

    role: Role | None


class RecastingScreen(ListPanel[Chosen | None], inherit_bindings=False):
    """A list of all roles, the paragraph's own under the cursor."""

    place = Place.ROLES
    BINDINGS = bindings(Place.ROLES)
    FOOT = (("role.choose", "sets it"), ("screen.back", "leaves"), ("help.show", "keys"))

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
            self.tell_keys(box)
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
        options = self.options
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
        self.options.action_select()
