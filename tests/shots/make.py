"""The README's pictures, made from the real app over the bundled edition: `make shots`."""

from __future__ import annotations

import asyncio
import os
from pathlib import Path
from tempfile import TemporaryDirectory

from reader import sources
from reader.app.app import BroadsheetApp
from reader.paths import bundled
from reader.settings import Settings

HERE = Path(__file__).parent

SHOTS: dict[str, tuple[tuple[int, int], str, tuple[str, ...]]] = {
    "reading": ((120, 36), "newsprint", ("f", "f", "f", "f", "f")),
    "night": ((120, 36), "night", ("right_square_bracket",) * 5 + ("c",)),
    "find": ((80, 24), "newsprint", ("slash", *"单证")),
    "narrow": ((40, 12), "newsprint", ()),
}
"""Name → the window in cells, the theme, the keys pressed before the picture is taken."""


async def take(name: str, home: str) -> None:
    """Write the picture `name` beside this file; what a reader keeps is in the empty folder `home`."""
    os.environ.update({f"BROADSHEET_{kind}": f"{home}/{kind}" for kind in ("CACHE", "CONFIG", "DATA")})
    size, theme, keys = SHOTS[name]
    app = BroadsheetApp(sources.open_edition([str(bundled("articles"))]), Settings(theme=theme))
    async with app.run_test(size=size) as pilot:
        await pilot.pause()
        for key in keys:
            await pilot.press(key)
            await pilot.pause()
        svg = app.export_screenshot(title="broadsheet")
    # Chinese glyphs must be two cells wide wherever the picture is looked at: name fonts in which they are.
    fonts = "'Sarasa Mono SC', 'Noto Sans Mono CJK SC', 'Source Han Mono SC', Menlo, Consolas, monospace"
    svg = svg.replace("font-family: Fira Code, monospace", f"font-family: {fonts}")
    (HERE / f"{name}.svg").write_text(svg, encoding="utf-8")


if __name__ == "__main__":
    for shot in SHOTS:
        with TemporaryDirectory() as folder:
            asyncio.run(take(shot, folder))
        print(f"tests/shots/{shot}.svg")
