"""What a start costs: our rooms and the ten costliest of the others by import, and the phases until keys act.

python -m tests.bench.profile
"""

from __future__ import annotations

import os
import re
import statistics
import subprocess
import sys
from collections import defaultdict

from tests.bench import opening, runs

LINE = re.compile(r"import time:\s+(\d+) \|\s+\d+ \|\s+(\S+)")
IMPORT = """
from reader import precompiled
precompiled.remember()
import reader.__main__, reader.first_screen, reader.cli.read, reader.app.app, reader.app.driver
"""
"""As a start does it: what is compiled at each start otherwise is looked up."""
TIMES = 5


def imports() -> tuple[dict[str, float], dict[str, float]]:
    """Milliseconds of our rooms, and of other packages, to import all that the app needs to open."""
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    taken: list[dict[str, float]] = []
    for _ in range(TIMES + 1):
        argv = [sys.executable, "-X", "importtime", "-c", IMPORT]
        told = subprocess.run(argv, capture_output=True, text=True, check=True, env=environment).stderr
        spent: dict[str, float] = defaultdict(float)
        for microseconds, module in LINE.findall(told):
            spent[_room(module)] += int(microseconds) / 1000
        taken.append(spent)
    medians = {name: statistics.median(spent[name] for spent in taken[1:]) for name in taken[-1]}
    ours = {name: spent for name, spent in medians.items() if name.split(".")[0] == "reader"}
    return ours, {name: spent for name, spent in medians.items() if name not in ours}


def _room(module: str) -> str:
    parts = module.split(".")
    return ".".join(parts[:2]) if parts[0] == "reader" else parts[0]


def main() -> None:
    """Print."""
    ours, others = imports()
    print("importing what the app opens with, ms, without what each imports in turn")
    for title, found in (("our rooms", ours), ("the ten costliest of the others", others)):
        print(f"\n{title} ({sum(found.values()):.1f} in all)")
        for name, spent in sorted(found.items(), key=lambda item: -item[1])[: None if found is ours else 10]:
            print(f"  {name:<24}{spent:8.1f}")
    print("\nuntil the first text and until keys act, ms, an article of 5 KB")
    try:
        for run in (runs.ours(), runs.ours(fresh=True), runs.bare()):
            figures = [found for _ in range(TIMES) if (found := opening.measure(run, "5 KB"))]
            if figures:
                first, ready, _ = (statistics.median(column) for column in zip(*figures, strict=True))
                print(f"  {run.name:<24}{first:8.1f}{ready:8.1f}")
    finally:
        runs.end()


if __name__ == "__main__":
    main()
