"""`broadsheet parse`: a raw newspaper page, or a dump of many, as json, Markdown or text."""

from __future__ import annotations

import argparse
import json
import re
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from reader.article import Article, Block
from reader.errors import SourceError, UsageError
from reader.page import Page

BIG = 1 << 20
"""Bytes from which on a progress bar is worth its place, and other processes the time to start them."""


def configure(parser: argparse.ArgumentParser) -> None:
    """Add the command's arguments to `parser`."""
    parser.add_argument("file", metavar="FILE", help="a page's text, or - for standard input")
    parser.add_argument(
        "--format", choices=("json", "markdown", "text"), default="json", help="json by default"
    )
    parser.add_argument(
        "--out", metavar="DIR", type=Path, help="write one Markdown file per article into DIR"
    )
    parser.add_argument("--force", action="store_true", help="with --out: write over files that are there")
    parser.add_argument(
        "--explain", action="store_true", help="print each line with its role and the signs that decided it"
    )
    parser.add_argument(
        "--encoding", metavar="NAME", help="read the bytes as NAME (gb18030, big5 …) instead of judging them"
    )


def run(args: argparse.Namespace) -> int:
    """Read the pages and print or write them. Raises SourceError and UsageError."""
    from reader.page.spread import look_rarely, processes
    from reader.sources import from_text

    look_rarely()
    data = _bytes(args.file)
    with _progress(len(data)) as tell:
        pages = from_text.read(
            data,
            source=args.file,
            encoding=args.encoding,
            progress=tell,
            at_once=processes() if len(data) >= BIG and not args.explain else 1,
        )
        if args.explain:
            _explain(pages)
        elif args.out is not None:
            _write_all(pages, args.out, force=args.force)
        elif args.format == "json":
            _print_json(pages)
        elif args.format == "markdown":
            from reader.sources import to_markdown

            for article in _articles(pages):
                print(to_markdown.write(article))
        else:
            for article in _articles(pages):
                print(as_text(article))
    return 0


def as_json(article: Article) -> dict[str, object]:
    """An article by the contract of `parse --format json`; what the page does not tell is null or empty."""
    series = article.series
    return {
        "kind": article.kind,
        "headline": article.headline or None,
        "kicker": list(article.kicker),
        "deck": list(article.deck),
        "series": series and {"raw": series.raw, "name": series.name, "number": series.number},
        "section": article.section or None,
        "byline": article.byline or None,
        "authors": list(article.authors),
        "photographers": list(article.photographers),
        "dateline": article.dateline or None,
        "continued": article.continued or None,
        "blocks": [_block(block) for block in article.blocks],
    }


def as_text(article: Article) -> str:
    """An article to be read as it stands: the head, a line for each block, empty lines between."""
    series = article.series.raw if article.series else ""
    head = [*article.kicker, article.headline, *article.deck, series, article.byline, article.dateline]
    parts = ["\n".join(line for line in head if line)]
    for block in article.blocks:
        match block.kind:
            case "caption":
                shown = (block.marker or "▲", block.text, f"（{block.credit}）" if block.credit else "")
                parts.append(" ".join(part for part in shown if part))
            case _:
                parts.append(block.text)
    if article.continued:
        parts.append(article.continued)
    return "\n\n".join(part for part in parts if part) + "\n"


def file_name(article: Article, number: int) -> str:
    """A name that any file system takes and that stays in its folder: 03-一粒米的-七十二变.md."""
    words = re.sub(r"[^\w]+", "-", article.headline).strip("-_")[:40] or article.kind
    return f"{number:02}-{words}.md"


def _block(block: Block) -> dict[str, object]:
    if block.kind != "caption":
        return {"kind": block.kind, "text": block.text}
    return {
        "kind": "caption",
        "text": block.text,
        "marker": block.marker or None,
        "credit": block.credit or None,
        "credit_raw": block.credit_raw or None,
    }


def _articles(pages: Iterator[Page]) -> Iterator[Article]:
    for page in pages:
        yield from page.articles


def _print_json(pages: Iterator[Page]) -> None:
    """One object, its articles written as they are read."""
    write, encode = sys.stdout.write, json.JSONEncoder(ensure_ascii=False).encode
    furniture: list[str] = []
    warnings: list[str] = []
    before = '{"articles": ['
    for page in pages:
        for article in page.articles:
            write(f"{before}\n{encode(as_json(article))}")
            before = ","
        furniture.extend(page.furniture)
        warnings.extend(page.warnings)
    if before != ",":
        print(before, end="")
    print("],")
    print(f'"furniture": {json.dumps(furniture, ensure_ascii=False)},')
    print(f'"warnings": {json.dumps(warnings, ensure_ascii=False)}}}')


def _explain(pages: Iterator[Page]) -> None:
    for page in pages:
        for line in page.lines:
            where = "—" if line.article < 0 else str(line.article + 1)
            print(f"{line.number:>5}  {where:>3}  {line.role:<12}  {line.text}")
            print(f"{'':14}{'':12}  ↳ {'; '.join(line.signs)}")
        for warning in page.warnings:
            print(f"warning: {warning}")


def _write_all(pages: Iterator[Page], folder: Path, *, force: bool) -> None:
    from reader.sources import to_markdown

    number = 0
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for number, article in enumerate(_articles(pages), 1):
            place = folder / file_name(article, number)
            text = to_markdown.write(article)
            if place.exists() and not force and place.read_text("utf-8", "replace") != text:
                problem = "a file of this name is there and says something else"
                raise UsageError(f"{place}: {problem}; name another DIR or add --force")
            place.write_text(text, "utf-8")
    except OSError as error:
        raise UsageError(
            f"{error.filename}: cannot be written ({error.strerror}); name another DIR"
        ) from error
    print(f"{number} articles written to {folder}", file=sys.stderr)


def _bytes(path: str) -> bytes:
    try:
        return sys.stdin.buffer.read() if path == "-" else Path(path).read_bytes()
    except FileNotFoundError as error:
        raise SourceError(path, "there is no such file", "check the name") from error
    except IsADirectoryError as error:
        raise SourceError(path, "this is a folder", "name a file in it") from error
    except OSError as error:
        raise SourceError(path, f"cannot be read ({error.strerror})", "check its permissions") from error


@contextmanager
def _progress(size: int) -> Iterator[Callable[[int, int], None] | None]:
    """What to tell the progress to: a bar on a terminal's standard error for a big file, else None."""
    if size < BIG or not sys.stderr.isatty():
        yield None
        return
    from rich.console import Console
    from rich.progress import Progress

    shown = sys.stdout.isatty()  # where the articles go elsewhere, the bar must not take them in
    with Progress(console=Console(stderr=True), transient=True, redirect_stdout=shown) as bar:
        task = bar.add_task("reading", total=1.0)
        yield lambda done, total: bar.update(task, completed=done / total)
