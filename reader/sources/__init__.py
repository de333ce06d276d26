"""Bytes → articles: one format a file, one door for all of them.

`open_edition` reads whatever paths a reader names; a file that cannot be read is left out and said,
and hides no other.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from reader import kept
from reader.article import Article, Edition, LeftOut
from reader.errors import SourceError
from reader.sources.address import is_address
from reader.sources.clean import clean
from reader.sources.known import Known

if TYPE_CHECKING:
    from reader.sources.growing import Grown

MARKDOWN = frozenset({".md", ".markdown"})
TEXT = frozenset({".txt", ".text"})
FEEDS = frozenset({".rss", ".atom"})
STDIN = "-"
LONG = 1 << 18
"""Bytes of a raw text from which on nobody waits for its end: a megabyte takes a second to read."""


def open_edition(paths: Sequence[str]) -> Edition:
    """Read every article under `paths` (files, folders, `-` for standard input) as one edition.

    A file among others that cannot be read is named in `left_out`. Raises SourceError where a path does
    not exist, where a folder holds nothing to read, and where nothing at all could be read.
    """
    return _opened(paths, Known(kept.here(), paths))


def open_growing(paths: Sequence[str]) -> tuple[Edition, Iterator[Grown] | None]:
    """As `open_edition`; of one long raw text, never read before, the first pages, and what it grows to."""
    known = Known(kept.here(), paths)
    rest = _growing(paths[0], known) if len(paths) == 1 else None
    return (_opened(paths, known), None) if rest is None else (next(rest).edition, rest)


def _opened(paths: Sequence[str], known: Known) -> Edition:
    articles: list[Article] = []
    left_out: list[LeftOut] = []
    errors: list[SourceError] = []
    for path in paths:
        for file in _files_of(path):
            try:
                articles.extend(known.articles(file) or _read_anew(file, known))
            except SourceError as error:
                errors.append(error)
                left_out.append(LeftOut(error.path, str(error)))
    known.keep()
    if not articles and errors:
        raise errors[0]
    return Edition(_name(paths, articles), tuple(articles), tuple(left_out))


def _growing(path: str, known: Known) -> Iterator[Grown] | None:
    stamp = kept.stamp(path)
    if Path(path).suffix.lower() in MARKDOWN or stamp is None or stamp[1] < LONG:
        return None
    if known.has(path) or not Path(path).is_file():
        return None
    data = _bytes(path)
    if _is_markdown(path, data) or _is_marked_up(data):
        return None
    from reader.sources.growing import growing

    def whole(articles: Sequence[Article]) -> None:
        known.add(path, stamp, articles)
        known.write()  # by whoever reads, behind the reader's back

    def made(articles: Sequence[Article]) -> Edition:
        return Edition(_name([path], articles), tuple(articles))

    return growing(data, source=path, made=made, whole=whole)


def read(path: str) -> Iterator[Article]:
    """The articles of one file (or of `-`, standard input). Raises SourceError where it cannot be read."""
    data = _bytes(path)
    if _is_markdown(path, data):
        from reader.sources import from_markdown

        yield from from_markdown.read(data, source=path)
        return
    if _is_marked_up(data):
        from reader.sources import from_feed

        if from_feed.is_feed(data):
            yield from from_feed.read(data, source=path)
            return
    from reader.sources import from_text

    for page in from_text.read(data, source=path):
        yield from page.articles


def _is_markdown(path: str, data: bytes) -> bool:
    return Path(path).suffix.lower() in MARKDOWN or data[:4].rstrip() == b"---"


def _is_marked_up(data: bytes) -> bool:
    return data[:8].lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"<")


def _read_anew(path: str, known: Known) -> Sequence[Article]:
    stamp = None if path == STDIN else kept.stamp(path)
    articles = tuple(read(path))
    known.add(path, stamp, articles)
    return articles


def files(folder: Path) -> Iterator[Path]:
    """The files under `folder` that broadsheet reads, in order of name; hidden ones and links are passed."""
    for entry in sorted(folder.iterdir(), key=lambda entry: entry.name):
        if entry.name.startswith(".") or entry.is_symlink():
            continue
        if entry.is_dir():
            yield from files(entry)
        elif entry.suffix.lower() in MARKDOWN | TEXT | FEEDS:
            yield entry


def _files_of(path: str) -> Iterator[str]:
    if path == STDIN:
        yield path
        return
    place = Path(path)
    if not place.exists():
        if is_address(path):
            raise SourceError(path, "is an address", "`broadsheet library add` takes those of feeds")
        raise SourceError(path, "there is no such file or folder", "check the name")
    if not place.is_dir():
        yield path
        return
    found = False
    try:
        for file in files(place):
            found = True
            yield str(file)
    except OSError as error:
        raise SourceError(
            path, f"the folder cannot be listed ({error.strerror})", "check its permissions"
        ) from error
    if not found:
        raise SourceError(path, "no article in this folder", "put .md or .txt files into it, or name a file")


def _bytes(path: str) -> bytes:
    try:
        return sys.stdin.buffer.read() if path == STDIN else Path(path).read_bytes()
    except OSError as error:
        raise SourceError(path, f"cannot be read ({error.strerror})", "check its permissions") from error


def _name(paths: Sequence[str], articles: Sequence[Article]) -> str:
    papers = {article.paper for article in articles if article.paper}
    if len(papers) == 1:
        return papers.pop()
    names = ("standard input" if path == STDIN else Path(path).resolve().name for path in paths)
    return " ".join(clean(", ".join(names)).split())
