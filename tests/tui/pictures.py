"""Pictures of every screen and state, the debrief among them, in every look, to be looked at.

    python -m tests.tui.pictures FOLDER [--look evening] [--size 80x24] [--part talk] [--grid 2x2]

Each picture is an SVG file; where chromium is installed, they are also set side by side on sheets in PNG.
"""

import argparse
import asyncio
import os
import re
import shutil
import subprocess
import sys
from collections.abc import AsyncIterator, Iterator, Sequence
from contextlib import asynccontextmanager, nullcontext
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Final

from rich.color import Color, ColorSystem
from rich.console import Console

if TYPE_CHECKING:
    from tests.tui.pilot import Hands

LOOKS: Final = ("evening", "paper", "contrast", "no-colour", "256", "ascii")
SIZES: Final = ("120x40", "80x24")
SHEET: Final = 1560
"""Pixels across a sheet."""


def prepared(look: str) -> None:
    """Make this process a terminal of that look; Textual asks when it is imported, which must be later."""
    os.environ["TEXTUAL_COLOR_SYSTEM"] = "256" if look == "256" else "truecolor"
    if look == "no-colour":
        os.environ["NO_COLOR"] = "1"


@asynccontextmanager
async def only_ascii(held: "Hands") -> AsyncIterator[None]:
    """The terminal knows only ASCII for a moment; the hands on the keys know the names of the others."""
    usual = Console.encoding
    Console.encoding = property(lambda _: "ascii")
    held.app.add_class("-plain")
    held.app.screen.refresh(layout=True)
    await held.pilot.pause()
    yield
    Console.encoding = usual
    held.app.remove_class("-plain")


async def taken(folder: Path, look: str, size: tuple[int, int], wanted: Sequence[str]) -> list[Path]:
    """Take the tour and keep a picture at every stop."""
    from tests.tui.afterwards import every_debrief  # noqa: PLC0415 - loads Textual; see `prepared`
    from tests.tui.pilot import hands  # noqa: PLC0415 - as above
    from tests.tui.tour import PARTS, Part  # noqa: PLC0415 - as above

    files: list[Path] = []
    parts = {**PARTS, "debrief": Part(every_debrief)}
    for part in (part for name, part in parts.items() if not wanted or name in wanted):
        house = part.house()
        if look in {"paper", "contrast"}:
            house.wanted = replace(house.wanted, theme=look)
        async with hands(size, house, part.start) as held:
            async for stop in part.walk(held):
                file = folder / f"{len(files):02} {stop}.svg"
                async with only_ascii(held) if look == "ascii" else nullcontext():
                    svg = held.app.export_screenshot(title=stop)
                file.write_text(in_256(svg) if look == "256" else svg, encoding="utf-8")
                files.append(file)
    return files


def in_256(svg: str) -> str:
    """A picture in the colours that a terminal of 256 colours has."""

    def nearest(found: re.Match[str]) -> str:
        return Color.parse(found.group()).downgrade(ColorSystem.EIGHT_BIT).get_truecolor().hex

    return re.sub(r"#[0-9a-fA-F]{6}\b", nearest, svg)


def sheets(files: Sequence[Path], columns: int, rows: int) -> Iterator[Path]:
    """Set pictures side by side."""
    whole = columns * rows
    for number, page in enumerate((files[at : at + whole] for at in range(0, len(files), whole)), 1):
        png = page[0].with_name(f"sheet {number}.png")
        style = f"body{{margin:0;background:#888;display:grid;grid-template-columns:repeat({columns},1fr);gap:6px}}"
        images = "".join(f'<img src="{file.name}">' for file in page)
        html = png.with_suffix(".html")
        html.write_text(f"<meta charset=utf-8><style>{style}img{{width:100%}}</style>{images}", encoding="utf-8")
        window = f"--window-size={SHEET},{int(SHEET / columns * 0.72 * -(-len(page) // columns))}"
        told = ["--headless", "--no-sandbox", "--disable-gpu", "--hide-scrollbars", f"--screenshot={png}", window]
        subprocess.run(["chromium", *told, html.as_uri()], check=True, capture_output=True)
        yield png


def main() -> None:
    """Take the pictures that are asked for."""
    asked = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    asked.add_argument("folder", type=Path)
    asked.add_argument("--look", action="append", choices=LOOKS)
    asked.add_argument("--size", action="append", choices=SIZES)
    asked.add_argument("--part", action="append", default=[])
    asked.add_argument("--grid", default="2x2")
    told = asked.parse_args()
    looks, columns_and_rows = told.look or LOOKS, tuple(map(int, told.grid.split("x")))
    if len(looks) > 1:  # a look is set before Textual is imported, so each has a process of its own
        for look in looks:
            again = [str(told.folder), "--look", look, "--grid", told.grid]
            again += [word for size in told.size or () for word in ("--size", size)]
            again += [word for part in told.part for word in ("--part", part)]
            subprocess.run([sys.executable, "-m", "tests.tui.pictures", *again], check=True)
        return
    prepared(looks[0])
    for size in told.size or SIZES:
        folder = told.folder / looks[0] / size
        folder.mkdir(parents=True, exist_ok=True)
        files = asyncio.run(taken(folder, looks[0], tuple(map(int, size.split("x"))), told.part))
        if shutil.which("chromium"):
            files = list(sheets(files, *columns_and_rows))
        sys.stdout.writelines(f"{file}\n" for file in files)


if __name__ == "__main__":
    main()
