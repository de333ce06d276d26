"""The library through the real app on a terminal: opening it, and from a keystroke to its results.

    python -m tests.bench.screen [--articles 100000] [--length 1295] [--keep FOLDER] [--keys 40]

`--keep` leaves the library in FOLDER for the next run, or takes one that `search.py --keep` has left there.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import re
import shutil
import statistics
import sys
import time
from collections import defaultdict
from pathlib import Path

from tests.bench import peers
from tests.bench.clock import Program
from tests.bench.runs import LONGEST, OURS
from tests.bench.table import Row, compared, said, show, shown

sys.path.insert(0, str(Path(__file__).parent))

import search

from reader.library.library import Library
from reader.library.store import Store

FEW = 20
"""Articles of the library that opening is held against."""
ROUNDS = 10
TYPED = 3
"""Times that each query is typed."""
POSITION = re.compile(r"(\d+)/\d+·\d+%")
"""Of the article in its list: what `]` changes."""
CTRL_F, ESCAPE = b"\x06", b"\x1b"
NEXT = b"]"
REST = 0.3
"""Seconds without a byte after which results are held to have come; the cursor blinks every half a second."""
WORDS = ("gdp", "reuters", "pm2.5", "openeuler")
PINYIN = ("huanjing", "fazhan", "shengtai", "minsheng", "jizhe", "gongzuo")


class Bench:
    """The app on a library of `articles` articles, in a home of its own in `folder`."""

    def __init__(self, folder: Path, articles: int, length: int) -> None:
        self.folder, self.articles = folder, articles
        folder.mkdir(parents=True, exist_ok=True)
        if not (folder / "library.sqlite").exists():
            search.build(folder, articles, length)
        (folder / "data").mkdir(exist_ok=True)
        # The root of what was built is no folder: should it ever be synced, its articles are kept.
        (folder / "data" / "library.json").write_text(json.dumps({"roots": ["bench"]}), encoding="utf-8")

    def open(self, *, fresh: bool) -> Program:
        """Start the app; `fresh`: nothing is kept of an earlier time, else it was opened just before."""
        store = Store(self.folder)
        store.note("synced", str(time.time()))
        store.note("roots", "bench")
        store.close()
        if fresh:
            for kept in ("screens", "editions"):
                shutil.rmtree(self.folder / kept, ignore_errors=True)
            (self.folder / "data" / "shelf.sqlite").unlink(missing_ok=True)
        else:
            with self._start() as program:
                program.until(lambda text: POSITION.search(text) is not None, LONGEST)
                program.settle(0.5)
                program.type(b"q")
                program.until_ended(2.0)
        return self._start()

    def _start(self) -> Program:
        kinds = {"CACHE": self.folder, "CONFIG": self.folder / "config", "DATA": self.folder / "data"}
        return Program(OURS, env={f"BROADSHEET_{kind}": str(path) for kind, path in kinds.items()})

    def opened(self, *, fresh: bool) -> tuple[float, float]:
        """Milliseconds until the article stands there, and until a key typed then has turned to the next."""
        with self.open(fresh=fresh) as program:
            first = program.until(lambda text: POSITION.search(text) is not None, LONGEST)
            before = POSITION.search(program.text)
            program.type(NEXT)

            def turned(text: str) -> bool:
                now = POSITION.search(text)
                return now is not None and before is not None and now[1] != before[1]

            ready = program.until(turned, LONGEST)
            if first is None or ready is None:
                raise TimeoutError(f"nothing to be seen of {self.articles:,} articles")
            return 1000 * (first - program.started), 1000 * (ready - program.started)

    def keystrokes(self, queries: dict[str, list[str]]) -> dict[str, list[float]]:
        """Milliseconds from each key to the list of its results; keys that change nothing are not counted.

        Each is the best of TYPED: others may use the machine.
        """
        taken: dict[tuple[str, str, int], list[float]] = defaultdict(list)
        with self.open(fresh=False) as program:
            program.until(lambda text: POSITION.search(text) is not None, LONGEST)
            program.settle(0.5)
            program.type(CTRL_F)
            program.until(lambda text: "/searcheverywhere" in text, LONGEST)
            typed_in_turn = [(kind, query) for kind, texts in queries.items() for query in texts]
            for kind, query in typed_in_turn * TYPED:
                program.type(CTRL_F)  # the query is selected: the next key takes its place
                program.settle(REST)
                for at, key in enumerate(query):
                    before, typed = _results(program.text), program.type(key.encode())
                    program.gather(REST)
                    came = program.settled(_results, 0)
                    if _results(program.text) != before:
                        taken[kind, query, at].append(1000 * (came - typed))
        best: dict[str, list[float]] = defaultdict(list)
        for (kind, _, _), times in taken.items():
            best[kind].append(min(times))
        return best


def _results(text: str) -> list[str]:
    """The list of results: what stands between the query and the key line, left of the facets."""
    return [line.split("▏")[0] for line in text.split("\n")[1:-1]]


def drawn(folder: Path, count: int) -> dict[str, list[str]]:
    """What is typed: runs of characters that the articles hold, numbers, Latin words, pinyin."""
    draw, sample = random.Random(17), search.texts(folder)
    return {
        "characters": [search.han(draw, sample, draw.choice([1, 2, 2, 3, 4])) for _ in range(count)],
        "numbers": [f"{draw.randint(1, 9999) / 10:g}亿元" for _ in range(count // 4)],
        "Latin": [draw.choice(WORDS) for _ in range(count // 10)],
        "pinyin": [draw.choice(PINYIN) for _ in range(count // 10)],
    }


def opening(many: Bench, few: Bench) -> list[Row]:
    """Both libraries in turn, so that each ratio is of neighbours in time."""
    table = []
    for how, fresh in (("opened before", False), ("never opened before", True)):
        pairs = []
        for number in range(ROUNDS + 1):  # the first is not counted: it fills caches
            # Each is the first of its pair as often as the other.
            taken = {bench: bench.opened(fresh=fresh) for bench in ((many, few), (few, many))[number % 2]}
            pairs.append((taken[many], taken[few]))
            print(f"opening, {how}: {number} of {ROUNDS}", file=sys.stderr)
        for at, what in enumerate(("first text", "ready for keys")):
            ours, peer = ([pair[side][at] for pair in pairs[1:]] for side in (0, 1))
            name = f"{what}, {how}, {many.articles:,} articles / {few.articles}"
            table.append(compared(name, ours, peer, most=1.1))
    return table


def typing(bench: Bench, keys: int) -> list[Row]:
    """A row for each kind of query, and one for all."""
    most = 50 if bench.articles <= 100_000 else 120
    taken = bench.keystrokes(drawn(bench.folder, keys))
    taken["all"] = [one for times in taken.values() for one in times]
    table = []
    for kind, times in taken.items():
        times.sort()
        p50, p95 = statistics.median(times), times[min(len(times) - 1, int(0.95 * len(times)))]
        name = f"key to results on screen, {bench.articles:,} articles, {kind} ({len(times)} keys), p95"
        ours = f"{shown(p95, 'ms')} (p50 {p50:.0f})"
        table.append(Row(name, ours, "", "", f"≤ {most} ms", said(p95 <= most)))
    return table


def rows() -> list[Row]:
    """Ten thousand articles, made for the occasion."""
    return measured(10_000, 400, None, 16)


def measured(articles: int, length: int, keep: Path | None, keys: int) -> list[Row]:
    """Everything, on a library of `articles` articles of about `length` characters."""
    place = peers.folder() / "screen"
    try:
        few = Bench(place / "few", FEW, length)
        many = Bench(keep or place / "many", articles, length)
        with Library(cache=many.folder, data=many.folder / "data") as library:
            many.articles = len(library)
        return [*opening(many, few), *typing(many, keys)]
    finally:
        shutil.rmtree(place, ignore_errors=True)


def main() -> None:
    """Measure, and print."""
    options = argparse.ArgumentParser(
        prog="python -m tests.bench.screen",
        description=__doc__,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    options.add_argument("--articles", type=int, default=100_000)
    options.add_argument("--length", type=int, default=1295, help="characters of an article")
    options.add_argument("--keep", type=Path)
    options.add_argument("--keys", type=int, default=40, help="queries that are typed")
    args = options.parse_args()
    print(show(measured(args.articles, args.length, args.keep, args.keys)))
    print(f"load {os.getloadavg()[0]:.1f} on {os.cpu_count()} processors")


if __name__ == "__main__":
    main()
