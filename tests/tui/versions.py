"""Invented texts for the tests of the app, and the way into it."""

from __future__ import annotations

from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from pathlib import Path

from textual.pilot import Pilot

from storydiff.tui.app import StorydiffApp

_BEGIN_WORK = frozenset({"enter", "s", "1", "2", "r"})

__all__ = ["HARBOUR", "opened", "screen_lines", "settled", "write_harbour"]

HARBOUR = tuple(
    """\
Harbour bridge to close for nine months
By Rosa Lind
The swing bridge over the old harbour will close in March for nine months of repairs, the \
port authority said on Tuesday.
"We have not found a crack that frightens us," chief engineer Ada Holm told reporters. "But \
we found 27 of them."
The bridge, which opened in 1911, carries about 14,000 vehicles a day between the fish \
market and the ferry terminal.
Traffic will be sent through the tunnel, where the speed limit will fall to 40 kilometres an \
hour while the work lasts.
Shopkeepers on the market side fear for their trade. A petition against the dates had been \
signed by 600 people by Monday night.
The last closure, in 1986, was meant to take six weeks and took a year, because the drawings \
of the counterweight had been lost.
The authority has promised free ferries for those on foot, every ten minutes from six in the \
morning until midnight.
Holm said the first ship to pass after the repairs would be the tug Constance, which was \
also the first to pass in 1911.""".splitlines()
)


def write_harbour(folder: Path) -> None:
    """Three versions of one story, a story alone, and a file that is no text."""
    second = [*HARBOUR]
    second[3] = second[3].replace('"We', "“We").replace('us,"', "us,”").replace("27", "29")
    second[4] = second[4].replace("about ", "")
    third = [*HARBOUR[:8]]
    third[2] = f"PORTSIDE (Gazette) - {third[2]}"
    for name, paragraphs in (("a.txt", HARBOUR), ("b.txt", second), ("c.txt", third)):
        (folder / name).write_text("\n\n".join(paragraphs) + "\n", encoding="utf-8")
    (folder / "lemon.txt").write_text(
        "Lemon prices rise again\n\nFrost in the valley has halved the harvest of lemons, growers "
        "say, and a crate now costs twice what it did in spring.\n\nCafés have begun to serve "
        "their tea with [sic] apples.\n",
        encoding="utf-8",
    )
    (folder / "picture.txt").write_bytes(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" + bytes(range(256)))


async def settled(pilot: Pilot[int]) -> None:
    """Wait until nothing is being worked on and everything is drawn."""
    await pilot.pause()
    for _ in range(2):  # words are counted when the comparison is done
        await pilot.app.workers.wait_for_complete()
        await pilot.pause()


@asynccontextmanager
async def opened(
    paths: Sequence[str], *keys: str, size: tuple[int, int] = (100, 30)
) -> AsyncIterator[Pilot[int]]:
    """The app on `paths`, after these keys were pressed."""
    app = StorydiffApp(paths)
    async with app.run_test(size=size) as pilot:
        await settled(pilot)
        for key in keys:
            await pilot.press(key)
            if key in _BEGIN_WORK:
                await settled(pilot)
        yield pilot


def screen_lines(pilot: Pilot[int]) -> list[str]:
    """What stands on the screen, line by line."""
    strips = pilot.app.screen._compositor.render_strips()
    return ["".join(segment.text for segment in strip) for strip in strips]
