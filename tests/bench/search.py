"""How fast the library is built and searched, and whether it finds exactly what is there. Prints one table.

    python tests/bench/search.py [--articles 10000] [--queries 2000] [--keep FOLDER] [--peers]

The corpus is made here (search_corpus.py), the same each time. `--keep` leaves the index in FOLDER for the
next run; `--peers` asks FTS5's own trigrams, tantivy and ripgrep as well, as far as they can be had.
"""

from __future__ import annotations

import argparse
import random
import resource
import shutil
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))

from search_corpus import Corpus
from search_peers import peers
from search_queries import han, pieces, sentences, spelled, typed

from reader.article import Article
from reader.library.folding import fold
from reader.library.library import Library
from reader.library.record import Record, lines
from reader.library.search.judge import holds
from reader.library.search.parser import parse
from reader.library.search.resolve import resolve
from reader.library.search.results import Results
from reader.library.store import Store, transaction
from reader.library.sync import INDEX_BATCH
from reader.library.writer import Writer

LENGTH = 1295
"""Characters of an article, as newspapers have them."""
JUDGED = 10_000
"""Articles up to which the whole language is compared with judging every one of them: seconds a query."""
BATCH = 1000
WARM = 20
SCREEN = 20
"""Hits that the tallest of usual terminals shows at once."""


def main() -> None:
    """Build, check, measure."""
    options = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    options.add_argument("--articles", type=int, default=10_000)
    options.add_argument("--queries", type=int, default=2_000, help="compared with brute force")
    options.add_argument("--length", type=int, default=LENGTH, help="characters of an article, about")
    options.add_argument("--timed", type=int, default=150, help="queries of each kind that are timed")
    options.add_argument("--keep", type=Path)
    options.add_argument("--peers", action="store_true")
    args = options.parse_args()
    folder = args.keep or Path(tempfile.mkdtemp(prefix="broadsheet-bench-"))
    try:
        library = Library(cache=folder, data=folder)
        if len(library) < args.articles:
            library.rebuild()
            build(folder, args.articles, args.length)
            library = Library(cache=folder, data=folder)
        print(f"{len(library):,} articles, {size(folder)}")
        sample = texts(folder)
        print(machine())
        compare(library, sample, args.queries)
        if args.queries and len(library) <= JUDGED:
            compare_language(library, sample, min(args.queries, 60))
        latencies(library, sample, args.timed)
        if args.peers:
            peers(lambda query: keystroke(library, query), sample, folder)
        library.close()
    finally:
        if not args.keep:
            shutil.rmtree(folder)


def build(folder: Path, count: int, length: int = LENGTH) -> float:
    """Store and index `count` articles, as a sync does once it has read them; articles a second of a core."""
    connection = Store(folder).connection()
    writer = Writer(connection)
    spent = 0.0
    batch: list[Article] = []
    connection.execute("INSERT INTO files (root, path, size, mtime) VALUES ('bench', 'bench', 0, 0)")

    def flush() -> None:
        nonlocal spent
        start = time.process_time()
        with transaction(connection):
            for article in batch:
                writer.store(article, 1, Record.of(article))
        spent += time.process_time() - start
        batch.clear()

    for article in Corpus(length=length).articles(count):
        batch.append(article)
        if len(batch) == BATCH:
            flush()
    flush()
    stored = spent
    start = time.process_time()
    while True:
        with transaction(connection):
            if not writer.index(INDEX_BATCH):
                break
    spent += time.process_time() - start
    start = time.process_time()
    merging, rounds = True, 0
    while merging:
        with transaction(connection):
            merging = writer.merge(400, begin=not rounds)
        rounds += 1
    merged = time.process_time() - start
    spent += merged
    connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    connection.close()
    print(
        f"stored at {count / stored:,.0f}/s, indexed and merged as well at {count / spent:,.0f}/s"
        f" (merging took {merged:.1f} s)"
    )
    print(f"peak memory {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f} MB")
    return count / spent


def size(folder: Path) -> str:
    """The index against the text."""
    text, index, whole = sizes(folder)
    return f"text {text / 1e6:,.0f} MB, index/text {index / text:.2f}, whole file/text {whole / text:.2f}"


def sizes(folder: Path) -> tuple[int, int, int]:
    """Bytes of the texts, of their index, and of the whole file."""
    connection = Store(folder).connection()
    text = connection.execute("SELECT sum(length(folded)) FROM texts").fetchone()[0]
    index = connection.execute("SELECT sum(pgsize) FROM dbstat WHERE name LIKE 'words%'").fetchone()[0]
    whole = (folder / "library.sqlite").stat().st_size
    connection.close()
    return text, index, whole


def texts(folder: Path) -> list[str]:
    """Up to 10,000 texts, evenly taken."""
    connection = Store(folder).connection()
    (count,) = connection.execute("SELECT count(*) FROM texts").fetchone()
    step = max(1, count // 10_000)
    rows = connection.execute("SELECT folded FROM texts WHERE id % ? = 0", (step,)).fetchall()
    connection.close()
    return [text.decode() for (text,) in rows]


def compare(library: Library, sample: list[str], count: int) -> int:
    """Hits against brute force over every text; how many queries differ."""
    if not count:
        return 0
    connection = Store(library._store.path.parent).connection()
    keys = dict(connection.execute("SELECT id, key FROM articles"))
    folded = [
        (keys[number], fold("\x1e".join(line.text for line in lines(Record(packed, words).article))))
        for number, packed, words in connection.execute("SELECT id, packed, folded FROM texts")
    ]
    draw = random.Random(7)
    wrong = 0
    start = time.perf_counter()
    for query in pieces(draw, sample, count):
        needle = fold(query)
        expected = {key for key, text in folded if needle in text} if needle else set()
        found = (
            library.search(query, limit=len(folded), as_written=True, patience=None, context=1)
            if (len(expected) < 500)
            else None
        )
        total = library.count(query, as_written=True)
        if total != len(expected) or (found and {hit.article for hit in found.hits} != expected):
            wrong += 1
            print(f"  differs: {query!r} {total} for {len(expected)}")
    print(f"{count} random queries against brute force: {wrong} differ ({time.perf_counter() - start:.0f} s)")
    return wrong


def compare_language(library: Library, sample: list[str], count: int) -> int:
    """Queries of the language against judging every article; how many differ."""
    connection = Store(library._store.path.parent).connection()
    draw = random.Random(17)
    wrong = 0
    start = time.perf_counter()
    for query in sentences(draw, sample, count):
        parsed = parse(query)
        assert parsed is not None
        tree = resolve(parsed)
        rows = connection.execute("SELECT key, packed, folded FROM articles JOIN texts USING (id)")
        expected = {key for key, packed, words in rows if holds(tree, Record(packed, words), lambda _: False)}
        found = library.search(query, limit=len(library), patience=None)
        if {hit.article for hit in found.hits} != expected or found.total != len(expected):
            wrong += 1
            print(f"  differs: {query!r} {found.total} for {len(expected)}")
    print(
        f"{count} queries of the language against judging every article: {wrong} differ"
        f" ({time.perf_counter() - start:.0f} s)"
    )
    return wrong


def machine() -> str:
    """What it was measured on."""
    import os
    import platform
    import sqlite3

    names = [line for line in Path("/proc/cpuinfo").read_text().splitlines() if "model name" in line]
    name = names[0].partition(": ")[2] if names else platform.processor()
    loads = " ".join(f"{load:.1f}" for load in os.getloadavg())
    return (
        f"{name}, {os.cpu_count()} cores (load {loads}), Python {platform.python_version()},"
        f" SQLite {sqlite3.sqlite_version}"
    )


def keystroke(library: Library, query: str) -> Results:
    """What a key costs: the total, the newest fifty found, and those of them made that a screen shows."""
    found = library.search(query, limit=50)
    found.hits[:SCREEN]
    return found


def latencies(library: Library, sample: list[str], count: int) -> dict[str, float]:
    """A keystroke: total and the newest fifty with snippets, in milliseconds; the p95 of each kind."""
    found_p95: dict[str, float] = {}
    draw = random.Random(11)
    letters = typed(random.Random(12), sample)

    def after_a_commit() -> str:
        library._store.note("synced", str(time.time()))
        return next(letters)

    kinds: dict[str, Callable[[], str]] = {
        "1 character": lambda: han(draw, sample, 1),
        "2 characters": lambda: han(draw, sample, 2),
        "3 characters": lambda: han(draw, sample, 3),
        "4 characters": lambda: han(draw, sample, 4),
        "8 characters": lambda: han(draw, sample, 8),
        "two words": lambda: f"{han(draw, sample, 2)} {han(draw, sample, 2)}",
        "numbers": lambda: f"{draw.randint(1, 9999) / 10:g}亿元",
        "Latin": lambda: draw.choice(["gdp", "reuters", "Cafe", "openEuler", "pm2.5"]),
        "word -word": lambda: f"{han(draw, sample, 2)} -{han(draw, sample, 2)}",
        "date and section": lambda: f"{han(draw, sample, 2)} date:20{draw.randint(10, 25)} section:民生",
        "pinyin": lambda: spelled(draw, sample),
        "pinyin, letter by letter": lambda: next(letters),
        "the same amid commits": after_a_commit,
        "initials": lambda: "".join(draw.choice("bcdfghjlmsxyz") for _ in range(3)),
    }
    print(f"{'a keystroke, ms':24} {'p50':>8} {'p95':>8} {'worst':>8}   mean total")
    for name, make in kinds.items():
        times, totals = [], []
        for number in range(count + WARM):
            query = make()
            start = time.perf_counter()
            found = keystroke(library, query)
            if number >= WARM:
                times.append(1000 * (time.perf_counter() - start))
                totals.append(found.total)
        times.sort()
        p95 = found_p95[name] = times[int(0.95 * len(times))]
        mean = statistics.mean(totals)
        print(f"{name:24} {statistics.median(times):8.1f} {p95:8.1f} {times[-1]:8.1f}   {mean:,.0f}")
    start = time.perf_counter()
    library.facets("的")
    print(f"facets of a very common word: {1000 * (time.perf_counter() - start):.0f} ms")
    start = time.perf_counter()
    library.papers()
    library.headings(limit=50)
    print(
        f"the sidebar's papers and the newest fifty headlines: {1000 * (time.perf_counter() - start):.1f} ms"
    )
    return found_p95


if __name__ == "__main__":
    main()
