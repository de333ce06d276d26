"""How fast lines are broken, beside Rich's own wrapping, and how many breaks are illegal. Prints one table.

    python tests/bench/typeset.py [FILE …]     texts, one paragraph a line; the bundled edition by default

`first` clears Rich's cache of whole words before each run, as when a text is set for the first time; `again`
leaves it, as when the same text is set once more. `illegal` counts line ends that neither UAX #14 nor its
Chinese tailoring allows.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from pathlib import Path

from rich import cells as rich_cells
from rich._wrap import divide_line

from reader.typeset import breaks, fill

WIDTHS = (38, 66, 80)
RUNS = 30


def best(work: Callable[[], object]) -> float:
    """The shortest of some runs, in seconds."""
    times = []
    for _ in range(RUNS):
        start = time.perf_counter()
        work()
        times.append(time.perf_counter() - start)
    return min(times)


def illegal(paragraph: str, ends: list[int]) -> int:
    """Line ends that neither UAX #14 as it stands nor its Chinese tailoring allows."""
    allowed = {*breaks(paragraph), *breaks(paragraph, tailored=False)}
    return sum(end not in allowed for end in ends)


def main(files: list[str]) -> None:
    paths = [Path(file) for file in files] or sorted(Path("articles").rglob("*.md"))
    paragraphs = [line for path in paths for line in path.read_text("utf-8").splitlines() if line.strip()]
    characters = sum(map(len, paragraphs))
    print(f"{len(paragraphs)} paragraphs, {characters:,} characters; M characters a second")
    print("cells   ours   rich first  ratio   rich again  ratio   illegal ours  rich")
    for width in WIDTHS:

        def ours(width: int = width) -> None:
            for paragraph in paragraphs:
                fill(paragraph, width)

        def again(width: int = width) -> None:
            for paragraph in paragraphs:
                divide_line(paragraph, width)

        def first(again: Callable[[], None] = again) -> None:
            rich_cells.cached_cell_len.cache_clear()
            again()

        own, cold, warm = best(ours), best(first), best(again)
        wrong = sum(
            illegal(paragraph, [line.end for line in fill(paragraph, width)]) for paragraph in paragraphs
        )
        theirs = sum(illegal(paragraph, divide_line(paragraph, width)) for paragraph in paragraphs)
        print(
            f"{width:5} {characters / own / 1e6:6.2f} {characters / cold / 1e6:12.2f} {cold / own:6.2f}"
            f" {characters / warm / 1e6:12.2f} {warm / own:6.2f} {wrong:14} {theirs:5}"
        )


if __name__ == "__main__":
    main(sys.argv[1:])
