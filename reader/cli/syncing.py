"""A sync as the command line shows it: its progress, what is left out, what it has done."""

from __future__ import annotations

import signal
import sys
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from typing import TYPE_CHECKING, TypeVar

from reader.cli import printable
from reader.library.stop import Stop

if TYPE_CHECKING:
    from reader.library.library import Library
    from reader.library.progress import Progress, Report

Result = TypeVar("Result")


def sync(library: Library, roots: list[str] | None) -> int:
    """Bring the index up to date with `roots`, None for all; returns the exit code."""
    report = _watched(library, roots)
    print(_said(report, len(library)))
    return 130 if report.stopped else 0


def build(library: Library) -> None:
    """Make the index where it was deleted: what is in the library is known without it."""
    if library.roots and not len(library) and _watched(library, None).stopped:
        raise KeyboardInterrupt


def _watched(library: Library, roots: list[str] | None) -> Report:
    with _progress() as watch:
        report = in_worker(lambda stop: library.sync(roots, watch=watch, stop=stop))
    for left in report.left_out:
        print(f"broadsheet: left out: {printable(left.reason)}", file=sys.stderr)
    return report


def _said(report: Report, total: int) -> str:
    changes = [f"{report.added} added"] + [f"{report.removed} removed"] * bool(report.removed)
    said = f"{', '.join(changes)}; {total} articles in the library"
    return f"stopped: {said}; the next sync goes on from here" if report.stopped else said


def in_worker(work: Callable[[Stop], Result]) -> Result:
    """Run `work` in a thread, so that Ctrl+C stops it between two steps and loses nothing."""
    stop = Stop()
    before = signal.signal(signal.SIGINT, lambda *_: stop.set())
    try:
        with ThreadPoolExecutor(max_workers=1) as pool:
            return pool.submit(work, stop).result()
    finally:
        signal.signal(signal.SIGINT, before)


@contextmanager
def _progress() -> Iterator[Callable[[Progress], None]]:
    """A line on the terminal that says how far the sync is; nothing off a terminal."""
    if not sys.stderr.isatty():
        yield lambda _: None
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, TextColumn
    from rich.progress import Progress as Bar

    columns = (TextColumn("{task.description}", markup=False), BarColumn(), MofNCompleteColumn())
    with Bar(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("reading", total=None)

        def watch(progress: Progress) -> None:
            bar.update(task, description=progress.step, completed=progress.done, total=progress.total)

        yield watch
