"""How fast figures are found: news, hostile texts, and the price of importing. Prints one table.

python -m tests.bench.figures
"""

from __future__ import annotations

import re
import statistics
import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import replace

from reader.figures import find, spans
from tests.bench import samples
from tests.bench.table import Row, compared, said

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
QUARTERS = (100_000, 400_000)
ENOUGH = 0.2
"""Seconds of measuring one text."""
LINEAR = 5.0
"""How many times as long four times the text may take: four, and what measuring adds."""
NAIVE = re.compile(r"[0-9]+(?:[.,][0-9]+)*%?|[一二三四五六七八九十百千万亿零两]+")
"""The peer: runs of digits and of Chinese numerals, without any sense of what they are."""


def rows() -> list[Row]:
    """The rows of the table of speed."""
    texts = samples.news()
    size = sum(len(text.encode()) for text in texts) / MEGABYTE
    spent: dict[str, list[float]] = {"find": [], "spans": [], "peer": []}
    work = {"find": find, "spans": spans, "peer": NAIVE.findall}
    for _ in range(9):
        for name, function in work.items():
            spent[name].append(size / _once(lambda function=function: [function(text) for text in texts]))
    table = [
        compared(
            f"figures, {name}, bundled edition / one regular expression",
            spent[name],
            spent["peer"],
            unit="MB/s",
        )
        for name in ("find", "spans")
    ]
    rate = statistics.median(spent["find"])
    table[0] = replace(table[0], wanted="≥ 2 MB/s", reached=said(rate >= 2))
    growths = {}
    for piece in HOSTILE:
        quarter, whole = _in_turn([lambda n=n, piece=piece: find(_of(piece, n)) for n in QUARTERS])
        growths[piece] = (whole, quarter)
    piece, (whole, quarter) = max(growths.items(), key=lambda item: item[1][0] / item[1][1])
    what = f"figures, the worst of {len(HOSTILE)} hostile texts ({piece.strip()} …), 400 KB / 100 KB"
    table.append(compared(what, [1000 * whole], [1000 * quarter], most=LINEAR))
    imports = statistics.median(first for first, _ in (_import() for _ in range(7)))
    table.append(Row("figures, import", f"{imports:.1f} ms", "", "", "≤ 20 ms", said(imports <= 20)))
    return table


def main() -> None:
    """Measure and print."""
    texts = samples.news()
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


def _best(run: Callable[[], object], times: int = 5) -> float:
    return min(_once(run) for _ in range(times))


def _in_turn(runs: list[Callable[[], object]]) -> list[float]:
    """The best of each, taken in turn: what takes a millisecond, many times, or others' work would tell."""
    taken: list[list[float]] = [[] for _ in runs]
    end = time.process_time() + ENOUGH
    while time.process_time() < end or len(taken[0]) < 3:
        for run, times in zip(runs, taken, strict=True):
            times.append(_once(run))
    return [min(times) for times in taken]


def _once(run: Callable[[], object]) -> float:
    start = time.process_time()
    run()
    return time.process_time() - start


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
