"""`broadsheet clippings`: the passages kept with `x`, with their citations."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterable

from reader.cli import printable
from reader.library import citations
from reader.library.shelf import Shelf


def configure(parser: argparse.ArgumentParser) -> None:
    """Arguments of the command."""
    parser.add_argument(
        "--format",
        choices=["markdown", "bibtex", "gbt7714", "json"],
        default="markdown",
        help="quotations (markdown), or references to their articles: bibtex, GB/T 7714-2015; or json",
    )


def run(args: argparse.Namespace) -> int:
    """Print them in the order of clipping."""
    shelf = Shelf()
    clippings = shelf.clippings()
    shelf.close()
    if args.format == "json":
        print(json.dumps([citations.as_json(each) for each in clippings], ensure_ascii=False, indent=1))
        return 0
    if not clippings:
        print("broadsheet: nothing is clipped yet; press x over a passage in the app", file=sys.stderr)
    lines: Iterable[str] = {
        "markdown": citations.markdown,
        "bibtex": citations.bibtex,
        "gbt7714": citations.gbt7714,
    }[args.format](clippings)
    for line in lines:
        print(printable(line.replace("\u3000", " ")))
    return 0
