"""What a key of the find bar costs in ten megabytes: until its hits are lit up, until they are counted."""

from __future__ import annotations

import statistics
import sys
from collections import defaultdict

from tests.bench import runs
from tests.bench.clock import Program
from tests.bench.runs import LONGEST
from tests.bench.samples import MARKER
from tests.bench.table import Row, said, shown

SIZE = "10 MB"
ROUNDS = 3
BEHIND = 0.25
"""Seconds from `/` to the first key of one who does not type it together with the slash."""
WITH = "typed with /"
"""What opens the bar counts too."""
REST = 0.4
"""Seconds without a byte after which everything is held to be found."""
MOST = 30
"""Milliseconds from a key to its hits."""
BAR = -3
"""The row of the find bar, below the article."""
QUERIES = {"characters": ("水环境", "的工作", "P0123"), "pinyin": ("huanjing", "shengtai", "zhili")}
Times = tuple[float | None, float | None]


def rows() -> list[Row]:
    """A row for each kind of query and each kind of key."""
    lit, counted = defaultdict(list), defaultdict(list)

    def keep(kind: str, times: Times) -> None:
        for figures, time in zip((lit, counted), times, strict=True):
            if time is not None:
                figures[kind].append(time)

    for number in range(ROUNDS):
        print(f"find: {number + 1} of {ROUNDS}", file=sys.stderr)
        for kind, queries in QUERIES.items():
            for at, query in enumerate(queries):
                for behind in (0.0, BEHIND):
                    with _opened() as program:
                        how = f"{behind:g} s behind /" if behind else WITH
                        keep(f"{kind}, first key {how}", _first(program, query[0], behind))
                        if behind and at == number % len(queries):
                            for key in query[1:]:
                                keep(f"{kind}, later keys", _key(program, key))
    return [
        Row(
            f"find, {SIZE}, {kind}: key to hits lit, median (worst; until counted)",
            f"{shown(statistics.median(times), 'ms')}"
            f" ({max(times):.0f}; {statistics.median(counted[kind] or times):.0f})",
            "",
            "",
            *(("", "—") if WITH in kind else (f"≤ {MOST} ms", said(statistics.median(times) <= MOST))),
        )
        for kind, times in sorted(lit.items())
    ]


def _opened() -> Program:
    program = runs.ours().start(SIZE)
    program.until(lambda text: MARKER.search(text) is not None, LONGEST)
    program.settle(1.0)
    return program


def _first(program: Program, key: str, behind: float) -> Times:
    """Milliseconds from the first key to its hits and to their count; typed with the slash or after it."""
    if behind:
        program.type(b"/")
        program.gather(behind)
        return _key(program, key)
    return _key(program, f"/{key}")


def _key(program: Program, key: str) -> Times:
    """Milliseconds from a key to the last change of the article, and of the bar; None where there is none."""
    before, typed = _seen(program), program.type(key.encode())
    program.gather(REST)
    changed: list[float | None] = [None, None]
    for stamp, now in program.changes(lambda: _seen(program)):
        for at in range(2):
            if now[at] != before[at]:
                changed[at] = (stamp - typed) * 1000
        before = now
    return changed[0], changed[1]


def _seen(program: Program) -> tuple[object, str]:
    """The article with its colours, and what the bar says."""
    painted = program.painted
    return painted[:BAR], "".join(char for char, _, _ in painted[BAR])
