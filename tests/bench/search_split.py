"""What is gained by an index split by date into several files, each searched by a process of its own.

    python tests/bench/search_split.py LIBRARY [--parts 4] [--keep FOLDER]

LIBRARY is a folder that `search.py --keep` has left. The same queries go to the whole file, to the parts one
after the other in one process, and to the parts at once, a process each; the newest fifty are put together.
"""

from __future__ import annotations

import argparse
import heapq
import multiprocessing
import random
import shutil
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from multiprocessing.connection import Connection
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))

from search import texts
from search_queries import han

from reader.library.library import Library
from reader.library.record import Record
from reader.library.store import Store, transaction
from reader.library.sync import INDEX_BATCH
from reader.library.writer import Writer

PAGE = 50
Answer = tuple[int, list[tuple[str, str]]]
"""How many articles answer, and date and id of the newest."""


def main() -> None:
    """Split, ask, print."""
    options = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    options.add_argument("library", type=Path)
    options.add_argument("--parts", type=int, default=4)
    options.add_argument("--keep", type=Path)
    options.add_argument("--timed", type=int, default=100)
    args = options.parse_args()
    folder = args.keep or Path(tempfile.mkdtemp(prefix="broadsheet-bench-"))
    places = [folder / f"part{number}" for number in range(args.parts)]
    try:
        jobs = [
            multiprocessing.Process(target=build, args=(args.library, place, number, args.parts))
            for number, place in enumerate(places)
            if not place.exists()
        ]
        for job in jobs:
            job.start()
        for job in jobs:
            job.join()
        measure(args.library, places, args.timed)
    finally:
        if not args.keep:
            shutil.rmtree(folder)


def build(library: Path, place: Path, number: int, parts: int) -> None:
    """Index one part: the articles of its years."""
    whole = Store(library).connection()
    (count,) = whole.execute("SELECT count(*) FROM articles").fetchone()
    size = -(-count // parts)
    part = Store(place).connection()
    part.execute("INSERT INTO files (root, path, size, mtime) VALUES ('bench', 'bench', 0, 0)")
    writer = Writer(part)
    rows = whole.execute(
        "SELECT packed, folded FROM articles JOIN texts USING (id) ORDER BY docid LIMIT ? OFFSET ?",
        (size, number * size),
    )
    while some := rows.fetchmany(1000):
        with transaction(part):
            for packed, words in some:
                record = Record(packed, words)
                writer.store(record.article, 1, record)
    indexing = True
    while indexing:
        with transaction(part):
            indexing = bool(writer.index(INDEX_BATCH))
    merging, rounds = True, 0
    while merging:
        with transaction(part):
            merging = writer.merge(400, begin=not rounds)
        rounds += 1
    whole.close()
    part.close()


def serve(place: Path, pipe: Connection) -> None:
    """A process of one part: answers until it is given nothing."""
    with Library(cache=place, data=place) as library:
        while query := pipe.recv():
            pipe.send(ask(library, query))


def ask(library: Library, query: str) -> Answer:
    """One keystroke in one part."""
    found = library.search(query, limit=PAGE)
    return found.total, [(hit.date, hit.article) for hit in found.hits]


def together(answers: list[Answer]) -> Answer:
    """The parts' answers as one."""
    newest = heapq.nlargest(PAGE, (hit for _, hits in answers for hit in hits))
    return sum(total for total, _ in answers), newest


def measure(whole: Path, places: list[Path], count: int) -> None:
    """Milliseconds of each manner, for several kinds of queries."""
    sample, draw = texts(whole), random.Random(23)
    kinds = {
        f"{length} characters": [han(draw, sample, length) for _ in range(count)] for length in (1, 2, 3, 4)
    }
    kinds["numbers"] = [f"{draw.randint(1, 9999) / 10:g}亿元" for _ in range(count)]
    one, parts = Library(cache=whole, data=whole), [Library(cache=place, data=place) for place in places]
    pipes = []
    for place in places:
        ours, theirs = multiprocessing.Pipe()
        multiprocessing.Process(target=serve, args=(place, theirs), daemon=True).start()
        pipes.append(ours)

    def at_once(query: str) -> Answer:
        for pipe in pipes:
            pipe.send(query)
        return together([pipe.recv() for pipe in pipes])

    manners: dict[str, Callable[[str], Answer]] = {
        "one file": lambda query: ask(one, query),
        f"{len(parts)} files in turn": lambda query: together([ask(part, query) for part in parts]),
        f"{len(parts)} files at once": at_once,
    }
    print(f"{'p50 / p95, ms':16}" + "".join(f"{manner:>22}" for manner in manners))
    for kind, queries in kinds.items():
        cells = []
        for search in manners.values():
            for query in queries[:10]:
                search(query)
            times = []
            for query in queries:
                start = time.perf_counter()
                search(query)
                times.append(1000 * (time.perf_counter() - start))
            cells.append(f"{statistics.median(times):.1f} / {sorted(times)[int(0.95 * len(times))]:.1f}")
        print(f"{kind:16}" + "".join(f"{cell:>22}" for cell in cells))
    for pipe in pipes:
        pipe.send("")


if __name__ == "__main__":
    main()
