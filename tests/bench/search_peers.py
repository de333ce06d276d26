"""Others asked the same questions over the same texts: what each takes for one, in milliseconds."""

from __future__ import annotations

import json
import random
import shutil
import sqlite3
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from search_queries import han

from reader.library.store import Store

ROOT = Path(__file__).parents[2]


def peers(ask: Callable[[str], object], sample: list[str], folder: Path) -> dict[str, float]:
    """Mean milliseconds of `ours` and of each peer that can be had, for words of two, three and four.

    The peers give how many articles (ripgrep: of each file) answer; `ask` gives the newest fifty too.
    """
    draw = random.Random(13)
    queries = [han(draw, sample, length) for length in (2, 3, 4) for _ in range(10)]
    for query in queries[::5]:
        ask(query)
    taken = {"ours": timed(ask, queries)}
    print(f"ours: {taken['ours']:.1f} ms a query (2, 3 and 4 characters)")
    for peer in (_trigram, _tantivy, _ripgrep):
        try:
            taken |= peer(folder, queries)
        except MissingError as error:
            print(f"{peer.__name__[1:]}: left out, {error}")
    return taken


def timed(ask: Callable[[str], object], queries: list[str]) -> float:
    """Mean milliseconds a query."""
    start = time.perf_counter()
    for query in queries:
        ask(query)
    return 1000 * (time.perf_counter() - start) / max(1, len(queries))


class MissingError(Exception):
    """A peer cannot be had; `str()` says why."""


def _texts(folder: Path) -> Iterator[tuple[int, str]]:
    connection = Store(folder).connection()
    rows = connection.execute("SELECT docid, folded FROM articles JOIN texts USING (id) ORDER BY docid")
    for docid, text in rows:
        yield docid, text.decode()
    connection.close()


def _trigram(folder: Path, queries: list[str]) -> dict[str, float]:
    if sqlite3.sqlite_version_info < (3, 34):
        raise MissingError("SQLite before 3.34 has none")
    path = folder / "trigram.sqlite"
    built = path.exists()
    other = sqlite3.connect(path)
    start = time.process_time()
    if not built:
        other.execute("CREATE VIRTUAL TABLE t USING fts5(text, content='', tokenize='trigram', detail=none)")
        other.executemany("INSERT INTO t (rowid, text) VALUES (?, ?)", _texts(folder))
        other.commit()

    def ask(query: str) -> None:
        expression = " AND ".join(f'"{query[at : at + 3]}"' for at in range(len(query) - 2))
        other.execute("SELECT count(*) FROM t WHERE t MATCH ?", (expression,)).fetchone()

    spent = time.process_time() - start
    longer = [query for query in queries if len(query) > 2]  # it finds no shorter ones
    taken = timed(ask, longer)
    other.close()
    size = path.stat().st_size / 1e6
    print(f"FTS5 trigram: {taken:.1f} ms (3 and 4 only), {size:,.0f} MB, built in {spent:.0f} s")
    return {"FTS5 trigram": taken}


def _tantivy(folder: Path, queries: list[str]) -> dict[str, float]:
    try:
        from tests.bench import peers as installed
    except ImportError:
        sys.path.insert(0, str(ROOT))
        from tests.bench import peers as installed
    try:
        python = installed.program("tantivy", "python")
    except installed.MissingError as error:
        raise MissingError(str(error)) from error
    given = folder / "texts.jsonl"
    with given.open("w", encoding="utf-8") as file:
        file.writelines(json.dumps(text, ensure_ascii=False) + "\n" for _, text in _texts(folder))
    place = folder / "tantivy"
    place.mkdir(exist_ok=True)
    script = str(Path(__file__).with_name("search_tantivy.py"))
    done = subprocess.run(
        [python, script, str(given), str(place), *queries], capture_output=True, text=True, check=False
    )
    given.unlink()
    if done.returncode:
        raise MissingError((done.stderr.strip().splitlines() or ["it failed"])[-1])
    answer = json.loads(done.stdout)
    print(
        f"tantivy, pairs as phrases: {answer['ms']:.1f} ms, {answer['bytes'] / 1e6:,.0f} MB,"
        f" built in {answer['built']:.0f} s"
    )
    return {"tantivy": answer["ms"]}


def _ripgrep(folder: Path, queries: list[str]) -> dict[str, float]:
    rg = shutil.which("rg")
    if not rg:
        raise MissingError("rg is not installed (apt-get install ripgrep)")
    plain = folder / "plain"
    if not plain.exists():
        plain.mkdir()
        some: list[str] = []
        for docid, text in _texts(folder):
            some.append(text)
            if len(some) == 1000:  # few large files are what it is quickest over
                (plain / f"{docid}.txt").write_text("\n".join(some), encoding="utf-8")
                some.clear()
        (plain / "rest.txt").write_text("\n".join(some), encoding="utf-8")
    taken = timed(lambda query: subprocess.run([rg, "-c", "-F", query, str(plain)], stdout=-3), queries)
    print(f"ripgrep over the files: {taken:.1f} ms")
    return {"ripgrep": taken}
