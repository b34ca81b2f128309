"""Draw the pictures of the README anew: the app on the sample articles, without a terminal.

Run it from the project's folder: ``python -m screenshots``. The same code draws the same bytes.
"""

from __future__ import annotations

import asyncio
import os
import re
from pathlib import Path

from msgspec import Struct

from storydiff.tui.app import StorydiffApp
from storydiff.tui.screens.previewing import PreviewingScreen
from storydiff.tui.themes import THEME_CONTRAST, THEME_DARK, THEME_LIGHT

HERE = Path(__file__).parent
ALL = ("seeds", "src/storydiff/demo")
CUT = ("seeds/000_6fbc5a7d14d93b7a.txt", "seeds/002_0bcf96897b89158a.txt")
CURLED = ("seeds/000_6fbc5a7d14d93b7a.txt", "seeds/001_416fa9146e25d53e.txt")
CORRECTED = ("src/storydiff/demo/3-velmar-today.txt", "src/storydiff/demo/1-morning-courier.txt")
EDITED = ("src/storydiff/demo/1-morning-courier.txt", "src/storydiff/demo/2-harbour-gazette.txt")


class Picture(Struct, frozen=True):
    """One picture: what is opened, which keys are pressed, how it looks."""

    name: str
    paths: tuple[str, ...]
    keys: tuple[str, ...] = ()
    theme: str = THEME_DARK
    columns: int = 120
    rows: int = 34


PICTURES = (
    Picture("library-dark", ALL, ("j", "j"), rows=20),
    Picture("library-light", ALL, ("j", "j"), THEME_LIGHT, rows=20),
    Picture("matrix-dark", ALL, ("m",), rows=20),
    Picture("compare-dark", CORRECTED, ("n",) * 8),
    Picture("compare-light", CORRECTED, ("n",) * 8, THEME_LIGHT),
    Picture("cut-dark", CUT, ("G", "b", "b", "n", "N"), rows=40),
    Picture("moved-light", EDITED, ("n",) * 12, THEME_LIGHT, rows=40),
    Picture("typography-dark", CURLED, ("G", "N", "N")),
    Picture("typography-muted-dark", CURLED, ("t", "G")),
    Picture("inline-dark", EDITED, ("n",) * 8, columns=80, rows=30),
    Picture("inline-light", EDITED, ("n",) * 8, THEME_LIGHT, columns=80, rows=30),
    Picture("inline-contrast", EDITED, ("n",) * 8, THEME_CONTRAST, columns=80, rows=30),
    Picture("changes-dark", EDITED, ("l", "j", "j"), rows=40),
    Picture("facts-light", EDITED, ("F",), THEME_LIGHT, rows=40),
    Picture("search-dark", CUT, ("/", *"north korea", "enter")),
    Picture("filter-light", CUT, ("n", "m"), THEME_LIGHT),
    Picture("reader-dark", ("seeds/002_0bcf96897b89158a.txt",), ("enter",)),
    Picture("role-dark", ("seeds/002_0bcf96897b89158a.txt",), ("enter", "n", "p")),
    Picture("help-dark", CUT, ("?",), rows=48),
)


async def draw(picture: Picture) -> str:
    """The picture as SVG."""
    app = StorydiffApp(picture.paths)
    app.theme = picture.theme
    async with app.run_test(size=(picture.columns, picture.rows)) as pilot:
        for key in ("", *picture.keys):
            if key:
                await pilot.press(key)
            await pilot.pause()
            await app.workers.wait_for_complete()
            await pilot.pause()
        svg = app.export_screenshot()
    # The names of classes in the drawing are random; the file's own name serves as well.
    return re.sub(r"terminal-\d+", f"terminal-{picture.name}", svg)


async def main() -> None:
    """Draw all of them; the line on the pair under the cursor does not wait for it to rest."""
    PreviewingScreen.REST = 0
    os.environ["TERM"] = "xterm-256color"  # whatever this one can show
    for picture in PICTURES:
        path = HERE / f"{picture.name}.svg"
        path.write_text(await draw(picture), encoding="utf-8")


if __name__ == "__main__":
    asyncio.run(main())
