"""`broadsheet library`: the folders, files and feeds that are kept with an index: add, list, sync, remove."""

from __future__ import annotations

import argparse
import json
from pathlib import Path

from reader.cli import printable
from reader.cli.syncing import in_worker, sync
from reader.library.library import Library
from reader.sources.address import is_address


def configure(parser: argparse.ArgumentParser) -> None:
    """Arguments of the command."""
    actions = parser.add_subparsers(title="actions", metavar="ACTION", required=True, dest="action")
    add = actions.add_parser("add", help="put folders, files or feeds into the library and read them")
    add.add_argument("paths", nargs="+", metavar="PATH|URL", help="a folder, a file, the address of a feed")
    listing = actions.add_parser("list", help="folders, files and feeds, with how many articles each gave")
    listing.add_argument("--format", choices=["text", "json"], default="text")
    syncing = actions.add_parser("sync", help="read what changed in them, fetch the feeds")
    syncing.add_argument("--rebuild", action="store_true", help="delete the index first and build it anew")
    remove = actions.add_parser("remove", help="take them out; folders and files themselves stay")
    remove.add_argument("paths", nargs="+", metavar="PATH|URL")


def run(args: argparse.Namespace) -> int:
    """Do what `args` asks."""
    with Library() as library:
        if args.action == "add":
            return sync(library, [library.add(path) for path in args.paths])
        if args.action == "remove":
            for path in args.paths:
                gone = in_worker(lambda stop, path=path: library.remove(path, stop=stop))  # type: ignore[misc]
                print(f"{printable(path)}: {gone} articles taken out")
            return 0
        if args.action == "sync":
            if args.rebuild:
                library.rebuild()
            if not library.roots:
                print("the library is empty; add a folder with `broadsheet library add PATH`")
                return 0
            return sync(library, None)
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
            gone = "" if is_address(root) or Path(root).exists() else "  (not there now)"
            print(f"{count:>{width}} articles  {printable(root)}{gone}")
    return 0
