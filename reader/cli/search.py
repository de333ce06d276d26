"""`broadsheet search`: where words stand in the library, or in files and folders that are in none."""

from __future__ import annotations

import argparse
import json
import os
import sys
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, islice

from reader import sources
from reader.cli.syncing import build
from reader.errors import UsageError
from reader.library.library import Library
from reader.library.search.query import QueryError
from reader.library.search.results import Hit, Snippet
from reader.library.store import LibraryError
from reader.library.unindexed import search_articles
from reader.sources.address import is_address

LOCKED = 3.0
"""Seconds that the index is waited for where the files can be read as well."""
SYNTAX = """\
words are all wanted; OR, -not, "a phrase", (groups), /regular expressions/, ~one wrong character,
near:5(水 环境), headline: caption: author: paper: section: page:1, date:2022 date:2022-05..2022-08,
is:notice has:photo, figure:>1亿元. Letters are read as Latin text and as pinyin (qingdao, 李cun河, sthj).
Exit code 1 when nothing is found.
"""


def configure(parser: argparse.ArgumentParser) -> None:
    """Arguments of the command."""
    parser.epilog = SYNTAX
    parser.formatter_class = argparse.RawDescriptionHelpFormatter
    parser.add_argument("query", metavar="QUERY", help="what to search for; in quotes if it has spaces")
    parser.add_argument("paths", nargs="*", metavar="PATH", help="files or folders, not the library; or -")
    parser.add_argument("-F", "--as-written", action="store_true", help="QUERY is text, none of it syntax")
    parser.add_argument("-n", "--limit", type=_number, default=20, help="hits at most (default 20, 0: all)")
    parser.add_argument("--offset", type=_number, default=0, help="hits passed over first")
    parser.add_argument("-C", "--context", type=_number, default=60, help="characters shown (default 60)")
    parser.add_argument("-o", "--order", choices=["newest", "relevance"], default="newest")
    parser.add_argument("-c", "--count", action="store_true", help="only how many articles answer")
    parser.add_argument("--format", choices=["text", "json", "jsonl"], default="text")


def run(args: argparse.Namespace) -> int:
    """Search, print; 1 where nothing is found."""
    try:
        return _run(args)
    except QueryError as error:
        print(_visible(error.under_caret()), file=sys.stderr)
        return 2


def _run(args: argparse.Namespace) -> int:
    """From the index where it holds what is asked for; files that are named need none that can be used."""
    if not args.paths:
        with Library() as library:
            return _search(args, library)
    with Library(wait=LOCKED) as library:
        try:
            if all(path != sources.STDIN and library.holds(path) for path in args.paths):
                return _search(args, library)
        except LibraryError as error:
            print(f"broadsheet: read without the index: {_visible(str(error))}", file=sys.stderr)
            args.paths = [library.place(path) if is_address(path) else path for path in args.paths]
    return _scan(args)


def _search(args: argparse.Namespace, library: Library) -> int:
    build(library)
    if not len(library):
        raise UsageError("the library is empty; name a folder here, or `broadsheet library add` it")
    under = [library.place(path) for path in args.paths]
    if args.count and not under:
        total = library.count(args.query, as_written=args.as_written)
        print(total)
        return 0 if total else 1
    found = library.search(
        args.query,
        limit=args.limit or sys.maxsize >> 1,
        offset=args.offset,
        order=args.order,
        as_written=args.as_written,
        patience=None,
        context=args.context,
        under=under,
    )
    if args.count:
        print(found.total)
    else:
        about = "" if found.exact else "about "
        _print(args, found.hits, total=f"{about}{found.total}", readings=found.readings)
    if found.waiting:
        print(
            f"broadsheet: {found.waiting} articles are not indexed yet; run `broadsheet library sync`",
            file=sys.stderr,
        )
    return 0 if found.total else 1


def _scan(args: argparse.Namespace) -> int:
    """Search files that are in no index by reading them."""
    edition = sources.open_edition(args.paths)
    for left in edition.left_out:
        print(f"broadsheet: left out: {_visible(left.reason)}", file=sys.stderr)
    hits = search_articles(args.query, edition.articles, as_written=args.as_written, context=args.context)
    if args.order == "newest":
        # Undated articles come last; within a day the order of the files stays.
        hits = iter(sorted(hits, key=lambda hit: hit.date, reverse=True))
    if args.count:
        total = sum(1 for _ in hits)
        print(total)
        return 0 if total else 1
    hits = islice(hits, args.offset, None)
    first = next(hits, None)
    if first is None:
        _print(args, [], total="0")
        return 1
    shown = chain([first], hits)
    _print(args, islice(shown, args.limit) if args.limit else shown)
    return 0


def _print(
    args: argparse.Namespace, hits: Iterable[Hit], *, total: str = "", readings: Sequence[str] = ()
) -> None:
    if args.format == "jsonl":
        for hit in hits:
            print(json.dumps(as_json(hit), ensure_ascii=False))
    elif args.format == "json":
        print(json.dumps([as_json(hit) for hit in hits], ensure_ascii=False, indent=1))
    else:
        lit = ("\x1b[1;7m", "\x1b[0m") if sys.stdout.isatty() and not os.environ.get("NO_COLOR") else ("", "")
        for hit in hits:
            print("\n".join(_text(hit, lit)))
        if readings:
            print(f"broadsheet: also read as {'、'.join(readings)}", file=sys.stderr)
        if total and sys.stdout.isatty():
            print(f"broadsheet: {total} articles", file=sys.stderr)


def as_json(hit: Hit) -> dict[str, object]:
    """One hit; spans are [start, end] in characters, of the line (`role` of `block`) or of the snippet."""
    return {
        "article": hit.article,
        "kind": hit.kind,
        "headline": hit.headline,
        "paper": hit.paper,
        "date": hit.date,
        "section": hit.section,
        "page": hit.page,
        "source": hit.source,
        "block": hit.block,
        "role": hit.role,
        "spans": [list(span) for span in hit.spans],
        "snippet": hit.snippet.text,
        "snippet_spans": [list(span) for span in hit.snippet.spans],
    }


def _text(hit: Hit, lit: tuple[str, str]) -> Iterator[str]:
    where = "  ".join(
        part for part in (hit.date, hit.paper, hit.section, hit.page and f"p{hit.page}") if part
    )
    headline = _lit(Snippet(hit.headline, hit.headline_spans, False, False), lit)
    yield f"{headline or '(no headline)'}  {_visible(where)}".rstrip()
    snippet = hit.snippet
    if hit.role != "headline" and snippet.text:
        yield f"    {'…' * snippet.cut_before}{_lit(snippet, lit)}{'…' * snippet.cut_after}"
    yield f"    {_visible(hit.source)}"


def _lit(snippet: Snippet, lit: tuple[str, str]) -> str:
    pieces, at = [], 0
    for start, end in snippet.spans:
        pieces += [_visible(snippet.text[at:start]), lit[0], _visible(snippet.text[start:end]), lit[1]]
        at = end
    return "".join([*pieces, _visible(snippet.text[at:])])


def _visible(text: str) -> str:
    """What a terminal would obey as escapes, but for the line ends of our own messages."""
    from reader.cli import printable

    return "\n".join(map(printable, text.split("\n")))


def _number(text: str) -> int:
    try:
        number = int(text)
    except ValueError:
        number = -1
    if number < 0:
        raise argparse.ArgumentTypeError(f"{text!r} is no number from 0 up")
    return number
