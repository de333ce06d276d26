"""`broadsheet library`: what is kept with an index: add, list, sync, remove."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from typing import TYPE_CHECKING, TypeVar

from reader.cli import printable
from reader.library.library import Library
from reader.library.stop import Stop

if TYPE_CHECKING:
    from reader.library.progress import Progress, Report

Result = TypeVar("Result")


def configure(parser: argparse.ArgumentParser) -> None:
    """Arguments of the command."""
    actions = parser.add_subparsers(title="actions", metavar="ACTION", required=True, dest="action")
    add = actions.add_parser("add", help="put folders or files into the library and read them")
    add.add_argument("paths", nargs="+", metavar="PATH")
    listing = actions.add_parser("list", help="the folders and files, with how many articles each gave")
    listing.add_argument("--format", choices=["text", "json"], default="text")
    sync = actions.add_parser("sync", help="read what changed in them")
    sync.add_argument("--rebuild", action="store_true", help="delete the index first and build it anew")
    remove = actions.add_parser("remove", help="take folders or files out; the files themselves stay")
    remove.add_argument("paths", nargs="+", metavar="PATH")


def run(args: argparse.Namespace) -> int:
    """Do what `args` asks."""
    with Library() as library:
        if args.action == "add":
            return _sync(library, [library.add(path) for path in args.paths])
        if args.action == "remove":
            for path in args.paths:
                gone = _in_worker(lambda stop, path=path: library.remove(path, stop=stop))  # type: ignore[misc]
                print(f"{printable(path)}: {gone} articles taken out")
            return 0
        if args.action == "sync":
            if args.rebuild:
                library.rebuild()
            if not library.roots:
                print("the library is empty; add a folder with `broadsheet library add PATH`")
                return 0
            return _sync(library, None)
        return _list(library, args.format)


def _list(library: Library, form: str) -> int:
    counted = [(root, library.root_articles(root)) for root in library.roots]
    if form == "json":
        print(
            json.dumps(
                [{"path": root, "articles": count} for root, count in counted], ensure_ascii=False, indent=1
            )
        )
    elif not counted:
        print("the library is empty; add a folder with `broadsheet library add PATH`")
    else:
        width = max(len(str(count)) for _, count in counted)
        for root, count in counted:
            print(f"{count:>{width}} articles  {printable(root)}")
    return 0


def _sync(library: Library, roots: list[str] | None) -> int:
    with _progress() as watch:
        report = _in_worker(lambda stop: library.sync(roots, watch=watch, stop=stop))
    for left in report.left_out:
        print(f"broadsheet: left out: {printable(left.reason)}", file=sys.stderr)
    print(_said(report, len(library)))
    return 130 if report.stopped else 0


def _said(report: Report, total: int) -> str:
    changes = [f"{report.added} added"] + [f"{report.removed} removed"] * bool(report.removed)
    said = f"{', '.join(changes)}; {total} articles in the library"
    return f"stopped: {said}; the next sync goes on from here" if report.stopped else said


def _in_worker(work: Callable[[Stop], Result]) -> Result:
    """Run `work` in a thread, so that Ctrl+C stops it between two steps and loses nothing."""
    stop = Stop()
    with ThreadPoolExecutor(max_workers=1) as pool:
        future = pool.submit(work, stop)
        while True:
            try:
                return future.result()
            except KeyboardInterrupt:
                stop.set()


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
