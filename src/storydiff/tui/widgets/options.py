"""A list to choose from, which may also be in a window too small to show any of it."""

from __future__ import annotations

from textual.widgets import OptionList

__all__ = ["Options"]


class Options(OptionList, inherit_bindings=False):
    """Textual's list, whose keys are its screen's; a page of nothing is no move."""

    def action_page_up(self) -> None:
        """One page up."""
        if self.scrollable_content_region:
            super().action_page_up()  # type: ignore[no-untyped-call]

    def action_page_down(self) -> None:
        """One page down."""
        if self.scrollable_content_region:
            super().action_page_down()  # type: ignore[no-untyped-call]
