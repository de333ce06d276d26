"""`broadsheet figures`: every figure of the articles, as a table to read or as data to work with."""

from __future__ import annotations

import argparse
import csv
import json
import os
import sys
from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import TextIO

from reader import sources
from reader.article import Edition
from reader.errors import UsageError
from reader.figures import KINDS
from reader.figures.conditions import parse
from reader.figures.ledger import number
from reader.library.ledger import Row, rows

FIELDS = (
    "article", "headline", "block", "start", "end", "text", "kind", "value", "high", "unit", "approximate",
    "subject", "change", "when", "when_high",
)  # fmt: skip
"""The columns of csv and the keys of json, in order."""

_FORMULA = ("=", "+", "-", "@", "\t", "\r")
_GAP = "  "


def configure(parser: argparse.ArgumentParser) -> None:
    """Add the command's arguments."""
    parser.add_argument("paths", nargs="+", metavar="PATH", help="a file, a folder, or - for standard input")
    parser.add_argument(
        "--kind", action="append", metavar="K", help=f"only this kind, may be repeated: {', '.join(KINDS)}"
    )
    parser.add_argument(
        "--where",
        action="append",
        metavar="CONDITION",
        help="only figures like '>1亿元' or '50%%..100%%'; all must hold",
    )
    parser.add_argument("--format", choices=("table", "csv", "json", "jsonl"), default="table")
    parser.add_argument(
        "--bom", action="store_true", help="begin csv with a byte order mark, for spreadsheets that need one"
    )


def run(args: argparse.Namespace) -> int:
    """Print the figures that `args` asks for."""
    kinds = _kinds(args.kind or [])
    conditions = [parse(text) for text in args.where or []]
    if args.bom and args.format != "csv":
        raise UsageError("--bom goes with --format csv only")
    edition = sources.open_edition(args.paths)
    found = (
        entry
        for article in edition.articles
        for entry in rows(article)
        if (not kinds or entry.figure.kind in kinds) and all(c.matches(entry.figure) for c in conditions)
    )
    if args.format == "csv":
        write_csv(found, sys.stdout, bom=args.bom)
    elif args.format == "json":
        print(json.dumps([as_json(entry) for entry in found], ensure_ascii=False, indent=1))
    elif args.format == "jsonl":
        for entry in found:
            print(json.dumps(as_json(entry), ensure_ascii=False))
    else:
        width = os.get_terminal_size(1).columns if sys.stdout.isatty() else None
        if not write_table(found, sys.stdout, width=width):
            print("broadsheet: no such figure", file=sys.stderr)
    _say_left_out(edition)
    return 0


def as_json(entry: Row) -> dict[str, object]:
    """One figure with its article, headline and block."""
    article, block, figure = entry
    return {
        "article": article.id,
        "headline": article.headline,
        "block": block,
        "start": figure.start,
        "end": figure.end,
        "text": figure.text,
        "kind": figure.kind,
        "value": _number(figure.value),
        "high": _number(figure.high),
        "unit": figure.unit,
        "approximate": figure.approximate,
        "subject": figure.subject,
        "change": figure.change,
        "when": figure.when,
        "when_high": figure.when_high,
    }


def write_csv(found: Iterator[Row], out: TextIO, *, bom: bool = False) -> None:
    """RFC 4180. No cell that comes from a text can begin a formula: an apostrophe goes before it."""
    if bom:
        out.write("\ufeff")
    rows = csv.writer(out)
    rows.writerow(FIELDS)
    for entry in found:
        rows.writerow([_cell(value) for value in as_json(entry).values()])


def write_table(found: Iterator[Row], out: TextIO, *, width: int | None) -> bool:
    """A table to read, at most `width` cells wide (None: as wide as it is). False where it is empty."""
    from reader.typeset import cells

    rows = [_row(entry) for entry in found]
    if not rows:
        return False
    heads = ("figure", "value", "unit", "kind", "counts", "article")
    right = (False, True, False, False, False, False)
    table = [heads, *rows]
    wide = [max(cells(row[column]) for row in table) for column in range(len(heads))]
    if width is not None:
        _narrow(wide, width - len(_GAP) * (len(wide) - 1))
    for row in table:
        line = _GAP.join(_set(text, wide[i], right[i]) for i, text in enumerate(row))
        out.write(line.rstrip() + "\n")
    return True


def _row(entry: Row) -> tuple[str, ...]:
    from reader.cli import printable

    figure = entry.figure
    if figure.value is not None:
        value = number(figure.value)
        if figure.high is not None:
            value += f"–{number(figure.high)}"
        if figure.approximate:
            value = f"≈{value}"
    else:
        value = figure.when + (f"–{figure.when_high}" if figure.when_high else "")
    arrow = {"up": "↑ ", "down": "↓ ", "flat": "→ "}.get(figure.change, "")
    texts = (figure.text, value, figure.unit, figure.kind, arrow + figure.subject, entry.article.headline)
    return tuple(printable(" ".join(text.split())) for text in texts)


def _narrow(wide: list[int], room: int) -> None:
    """Take from the widest columns until all of them fit into `room` cells, leaving each at least four."""
    while sum(wide) > room and max(wide) > 4:
        wide[wide.index(max(wide))] -= 1


def _set(text: str, width: int, right: bool) -> str:
    """`text` in exactly `width` cells, cut with … where it is longer."""
    from reader.typeset import cells

    if cells(text) > width:
        while text and cells(text) > width - 1:
            text = text[:-1]
        text += "…"
    blank = " " * (width - cells(text))
    return blank + text if right else text + blank


def _number(value: Decimal | None) -> int | float | None:
    if value is None:
        return None
    return int(value) if value == value.to_integral_value() else float(value)


def _cell(value: object) -> object:
    if isinstance(value, str) and value.startswith(_FORMULA):
        return "'" + value
    return "" if value is None else str(value).lower() if isinstance(value, bool) else value


def _kinds(names: Sequence[str]) -> frozenset[str]:
    for name in names:
        if name not in KINDS:
            raise UsageError(f"{name!r} is no kind of figure; kinds are {', '.join(KINDS)}")
    return frozenset(names)


def _say_left_out(edition: Edition) -> None:
    from reader.cli import printable

    for file in edition.left_out:
        print(f"broadsheet: left out: {printable(file.reason)}", file=sys.stderr)
