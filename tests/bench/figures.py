"""How fast figures are found: news, hostile texts, and the price of importing. Prints one table.

python tests/bench/figures.py
"""

from __future__ import annotations

import statistics
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

from reader.figures import find, spans
from reader.sources import open_edition

ARTICLES = Path(__file__).parents[2] / "articles"
HOSTILE = (
    "1",
    "一",
    "年",
    "1年",
    "1,",
    "1.",
    "1-",
    "百分之",
    "翻一番",
    "一两",
    "$1 ",
    "one ",
    "第",
    "今年",
    "约",
    "每1个",
)
MEGABYTE = 10**6


def main() -> None:
    """Measure and print."""
    texts = [block.text for article in open_edition([str(ARTICLES)]).articles for block in article.blocks]
    size = sum(len(text.encode()) for text in texts)
    print(f"bundled edition, paragraph by paragraph ({size / 1000:.0f} kB, {len(texts)} paragraphs)")
    for name, function in (("spans", spans), ("find", find)):
        seconds = _best(lambda function=function: [function(text) for text in texts])
        print(f"  {name:6} {size / seconds / MEGABYTE:6.2f} MB/s")
    print("a megabyte of one thing, and four: seconds, and how they grow (linear is 4)")
    for piece in HOSTILE:
        one, four = (_once(lambda n=n, piece=piece: find(_of(piece, n))) for n in (MEGABYTE, 4 * MEGABYTE))
        print(f"  {piece:6} {one:7.3f} {four:7.3f} {four / one:5.1f}")
    imports = [_import() for _ in range(7)]
    print(f"import {statistics.median(first for first, _ in imports):.1f} ms", end=", ")
    print(f"first find {statistics.median(second for _, second in imports):.1f} ms")


def _of(piece: str, size: int) -> str:
    """`size` bytes of `piece`."""
    return piece * (size // len(piece.encode()))


def _best(run: Callable[[], object]) -> float:
    return min(_once(run) for _ in range(5))


def _once(run: Callable[[], object]) -> float:
    start = time.perf_counter()
    run()
    return time.perf_counter() - start


def _import() -> tuple[float, float]:
    code = (
        "import time; a = time.perf_counter(); import reader.figures as room; b = time.perf_counter();"
        "room.find('今年5月33个项目'); c = time.perf_counter(); print((b - a) * 1000, (c - b) * 1000)"
    )
    printed = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout
    first, second = printed.split()
    return float(first), float(second)


if __name__ == "__main__":
    main()
