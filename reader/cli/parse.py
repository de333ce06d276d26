"""`broadsheet parse`: a raw newspaper page as json, Markdown or text."""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path

from reader.page import Page, read


def configure(parser: argparse.ArgumentParser) -> None:
    """Add the command's arguments."""
    parser.add_argument("file", metavar="FILE", help="the page's text, or - for standard input")
    parser.add_argument("--format", choices=("json", "markdown", "text"), default="json")


def run(args: argparse.Namespace) -> int:
    """Parse and print."""
    data = sys.stdin.buffer.read() if args.file == "-" else Path(args.file).read_bytes()
    page = read(data.decode("utf-8-sig"), source=args.file)
    print(json.dumps(as_json(page), ensure_ascii=False, indent=1))
    return 0


def as_json(page: Page) -> dict[str, object]:
    """The page by the contract of `parse --format json`."""
    return {
        "articles": [
            {
                "id": article.id,
                "kind": article.kind,
                "headline": article.headline or None,
                "kicker": list(article.kicker),
                "deck": list(article.deck),
                "series": None
                if article.series is None
                else {
                    "raw": article.series.raw,
                    "name": article.series.name,
                    "number": article.series.number,
                },
                "section": article.section or None,
                "paper": article.paper or None,
                "date": article.date or None,
                "page": article.page or None,
                "byline": article.byline or None,
                "authors": list(article.authors),
                "photographers": list(article.photographers),
                "dateline": article.dateline or None,
                "continued": article.continued or None,
                "blocks": [
                    {"kind": block.kind, "text": block.text}
                    | (
                        {
                            "marker": block.marker or None,
                            "credit": block.credit or None,
                            "credit_raw": block.credit_raw or None,
                        }
                        if block.kind == "caption"
                        else {}
                    )
                    for block in article.blocks
                ],
            }
            for article in page.articles
        ],
        "furniture": list(page.furniture),
        "warnings": list(page.warnings),
    }
