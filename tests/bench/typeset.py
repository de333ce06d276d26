"""How fast lines are broken, beside Rich's own wrapping, and how many breaks are illegal. Prints one table.

    python -m tests.bench.typeset [FILE …]     texts, one paragraph a line; the bundled edition by default

`first` clears Rich's cache of whole words before each run, as when a text is set for the first time; `again`
leaves it, as when the same text is set once more. `illegal` counts line ends that neither UAX #14 nor its
Chinese tailoring allows, by ourselves; `by ICU` those that ICU's line breaker does not allow, where it can be
installed.
"""

from __future__ import annotations

import json
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path

from rich import cells as rich_cells
from rich._wrap import divide_line

from reader.typeset import breaks, fill
from tests.bench import peers, samples
from tests.bench.table import Row, compared, said

WIDTHS = (38, 66, 80)
RUNS = 30
ICU = r"""
import json, sys
from icu4py.breakers import LineBreaker
wrong = 0
for text, ends in json.load(sys.stdin):
    allowed = {end for _, end in LineBreaker(text, "zh").segments()}  # in UTF-16 units
    wrong += sum(end + sum(char > "\uffff" for char in text[:end]) not in allowed for end in ends)
print(wrong)
"""
"""Run by the Python of a venv with ICU: of each text and its line ends, how many ends are none of ICU's."""


def once(work: Callable[[], object]) -> float:
    """Processor seconds of one run."""
    start = time.process_time()
    work()
    return time.process_time() - start


def illegal(paragraph: str, ends: list[int]) -> int:
    """Line ends that neither UAX #14 as it stands nor its Chinese tailoring allows."""
    allowed = {*breaks(paragraph), *breaks(paragraph, tailored=False)}
    return sum(end not in allowed for end in ends)


def by_icu(paragraphs: Sequence[str], ends: Sequence[list[int]]) -> int:
    """Line ends that ICU does not allow. Raises MissingError where ICU cannot be had."""
    python = peers.program("icu4py", "python")
    asked = json.dumps(list(zip(paragraphs, ends, strict=True)))
    done = subprocess.run([python, "-c", ICU], input=asked, capture_output=True, text=True, check=True)
    return int(done.stdout)


def ours(paragraphs: Sequence[str], width: int) -> list[list[int]]:
    """Where the lines of each paragraph end."""
    return [[line.end for line in fill(paragraph, width)] for paragraph in paragraphs]


def richs(paragraphs: Sequence[str], width: int) -> list[list[int]]:
    """Where Rich's end, but for the last."""
    return [divide_line(paragraph, width) for paragraph in paragraphs]


def times(paragraphs: Sequence[str], width: int) -> tuple[list[float], list[float], list[float]]:
    """Seconds of each run: ours, Rich's with an empty cache, Rich's with the cache of the run before."""
    own, cold, warm = [], [], []
    for _ in range(RUNS):
        own.append(once(lambda: ours(paragraphs, width)))
        rich_cells.cached_cell_len.cache_clear()
        cold.append(once(lambda: richs(paragraphs, width)))
        warm.append(once(lambda: richs(paragraphs, width)))
    return own, cold, warm


def rows() -> list[Row]:
    """The rows of the table of speed: news at 38 cells."""
    paragraphs = samples.news()
    own, cold, warm = times(paragraphs, WIDTHS[0])
    rate = sum(map(len, paragraphs)) / 1e6
    table = [
        compared(
            f"breaking lines, {WIDTHS[0]} cells / Rich's divide_line, {cache}",
            [rate / seconds for seconds in own],
            [rate / seconds for seconds in theirs],
            unit="Mchar/s",
            least=1.5,
        )
        for cache, theirs in (("its cache empty", cold), ("its cache filled", warm))
    ]
    wanted = "0"
    what = f"illegal breaks by ICU, {WIDTHS[0]} cells / Rich's divide_line"
    try:
        wrong = by_icu(paragraphs, ours(paragraphs, WIDTHS[0]))
        theirs = by_icu(paragraphs, richs(paragraphs, WIDTHS[0]))
    except peers.MissingError as error:
        return [*table, Row(what, "", str(error), "", wanted)]
    return [*table, Row(what, str(wrong), str(theirs), "", wanted, said(not wrong))]


def main(files: list[str]) -> None:
    """Print the table of every width."""
    texts = [Path(file).read_text("utf-8").splitlines() for file in files]
    paragraphs = [line for text in texts for line in text if line.strip()] or samples.news()
    characters = sum(map(len, paragraphs))
    print(f"{len(paragraphs)} paragraphs, {characters:,} characters; M characters a second")
    print("cells   ours   rich first  ratio   rich again  ratio   illegal ours  rich   by ICU ours  rich")
    for width in WIDTHS:
        own, cold, warm = (min(found) for found in times(paragraphs, width))
        both = [ours(paragraphs, width), richs(paragraphs, width)]
        wrong = [sum(map(illegal, paragraphs, ends)) for ends in both]
        try:
            icu = [str(by_icu(paragraphs, ends)) for ends in both]
        except peers.MissingError:
            icu = ["?", "?"]
        print(
            f"{width:5} {characters / own / 1e6:6.2f} {characters / cold / 1e6:12.2f} {cold / own:6.2f}"
            f" {characters / warm / 1e6:12.2f} {warm / own:6.2f} {wrong[0]:14} {wrong[1]:5}"
            f" {icu[0]:>13} {icu[1]:>5}"
        )


if __name__ == "__main__":
    main(sys.argv[1:])
