"""How fast broadsheet is, in one table; each ratio is of figures taken in the same run.

    python -m tests.bench [GROUP …]

Groups: start, keys, find, quit, lines, figures, pages, search, library; all by default. Peers are installed
into a cache folder outside the project the first time. Times vary with the machine and its load; the ratios
less so.
"""

from __future__ import annotations

import argparse
import os
import platform
import sys
import traceback
from collections.abc import Callable
from importlib.metadata import version

from tests.bench import figures, finding, moving, opening, others, runs, screen, typeset
from tests.bench.table import Row, show

GROUPS: dict[str, tuple[Callable[[], list[Row]], ...]] = {
    "start": (opening.rows,),
    "keys": (moving.page_down, moving.resize),
    "find": (finding.rows,),
    "quit": (moving.leave,),
    "lines": (typeset.rows,),
    "figures": (figures.rows,),
    "pages": (others.pages,),
    "search": (others.searching,),
    "library": (screen.rows,),
}


def main() -> int:
    """Measure the groups that are asked for, and print."""
    options = argparse.ArgumentParser(
        prog="python -m tests.bench",
        description=__doc__,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    options.add_argument("groups", nargs="*", metavar="GROUP")
    asked = options.parse_args().groups or list(GROUPS)
    if unknown := [group for group in asked if group not in GROUPS]:
        options.error(f"there is no group {unknown[0]!r}; there are {', '.join(GROUPS)}")
    table: list[Row] = []
    try:
        for group in asked:
            for measure in GROUPS[group]:
                try:
                    table += measure()
                except Exception as error:  # one measurement that fails takes no other with it
                    traceback.print_exc()
                    table.append(Row(f"{group}: {measure.__name__}", f"failed: {error}", ""))
    finally:
        runs.end()
    print(
        f"Python {platform.python_version()}, Textual {version('textual')}, {os.cpu_count()} processors,"
        f" load {os.getloadavg()[0]:.1f}\n"
    )
    print(show(table))
    return 0


if __name__ == "__main__":
    sys.exit(main())
