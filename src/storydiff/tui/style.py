"""Where the parts of the screens stand; colours of the panes are in `themes`.

What only panels need is read after the first picture: to read it all would delay that by a fiftieth.
"""

from __future__ import annotations

__all__ = ["APP_CSS", "PANELS_CSS"]

APP_CSS = """
Screen { layers: base; }

#summary {
    height: auto;
    max-height: 2;
    padding: 0 1;
    background: $panel;
    color: $foreground;
    text-overflow: ellipsis;
}

#heads { height: 1; background: $surface; text-wrap: nowrap; }

Pane {
    width: 1fr;
    height: 1fr;
    overflow-x: hidden;
    overflow-y: scroll;
    scrollbar-size-vertical: 1;
    scrollbar-color: $foreground 30%;
    scrollbar-background: $surface;
}
Pane, OverviewBar { background: $background; color: $foreground; }
#pair Pane { scrollbar-size-vertical: 0; }
#overview { width: 2; height: 1fr; padding: 0 0 0 1; background: $background; }
#left { padding-right: 1; }
#divider { width: 1; height: 1fr; background: $background; }
#divider:hover { pointer: ew-resize; }

#pair.-inline #left { display: block; }
#pair.-inline #divider, .-single #divider { display: none; }
#pair.-inline #right { display: none; }
.-single Pane { display: none; }
.-single Pane.-front { display: block; }

#search { display: none; height: 1; background: $panel; padding: 0 1; }
#search.-open { display: block; }
#search-sign { width: 2; color: $primary; text-style: bold; }
#search-line { width: 1fr; min-width: 12; height: 1; border: none; padding: 0; background: $surface; }
#search-count { width: auto; max-width: 70%; color: $foreground 75%; padding: 0 0 0 1; }
#detail { height: 2; background: $panel; padding: 0 1; text-wrap: nowrap; }
#how {
    height: 1;
    background: $panel;
    padding: 0 1;
    color: $foreground 75%;
    text-wrap: nowrap;
    text-overflow: ellipsis;
}

#shelf {
    height: 1fr;
    border: none;
    padding: 0 0;
    background: $background;
    text-wrap: nowrap;
    text-overflow: ellipsis;
    &:focus { background-tint: $background 0%; }
}
#shelf > .option-list--option-highlighted {
    background: $primary;
    color: $background;
    text-style: bold;
}

#preview { height: 2; padding: 0 1; background: $panel; color: $foreground 75%; }

/* A list that has no cell to draw in cannot be laid out. */
OptionList, CommandPalette CommandList { min-width: 12; }

#opening { padding: 1 2; height: 1fr; }

/* What is told for a moment leaves the line about the change, and the keys, to be read. */
ToastRack { margin-bottom: 3; }

KeyLine { dock: bottom; height: 1; padding: 0 1; background: $panel; text-wrap: nowrap; }
"""

PANELS_CSS = """
HelpScreen, ExportScreen { align: center middle; background: $background 60%; }
#help {
    width: 88;
    max-width: 96%;
    height: auto;
    max-height: 96%;
    scrollbar-gutter: stable;
    scrollbar-size-vertical: 1;
    border: round $primary;
    background: $surface;
    padding: 0 1;
}
#export {
    width: 64;
    max-width: 96%;
    height: auto;
    border: round $primary;
    background: $surface;
    padding: 0 1;
}
FilterScreen { align: right top; background: transparent; }
#filter {
    width: 50;
    max-width: 96%;
    height: auto;
    max-height: 90%;
    border: round $primary;
    background: $surface;
    padding: 0 1;
}
#filter OptionList { height: auto; max-height: 100%; border: none; background: $surface; }
ListingScreen { align: center bottom; background: transparent; }
#listing {
    width: 100%;
    height: 50%;
    border: round $primary;
    background: $surface;
    padding: 0 1;
}
#listing OptionList {
    height: 1fr;
    border: none;
    background: $surface;
    scrollbar-size-vertical: 1;
    scrollbar-color: $foreground 30%;
    scrollbar-background: $surface;
}
#listing OptionList > .option-list--option-disabled { color: $foreground; }
#export OptionList { height: auto; max-height: 8; border: none; background: $surface; }
RecastingScreen { align: right middle; background: transparent; }
LikenessScreen, AddingScreen { align: center middle; background: $background 60%; }
#likeness {
    width: auto;
    min-width: 60;
    max-width: 100%;
    height: auto;
    max-height: 100%;
    border: round $primary;
    background: $surface;
    padding: 0 1;
}
#recasting {
    width: 34;
    max-width: 96%;
    height: auto;
    max-height: 96%;
    border: round $primary;
    background: $surface;
    padding: 0 1;
}
#recasting OptionList {
    height: auto;
    max-height: 100%;
    border: none;
    background: $surface;
    scrollbar-size-vertical: 1;
}
#grid { width: auto; height: auto; max-width: 100%; }
#pair-told, #extremes { height: auto; max-height: 2; }
#adding {
    width: 72;
    max-width: 100%;
    height: auto;
    max-height: 100%;
    border: round $primary;
    background: $surface;
    padding: 0 1;
}
#offered { height: auto; max-height: 9; color: $foreground 75%; }
#matter { height: auto; color: $error; }
"""
