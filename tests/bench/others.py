"""Rows of the table of speed out of the benches of the other rooms: searching and reading pages."""

from __future__ import annotations

import contextlib
import os
import shutil
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from tests.bench import page_scores, peers, samples, search
from tests.bench.table import Row, compared, said, shown

ARTICLES = 10_000
TIMES_RIPGREP = 20
"""How many times as fast as ripgrep."""
DEVELOPED_ON = samples.ROOT.parent / "shared" / "pages"
"""More pages with gold, where they stand beside the project."""


def searching() -> list[Row]:
    """The library at 10,000 articles; what the bench itself prints goes to standard error."""
    folder = Path(tempfile.mkdtemp(prefix="search-", dir=peers.folder()))
    try:
        with contextlib.redirect_stdout(sys.stderr):
            rate = search.build(folder, ARTICLES)
            text, index, _ = search.sizes(folder)
            library = search.Library(cache=folder, data=folder)
            sample = search.texts(folder)
            wrong = search.compare(library, sample, 2_000)
            p95 = search.latencies(library, sample, 150)
            with _ripgrep():
                others = search.peers(lambda query: search.keystroke(library, query), sample, folder)
            library.close()
    finally:
        shutil.rmtree(folder)
    slowest = max(p95, key=lambda kind: p95[kind])
    size = f"{ARTICLES // 1000} k articles"
    ours = others.pop("ours")
    # At 10 k there is no figure to reach: those of the issue are for 100 k and a million.
    return [
        Row("search, 2,000 queries that differ from brute force", f"{wrong}", "", "", "0", said(not wrong)),
        Row(f"search, {size}, p95 of the slowest kind ({slowest})", shown(p95[slowest], "ms"), ""),
        *(
            compared(
                f"search, {size} / {name}{', counts only' if name != 'ripgrep' else ''}",
                [ours],
                [other],
                most=1 / TIMES_RIPGREP if name == "ripgrep" else None,
            )
            for name, other in others.items()
        ),
        Row("indexing, one core", f"{rate:,.0f} /s", "", "", "≥ 1,000 /s", said(rate >= 1000)),
        compared("index / text", [index / 1e6], [text / 1e6], unit="MB", most=0.6),
    ]


def pages() -> list[Row]:
    """How well and how fast raw pages are read."""
    table = []
    for what, folder in (("our development pages", page_scores.PAGES), ("the pages given", DEVELOPED_ON)):
        golds = sorted(folder.glob("*.gold.yaml"))
        if golds:
            score = page_scores.total([page_scores.load(path) for path in golds])
            name = f"pages, mean score of {len(golds)} pages ({what})"
            table.append(Row(name, f"{score:.3f}", "", "", "≥ 0.97", said(score >= 0.97)))
    size, _, seconds, peak = page_scores.speed(1)
    rate = size / 1e6 / seconds
    table.append(
        Row("pages, a dump of pages, one core", shown(rate, "MB/s"), "", "", "≥ 2 MB/s", said(rate >= 2))
    )
    table.append(compared("pages, memory / the dump", [peak / 1e6], [size / 1e6], unit="MB", most=5))
    return table


@contextlib.contextmanager
def _ripgrep() -> Iterator[None]:
    """ripgrep on the path for this while; where it cannot be had, its row is missing."""
    before = os.environ["PATH"]
    if not shutil.which("rg"):
        with contextlib.suppress(peers.MissingError):
            os.environ["PATH"] = f"{Path(peers.program('ripgrep', 'rg')).parent}{os.pathsep}{before}"
    try:
        yield
    finally:
        os.environ["PATH"] = before
