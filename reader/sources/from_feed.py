"""RSS and Atom → articles, newest as the feed has them: what feedparser reads of it, its HTML as blocks."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from email.utils import parsedate_to_datetime
from io import BytesIO
from typing import Any

from reader.article import Article, Block, identity
from reader.errors import SourceError
from reader.sources import from_html
from reader.sources.clean import clean

FEED = re.compile(rb"<(?:\w+:)?(?:rss|feed|RDF)[\s>]")
"""The root element of RSS 0.9x and 2.0, of Atom, and of RSS 1.0."""
BEGINNING = 2000
"""Bytes in which the root element must begin."""
_WEB = re.compile(r"https?://", re.I)
_DAY = re.compile(r"\d{4}(?:-\d\d(?:-\d\d)?)?")


def is_feed(data: bytes) -> bool:
    """Whether a file's bytes are those of a feed."""
    return FEED.search(data[:BEGINNING]) is not None


def read(data: bytes, *, source: str) -> Iterator[Article]:
    """The articles of a feed. `source` is the name of the file, or the address, for errors and articles.

    Raises SourceError for what is no feed.
    """
    import feedparser

    try:
        # Given bytes it might take them for an address and fetch that.
        found = feedparser.parse(BytesIO(data))
    except (ValueError, TypeError, LookupError, AttributeError):  # its parsers trip over some broken names
        found = feedparser.FeedParserDict()
    if not found.get("version"):
        raise SourceError(source, "is no RSS or Atom feed", "give the address of the feed itself")
    paper = _plain(found.feed, "title")
    for entry in found.entries:
        article = _article(entry, paper, source)
        if article.headline or article.blocks:
            yield article


def _article(entry: Any, paper: str, source: str) -> Article:
    headline, day, link = _plain(entry, "title"), _day(entry), entry.get("link", "")
    names = dict.fromkeys(_line(author.get("name", "")) for author in entry.get("authors", ()))
    section = next((_line(tag.get("term") or "") for tag in entry.get("tags", ())), "")
    return Article(
        headline=headline,
        section=section,
        paper=paper,
        date=day,
        authors=tuple(name for name in names if name),
        blocks=tuple(_blocks(entry)),
        source=source,
        id=identity("feed", entry.get("id") or link or f"{paper}\x1f{day}\x1f{headline}"),
        extra={"url": clean(link)} if _WEB.match(link) else None,
    )


def _blocks(entry: Any) -> Iterator[Block]:
    """Of its whole text where the feed gives it, else of its summary."""
    contents = [*entry.get("content", ()), entry.get("summary_detail") or {}]
    longest = max(contents, key=lambda content: len(content.get("value") or ""))
    value = longest.get("value") or ""
    if longest.get("type") != "text/plain":
        yield from from_html.blocks(value)
        return
    for line in clean(value).split("\n"):
        if line.strip():
            yield Block("paragraph", line.strip())


def _plain(holder: Any, name: str) -> str:
    detail = holder.get(f"{name}_detail") or {}
    value = detail.get("value") or ""
    return _line(value if detail.get("type") == "text/plain" else from_html.text(value))


def _line(text: str) -> str:
    return " ".join(clean(text).split())


def _day(entry: Any) -> str:
    """The day on which it appeared, where it did: what is written, not the same moment in Greenwich."""
    for name in ("published", "updated"):
        written = (entry.get(name) or "").strip()
        try:
            if found := _DAY.match(written):
                date.fromisoformat(f"{found[0]}-01-01"[:10])
                return found[0]
            if written:
                return parsedate_to_datetime(written).date().isoformat()
        except ValueError:
            pass
        if moment := entry.get(f"{name}_parsed"):
            return date(*moment[:3]).isoformat()
    return ""
