"""How long it takes until there is text, and until keys act: ours, a bare Textual app, other readers."""

from __future__ import annotations

import re
import statistics
import sys
from collections import defaultdict
from collections.abc import Collection

from tests.bench import peers, runs
from tests.bench.runs import LONGEST
from tests.bench.table import Row, compared, said, shown

ROUNDS = {"5 KB": 9, "10 MB": 5}
READERS = ("frogmouth", "baca", "toolong")
FIRST, READY, PEAK = range(3)
Figures = tuple[float, float, float]


def measure(run: runs.Run, size: str) -> Figures | None:
    """Milliseconds to the first text, and to the effect of a key typed then; the peak memory in MB by then.

    None where nothing is to be seen, or the key does nothing.
    """
    with run.start(size) as program:
        first = program.until(lambda text: run.seen.search(text) is not None, LONGEST)
        if first is None:
            return None
        before = run.seen.search(program.text)
        program.type(run.key)
        ready = program.until(lambda text: _turned(run, text, before), LONGEST)
        if ready is None:
            return None
        program.settle()
        return (
            (first - program.started) * 1000,
            (ready - program.started) * 1000,
            program.peak() or float("nan"),
        )


def _turned(run: runs.Run, text: str, before: re.Match[str] | None) -> bool:
    now = run.seen.search(text)
    return now is not None and before is not None and now[0] != before[0]


def rows() -> list[Row]:
    """Everything opened in turn, round by round, so that each ratio is of neighbours in time."""
    table: list[Row] = []
    candidates = [runs.ours(), runs.ours(fresh=True), runs.bare()]
    missing: dict[str, str] = {}
    for name in READERS:
        try:
            candidates.append(runs.peer(name))
        except peers.MissingError as error:
            missing[name] = str(error)
    for size, rounds in ROUNDS.items():
        taken: dict[str, list[Figures]] = defaultdict(list)
        silent: dict[str, str] = dict(missing)
        for number in range(rounds + 1):  # the first is not counted: it compiles and fills caches
            print(f"opening {size}: {number} of {rounds}", file=sys.stderr)
            for run in candidates:
                if run.name not in silent:
                    figures = measure(run, size)
                    if figures is None:  # it is not asked again
                        silent[run.name] = f"no text, or no key, in {LONGEST:.0f} s"
                    elif number:
                        taken[run.name].append(figures)
        table += _rows(size, taken, silent, missing)
    return table


def _rows(
    size: str, taken: dict[str, list[Figures]], silent: dict[str, str], missing: Collection[str]
) -> list[Row]:
    own, new = taken[runs.ours().name], taken[runs.ours(fresh=True).name]

    def against(
        what: str, which: int, ours: list[Figures], peer: str, most: float | None, unit: str = "ms"
    ) -> Row:
        bound = f"≤ {most:g}" if most else ""
        if not ours:
            return Row(what, "nothing to be seen", "", "", bound, said(False))
        if peer in silent:
            figure = statistics.median(figures[which] for figures in ours)
            return Row(what, shown(figure, unit), silent[peer], "", bound, "—" if peer in missing else "yes")
        pairs = list(zip(ours, taken[peer], strict=False))
        left, right = ([pair[side][which] for pair in pairs] for side in (0, 1))
        return compared(what, left, right, unit=unit, most=most)

    bare = runs.bare().name
    first = 0.35 if size == "5 KB" else None
    ready = 1.15 if size == "5 KB" else 1.3
    memory = 1.8 if size == "10 MB" else None
    table = []
    for how, ours in (("opened before", own), ("never opened before", new)):
        what = f"{size}, {how}"
        table.append(against(f"first text, {what} / bare Textual app", FIRST, ours, bare, first))
        table.append(against(f"ready for keys, {what} / bare Textual app", READY, ours, bare, ready))
        table += [against(f"ready for keys, {what} / {name}", READY, ours, name, 0.6) for name in READERS]
        table.append(against(f"peak memory, {what} / bare Textual app", PEAK, ours, bare, memory, "MB"))
    return table
